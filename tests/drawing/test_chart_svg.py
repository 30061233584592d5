from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.domain.briefing import brief
from briefing_app.domain.dataset import Party
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.drawing.chart_bands import chart_bands, chart_words, stretches
from briefing_app.drawing.chart_svg import chart_svg
from briefing_app.drawing.glyph_svg import glyph_svg
from briefing_app.drawing.palette import holder_styles
from briefing_app.drawing.svg import FONTS
from briefing_app.drawing.time_axis import axis_labels
from tests.factories import make_briefing, make_dataset, make_event, make_place, make_timeline

SVG = "{http://www.w3.org/2000/svg}"
NAMES = ("Gov", "Ins", "Contested", "Unknown")


def parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in parsed(svg).iter(f"{SVG}text")]


def cursor_x(svg: str) -> float:
    """Where the ink line of the day stands."""
    (line,) = (
        path
        for path in parsed(svg).iter(f"{SVG}path")
        if path.get("stroke") == "#1A1D21" and path.get("stroke-width") == "1.4"
    )
    return float(re.findall(r"[\d.]+", line.get("d", ""))[0])


def reach(svg: str) -> float:
    """The rightmost x of any area that is filled with a holder's colour or hatch."""
    areas = [
        path.get("d", "")
        for path in parsed(svg).iter(f"{SVG}path")
        if path.get("fill") not in (None, "none", "#F0EBFA", "url(#chart-later)")
    ]
    return max(float(x) for area in areas for x in re.findall(r"H([\d.]+)", area))


def many_parties(parties: int, days: int) -> Timeline:
    """Forty places that keep changing hands among all parties."""
    ids = [f"party{number}" for number in range(parties)]
    random = np.random.default_rng(1)
    places = [make_place(f"p{row}", ids[0]) for row in range(40)]
    events = [
        make_event(f"p{row}", ids[int(random.integers(parties))], int(index), id=f"e{row}-{index}")
        for row in range(40)
        for index in sorted(set(random.integers(0, days, 4).tolist()))
    ]
    return build_timeline(make_dataset(events, places=places, parties=ids, days=days))


@pytest.mark.parametrize(
    "timeline",
    [
        make_timeline("gov gov ins? ins contested gov", "gov ins! ins ins ins ins", "unknown gov"),
        make_timeline("gov ins", "gov ins", total=7),
        many_parties(7, 300),
    ],
)
def test_that_the_areas_of_each_day_add_up_to_all_places(timeline: Timeline) -> None:
    bands = chart_bands(timeline)

    assert (bands[0].low == 0).all()
    for below, above in pairwise(bands):
        assert (below.high == above.low).all()
    assert (bands[-1].high == timeline.total).all()
    for holder in {band.holder for band in bands}:
        code = timeline.code(holder)
        sure = [b.high - b.low for b in bands if b.holder == holder and b.settled]
        both = [b.high - b.low for b in bands if b.holder == holder]
        assert (sum(both) == timeline.counted[code]).all()
        if holder not in ("contested", "unknown"):
            assert (
                sum(sure, np.zeros_like(timeline.certain[code])) == timeline.certain[code]
            ).all()


def test_that_a_place_that_is_claimed_only_is_drawn_open_for_its_days() -> None:
    open_bands = [
        band for band in chart_bands(make_timeline("gov ins? ins? gov")) if not band.settled
    ]

    taken = next(band for band in open_bands if band.holder == "ins")
    assert [steps[0][:2] for steps in stretches(taken)] == [(1, 3)]
    assert 'id="chart-1-open"' in chart_svg(make_briefing("gov ins? ins? gov", on=1))


@pytest.mark.parametrize("days", [1, 2, 31, 130, 3000])
def test_that_periods_of_any_length_give_a_drawing(days: int) -> None:
    timeline = many_parties(7, days)
    svg = chart_svg(brief(timeline, timeline.day(days // 2)))

    assert parsed(svg).get("viewBox") == "0 0 680 190"
    assert len(svg) < 150_000


def test_that_the_cursor_stands_in_the_middle_of_its_day() -> None:
    xs = [cursor_x(chart_svg(make_briefing("gov gov ins ins", on=index))) for index in range(4)]
    width = xs[1] - xs[0]

    assert np.diff(xs) == pytest.approx([width] * 3, abs=0.02)
    assert reach(chart_svg(make_briefing("gov gov ins ins", on=0))) == pytest.approx(
        xs[3] + width / 2, abs=0.02
    )


def test_that_the_day_is_named_at_its_cursor() -> None:
    assert "3 Jan" in texts(chart_svg(make_briefing("gov gov ins ins", on=2)))


def test_that_a_period_over_the_new_year_names_the_year_too() -> None:
    assert "1 Jan 2022" in texts(chart_svg(make_briefing("gov", on=365, days=400)))


def test_that_the_scale_names_none_half_and_all() -> None:
    assert {"0", "half", "3"} <= set(texts(chart_svg(make_briefing("gov", "gov", "gov", on=0))))
    assert {"0", "2", "4"} <= set(texts(chart_svg(make_briefing("gov", "ins", on=0, total=4))))


def test_that_areas_bear_their_names_where_there_is_room() -> None:
    svg = chart_svg(make_briefing("gov gov gov ins ins ins", "gov contested", on=2, days=60))

    assert {"Gov", "Ins", "Contested"} <= set(texts(svg))


def test_that_no_two_names_overlap() -> None:
    timeline = many_parties(7, 300)
    for index in (0, 100, 299):
        root = parsed(chart_svg(brief(timeline, timeline.day(index))))
        boxes = [
            (float(e.get("x", "")), float(e.get("y", "")), len(e.text or "") * 5.5)
            for e in root.iter(f"{SVG}text")
            if (e.text or "").startswith("Party")
        ]
        assert boxes
        for number, (x, y, width) in enumerate(boxes):
            for other_x, other_y, other_width in boxes[:number]:
                assert abs(y - other_y) >= 10 or abs(x - other_x) >= (width + other_width) / 2


def test_that_days_after_the_knowledge_date_are_not_drawn() -> None:
    known = chart_svg(make_briefing("gov gov gov ins ins ins ins ins ins ins", on=1, known_by=4))
    whole = chart_svg(make_briefing("gov gov gov ins ins ins ins ins ins ins", on=1))

    assert "not yet known" in texts(known)
    assert "not yet known" not in texts(whole)
    day_width = (reach(whole) - reach(known)) / 5
    assert reach(known) == pytest.approx(cursor_x(known) + 3.5 * day_width, abs=0.1)


def test_that_knowledge_of_the_whole_period_hides_nothing() -> None:
    assert "not yet known" not in texts(chart_svg(make_briefing("gov ins", on=1, known_by=1)))


def test_that_nothing_but_a_hatch_is_drawn_before_anything_was_known() -> None:
    svg = chart_svg(make_briefing("gov gov gov", on=1, known_by=-5))

    assert "not yet known" in texts(svg)
    assert not set(texts(svg)) & set(NAMES)


def test_that_ids_are_unique_and_bear_the_prefix() -> None:
    briefing = make_briefing("gov ins? contested ins", "unknown gov", on=2, known_by=2)
    ids = re.findall(r'\bid="([^"]+)"', chart_svg(briefing, id_prefix="day-a"))

    assert len(ids) == len(set(ids)) > 2
    assert all(id.startswith("day-a-") for id in ids)
    assert set(re.findall(r"url\(#([^)]+)\)", chart_svg(briefing, id_prefix="day-a"))) <= set(ids)


def test_that_names_with_markup_stay_text() -> None:
    name = "</text><script>x</script>&amp;\"'$"
    parties = ["gov", Party(id="ins", name=name, short_name=name)]
    svg = chart_svg(make_briefing("gov ins", on=0, parties=parties, days=400))

    assert name in texts(svg)
    assert {element.tag.removeprefix(SVG) for element in parsed(svg).iter()} <= {
        "svg", "title", "defs", "pattern", "path", "rect", "text",
    }  # fmt: skip


def test_that_characters_xml_cannot_hold_become_a_mark() -> None:
    parties = ["gov", Party(id="ins", name="x", short_name="a\x00\x07\ufffeb")]
    svg = chart_svg(make_briefing("gov ins", on=0, parties=parties, days=400))

    assert "a\ufffd\ufffd\ufffdb" in texts(svg)


def test_that_only_bundled_fonts_are_named_and_nothing_is_fetched() -> None:
    svg = chart_svg(make_briefing("gov ins? contested", on=1))

    assert set(re.findall(r'font-family="([^"]*)"', svg)) == {FONTS}
    assert svg.count("://") == svg.count("http://www.w3.org/2000/svg") == 1
    assert "href" not in svg


def test_that_the_chart_can_be_said_in_words() -> None:
    words = chart_words(make_briefing("gov ins?", "gov gov", on=1, known_by=1, days=5))

    assert "from 1 January 2021 to 5 January 2021" in words
    assert "Ins 1 of 2 (range 0–1)" in words
    assert words.endswith("Days after 2 January 2021 are not yet known.")


def test_that_months_are_named_and_january_bears_the_year() -> None:
    labels = axis_labels(date(2021, 11, 15), 120, 5, 10)

    assert labels == [(16, "Dec"), (47, "2022"), (78, "Feb"), (106, "Mar")]


def test_that_a_few_days_are_each_named() -> None:
    assert axis_labels(date(2021, 5, 1), 3, 100, 10) == [(0, "1 May"), (1, "2 May"), (2, "3 May")]


@given(
    first=st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    days=st.integers(1, 36_600),
    width=st.floats(300, 2000),
)
def test_that_labels_of_the_axis_have_room(first: date, days: int, width: float) -> None:
    labels = axis_labels(first, days, width / days, 10)

    ends = [(index * width / days, len(label) * 5.5) for index, label in labels]
    for (x, length), (following, _) in pairwise(ends):
        assert following - x >= length
    for index, label in labels:
        named = first + timedelta(days=index)
        assert label in (f"{named:%b}", str(named.year), f"{named.day} {named:%b}")


def test_that_an_open_holder_has_a_half_filled_glyph_and_every_shape_is_drawn() -> None:
    parties = [f"party{number}" for number in range(6)]
    styles = holder_styles(make_dataset(places=[make_place("a", "party0")], parties=parties))

    assert len({style.shape for style in styles.values()}) > 6
    for style in styles.values():
        full, half = parsed(glyph_svg(style)), parsed(glyph_svg(style, settled=False))
        fills = [element.get("fill") for element in full]
        assert style.light_fill in fills
        assert (len(half) > len(full)) == (style.shape != "ring")
        for x, y in re.findall(r"([-\d.]+),([-\d.]+)", glyph_svg(style)):
            assert -0.6 <= float(x) <= 12.6
            assert -0.6 <= float(y) <= 12.6


def test_that_the_day_of_a_change_shows_the_new_holder() -> None:
    taken = next(band for band in chart_bands(make_timeline("gov gov ins")) if band.holder == "ins")

    assert (taken.high - taken.low).tolist() == [0, 0, 1]
