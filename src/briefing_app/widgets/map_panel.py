"""The map with its heading and legend."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.dataset import PlaceId
from briefing_app.domain.map_words import map_caption
from briefing_app.domain.timeline import Timeline
from briefing_app.drawing.map_shapes import Shapes
from briefing_app.viewmodels.copied_place import copied_place
from briefing_app.viewmodels.place_names import PlaceNames
from briefing_app.widgets.list_or_map import ListOrMap
from briefing_app.widgets.map_legend import MapLegend
from briefing_app.widgets.map_view import MapView
from briefing_app.widgets.theme import Theme

HEADING_ROW = 44  # lengths at 100 % text size, device-independent pixels
LEFT, RIGHT = 16, 12


class MapPanel(QWidget):
    """Shows where the counted places lie and who holds them on a day.

    Signals:
        place_requested(str): the user chose a place.
        evidence_requested(str): the user asked what a place's state rests on.
    """

    place_requested = Signal(object)
    evidence_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("map_panel")
        self.setAccessibleName(self.tr("Map"))
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._theme = theme
        self._timeline: Timeline | None = None
        self._briefing: Briefing | None = None
        self._place_id: PlaceId | None = None
        self.title = QLabel(self.tr("Map"), self)
        self.title.setObjectName("map_title")
        self.caption = QLabel(self)
        self.caption.setObjectName("map_caption")
        self.caption.setTextFormat(Qt.TextFormat.PlainText)
        self.caption.setWordWrap(True)
        self.caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.switch = ListOrMap(theme, self)
        self.switch.show_map(True)
        self.switch.hide()
        self.view = MapView(theme, self)
        self.legend = MapLegend(theme, self)

        self._heading = QWidget(self)
        row = QHBoxLayout(self._heading)
        row.setSpacing(10)
        row.addWidget(self.title)
        row.addWidget(self.caption, 1)
        row.addWidget(self.switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(self.view, 1)
        column.addWidget(self.legend)
        self.setFocusProxy(self.view)
        self.view.place_requested.connect(self.place_requested)
        self.view.evidence_requested.connect(self.evidence_requested)
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Take other colours or another text size."""
        self._theme = theme
        self.title.setFont(theme.font(13, 700))
        self.caption.setFont(theme.font(13))
        palette = self.caption.palette()
        palette.setColor(self.caption.foregroundRole(), theme.colour("ink_2"))
        self.caption.setPalette(palette)
        layout = self._heading.layout()
        assert layout is not None
        layout.setContentsMargins(theme.px(LEFT), 0, theme.px(RIGHT), 0)
        self._heading.setMinimumHeight(theme.px(HEADING_ROW))
        self.switch.show_theme(theme)
        self.view.show_theme(theme)
        self.legend.show_theme(theme)

    def show_timeline(self, timeline: Timeline) -> None:
        """Take another dataset or other knowledge; the day follows."""
        same = self._timeline is not None and self._timeline.dataset is timeline.dataset
        self._timeline = timeline
        self.view.show_timeline(timeline)
        if not same:
            self.legend.show_timeline(timeline)
            self._say_caption()

    def show_shapes(self, shapes: Shapes) -> None:
        """Take the shapes of the dataset in view."""
        self.view.show_shapes(shapes)
        self._say_caption()

    def show_day(self, briefing: Briefing) -> None:
        """Move to a day."""
        self._briefing = briefing
        self.view.show_day(briefing)

    def show_place(self, place_id: PlaceId | None) -> None:
        """Mark a place as selected."""
        self._place_id = place_id
        self.view.show_place(place_id)

    def copied_text(self) -> str:
        """The selected place with its sources."""
        if self._briefing is None or self._place_id is None:
            return ""
        row = self._briefing.timeline.dataset.place_row.get(self._place_id)
        return "" if row is None else copied_place(self._briefing.state(row), self._briefing)

    def show_names(self, names: PlaceNames) -> None:
        """Name the places in another language."""
        self.view.show_names(names)

    def show_switch(self, shown: bool) -> None:
        """Offer the way to the list, where the two share a column."""
        self.switch.setVisible(shown)

    def _say_caption(self) -> None:
        """Before the shapes are read the caption is the one of a map that has them."""
        if self._timeline is not None:
            shaded = self.view.has_areas or not self.view.shapes_known
            self.caption.setText(map_caption(self._timeline.dataset, shaded))
