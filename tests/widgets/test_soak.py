from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from benchmarks.soak import Soak
from briefing_app.services.dataset_file import Loaded


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # a click may open a menu
@pytest.mark.timeout(400)  # it takes half a minute, and several times that on a busy machine
@pytest.mark.parametrize("seed", [1, 2])
def test_that_random_use_ends_without_a_fault_or_a_leaked_widget(
    bundled: Loaded, tmp_path: Path, seed: int
) -> None:
    soak = Soak(seed, tmp_path, bundled)
    findings = soak.run(150)
    soak.close()
    # Memory is judged over a long run: `python -m benchmarks.soak`.
    assert [fault for fault in findings.faults if "memory grew" not in fault] == []
    assert findings.steps == 150
    assert min(findings.deeds.values()) > 0


def test_that_an_exception_in_a_deed_and_one_in_a_slot_are_both_faults(
    bundled: Loaded, tmp_path: Path
) -> None:
    soak = Soak(1, tmp_path, bundled)

    def fail() -> None:
        raise ValueError("on purpose")

    soak.deeds = {"fail": (1, fail)}
    soak.window.session.day_changed.connect(fail)
    soak.deeds["step"] = (1, soak._step)
    findings = soak.run(10)
    soak.close()
    assert any(", fail: " in fault and "on purpose" in fault for fault in findings.faults)
    assert any(", step: " in fault and "on purpose" in fault for fault in findings.faults)


def test_that_widgets_left_behind_are_a_fault(bundled: Loaded, tmp_path: Path) -> None:
    soak = Soak(1, tmp_path, bundled)

    def leak() -> None:
        QLabel(soak.window)

    soak.deeds = {"leak": (1, leak)}
    findings = soak.run(50)
    soak.close()
    assert any(fault.endswith("before: QLabel in main_window") for fault in findings.faults)
