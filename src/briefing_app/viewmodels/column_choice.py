"""Which columns of the list of places are shown: those chosen, and names where there is room."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_app.viewmodels.city_columns import Column


class ColumnChoice:
    """What the user put in or took out; the rest follows from the width."""

    def __init__(self, columns: Sequence[str] = ()) -> None:
        """`columns` as `written` tells them."""
        self._chosen = {name.removeprefix("-"): not name.startswith("-") for name in columns}

    def written(self) -> tuple[str, ...]:
        """The columns put in, and with a minus those taken out."""
        return tuple(name if shown else f"-{name}" for name, shown in self._chosen.items())

    def choose(self, column: str, *, shown: bool) -> None:
        """Put a column in, or take it out."""
        self._chosen[column] = shown

    def shown(self, known: Sequence[Column], language: str, *, roomy: bool) -> list[str]:
        """The ids of the known columns to be shown.

        Where it is `roomy`, names in the first other language than that of the list, unless the
        user chose names in another one.
        """
        languages = [column for column in known if column.language and column.language != language]
        asked = any(self._chosen.get(column.id) for column in languages)
        unasked = languages[:1] if roomy and not asked else []
        return [
            column.id
            for column in known
            if not column.removable
            or self._chosen.get(column.id, not column.optional or column in unasked)
        ]
