"""Training: a model, its figures, and what its data looked like."""

from datetime import datetime, timezone

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from pipeline import data, store

SEED = 7


def train(frame: pd.DataFrame) -> tuple[Pipeline, store.Card]:
    """Trains on three quarters of the rows and measures on the rest."""
    train_rows, test_rows = train_test_split(
        frame, test_size=0.25, random_state=SEED, stratify=frame[data.TARGET]
    )
    model = make_pipeline(StandardScaler(), LogisticRegression())
    model.fit(train_rows[data.FEATURES], train_rows[data.TARGET])
    return model, store.Card(
        trained_at=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        auc=measure(model, test_rows),
        bins={name: bins_of(train_rows[name]) for name in data.FEATURES},
    )


def measure(model: Pipeline, frame: pd.DataFrame) -> float:
    scores = model.predict_proba(frame[data.FEATURES])[:, 1]
    return float(roc_auc_score(frame[data.TARGET], scores))


def bins_of(values: pd.Series) -> list[float]:
    return np.quantile(values, np.linspace(0.1, 0.9, 9)).tolist()


def main() -> None:
    model, card = train(data.load())
    store.save(model, card)
    print(f"AUC {card.auc:.3f}")


if __name__ == "__main__":
    main()
