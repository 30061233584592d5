"""What holds of every dataset that comes with the program."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from briefing_app.cli import main
from briefing_app.domain.briefing import brief
from briefing_app.domain.dataset import Dataset
from briefing_app.domain.evidence import is_public, published_on
from briefing_app.domain.timeline import build_timeline
from briefing_app.services.dataset_file import Loaded, load_dataset
from briefing_app.services.day_json import day_json_text
from briefing_app.services.day_text import day_text
from briefing_app.services.report_pdf import write_brief
from briefing_app.services.resources import BUNDLED_DATASETS, bundled_dataset
from briefing_app.services.shapes_file import load_shapes

ROOT = Path(__file__).resolve().parents[1]
TELLING = 12  # shorter texts may stand in another by chance


@pytest.fixture(scope="module", params=BUNDLED_DATASETS)
def loaded(request: pytest.FixtureRequest) -> Loaded:
    return load_dataset(bundled_dataset(request.param))


def test_that_the_program_names_all_that_lie_in_its_folder() -> None:
    there = {folder.name for folder in (ROOT / "data").iterdir() if folder.is_dir()}
    assert set(BUNDLED_DATASETS) == there


def test_that_a_bundled_dataset_is_clean_and_bears_its_own_name(loaded: Loaded) -> None:
    # A note is advice, and its README says why it stays.
    assert [one for one in loaded.problems if one.severity != "note"] == []
    assert len(loaded.problems) <= 1
    assert loaded.shown == loaded.read
    assert loaded.dataset.description.id == loaded.path.name
    assert load_shapes(loaded.path).problems == ()


def test_that_the_readme_of_a_bundled_dataset_counts_its_records_truly(loaded: Loaded) -> None:
    told = (loaded.path / "README.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(\w+)\.yaml` \|.*\| (\d+) \|$", told, re.MULTILINE))
    assert {name: int(number) for name, number in rows.items()} == {
        name: number for name, number in loaded.read.items() if number
    }
    reports = sum(len(event.reports) for event in loaded.dataset.events)
    assert f"the {reports} reports" in told
    assert "CC-BY-4.0" in (loaded.path / "LICENSE").read_text(encoding="utf-8")


def test_that_every_counted_place_has_a_first_holder_and_a_point(loaded: Loaded) -> None:
    dataset = loaded.dataset
    assert len(dataset.counted_rows) == dataset.total
    for row in dataset.counted_rows:
        place = dataset.places[row]
        assert place.initial_holder is not None
        assert None not in (place.lat, place.lon)


def texts_known(dataset: Dataset, known_by: date | None) -> set[str]:
    """Telling texts of reports, statements and sources that are public by a day; None: of all."""
    told: set[str | None] = set()
    for event in dataset.events:
        for report in event.reports:
            if is_public(published_on(report, dataset.source), known_by):
                source = dataset.source[report.source]  # shown with the day of the report
                told |= {report.says, event.summary, source.title, source.url}
    for statement in dataset.statements:
        sources = [dataset.source[source] for source in statement.sources]
        if any(is_public(source.published, known_by) for source in sources):
            told |= {statement.summary, statement.quote}
    for source in dataset.sources:
        if is_public(source.published, known_by):
            told |= {source.title, source.url}
    return {text for text in told if text and len(text) >= TELLING}


def test_that_no_day_as_known_then_tells_what_was_published_later(loaded: Loaded) -> None:
    dataset = loaded.dataset
    everything = texts_known(dataset, None)
    opens = dataset.description.opens_on or dataset.first_day
    for day in (opens, opens + timedelta(days=7)):
        briefing = brief(build_timeline(dataset, day), day)
        known = "\n".join(texts_known(dataset, day))
        later = [text for text in everything if text not in known]
        assert later
        said = " ".join(f"{day_text(briefing)} {day_json_text(briefing)}".split())
        assert [text for text in later if " ".join(text.split()) in said] == []


def test_that_the_two_times_differ_in_the_week_after_the_opening_day(loaded: Loaded) -> None:
    dataset = loaded.dataset
    opens = dataset.description.opens_on or dataset.first_day
    hindsight = build_timeline(dataset)
    for day in (opens + timedelta(days=number) for number in range(7)):
        now, then = brief(hindsight, day), brief(build_timeline(dataset, day), day)
        if [row for row in dataset.counted_rows if now.holder_of(row) != then.holder_of(row)]:
            return
    pytest.fail("news of everything came on its day")


def test_that_the_manual_and_the_readme_count_the_black_out_of_1944_truly() -> None:
    dataset = load_dataset(bundled_dataset("france-1944")).dataset
    chapter = (ROOT / "docs" / "two-times.md").read_text(encoding="utf-8")
    told = re.findall(r"(\d+) of\s+23(?: prefectures)? \(range (\d+)–(\d+)\)", chapter)
    shown = []
    for day, known_by in ((16, None), (16, 16), (17, 17)):
        on = date(1944, 8, day)
        then = brief(build_timeline(dataset, date(1944, 8, known_by) if known_by else None), on)
        allies = then.count("allied")
        shown.append((str(allies.counted), str(allies.certain), str(allies.possible)))
        holders = {then.holder_of(dataset.place_row[id]) for id in ("orleans", "chartres")}
        assert holders == {"german" if known_by == 16 else "allied"}
        if known_by == 17:
            assert then.holder_of(dataset.place_row["nantes"]) == "german"
    assert told == shown
    readme = " ".join((ROOT / "data/france-1944/README.md").read_text(encoding="utf-8").split())
    now = brief(build_timeline(dataset), date(1944, 8, 16))
    both = now.count("allied").counted + now.count("ffi").counted
    assert f"the Allies and the FFI held {both} of 23 prefectures at the end of 16" in readme
    assert (shown[1][0], shown[1][1]) == ("8", "5")
    assert "the Allies held 8, five of them for certain" in readme


def test_that_a_brief_of_the_opening_day_is_printed(loaded: Loaded, tmp_path: Path) -> None:
    dataset = loaded.dataset
    day = dataset.description.opens_on or dataset.first_day
    target = tmp_path / "brief.pdf"
    write_brief(target, brief(build_timeline(dataset, day), day), shapes=load_shapes(loaded.path))
    assert target.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("name", BUNDLED_DATASETS)
def test_that_a_bundled_dataset_is_found_by_its_name(
    name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # where no folder has that name
    assert main(["check", name]) == 0
    assert "left out 0" in capsys.readouterr().out


def test_that_a_folder_of_the_name_of_a_bundled_dataset_comes_first(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "france-1944").mkdir()
    assert main(["check", "france-1944"]) == 1
    assert "dataset.yaml" in capsys.readouterr().out
