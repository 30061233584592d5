"""Datasets spoilt at random, and what must hold whatever they say.

A dataset is made from a string of bytes: hypothesis, atheris or a random generator choose them.
"""

# ruff: noqa: ANN401 - trees of anything are spoilt

from __future__ import annotations

import json
import random
import re
import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml

from briefing_app.domain.briefing import Briefing, brief
from briefing_app.domain.comparison import compare
from briefing_app.domain.problem import DatasetError, Problem
from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.services.brief_html import brief_html
from briefing_app.services.brief_markdown import brief_markdown
from briefing_app.services.check_annotations import check_github_text, check_sarif_text
from briefing_app.services.check_report import check_json_text, check_text
from briefing_app.services.comparison_text import comparison_text
from briefing_app.services.dataset_file import Loaded, load_dataset
from briefing_app.services.day_json import day_json_text
from briefing_app.services.day_text import day_text
from briefing_app.services.exports import day_export, period_export
from briefing_app.services.pack_file import Pack, PackError, pack_bytes
from briefing_app.services.plain_text import DIRECTION_CONTROLS
from briefing_app.services.shapes_check import check_shapes
from briefing_app.services.shapes_file import load_shapes
from tests.services.dataset_folders import SOUND

SHAPES = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {"admin1_code": "AF-HER", "role": "country", "name": "Herat"},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[60, 34], [64, 34], [64, 38], [60, 34]]],
            },
        }
    ],
}
FILES = SOUND | {"shapes.geojson": json.dumps(SHAPES), "context.geojson": json.dumps(SHAPES)}

MARKUP = "<zq onload=zq()>"
TEXTS = [
    *(
        "",
        " ",
        "x",
        "x" * 10_000,
        "x" * 10_001,
        "x" * 200_000,
        "-",
        "~",
        "no",
        "on",
        "12:30",
        "=1+1",
    ),
    *(MARKUP, f"</title></script>{MARKUP}", "<!--", "]]>", "&lt;zq&gt;&#60;zq", '"><b>', "{{7*7}}"),
    *(
        "#let zq = 1",
        "`zq`",
        "[zq](javascript:zq)",
        "![zq](file:///etc/passwd)",
        "|",
        "$zq$",
        "%s%n",
    ),
    *(
        "javascript:zq()",
        "file:///etc/passwd",
        "https://[",
        "http://\u202e.example",
        "//x",
        "data:,x",
    ),
    *(
        "\u202eback",
        "\u2066isolated",
        "\u200b",
        "\ufeff",
        "e\u0301" * 500,
        "👩‍👩‍👧",
        "ﷺ" * 50,
        "\U0001f1e6",
    ),
    *("\x1b[2J", "\r", "\n\n\n", "\t", "\x00", "\x85", "\u2028", "\ud7ff", "\ue000", "\ufffd"),
    *("herat", "gov", "ins", "contested", "unknown", "independent", "reuters-1", "control_change"),
    *(
        "places_held",
        "other:x",
        "between",
        "exactly",
        "asserts",
        "denies",
        "../../etc",
        "CON",
        "a/b",
    ),
    *("2021-08-12", "2021-02-30", "0000-00-00", "0001-01-01", "9999-12-31", "2021-08-12T10:00:00Z"),
]
VALUES: list[Any] = [
    *(None, True, False, 0, -1, 1, 2**31, 2**63, 10**18, 10**30, 0.1, 1e308, 1e-308, -0.0),
    *(float("inf"), float("-inf"), float("nan"), [], {}, [[]], [None], {"": ""}, {"id": "x"}),
    *([[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]], [0] * 10_001, {"a": {"b": {"c": 1}}}),
]
SNIPPETS = [
    *(
        "&a ",
        "*a",
        "!!python/object:x ",
        "!<x> ",
        "<<: *a\n",
        "---\n",
        "...\n",
        "? ",
        "- ",
        ": ",
        "#",
    ),
    *(
        "\x00",
        "\x07",
        "\ufeff",
        "\t",
        "\r\n",
        "\r",
        "\u2028",
        "'",
        '"',
        "|\n",
        ">-\n",
        "%YAML 9.9\n",
    ),
    *(
        "[" * 30,
        "{" * 30,
        "]",
        "}",
        '"\\x00"',
        '"\\ud800"',
        '"\\U0010ffff"',
        "1_000",
        "0x1F",
        "1e999",
    ),
]


_MARKUP_IN_MARKDOWN = re.compile(r"(?<!\\)(?:\\\\)*<zq")  # no backslash takes its meaning away


class Choices:
    """Choices that a string of bytes makes; when it is used up, always the first."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def below(self, limit: int) -> int:
        """A number from 0 up to, without, `limit`."""
        piece = self._data[self._at : self._at + 3]
        self._at += 3
        return int.from_bytes(piece, "big") % max(limit, 1)

    def of(self, items: list[Any]) -> Any:
        """One of some things."""
        return items[self.below(len(items))]


def spoilt(choices: Choices) -> dict[str, bytes]:
    """The files of a dataset, with a few values, fields, records or signs exchanged."""
    files = {name: text.encode("utf-8") for name, text in FILES.items()}
    for _ in range(1 + choices.below(4)):
        name = choices.of(list(files))
        kind = choices.below(10)
        if kind < 6:
            files[name] = _other_value(files[name], name, choices)
        elif kind < 9:
            text = files[name].decode("utf-8", errors="replace")
            start = choices.below(len(text) + 1)
            end = start + choices.of([0, 0, 1, 3, 20, 200])
            snippet = choices.of([*SNIPPETS, *TEXTS])
            files[name] = (text[:start] + snippet + text[end:]).encode("utf-8", errors="replace")
        else:
            data = bytearray(files[name] or b"x")
            data[choices.below(len(data))] = choices.below(256)
            files[name] = bytes(data)
    return files


def _other_value(data: bytes, name: str, choices: Choices) -> bytes:
    """A file with one value of it exchanged, doubled, renamed or taken away."""
    as_json = name.endswith("json")
    try:
        tree = json.loads(data) if as_json else yaml.load(data, yaml.BaseLoader)
    except (ValueError, yaml.YAMLError, RecursionError):
        return data
    spots = list(_spots(tree))
    if not spots:
        return data
    holder, key = choices.of(spots)
    way = choices.below(8)
    if way < 3:
        holder[key] = choices.of(TEXTS)
    elif way < 5:
        holder[key] = choices.of(VALUES)
    elif way == 5:
        del holder[key]
    elif way == 6 and isinstance(holder, list):
        holder.append(holder[key])
    elif isinstance(holder, dict):
        holder[choices.of(TEXTS)[:200]] = holder[key]
    try:
        if as_json:
            return json.dumps(tree).encode("utf-8")
        return yaml.dump(tree, allow_unicode=True, Dumper=_NoAliases).encode("utf-8", "replace")
    except (ValueError, yaml.YAMLError, RecursionError):
        return data


class _NoAliases(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def _spots(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Everything in a tree that can be exchanged: what holds it, and under which key."""
    if isinstance(tree, dict | list):
        for key in list(tree) if isinstance(tree, dict) else range(len(tree)):
            yield tree, key
            yield from _spots(tree[key])


# What must hold


def examine(files: dict[str, bytes], folder: Path) -> str:
    """Read a dataset and say all that can be said of it. Raises AssertionError, or what broke.

    Returns "shown", "shown in part" or "refused".
    """
    for old in folder.iterdir():
        old.unlink()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    try:
        loaded = load_dataset(folder)
    except DatasetError as error:
        assert any(problem.severity == "error" for problem in error.problems)
        _examine_problems(folder, error.problems, None)
        return "refused"
    assert all(count >= 0 for count in loaded.left_out.values())
    problems = (*loaded.problems, *check_shapes(folder, loaded.dataset))
    _examine_problems(folder, problems, loaded)
    dataset = loaded.dataset
    days = sorted({dataset.first_day, dataset.description.opens_on or dataset.first_day})
    for known_by in (None, dataset.first_day, dataset.last_day):
        timeline = build_timeline(dataset, known_by)
        assert (timeline.counted.sum(axis=0) == timeline.total).all()
        briefings = [
            brief(timeline, min(max(day, dataset.first_day), dataset.last_day))
            for day in (*days, dataset.last_day)
        ]
        for briefing in briefings:
            _examine_day(briefing, folder)
        _examine_period(timeline, folder)
        _is_harmless(comparison_text(compare(briefings[0], briefings[-1])))
    return "shown in part" if any(loaded.left_out.values()) else "shown"


def _examine_problems(folder: Path, problems: tuple[Problem, ...], loaded: Loaded | None) -> None:
    # The path is ours, and its length must not decide how a line is wrapped.
    for report in (check_text, check_github_text):
        _is_harmless(report(folder, problems, loaded))
    for report in (check_json_text, check_sarif_text):
        json.loads(report(folder, problems, loaded))
    for problem in problems:
        assert problem.message
        assert problem.file
        assert problem.fix
        assert len(problem.message) < 2000
        assert "Input should" not in problem.message + problem.expected


def _examine_day(briefing: Briefing, folder: Path) -> None:
    _is_harmless(day_text(briefing))
    json.loads(day_json_text(briefing))
    shapes = load_shapes(folder)
    _has_no_foreign_tags(brief_html(briefing, shapes))
    assert not _MARKUP_IN_MARKDOWN.search(brief_markdown(briefing, shapes))
    for name in ("csv", "geojson", "map.svg", "chart.svg"):
        made = day_export(name, briefing, folder)
        assert isinstance(made, str)
        if name == "geojson":
            json.loads(made)
        elif name.endswith("svg"):
            _has_no_foreign_tags(made)


def _examine_period(timeline: Timeline, folder: Path) -> None:
    if timeline.last_known_index >= 0:
        for name in ("csv", "counts.csv", "json", "geojson"):
            assert period_export(name, timeline, folder)


def _is_harmless(text: str) -> None:
    """No sign in a text drives a terminal, and none turns a line round without turning it back."""
    for char in text:
        if char == "\n":
            continue
        assert unicodedata.category(char) not in ("Cc", "Cs"), f"U+{ord(char):04X}"
        assert char not in DIRECTION_CONTROLS or char in "\u2068\u2069", f"U+{ord(char):04X}"
    assert all(line.count("\u2068") == line.count("\u2069") for line in text.split("\n"))


class _Tags(HTMLParser):
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in ("zq", "script", "iframe", "img", "object", "embed", "link"), tag
        for name, value in attrs:
            assert not name.startswith("on"), name
            # It leads into itself, to the day that it carries, or to an address of a source.
            if name in ("href", "src", "xlink:href", "action"):
                ways = ("#", "http://", "https://", "data:application/json;base64,")
                assert (value or "").startswith(ways), value


def _has_no_foreign_tags(markup: str) -> None:
    parser = _Tags()
    parser.feed(markup)
    parser.close()


def examine_pack(choices: Choices) -> str:
    """Change the bytes of a pack: it is refused, or gives what was packed."""
    files = {name: text.encode("utf-8") for name, text in SOUND.items()}
    data = bytearray(pack_bytes(files, {"id": "small"}))
    for _ in range(1 + choices.below(6)):
        at = choices.below(len(data))
        if choices.below(3):
            data[at] = choices.below(256)
        else:
            data[at : at + choices.below(60)] = bytes(choices.below(20))
    try:
        found = Pack(bytes(data)).read_all()
    except PackError as error:
        assert error.faults
        return "pack refused"
    assert found == files
    return "pack whole"


def examine_bytes(data: bytes, folder: Path) -> str:
    """The test of one string of bytes."""
    choices = Choices(data)
    return examine_pack(choices) if choices.below(8) == 0 else examine(spoilt(choices), folder)


def random_bytes(seed: int) -> bytes:
    """A string of bytes that makes the same choices whenever it is asked for."""
    return random.Random(seed).randbytes(120)
