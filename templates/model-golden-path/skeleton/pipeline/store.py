"""Where a trained model is kept, with what is known of it."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import joblib
from sklearn.pipeline import Pipeline

ARTIFACTS = Path("artifacts")


@dataclass
class Card:
    """What has to be known to watch a model, and to replace it."""

    trained_at: str
    auc: float
    # The borders of ten equally filled bins, by feature, in the data of the training.
    bins: dict[str, list[float]]


def save(model: Pipeline, card: Card, folder: Path = ARTIFACTS) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    joblib.dump(model, folder / "model.joblib")
    (folder / "card.json").write_text(json.dumps(asdict(card), indent=2))


def load(folder: Path = ARTIFACTS) -> tuple[Pipeline, Card]:
    card = json.loads((folder / "card.json").read_text())
    return joblib.load(folder / "model.joblib"), Card(**card)


def exists(folder: Path = ARTIFACTS) -> bool:
    return (folder / "card.json").exists()
