"""Where everything of a row of evidence stands: text laid out once, painted many times.

All text is laid out as plain paragraphs, so that nothing in a dataset can act as markup; words
longer than a line break anywhere.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from briefing_app.domain.exhibits import Line, Witness
from briefing_app.viewmodels.inspector_model import InspectorRow, worded
from briefing_app.widgets.statement_card_layout import (
    TextItem,
    TextStyle,
    reads_from_right,
)
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.unbroken_words import unbroken

LEFT, RIGHT = 16, 24  # the right margin leaves room for the scroll bar
SIGN = 19  # side of a sign, and of the column that it stands in with its gap
INDENT = 26
UNLIMITED = 1e6


@dataclass(slots=True)
class InspectorRowLayout:
    """A row laid out from its top left corner; empty rectangles where there is no mark."""

    height: int = 0
    texts: list[TextItem] = field(default_factory=list)
    sign: QRectF = field(default_factory=QRectF)
    glyph: QRectF = field(default_factory=QRectF)
    fold: QRectF = field(default_factory=QRectF)


class InspectorTypesetter:
    """Lays out rows for one width and theme."""

    def __init__(self, theme: Theme, width: int) -> None:
        self._px = px = theme.px
        self._width = max(width - LEFT - RIGHT, px(120))
        self._styles = {
            "title": TextStyle(theme.font(12, 700), px(18), "ink"),
            "count": TextStyle(theme.font(12), px(18), "ink_2"),
            "fold": TextStyle(_underlined(theme.font(12)), px(18), "ink"),
            "voice": TextStyle(theme.font(13, 700), px(18), "ink"),
            "side": TextStyle(theme.font(12), px(18), "ink_2"),
            "said": TextStyle(theme.font(13), px(18), "ink"),
            "link": TextStyle(_underlined(theme.font(13)), px(18), "ink"),
            "small": TextStyle(theme.font(12), px(16), "ink_2"),
        }

    def lay_out(self, row: InspectorRow) -> InspectorRowLayout:
        """Set a heading, a claim or a line."""
        page = InspectorRowLayout()
        if row.entry is None:
            bottom = self._heading(page, row)
        elif isinstance(row.entry, Witness):
            bottom = self._witness(page, row.entry)
        else:
            bottom = self._line(page, row.entry)
        page.height = math.ceil(bottom)
        return page

    def _heading(self, page: InspectorRowLayout, row: InspectorRow) -> float:
        px, top, right = self._px, self._px(12), LEFT + self._width
        room = float(self._width)
        if row.folds:
            fold = self._set(row.fold_words, "fold", UNLIMITED)
            wide = fold.maximumWidth()
            page.texts.append(TextItem(fold, QPointF(right - wide, top), "ink"))
            high = max(px(18), 24)
            page.fold = QRectF(right - wide - 8, top - (high - px(18)) / 2, wide + 16, high)
            room -= wide + px(12)
        y = self._beside(page, row.section.title, "title", row.section.count, "count",
                         LEFT, top, room)  # fmt: skip
        return y + px(4)

    def _witness(self, page: InspectorRowLayout, entry: Witness) -> float:
        px, x = self._px, LEFT + self._px(INDENT)
        width, y = self._width - px(INDENT), float(px(7))
        page.sign = QRectF(LEFT, y, px(SIGN), px(SIGN))
        number = self._set(f"[{entry.number}]", "side", UNLIMITED)
        wide = number.maximumWidth()
        page.texts.append(TextItem(number, QPointF(x + width - wide, y), "ink_2"))
        y = self._beside(page, entry.voice, "voice", entry.side, "side", x, y, width - wide - px(8))
        if entry.said:
            y = self._paragraph(page, entry.said, "said", x, y, width)
        cited = (entry.publisher, entry.published)
        own = entry.sign == "cites" and entry.voice == entry.publisher
        source = entry.published if own else ", ".join(cited)
        if entry.sign == "cites":
            y = self._paragraph(page, entry.title, "said", x, y, width)
        y = self._paragraph(page, f"{source}  ·  {entry.reliability}", "small", x, y + 1, width)
        return y + px(7) + 1

    def _line(self, page: InspectorRowLayout, entry: Line) -> float:
        px, x, y = self._px, float(LEFT), float(self._px(4))
        width = float(self._width)
        if entry.holder is not None:
            page.glyph = QRectF(LEFT, y + px(3), px(12), px(12))
            x, width = x + px(INDENT - 6), width - px(INDENT - 6)
        style = "said" if entry.leads_to is None else "link"
        y = self._beside(page, entry.text, style, entry.detail, "small", x, y, width)
        return max(y + px(4), 24.0)

    def _beside(
        self, page: InspectorRowLayout, first: str, first_style: str, second: str,
        second_style: str, x: float, y: float, width: float,
    ) -> float:  # fmt: skip
        """Two texts on one line if they fit there, else one below the other."""
        gap = self._px(8)
        lead = self._set(first, first_style, UNLIMITED)
        rest = self._set(second, second_style, UNLIMITED) if second else None
        if rest is None or lead.maximumWidth() + gap + rest.maximumWidth() > width:
            y = self._paragraph(page, first, first_style, x, y, width)
            return self._paragraph(page, second, second_style, x, y, width) if second else y
        used = lead.maximumWidth()
        self._paragraph(page, first, first_style, x, y, math.ceil(used) + 1)
        self._paragraph(page, second, second_style, x + used + gap, y, width - used - gap + 1)
        return y + self._styles[first_style].pitch

    def _paragraph(
        self, page: InspectorRowLayout, text: str, style: str, x: float, y: float, width: float
    ) -> float:
        """Set a paragraph at a place and return where it ends."""
        layout = self._set(text, style, width)
        page.texts.append(TextItem(layout, QPointF(x, y), self._styles[style].colour))
        last = layout.lineAt(layout.lineCount() - 1)
        pitch = self._styles[style].pitch
        return y + math.ceil(max(last.y() + last.height(), layout.lineCount() * pitch))

    def _set(self, text: str, style: str, width: float) -> QTextLayout:
        chosen = self._styles[style]
        shown = worded(text) or " "
        if style == "small":
            # A line should not end on a number: "18 of 34", "53 %".
            shown = unbroken(shown)
        layout = QTextLayout(shown, chosen.font)
        layout.setCacheEnabled(True)
        # Words of ours keep their side; a text all in right-to-left script begins at the right.
        from_right = reads_from_right(shown) and width < UNLIMITED
        option = QTextOption(
            Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
        )
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight
        )
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        y = 0.0
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            step = max(float(chosen.pitch), math.ceil(line.height()))
            line.setPosition(QPointF(0, y + (step - line.height()) / 2))
            y += step
            line = layout.createLine()
        layout.endLayout()
        return layout


def _underlined(font: QFont) -> QFont:
    font.setUnderline(True)
    return font


def shown_texts(layout: InspectorRowLayout) -> list[str]:
    """The paragraphs of a laid out row."""
    return [item.layout.text() for item in layout.texts]
