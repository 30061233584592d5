"""What is inside the bundle, under which licence: `python packaging/parts.py BUNDLE OUTPUT.json`.

Run with the Python that made the bundle. Every file of BUNDLE must belong to a part, and the text
of every licence must be there: those that packages bring are put beside the texts of
packaging/licences, in briefing_app/licences. OUTPUT.json becomes the bill of materials (CycloneDX
1.5) with all parts, their versions, licences, libraries by SHA-256, and the Rust crates that two of
them are compiled from, as these tell of themselves.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import re
import shutil
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path
from typing import Any

from PySide6.QtCore import qVersion

from briefing_app import __version__
from briefing_app.services.parts import PARTS as KNOWN

PYTHON = ("_sysconfigdata", "base_library.zip", "libpython", "python3.")
LGPL = "LGPL-3.0-only"
TEXTS = Path("briefing_app/licences")
# What a package's wheel brings no text for is held to those of packaging/licences.
WITHOUT_TEXT = {"shiboken6", "pyside6-essentials"}


@dataclass
class Part:
    """One thing in the bundle that somebody else made."""

    name: str
    version: str
    licence: str
    home: str
    purl: str = ""
    files: list[Path] = field(default_factory=list)


# Libraries inside wheels, by where they lie: their names, versions, licences and homes.
LIBRARIES = {
    r"PySide6/Qt/lib/libicu": Part("ICU", "", "Unicode-3.0", "https://icu.unicode.org"),
    r"PySide6/Qt/": Part("Qt", qVersion(), LGPL, "https://www.qt.io"),
    r"pillow\.libs/libjpeg": Part(
        "libjpeg-turbo", "", "IJG AND BSD-3-Clause", "https://libjpeg-turbo.org"
    ),
    r"pillow\.libs/libtiff": Part("libtiff", "", "libtiff", "https://libtiff.gitlab.io/libtiff"),
    r"pillow\.libs/libopenjp2": Part("OpenJPEG", "", "BSD-2-Clause", "https://www.openjpeg.org"),
    r"pillow\.libs/libzstd": Part("zstd", "", "BSD-3-Clause", "https://facebook.github.io/zstd"),
    r"pillow\.libs/liblzma": Part("XZ Utils", "", "0BSD", "https://tukaani.org/xz"),
    r"pillow\.libs/libxcb": Part("libxcb", "", "X11", "https://xcb.freedesktop.org"),
    r"pillow\.libs/libXau": Part("libXau", "", "MIT", "https://www.x.org"),
}
# Whose text is in the licence file of the package that brings the library.
IN_A_PACKAGE_TEXT = {"IJG": "pillow", "libtiff": "pillow", "0BSD": "pillow", "X11": "pillow"}


def main(bundle: Path, output: Path) -> int:
    inside = bundle / "_internal"
    parts = parts_of(inside)
    texts = inside / TEXTS
    lacking = [
        f"{part.name}: no text of {part.licence}"
        for part in parts
        if not has_text(part.licence, texts, part.name)
    ]
    crates = {part.name: list(crates_of(part.name)) for part in parts if part.purl}
    for name, inner in crates.items():
        lacking += [
            f"{crate['name']} in {name}: no text of {expression}"
            for crate in inner
            if not has_text(expression := licence_of(crate), texts, "")
        ]
    if lacking:
        print("\n".join(lacking), file=sys.stderr)
        return 1
    (texts / "README.txt").write_text(overview(parts, crates), encoding="utf-8")
    output.write_text(json.dumps(bill(parts, crates), indent=1) + "\n", encoding="utf-8")
    print(f"{len(parts)} parts and {sum(map(len, crates.values()))} crates, each with its licence")
    return 0


def parts_of(inside: Path) -> list[Part]:
    """The parts, with their libraries. Raises ValueError for a file that belongs to none."""
    owners = packages_distributions()
    python = Part("CPython", platform.python_version(), "PSF-2.0", "https://www.python.org")
    standard_library = sys.stdlib_module_names
    found: dict[str, Part] = {}
    for file in sorted(inside.rglob("*")):
        path = file.relative_to(inside).as_posix()
        if file.is_dir() or file.is_symlink():
            continue
        top = path.split("/")[0].split(".")[0]
        library = next((part for start, part in LIBRARIES.items() if re.match(start, path)), None)
        if top == "briefing_app":
            continue
        if library is not None:
            part = library
            part.version = part.version or "".join(re.findall(r"\.so\.([\d.]+)$", path)[:1])
        elif top in standard_library or path.startswith(PYTHON):
            part = python
        elif top.startswith(("pyimod", "_pyi_rth")):
            part = _packaged(distribution("pyinstaller"))
        elif ".dist-info/" in path:
            part = _packaged(distribution(path.split("-")[0]))
        elif owner := owners.get(top) or owners.get(path.split(".libs/")[0]):
            part = _packaged(distribution(owner[0]))
        else:
            raise ValueError(f"{path} belongs to no part that packaging/parts.py knows")
        part = found.setdefault(part.name, part)
        if ".so" in file.name:
            part.files.append(file)
    found.setdefault("pyinstaller", _packaged(distribution("pyinstaller")))  # its start program
    for part in found.values():
        if part.purl:
            take_texts(distribution(part.name), inside / TEXTS)
    shutil.copy(Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", inside / TEXTS / "PSF-2.0.txt")
    return sorted(found.values(), key=lambda part: part.name.lower())


def _packaged(found: Distribution) -> Part:
    name = _normal(found.metadata["Name"])
    told = found.metadata.get("License-Expression") or next(
        (known.licence for known in KNOWN if _normal(known.distribution) == name), ""
    )
    if name.startswith("pyinstaller"):
        told = "GPL-2.0-or-later WITH Bootloader-exception"
    if not told:
        raise ValueError(f"the licence of {name} is not known: services/parts.py has to name it")
    return Part(name, found.version, told, _home(found), f"pkg:pypi/{name}@{found.version}")


def _home(found: Distribution) -> str:
    """The home of a package by its own word. Raises ValueError where it names none."""
    told = (line.split(", ", 1) for line in found.metadata.get_all("Project-URL", []))
    homes = {label.strip().lower(): address.strip() for label, address in told}
    homes.setdefault("homepage", found.metadata.get("Home-page", ""))
    for label in ("homepage", "home", "source", "source code", "repository", "documentation"):
        if home := homes.get(label):
            return home
    raise ValueError(f"{found.metadata['Name']} names no home")


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def take_texts(found: Distribution, target: Path) -> None:
    """Copy the licence files of a package. Raises ValueError where a wheel brings none."""
    name = _packaged(found).name
    files = [
        file
        for file in found.files or ()
        if re.search(r"(LICEN[CS]E|COPYING|NOTICE)[^/]*$", file.name, re.IGNORECASE)
        and ".dist-info/" in str(file)
    ]
    if not files and name not in WITHOUT_TEXT:
        raise ValueError(f"{name} brings no text of its licence")
    for file in files:
        rest = str(file).partition(".dist-info/")[2]
        rest = rest.removeprefix("licenses/").replace("/", "-")
        shutil.copy(found.locate_file(file), target / f"{name}-{rest.removesuffix('.txt')}.txt")


def has_text(licence: str, texts: Path, part: str) -> bool:
    """Whether the text of a licence lies there: of each that holds, of one that may be chosen."""
    return all(
        any(
            (texts / f"{name}.txt").exists()
            for spdx in re.findall(r"[A-Za-z0-9][\w.+-]*", choice)
            for name in (
                spdx.removesuffix("-only").removesuffix("-or-later"),
                f"{part}-LICENSE",
                f"{part}-COPYING",
                f"{IN_A_PACKAGE_TEXT.get(spdx)}-LICENSE",
            )
        )
        for choice in re.split(r"\bAND\b", licence)
    )


def crates_of(name: str) -> Iterator[dict[str, Any]]:
    """The Rust crates that a package says it is compiled from."""
    for file in distribution(name).files or ():
        if "/sboms/" in str(file) and file.name.endswith(".cyclonedx.json"):
            told = json.loads(Path(str(distribution(name).locate_file(file))).read_text("utf-8"))
            yield from told["components"]


def licence_of(component: dict[str, Any]) -> str:
    return " AND ".join(
        each.get("expression") or each["license"].get("id") or each["license"]["name"]
        for each in component.get("licenses", ())
    )


def overview(parts: list[Part], crates: dict[str, list[dict[str, Any]]]) -> str:
    """What the folder of licences says of itself."""
    lines = [
        f"Briefing {__version__} is under the MIT licence, its fonts under OFL-1.1, the dataset",
        "that comes with it under CC-BY-4.0. With it come parts that others made, under licences",
        "of their own. The texts lie beside this file, by the name of the licence or the part.",
        "",
        "Qt, PySide6 and Shiboken are under LGPL-3.0, which refers to GPL-3.0: they are libraries",
        "in files of their own, and may be replaced by others of the same interface. libicudata",
        "holds fewer data than the one that comes with Qt (packaging/slim-icu of the source).",
        "",
        *(f"{part.name} {part.version}: {part.licence}\n    {part.home}" for part in parts),
    ]
    for name, inner in crates.items():
        if inner:
            lines += ["", f"{name} is compiled from these Rust crates, and says so itself:"]
            lines += [
                f"    {crate['name']} {crate['version']}: {licence_of(crate)}"
                + (f", by {crate['author']}" if crate.get("author") else "")
                for crate in inner
            ]
    lines += [
        "",
        "The fonts of Typst are left out of it (packaging/slim_typst.py of the source); NumPy is",
        "compiled without OpenBLAS. Qt-third-party.txt tells what Qt itself is compiled from.",
    ]
    return "\n".join(lines) + "\n"


def bill(parts: list[Part], crates: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    """The bill of materials. No clock is read: the same bundle gives the same bytes."""
    made = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
    reference = f"pkg:generic/briefing-app@{__version__}"
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": made.isoformat().replace("+00:00", "Z"),
            "component": {
                "type": "application",
                "bom-ref": reference,
                "name": "briefing-app",
                "version": __version__,
                "licenses": [{"expression": "MIT AND OFL-1.1 AND CC-BY-4.0"}],
            },
        },
        "components": [_component(part, crates.get(part.name, [])) for part in parts],
        "dependencies": [{"ref": reference, "dependsOn": [_reference(part) for part in parts]}],
    }


def _component(part: Part, crates: list[dict[str, Any]]) -> dict[str, Any]:
    inner = [
        {
            "type": "file",
            "name": file.name,
            "hashes": [
                {"alg": "SHA-256", "content": hashlib.sha256(file.read_bytes()).hexdigest()}
            ],
        }
        for file in part.files
    ]
    for crate in crates:
        kept = ("type", "name", "version", "author", "hashes", "licenses", "purl")
        inner.append({key: crate[key] for key in kept if key in crate})
    found: dict[str, Any] = {
        "type": "library",
        "bom-ref": _reference(part),
        "name": part.name,
        "version": part.version,
        "licenses": [_licence(part.licence)],
        "externalReferences": [{"type": "website", "url": part.home}],
    }
    if part.purl:
        found["purl"] = part.purl
    if inner:
        found["components"] = inner
    return found


def _licence(told: str) -> dict[str, Any]:
    """CycloneDX knows the exception of PyInstaller's start program by its whole name only."""
    if "Bootloader-exception" in told:
        return {"license": {"name": told}}
    return {"expression": told}


def _reference(part: Part) -> str:
    return part.purl or f"pkg:generic/{part.name.lower().replace(' ', '-')}@{part.version}"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
