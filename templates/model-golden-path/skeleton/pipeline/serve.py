"""Serving: one prediction a request, and a record of what was asked."""

import csv
from pathlib import Path

import pandas as pd
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

from pipeline import data, store

REQUESTS = Path("requests.csv")


class Question(BaseModel):
    features: dict[str, float]


class Answer(BaseModel):
    score: float
    trained_at: str


def create_app(folder: Path = store.ARTIFACTS, requests: Path = REQUESTS) -> FastAPI:
    """An app with the model in `folder`, which must have been trained."""
    model, card = store.load(folder)
    app = FastAPI(title="${{ values.name }}")

    @app.get("/health")
    def health() -> dict[str, str]:
        return {"trained_at": card.trained_at}

    @app.post("/predict")
    def predict(question: Question) -> Answer:
        try:
            row = data.check(pd.DataFrame([question.features]))
        except ValueError as error:
            raise HTTPException(status_code=422, detail=str(error)) from error
        record(question.features, requests)
        score = model.predict_proba(row[data.FEATURES])[0, 1]
        return Answer(score=float(score), trained_at=card.trained_at)

    return app


def record(features: dict[str, float], requests: Path) -> None:
    """Keeps the features for monitoring."""
    is_new = not requests.exists()
    with requests.open("a", newline="") as file:
        writer = csv.DictWriter(file, data.FEATURES, extrasaction="ignore")
        if is_new:
            writer.writeheader()
        writer.writerow(features)


def __getattr__(name: str) -> FastAPI:
    # Made when uvicorn asks for it: tests import this module before any training.
    if name == "app":
        return create_app()
    raise AttributeError(name)
