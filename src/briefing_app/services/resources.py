"""The only door to the files that come with the program: fonts, templates, bundled datasets.

In a wheel and in a bundle they lie inside the package, in a checkout beside `pyproject.toml`;
so both places are looked at, the package first.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import briefing_app

BUNDLED_DATASETS = ("afghanistan-2021", "france-1944")  # the first is the one without a name


def resource(*parts: str) -> Path:
    """A packaged file or folder under `resources/`, such as `resource("fonts", "README.md")`.

    Raises ValueError for a path that leads out of it and FileNotFoundError where there is none.
    """
    return _find("resources", parts)


def resource_text(*parts: str) -> str:
    """The text of a packaged file. Raises as `resource` does."""
    return resource(*parts).read_text(encoding="utf-8")


def bundled_dataset(name: str = BUNDLED_DATASETS[0]) -> Path:
    """The folder of a dataset that comes with the program. Raises FileNotFoundError."""
    return _find("data", (name,))


def is_bundled(path: Path) -> bool:
    """Whether a dataset is one of those that come with the program."""
    return any(path == bundled_dataset(name) for name in BUNDLED_DATASETS)


def manual_page(chapter: str) -> Path:
    """A page of the built manual, such as `manual_page("tour")`.

    Raises FileNotFoundError where this copy of the program was made without one.
    """
    return _find("manual", (f"{chapter}.html",))


def has_manual() -> bool:
    """Whether this copy of the program was made with its manual."""
    try:
        manual_page("index")
    except FileNotFoundError:
        return False
    return True


def licence_texts() -> Path | None:
    """The folder with the licences of all parts, which a bundle has beside its packages."""
    texts = Path(briefing_app.__file__).resolve().parents[1] / "licences"
    return texts if texts.is_dir() else None


def _find(folder: str, parts: tuple[str, ...]) -> Path:
    inside = PurePosixPath(*parts)
    if inside.is_absolute() or ".." in inside.parts or any("\\" in part for part in parts):
        raise ValueError(f"{'/'.join(parts)!r} leads out of {folder}/")
    for root in _roots():
        if (found := root / folder / inside).exists():
            return found
    looked = " and ".join(str(root / folder) for root in _roots())
    raise FileNotFoundError(
        f"{folder}/{inside} is missing from this copy of the program (looked in {looked}); "
        "install it again"
    )


def _roots() -> list[Path]:
    package = Path(briefing_app.__file__).resolve().parent
    checkout = package.parents[1]
    return [package, checkout] if (checkout / "pyproject.toml").is_file() else [package]
