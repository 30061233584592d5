"""Whatever stands in a table: every row is accounted for, and what is kept can be opened."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_app.services.dataset_file import load_dataset
from briefing_app.services.importing.dataset import NotImported, Wish, import_file
from briefing_app.services.importing.table import TableError, read_table
from tests.importing.tables import ACLED, TIMELINE, UCDP, acled_row, table_text, ucdp_row

SOUND = {"acled": (ACLED, acled_row(1)), "ucdp": (UCDP, ucdp_row(1)), "timelinejs": (TIMELINE, {})}
AWKWARD = (
    "", "1", "2", "3", "0", "-1", "1e400", "nan", "inf", "9999-12-31", "0001-01-01", "2024-01-15",
    "Government regains territory", ";", "; ;", "a;b;c", "no", "~", "contested", "independent",
    "x" * 130, "\ufeff", "{notes}", "[x]",
)  # fmt: skip
any_cell = st.one_of(
    st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=30),
    st.sampled_from(AWKWARD),
)


@pytest.mark.parametrize("kind", SOUND)
@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_that_any_cells_make_rows_that_are_kept_or_rejected(
    tmp_path_factory: pytest.TempPathFactory, kind: str, data: st.DataObject
) -> None:
    columns, sound = SOUND[kind]
    changed = st.dictionaries(st.sampled_from(columns), any_cell, max_size=8)
    rows = [sound | change for change in data.draw(st.lists(changed, min_size=1, max_size=6))]
    folder = tmp_path_factory.mktemp("any")
    (folder / "t.csv").write_text(table_text(columns, rows), "utf-8", newline="")
    try:
        found = import_file(Wish(folder / "t.csv"), folder / "made")
    except NotImported as failure:
        # Days may lie centuries apart, and then there is no dataset of them.
        codes = {problem.code for problem in failure.problems}
        assert codes <= {"days_out_of_order"} or "none of" in str(failure)
        assert not (folder / "made").exists()
        return
    # A row of which every cell is empty is an empty line.
    assert found.read == sum(any(cell.strip() for cell in row.values()) for row in rows)
    assert found.read == found.kept + len(found.rejected)
    loaded = load_dataset(folder / "made")
    assert len(loaded.dataset.events) == found.kept
    assert not any(problem.severity == "error" for problem in loaded.problems)


@given(data=st.binary(max_size=200), name=st.sampled_from(["t.csv", "t.geojson"]))
def test_that_any_bytes_are_a_table_or_are_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, name: str
) -> None:
    path = tmp_path_factory.mktemp("any") / name
    path.write_bytes(data)
    try:
        table = read_table(path)
    except TableError as error:
        assert str(error)
    else:
        assert all(row.fault or len(row.cells) == len(table.columns) for row in table.rows)
