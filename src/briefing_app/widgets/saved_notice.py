"""What a strip says once a file is written, and what it offers to do with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from briefing_app.widgets.notice import Notice


def tell_saved(notice: Notice, path: Path) -> None:
    """Say where a file lies."""
    translate = QCoreApplication.translate
    notice.say(
        "good",
        translate("SavedNotice", "Saved {}").format(path.name),
        (
            (translate("SavedNotice", "Open"), lambda: _open(path)),
            (translate("SavedNotice", "Show in folder"), lambda: _open(path.parent)),
            (
                translate("SavedNotice", "Copy path"),
                lambda: QGuiApplication.clipboard().setText(str(path)),
            ),
        ),
    )


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
