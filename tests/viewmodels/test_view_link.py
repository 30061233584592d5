from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.knowledge import HINDSIGHT, THAT_DAY, known_on
from briefing_app.domain.subject import (
    CountSubject,
    DaySubject,
    EventSubject,
    PlaceSubject,
    StatementSubject,
)
from briefing_app.viewmodels.view_link import Filters, LinkError, ViewLink, read_link, write_link

DAY = date(2021, 8, 13)
IDS = st.text(st.characters(min_codepoint=0x21, exclude_characters="\x7f",
                            exclude_categories=["Cs"]), min_size=1, max_size=30)  # fmt: skip
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30).map(
    lambda text: " ".join(text.split())
)
SUBJECTS = st.one_of(
    st.none(),
    st.builds(PlaceSubject, IDS),
    st.builds(DaySubject, st.dates()),
    st.builds(CountSubject, IDS),
    st.builds(StatementSubject, IDS),
    st.builds(EventSubject, IDS),
)
VIEWS = st.builds(
    ViewLink,
    dataset_id=IDS,
    day=st.none() | st.dates(),
    knowledge=st.sampled_from([HINDSIGHT, THAT_DAY]) | st.builds(known_on, st.dates()),
    place_id=st.none() | IDS,
    subject=SUBJECTS,
    filters=st.builds(Filters, WORDS, WORDS),
    digest=st.just("") | st.from_regex("[0-9a-f]{12}", fullmatch=True),
)


def test_that_a_link_can_be_read_by_people() -> None:
    view = ViewLink(
        "afghanistan-2021", DAY, THAT_DAY, "herat", PlaceSubject("herat"), Filters(places="west")
    )
    assert write_link(view) == (
        "briefing:afghanistan-2021?day=2021-08-13&known=that-day&place=herat"
        "&about=place%3Aherat&places=west"
    )


@given(VIEWS)
def test_that_what_is_written_is_read_again(view: ViewLink) -> None:
    link = write_link(view)
    if len(link) <= 2000:
        assert read_link(link) == view
        assert read_link(f"  {link}\n") == view


def test_that_a_link_to_a_dataset_alone_names_nothing_else() -> None:
    assert read_link("briefing:small") == ViewLink("small")
    assert write_link(ViewLink("small")) == "briefing:small"


def test_that_parts_of_later_releases_are_passed_over() -> None:
    assert read_link("briefing:small?day=2021-08-13&zoom=3") == ViewLink("small", DAY)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "begins with"),
        ("https://example.org/", "begins with"),
        ("briefing:", "which dataset"),
        ("briefing:%20", "which dataset"),
        ("briefing:%ff", "damaged"),
        ("briefing:small?", None),
        ("briefing:small?day", "damaged"),
        ("briefing:small?day=13 August", "the day cannot be read"),
        ("briefing:small?day=2021-02-30", "the day cannot be read"),
        ("briefing:small?day=20210813", "the day cannot be read"),
        ("briefing:small?known=later", "the day of knowledge"),
        ("briefing:small?place=%00", "the place"),
        ("briefing:small?about=nothing", "evidence"),
        ("briefing:small?about=place:", "evidence"),
        ("briefing:small?about=day:never", "the day asked about"),
        ("briefing:small?files=xyz", "files"),
        ("briefing:small?day=2021-08-13&day=2021-08-14", "twice"),
        ("briefing:small?" + "&".join(f"x{n}=1" for n in range(50)), "damaged"),
        ("briefing:small?places=" + "x" * 3000, "too long"),
    ],
)
def test_that_nonsense_is_refused_with_a_reason(text: str, reason: str | None) -> None:
    if reason is None:
        assert read_link(text) == ViewLink("small")
        return
    with pytest.raises(LinkError, match=reason):
        read_link(text)


@given(st.text(max_size=300))
def test_that_any_text_is_read_or_refused(text: str) -> None:
    for candidate in (text, f"briefing:{text}", f"briefing:small?{text}"):
        try:
            read_link(candidate)
        except LinkError as error:
            assert str(error)
