"""What is wrong with the fields of one record, in plain English.

The models of `domain.dataset` say what a record may be; this module turns their complaints
into problems that name the field, what was found and what was expected.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from briefing_app.domain.dataset import Record
from briefing_app.services.problem_list import ProblemList, excerpt
from briefing_app.services.yaml_reader import FieldPath

Annotation: TypeAlias = Any  # what stands behind the colon of a field; not a type to mypy

_TYPE_WORDS: dict[Any, str] = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    date: "a day such as 2021-08-13",
}
_GROUP = "the fields "
# A list that must not be empty and has a code of its own.
_EMPTY_LISTS = {
    "reports": ("event_without_report", "The event has no report"),
    "sources": ("statement_without_source", "The statement has no source"),
}


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """Where a record is: its file, the way to it, its id, and what happens without it."""

    file: str
    path: FieldPath
    record: str
    effect: str


def add_record_problems(
    problems: ProblemList,
    place: RecordPlace,
    model: type[Record],
    values: Mapping[str, Any],
    error: ValidationError,
) -> None:
    """Add a problem for every complaint of a model about the `values` of a record."""
    for complaint in error.errors(include_url=False):
        _Complaint(problems, place, model, values, complaint).add()


class _Complaint:
    """One complaint of a model, and the words for it."""

    def __init__(
        self,
        problems: ProblemList,
        place: RecordPlace,
        model: type[Record],
        values: Mapping[str, Any],
        complaint: ErrorDetails,
    ) -> None:
        self._problems = problems
        self._place = place
        self._kind: str = complaint["type"]
        self._path: FieldPath = complaint["loc"]
        self._found: Any = complaint["input"]
        self._context: Mapping[str, Any] = complaint.get("ctx", {})
        self._around = _values_at(values, self._path[:-1])
        self._model, self._type = _model_and_type(model, self._path)
        name = self._path[-1] if self._path else ""
        if isinstance(name, int):
            name = f"{self._path[-2]}[{name}]"
        self._name = excerpt(name, 40)

    def add(self) -> None:
        """Find code and words, and add the problem."""
        match self._kind:
            case "missing":
                self._missing()
            case "extra_forbidden":
                self._unknown_field()
            case "value_error":
                self._contradiction()
            case "literal_error":
                self._not_allowed()
            case "too_short" | "too_long":
                self._length()
            case "string_too_short":
                self._add("empty_value", f"“{self._name}” is empty", expected="text")
            case "string_too_long":
                most = self._context["max_length"]
                self._add(
                    "too_long",
                    f"“{self._name}” has {len(self._found):,} characters; the most is {most:,}",
                    expected=f"at most {most:,} characters",
                )
            case "string_pattern_mismatch":
                self._add(
                    "bad_id",
                    f"“{excerpt(self._found, 40)}” cannot be an id",
                    expected="letters, digits, “-”, “_” and “.”, a letter or digit first",
                )
            case "date_type":
                self._bad_day()
            case (
                "finite_number"
                | "greater_than"
                | "greater_than_equal"
                | ("less_than" | "less_than_equal")
            ):
                self._out_of_range()
            case _:
                self._wrong_type()

    def _add(
        self,
        code: str,
        message: str,
        *,
        found: str | None = None,
        expected: str | None = None,
        likely: str = "",
        fix: str = "",
        key: bool = False,
        path: FieldPath | None = None,
    ) -> None:
        place = self._place
        self._problems.add(
            code,
            message,
            place.file,
            place.path + (self._path if path is None else path),
            key=key,
            record=place.record,
            found=excerpt(self._found) if found is None else found,
            expected=type_words(self._type) if expected is None else expected,
            likely=likely,
            effect=place.effect,
            fix=fix,
        )

    def _missing(self) -> None:
        if self._name in _EMPTY_LISTS and len(self._path) == 1:
            code, message = _EMPTY_LISTS[self._name]
            self._add(code, message, found="nothing")
            return
        names = field_names(self._model)
        free = [name for name in names if name not in self._around]
        strangers = [name for name in self._around if name not in names]
        if any(self._problems.likely(stranger, free) == self._name for stranger in strangers):
            return  # misspelt: the field that nobody knows is told, with this name beside it
        self._add("missing_field", f"The field “{self._name}” is missing", found="nothing")

    def _unknown_field(self) -> None:
        names = field_names(self._model)
        free = [name for name in names if name not in self._around]
        self._add(
            "unknown_field",
            f"There is no field “{self._name}” here",
            found=self._name,
            expected="one of " + ", ".join(names),
            likely=self._problems.likely(self._name, free),
            key=True,
        )

    def _contradiction(self) -> None:
        message = str(self._context["error"])  # a ValueError of the model, already plain
        days = self._found if isinstance(self._found, Mapping) else {}
        first = message.split()[0]
        named = (first,) if first in days else ()
        self._add(
            "days_out_of_order",
            f"“{first}”{message.removeprefix(first)}" if named else message.capitalize(),
            found=", ".join(
                f"{name} {days[name]}"
                for name in ("date", "counted_on", "date_latest", "start", "end")
                if name in days
            ),
            expected="days in their order",
            path=self._path + named,
        )

    def _not_allowed(self) -> None:
        words = [str(word) for word in get_args(self._type)]
        self._add(
            "not_allowed",
            f"“{self._name}” cannot be “{excerpt(self._found, 40)}”",
            expected=" or ".join(words),
            likely=self._problems.likely(str(self._found), words),
        )

    def _length(self) -> None:
        # Items that are wrong themselves count as missing; they have been reported.
        found = self._found if isinstance(self._found, tuple) else ()
        if self._kind == "too_long":
            most = self._context["max_length"]
            self._add(
                "too_long",
                f"“{self._name}” has more than {most} entries",
                expected=f"at most {most} entries",
            )
        elif not found and self._name in _EMPTY_LISTS and len(self._path) == 1:
            code, message = _EMPTY_LISTS[self._name]
            self._add(code, message)
        elif not found:
            self._add("empty_value", f"“{self._name}” is empty", expected="at least one entry")

    def _bad_day(self) -> None:
        found = self._found
        if isinstance(found, str) and found[:10].count("-") == 2 and len(found) == 10:
            message = f"“{excerpt(found)}” is not a day of the calendar"
        elif isinstance(found, str) and ":" in found:
            message = f"“{self._name}” must be a day without an hour"
        else:
            message = f"“{self._name}” must be a day"
        self._add("bad_day", message)

    def _out_of_range(self) -> None:
        limits = {
            "finite_number": "an ordinary number",
            "greater_than": "more than {gt:g}",
            "greater_than_equal": "at least {ge:g}",
            "less_than": "less than {lt:g}",
            "less_than_equal": "at most {le:g}",
        }
        limit = limits[self._kind].format(**self._context)
        self._add(
            "out_of_range",
            f"“{self._name}” is {excerpt(self._found, 30)}, and must be {limit}",
            expected=f"{limit}",
        )

    def _wrong_type(self) -> None:
        expected = type_words(self._type)
        wanted = "a group of fields" if expected.startswith(_GROUP) else expected
        as_text = self._kind == "string_type" and not isinstance(self._found, (Mapping, tuple))
        quoted = f"Put it in quotes: '{excerpt(self._found, 30)}'." if as_text else ""
        self._add(
            "wrong_type",
            f"“{self._name}” must be {wanted}, not {_kind_words(self._found)}",
            fix=quoted,
        )


def field_names(model: type[Record]) -> tuple[str, ...]:
    """The fields of a record as they are written in a file."""
    return tuple(field.alias or name for name, field in model.model_fields.items())


def _values_at(values: Mapping[str, Any], path: FieldPath) -> Mapping[str, Any]:
    inside: Any = values
    for step in path:
        inside = inside[step]
    return inside if isinstance(inside, Mapping) else {}


def _model_and_type(model: type[Record], path: FieldPath) -> tuple[type[Record], Any]:
    """The model around the end of a path, and the type at its end (None if there is none)."""
    around: type[Record] = model
    inside: Any = model
    for step in path:
        if isinstance(inside, type) and issubclass(inside, Record):
            around = inside
            inside = next(
                (
                    _bare(field.annotation)
                    for name, field in inside.model_fields.items()
                    if step == (field.alias or name)
                ),
                None,
            )
        else:
            inside = _entry_type(inside)
    return around, inside


def _bare(annotation: Annotation) -> Annotation:
    """A type without the None and the limits around it."""
    if _origin(annotation) in (Union, types.UnionType):
        annotation = next(item for item in get_args(annotation) if item is not type(None))
    return annotation.__origin__ if _origin(annotation) is Annotated else annotation


def _origin(annotation: Annotation) -> object:
    return get_origin(annotation)


def _entry_type(annotation: Annotation) -> Annotation:
    """What the entries of a list or mapping are."""
    if _origin(annotation) is tuple:
        return _bare(get_args(annotation)[0])
    return _bare(get_args(annotation)[1]) if _origin(annotation) is dict else None


def type_words(annotation: Annotation) -> str:
    """What a field of a type holds, in words."""
    annotation = _bare(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return _GROUP + ", ".join(field_names(annotation))
    origin = _origin(annotation)
    if origin is Literal:
        return " or ".join(str(word) for word in get_args(annotation))
    if origin is tuple:
        return "a list"
    if origin is dict:
        return "names with their values"
    return _TYPE_WORDS.get(annotation, "another value")


def _kind_words(value: object) -> str:
    """What a value is, in words."""
    match value:
        case None:
            return "nothing"
        case bool():
            return f"“{excerpt(value)}”"
        case int() | float():
            return f"the number {excerpt(value, 30)}"
        case str():
            return f"the text “{excerpt(value, 30)}”"
        case tuple():
            return "a list"
        case Mapping():
            return "a group of fields"
        case _:
            return f"the day {value}"
