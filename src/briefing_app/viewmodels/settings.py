"""What the window remembers between starts. Nothing in it may change what a page says."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any, Literal

from PySide6.QtCore import QSettings

logger = logging.getLogger(__name__)

ThemeChoice = Literal["system", "light", "dark"]
KEY = "window"
MAX_RECENT = 10
MAX_BOOKMARKS = 200  # of one dataset
MAX_DATASETS = 50  # of which bookmarks and a view are kept


@dataclass(frozen=True, slots=True)
class Recent:
    """A dataset that was opened: where it lay, and what it said it was."""

    path: str
    dataset_id: str
    title: str


@dataclass(frozen=True, slots=True)
class Settings:
    """Look, layout, and the way back to what was looked at.

    `geometry` is Qt's window geometry in base64; `text_scale` 0.8 to 2.0; `editor` a command with
    {file} and {line}, which is set by hand. `bookmarks` and `views` are by the id of the dataset;
    a view is a text for `view_link`, not yet looked at. `recent` begins with the latest.
    """

    theme: ThemeChoice = "system"
    text_scale: float = 1.0
    geometry: str = ""
    columns: tuple[str, ...] = ()
    editor: str = ""
    recent: tuple[Recent, ...] = ()
    bookmarks: Mapping[str, tuple[date, ...]] = field(default_factory=dict)
    views: Mapping[str, str] = field(default_factory=dict)
    hints_seen: bool = False
    chart_shown: bool = True
    hide_outcome: bool = False


def load_settings(store: QSettings) -> Settings:
    """Read the settings; whatever is damaged or unknown falls back to its default.

    They are one JSON text, because QSettings forgets the types of values between starts.
    """
    text = store.value(KEY, "", type=str)
    try:
        stored: Any = json.loads(str(text)) if text else {}
    except ValueError:
        logger.info("the stored settings are damaged; starting with the defaults")
        stored = {}
    if not isinstance(stored, dict):
        return Settings()
    settings = Settings()
    if stored.get("theme") in ("system", "light", "dark"):
        settings = replace(settings, theme=stored["theme"])
    scale = stored.get("text_scale")
    if isinstance(scale, int | float) and 0.8 <= scale <= 2.0:
        settings = replace(settings, text_scale=float(scale))
    if isinstance(stored.get("geometry"), str):
        settings = replace(settings, geometry=stored["geometry"])
    columns = stored.get("columns")
    if isinstance(columns, list) and all(isinstance(name, str) for name in columns):
        settings = replace(settings, columns=tuple(columns))
    settings = replace(settings, hide_outcome=stored.get("hide_outcome") is True)
    if isinstance(stored.get("editor"), str):
        settings = replace(settings, editor=stored["editor"])
    return replace(
        settings,
        recent=_recent(stored.get("recent")),
        bookmarks=_bookmarks(stored.get("bookmarks")),
        views=_views(stored.get("views")),
        hints_seen=stored.get("hints_seen") is True,
        chart_shown=stored.get("chart_shown") is not False,
    )


def _recent(stored: object) -> tuple[Recent, ...]:
    items = stored if isinstance(stored, list) else []
    names = ("path", "dataset_id", "title")
    return tuple(
        Recent(*(item[name] for name in names))
        for item in items
        if isinstance(item, dict) and all(isinstance(item.get(name), str) for name in names)
    )[:MAX_RECENT]


def _bookmarks(stored: object) -> dict[str, tuple[date, ...]]:
    kept = {}
    for dataset_id, days in _items(stored):
        sound = {day for text in days if (day := _day(text))} if isinstance(days, list) else set()
        if sound:
            kept[dataset_id] = tuple(sorted(sound))[:MAX_BOOKMARKS]
    return kept


def _views(stored: object) -> dict[str, str]:
    kept = {}
    for dataset_id, text in _items(stored):
        if isinstance(text, str):
            kept[dataset_id] = text
    return kept


def _items(stored: object) -> list[tuple[str, Any]]:
    return list(stored.items())[-MAX_DATASETS:] if isinstance(stored, dict) else []


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None


def save_settings(store: QSettings, settings: Settings) -> None:
    """Write the settings. A folder that cannot be written is no reason to trouble anybody."""
    store.setValue(KEY, json.dumps(asdict(settings), default=str))
    store.sync()
    if store.status() != QSettings.Status.NoError:
        logger.info("the settings could not be saved to %s", store.fileName())
