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

    Any of them may be hidden, as long as one is left.

    Signals:
        narrow_changed(bool): list and map now share one column, or no longer do.
        sizes_chosen: the user dragged an edge, or gave the usual widths back.
    """

    narrow_changed = Signal(bool)
    sizes_chosen = Signal()

    def __init__(
        self, city_table: CityTable, map_panel: MapPanel, last: QWidget, parent: QWidget
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("columns")
        self._city_table, self._map_panel, self._last = city_table, map_panel, last
        self._narrow, self._is_map = False, False
        self._wanted = (True, True)  # list, map
        self._breakpoint = 0
        self._scale = 1.0
        self._wide = 0  # width of the window
        self._extra = 0  # what the last column needs for evidence beside it, as `WIDTHS`
        self.chosen: dict[str, tuple[float, float]] = {}  # as `Settings.sizes`
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
        """Whether the window is so narrow that list and map share one column, if both are shown."""
        return self._narrow

    @property
    def shared(self) -> bool:
        """Whether list and map share one column now."""
        return self._narrow and all(self._wanted)

    @property
    def is_map(self) -> bool:
        """Whether the shared column shows the map."""
        return self._is_map

    def sizeHint(self) -> QSize:
        """As high as it must be: what is in the columns scrolls, and must not scroll the page."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def fit(self, width: int, theme: Theme) -> None:
        """Lay the columns out for a width of the window."""
        self._scale, self._wide = theme.scale, width
        self._breakpoint = next(n for n, row in enumerate(WIDTHS) if width >= theme.px(row[0]))
        narrow = WIDTHS[self._breakpoint][2] == 0
        if narrow != self._narrow:
            self._narrow = narrow
            self._show_panels()
            self.narrow_changed.emit(narrow)
        self._share_out()

    def _share_out(self) -> None:
        """Give the columns their widths. One takes what the others leave: the map, if it can."""
        usual = WIDTHS[self._breakpoint][1:]
        first, last = (round(one * self._scale) for one in self.chosen.get(self._key, usual))
        widths = [first, first if self._narrow else 0, last + round(self._extra * self._scale)]
        panels = (self._city_table, self._map_panel, self._last)
        shown = [not panel.isHidden() for panel in panels]
        taker = next(n for n in ((2, 1, 0) if self._narrow else (1, 2, 0)) if shown[n] or n == 0)
        others = [n for n in range(3) if shown[n] and n != taker]
        least = round((LEAST_MAP if taker == 1 else LEAST_LAST) * self._scale)
        if self._narrow and others:
            widths[others[0]] = min(first, self._wide - least)
        left = self._wide - sum(widths[n] for n in others) - len(others)
        widths[taker] = max(left, 1 if self._narrow else least)
        self.setSizes(widths)

    @property
    def _key(self) -> str:
        return str(WIDTHS[self._breakpoint][0])

    def reset(self) -> None:
        """Usual widths, whatever was dragged."""
        self.chosen.clear()
        self.sizes_chosen.emit()
        self._share_out()

    def show_extra(self, extra: int) -> None:
        """Make the last column wider by so many px at 100 % text size."""
        if extra != self._extra:
            self._extra = extra
            self._share_out()

    def show_wanted(self, *, cities: bool, map_: bool) -> None:
        """Show list and map, or not."""
        self._wanted = (cities, map_)
        self._show_panels()
        self._share_out()

    def show_last(self, shown: bool) -> None:
        """Show the last column, or not."""
        if shown == self._last.isHidden():
            self._last.setVisible(shown)
            self._share_out()

    def show_map(self, is_map: bool) -> None:
        """Show map or list in the column they share. Focus goes along."""
        if is_map == self._is_map:
            return
        self._is_map = is_map
        focus = QApplication.focusWidget()
        leaving = self._city_table if is_map else self._map_panel
        had_focus = focus is not None and leaving.isAncestorOf(focus)
        self._show_panels()
        self._share_out()
        if self.shared and had_focus:
            (self._map_panel if is_map else self._city_table).setFocus()

    def _show_panels(self) -> None:
        shared, is_map = self.shared, self._is_map
        cities, map_ = self._wanted
        self._city_table.setVisible(cities and not (shared and is_map))
        self._map_panel.setVisible(map_ and not (shared and not is_map))
        for panel in (self._city_table, self._map_panel):
            panel.show_switch(shared)
            panel.switch.show_map(is_map)

    def _on_moved(self) -> None:
        first, middle, last = (size / self._scale for size in self.sizes())
        before = self.chosen.get(self._key, WIDTHS[self._breakpoint][1:])
        if self._narrow and self._city_table.isHidden():
            first = middle
        if self._city_table.isHidden() and not self._narrow:
            first = before[0]
        if self._narrow or self._map_panel.isHidden() or self._last.isHidden():
            last = before[1]
        else:
            last = max(last - self._extra, 0)
        self.chosen[self._key] = (first, last)
        self.sizes_chosen.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A double click on an edge gives the columns their usual widths back."""
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self.chosen.pop(self._key, None)
            self.sizes_chosen.emit()
            self._share_out()
            return True
        return super().eventFilter(watched, event)
