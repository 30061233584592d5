"""A language that nobody speaks: from right to left, longer than English, and told by its marks."""

from __future__ import annotations

import math
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QApplication

FIRST, LAST, MORE = "א", "ת", "שלום "  # letters that no dataset of the tests has
LONGER = 0.35


def marked(text: str) -> str:
    """A text between marks, a third longer; values, keys and patterns of files keep their form."""
    more = (MORE * math.ceil(len(text) * LONGER))[: math.ceil(len(text) * LONGER)].strip()
    if "(*" in text:  # a filter of file names has its pattern at the end
        return f"{FIRST}{more}{LAST} {text}"
    return f"{FIRST}{text} {more}{LAST}"


def is_marked(text: str) -> bool:
    """Whether all of a text, or a sentence of it, comes from the translation."""
    return FIRST in text and LAST in text


class PseudoLocale(QTranslator):
    """Says what is in a file of translation, and nothing else: the rest stays English."""

    def __init__(self, app: QCoreApplication, words: Path) -> None:
        """`words` is a file of translation, whatever its language."""
        super().__init__(app)
        self._words = {
            (context.findtext("name"), message.findtext("source"))
            for context in ElementTree.parse(words).iter("context")
            for message in context.iter("message")
        }

    def translate(
        self, context: str, text: str, _which: str | None = None, _number: int = -1
    ) -> str | None:
        """What Qt asks for; None leaves the question to the class above, or to English."""
        if (context, text) == ("QGuiApplication", "QT_LAYOUT_DIRECTION"):
            return "RTL"
        return marked(text) if (context, text) in self._words else None

    def isEmpty(self) -> bool:
        """Or Qt would not ask."""
        return False


def speak_pseudo(app: QApplication, words: Path) -> PseudoLocale:
    """Say all windows made from now on in it, until the translator is removed."""
    pseudo = PseudoLocale(app, words)
    app.installTranslator(pseudo)
    app.sendPostedEvents(None, QEvent.Type.LanguageChange)
    return pseudo
