"""The briefs of many days in one run."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.knowledge import HINDSIGHT, THAT_DAY, Knowledge, known_on
from briefing_app.drawing.map_shapes import NO_SHAPES, Shapes
from briefing_app.services import report_pdf
from briefing_app.services.brief_batch import (
    BriefBatch,
    Every,
    Progress,
    Series,
    progress_words,
    series_file_name,
    series_words,
)
from briefing_app.services.brief_error import BriefError
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.report_pdf import DEFAULTS, set_brief
from tests.factories import day, make_timeline


def series_of(*rows: str, knowledge: Knowledge = HINDSIGHT, every: Every = "day") -> Series:
    dataset = make_timeline(*rows).dataset
    return Series(dataset, dataset.first_day, dataset.last_day, knowledge, every)


def test_that_a_file_is_written_for_every_day_with_the_bytes_of_a_single_export(
    tmp_path: Path,
) -> None:
    series = series_of("gov ins ins")
    briefings = tuple(series.briefings())
    told: list[Progress] = []
    batch = BriefBatch(series, tmp_path / "briefs")
    batch.run(told.append)
    names = [f"brief-{briefing.day}-hindsight.pdf" for briefing in briefings]
    assert sorted(path.name for path in (tmp_path / "briefs").iterdir()) == names
    for name, briefing in zip(names, briefings, strict=True):
        assert (tmp_path / "briefs" / name).read_bytes() == set_brief(briefing)[0]
    assert [(progress.done, progress.total) for progress in told] == [(1, 3), (2, 3), (3, 3)]
    assert batch.ended == ""
    assert batch.words().startswith(f"Wrote 3 briefs to {tmp_path / 'briefs'}: ")


def test_that_only_days_with_changes_are_chosen_where_that_is_asked_for() -> None:
    chosen = series_of("gov gov ins ins gov", every="change")
    assert [briefing.day for briefing in chosen.briefings()] == [day(2), day(4)]


def test_that_one_day_in_so_many_is_chosen_from_the_first_on() -> None:
    chosen = series_of("gov gov gov gov gov", every=2)
    assert [briefing.day for briefing in chosen.briefings()] == [day(0), day(2), day(4)]


def test_that_each_day_is_shown_as_known_on_it() -> None:
    known = [one.timeline.known_by for one in series_of("gov ins", knowledge=THAT_DAY).briefings()]
    assert known == [day(0), day(1)]


def test_that_one_timeline_serves_all_days_with_hindsight() -> None:
    assert len({id(one.timeline) for one in series_of("gov ins ins").briefings()}) == 1


def test_that_a_stop_leaves_whole_files_and_begins_no_other(tmp_path: Path) -> None:
    batch = BriefBatch(series_of(" ".join(["gov"] * 12)), tmp_path)
    batch.run(lambda progress: batch.stop())
    files = list(tmp_path.iterdir())
    assert 1 <= len(files) < 12
    assert {one.path for one in batch.written} == set(files)
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for path in files)


def test_that_an_interruption_lets_the_files_that_were_begun_be_finished(tmp_path: Path) -> None:
    def interrupt(progress: Progress) -> None:
        raise KeyboardInterrupt

    batch = BriefBatch(series_of(" ".join(["gov"] * 12)), tmp_path)
    with pytest.raises(KeyboardInterrupt):
        batch.run(interrupt)
    assert {one.path for one in batch.written} == set(tmp_path.iterdir())
    assert 1 <= len(batch.written) < 12


def test_that_a_run_goes_on_where_another_stopped(tmp_path: Path) -> None:
    series = series_of(" ".join(["gov"] * 6))
    first = BriefBatch(series, tmp_path)
    first.run(lambda progress: first.stop())
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert "The same again goes on from there." in first.so_far()
    second = BriefBatch(series, tmp_path)
    told: list[Progress] = []
    second.run(told.append)
    kept = {one.path for one in second.written if one.kept}
    assert kept == set(before)
    assert {path: path.stat().st_mtime_ns for path in kept} == before
    assert len(list(tmp_path.iterdir())) == 6
    assert second.words().endswith("of an earlier run.")
    assert len([one for one in second.written if not one.kept]) == 6 - len(kept)
    third = BriefBatch(series, tmp_path)
    third.run(lambda progress: None)
    assert third.words() == f"All 6 briefs were in {tmp_path} already."
    assert told[-1] == Progress(6, 6, 0.0)


def keeps(
    path: Path, series: Series, options: BriefOptions = DEFAULTS, shapes: Shapes = NO_SHAPES
) -> bool:
    """Whether a run takes the file at a path for its own."""
    batch = BriefBatch(series, path.parent, options, shapes)
    batch.run(lambda progress: None)
    return batch.written[0].kept


def test_that_a_file_is_kept_only_if_it_is_made_from_the_same(tmp_path: Path) -> None:
    series = series_of("ins")
    assert not keeps(path := tmp_path / "brief-2021-01-01-hindsight.pdf", series)
    assert keeps(path, series)
    assert not keeps(path, series, BriefOptions(paper="letter"))
    assert keeps(path, series, BriefOptions(paper="letter"))
    changed = replace(series, dataset=replace(series.dataset, sha256="other"))
    assert not keeps(path, changed)
    shapes = Shapes({"AF-HER": (np.array([(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)]),)})
    assert not keeps(path, changed, DEFAULTS, shapes)
    assert keeps(path, changed, DEFAULTS, shapes)


@pytest.mark.parametrize("spoil", [lambda data: data[:-30], lambda data: b"", lambda data: b"mine"])
def test_that_a_damaged_file_is_written_anew(
    tmp_path: Path, spoil: Callable[[bytes], bytes]
) -> None:
    series = series_of("ins")
    keeps(path := tmp_path / "brief-2021-01-01-hindsight.pdf", series)
    whole = path.read_bytes()
    path.write_bytes(spoil(whole))
    assert not keeps(path, series)
    assert path.read_bytes() == whole


def test_that_a_full_disk_ends_the_run_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(report_pdf, "write_whole", full)
    batch = BriefBatch(series_of(" ".join(["gov"] * 9)), tmp_path)
    told: list[Progress] = []
    batch.run(told.append)
    assert batch.ended == "no space left on device"
    assert batch.written == []
    assert told == []


def test_that_a_day_which_cannot_be_set_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_pages = report_pdf.set_brief

    def failing(briefing: Briefing, *rest: object) -> tuple[bytes, report_pdf.BriefReport]:
        if briefing.day == day(1):
            raise BriefError("too much for a page")
        return set_pages(briefing)

    monkeypatch.setattr(report_pdf, "set_brief", failing)
    batch = BriefBatch(series_of("gov ins ins"), tmp_path)
    batch.run(lambda progress: None)
    assert [(one.day, one.reason) for one in batch.written if one.reason] == [
        (day(1), "too much for a page")
    ]
    assert len(list(tmp_path.iterdir())) == 2
    assert batch.words().startswith("Wrote 2 briefs")


def test_that_a_folder_is_made_but_not_the_way_to_it(tmp_path: Path) -> None:
    batch = BriefBatch(series_of("gov"), tmp_path / "not" / "there")
    batch.run(lambda progress: None)
    assert batch.ended == "there is no folder " + str(tmp_path / "not")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress(1, 130), "1 of 130 days"),
        (Progress(1, 130, 3.2), "1 of 130 days, about 5 s left"),
        (Progress(41, 130, 21.0), "41 of 130 days, about 25 s left"),
        (Progress(1, 130, 200.0), "1 of 130 days, about 3 min left"),
        (Progress(130, 130, 0.0), "130 of 130 days"),
        (Progress(1, 1, 0.0), "1 of 1 day"),
    ],
)
def test_that_progress_is_told_with_the_time_that_is_left(progress: Progress, words: str) -> None:
    assert progress_words(progress) == words


def test_that_a_series_is_told_with_its_period_and_knowledge() -> None:
    assert series_words(series_of("gov ins")).endswith(". With hindsight.")
    assert series_words(series_of("gov ins", knowledge=THAT_DAY)).endswith(
        ". Each day as known on it."
    )


def test_that_a_file_of_a_series_is_named_after_its_period_and_knowledge() -> None:
    period = f"{day(0)}-{day(1)}"
    assert series_file_name("booklet", series_of("gov ins")) == f"booklet-{period}-hindsight.pdf"
    that_day = series_of("gov ins", knowledge=THAT_DAY)
    assert series_file_name("booklet", that_day) == f"booklet-{period}-that-day.pdf"
    fixed = series_of("gov ins", knowledge=known_on(day(1)))
    assert series_file_name("booklet", fixed) == f"booklet-{period}-known-{day(1)}.pdf"
