"""The model's life, stage by stage, on the data that it is trained on."""

import pandas as pd
import pytest
from fastapi.testclient import TestClient

from pipeline import data, monitor, retrain, serve, store, train


@pytest.fixture(scope="module")
def frame():
    return data.load()


@pytest.fixture()
def folder(frame, tmp_path):
    store.save(*train.train(frame), tmp_path)
    return tmp_path


def test_data_outside_of_what_is_expected_is_refused(frame):
    broken = frame.assign(**{data.FEATURES[0]: -1.0})
    with pytest.raises(ValueError, match=data.FEATURES[0]):
        data.check(broken)
    with pytest.raises(ValueError, match="missing"):
        data.check(frame.drop(columns=data.FEATURES[0]))


def test_training_beats_chance_by_far(folder):
    _, card = store.load(folder)
    assert card.auc > 0.9


def test_serving_answers_and_records(frame, folder, tmp_path):
    requests = tmp_path / "requests.csv"
    client = TestClient(serve.create_app(folder, requests))
    row = frame.iloc[0][data.FEATURES].to_dict()

    answer = client.post("/predict", json={"features": row})

    assert answer.status_code == 200
    assert 0 <= answer.json()["score"] <= 1
    assert len(pd.read_csv(requests)) == 1
    assert client.get("/health").json()["trained_at"] == answer.json()["trained_at"]


def test_serving_refuses_what_it_was_not_trained_for(folder, tmp_path):
    requests = tmp_path / "requests.csv"
    client = TestClient(serve.create_app(folder, requests))
    answer = client.post("/predict", json={"features": {data.FEATURES[0]: 1}})
    assert answer.status_code == 422
    assert not requests.exists()


def test_monitoring_finds_drift_and_nothing_else(frame, folder):
    _, card = store.load(folder)
    assert max(monitor.drift(frame, card).values()) < monitor.DRIFT
    name = data.FEATURES[0]
    shifted = frame.assign(**{name: frame[name] * 2})
    found = monitor.drift(shifted, card)
    assert found[name] > monitor.DRIFT
    assert found[data.FEATURES[1]] < monitor.DRIFT


def test_retraining_keeps_the_better_model(frame, folder):
    _, before = store.load(folder)
    noise = frame.assign(target=frame.target.sample(frac=1, random_state=1).values)

    assert not retrain.retrain(noise, folder)
    assert store.load(folder)[1] == before
    assert retrain.retrain(frame, folder)
