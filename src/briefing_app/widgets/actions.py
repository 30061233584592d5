"""Every action of the window, once: menus, buttons, tooltips and the help table read it here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `menu` is its path ("View/Theme"); `group` makes it one choice of several.

    `text` carries the mnemonic; `tip` says what it does, in full words.
    """

    name: str
    text: str
    menu: str
    tip: str
    shortcut: str = ""
    group: str = ""
    separator_before: bool = False
    checked: bool = False
    checkable: bool = False


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("open_dataset", "&Open dataset…", "File", "Open a dataset folder", "Ctrl+O"),
    ActionSpec("open_recent", "Open &recent", "File", "Open a dataset that was open before"),
    ActionSpec("open_bundled", "Open &bundled dataset", "File", "Open the dataset shipped along"),
    ActionSpec(
        "export_brief",
        "&Export brief…",
        "File",
        "Save the day in view as a PDF",
        "Ctrl+E",
        separator_before=True,
    ),
    ActionSpec("export_all_days", "Export a&ll days…", "File",
               "Save the brief of every day, each as a file or all in one booklet"),
    ActionSpec("export_csv", "&CSV…", "File/Export the day's &data",
               "Save the places of the day as a table for spreadsheets", "Ctrl+Shift+E"),
    ActionSpec("export_json", "&JSON…", "File/Export the day's &data",
               "Save all that can be said about the day, for programs"),
    ActionSpec("export_geojson", "&GeoJSON…", "File/Export the day's &data",
               "Save the places of the day as points for a map"),
    ActionSpec("export_areas_geojson", "GeoJSON, &areas…", "File/Export the day's &data",
               "Save the areas around the places of the day for a map"),
    ActionSpec("period_export_csv", "All days as C&SV…", "File/Export the day's &data",
               "Save who held each place from when to when as a table", separator_before=True),
    ActionSpec("period_export_counts_csv", "Counts of all days as CS&V…",
               "File/Export the day's &data",
               "Save how many places each side held on every day as a table"),
    ActionSpec("period_export_json", "All days as JS&ON…", "File/Export the day's &data",
               "Save all days, events and statements, for programs"),
    ActionSpec("period_export_geojson", "All days as G&eoJSON…", "File/Export the day's &data",
               "Save who held each place from when to when as points that a map can play"),
    ActionSpec("period_export_areas_geojson", "All days as GeoJSON, a&reas…",
               "File/Export the day's &data",
               "Save who held each place from when to when as areas that a map can play"),
    ActionSpec("export_html", "Brief as &web page (HTML)…", "File/Export the day's &data",
               "Save the brief as a web page that stands alone", separator_before=True),
    ActionSpec("export_md", "Brief as &Markdown…", "File/Export the day's &data",
               "Save the brief as text with headings and lists, to be edited on"),
    ActionSpec("export_map_png", "&Map as PNG…", "File/Save &picture",
               "Save the map of the day as a picture"),
    ActionSpec("export_map_svg", "M&ap as SVG…", "File/Save &picture",
               "Save the map of the day as a drawing"),
    ActionSpec("period_export_map_gif", "Map of all days as &GIF…", "File/Save &picture",
               "Save the map of one day after another as a moving picture"),
    ActionSpec("export_chart_png", "&Chart as PNG…", "File/Save &picture",
               "Save the chart as a picture, with the day marked"),
    ActionSpec("export_chart_svg", "C&hart as SVG…", "File/Save &picture",
               "Save the chart as a drawing, with the day marked"),
    ActionSpec("window_png", "&Window as PNG…", "File/Save &picture",
               "Save a picture of the window as it is"),
    ActionSpec(
        "close_window",
        "&Close window",
        "File",
        "Close this window",
        "Ctrl+W",
        separator_before=True,
    ),
    ActionSpec("quit", "&Quit", "File", "Close the program", "Ctrl+Q"),
    ActionSpec(
        "copy_day",
        "&Copy the day as text",
        "Edit",
        "Copy finding, counts, changes and sources of the day",
        "Ctrl+Shift+C",
    ),
    ActionSpec(
        "copy_link",
        "Copy &link to this view",
        "Edit",
        "Copy day, knowledge, selection and filters as one line of text",
    ),
    ActionSpec("open_link", "&Open link…", "Edit", "Show the view that a copied link names"),
    ActionSpec(
        "filter_column",
        "&Filter column",
        "Edit",
        "Filter the column that has the focus",
        "Ctrl+F",
        separator_before=True,
    ),
    ActionSpec("search_all", "Search &all days…", "Edit",
               "Find words in places, events and statements of all days", "Ctrl+Shift+F"),
    ActionSpec("next_result", "Find &next", "Edit", "Go to the next result", "F3"),
    ActionSpec("previous_result", "Find &previous", "Edit", "Go to the previous result",
               "Shift+F3"),
    ActionSpec("show_cities", "&Capitals", "View", "Show or hide the list of places",
               checkable=True),
    ActionSpec("show_map", "&Map", "View", "Show or hide the map", checkable=True),
    ActionSpec("show_statements", "&Statements", "View", "Show or hide the statements",
               checkable=True),
    ActionSpec("show_evidence", "&Evidence", "View",
               "Show or hide evidence for the selected place, or for the day", "Ctrl+I",
               checkable=True),
    ActionSpec("show_chart", "C&hart", "View", "Show or hide the chart above the time bar",
               checkable=True),
    ActionSpec("focus_cities", "&Capitals", "View/&Go to", "Go to the list of places", "Ctrl+1",
               separator_before=True),
    ActionSpec("focus_map", "&Map", "View/&Go to", "Go to the map", "Ctrl+2"),
    ActionSpec("focus_statements", "&Statements", "View/&Go to", "Go to the statements",
               "Ctrl+3"),
    ActionSpec("focus_evidence", "&Evidence", "View/&Go to", "Go to the evidence", "Ctrl+4"),
    ActionSpec("focus_time", "&Time", "View/&Go to", "Go to the time bar", "Ctrl+5"),
    ActionSpec("next_panel", "&Next panel", "View/&Go to", "Go to the next panel", "F6",
               separator_before=True),
    ActionSpec("previous_panel", "&Previous panel", "View/&Go to", "Go to the panel before",
               "Shift+F6"),
    ActionSpec("evidence_back", "Evidence &back", "View/&Go to", "Evidence seen before",
               "Alt+Left", separator_before=True),
    ActionSpec("evidence_forward", "Evidence &forward", "View/&Go to", "Evidence seen next",
               "Alt+Right"),
    ActionSpec("chart_table", "Chart as ta&ble", "View",
               "List every day of the chart in a window of its own", "Ctrl+Shift+D"),
    ActionSpec("list_or_map", "&List or map", "View",
               "Switch between list and map, where they share a column", "Ctrl+L"),
    ActionSpec("columns", "Col&umns", "View", "Choose what the list says of each place",
               separator_before=True),
    ActionSpec("group_by", "G&roup by", "View", "Choose how the list is divided"),
    ActionSpec("names", "&Names", "View",
               "Choose in which language places are named in list, map and evidence"),
    ActionSpec("period_0", "&All", "View/&Period", "All days along the time axis",
               group="period", checked=True),
    ActionSpec("period_60", "&60 days", "View/&Period", "60 days along the time axis",
               group="period"),
    ActionSpec("period_30", "&30 days", "View/&Period", "30 days along the time axis",
               group="period"),
    ActionSpec("period_14", "&14 days", "View/&Period", "14 days along the time axis",
               group="period"),
    ActionSpec("zoom_in", "&Shorter period", "View/&Period",
               "Fewer days along the time axis, or Ctrl and the wheel", "Ctrl+Shift+Up",
               separator_before=True),
    ActionSpec("zoom_out", "&Longer period", "View/&Period", "More days along the time axis",
               "Ctrl+Shift+Down"),
    ActionSpec("hide_outcome", "Hide the &outcome", "View",
               "Do not say how what was known differs from hindsight; a knowledge date hides "
               "all else that was published later anyway",
               checkable=True, separator_before=True),
    ActionSpec(
        "text_larger",
        "&Larger",
        "View/Text si&ze",
        "Larger text",
        "Ctrl++",
        separator_before=True,
    ),
    ActionSpec("text_smaller", "&Smaller", "View/Text si&ze", "Smaller text", "Ctrl+-"),
    ActionSpec("text_normal", "&Normal", "View/Text si&ze", "Text at 100 %", "Ctrl+0"),
    ActionSpec("theme_system", "&System", "View/&Theme", "Colours as the desktop asks for",
               group="theme", checked=True),
    ActionSpec("theme_light", "&Light", "View/&Theme", "Light colours", group="theme"),
    ActionSpec("theme_dark", "&Dark", "View/&Theme", "Dark colours", group="theme"),
    ActionSpec("next_theme", "Ne&xt theme", "View/&Theme", "Switch to the next theme",
               "Ctrl+Shift+L", separator_before=True),
    ActionSpec("full_screen", "&Full screen", "View", "Use the whole screen", "F11",
               separator_before=True),
    ActionSpec("reset_layout", "Reset la&yout", "View",
               "All panels and days; usual sizes, columns, order, names; text size and theme stay"),
    ActionSpec("next_day", "&Next day", "Day", "Next day", "Ctrl+Right"),
    ActionSpec("previous_day", "&Previous day", "Day", "Previous day", "Ctrl+Left"),
    ActionSpec("next_change", "Next &change", "Day", "Next day on which a place changes hands",
               "Ctrl+Shift+Right"),
    ActionSpec("previous_change", "Previous c&hange", "Day",
               "Previous day on which a place changes hands", "Ctrl+Shift+Left"),
    ActionSpec("first_day", "&First day", "Day", "First day", "Ctrl+Home"),
    ActionSpec("last_day", "&Last day", "Day", "Last day", "Ctrl+End"),
    ActionSpec("go_to_date", "&Go to date…", "Day", "Type or choose a date", "Ctrl+G"),
    ActionSpec("play", "Pla&y or pause", "Day", "Play the days one after another, or pause", "F5",
               separator_before=True),
    ActionSpec("speed_1", "&1 day a second", "Day/&Speed", "One day a second", group="speed"),
    ActionSpec("speed_2", "&2 days a second", "Day/&Speed", "Two days a second", group="speed",
               checked=True),
    ActionSpec("speed_4", "&4 days a second", "Day/&Speed", "Four days a second", group="speed"),
    ActionSpec("speed_8", "&8 days a second", "Day/&Speed", "Eight days a second", group="speed"),
    ActionSpec("with_hindsight", "With &hindsight", "Day", "Show all that is known",
               group="knowledge", checked=True, separator_before=True),
    ActionSpec("as_known_that_day", "As known &that day", "Day",
               "Hide what was published after the day in view", group="knowledge"),
    ActionSpec("known_on", "As known &on …", "Day", "Hide what was published after a fixed day",
               "Ctrl+Shift+K", group="knowledge"),
    ActionSpec("hindsight_or_that_day", "Hindsight or that da&y", "Day",
               "Change between hindsight and what was known that day", "Ctrl+K"),
    ActionSpec("bookmark_day", "&Bookmark this day", "Day", "Mark the day, or take its mark away",
               "Ctrl+B", separator_before=True),
    ActionSpec("bookmarks", "Book&marks", "Day", "Go to a day that was marked"),
    ActionSpec("compare_days", "&Compare two days", "Compare",
               "See the day and the one before it side by side", "Ctrl+D"),
    ActionSpec("compare_day_before", "With the &day before", "Compare",
               "Compare the day with the one before it"),
    ActionSpec("compare_previous_change", "With the &previous change", "Compare",
               "Compare the day with the last one before it on which a place changed hands"),
    ActionSpec("compare_knowledge", "&Hindsight against as known", "Compare",
               "Compare what was known of the day with what is known of it now"),
    ActionSpec("swap_sides", "&Swap A and B", "Compare", "Exchange sides A and B (X)",
               separator_before=True),
    ActionSpec("copy_differences", "C&opy differences", "Compare",
               "Copy what differs as text, with its sources"),
    ActionSpec("export_comparison", "&Export comparison…", "Compare",
               "Save what differs as pages, as a table or as text"),
    ActionSpec("leave_compare", "&Leave compare", "Compare",
               "Return to a single day, that of side B (Esc)"),
    ActionSpec("problems", "&Problems…", "Dataset", "See what is wrong with the files",
               "Ctrl+Shift+M"),
    ActionSpec("next_problem", "&Next problem", "Dataset", "Go to the next problem", "F8"),
    ActionSpec("previous_problem", "Pre&vious problem", "Dataset", "Go to the problem before",
               "Shift+F8"),
    ActionSpec("reload", "&Reload files", "Dataset",
               "Read the dataset again; day and selection stay", "Ctrl+R",
               separator_before=True),
    ActionSpec("about_dataset", "&About this dataset…", "Dataset",
               "What the dataset holds, its method, gaps and licence"),
    ActionSpec("keyboard", "&Keyboard", "Help", "All keys", "Ctrl+/"),
    ActionSpec("show_hints", "Show &hints", "Help",
               "Point out three things to begin with, or stop it"),
    ActionSpec("about", "&About Briefing", "Help", "Version and licences", separator_before=True),
)  # fmt: skip

# What can be done only while there is a day in view.
NEED_A_DAY = (
    "export_brief",
    "export_all_days",
    "export_csv",
    "export_json",
    "export_geojson",
    "export_areas_geojson",
    "period_export_csv",
    "period_export_counts_csv",
    "period_export_json",
    "period_export_geojson",
    "period_export_areas_geojson",
    "export_html",
    "export_md",
    "export_map_png",
    "export_map_svg",
    "period_export_map_gif",
    "export_chart_png",
    "export_chart_svg",
    "window_png",
    "copy_day",
    "copy_link",
    "filter_column",
    "search_all",
    "focus_cities",
    "focus_map",
    "focus_statements",
    "focus_evidence",
    "focus_time",
    "show_evidence",
    "chart_table",
    "columns",
    "group_by",
    "names",
    "period_0",
    "period_60",
    "period_30",
    "period_14",
    "zoom_in",
    "zoom_out",
    "next_panel",
    "previous_panel",
    "next_day",
    "previous_day",
    "next_change",
    "previous_change",
    "first_day",
    "last_day",
    "go_to_date",
    "play",
    "speed_1",
    "speed_2",
    "speed_4",
    "speed_8",
    "with_hindsight",
    "as_known_that_day",
    "known_on",
    "hindsight_or_that_day",
    "bookmark_day",
    "compare_days",
    "about_dataset",
)

# What acts on the day in view, and so not while problems or a comparison stand in its place.
ON_THE_DAY_IN_VIEW = (
    "export_brief",
    "export_csv",
    "export_json",
    "export_geojson",
    "export_areas_geojson",
    "period_export_csv",
    "period_export_counts_csv",
    "period_export_json",
    "period_export_geojson",
    "period_export_areas_geojson",
    "export_html",
    "export_md",
    "export_map_png",
    "export_map_svg",
    "period_export_map_gif",
    "export_chart_png",
    "export_chart_svg",
    "window_png",
    "copy_day",
    "copy_link",
    "focus_cities",
    "focus_map",
    "focus_statements",
    "next_panel",
    "previous_panel",
    "go_to_date",
    "play",
    "with_hindsight",
    "as_known_that_day",
    "known_on",
    "hindsight_or_that_day",
    "bookmark_day",
)

MENUS = ("&File", "&Edit", "&View", "&Day", "&Compare", "D&ataset", "&Help")


def make_actions(parent: QWidget) -> dict[str, QAction]:
    """All actions by name, owned by `parent` and working from anywhere in its window."""
    actions: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for spec in ACTIONS:
        action = QAction(spec.text, parent)
        action.setObjectName(spec.name)
        action.setToolTip(f"{spec.tip} ({spec.shortcut})" if spec.shortcut else spec.tip)
        action.setStatusTip(spec.tip)
        if spec.shortcut:
            action.setShortcut(QKeySequence(spec.shortcut))
        action.setCheckable(spec.checkable)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if spec.group:
            group = groups.setdefault(spec.group, QActionGroup(parent))
            action.setCheckable(True)
            group.addAction(action)
            action.setChecked(spec.checked)
        parent.addAction(action)
        actions[spec.name] = action
    return actions


def fill_menu_bar(bar: QMenuBar, actions: dict[str, QAction]) -> None:
    """Build the menus from the table."""
    menus: dict[str, QMenu] = {}
    for title in MENUS:
        menus[title.replace("&", "")] = bar.addMenu(title)
    for spec in ACTIONS:
        parts = spec.menu.split("/")
        menu = menus[parts[0]]
        if spec.separator_before and len(parts) == 1:
            menu.addSeparator()
        for depth in range(1, len(parts)):
            path = "/".join(parts[: depth + 1])
            if path not in menus:
                if spec.separator_before:
                    menu.addSeparator()
                menus[path] = menu.addMenu(parts[depth])
            elif spec.separator_before:
                menus[path].addSeparator()
            menu = menus[path]
        menu.addAction(actions[spec.name])


def shortcut_table(specs: Iterable[ActionSpec] = ACTIONS) -> list[tuple[str, str, str]]:
    """Rows of the help table: menu, keys, what they do; in the order of the menus."""
    return [
        (spec.menu.split("/", maxsplit=1)[0], spec.shortcut, spec.tip)
        for spec in specs
        if spec.shortcut
    ]
