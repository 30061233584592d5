"""What the window remembers between starts.

Nothing in it may change what a page says, unless it is in view where the page is made: `brief`
fills the fields of the export dialog, and only what stands in those counts.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, Literal, get_args

from PySide6.QtCore import QSettings

from briefing_app.services.brief_options import BriefOptions, options_of

logger = logging.getLogger(__name__)

ThemeChoice = Literal["system", "light", "dark"]
LanguageChoice = Literal["system", "en", "de", "fr"]
KEY = "window"
MAX_RECENT = 10
MAX_BOOKMARKS = 200  # of one dataset
PERIODS = (0, 60, 30, 14)  # days that may stand along the time axis; 0 for all
MAX_WINDOWS = 20  # that come back
MAX_DATASETS = 50  # of which bookmarks and a view are kept
WIDEST = 10_000  # of a column, px


@dataclass(frozen=True, slots=True)
class Recent:
    """A dataset that was opened: where it lay, and what it said it was."""

    path: str
    dataset_id: str
    title: str


@dataclass(frozen=True, slots=True)
class OpenWindow:
    """A window that was open: its dataset, a text for `view_link`, and Qt's geometry in base64."""

    path: str
    view: str
    geometry: str


@dataclass(frozen=True, slots=True)
class Settings:
    """Look, layout, and the way back to what was looked at.

    `geometry` is that of the window closed last, Qt's in base64; `text_scale` 0.8 to 2.0; `editor`
    a command with {file} and {line}, which is set by hand. `hidden` are parts of the window by the
    names of their actions. `sizes` are widths of the first and the last column, px at 100 % text
    size, by the least width of the window for which they were chosen. `columns` are those of the
    list that were put in, and with a minus those taken out; `sorted_by` is one of them, with a
    minus where the largest comes first, "" as usual. `names_in` is the language of names, "" for
    the usual. `bookmarks` and `views` are by the id of the dataset; a view is a text for
    `view_link`, not yet looked at. `recent` begins with the latest. `chart_heights` are by the
    least height of the window for which they were chosen, both px at 100 % text size. `period` is
    one of `PERIODS`.
    `brief` and `brief_folder` are how a brief was last saved, or printed. `windows` are those that
    were open at the end of the last run, the one used last at the end.
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
    chart_heights: Mapping[str, int] = field(default_factory=dict)
    period: int = 0
    hide_outcome: bool = False
    hidden: tuple[str, ...] = ()
    sizes: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    grouping: str = ""
    sorted_by: str = ""
    names_in: str = ""
    names_with_english: bool = False
    pause_unwatched: bool = False
    system_font: bool = False
    language: LanguageChoice = "system"
    brief: BriefOptions = BriefOptions()  # noqa: RUF009 - it is immutable
    brief_folder: str = ""
    windows: tuple[OpenWindow, ...] = ()


def load_settings(store: QSettings) -> Settings:
    """Read the settings; whatever is damaged or unknown falls back to its default.

    They are one JSON text, because QSettings forgets the types of values between starts.
    """
    text = store.value(KEY, "", type=str)
    try:
        stored: Any = json.loads(str(text)) if text else {}
    except (ValueError, RecursionError):
        logger.info("the stored settings are damaged; starting with the defaults")
        stored = {}
    if not isinstance(stored, dict):
        return Settings()
    read: dict[str, Any] = {name: sound(stored.get(name)) for name, sound in _READERS.items()}
    return Settings(**{name: value for name, value in read.items() if value is not None})


# Each returns the value of a field, or None where nothing sound is stored.


def _theme(stored: object) -> object:
    return stored if stored in get_args(ThemeChoice) else None


def _language(stored: object) -> object:
    return stored if stored in get_args(LanguageChoice) else None


def _scale(stored: object) -> float | None:
    sound = isinstance(stored, int | float) and 0.8 <= stored <= 2.0
    return float(stored) if sound and isinstance(stored, int | float) else None


def _text(stored: object) -> str | None:
    return stored if isinstance(stored, str) else None


def _truth(stored: object) -> bool | None:
    return stored if isinstance(stored, bool) else None


def _texts(stored: object) -> tuple[str, ...] | None:
    sound = isinstance(stored, list) and all(isinstance(text, str) for text in stored)
    return tuple(stored) if sound and isinstance(stored, list) else None


def _sizes(stored: object) -> dict[str, tuple[float, float]]:
    kept = {}
    for least, widths in _items(stored):
        match widths:
            case [int() | float() as first, int() | float() as last]:
                if 0 <= first < WIDEST and 0 <= last < WIDEST:
                    kept[least] = (float(first), float(last))
    return kept


def _heights(stored: object) -> dict[str, int]:
    kept = {}
    for least, height in _items(stored):
        if isinstance(height, int) and 0 < height < WIDEST:
            kept[least] = height
    return kept


def _period(stored: object) -> int | None:
    return next((period for period in PERIODS if period == stored), None)


def _brief(stored: object) -> BriefOptions:
    try:
        return options_of(stored) if isinstance(stored, dict) else BriefOptions()
    except ValueError:
        return BriefOptions()


def _recent(stored: object) -> tuple[Recent, ...]:
    names = ("path", "dataset_id", "title")
    return tuple(Recent(*texts) for texts in _text_records(stored, names))[:MAX_RECENT]


def _windows(stored: object) -> tuple[OpenWindow, ...]:
    names = ("path", "view", "geometry")
    return tuple(OpenWindow(*texts) for texts in _text_records(stored, names))[-MAX_WINDOWS:]


def _text_records(stored: object, names: tuple[str, ...]) -> list[list[str]]:
    """The named texts of those records of a list that have all of them."""
    return [
        [item[name] for name in names]
        for item in (stored if isinstance(stored, list) else [])
        if isinstance(item, dict) and all(isinstance(item.get(name), str) for name in names)
    ]


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


_READERS: dict[str, Callable[[object], Any]] = {
    "theme": _theme,
    "language": _language,
    "text_scale": _scale,
    "sizes": _sizes,
    "chart_heights": _heights,
    "period": _period,
    "hidden": _texts,
    "columns": _texts,
    "recent": _recent,
    "windows": _windows,
    "brief": _brief,
    "bookmarks": _bookmarks,
    "views": _views,
    **dict.fromkeys(
        ("geometry", "brief_folder", "grouping", "sorted_by", "names_in", "editor"), _text
    ),
    **dict.fromkeys(
        (
            "pause_unwatched", "system_font", "names_with_english",
            "hints_seen", "chart_shown", "hide_outcome",
        ),
        _truth,
    ),
}  # fmt: skip


def save_settings(store: QSettings, settings: Settings) -> None:
    """Write the settings. A folder that cannot be written is no reason to trouble anybody."""
    store.setValue(KEY, json.dumps(asdict(settings), default=str))
    store.sync()
    if store.status() != QSettings.Status.NoError:
        logger.info("the settings could not be saved to %s", store.fileName())
