"""What packages say of the program is compared with the program."""

from __future__ import annotations

import configparser
import re
import runpy
import struct
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication

from briefing_app import __version__
from briefing_app.app import PROGRAM as WINDOW_CLASS
from briefing_app.cli_parser import COMMANDS, command_parsers, parse
from briefing_app.cli_terms import PROGRAM
from briefing_app.services.dataset_pack import pack_dataset
from briefing_app.services.pack_file import MIME_TYPE, SUFFIX
from briefing_app.services.resources import bundled_dataset, resource

ROOT = Path(__file__).resolve().parents[1]
PACKAGING = ROOT / "packaging"
LINUX = PACKAGING / "linux"
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def script(name: str) -> dict[str, Any]:
    """The names of a script of packaging/, which is no package that could be imported."""
    return runpy.run_path(str(PACKAGING / name))


@pytest.fixture(scope="module")
def entry() -> configparser.SectionProxy:
    read = configparser.ConfigParser(interpolation=None)
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read_string((LINUX / "briefing-app.desktop").read_text(encoding="utf-8"))
    return read["Desktop Entry"]


@pytest.fixture(scope="module")
def metainfo() -> ElementTree.Element:
    return ElementTree.parse(LINUX / "org.briefing_app.Briefing.metainfo.xml").getroot()


def test_that_changelog_and_metainfo_name_the_version_of_the_program(
    metainfo: ElementTree.Element,
) -> None:
    newest = re.findall(r"^## (.+)$", CHANGELOG, re.MULTILINE)[0]
    released = [release.get("version") for release in metainfo.iter("release")]
    if newest == "Unreleased":
        assert __version__ not in released
    else:
        assert newest.split()[0] == __version__ == released[0]


def test_that_the_menu_entry_starts_a_command_that_takes_a_file(
    entry: configparser.SectionProxy,
) -> None:
    program, *arguments = entry["Exec"].split()
    assert program == PROGRAM
    assert arguments[-1] == "%f"
    assert parse([*arguments[:-1], "x.briefing"]).dataset == "x.briefing"


def test_that_the_menu_entry_belongs_to_the_window(entry: configparser.SectionProxy) -> None:
    assert entry["StartupWMClass"] == WINDOW_CLASS == PROGRAM
    assert resource("icons", f"{entry['Icon']}.svg").is_file()


def test_that_entry_mime_type_and_metainfo_agree_with_the_packs_that_the_program_makes(
    entry: configparser.SectionProxy, metainfo: ElementTree.Element
) -> None:
    kind = ElementTree.parse(LINUX / "briefing-app.mime.xml").getroot()[0]
    assert kind.get("type") == MIME_TYPE
    assert entry["MimeType"] == f"{MIME_TYPE};"
    assert [found.text for found in metainfo.iter("mediatype")] == [MIME_TYPE]
    assert [found.get("pattern") for found in kind.iter(f"{MIME}glob")] == [f"*{SUFFIX}"]


def test_that_a_pack_is_known_by_its_first_bytes() -> None:
    data = pack_dataset(bundled_dataset()).data
    matches = list(ElementTree.parse(LINUX / "briefing-app.mime.xml").iter(f"{MIME}match"))
    assert len(matches) == 3
    for match in matches:
        value = str(match.get("value")).encode("ascii").decode("unicode_escape").encode("latin-1")
        assert data[int(str(match.get("offset"))) :].startswith(value)


def test_that_the_metainfo_belongs_to_the_menu_entry(metainfo: ElementTree.Element) -> None:
    assert metainfo.findtext("launchable") == "briefing-app.desktop"
    assert metainfo.findtext("provides/binary") == PROGRAM


def test_that_the_man_page_tells_of_every_command_and_option() -> None:
    page = script("man_page.py")["man_page"]("2026-01-01").replace("\\-", "-")
    for name, (purpose, _add) in COMMANDS.items():
        assert f".SS {name}\n{purpose}" in page
    for parser in command_parsers().values():
        for action in parser._actions:
            for option in action.option_strings:
                assert f"\\fB{option}\\fR" in page or option in ("-h", "--help")


def test_that_no_line_of_the_man_page_is_taken_for_a_command() -> None:
    page = script("man_page.py")["man_page"]("2026-01-01")
    commands = {line.split()[0] for line in page.splitlines() if line.startswith((".", "'"))}
    assert commands <= {".TH", ".SH", ".SS", ".B", ".br", ".TP", ".PP", ".nf", ".fi"}


def test_that_the_changelog_of_debian_has_every_entry_of_ours() -> None:
    made = script("debian_changelog.py")["debian_changelog"](
        CHANGELOG, "Somebody <somebody@example.org>", datetime(2026, 1, 2, tzinfo=UTC)
    )
    assert made.startswith(f"briefing-app ({__version__}) ")
    assert made.count("\n  * ") == len(re.findall(r"^- ", CHANGELOG, re.MULTILINE))
    assert "\n -- Somebody <somebody@example.org>  Fri, 02 Jan 2026 00:00:00 +0000\n" in made
    assert max(map(len, made.splitlines())) <= 80


def test_that_versions_that_are_out_keep_their_day() -> None:
    made = script("debian_changelog.py")["debian_changelog"](
        "# Changelog\n\n## 1.2.3 – 2026-12-31\n\n### Added\n\n- One\n  thing.\n",
        "Somebody <somebody@example.org>",
        datetime(2027, 1, 2, tzinfo=UTC),
    )
    assert made == (
        "briefing-app (1.2.3) unstable; urgency=medium\n\n  * One thing.\n\n"
        " -- Somebody <somebody@example.org>  Thu, 31 Dec 2026 12:00:00 +0000\n"
    )


def test_that_the_licences_of_all_parts_have_their_text() -> None:
    from importlib.metadata import distribution

    from briefing_app.services.parts import parts_here

    for part in parts_here():
        ours = [
            PACKAGING / "licences" / f"{re.sub('-(only|or-later)$', '', spdx)}.txt"
            for spdx in part.licence.split(" AND ")
        ]
        theirs = (
            [file for file in distribution(part.distribution).files or () if "LICEN" in file.name]
            if part.distribution
            else []
        )
        in_python = part.name == "Python"  # the Python that is bundled brings its own
        of_data = part.licence == "CC-BY-4.0" and (bundled_dataset() / "LICENSE").is_file()
        assert theirs or in_python or of_data or all(file.is_file() for file in ours), part.name


def test_that_no_file_names_a_folder_of_the_machine_it_was_written_on() -> None:
    for file in PACKAGING.rglob("*"):
        if file.is_file() and file.parent.name != "licences":
            assert not re.search(r"/(home|root|work)/", file.read_text(encoding="utf-8")), file


@pytest.mark.parametrize("before", [None, "/opt/a:/opt/b"])
def test_that_programs_started_from_the_bundle_do_not_get_its_libraries(before: str | None) -> None:
    keep_libraries = script("launch.py")["keep_libraries"]
    environment = {"LANG": "C", "LD_LIBRARY_PATH": "/usr/lib/briefing-app/_internal"}
    if before:
        environment["LD_LIBRARY_PATH"] += f":{before}"
        environment["LD_LIBRARY_PATH_ORIG"] = before
    for _start in range(2):  # the second time from a program that was started from here
        keep_libraries(environment, "/usr/lib/briefing-app/_internal")
        assert environment.get("LD_LIBRARY_PATH") == before
        assert environment.keys() - {"LD_LIBRARY_PATH"} == {"LANG"}


@pytest.mark.parametrize("size", [16, 22, 24, 32, 48, 64, 128, 256, 512])
def test_that_the_icon_shows_both_sides_and_the_line_of_the_day_at_every_size(
    size: int, qapp: QApplication
) -> None:
    picture = QIcon(str(resource("icons", f"{PROGRAM}.svg"))).pixmap(size, size).toImage()
    assert picture.size() == QSize(size, size)
    middle = size // 2 + max(1, size // 32) - 1
    before, after = QColor("#9CC6EC"), QColor("#B5571F")
    assert picture.pixelColor(size // 4, size // 4) == before
    assert picture.pixelColor(size * 3 // 4, size // 2) == after
    assert picture.pixelColor(middle, size // 4).lightness() < 60
    assert picture.pixelColor(0, 0).alpha() < 140


def test_that_the_windows_have_the_icon() -> None:
    """In a process of its own: the application of the tests is not the program's."""
    program = (
        "import sys; from briefing_app.app import make_application;"
        "sys.exit(make_application().windowIcon().pixmap(16, 16).isNull())"
    )
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0


def test_that_the_fonts_of_typst_and_nothing_else_are_taken_out_of_its_library(
    tmp_path: Path,
) -> None:
    main = script("slim_typst.py")["main"]

    def font(family: str) -> bytes:
        name = family.encode("utf-16-be")
        tables = [(b"tab%d" % number, 140, 5) for number in range(7)]
        tables.append((b"name", 145, len(name)))
        entries = (struct.pack(">4sIII", tag, 0, at, size) for tag, at, size in tables)
        return b"OTTO" + struct.pack(">HHHH", 8, 0, 0, 0) + b"".join(entries) + b"glyph" + name

    theirs, others = font("Libertinus Serif"), font("Source Sans 3")
    code = b"\x00\x01\x00\x00\x00\x10 no font, OTTO\x00\x0a neither" + bytes(99)
    library = tmp_path / "_typst.abi3.so"
    library.write_bytes(code + theirs + code + others + code)
    assert main(library) == 0
    assert library.read_bytes() == code + bytes(len(theirs)) + code + others + code
    assert main(library) == 1  # nothing is left to take out
