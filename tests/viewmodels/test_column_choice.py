"""Which columns of the list of places are shown."""

from __future__ import annotations

from briefing_app.viewmodels.city_columns import columns_of
from briefing_app.viewmodels.column_choice import ColumnChoice
from tests.factories import make_dataset, make_place

KNOWN = tuple(
    columns_of(make_dataset(places=[make_place("a", names={"fa": "آ", "ps": "ب"})])).values()
)
USUAL = [column.id for column in KNOWN if not column.optional]
NAMES = [column.id for column in KNOWN if column.language]


def shown(choice: ColumnChoice, *, roomy: bool = False, language: str = "") -> list[str]:
    return choice.shown(KNOWN, language, roomy=roomy)


def test_that_names_in_another_language_come_unasked_only_where_there_is_room() -> None:
    assert len(NAMES) == 2
    assert shown(ColumnChoice()) == USUAL
    assert set(shown(ColumnChoice(), roomy=True)) - set(USUAL) == {NAMES[0]}


def test_that_names_in_the_language_of_the_list_are_not_repeated() -> None:
    first = next(column.language for column in KNOWN if column.id == NAMES[0])
    assert set(shown(ColumnChoice(), roomy=True, language=first)) - set(USUAL) == {NAMES[1]}


def test_that_a_choice_counts_and_is_written_and_read_again() -> None:
    choice = ColumnChoice()
    choice.choose(NAMES[1], shown=True)
    removable = next(column.id for column in KNOWN if column.removable and not column.optional)
    choice.choose(removable, shown=False)
    assert choice.written() == (NAMES[1], f"-{removable}")
    for one in (choice, ColumnChoice(choice.written())):
        assert NAMES[1] in shown(one, roomy=True)
        assert NAMES[0] not in shown(one, roomy=True)
        assert removable not in shown(one)
