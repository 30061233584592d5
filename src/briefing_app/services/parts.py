"""What the program is made of: its parts with their versions and licences."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from briefing_app import __version__


@dataclass(frozen=True, slots=True)
class Part:
    """Something the program brings along, or runs on.

    `licence` is an SPDX expression; `distribution` the name under which Python knows its version.
    """

    name: str
    licence: str
    distribution: str = ""
    told: str = ""  # its version where no distribution tells it

    @property
    def version(self) -> str:
        """Its version; empty where this copy of the program cannot tell it.

        A bundle can if it was made with the metadata of the distributions (copy_metadata).
        """
        try:
            return version(self.distribution) if self.distribution else self.told
        except PackageNotFoundError:
            return ""


PARTS: tuple[Part, ...] = (
    Part("Briefing", "MIT", told=__version__),
    Part("Python", "PSF-2.0", told=platform.python_version()),
    Part("Qt and PySide6", "LGPL-3.0-only", "PySide6-Essentials"),
    Part("shiboken6", "LGPL-3.0-only", "shiboken6"),
    Part("pyqtgraph", "MIT", "pyqtgraph"),
    Part("NumPy", "BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0", "numpy"),
    Part("pydantic", "MIT", "pydantic"),
    Part("pydantic-core", "MIT", "pydantic-core"),
    Part("annotated-types", "MIT", "annotated-types"),
    Part("typing-extensions", "PSF-2.0", "typing-extensions"),
    Part("typing-inspection", "MIT", "typing-inspection"),
    Part("PyYAML", "MIT", "PyYAML"),
    Part("Typst", "Apache-2.0", "typst"),
    Part("Pillow", "MIT-CMU", "pillow"),
    Part("colorama", "BSD-3-Clause", "colorama"),
    Part("tzdata", "Apache-2.0", "tzdata"),
    Part("Source Sans 3, Source Serif 4, Vazirmatn (fonts)", "OFL-1.1"),
    Part("Material for MkDocs (in the manual)", "MIT"),
    Part("Afghanistan 2021 (dataset)", "CC-BY-4.0"),
    Part("France 1944 (dataset)", "CC-BY-4.0"),
)
SOMETIMES = ("tzdata",)  # brought along on Windows only


def parts_here() -> tuple[Part, ...]:
    """The parts of this copy of the program."""
    return tuple(part for part in PARTS if part.name not in SOMETIMES or part.version)


def parts_told() -> str:
    """One line for each part: name, version, licence."""
    rows = [(" ".join(filter(None, (part.name, part.version))), part) for part in parts_here()]
    return "\n".join(f"{name}: {part.licence}" for name, part in rows)
