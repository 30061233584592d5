"""A short run of the fuzzer with other datasets each time, and all that it ever found."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.hostile_datasets import (
    FILES,
    Choices,
    examine,
    examine_bytes,
    examine_pack,
    random_bytes,
    spoilt,
)

CORPUS = Path(__file__).with_name("corpus")


@pytest.mark.parametrize("found", sorted(CORPUS.iterdir()), ids=lambda found: found.name)
def test_that_what_was_found_once_stays_mended(found: Path, tmp_path: Path) -> None:
    """Each folder holds the files of a dataset that differ from the sound one."""
    files = {name: text.encode("utf-8") for name, text in FILES.items()}
    changed = {path.name: path.read_bytes() for path in found.iterdir()}
    assert changed
    assert examine(files | changed, tmp_path) in ("shown", "shown in part", "refused")


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.binary(min_size=30, max_size=120))
def test_that_no_dataset_breaks_what_is_said_of_it(tmp_path: Path, data: bytes) -> None:
    assert examine_bytes(data, tmp_path)


def test_that_the_sound_dataset_is_shown(tmp_path: Path) -> None:
    files = {name: text.encode("utf-8") for name, text in FILES.items()}
    assert examine(files, tmp_path) == "shown"


def test_that_the_same_bytes_make_the_same_dataset_and_others_make_others() -> None:
    made = [spoilt(Choices(random_bytes(seed))) for seed in range(20)]
    assert made == [spoilt(Choices(random_bytes(seed))) for seed in range(20)]
    assert len({tuple(sorted(files.items())) for files in made}) > 15


def test_that_a_pack_is_refused_or_whole() -> None:
    came = {examine_pack(Choices(random_bytes(seed))) for seed in range(200)}
    assert came == {"pack refused", "pack whole"}
