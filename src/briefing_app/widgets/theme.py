"""The look of the window: colour tokens, bundled fonts and the style sheet of plain widgets.

Qt's own colour-scheme switch has no effect on most Linux sessions, so the application brings
its palettes along and sets them on the Fusion style.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication

from briefing_app.drawing.tokens import HIGH_CONTRAST, TOKENS, ThemeName, Tokens

SANS = ["Source Sans 3", "Vazirmatn"]
SERIF = ["Source Serif 4", "Vazirmatn"]


@dataclass(frozen=True, slots=True)
class Theme:
    """A set of tokens and a text size; panels get it through `show_theme`.

    `scale` multiplies all text and the distances that follow it: 0.8 to 2.0. `family` is a font
    of the system that stands before the bundled ones; "" where those are used alone. With
    `contrast` text and lines stand out as far as they can.
    """

    name: ThemeName
    scale: float = 1.0
    family: str = ""
    contrast: bool = False

    @property
    def tokens(self) -> Tokens:
        """Colours by role, as #RRGGBB."""
        return (HIGH_CONTRAST if self.contrast else TOKENS)[self.name]

    def colour(self, role: str) -> QColor:
        """The colour of a token by its name: "ink", "paper", "hairline"."""
        return QColor(getattr(self.tokens, role))

    def px(self, size: float) -> int:
        """A length at 100 % text size in device-independent pixels at this theme's text size."""
        return round(size * self.scale)

    def font(
        self, size: float, weight: int = 400, *, serif: bool = False, italic: bool = False
    ) -> QFont:
        """A font of the interface; `size` in pixels at 100 % text size."""
        font = QFont()
        if self.family:
            font.setFamilies([self.family, *SANS])
            font.setFeature(QFont.Tag("tnum"), 1)  # as numbers stand in columns
            font.setPixelSize(self.px(size * _adjustment(self.family)))
        else:
            font.setFamilies(SERIF if serif else SANS)
            font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight(weight))
        font.setItalic(italic)
        return font


@cache
def _adjustment(family: str) -> float:
    """What makes letters of a font look as large as those of the bundled one.

    Fonts of one size differ in how high their small letters are: without it some would be read
    a size larger, and would not fit where the bundled one does.
    """
    heights = []
    for name in (SANS[0], family):
        font = QFont(name)
        font.setPixelSize(100)
        heights.append(QFontMetricsF(font).xHeight())
    bundled, own = heights
    return min(max(bundled / own, 0.85), 1.1) if own > 0 else 1.0


def load_fonts(folder: Path) -> tuple[str, ...]:
    """Make the bundled fonts known to Qt; returns the names of the files it refused."""
    return tuple(
        file.name
        for file in sorted(folder.rglob("*.ttf"))
        if QFontDatabase.addApplicationFont(str(file)) < 0
    )


def apply_theme(app: QApplication, theme: Theme, style_sheet: str) -> None:
    """Dress the whole application; `style_sheet` is a template over the token names.

    Besides it may name lengths that grow with the text: `px26`, and `px26_less_2`, which leaves
    room for lines that do not grow.
    """
    app.setStyle("Fusion")
    app.setPalette(_palette(theme))
    app.setFont(theme.font(13))
    lengths = {f"px{size}": f"{theme.px(size)}px" for size in range(1, 65)}
    lengths |= {
        f"px{size}_less_{less}": f"{max(theme.px(size) - less, 0)}px"
        for size in range(1, 65)
        for less in (1, 2, 4)
    }
    tokens = {name: getattr(theme.tokens, name) for name in Tokens.__slots__}
    app.setStyleSheet(Template(style_sheet).substitute(tokens | lengths))


def system_theme(app: QApplication) -> ThemeName:
    """The theme that the desktop asks for; light where it does not say."""
    scheme = app.styleHints().colorScheme()
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


def system_contrast(app: QApplication) -> bool:
    """Whether the desktop asks for more contrast."""
    hints = app.styleHints()  # what it hands out lives no longer than it
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def system_font_family() -> str:
    """The font that the desktop uses for its own windows; never a general name such as “Sans”."""
    return QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).family()


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: "paper",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "paper",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ToolTipBase: "surface",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.ToolTipText: "ink",
        QPalette.ColorRole.PlaceholderText: "ink_3",
        QPalette.ColorRole.Highlight: "select",
        QPalette.ColorRole.HighlightedText: "ink",
        QPalette.ColorRole.Link: "ink",
        QPalette.ColorRole.LinkVisited: "ink",
        QPalette.ColorRole.Mid: "border",
        QPalette.ColorRole.Dark: "border",
        QPalette.ColorRole.Light: "surface",
        QPalette.ColorRole.Midlight: "hairline",
        QPalette.ColorRole.Shadow: "hairline",
    }
    for role, token in roles.items():
        palette.setColor(role, theme.colour(token))
    disabled = QPalette.ColorGroup.Disabled
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(disabled, role, theme.colour("ink_3"))
    return palette
