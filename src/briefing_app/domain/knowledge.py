"""What a viewer chooses to know: everything, what was known that day, or on a fixed day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

KnowledgeMode = Literal["hindsight", "that_day", "fixed"]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The second time axis. `day` belongs to the mode "fixed" and is None otherwise."""

    mode: KnowledgeMode = "hindsight"
    day: date | None = None

    def known_by(self, day: date) -> date | None:
        """The knowledge date while `day` is in view; None for hindsight."""
        return {"hindsight": None, "that_day": day, "fixed": self.day}[self.mode]


HINDSIGHT = Knowledge()
THAT_DAY = Knowledge("that_day")


def known_on(day: date | None) -> Knowledge:
    """Fixed knowledge of a day; hindsight for None."""
    return HINDSIGHT if day is None else Knowledge("fixed", day)


@dataclass(frozen=True, slots=True)
class View:
    """A day with what is to be known of it: one side of a comparison."""

    day: date
    knowledge: Knowledge = HINDSIGHT

    @property
    def known_by(self) -> date | None:
        """The knowledge date; None for hindsight."""
        return self.knowledge.known_by(self.day)
