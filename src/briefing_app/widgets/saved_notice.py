"""What a strip says once a file is written, and what it offers to do with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from briefing_app.widgets.notice import Notice


def tell_saved(notice: Notice, path: Path) -> None:
    """Say where a file lies."""

    def words(text: str) -> str:
        return QCoreApplication.translate("saved_notice", text)

    notice.say(
        "good",
        words("Saved {}").format(path.name),
        (
            (words("Open"), lambda: _open(path)),
            (words("Show in folder"), lambda: _open(path.parent)),
            (words("Copy path"), lambda: QGuiApplication.clipboard().setText(str(path))),
        ),
    )


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
