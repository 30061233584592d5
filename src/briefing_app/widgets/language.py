"""The language of the window's own words: menus, buttons, dialogs, messages, headings of tables.

What is said about a day is not among them. It is in the language of the dataset, as its names, its
nouns and its sources are, on screen as on paper: a page must be the same whoever makes it.
"""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QWidget

from briefing_app.services.resources import resource
from briefing_app.viewmodels.settings import LanguageChoice

logger = logging.getLogger(__name__)

LANGUAGES = {"en": "English", "de": "Deutsch", "fr": "Français"}  # as each calls itself
WRITTEN_IN = "en"  # the words in the source, which need no translation
TERRITORY = {"en": "en_GB", "de": "de_DE", "fr": "fr_FR"}  # where the desktop speaks another one


def read_as_the_dataset(widget: QWidget) -> None:
    """Lay out what is said about a day as its language runs, in a window of any direction.

    Time runs that way, too.
    """
    widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def speak(app: QCoreApplication, choice: LanguageChoice) -> str:
    """Say all windows made from now on in a language, and write numbers and dates as it does.

    Returns the code of the language. That of the desktop is taken for "system"; English where there
    are no words in it.
    """
    for earlier in app.findChildren(QTranslator):
        app.removeTranslator(earlier)
        earlier.deleteLater()
    system = QLocale.system()
    code = _first_spoken(system) if choice == "system" else choice
    same = QLocale(code).language() == system.language()
    QLocale.setDefault(system if same else QLocale(TERRITORY[code]))
    if code != WRITTEN_IN:
        ours = str(resource("translations"))
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in ((f"qtbase_{code}", qt), (f"briefing_{code}", ours)):
            translator = QTranslator(app)
            if translator.load(name, folder):
                app.installTranslator(translator)
            else:  # the words stay English
                logger.error("the translation %s is missing in %s", name, folder)
                translator.deleteLater()
    return code


def _first_spoken(system: QLocale) -> str:
    wanted = (name.split("-")[0] for name in system.uiLanguages())
    return next((code for code in wanted if code in LANGUAGES), WRITTEN_IN)
