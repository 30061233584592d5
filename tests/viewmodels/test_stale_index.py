"""Views ask once more about an index after the click that made the model another."""

from __future__ import annotations

from PySide6.QtCore import QPersistentModelIndex, Qt

from briefing_app.domain.briefing import brief
from briefing_app.domain.comparison import compare
from briefing_app.domain.inquiry import evidence
from briefing_app.domain.subject import PlaceSubject
from briefing_app.viewmodels.difference_model import DifferenceModel
from briefing_app.viewmodels.inspector_model import InspectorModel
from tests.factories import day, make_briefing, make_timeline


def test_that_a_row_of_evidence_that_has_gone_is_no_stop() -> None:
    model = InspectorModel()
    model.show(evidence(make_briefing("ins", on=0), PlaceSubject("a")))
    last = model.index(model.rowCount() - 1)
    assert last.isValid()
    kept = QPersistentModelIndex(last)
    model.show(None)
    assert model.flags(last) == model.flags(kept) == Qt.ItemFlag.NoItemFlags


def test_that_a_difference_that_has_gone_is_no_stop() -> None:
    model = DifferenceModel()
    timeline = make_timeline("gov ins")
    model.show_comparison(compare(brief(timeline, day(0)), brief(timeline, day(1))))
    last = model.index(model.rowCount() - 1, 0)
    assert last.isValid()
    model.show_sought("nothing of that name")
    assert model.rowCount() <= last.row()
    assert model.flags(last) == Qt.ItemFlag.NoItemFlags
