"""The drawing of the map: shaded areas, outlines, glyphs at the places, names."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.dataset import Dataset, PlaceId
from briefing_app.domain.map_words import map_shortfall
from briefing_app.domain.place_words import spoken_place
from briefing_app.domain.timeline import Timeline
from briefing_app.drawing.map_labels import LabelWish, PlacedLabel
from briefing_app.drawing.map_names import MANY_CHANGED, MANY_PLACES, named_rows
from briefing_app.drawing.map_places import MapPlaces
from briefing_app.drawing.map_projection import MapProjection, fitted
from briefing_app.drawing.map_shapes import NO_SHAPES, Shapes
from briefing_app.drawing.palette import HolderStyle, holder_styles
from briefing_app.viewmodels.place_names import USUAL, PlaceNames
from briefing_app.widgets.language import read_as_the_dataset
from briefing_app.widgets.map_marks import MapMarks
from briefing_app.widgets.map_picture import MapPicture, outline_pen
from briefing_app.widgets.marks import paint_focus_ring, paint_kept, rectangles
from briefing_app.widgets.placed_names import PlacedNames
from briefing_app.widgets.theme import Theme

GLYPH, CHANGED_GLYPH, SMALL_GLYPH, MINOR_MARK = 10, 12, 7, 6  # px at 100 % text size
MOST_GROWTH = 1.3  # of glyphs with the size of text
CHANGED_LINE, MANY_CHANGED_LINE = 1.5, 1.15  # widths of outlines
SELECTED_LINE, SELECTED_GROUND = 2.6, 5.0
MARGIN, MARGIN_OF_POINTS = 14, 44  # around areas; around places that need room for a name
MOST_NAMES_IN_VIEW = 80
MOST_RECTS = 120  # parts of a region that are worth telling apart


class MapCanvas(QWidget):
    """Shows who holds which place on a day, on the ground; `MapView` lets the user act on it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        read_as_the_dataset(self)
        self.setObjectName("map_view")
        self._theme = theme
        self._marks = MapMarks(theme, self.devicePixelRatioF())
        self._picture = MapPicture()
        self._dataset: Dataset | None = None
        self._shapes_known = False
        self._styles: dict[str, HolderStyle] = {}
        self._places = MapPlaces()
        self._names = USUAL
        self._briefing: Briefing | None = None
        self._row: int | None = None  # of the selected place
        self._projection = MapProjection()
        self._fitted = False
        self._placed = PlacedNames()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # What is shown

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self._marks = MapMarks(theme, self.devicePixelRatioF())
        self._refresh()

    def show_timeline(self, timeline: Timeline) -> None:
        """Take another dataset, whose shapes follow; other knowledge of the same one is a day."""
        if timeline.dataset is self._dataset:
            return
        dataset = self._dataset = timeline.dataset
        self._briefing, self._row = None, None
        self._styles = holder_styles(dataset)
        self._places = MapPlaces(dataset)
        count = len(dataset.counted_rows)
        named = self.tr("Map of {count} {noun}")
        self.setAccessibleName(named.format(count=count, noun=dataset.counted_set.noun))
        self.setAccessibleDescription("")
        self._take_shapes(NO_SHAPES, known=False)

    def show_shapes(self, shapes: Shapes) -> None:
        """Take the shapes of the dataset in view."""
        self._take_shapes(shapes, known=True)

    def show_day(self, briefing: Briefing) -> None:
        """Move to a day: only what is different is painted again."""
        before, self._briefing = self._briefing, briefing
        self._describe()
        if not self.isVisible():
            return  # all is drawn anew when it comes into view
        if before is None or not self._ready():
            self._refresh()
            return
        region = QRegion()
        for row in self._picture.fill(briefing, self._styles, self._theme, self._marks.ratio):
            region += self._area_rect(row)
        for row in self._restyled(before, briefing):
            region += self._mark_rect(row)
        region += self._place_labels()
        if region.rectCount() > MOST_RECTS:
            region = QRegion(region.boundingRect())
        self.update(region)

    def show_place(self, place_id: PlaceId | None) -> None:
        """Mark a place as selected; None marks none."""
        dataset = self._dataset
        row = dataset.place_row.get(place_id) if dataset and place_id is not None else None
        if row == self._row:
            return
        before, self._row = self._row, row
        self._describe()
        if self.isVisible() and self._ready():
            region = self._place_labels()
            for one in (before, row):
                if one is not None:
                    region += self._mark_rect(one)
            self.update(region)

    def show_names(self, names: PlaceNames) -> None:
        """Name the places in another language."""
        self._names = names
        if self.isVisible() and self._ready():
            self.update(self._place_labels())

    @property
    def has_areas(self) -> bool:
        """Whether anything is shaded."""
        return bool(self._picture.rings)

    @property
    def shapes_known(self) -> bool:
        """Whether the shapes of the dataset have been looked for."""
        return self._shapes_known

    @property
    def placed(self) -> int:
        """How many counted places have coordinates."""
        return len(self._places.counted)

    @property
    def labels(self) -> tuple[PlacedLabel, ...]:
        """The names in view."""
        return self._placed.labels

    @property
    def projection(self) -> MapProjection:
        """Where degrees lie on the widget."""
        return self._projection

    def _take_shapes(self, shapes: Shapes, *, known: bool) -> None:
        if self._dataset is not None:
            self._picture.show_shapes(shapes, self._dataset)
        self._shapes_known = known
        self._fitted, self._projection = False, MapProjection()
        self._refresh()

    def _describe(self) -> None:
        """Say the selected place as a row of the list says it."""
        briefing, row = self._briefing, self._row
        words = ""
        if briefing is not None and row is not None and self._places.has(row):
            words = spoken_place(briefing.state(row), briefing.timeline)
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    # Drawing

    def _ready(self) -> bool:
        ratio = self.devicePixelRatioF()
        if ratio != self._marks.ratio:
            self._marks = MapMarks(self._theme, ratio)
            return False
        return self._fitted and bool(self._picture.ground.width())

    def _refresh(self) -> None:
        """Draw everything anew, if it is in view and has a day."""
        if self.isVisible():
            self._draw()
            self.update()

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        if ratio != self._marks.ratio:
            self._marks = MapMarks(self._theme, ratio)
        if not self._fitted:
            self._fit()
        self._places.project(self._projection)
        self._picture.prepare(self._projection, self._theme, ratio)
        if self._briefing is not None:
            self._picture.fill(self._briefing, self._styles, self._theme, ratio)
        self._placed.forget()
        self._place_labels()

    def _fit(self) -> None:
        rings = self._picture.rings
        lines = [*rings, self._places.lonlat] if self.placed else rings
        tight = bool(rings) or self.placed > MANY_PLACES
        margin = self._theme.px(MARGIN if tight else MARGIN_OF_POINTS)
        margin = min(margin, self.width() // 5, self.height() // 5)
        whole = fitted(lines, self.width(), self.height(), margin)
        self._projection = whole.seen_as(self._projection)
        self._fitted = True

    def _glyph_size(self, row: int) -> int:
        return self._glyph_sizes[row in self._stressed]

    @property
    def _glyph_sizes(self) -> tuple[int, int]:
        """Of most glyphs, and of those that are stressed."""
        crowded = self.placed > MANY_PLACES
        sizes = (SMALL_GLYPH, SMALL_GLYPH) if crowded else (GLYPH, CHANGED_GLYPH)
        return self._glyph_px(sizes[0]), self._glyph_px(sizes[1])

    @property
    def _stressed(self) -> set[int]:
        """Rows of the places that changed that day, and of the selected one."""
        changed = set() if self._briefing is None else set(self._briefing.changed)
        return changed if self._row is None else {*changed, self._row}

    def _glyph_px(self, size: int) -> int:
        """A glyph's size: it grows less than the text, for the map does not grow with it."""
        return round(size * min(self._theme.scale, MOST_GROWTH))

    def _point(self, row: int) -> QPointF | None:
        point = self._places.point(row)
        return None if point is None else QPointF(*point)

    def _area_rect(self, row: int) -> QRect:
        bounds = self._picture.bounds(row)
        return QRect() if bounds is None else bounds.toAlignedRect().adjusted(-4, -4, 4, 4)

    def _mark_rect(self, row: int) -> QRegion:
        """What a place covers with its outline and its glyph."""
        region = QRegion(self._area_rect(row))
        point = self._point(row)
        if point is not None:
            half = self._glyph_px(CHANGED_GLYPH) / 2 + 6
            region += QRectF(point.x() - half, point.y() - half, 2 * half, 2 * half).toAlignedRect()
        return region

    def _restyled(self, before: Briefing, now: Briefing) -> set[int]:
        """Rows of places whose glyph or outline is not as it was."""
        rows = set(before.changed) ^ set(now.changed)
        if (len(before.changed) > MANY_CHANGED) != (len(now.changed) > MANY_CHANGED):
            rows |= set(now.changed)
        here = self._places.counted
        different = (before.holder[here] != now.holder[here]) | (
            before.settled[here] != now.settled[here]
        )
        return rows | set(here[different].tolist())

    def _place_labels(self) -> QRegion:
        """Choose and place the names of the day; what they cover anew or no more."""
        crowded = self.placed > MANY_PLACES
        half = self._glyph_px(SMALL_GLYPH if crowded else GLYPH) / 2
        at = self._places.at
        marks = np.column_stack((at - half, at + half)).reshape(-1, 4)
        others = [*self._picture.name_boxes, self._shortfall_box()]
        return self._placed.place(
            self._wanted_names(), marks, others, self.size(), leaders=not crowded
        )

    def _wanted_names(self) -> list[LabelWish]:
        """Names by rank: selected, changed, the most populous places; within view only."""
        briefing, dataset = self._briefing, self._dataset
        if briefing is None or dataset is None:
            return []
        wishes: list[LabelWish] = []
        chosen = () if self._row is None else (self._row,)
        zoom, others = self._projection.zoom, tuple(self._places.minor)
        for row in named_rows(briefing, chosen, zoom=zoom, others=others):
            if len(wishes) >= MOST_NAMES_IN_VIEW:
                break
            point = self._point(row)
            if point is not None and self.rect().contains(point.toPoint()):
                bold = row in briefing.changed or row == self._row
                at, reach = (point.x(), point.y()), self._glyph_size(row) / 2
                wish = self._marks.wish(row, self._names.of(dataset.places[row]), at, reach, bold)
                wishes.append(replace(wish, insistent=row == self._row))
        return wishes

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what the region asks for."""
        if not self._ready():
            self._draw()
        region = event.region()
        painter = QPainter(self)
        for picture in (self._picture.ground, self._picture.lines):
            paint_kept(painter, picture, region)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._briefing is not None:
            self._paint_outlines(painter, region, self._briefing)
            self._paint_glyphs(painter, region, self._briefing)
            self._placed.paint(painter, region, self._marks)
        self._paint_shortfall(painter)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), self._theme.colour("ink"), 2)
        painter.end()

    def _paint_outlines(self, painter: QPainter, region: QRegion, briefing: Briefing) -> None:
        """Around what changed that day and around the selected place."""
        ink, surface = self._theme.colour("ink"), self._theme.colour("surface")
        many = len(briefing.changed) > MANY_CHANGED
        line = outline_pen(ink, MANY_CHANGED_LINE if many else CHANGED_LINE)
        for row in briefing.changed:
            if region.intersects(self._mark_rect(row)):
                self._stroke(painter, row, line)
        if self._row is not None and region.intersects(self._mark_rect(self._row)):
            self._stroke(painter, self._row, outline_pen(surface, SELECTED_GROUND))
            self._stroke(painter, self._row, outline_pen(ink, SELECTED_LINE))

    def _stroke(self, painter: QPainter, row: int, line: QPen) -> None:
        """Outline a place's area; without one, a circle around its glyph."""
        path, origin = self._picture.path(row), self._picture.origin
        if path is None:
            point = self._point(row)
            if point is None:
                return
            path, origin = QPainterPath(), point
            radius = self._glyph_size(row) / 2 + 2.5
            path.addEllipse(QPointF(0, 0), radius, radius)
        painter.translate(origin)
        painter.strokePath(path, line)
        painter.translate(-origin)

    def _paint_glyphs(self, painter: QPainter, region: QRegion, briefing: Briefing) -> None:
        """The glyphs that touch the region over quiet marks; changed and selected ones on top."""
        for point in self._places.minor.values():
            self._marks.minor(painter, QPointF(*point), self._glyph_px(MINOR_MARK))
        rects = np.array([one.getCoords() for one in rectangles(region)])
        near = self._places.touching(rects, self._glyph_px(CHANGED_GLYPH) / 2 + 2)
        rows, holders = self._places.rows[near], briefing.timeline.holders
        on_top = np.isin(rows, list(self._stressed))
        for layer, size in zip((~on_top, on_top), self._glyph_sizes, strict=True):
            shown = rows[layer]
            kinds = list(
                zip(briefing.holder[shown].tolist(), briefing.settled[shown].tolist(), strict=True)
            )
            pictures = {
                (code, settled): self._marks.glyph(self._styles[holders[code]], settled, size)
                for code, settled in set(kinds)
            }
            corners = self._marks.corners(self._places.at[near[layer]], size)
            for corner, kind in zip(corners, kinds, strict=True):
                painter.drawPixmap(corner, pictures[kind])

    def _paint_shortfall(self, painter: QPainter) -> None:
        """One line at the foot of the map that says what the dataset does not give."""
        painter.setFont(self._theme.font(11))
        painter.setPen(self._theme.colour("ink_2"))
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(self._shortfall_box(), flags, self.shortfall())

    def _shortfall_box(self) -> QRectF:
        """Where that line stands; at the foot, or in the middle of a map without places."""
        text, room = self.shortfall(), QRectF(self.rect()).adjusted(12, 8, -12, -8)
        if not text:
            return QRectF()
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        flags |= Qt.AlignmentFlag.AlignBottom if self.placed else Qt.AlignmentFlag.AlignVCenter
        return QFontMetricsF(self._theme.font(11)).boundingRect(room, int(flags), text)

    def shortfall(self) -> str:
        """What is missing for a whole map; "" where nothing is, or it is not known yet."""
        if self._dataset is None or not self._shapes_known:
            return ""
        return map_shortfall(self._dataset, self.has_areas, self.placed)

    # Size and focus

    def sizeHint(self) -> QSize:
        """Little, so that no page scrolls for the sake of a map; it takes all room there is."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Less is no map."""
        return QSize(200, 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the map to its new size."""
        super().resizeEvent(event)
        self._fitted = False
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the day."""
        super().showEvent(event)
        self._refresh()
