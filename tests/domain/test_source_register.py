from __future__ import annotations

from datetime import date

from briefing_app.domain.dataset import Series, SeriesPoint
from briefing_app.domain.evidence import is_public, published_on
from briefing_app.domain.source_register import CitedSource, source_register
from briefing_app.domain.source_words import (
    count_told,
    no_source_known,
    publisher_side,
    reported,
    sources_listed,
)
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.dataset_file import Loaded

THE_13TH = date(2021, 8, 13)


def by_id(timeline: Timeline) -> dict[str, CitedSource]:
    return {cited.source.id: cited for cited in source_register(timeline)}


def test_that_every_source_is_listed_once_and_everything_cites_one(
    bundled: Loaded, bundled_timeline: Timeline
) -> None:
    dataset, found = bundled.dataset, source_register(bundled_timeline)
    assert [cited.source for cited in found] == list(dataset.sources)
    assert sum(len(cited.reports) for cited in found) == sum(
        len(known.reports) for known in bundled_timeline.events
    )
    assert sum(len(cited.statements) for cited in found) == sum(
        len(set(statement.sources)) for statement in dataset.statements
    )
    assert sum(len(cited.counts) for cited in found) == sum(
        len(series.points) for series in dataset.series
    )


def test_that_with_a_knowledge_date_only_what_was_public_is_listed_and_counted(
    bundled: Loaded,
) -> None:
    dataset, timeline = bundled.dataset, build_timeline(bundled.dataset, THE_13TH)
    found = by_id(timeline)
    public = {s.id for s in dataset.sources if is_public(s.published, THE_13TH)}
    assert public <= found.keys()
    assert 0 < len(found) < len(dataset.sources)
    for cited in found.values():
        assert cited.source.published is not None
        assert cited.source.published <= THE_13TH
        for known, report in cited.reports:
            assert known.event.date <= THE_13TH
            assert is_public(published_on(report, dataset.source), THE_13TH)
        assert all(statement.date <= THE_13TH for statement in cited.statements)
        assert all(point.date <= THE_13TH for _, point in cited.counts)


def test_that_what_cites_a_source_is_listed_by_day(bundled_timeline: Timeline) -> None:
    cited = by_id(bundled_timeline)["rferl-major-cities-2021-08-13"]
    days = [known.day_index for known, _ in cited.reports]
    assert len(days) == 17
    assert days == sorted(days)
    assert [s.date for s in cited.statements] == sorted(s.date for s in cited.statements)


def test_that_a_report_names_its_voice_and_a_denial_says_so(bundled_timeline: Timeline) -> None:
    reports = [report for known in bundled_timeline.events for report in known.reports]
    quoted = next(report for report in reports if report.says and report.voice == "taliban")
    assert reported(quoted, bundled_timeline) == f"Taliban: {quoted.says}"
    bare = quoted.model_copy(update={"says": None})
    assert reported(bare, bundled_timeline) == "Taliban"
    denial = bare.model_copy(update={"stance": "denies", "voice": None})
    assert reported(denial, bundled_timeline) == "Voice not named: Denies it."


def test_that_a_count_is_told_with_party_range_whole_and_unit(bundled_timeline: Timeline) -> None:
    point = SeriesPoint(date=THE_13TH, value=17, source="x", low=16, high=18, of=34)
    series = Series(
        id="s", title="S", metric="places_held", unit="provincial_capitals", party="taliban",
        points=(point,),
    )  # fmt: skip
    told = count_told(series, point, bundled_timeline)
    assert told == "Taliban: 17 (16–18) of 34 provincial capitals"
    least = SeriesPoint(date=THE_13TH, value=700, source="x", at_least=True, counts="people")
    nobody = series.model_copy(update={"party": None, "points": (least,)})
    assert count_told(nobody, least, bundled_timeline) == "at least 700 people"


def test_that_sides_are_named_as_everywhere_and_left_open_where_nothing_is_said(
    bundled: Loaded,
) -> None:
    dataset = bundled.dataset
    sides = {publisher_side(source, dataset) for source in dataset.sources}
    assert {"Independent", "US NATO", "UN", "Taliban"} <= sides
    silent = dataset.sources[0].model_copy(update={"affiliation": None})
    assert publisher_side(silent, dataset) == ""


def test_that_the_number_of_sources_is_told_with_the_knowledge(bundled: Loaded) -> None:
    hindsight = build_timeline(bundled.dataset)
    then = build_timeline(bundled.dataset, date(2021, 4, 1))
    assert sources_listed(584, 584, hindsight) == "584 sources. With hindsight."
    assert sources_listed(1, 2, then) == "1 of 2 sources. As known on 1 April 2021."
    assert source_register(then) == ()
    assert no_source_known(then) == "As known on 1 April 2021, no source is listed."
