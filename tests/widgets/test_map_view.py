from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QHelpEvent, QImage, QPaintEvent, QRegion, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from briefing_app.domain.briefing import Briefing, brief
from briefing_app.domain.dataset import Place
from briefing_app.domain.timeline import Timeline
from briefing_app.drawing.map_shapes import Country, Shapes
from briefing_app.drawing.palette import area_colour, holder_styles
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.resources import resource
from briefing_app.services.shapes_file import load_shapes
from briefing_app.widgets.map_panel import MapPanel
from briefing_app.widgets.map_view import MapView
from briefing_app.widgets.theme import Theme, load_fonts
from tests.factories import make_place, make_timeline

LIGHT, DARK = Theme("light"), Theme("dark")


def square(west: float, south: float) -> tuple[np.ndarray, ...]:
    ring = [(west, south), (west + 1, south), (west + 1, south + 1), (west, south + 1)]
    return (np.array([*ring, ring[0]], dtype=float),)


def places() -> list[Place]:
    """Three places side by side, the largest in the east."""
    return [
        make_place(
            name,
            lon=60.5 + n,
            lat=30.5,
            admin1_code=name.upper(),
            population={"value": 1000 * (n + 1), "year": 2020},
        )
        for n, name in enumerate("abc")
    ]


SHAPES = Shapes({code: square(60 + n, 30) for n, code in enumerate("ABC")})


ROWS = ("gov gov ins ins", "gov gov gov ins?", "gov gov gov contested")


@pytest.fixture
def timeline() -> Timeline:
    return make_timeline(*ROWS, places=places())


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[MapPanel]:
    load_fonts(resource("fonts"))
    panel = MapPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(420, 360)
    yield panel


def show(panel: MapPanel, timeline: Timeline, day: int, shapes: Shapes | None = SHAPES) -> Briefing:
    briefing = brief(timeline, timeline.day(day))
    panel.show_timeline(timeline)
    if shapes is not None:
        panel.show_shapes(shapes)
    panel.show_day(briefing)
    panel.show()
    QApplication.processEvents()
    return briefing


def picture(view: MapView) -> QImage:
    return view.grab().toImage()


def at(view: MapView, lon: float, lat: float) -> QPoint:
    ((x, y),) = view.projection.to_picture(np.array([[lon, lat]])).tolist()
    return QPoint(round(x), round(y))


def colour(view: MapView, lon: float, lat: float) -> str:
    return picture(view).pixelColor(at(view, lon, lat)).name().upper()


def colours(view: MapView, west: float, south: float) -> set[str]:
    """Every colour within the lower left part of an area, off its edge and its glyph."""
    image, corner = picture(view), at(view, west + 0.1, south + 0.1)
    return {
        image.pixelColor(corner.x() + x, corner.y() - y).name().upper()
        for x in range(20)
        for y in range(20)
    }


def key(view: MapView, key: Qt.Key) -> None:
    QTest.keyClick(view, key)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_that_a_settled_area_is_plain_and_others_are_patterned(
    panel: MapPanel, timeline: Timeline, theme: Theme
) -> None:
    panel.show_theme(theme)
    show(panel, timeline, 3)
    styles = holder_styles(timeline.dataset)
    assert colours(panel.view, 60, 30) == {area_colour(styles["ins"], theme.name)}
    hatched, crossed = colours(panel.view, 61, 30), colours(panel.view, 62, 30)
    assert styles["ins"].fill(theme.name) in hatched
    assert area_colour(styles["ins"], theme.name) not in hatched
    assert len(crossed) > 2
    assert area_colour(styles["contested"], theme.name) in crossed


def test_that_what_changed_that_day_has_an_outline_and_a_bold_name(
    panel: MapPanel, timeline: Timeline
) -> None:
    show(panel, timeline, 2)
    ink = LIGHT.colour("ink")
    edge = at(panel.view, 60, 30.5)
    around = [picture(panel.view).pixelColor(edge + QPoint(x, 3)).lightness() for x in (-1, 0, 1)]
    assert min(around) < ink.lightness() + 60
    bold = {label.wish.row: label.wish.bold for label in panel.view.labels}
    assert bold == {0: True, 1: False, 2: False}


def test_that_a_step_paints_what_a_fresh_map_paints(
    panel: MapPanel, bundled: Loaded, bundled_timeline: Timeline
) -> None:
    shapes = load_shapes(bundled.path)
    days = [0, 97, 98, 105, 106, 107, 104, 129, 69, 105]
    for step, day in enumerate(days):
        show(panel, bundled_timeline, day, shapes if not step else None)
    panel.view.show_place("herat")
    panel.view.show_place("kabul")
    stepped = picture(panel.view)
    panel.view.fit()
    assert picture(panel.view) == stepped


def test_that_a_step_asks_for_the_changed_part_only(panel: MapPanel, timeline: Timeline) -> None:
    show(panel, timeline, 1)
    view = panel.view
    original = view.paintEvent
    regions: list[QRegion] = []

    def note(event: QPaintEvent) -> None:
        regions.append(event.region())
        original(event)

    view.paintEvent = note  # type: ignore[method-assign]
    panel.show_day(brief(timeline, timeline.day(0)))
    QApplication.processEvents()
    assert regions == [], "nothing is different"
    panel.show_day(brief(timeline, timeline.day(2)))
    QApplication.processEvents()
    (region,) = regions
    assert region.contains(at(view, 60.5, 30.5))
    assert not region.contains(at(view, 62.5, 30.9))


def test_that_the_legend_is_the_same_on_every_day(
    panel: MapPanel, bundled: Loaded, bundled_timeline: Timeline
) -> None:
    show(panel, bundled_timeline, 0, load_shapes(bundled.path))
    words, image = panel.legend.words(), panel.legend.grab().toImage()
    assert words == [
        "Taliban", "Contested", "Resistance", "Government", "Not certain", "Changed this day",
        "Other places, closer in",
    ]  # fmt: skip
    for day in range(bundled_timeline.day_count):
        panel.show_day(brief(bundled_timeline, bundled_timeline.day(day)))
        assert panel.legend.words() == words
    assert panel.legend.grab().toImage() == image


def test_that_caption_and_name_are_those_of_the_dataset(
    panel: MapPanel, bundled: Loaded, bundled_timeline: Timeline
) -> None:
    show(panel, bundled_timeline, 0, load_shapes(bundled.path))
    assert panel.caption.text() == "Shading shows who holds the provincial capital"
    interface = QAccessible.queryAccessibleInterface(panel.view)
    assert interface.text(QAccessible.Text.Name) == "Map of 34 provincial capitals"
    assert panel.view.shortfall() == ""


def test_that_the_selected_place_is_described_as_a_row_of_the_list(
    panel: MapPanel, bundled: Loaded, bundled_timeline: Timeline
) -> None:
    show(panel, bundled_timeline, 104, load_shapes(bundled.path))
    panel.show_place("qalat")
    told = panel.view.accessibleDescription()
    assert told.startswith("Qalat, Taliban since 13 August, new, corroborated, ")
    panel.show_day(brief(bundled_timeline, bundled_timeline.day(0)))
    assert panel.view.accessibleDescription().startswith("Qalat, Government since before")
    panel.show_place(None)
    assert panel.view.accessibleDescription() == ""


def test_that_arrows_go_to_the_nearest_place_that_way(
    panel: MapPanel, timeline: Timeline, qtbot: QtBot
) -> None:
    show(panel, timeline, 3)
    wished: list[str] = []
    panel.place_requested.connect(wished.append)
    panel.place_requested.connect(panel.show_place)
    for one in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left,
                Qt.Key.Key_Up, Qt.Key.Key_Right):  # fmt: skip
        key(panel.view, one)
    assert wished == ["c", "b", "a", "b"], "from the most populous; at the edge it stays"
    asked: list[str] = []
    panel.evidence_requested.connect(asked.append)
    key(panel.view, Qt.Key.Key_Return)
    assert asked == ["b"]


def test_that_a_click_means_the_glyph_or_else_the_area(panel: MapPanel, timeline: Timeline) -> None:
    show(panel, timeline, 3)
    wished: list[str] = []
    panel.place_requested.connect(wished.append)
    for lon, lat in ((60.5, 30.5), (62.1, 30.1), (61.9, 30.9)):
        QTest.mouseClick(panel.view, Qt.MouseButton.LeftButton, pos=at(panel.view, lon, lat))
    QTest.mouseClick(panel.view, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert wished == ["a", "c", "b"]


def test_that_a_drag_moves_the_map_and_chooses_nothing(panel: MapPanel, timeline: Timeline) -> None:
    show(panel, timeline, 3)
    view = panel.view
    wished: list[str] = []
    panel.place_requested.connect(wished.append)
    key(view, Qt.Key.Key_Plus)
    before, start = view.projection, at(view, 61.5, 30.5)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, start + QPoint(-20, 0))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(-20, 0))
    assert view.projection.shift[0] == pytest.approx(before.shift[0] - 20)
    assert wished == []


def test_that_wheel_and_keys_zoom_and_nought_fits(panel: MapPanel, timeline: Timeline) -> None:
    show(panel, timeline, 3)
    view = panel.view
    fitted = view.projection
    key(view, Qt.Key.Key_Plus)
    assert view.projection.zoom > 1
    key(view, Qt.Key.Key_Minus)
    assert view.projection.zoom == pytest.approx(1)
    spot = QPointF(at(view, 60.5, 30.5))
    event = QWheelEvent(
        spot, view.mapToGlobal(spot), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)
    assert view.projection.zoom > 1.5
    assert (at(view, 60.5, 30.5) - spot.toPoint()).manhattanLength() <= 1
    key(view, Qt.Key.Key_0)
    assert view.projection == fitted


def test_that_hatching_is_as_dense_at_any_zoom(panel: MapPanel, timeline: Timeline) -> None:
    show(panel, timeline, 3)

    def stripes() -> int:
        image, spot = picture(panel.view), at(panel.view, 61.25, 30.25)
        line = [image.pixelColor(spot.x() + x, spot.y()).lightness() < 200 for x in range(24)]
        return sum(now and not before for before, now in pairwise(line))

    before = stripes()
    panel.view.zoom(3, QPointF(at(panel.view, 61.25, 30.25)))
    assert before in (3, 4)
    assert abs(stripes() - before) <= 1


def test_that_places_without_shapes_are_glyphs_on_plain_land(
    panel: MapPanel, timeline: Timeline
) -> None:
    show(panel, timeline, 3, Shapes({}))
    assert panel.view.shortfall() == "No areas in this dataset"
    assert panel.caption.text() == "Marks show who holds the provincial capital"
    styles = holder_styles(timeline.dataset)
    assert colour(panel.view, 60.5, 30.5) == styles["ins"].fill("light")
    assert colour(panel.view, 60.9, 30.9) == LIGHT.tokens.land
    panel.show_place("a")
    ring = at(panel.view, 60.5, 30.5) + QPoint(9, 0)
    assert picture(panel.view).pixelColor(ring).lightness() < 120


def test_that_nothing_is_said_of_shapes_before_they_are_read(
    panel: MapPanel, timeline: Timeline
) -> None:
    show(panel, timeline, 3, None)
    assert panel.view.shortfall() == ""
    assert panel.caption.text() == "Shading shows who holds the provincial capital"


def test_that_a_dataset_without_coordinates_says_so(panel: MapPanel) -> None:
    timeline = make_timeline(*ROWS)
    show(panel, timeline, 3, Shapes({}))
    assert panel.view.shortfall() == (
        "No capitals to draw: the dataset gives none of them coordinates"
    )
    for one in (Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_Plus):
        key(panel.view, one)
    panel.show_place("a")
    assert not panel.view.labels


def test_that_places_without_coordinates_are_counted(panel: MapPanel) -> None:
    some = [*places()[:2], make_place("c")]
    show(panel, make_timeline(*ROWS, places=some), 3, SHAPES)
    assert panel.view.shortfall() == "1 of 3 capitals without coordinates"


def test_that_an_area_of_two_places_is_shaded_by_neither(panel: MapPanel) -> None:
    shared = [place.model_copy(update={"admin1_code": "A"}) for place in places()]
    show(panel, make_timeline(*ROWS, places=shared), 3, Shapes({"A": square(60, 30)}))
    assert not panel.view.has_areas
    assert colour(panel.view, 60.8, 30.7) == LIGHT.tokens.surface


def test_that_other_knowledge_of_the_same_dataset_keeps_zoom_and_shapes(
    panel: MapPanel, timeline: Timeline
) -> None:
    show(panel, timeline, 3)
    panel.view.zoom(2)
    projection = panel.view.projection
    show(panel, timeline, 2, None)
    assert panel.view.projection == projection
    assert panel.view.has_areas


def test_that_another_size_keeps_what_is_seen(panel: MapPanel, timeline: Timeline) -> None:
    show(panel, timeline, 2)
    view = panel.view
    view.zoom(3, QPointF(at(view, 62.5, 30.5)))
    before = np.array([view.projection.zoom, *view.projection.shift]) / view.projection.scale
    panel.resize(700, 500)
    QApplication.processEvents()
    after = np.array([view.projection.zoom, *view.projection.shift]) / view.projection.scale
    assert view.projection.zoom == pytest.approx(3)
    assert after[1:] == pytest.approx(before[1:])
    key(view, Qt.Key.Key_0)
    assert (view.projection.zoom, view.projection.shift) == (1, (0, 0))


# Places that are not counted


def crossing(**fields: Any) -> Place:  # noqa: ANN401
    kept: dict[str, Any] = {"kind": "border_crossing", "set": None, "lon": 61.0, "lat": 30.6}
    return make_place("gate", **(kept | fields))


@pytest.fixture
def wide_timeline() -> Timeline:
    """The three places, and a border crossing that is not counted."""
    return make_timeline(*ROWS, places=[*places(), crossing()])


def named(view: MapView) -> list[str]:
    return [label.wish.text for label in view.labels]


def test_that_other_places_show_from_some_closeness_on_and_can_be_asked(
    panel: MapPanel, wide_timeline: Timeline, qtbot: QtBot
) -> None:
    show(panel, wide_timeline, 3)
    view, spot = panel.view, (61.0, 30.6)
    asked: list[str] = []
    view.place_requested.connect(asked.append)
    assert "Gate" not in named(view)
    assert panel.legend.words()[-1] == "Other places, closer in"
    view.zoom(2, QPointF(at(view, *spot)))
    assert "Gate" in named(view)
    assert picture(view).pixelColor(at(view, *spot)).lightness() < 128
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at(view, *spot))
    assert asked == ["gate"]
    panel.show_place("gate")
    assert view.accessibleDescription().startswith("Gate, ")
    key(view, Qt.Key.Key_Left)
    assert asked == ["gate", "a"]
    key(view, Qt.Key.Key_0)
    assert "Gate" not in named(view)


@pytest.mark.parametrize("fields", [{"on_map": False}, {"lon": None}, {"set": "capitals"}])
def test_that_the_legend_names_other_places_only_where_they_can_come(
    panel: MapPanel, fields: dict[str, object]
) -> None:
    timeline = make_timeline(*ROWS, places=[*places(), crossing(**fields)])
    show(panel, timeline, 3)
    assert "Other places, closer in" not in panel.legend.words()
    panel.view.zoom(2)
    assert ("Gate" in named(panel.view)) == (fields == {"set": "capitals"})


def test_that_more_places_are_named_the_closer_the_map_is(
    panel: MapPanel, bundled: Loaded, bundled_timeline: Timeline
) -> None:
    show(panel, bundled_timeline, 19, load_shapes(bundled.path))
    view = panel.view
    few = len(named(view))
    assert few <= 5
    view.zoom(1.9)
    more = named(view)
    assert len(more) > few
    view.zoom(1.5)
    places = {place.name: place for place in bundled_timeline.dataset.places}
    kinds = [places[name].kind for name in named(view)]
    assert "air_base" in kinds
    boxes = [label.box for label in view.labels]
    assert not any(
        one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]
        for one, two in pairwise(sorted(boxes))
    )


def test_that_another_dataset_begins_anew(panel: MapPanel, timeline: Timeline) -> None:
    show(panel, timeline, 3)
    panel.show_place("a")
    show(panel, make_timeline("gov ins", places=places()[:1]), 1, None)
    assert not panel.view.has_areas
    assert panel.view.placed == 1
    assert panel.view.accessibleDescription() == ""


def test_that_no_name_of_the_dataset_before_stays_where_the_next_one_names_none(
    panel: MapPanel, timeline: Timeline
) -> None:
    show(panel, timeline, 3)
    assert named(panel.view)
    show(panel, make_timeline("gov gov", places=[make_place("x")]), 1, None)  # lies nowhere
    assert not named(panel.view)


def test_that_a_hidden_map_catches_up(panel: MapPanel, timeline: Timeline) -> None:
    show(panel, timeline, 1)
    before = picture(panel.view)
    panel.hide()
    panel.show_day(brief(timeline, timeline.day(3)))
    panel.show()
    QApplication.processEvents()
    assert picture(panel.view) != before
    styles = holder_styles(timeline.dataset)
    assert colours(panel.view, 60, 30) == {area_colour(styles["ins"], "light")}


def test_that_names_of_countries_cover_no_area(panel: MapPanel, timeline: Timeline) -> None:
    far = (np.array([[50.0, 20.0], [70, 20], [70, 40], [50, 40], [50, 20]]),)
    countries = (Country("North", (61.5, 31.2), far), Country("Inside", (61.5, 30.5), far),
                 Country("", None, far))  # fmt: skip
    shapes = Shapes(SHAPES.areas, (), countries)
    show(panel, timeline, 0, shapes)
    assert len(panel.view._picture.name_boxes) == 1


@pytest.mark.parametrize("size", [QSize(200, 164), QSize(1600, 900)])
def test_that_a_small_and_a_large_map_can_be_painted(
    panel: MapPanel, timeline: Timeline, size: QSize
) -> None:
    panel.resize(size)
    panel.show_theme(Theme("light", 2.0))
    show(panel, timeline, 3)
    assert QColor(colour(panel.view, 60.1, 30.1)).isValid()


def test_that_the_tooltip_names_holder_and_evidence(panel: MapPanel, timeline: Timeline) -> None:
    show(panel, timeline, 3)
    row = panel.view.row_at(QPointF(at(panel.view, 61.5, 30.5)))
    assert row == 1
    name = timeline.dataset.places[1].name
    assert panel.view.place_words(row).startswith(f"{name}: ")
    assert panel.view.place_words(row).endswith(", claimed")


def test_that_a_tooltip_shows_markup_of_the_dataset_as_it_is_written(
    panel: MapPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda at, text, widget: shown.append(text))
    odd = [places()[0].model_copy(update={"name": "<b>A & B</b>"})]
    show(panel, make_timeline("gov ins", places=odd), 1)
    spot = at(panel.view, 60.5, 30.5)
    event = QHelpEvent(QEvent.Type.ToolTip, spot, panel.view.mapToGlobal(spot))
    QApplication.sendEvent(panel.view, event)
    assert shown[0].startswith("<qt>&lt;b&gt;A &amp; B&lt;/b&gt;: ")
