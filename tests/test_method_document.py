"""docs/method.md says what the program does: every table and every count on the page."""

from __future__ import annotations

import re
from datetime import date, datetime
from importlib import import_module
from pathlib import Path

import pytest

from briefing_app.domain import claims, evidence
from briefing_app.domain.briefing import Briefing, brief
from briefing_app.domain.check_words import stated_number, verdict_title
from briefing_app.domain.claims import stated_bounds
from briefing_app.domain.dataset import Dataset, Event
from briefing_app.domain.evidence import published_on
from briefing_app.domain.sentences import count_of
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.dataset_file import Loaded
from tests.factories import make_claim

PAGE = (Path(__file__).parents[1] / "docs" / "method.md").read_text(encoding="utf-8")
Row = dict[str, str]


def tables(page: str = PAGE) -> list[list[Row]]:
    """The tables of a page, as rows by column name."""
    found = []
    for block in re.findall(r"(?:^\|.*\n)+", page, flags=re.MULTILINE):
        lines = [
            [cell.strip() for cell in line.strip("|").split("|")] for line in block.splitlines()
        ]
        found.append([dict(zip(lines[0], row, strict=True)) for row in lines[2:]])
    return found


def table(*columns: str, after: str = "") -> list[Row]:
    """The first table with these columns after a heading."""
    rest = PAGE[PAGE.index(after) :]
    return next(rows for rows in tables(rest) if tuple(rows[0]) == columns)


def written(day: str) -> date:
    return datetime.strptime(day, "%d %B %Y").date()


@pytest.fixture(scope="module")
def dataset(bundled: Loaded) -> Dataset:
    return bundled.dataset


def known(dataset: Dataset, row: Row, hindsight: Timeline) -> Briefing:
    day = written(row["End of"])
    return brief(hindsight if row["Known"] == "hindsight" else build_timeline(dataset, day), day)


def reports_of(dataset: Dataset, event: Event) -> list[tuple[date | None, str | None, str]]:
    return [(published_on(r, dataset.source), r.voice, r.stance) for r in event.reports]


def test_that_every_function_named_on_the_page_exists() -> None:
    named = re.findall(r"`([a-z_]+)\.(\w+)`", PAGE)
    assert len(named) >= 15
    for module, function in named:
        assert callable(getattr(import_module(f"briefing_app.domain.{module}"), function))
    assert callable(Briefing.count)
    assert callable(Timeline.possible_holders_of)


def test_that_the_reports_on_zaranj_are_those_of_the_dataset(dataset: Dataset) -> None:
    event = dataset.event["zaranj-taken"]
    rows = table("Published", "Voice", "Stance", "What it says")
    assert [(written(row["Published"]), row["Voice"], row["Stance"]) for row in rows] == reports_of(
        dataset, event
    )
    assert [row["What it says"] for row in rows] == [report.says for report in event.reports]


def test_that_zaranj_stays_possible_for_the_government_to_the_end(
    dataset: Dataset, bundled_timeline: Timeline
) -> None:
    row = dataset.place_row["zaranj"]
    for index in range(bundled_timeline.index(date(2021, 8, 6)), bundled_timeline.day_count):
        assert not bundled_timeline.settled[row, index]
        assert bundled_timeline.possible_holders_of(row, index) == ("government", "taliban")


def test_that_sheberghan_became_known_as_told(dataset: Dataset) -> None:
    for row in table("As known on", "Grade", "Disputed", "Why"):
        day = written(row["As known on"])
        cause = (
            brief(build_timeline(dataset, day), day).state(dataset.place_row["sheberghan"]).cause
        )
        assert cause is not None
        assert (cause.basis.grade, cause.basis.disputed) == (
            row["Grade"],
            row["Disputed"] == "yes",
        )


@pytest.mark.parametrize("place", ["kandahar", "herat"])
def test_that_the_days_of_a_place_are_as_told(
    dataset: Dataset, bundled_timeline: Timeline, place: str
) -> None:
    rows = table(
        "End of", "Counted for", "Certain", "May be", after=f"### Example: {place.capitalize()}"
    )
    for row in rows:
        day = written(row["End of"])
        state = brief(bundled_timeline, day).state(dataset.place_row[place])
        assert (state.holder, state.settled) == (row["Counted for"], row["Certain"] == "yes")
        possible = bundled_timeline.possible_holders_of(state.row, bundled_timeline.index(day))
        assert list(possible) == row["May be"].split(", ")


def test_that_the_denial_of_herat_was_withdrawn_the_same_day(dataset: Dataset) -> None:
    event = dataset.event["herat-taken"]
    of_the_day = [
        (voice, stance)
        for published, voice, stance in reports_of(dataset, event)
        if published == date(2021, 8, 12) and voice == "government"
    ]
    assert of_the_day[0] == ("government", "denies")
    assert ("government", "asserts") in of_the_day[1:]
    assert not evidence.standing_denials(event.reports)


def test_that_the_table_of_counts_is_that_of_the_program(
    dataset: Dataset, bundled_timeline: Timeline
) -> None:
    parties = ("Taliban", "Contested", "Resistance", "Government")
    for row in table("End of", "Known", *parties):
        briefing = known(dataset, row, bundled_timeline)
        for party in parties:
            assert row[party] == count_of(briefing.count(party.lower()), dataset.total), row


def test_that_counts_in_the_text_are_counts_of_the_tables() -> None:
    """A count in running text, like 13 of 34 (range 10–15), stands in a table that is checked."""
    in_tables = {cell for rows in tables() for row in rows for cell in row.values()}
    text = re.sub(r"^\|.*$", "", PAGE, flags=re.MULTILINE)
    found = re.findall(r"\d+ of 34(?: \(range \d+–\d+\))?", " ".join(text.split()))
    assert len(found) >= 3
    assert set(found) <= in_tables


def test_that_the_bounds_of_stated_numbers_are_those_of_the_program() -> None:
    operators = {"about": "about", "more than": "gt", "at least": "ge", "": "eq"}
    for row in table("Said of 34", "Fewest", "Most"):
        parts = re.fullmatch(r"([a-z ]*?) ?([\d.]+)( %)?", row["Said of 34"])
        assert parts is not None
        claim = make_claim(
            float(parts[2]),
            operator=operators[parts[1]],
            metric="share_held" if parts[3] else "places_held",
        )
        assert stated_bounds(claim, 34) == (int(row["Fewest"]), int(row["Most"]))


def test_that_the_loose_words_have_the_stated_bounds() -> None:
    covers = {row["Said"]: row["Covers"] for row in table("Said", "Covers")}
    assert covers['about 50 percent: "half"'] == "{} to {} %".format(*claims.HALF)
    thirds = covers['about 66 to 67 percent: "two thirds"']
    assert thirds == "{} to {} %".format(*claims.TWO_THIRDS)
    assert covers["about a number"].startswith(f"{claims.ABOUT} % more or less")


def test_that_the_checks_are_those_of_the_program(
    dataset: Dataset, bundled_timeline: Timeline
) -> None:
    statements = {statement.id: statement for statement in dataset.statements}
    for row in table("Statement", "Said", "Counted", "Verdict"):
        claim = statements[row["Statement"]].claim
        assert claim is not None
        verdict = claims.check(claim, bundled_timeline)
        count = brief(bundled_timeline, claim.as_of).count("taliban")
        assert row["Said"] == stated_number(verdict)
        assert row["Counted"] == count_of(count, dataset.total)
        assert row["Verdict"] == verdict_title(verdict)


def test_that_the_reports_on_kabul_were_known_as_told(dataset: Dataset) -> None:
    rows = table("Published", "Voice", "Known on 15 August")
    told = [(written(row["Published"]), row["Voice"], "asserts") for row in rows]
    assert told == reports_of(dataset, dataset.event["kabul-taken"])
    assert [row["Known on 15 August"] == "yes" for row in rows] == [
        published <= date(2021, 8, 15) for published, _, _ in told
    ]
    assert "Four of the six reports" in PAGE


def test_that_places_of_15_august_were_known_as_told(
    dataset: Dataset, bundled_timeline: Timeline
) -> None:
    day = date(2021, 8, 15)
    then = build_timeline(dataset, day)
    rows = table("Place", "With hindsight", "As known on 15 August")
    for row in rows:
        place = dataset.place_row[row["Place"]]
        for column, seen in zip(list(row)[1:], (bundled_timeline, then), strict=True):
            state = brief(seen, day).state(place)
            assert row[column] == f"{state.holder}, {state.evidence}"
    open_then = [state for state in brief(then, day).states() if not state.settled]
    claimed = {state.place.id for state in open_then if state.evidence == "claimed"}
    assert claimed == {"bamyan", "mahmud-e-raqi"}
