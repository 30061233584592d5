"""Garbage waits while much is made, and is looked for again afterwards."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from briefing_app.domain.problem import DatasetError
from briefing_app.services.dataset_file import load_dataset
from briefing_app.services.undisturbed import undisturbed


def test_that_garbage_waits_until_all_is_made() -> None:
    assert gc.isenabled()
    with undisturbed():
        assert not gc.isenabled()
        with undisturbed():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_that_garbage_is_looked_for_after_a_load_that_failed(tmp_path: Path) -> None:
    with pytest.raises(DatasetError):
        load_dataset(tmp_path)
    assert gc.isenabled()
