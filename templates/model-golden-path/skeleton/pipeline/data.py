"""Data preparation: rows that the model may be trained on and asked about."""

import pandas as pd
from sklearn.datasets import load_breast_cancer

TARGET = "target"
FEATURES = [
    "mean radius",
    "mean texture",
    "mean smoothness",
    "mean concavity",
    "mean symmetry",
]
# The least and the most that each feature can be.
EXPECTED = {
    "mean radius": (0, 100),
    "mean texture": (0, 100),
    "mean smoothness": (0, 1),
    "mean concavity": (0, 1),
    "mean symmetry": (0, 1),
}


def load() -> pd.DataFrame:
    """A public data set, until your own takes its place."""
    frame = load_breast_cancer(as_frame=True).frame
    return check(frame[[*FEATURES, TARGET]])


def check(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame as it is, or a ValueError that names what is wrong with it."""
    missing = [name for name in FEATURES if name not in frame.columns]
    if missing:
        raise ValueError(f"missing: {', '.join(missing)}")
    for name, (least, most) in EXPECTED.items():
        outside = ~frame[name].between(least, most)
        if outside.any():
            raise ValueError(
                f"{name}: {int(outside.sum())} rows are not from {least} to {most}"
            )
    return frame
