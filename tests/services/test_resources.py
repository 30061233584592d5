from __future__ import annotations

from pathlib import Path

import pytest

import briefing_app
from briefing_app.services.resources import bundled_dataset, resource

CHECKOUT = Path(__file__).resolve().parents[2]


def installed_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Pretend that the package lies in a folder of its own, as a wheel puts it."""
    package = folder / "lib" / "site-packages" / "briefing_app"
    package.mkdir(parents=True)
    monkeypatch.setattr(briefing_app, "__file__", str(package / "__init__.py"))
    return package


def test_that_a_checkout_keeps_its_files_beside_pyproject() -> None:
    assert bundled_dataset() == CHECKOUT / "data" / "afghanistan-2021"
    assert resource("fonts", "README.md").read_text(encoding="utf-8")


def test_that_an_installed_package_uses_its_own_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = installed_in(tmp_path, monkeypatch)
    (package / "resources" / "fonts").mkdir(parents=True)
    (package / "data" / "afghanistan-2021").mkdir(parents=True)
    assert resource("fonts") == package / "resources" / "fonts"
    assert bundled_dataset() == package / "data" / "afghanistan-2021"


def test_that_the_package_goes_before_the_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "src" / "briefing_app"
    monkeypatch.setattr(briefing_app, "__file__", str(package / "__init__.py"))
    (tmp_path / "pyproject.toml").touch()
    for root in (package, tmp_path):
        (root / "resources").mkdir(parents=True)
        (root / "resources" / "a.txt").touch()
    assert resource("a.txt") == package / "resources" / "a.txt"
    (package / "resources" / "a.txt").unlink()
    assert resource("a.txt") == tmp_path / "resources" / "a.txt"


def test_that_missing_files_are_named_with_the_places_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = installed_in(tmp_path, monkeypatch)
    with pytest.raises(FileNotFoundError, match=r"data/afghanistan-2021 is missing") as caught:
        bundled_dataset()
    assert str(package / "data") in str(caught.value)
    # Without pyproject.toml nothing outside the package is looked at.
    assert str(caught.value).count("looked in") == 1
    assert " and " not in str(caught.value)


@pytest.mark.parametrize("parts", [("..", "secret"), ("/etc/passwd",), ("fonts", "..\\..\\x")])
def test_that_no_path_leads_out(parts: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="leads out of resources"):
        resource(*parts)
