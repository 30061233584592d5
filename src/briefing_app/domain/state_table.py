"""The state of every place on every day, in tables that share the places in which they agree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

# What a `timeline.Timeline` says of a place on a day, by the names of its arrays.
STATE = np.dtype(
    [
        ("possible_holders", np.uint64),
        ("cause", np.int32),
        ("last_named", np.int32),
        ("holder", np.uint8),
        ("settled", np.bool_),
    ]
)

States = NDArray[np.void]  # of the type STATE


class StateTable:
    """Places × days. All arrays taken from it are read-only.

    The days of a place are kept as one run of bytes, which no one can change. So a table that
    differs from another in a few places costs no more than these, and all places of one day are
    quickly at hand; the whole is put together once somebody asks for it.
    """

    def __init__(self, rows: Sequence[bytes], days: int) -> None:
        """`rows` are the bytes of a `States` of shape (days,) for each place."""
        self._rows = tuple(rows)
        self._days = days
        self._whole: States | None = None
        self._on_day: dict[int, States] = {}

    def rows(self, rows: Iterable[int]) -> States:
        """Some places on all days, shape (rows, days)."""
        return self._joined([self._rows[row] for row in rows])

    def place(self, row: int) -> States:
        """One place on all days, shape (days,)."""
        return np.frombuffer(self._rows[row], dtype=STATE)

    def day(self, index: int) -> States:
        """All places on one day, shape (places,)."""
        if self._whole is not None:
            found: States = self._whole[:, index]
            return found
        if index not in self._on_day:
            part = slice(index * STATE.itemsize, (index + 1) * STATE.itemsize)
            joined = b"".join([row[part] for row in self._rows])
            self._on_day[index] = np.frombuffer(joined, dtype=STATE)
        return self._on_day[index]

    def field(self, name: str) -> NDArray[Any]:
        """One value of all places on all days, shape (places, days), without the others between."""
        return np.stack([np.frombuffer(row, dtype=STATE)[name] for row in self._rows])

    def whole(self) -> States:
        """All places on all days, shape (places, days)."""
        if self._whole is None:
            self._whole = self._joined(self._rows)
            self._on_day.clear()
        return self._whole

    def with_rows(self, changed: Mapping[int, bytes]) -> StateTable:
        """This table with other rows in some places."""
        rows = list(self._rows)
        for row, states in changed.items():
            rows[row] = states
        return StateTable(rows, self._days)

    def _joined(self, rows: Sequence[bytes]) -> States:
        return np.frombuffer(b"".join(rows), dtype=STATE).reshape(len(rows), self._days)
