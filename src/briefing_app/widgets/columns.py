"""The columns of the window: list, map and what stands beside them; two where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from briefing_app.widgets.city_table import CityTable
from briefing_app.widgets.map_panel import MapPanel
from briefing_app.widgets.theme import Theme

# By least width of the window: widths of the list and of the last column. The map takes the
# rest; where it has no column of its own, the last one does. px at 100 % text size.
WIDTHS = ((2560, 640, 560), (1680, 552, 430), (1180, 456, 400), (0, 456, 0))
LEAST_LAST = 300  # of the last column
LEAST_MAP = 200


class Columns(QSplitter):
    """Lays the columns out by the width of the window, and as the user drags their edges.

    Signals:
        narrow_changed(bool): list and map now share one column, or no longer do.
    """

    narrow_changed = Signal(bool)

    def __init__(
        self, city_table: CityTable, map_panel: MapPanel, last: QWidget, parent: QWidget
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("columns")
        self._city_table, self._map_panel = city_table, map_panel
        self._narrow, self._is_map = False, False
        self._breakpoint = 0
        self._scale = 1.0
        self._wide = 0  # width of the window
        self._extra = 0  # what the last column needs for evidence beside it, as `WIDTHS`
        self._chosen: dict[int, tuple[float, float]] = {}  # by breakpoint: what was dragged
        for column in (city_table, map_panel, last):
            self.addWidget(column)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.setStretchFactor(2, 0)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._on_moved)
        for number in range(1, self.count()):
            self.handle(number).installEventFilter(self)
            self.handle(number).setToolTip(self.tr("Double-click: usual width"))
        for panel in (city_table, map_panel):
            panel.switch.map_requested.connect(self.show_map)

    @property
    def narrow(self) -> bool:
        """Whether list and map share one column."""
        return self._narrow

    @property
    def is_map(self) -> bool:
        """Whether the shared column shows the map."""
        return self._is_map

    def sizeHint(self) -> QSize:
        """As high as it must be: what is in the columns scrolls, and must not scroll the page."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def fit(self, width: int, theme: Theme) -> None:
        """Lay the columns out for a width of the window."""
        px, self._scale, self._wide = theme.px, theme.scale, width
        at = next(number for number, row in enumerate(WIDTHS) if width >= px(row[0]))
        self._breakpoint = at
        narrow = WIDTHS[at][2] == 0
        if narrow != self._narrow:
            self._narrow = narrow
            self._show_panels()
            self.narrow_changed.emit(narrow)
        first, last = (round(one * theme.scale) for one in self._chosen.get(at, WIDTHS[at][1:]))
        last += px(self._extra)
        if narrow:
            first = min(first, width - px(LEAST_LAST))
            self.setSizes([first, first, max(width - first - 1, 1)])
        else:
            middle = max(width - first - last - 2, px(LEAST_MAP))
            self.setSizes([first, middle, last])

    def reset(self) -> None:
        """Usual widths, whatever was dragged."""
        self._chosen.clear()
        self.fit(self._wide, Theme("light", self._scale))

    def show_extra(self, extra: int) -> None:
        """Make the last column wider by so many px at 100 % text size."""
        if extra != self._extra:
            self._extra = extra
            self.fit(self._wide, Theme("light", self._scale))

    def show_map(self, is_map: bool) -> None:
        """Show map or list in the column they share. Focus goes along."""
        if is_map == self._is_map:
            return
        self._is_map = is_map
        focus = QApplication.focusWidget()
        leaving = self._city_table if is_map else self._map_panel
        had_focus = focus is not None and leaving.isAncestorOf(focus)
        self._show_panels()
        if self._narrow and had_focus:
            (self._map_panel if is_map else self._city_table).setFocus()

    def _show_panels(self) -> None:
        self._city_table.setVisible(not (self._narrow and self._is_map))
        self._map_panel.setVisible(not self._narrow or self._is_map)
        for panel in (self._city_table, self._map_panel):
            panel.show_switch(self._narrow)
            panel.switch.show_map(self._is_map)
        if self._narrow:
            sizes = self.sizes()
            width = max(sizes[:2])
            self.setSizes([width, width, sizes[2]])

    def _on_moved(self) -> None:
        sizes = [size / self._scale for size in self.sizes()]
        first = sizes[1] if self._narrow and self._is_map else sizes[0]
        self._chosen[self._breakpoint] = (first, max(sizes[2] - self._extra, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A double click on an edge gives the columns their usual widths back."""
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self._chosen.pop(self._breakpoint, None)
            self.fit(self._wide, Theme("light", self._scale))
            return True
        return super().eventFilter(watched, event)
