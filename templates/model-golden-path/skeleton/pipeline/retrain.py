"""Retraining: a candidate takes over only if it is no worse."""

from pathlib import Path

import pandas as pd

from pipeline import data, store, train

# Smaller differences than this say nothing.
TOLERANCE = 0.005


def retrain(frame: pd.DataFrame, folder: Path = store.ARTIFACTS) -> bool:
    """Whether the candidate was kept."""
    model, card = train.train(frame)
    if store.exists(folder):
        _, current = store.load(folder)
        if card.auc < current.auc - TOLERANCE:
            return False
    store.save(model, card, folder)
    return True


if __name__ == "__main__":
    print("replaced" if retrain(data.load()) else "kept the model in use")
