from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing_app.domain.timeline import Timeline
from briefing_app.services.dataset_file import Loaded

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_that_the_table_of_keys_is_that_of_the_actions() -> None:
    from briefing_app.widgets.actions import shortcut_table

    keys = README.partition("| Where | Keys | What they do |")[2]
    listed = re.findall(r"^\| (\w+) \| (\S+) \| (.+) \|$", keys, re.MULTILINE)
    assert listed == shortcut_table()


def test_that_no_two_actions_share_a_key() -> None:
    from briefing_app.widgets.actions import ACTIONS

    keys = [spec.shortcut for spec in ACTIONS if spec.shortcut]
    assert len(keys) == len(set(keys))


def test_that_the_numbers_of_the_bundled_dataset_are_true(
    bundled: Loaded, bundled_timeline: Timeline
) -> None:
    dataset = bundled.dataset
    reports = sum(len(event.reports) for event in dataset.events)
    told = " ".join(README.split())
    assert (
        f"{len(dataset.events)} events with {reports} reports, {len(dataset.statements)} "
        f"statements, {len(dataset.sources)} sources" in told
    )
    index = bundled_timeline.index(dataset.first_day.replace(month=8, day=13))
    code = bundled_timeline.code("taliban")
    counted, low, high = (
        int(array[code, index])
        for array in (
            bundled_timeline.counted,
            bundled_timeline.certain,
            bundled_timeline.possible,
        )
    )
    assert f'"{counted} of {bundled_timeline.total}, range {low}–{high}"' in told


@pytest.mark.parametrize("target", re.findall(r"\]\(([^)#]+)\)", README))
def test_that_everything_the_readme_points_to_is_there(target: str) -> None:
    assert (ROOT / target).exists()
