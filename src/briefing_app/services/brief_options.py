"""What may be chosen about a brief. Nothing of it changes what is said about the day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Literal, get_args

if TYPE_CHECKING:  # settings are read before the domain is loaded
    from briefing_app.domain.dataset import Place, StatementId

Paper = Literal["a4", "letter"]
# The marks of the Traffic Light Protocol 2.0 (FIRST), most open first; "" for none.
HandlingMark = Literal["", "TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"]

PAPERS: tuple[Paper, ...] = get_args(Paper)
HANDLING_MARKS: tuple[HandlingMark, ...] = get_args(HandlingMark)
LONGEST_PRODUCER = 80  # characters
MOST_NAMES = 4  # languages
MOST_STATEMENTS = 400


@dataclass(frozen=True, slots=True)
class BriefOptions:
    """Paper, marks and contents of a brief. Raises ValueError for what no brief can have.

    `names` are the languages, of those in the dataset, in which the tables name places beside
    the usual name; None takes the first that each place has. `statement_ids` chooses the
    statements that are printed, in the order of a page whatever their order here; None lets the
    rule choose, and ids that are not of the day are passed over.
    """

    paper: Paper = "a4"
    prepared_by: str = ""
    handling_mark: HandlingMark = ""
    names: tuple[str, ...] | None = None
    with_statements: bool = True
    with_map: bool = True
    with_chart: bool = True
    with_table: bool = True
    statement_ids: tuple[StatementId, ...] | None = None

    def __post_init__(self) -> None:
        if self.paper not in PAPERS:
            raise ValueError(f"no such paper: {self.paper!r}")
        if self.handling_mark not in HANDLING_MARKS:
            raise ValueError(f"no such handling mark: {self.handling_mark!r}")
        if len(self.prepared_by) > LONGEST_PRODUCER:
            raise ValueError(f"the producer has more than {LONGEST_PRODUCER} characters")
        if len(self.names or ()) > MOST_NAMES:
            raise ValueError(f"more than {MOST_NAMES} languages")
        if len(self.statement_ids or ()) > MOST_STATEMENTS:
            raise ValueError(f"more than {MOST_STATEMENTS} statements")

    def as_json(self) -> dict[str, Any]:
        """The options as values that JSON has, every field under its name."""
        values = ((field.name, getattr(self, field.name)) for field in fields(self))
        return {name: list(v) if isinstance(v, tuple) else v for name, v in values}


def options_of(values: dict[str, Any]) -> BriefOptions:
    """Options from what `as_json` gave. Raises ValueError for anything else."""
    known = {field.name: field.default for field in fields(BriefOptions)}
    if values.keys() - known.keys():
        raise ValueError(f"no such option: {min(values.keys() - known.keys())!r}")
    read: dict[str, Any] = {}
    for name, value in values.items():
        if name in ("names", "statement_ids") and value is not None:
            if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
                raise ValueError(f"{name} is not a list of texts")
            read[name] = tuple(value)
        elif name in ("names", "statement_ids") or type(value) is type(known[name]):
            read[name] = value
        else:
            raise ValueError(f"{name} is not as expected: {value!r}")
    return BriefOptions(**read)


def name_languages(places: Iterable[Place]) -> tuple[str, ...]:
    """The languages in which some places are named besides the usual one, as they come."""
    return tuple(dict.fromkeys(language for place in places for language in place.names))
