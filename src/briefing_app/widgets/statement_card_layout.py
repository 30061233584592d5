"""Where everything of a statement card stands: text laid out once, to be painted many times.

Everything is laid out as plain text, one paragraph each, so that nothing in a dataset can act
as markup or turn the words beside it around; words longer than a line break anywhere.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from briefing_app.services.plain_text import isolated
from briefing_app.viewmodels.matching import match_spans
from briefing_app.viewmodels.statement_card import (
    CardSource,
    Check,
    DetailKind,
    SignKind,
    StatementCard,
)
from briefing_app.widgets.theme import Theme
from briefing_app.widgets.unbroken_words import unbroken

LEFT, RIGHT = 16, 24  # margins of a card; the right one leaves room for the scroll bar
BAR = 2.5  # width of the bar of a check block
UNLIMITED = 1e6
OWN_WORDS = ("check", "check_title", "outcome_title", "small")
NARROWEST_ROLE = 72  # a role that would get less room goes under the speaker
SEARCHED_DETAILS: tuple[DetailKind, ...] = ("organisation", "topics", "places")
LABEL_COLUMN, LABEL_COLUMN_FROM = 92, 280  # labels of details stand above in a narrower column


Details = tuple[tuple[DetailKind, str], ...]


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A font with the height of its lines and the token of its colour."""

    font: QFont
    pitch: int
    colour: str


@dataclass(frozen=True, slots=True)
class TextItem:
    """A laid out paragraph."""

    layout: QTextLayout
    position: QPointF
    colour: str


@dataclass(frozen=True, slots=True)
class BlockItem:
    """The tinted ground of a check, and the sign on it."""

    rect: QRectF
    sign: QPointF
    kind: SignKind


@dataclass(slots=True)
class CardLayout:
    """A card laid out from its top left corner; `toggle` unfolds it when clicked."""

    height: int = 0
    texts: list[TextItem] = field(default_factory=list)
    blocks: list[BlockItem] = field(default_factory=list)
    rules: list[QRectF] = field(default_factory=list)
    toggle: QRectF = field(default_factory=QRectF)
    expanded: bool = False


def detail_labels() -> dict[DetailKind, str]:
    """The words before the details of a card."""

    translate = QCoreApplication.translate
    return {
        "published": translate("StatementCard", "Made public"),
        "venue": translate("StatementCard", "Where"),
        "organisation": translate("StatementCard", "On behalf of"),
        "forecast": translate("StatementCard", "Expects"),
        "topics": translate("StatementCard", "Topics"),
        "places": translate("StatementCard", "Places"),
        "note": translate("StatementCard", "Note"),
    }


class CardTypesetter:
    """Lays out cards for one column width, theme and search."""

    def __init__(self, theme: Theme, column_width: int, words: tuple[str, ...] = ()) -> None:
        self._px = theme.px
        self._words = words
        self._width = max(column_width - LEFT - RIGHT, theme.px(80))
        self._styles = {
            "speaker": TextStyle(theme.font(13, 700), theme.px(18), "ink"),
            "role": TextStyle(theme.font(12), theme.px(18), "ink_2"),
            "quote": TextStyle(theme.font(14, serif=True, italic=True), theme.px(20), "ink"),
            "summary": TextStyle(theme.font(13), theme.px(18), "ink"),
            "small": TextStyle(theme.font(12), theme.px(16), "ink_2"),
            "detail": TextStyle(theme.font(12), theme.px(16), "ink"),
            "label": TextStyle(theme.font(12), theme.px(16), "ink_3"),
            "address": TextStyle(theme.font(11), theme.px(15), "ink_2"),
            "check_title": TextStyle(theme.font(12, 700), theme.px(18), "ink"),
            "check": TextStyle(theme.font(12), theme.px(18), "ink"),
            "outcome_title": TextStyle(theme.font(12, 700), theme.px(18), "knowledge"),
        }
        self._from_left = _paragraph(Qt.LayoutDirection.LeftToRight)
        self._from_right = _paragraph(Qt.LayoutDirection.RightToLeft)
        self._bold = QTextCharFormat()
        self._bold.setFontWeight(QFont.Weight.Bold)
        self._mark = QTextCharFormat()
        self._mark.setFontWeight(QFont.Weight.Bold)
        self._mark.setFontUnderline(True)

    def lay_out(self, card: StatementCard, *, expanded: bool) -> CardLayout:
        """Set a card, folded or with its details."""
        page = CardLayout(expanded=expanded)
        px = self._px
        bottom = self._body(page, card, px(12), LEFT, self._width, expanded)
        page.height = math.ceil(bottom) + px(11) + 1  # and the hairline
        return page

    def _body(
        self,
        page: CardLayout,
        card: StatementCard,
        y: float,
        x: float,
        width: float,
        expanded: bool,
        *,
        folded_in: bool = False,
    ) -> float:
        px = self._px
        y = self._heading(page, card, y, x, width, expanded)
        if card.quote:
            y = self._text(page, card.quote, "quote", y + px(5), x, width)
        y = self._text(page, card.summary, "summary", y + px(5 if card.quote else 4), x, width)
        if card.first_said and not folded_in:
            y = self._text(page, card.first_said, "small", y + px(4), x, width)
        for check in card.checks:
            y = self._check(page, check, y + px(7), x, width)
        y += px(6 if card.checks else 5)
        if folded_in:
            y = self._text(page, card.source_count, "small", y, x, width, bold=UNLIMITED)
        else:
            side = max(px(24), 24)
            page.toggle = QRectF(0, 0, side, side)
            page.toggle.moveCenter(QPointF(x + width - px(6), y + px(8)))
            line = card.source_count if expanded else f"{card.source_count} {card.source_list}"
            bold = len(card.source_count)
            y = self._text(page, line, "small", y, x, width - px(26), bold=bold)
        if expanded:
            for source in card.sources:
                y = self._source(page, source, y + px(6), x, width)
            y = self._details(page, card.details, y, x, width)
        else:
            y = self._details(page, self._found_unseen(card), y, x, width)
        for repeat in card.repeats:
            if expanded:
                page.rules.append(QRectF(x, y + px(10), width, 1))
                y = self._text(page, repeat.again, "small", y + px(16), x, width)
                inset = px(12)
                y = self._body(
                    page, repeat, y + px(6), x + inset, width - inset, True, folded_in=True
                )
            else:
                y = self._text(page, repeat.again, "small", y + px(4), x, width)
        return y

    def _heading(
        self,
        page: CardLayout,
        card: StatementCard,
        y: float,
        x: float,
        width: float,
        expanded: bool,
    ) -> float:
        """Speaker, role and organisation in one line, or under each other where they need it."""
        px, gap = self._px, self._px(10)
        speaker = self._line(card.speaker, "speaker")
        role = self._line(card.role, "role")
        organisation = self._line(card.organisation, "role")
        used = [speaker.maximumWidth()]
        if card.organisation:
            used.append(organisation.maximumWidth())
        room = width - sum(used) - gap * len(used)
        role_width = role.maximumWidth()
        if card.role and role_width > room:
            # What a search found must be seen, and an unfolded card leaves nothing out.
            whole = expanded or bool(match_spans(card.role, self._words))
            if room >= px(NARROWEST_ROLE) and not whole:
                metrics = QFontMetricsF(self._styles["role"].font)
                elided = metrics.elidedText(card.role, Qt.TextElideMode.ElideRight, room)
                role = self._line(elided, "role")
            else:
                room = -1
        if room < 0:
            y = self._text(page, card.speaker, "speaker", y, x, width)
            rest = " · ".join(map(isolated, filter(None, (card.role, card.organisation))))
            return self._text(page, rest, "small", y, x, width) if rest else y
        self._place(page, speaker, "speaker", x, y)
        lower = _baseline(speaker) - _baseline(role)
        if card.role:
            self._place(page, role, "role", x + used[0] + gap, y + lower)
        if card.organisation:
            lower = _baseline(speaker) - _baseline(organisation)
            self._place(page, organisation, "role", x + width - used[1], y + lower)
        return y + self._styles["speaker"].pitch

    def _check(self, page: CardLayout, check: Check, y: float, x: float, width: float) -> float:
        px = self._px
        title = "outcome_title" if check.kind == "outcome" else "check_title"
        inner = px(12)
        top = y
        y = self._text(page, check.title, title, y + px(6), x + px(33), width - px(33) - inner)
        y = self._text(page, check.sentence, "check", y + px(1), x + inner, width - 2 * inner)
        bottom = y + px(6)
        sign = QPointF(x + px(20), top + px(6) + px(18) / 2)
        page.blocks.append(BlockItem(QRectF(x, top, width, bottom - top), sign, check.kind))
        return bottom

    def _source(
        self, page: CardLayout, source: CardSource, y: float, x: float, width: float
    ) -> float:
        publisher = isolated(source.publisher)
        who = f"{publisher}, {source.standing}"
        y = self._text(page, who, "small", y, x, width, bold=len(publisher))
        y = self._text(page, source.title, "detail", y, x, width)
        return self._text(page, source.address, "address", y, x, width) if source.address else y

    def _found_unseen(self, card: StatementCard) -> Details:
        """Those details of a folded card that a search found and nothing else on it shows."""
        seen = (card.speaker, card.role, card.organisation, card.quote, card.summary)
        missed = tuple(
            word for word in self._words if not any(match_spans(text, (word,)) for text in seen)
        )
        return tuple(
            (kind, text)
            for kind, text in card.details
            if kind in SEARCHED_DETAILS and match_spans(text, missed)
        )

    def _details(
        self, page: CardLayout, details: Details, y: float, x: float, width: float
    ) -> float:
        if not details:
            return y
        y += self._px(8)
        px, labels = self._px, detail_labels()
        beside = width >= px(LABEL_COLUMN_FROM)
        inset = px(LABEL_COLUMN) if beside else 0
        for kind, text in details:
            below = self._text(page, labels[kind], "label", y, x, inset or width)
            top = y if beside else below
            y = max(below, self._text(page, text, "detail", top, x + inset, width - inset))
            y += px(3)
        return y - px(3)

    def _text(
        self,
        page: CardLayout,
        text: str,
        style: str,
        y: float,
        x: float,
        width: float,
        *,
        bold: float = 0,
    ) -> float:
        """Set a paragraph at a place and return where it ends; the first `bold` letters bold."""
        if not text:
            return y
        chosen = self._styles[style]
        if style in OWN_WORDS:
            # A line should not end on a number: "3 of 3", "13 Aug".
            text = unbroken(text)
        layout = self._new_layout(text, chosen.font, int(min(bold, len(text))))
        height = self._break_lines(layout, width, chosen.pitch)
        page.texts.append(TextItem(layout, QPointF(x, y), chosen.colour))
        return y + height

    def _line(self, text: str, style: str) -> QTextLayout:
        """A line that never breaks; `maximumWidth` tells how wide it is."""
        chosen = self._styles[style]
        layout = self._new_layout(text, chosen.font, 0)
        if text:
            self._break_lines(layout, UNLIMITED, chosen.pitch)
        return layout

    def _place(self, page: CardLayout, layout: QTextLayout, style: str, x: float, y: float) -> None:
        chosen = self._styles[style]
        if layout.lineAt(0).naturalTextRect().x() > 0:
            # Right-to-left text ends at the far right of an endless line; give it its own width.
            width = math.ceil(layout.maximumWidth()) + 1
            self._break_lines(layout, width, chosen.pitch)
            x -= width - layout.maximumWidth()
        page.texts.append(TextItem(layout, QPointF(x, y), chosen.colour))

    def _new_layout(self, text: str, font: QFont, bold: int) -> QTextLayout:
        layout = QTextLayout(text, font)
        layout.setCacheEnabled(True)
        layout.setTextOption(self._from_right if reads_from_right(text) else self._from_left)
        formats = [_format_range(0, bold, self._bold)] if bold else []
        formats += [
            _format_range(start, length, self._mark)
            for start, length in match_spans(text, self._words)
        ]
        if formats:
            layout.setFormats(formats)
        return layout

    def _break_lines(self, layout: QTextLayout, width: float, pitch: int) -> float:
        """Break into lines of at most `width`; returns the height of all."""
        y = 0.0
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            height = line.height()
            step = max(float(pitch), math.ceil(height))
            line.setPosition(QPointF(0, y + (step - height) / 2))
            y += step
            line = layout.createLine()
        layout.endLayout()
        return y


def _paragraph(direction: Qt.LayoutDirection) -> QTextOption:
    """Paragraphs of one direction, which begin at the side that it begins at."""
    from_right = direction == Qt.LayoutDirection.RightToLeft
    option = QTextOption(Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def reads_from_right(text: str) -> bool:
    """Whether a paragraph is in right-to-left script: its first letter outside isolates is.

    Words of ours around a name of the dataset keep their direction, because it is isolated.
    """
    if text.isascii():
        return False
    depth = 0
    for letter in text:
        match unicodedata.bidirectional(letter):
            case "FSI" | "LRI" | "RLI":
                depth += 1
            case "PDI":
                depth -= 1
            case "L" if not depth:
                return False
            case "R" | "AL" if not depth:
                return True
    return False


def _baseline(layout: QTextLayout) -> float:
    """Where the letters of the first line stand; 0 without any."""
    line = layout.lineAt(0)
    return line.y() + line.ascent() if line.isValid() else 0.0


def _format_range(start: int, length: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, style
    return found


def shown_texts(layout: CardLayout) -> Sequence[str]:
    """The paragraphs of a laid out card."""
    return [item.layout.text() for item in layout.texts]
