"""Monitoring: whether the model is asked about what it was trained on."""

import sys
from pathlib import Path

import numpy as np
import pandas as pd

from pipeline import data, store

# Above this population stability index a feature counts as drifted.
DRIFT = 0.2
# An empty bin would make the index infinite.
LEAST_SHARE = 1e-4


def stability_index(values: pd.Series, bins: list[float]) -> float:
    """0 where values fall into the bins of the training as they did then."""
    counts = np.bincount(np.digitize(values, bins), minlength=len(bins) + 1)
    shares = np.clip(counts / len(values), LEAST_SHARE, None)
    expected = 1 / len(shares)
    return float(np.sum((shares - expected) * np.log(shares / expected)))


def drift(frame: pd.DataFrame, card: store.Card) -> dict[str, float]:
    """The stability index by feature."""
    return {
        name: stability_index(frame[name], card.bins[name]) for name in data.FEATURES
    }


def main(requests: Path) -> int:
    _, card = store.load()
    drifted = False
    for name, index in drift(pd.read_csv(requests), card).items():
        drifted = drifted or index > DRIFT
        print(f"{'DRIFT' if index > DRIFT else 'ok':5}  {index:6.3f}  {name}")
    return 1 if drifted else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "requests.csv")))
