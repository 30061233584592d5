from __future__ import annotations

from datetime import date

import pytest

from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.dataset_file import Loaded
from briefing_app.viewmodels.search import SearchIndex


@pytest.fixture(scope="module")
def index(bundled_timeline: Timeline) -> SearchIndex:
    return SearchIndex(bundled_timeline)


def test_that_places_come_first_and_everything_else_by_day(index: SearchIndex) -> None:
    hits = index.find("lashkar gah")
    assert hits[0].kind == "place"
    assert hits[0].place_id == "lashkar-gah"
    days = [hit.day_index for hit in hits if hit.day_index is not None]
    assert days == sorted(days)
    assert {hit.kind for hit in hits} == {"place", "event", "statement"}


def test_that_marks_and_hyphens_do_not_matter_and_the_match_is_marked(index: SearchIndex) -> None:
    assert index.find("PULE ALAM") == index.find("pul-e alam")
    for hit in index.find("half"):
        marked = [hit.title[start : start + size] for start, size in hit.title_spans]
        marked += [hit.text[start : start + size] for start, size in hit.text_spans]
        assert marked
        assert {word.lower() for word in marked} == {"half"}


def test_that_every_word_must_occur(index: SearchIndex) -> None:
    both = index.find("half capitals")
    assert both
    assert len(both) < min(len(index.find("half")), len(index.find("capitals")))


@pytest.mark.parametrize("query", ["", "   ", "zzzz", "-"])
def test_that_nothing_is_found_for_nothing_and_for_what_is_not_there(
    index: SearchIndex, query: str
) -> None:
    assert index.find(query) == ()


def test_that_only_what_was_known_is_found(bundled: Loaded, index: SearchIndex) -> None:
    known_by = date(2021, 8, 10)
    then = SearchIndex(build_timeline(bundled.dataset, known_by))
    last = (known_by - bundled.dataset.first_day).days
    days = [hit.day_index for hit in then.find("taliban") if hit.day_index is not None]
    assert days
    assert max(days) <= last
    assert max(hit.day_index or 0 for hit in index.find("taliban")) > last


def test_that_a_long_text_is_cut_around_the_first_match(index: SearchIndex) -> None:
    assert all(len(hit.text) <= 202 for hit in index.find("taliban"))
    assert any(hit.text.startswith("…") and hit.text_spans for hit in index.find("taliban"))
