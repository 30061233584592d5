"""The nets that catch what a test leaves behind do catch it."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import pytest

pytest_plugins = "pytester"

CONFTEST = Path(__file__).with_name("conftest.py")


@pytest.fixture
def failing(pytester: pytest.Pytester) -> pytest.Pytester:
    """A folder of tests with our conftest."""
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    pytester.makeini("[pytest]\nqt_api = pyside6\n")
    return pytester


def test_that_an_unexpected_warning_in_the_log_fails_a_test(
    failing: pytest.Pytester, logged_warnings: list[logging.LogRecord]
) -> None:
    failing.makepyfile(
        """
        import logging

        def test_warns():
            logging.getLogger("some.module").warning("lost %d records", 3)

        def test_informs():
            logging.getLogger("some.module").info("all is well")

        def test_expects(logged_warnings):
            logging.getLogger("some.module").error("as expected")
            assert [record.getMessage() for record in logged_warnings] == ["as expected"]
            logged_warnings.clear()
        """
    )
    result = failing.runpytest_inprocess()
    logged_warnings.clear()  # the inner run shares our root logger
    result.assert_outcomes(passed=3, errors=1)
    result.stdout.fnmatch_lines(["*WARNING some.module: lost 3 records*"])


def test_that_a_window_left_behind_fails_a_test(failing: pytest.Pytester) -> None:
    failing.makepyfile(
        """
        from PySide6.QtWidgets import QWidget

        left = []

        def test_forgets(qapp):
            left.append(QWidget(objectName="forgotten"))

        def test_cleans_up(qtbot):
            qtbot.addWidget(QWidget())

        def test_drops_a_cycle(qapp):
            widget = QWidget()
            widget.me = widget
        """
    )
    result = failing.runpytest_inprocess()
    result.assert_outcomes(passed=3, errors=1)
    result.stdout.fnmatch_lines(["*left behind: QWidget('forgotten')*"])


HOMES: list[str] = []


@pytest.mark.parametrize("again", [False, True])
def test_that_each_test_has_an_empty_home_of_its_own(own_home: Path, again: bool) -> None:
    assert Path.home() == own_home
    assert os.environ["XDG_CONFIG_HOME"] == str(own_home / ".config")
    assert not list(own_home.iterdir())
    assert str(own_home) not in HOMES
    HOMES.append(str(own_home))
    (own_home / "leftover").touch()
