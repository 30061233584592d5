"""What the window remembers between starts. Nothing in it may change what a page says."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

from PySide6.QtCore import QSettings

logger = logging.getLogger(__name__)

ThemeChoice = Literal["system", "light", "dark"]
KEY = "window"


@dataclass(frozen=True, slots=True)
class Settings:
    """Look and layout. `geometry` is Qt's window geometry in base64; `text_scale` 0.8 to 2.0."""

    theme: ThemeChoice = "system"
    text_scale: float = 1.0
    geometry: str = ""
    columns: tuple[str, ...] = ()


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
    return settings


def save_settings(store: QSettings, settings: Settings) -> None:
    """Write the settings. A folder that cannot be written is no reason to trouble anybody."""
    store.setValue(KEY, json.dumps(asdict(settings)))
    store.sync()
    if store.status() != QSettings.Status.NoError:
        logger.info("the settings could not be saved to %s", store.fileName())
