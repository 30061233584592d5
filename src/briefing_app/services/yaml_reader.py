"""YAML from strangers: bounded, without surprises, and with the place of everything in it.

Only what a dataset needs is read: mappings with text as keys, sequences, text, whole and
decimal numbers, true, false, null and ISO days. Everything else that YAML can do (anchors,
tags, merging, sexagesimal numbers, `yes` for true) is refused or plain text. White space around
a text does not count. The file is read once as a stream of events; an alias is refused when it
is met, so nothing can be multiplied.

Positions cost time and memory, so only those of top-level values and of the items of top-level
lists are kept; `Document.locate` reads the one item again to find a place inside it, and keeps
what it found in it until it is asked about another.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias

import yaml

from briefing_app.services.plain_text import DIRECTION_CONTROLS, REPLACEMENT
from briefing_app.services.yaml_scalar import plain_value

MAX_BYTES = 128 * 1024 * 1024
MAX_DEPTH = 20
MAX_ITEMS = 500_000  # of a top-level list
MAX_ENTRIES = 10_000  # of anything inside an item

HAS_FAST_PARSER: bool = yaml.__with_libyaml__

FieldPath: TypeAlias = tuple[str | int, ...]
Value: TypeAlias = Any  # dict, tuple, str, int, float, bool, date or None
_Event: TypeAlias = Any  # the events of libyaml have no common type

# What YAML allows in a stream; the parser would refuse the rest without saying where.
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# They turn round what stands after them, even beyond the end of their own text. The marks of one
# letter do not, and belong to the spelling of Dari and Pashto.
_DIRECTION_CONTROL = re.compile(f"[{DIRECTION_CONTROLS}]")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a file that cannot be read as it stands.

    `index` counts characters from 0. `item` is the top-level list and position of the record
    that it spoils, or None where it concerns the file. `found` is the text at fault, `detail`
    what the parser says.
    """

    code: str
    index: int = 0
    item: tuple[str, int] | None = None
    found: str = ""
    detail: str = ""

    @property
    def spoils(self) -> bool:
        """Whether what it stands in cannot be shown; else it was mended while reading."""
        return self.code != "direction_control"


class Unreadable(Exception):
    """Nothing of a file can be read. Carries the fault and the text as far as there is one."""

    def __init__(self, fault: Fault, text: str = "") -> None:
        super().__init__(fault.code)
        self.fault = fault
        self.text = text


@dataclass(eq=False)
class Document:
    """One file as plain values: `dict`, `tuple`, `str`, `int`, `float`, `bool`, `date`.

    Mappings leave out keys whose value is null; `keys` has all top-level ones.
    """

    text: str
    value: dict[str, Any] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    keys: dict[str, int] = field(default_factory=dict)  # index of each top-level key
    _values: dict[str, tuple[int, int]] = field(default_factory=dict)
    _items: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    _composed: tuple[tuple[int, int], _Spot] | None = None  # the item that was read again last

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def position(self, index: int) -> tuple[int, int]:
        """Line and column, both from 1, of a character. Lines are those of an editor."""
        line = bisect_right(self._line_starts, index)
        return line, index - self._line_starts[line - 1] + 1

    def locate(self, path: FieldPath, *, key: bool = False) -> tuple[int, int]:
        """Line and column of a value, or of its key; the nearest thing around it if absent.

        An absent value is reported where the mapping that lacks it begins.
        """
        return self.position(self._index(path, key))

    def _index(self, path: FieldPath, key: bool) -> int:
        top = path[0] if path else None
        if not isinstance(top, str) or top not in self.keys:
            return min(self.keys.values(), default=0)
        spans = self._items.get(top, [])
        if len(path) > 1 and isinstance(path[1], int) and path[1] < len(spans):
            span, rest = spans[path[1]], path[2:]
        elif key and len(path) == 1:
            return self.keys[top]
        else:
            span, rest = self._values[top], path[1:]
        return self._inside(span, rest, key) if rest else span[0]

    def _inside(self, span: tuple[int, int], rest: FieldPath, key: bool) -> int:
        """Where a value inside another is, or its key, or the nearest thing around it."""
        if self._composed is None or self._composed[0] != span:
            self._composed = (span, self._compose(span))
        spot = self._composed[1]
        for position, step in enumerate(rest):
            inside = spot.inside.get(step)
            if inside is None:
                break
            if key and position == len(rest) - 1 and inside.key_index is not None:
                return inside.key_index
            spot = inside
        return spot.index

    def _compose(self, span: tuple[int, int]) -> _Spot:
        """Read one value again, this time with the place of everything in it."""
        start, end = span
        # In front of it as many spaces as its column, so that its lines still line up.
        padding = self.position(start)[1] - 1
        try:
            node = yaml.compose(" " * padding + self.text[start:end], Loader=_LOADER)
        except yaml.YAMLError:
            node = None
        return _Spot(start) if node is None else _spot(node, start - padding)


@dataclass(slots=True)
class _Spot:
    """Where a value begins, where its key does, and the spots of what is inside it."""

    index: int
    key_index: int | None = None
    inside: dict[str | int, _Spot] = field(default_factory=dict)


def _spot(node: yaml.Node, shift: int, key_index: int | None = None) -> _Spot:
    """The spot of a node and of all inside it; nesting is bounded by what was read before."""
    spot = _Spot(node.start_mark.index + shift, key_index)
    if isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            at = key_node.start_mark.index + shift
            spot.inside.setdefault(key_node.value, _spot(value_node, shift, at))
    elif isinstance(node, yaml.SequenceNode):
        spot.inside.update(
            (number, _spot(value_node, shift)) for number, value_node in enumerate(node.value)
        )
    return spot


_LOADER: Any = yaml.CSafeLoader if HAS_FAST_PARSER else yaml.SafeLoader


def read_yaml(data: bytes) -> Document:
    """Read one file whose top level is a mapping. Raises Unreadable.

    What is wrong with a single record is in `faults`; if it `spoils` the record, the record is to
    be left out.
    """
    if len(data) > MAX_BYTES:
        raise Unreadable(Fault("file_too_large", found=f"{len(data):,} bytes"))
    text = _decoded(data)
    if bad := _CONTROL.search(text):
        raise Unreadable(
            Fault("control_character", bad.start(), found=f"U+{ord(bad[0]):04X}"), text
        )
    document = Document(text)
    try:
        _build(document)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        detail = getattr(error, "problem", None) or str(error)
        index = mark.index if mark else 0
        if "nesting depth" in detail:  # libyaml reads ahead, and has a limit of its own
            fault = Fault("too_deep", index, found=f"more than {MAX_DEPTH} levels")
        else:
            fault = Fault("yaml_syntax", index, detail=detail)
        raise Unreadable(fault, text) from error
    return document


def _decoded(data: bytes) -> str:
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        raise Unreadable(
            Fault(
                "not_utf8",
                len(before),
                found=f"byte 0x{data[error.start]:02X}",
                detail="UTF-16" if wide else "",
            ),
            before,
        ) from error


class _Frame:
    """A mapping (`values` is a dict) or sequence (a list) that is being read.

    `key` is the one whose value comes next, None where a key comes next, and "" in a sequence.
    """

    __slots__ = ("key", "start", "values")

    def __init__(self, values: dict[str, Any] | list[Any], start: int) -> None:
        self.values = values
        self.start = start
        self.key: str | None = None if isinstance(values, dict) else ""

    def whole(self) -> Value:
        """What was read; keys without a value are left out."""
        values = self.values
        if isinstance(values, list):
            return tuple(values)
        if None in values.values():
            return {key: value for key, value in values.items() if value is not None}
        return values


def _build(document: Document) -> None:
    """Fill a document from the events of the parser."""
    text = document.text
    parser = _LOADER(text)
    try:
        next_event: Callable[[], Any] = parser.get_event
        _Builder(document).run(next_event)
    finally:
        parser.dispose()


class _Builder:
    """Turns events into values. Holds the way from the top down to where it reads."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._stack: list[_Frame] = []

    def run(self, next_event: Callable[[], Any]) -> None:
        stack, put, scalar = self._stack, self._put, yaml.ScalarEvent  # asked for a million times
        documents = 0
        while True:
            event = next_event()
            kind = type(event)
            if kind is scalar:
                if event.anchor is not None or event.tag is not None:
                    self._refuse(event)
                value = event.value.strip()
                if not value.isascii() and (turning := _DIRECTION_CONTROL.search(value)):
                    at = event.start_mark.index
                    self._fault("direction_control", at, f"U+{ord(turning[0]):04X}")
                    value = _DIRECTION_CONTROL.sub(REPLACEMENT, value)
                if event.implicit[0] and not (stack and stack[-1].key is None):
                    value = plain_value(value)
                elif event.style == '"' and (bad := _CONTROL.search(value)):
                    # Written as an escape, so the search of the whole text did not see it.
                    self._fault("control_character", event.start_mark.index, f"U+{ord(bad[0]):04X}")
                    value = value.translate({ord(bad[0]): " "})
                put(value, event)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                if event.anchor is not None or event.tag is not None:
                    self._refuse(event)
                if len(stack) >= MAX_DEPTH:
                    self._stop("too_deep", event, f"more than {MAX_DEPTH} levels")
                if stack and stack[-1].key is None:
                    self._stop("yaml_key", event, "a list or a group of fields")
                values: dict[str, Any] | list[Any] = {} if kind is yaml.MappingStartEvent else []
                stack.append(_Frame(values, event.start_mark.index))
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                frame = stack.pop()
                if len(frame.values) > MAX_ENTRIES and len(stack) > 1:
                    self._fault("too_many_entries", frame.start, f"{len(frame.values):,} entries")
                    frame.values.clear()
                self._put(frame.whole(), event, frame.start)
            elif kind is yaml.AliasEvent:
                if stack and stack[-1].key is None:
                    self._stop("yaml_key", event, f"*{event.anchor}")
                self._fault("yaml_alias", event.start_mark.index, f"*{event.anchor}")
                self._put(None, event)
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._stop("several_documents", event, "a second document")
            elif event is None or kind is yaml.StreamEndEvent:
                break
        if not documents:
            raise Unreadable(Fault("empty_file", found="nothing"), self._document.text)

    def _put(self, value: Value, last: _Event, start: int | None = None) -> None:
        """A value is complete with an event: hand it to the mapping or sequence around it."""
        stack = self._stack
        if len(stack) < 3:
            self._note_position(value, last.start_mark.index if start is None else start, last)
            if not stack:
                return
        frame = stack[-1]
        values, key = frame.values, frame.key
        if isinstance(values, list):
            values.append(value)
        elif key is None:
            frame.key = key = str(value)
            if key in values:
                at = last.start_mark.index
                self._document.faults.append(Fault("duplicate_key", at, self._item(), found=key))
        else:
            values.setdefault(key, value)
            frame.key = None

    def _note_position(self, value: Value, start: int, last: _Event) -> None:
        """Keep where a value at the top begins and ends, or an item of a list there."""
        document, depth = self._document, len(self._stack)
        if not depth:
            if not isinstance(value, dict):
                raise Unreadable(
                    Fault("not_a_mapping", start, found=_kind_of(value)), document.text
                )
            document.value = value
            return
        frame = self._stack[-1]
        if depth == 2:
            if isinstance(frame.values, list):
                spans = document._items.setdefault(str(self._stack[0].key), [])
                spans.append((start, last.end_mark.index))
                if len(spans) > MAX_ITEMS:
                    raise Unreadable(
                        Fault("too_many_records", start, found=f"more than {MAX_ITEMS:,}"),
                        document.text,
                    )
        elif frame.key is None:
            document.keys.setdefault(str(value), start)
        else:
            document._values.setdefault(frame.key, (start, last.end_mark.index))

    def _item(self) -> tuple[str, int] | None:
        """The record that is being read."""
        stack = self._stack
        if len(stack) > 1 and isinstance(stack[1].values, list):
            return str(stack[0].key), len(stack[1].values)
        return None

    def _fault(self, code: str, index: int, found: str) -> None:
        faults, item = self._document.faults, self._item()
        # One of a kind in a record is enough, or a hostile file would fill the memory with them.
        if not (faults and faults[-1].code == code and faults[-1].item == item):
            faults.append(Fault(code, index, item, found))

    def _refuse(self, event: _Event) -> None:
        index = event.start_mark.index
        if event.tag is not None:
            self._fault("yaml_tag", index, event.tag.replace("tag:yaml.org,2002:", "!!"))
        if event.anchor is not None:
            self._fault("yaml_alias", index, f"&{event.anchor}")

    def _stop(self, code: str, event: _Event, found: str) -> None:
        raise Unreadable(Fault(code, event.start_mark.index, found=found), self._document.text)


def _kind_of(value: object) -> str:
    if value is None:
        return "nothing"
    return "a list" if isinstance(value, tuple) else "a single value"
