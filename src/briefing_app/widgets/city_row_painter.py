"""How the rows of the list of places look: glyph, texts, headings, selection and focus."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPixmap,
    QRegion,
    QStaticText,
    QTextLayout,
    QTextLine,
    QTransform,
)

from briefing_app.drawing.palette import HolderStyle
from briefing_app.viewmodels.city_columns import (
    AGE,
    CITY,
    EVIDENCE,
    HOLDER,
    PROVINCE,
    REGION,
    SINCE,
    Column,
)
from briefing_app.viewmodels.city_rows import TableRow
from briefing_app.viewmodels.matching import match_spans
from briefing_app.widgets.marks import paint_focus_ring, paint_glyph
from briefing_app.widgets.theme import Theme

ROW_HEIGHT = 26  # lengths at 100 % text size, device-independent pixels
HEADING_HEIGHT = 28
INDENT = 9  # left edge of headings and glyphs
GLYPH = 12
NAME_LEFT = 30  # left edge of names, behind the glyph
BAR = 3  # the ink bar of the selected row

_CACHED_TEXTS = 6_000


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a column stands in the viewport: `left` to `right` is the room of its text."""

    column: Column
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Line:
    """A row with its place in the viewport and its state."""

    row: TableRow
    top: int
    height: int
    selected: bool = False
    hovered: bool = False
    focused: int | None = None  # number of the column that has the focus


@dataclass(frozen=True, slots=True)
class _Face:
    """A font with what is needed to set a line in it."""

    font: QFont
    metrics: QFontMetrics
    rise: int  # from the row's top down to the top of the text
    underlined: bool = False


class CityRowPainter:
    """Paints rows column by column, with texts that were laid out once.

    Painting a cell is a blit of known glyphs: a whole list costs about a millisecond, where a
    delegate that is called for each cell costs several.
    """

    def __init__(self, theme: Theme) -> None:
        self._styles: dict[str, HolderStyle] = {}
        self._sought: tuple[str, ...] = ()
        self._texts: dict[tuple[str, str, int], tuple[QStaticText, int]] = {}
        self._glyphs: dict[tuple[str, bool, float], QPixmap] = {}
        self._in_hand = ("", "")  # face and ink that the painter was last given
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        height = theme.px(ROW_HEIGHT)
        usual = QFontMetrics(theme.font(13))
        baseline = round((height + usual.ascent() - usual.descent()) / 2)
        self._faces = {}
        for name, size, weight in (
            ("name", 13, 400),
            ("name_bold", 13, 700),
            ("small", 12, 400),
            ("small_bold", 12, 700),
            ("heading", 12, 700),
        ):
            font = theme.font(size, weight)
            metrics = QFontMetrics(font)
            self._faces[name] = _Face(font, metrics, baseline - metrics.ascent())
        # Lines under words are drawn here: a static text puts its own in the wrong place.
        self._faces["match"] = replace(self._faces["name_bold"], underlined=True)
        self._faces["link"] = replace(self._faces["small"], underlined=True)
        self._inks = {role: theme.colour(role) for role in ("ink", "ink_2", "ink_3")}
        self._texts.clear()
        self._glyphs.clear()

    def show_styles(self, styles: dict[str, HolderStyle]) -> None:
        """Take the holders of another dataset."""
        self._styles = styles
        self._texts.clear()
        self._glyphs.clear()

    def show_sought(self, words: tuple[str, ...]) -> None:
        """Mark these words in names."""
        self._sought = words

    def text_width(self, column: str, texts: Iterable[str]) -> int:
        """The room that the widest of these texts needs in a column."""
        bold = {CITY: "name_bold", AGE: "small_bold"}
        metrics = self._faces[bold.get(column, _plain_face(column))].metrics
        longest = sorted(texts, key=len, reverse=True)[:12]
        return max((metrics.horizontalAdvance(text) for text in longest), default=0) + 1

    def is_elided(self, row: TableRow, number: int, slot: Slot) -> bool:
        """Whether a cell's text is too long for its room."""
        text = row.texts[number] if number < len(row.texts) else ""
        metrics = self._faces[_face(slot.column.id, row)].metrics
        return metrics.horizontalAdvance(text) > slot.right - slot.left

    def paint(
        self,
        painter: QPainter,
        lines: Sequence[Line],
        slots: Sequence[Slot],
        width: int,
        region: QRegion,
    ) -> None:
        """Paint those parts of the lines that lie in a region; `width` is that of a row."""
        self._in_hand = ("", "")
        places = [line for line in lines if line.row.kind == "place"]
        for line in lines:
            self._paint_ground(painter, line, width)
        # Rows of one column share font and colour, which costs less than changing both per cell.
        patchy = region.rectCount() > 1
        for number, slot in enumerate(slots):
            left = 0 if slot.column.id == CITY else slot.left
            room = QRect(left, 0, slot.right - left, 0)
            if not patchy and not region.intersects(QRect(left, 0, room.width(), 1 << 20)):
                continue
            for line in places:
                room.moveTop(line.top)
                room.setHeight(line.height)
                if not patchy or region.intersects(room):
                    self._paint_cell(painter, line, number, slot)
        for line in lines:
            if line.row.kind != "place":
                self._paint_heading(painter, line, slots, width)
            if line.focused is not None:
                self._paint_focus(painter, line, slots, width)

    def _paint_ground(self, painter: QPainter, line: Line, width: int) -> None:
        if line.selected:
            painter.fillRect(0, line.top, width, line.height, self._theme.colour("select"))
            bar = self._theme.px(BAR)
            painter.fillRect(0, line.top, bar, line.height, self._inks["ink"])
        elif line.hovered and line.row.kind in ("place", "link"):
            painter.fillRect(0, line.top, width, line.height, self._theme.colour("hover"))

    def _paint_cell(self, painter: QPainter, line: Line, number: int, slot: Slot) -> None:
        row, column = line.row, slot.column
        state = row.state
        assert state is not None
        face = _face(column.id, row)
        if column.id == CITY:
            self._paint_glyph(painter, state.holder, state.settled, line)
            spans = match_spans(row.texts[number], self._sought) if self._sought else ()
            latin = row.texts[number] == state.place.name  # letters of other scripts may join
            if spans and latin and not self.is_elided(row, number, slot):
                self._paint_matches(painter, line, row.texts[number], face, slot, spans)
                return
        text, ink = row.texts[number], _ink(column.id, row)
        self._paint_text(painter, text, face, ink, slot, line.top)
        if self._sought and (column.id in _SEARCHED or column.language):
            self._underline_matches(painter, line, text, face, slot)

    def _paint_text(
        self, painter: QPainter, text: str, face: str, ink: str, slot: Slot, top: int
    ) -> int:
        """Set a text into a slot, cut short with an ellipsis if need be; returns its right end."""
        if not text:
            return slot.left
        room = slot.right - slot.left
        key = (text, face, room)
        known = self._texts.get(key)
        if known is None:
            known = self._texts[key] = self._laid_out(text, face, room)
        static, width = known
        left = slot.right - width if slot.column.right else slot.left
        font = self._faces[face]
        if self._in_hand != (face, ink):
            self._in_hand = (face, ink)
            painter.setFont(font.font)
            painter.setPen(self._inks[ink])
        painter.drawStaticText(left, top + font.rise, static)
        if font.underlined:
            under = top + font.rise + font.metrics.ascent() + font.metrics.underlinePos()
            painter.fillRect(left, under, width, font.metrics.lineWidth(), self._inks[ink])
        return left + width

    def _laid_out(self, text: str, face: str, room: int) -> tuple[QStaticText, int]:
        if len(self._texts) >= _CACHED_TEXTS:
            self._texts.clear()
        font = self._faces[face]
        if font.metrics.horizontalAdvance(text) > room:
            text = font.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        static = QStaticText(text)
        static.setTextFormat(Qt.TextFormat.PlainText)  # whatever a dataset writes is no markup
        static.prepare(QTransform(), font.font)
        return static, font.metrics.horizontalAdvance(text)

    def _paint_matches(
        self,
        painter: QPainter,
        line: Line,
        text: str,
        face: str,
        slot: Slot,
        spans: Sequence[tuple[int, int]],
    ) -> None:
        """A name with the words looked for in bold and underlined."""
        left, end = slot.left, 0
        pieces = []
        for start, length in spans:
            pieces += [(text[end:start], face), (text[start : start + length], "match")]
            end = start + length
        pieces.append((text[end:], face))
        for piece, piece_face in pieces:
            room = Slot(slot.column, left, left + self._theme.px(1_000))
            left = self._paint_text(painter, piece, piece_face, "ink", room, line.top)

    def _underline_matches(
        self, painter: QPainter, line: Line, text: str, face: str, slot: Slot
    ) -> None:
        """A line under the words looked for; the text stays whole, for Arabic letters join."""
        font = self._faces[face]
        width = font.metrics.horizontalAdvance(text)
        spans = match_spans(text, self._sought)
        if not spans or width > slot.right - slot.left:
            return
        layout = QTextLayout(text, font.font)
        layout.beginLayout()
        laid_out = layout.createLine()
        layout.endLayout()
        left = slot.right - width if slot.column.right else slot.left
        under = line.top + font.rise + font.metrics.ascent() + font.metrics.underlinePos()
        for start, length in spans:
            ends = [_x(laid_out, position) for position in (start, start + length)]
            painter.fillRect(
                QRectF(left + min(ends), under, abs(ends[1] - ends[0]), 2), self._inks["ink"]
            )

    def _paint_glyph(self, painter: QPainter, holder: str, settled: bool, line: Line) -> None:
        side = self._theme.px(GLYPH)
        top = line.top + (line.height - side) // 2
        painter.drawPixmap(
            QPointF(self._theme.px(INDENT), top), self._glyph(holder, settled, painter)
        )

    def _glyph(self, holder: str, settled: bool, painter: QPainter) -> QPixmap:
        ratio = painter.device().devicePixelRatioF()
        key = (holder, settled, ratio)
        pixmap = self._glyphs.get(key)
        if pixmap is None:
            side = self._theme.px(GLYPH)
            pixels = round(side * ratio)
            pixmap = QPixmap(pixels, pixels)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            own = QPainter(pixmap)
            rect = QRectF(0, 0, pixels / ratio, pixels / ratio)
            style = self._styles[holder]
            paint_glyph(own, rect, style, self._theme.name, settled=settled)
            own.end()
            self._glyphs[key] = pixmap
        return pixmap

    def _paint_heading(
        self, painter: QPainter, line: Line, slots: Sequence[Slot], width: int
    ) -> None:
        row, px = line.row, self._theme.px
        face, ink = {"heading": ("heading", "ink_2"), "link": ("link", "ink")}.get(
            row.kind, ("small", "ink_2")
        )
        left = px(INDENT) if row.kind == "heading" else px(NAME_LEFT)
        lowered = line.top + (px(3) if row.kind == "heading" else 0)
        room = Slot(_LEFT, left, max(width - px(INDENT), left))
        self._paint_text(painter, row.texts[0], face, ink, room, lowered)
        if row.kind == "heading":
            rule = line.top + line.height - 1
            painter.fillRect(0, rule, width, 1, self._theme.colour("hairline"))

    def _paint_focus(
        self, painter: QPainter, line: Line, slots: Sequence[Slot], width: int
    ) -> None:
        rect = QRectF(0, line.top, width, line.height)
        paint_focus_ring(painter, rect, self._inks["ink"], 3)
        # The ring marks the row; a line under the cell marks the column, if it is not the first.
        if line.focused and line.row.kind == "place" and line.focused < len(slots):
            slot = slots[line.focused]
            under = line.top + line.height - 6
            painter.fillRect(slot.left, under, slot.right - slot.left, 2, self._inks["ink"])


_LEFT = Column("", "")
_SEARCHED = (CITY, HOLDER, PROVINCE, REGION)  # besides the names; see CityFilter


def _x(line: QTextLine, position: int) -> float:
    """Where a character of a line begins, from the line's left end."""
    x = line.cursorToX(position)
    x = x[0] if isinstance(x, tuple) else x  # PySide gives the position back too
    assert isinstance(x, float)
    return x


def _plain_face(column: str) -> str:
    """Names in any language and holders are set in the size of the text, all else smaller."""
    return "name" if column in (CITY, HOLDER) or column.startswith("name:") else "small"


def _face(column: str, row: TableRow) -> str:
    if column == CITY:
        return "name_bold" if row.state is not None and row.state.changed else "name"
    if column == AGE:
        return "small_bold" if row.state is not None and row.state.age_days == 0 else "small"
    return _plain_face(column)


def _ink(column: str, row: TableRow) -> str:
    if column == EVIDENCE:
        return "ink_3" if row.aged else "ink"
    if column == AGE:
        return "ink" if row.state is not None and row.state.age_days == 0 else "ink_2"
    return "ink" if column in (CITY, HOLDER, SINCE) else "ink_2"
