"""Values out of a row: text around cells, parts that go, tables, other names of columns."""

from __future__ import annotations

import pytest

from briefing_app.services.importing.mapping import Taken
from briefing_app.services.importing.taking import RowRejected, Taker


def value(text: str | Taken, *cells: str) -> str:
    """What is taken from a row with the columns A and B."""
    taken = text if isinstance(text, Taken) else Taken(of=text)
    return Taker(("A", "B")).value(taken, cells, "event.kind")


@pytest.mark.parametrize(
    ("text", "cells", "taken"),
    [
        ("{a}", (" one ", ""), "one"),
        ("{A} and {b}", ("one", "two"), "one and two"),
        ("{a} and {b}", ("one", ""), "one and"),
        ("{a} and {b}", ("", ""), ""),
        ("{a}[ and {b}]", ("one", ""), "one"),
        ("{a}[ and {b}]", ("one", "two"), "one and two"),
        ("[{a}][, {b}]", ("", "two"), ", two"),
        ("[both {a} and {b}]", ("one", ""), ""),
        ("[sic] {a}", ("one", ""), "[sic] one"),
        ("nothing of the row [at all]", ("one", "two"), "nothing of the row [at all]"),
        ("{a}", ("{b} [x]", "two"), "{b} [x]"),
        ("{c}", ("one", "two"), ""),
    ],
)
def test_that_a_text_is_filled_with_the_cells_of_a_row(
    text: str, cells: tuple[str, str], taken: str
) -> None:
    assert value(text, *cells) == taken


def test_that_a_table_is_looked_up_without_regard_to_capitals() -> None:
    kinds = Taken(of="{a}", table={"Battle": "fight of {b}"})
    assert value(kinds, "BATTLE", "Herat") == "fight of Herat"
    with pytest.raises(RowRejected, match=r"“riot” is not in the table of event\.kind"):
        value(kinds, "riot", "Herat")


def test_that_another_name_stands_for_a_column_only_where_it_is_missing() -> None:
    also = {"kind": ("type", "sort")}
    assert Taker(("SORT",), also).cell(("fight",), "Kind") == "fight"
    assert Taker(("sort", "kind"), also).cell(("fight", "riot"), "kind") == "riot"
