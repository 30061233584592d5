from __future__ import annotations

import time
from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from briefing_app.services import yaml_reader
from briefing_app.services.plain_text import DIRECTION_CONTROLS
from briefing_app.services.yaml_reader import Unreadable, read_yaml
from briefing_app.services.yaml_scalar import plain_value


def read(text: str) -> dict[str, Any]:
    return read_yaml(text.encode()).value


def fault_of(text: str) -> tuple[str, int]:
    """Code and index of what makes a text unreadable."""
    with pytest.raises(Unreadable) as caught:
        read_yaml(text.encode())
    return caught.value.fault.code, caught.value.fault.index


def faults_of(text: str) -> list[tuple[str, int, tuple[str, int] | None]]:
    """What spoils single records."""
    return [(fault.code, fault.index, fault.item) for fault in read_yaml(text.encode()).faults]


# Values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("False", False),
        ("no", "no"),  # Norway
        ("off", "off"),
        ("y", "y"),
        ("7", 7),
        ("-7", -7),
        ("007", 7),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),  # not 750 seconds
        ("1.5", 1.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("1.0.0", "1.0.0"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("2021-08-13", date(2021, 8, 13)),
        ("2021-02-30", "2021-02-30"),
        ("2021-08-13T10:00:00Z", "2021-08-13T10:00:00Z"),
        ("9" * 19, 1e19),
        ("-", "-"),
        ("1e", "1e"),
        ("=", "="),
        ("<<", "<<"),
    ],
)
def test_that_a_plain_scalar_means_what_it_looks_like(text: str, value: object) -> None:
    found = plain_value(text)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("style", ["'{}'", '"{}"', "|-\n {}", ">-\n {}"])
@pytest.mark.parametrize("text", ["7", "true", "null", "2021-08-13", "~"])
def test_that_quotes_and_blocks_make_text(text: str, style: str) -> None:
    assert read(f"a: {style.format(text)}") == {"a": text}


@pytest.mark.parametrize("text", ["'  x '", '"\\n x\\t"', "|\n x\n", ">+\n x\n\n", "'x'"])
def test_that_space_around_a_text_does_not_count(text: str) -> None:
    assert read(f"a: {text}") == {"a": "x"}
    assert read("a: '   '") == {"a": ""}


def test_that_names_of_fields_are_text_whatever_they_look_like() -> None:
    assert read("2021: a\ntrue: b\nnull: c\n<<: d") == {
        "2021": "a",
        "true": "b",
        "null": "c",
        "<<": "d",
    }


def test_that_lists_are_tuples_and_null_leaves_a_field_out() -> None:
    document = read_yaml(b"a: [1, [2, null], {b: null, c: x}]\nd:\ne: ~")
    assert document.value == {"a": (1, (2, None), {"c": "x"})}
    assert list(document.keys) == ["a", "d", "e"]


# No sign that is refused (U+FFFE and U+FFFF are neither Cc nor Cs) or replaced, and no text that
# the writer leaves unquoted and we read as a number, such as 0E0.
SIGNS = st.characters(
    codec="utf-8",
    exclude_categories=["Cc", "Cs"],
    exclude_characters="\ufffe\uffff" + DIRECTION_CONTROLS,
)
PLAIN = st.text(SIGNS, max_size=20).filter(
    lambda text: isinstance(plain_value(text), str) and text == text.strip()
)
VALUES = st.recursive(
    st.booleans() | st.integers(-(10**17), 10**17) | PLAIN | st.dates(),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(PLAIN, inside, max_size=4),
    max_leaves=12,
)


def as_read(value: object) -> object:
    if isinstance(value, list):
        return tuple(map(as_read, value))
    if isinstance(value, dict):
        return {key: as_read(inside) for key, inside in value.items()}
    return value


@given(value=st.dictionaries(PLAIN, VALUES, min_size=1, max_size=4), flow=st.booleans())
@example(value={"a": ["x: y", "# z", "- q", "'", '"']}, flow=False)
def test_that_what_is_written_as_yaml_comes_back(value: dict[str, object], flow: bool) -> None:
    text = yaml.safe_dump(value, default_flow_style=flow, allow_unicode=True, width=30)
    # The writer joins what is alike by anchors; those have tests of their own.
    if "&id" not in text:
        document = read_yaml(text.encode())
        assert document.faults == []
        assert document.value == as_read(value)


@given(text=PLAIN)
@example(text="\ufffd\U00010000\U0010ffff\ue000\ufdd0")
def test_that_only_signs_that_yaml_refuses_are_refused(text: str) -> None:
    assert read(f"a: '{text.replace(chr(39), chr(39) * 2)}'") == {"a": text}


@pytest.mark.parametrize("sign", ["\ufffe", "\uffff"])
def test_that_a_noncharacter_is_refused_raw_and_escaped(sign: str) -> None:
    assert fault_of(f"a: x{sign}") == ("control_character", 4)
    document = read_yaml(f'a: "x\\u{ord(sign):04x}y"'.encode())
    assert [fault.code for fault in document.faults] == ["control_character"]


# Positions

NESTED = """\
# first a comment
list:
  - id: a
    inner: {x: 1,
      y: [2, 3]}
  -   id: b
      text: |
        two
        lines
  - just text
other:
  deep:
    - q: z
"""


@pytest.mark.parametrize(
    ("path", "key", "rest_of_line"),
    [
        (("list", 0), False, "id: a"),
        (("list", 0, "inner"), True, "inner: {x: 1,"),
        (("list", 0, "inner"), False, "{x: 1,"),
        (("list", 0, "inner", "y", 1), False, "3]}"),
        (("list", 0, "inner", "y"), True, "y: [2, 3]}"),
        (("list", 1, "id"), False, "b"),
        (("list", 1, "text"), False, "|"),
        (("list", 1, "absent"), False, "id: b"),
        (("list", 0, "inner", "y", 9), False, "[2, 3]}"),
        (("list", 0, "id", "deeper"), False, "a"),
        (("list", 2), False, "just text"),
        (("list", 3), False, "- id: a"),
        (("list",), True, "list:"),
        (("other", "deep", 0, "q"), False, "z"),
        (("other",), True, "other:"),
        (("absent",), False, "list:"),
        ((), False, "list:"),
    ],
)
def test_that_everything_in_a_file_can_be_found(
    path: tuple[str | int, ...], key: bool, rest_of_line: str
) -> None:
    line, column = read_yaml(NESTED.encode()).locate(path, key=key)
    assert NESTED.split("\n")[line - 1][column - 1 :] == rest_of_line


def test_that_lines_are_those_of_an_editor() -> None:
    # YAML breaks lines at these signs too; editors do not.
    text = "a: 'x\u2028 y\x85 z'\nb:\n  - c: bad\n"
    assert read_yaml(text.encode()).locate(("b", 0, "c")) == (3, 8)


def test_that_indentless_lists_and_explicit_keys_are_found() -> None:
    document = read_yaml(b"a:\n- b: 1\n- ? c\n  : 2\n")
    assert document.locate(("a", 1, "c")) == (4, 5)


def test_that_what_cannot_be_read_alone_is_found_by_its_record() -> None:
    # The handle of the tag is declared at the top of the file, and unknown inside the record.
    document = read_yaml(b"%TAG !e! tag:example.org,2021:\n---\na:\n  - b: 1\n    c: !e!x y\n")
    assert document.locate(("a", 0, "b")) == (4, 5)


def test_that_a_record_is_read_again_once_however_much_is_asked_about_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document = read_yaml(b"a:\n  - b: [x, y, z]\n  - c: [x, y]\n")
    composed: list[str] = []
    compose = yaml.compose

    def counting(text: str, Loader: type) -> yaml.Node | None:
        composed.append(text.strip())
        return compose(text, Loader)

    monkeypatch.setattr(yaml, "compose", counting)
    columns = [document.locate(("a", 0, "b", number)) for number in range(3)]
    assert columns == [(2, 9), (2, 12), (2, 15)]
    assert document.locate(("a", 0, "b"), key=True) == (2, 5)
    assert composed == ["b: [x, y, z]"]
    assert document.locate(("a", 1, "c", 1)) == (3, 12)
    assert composed == ["b: [x, y, z]", "c: [x, y]"]


# Hostile files


def test_that_an_alias_bomb_costs_nothing() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    start = time.process_time()
    document = read_yaml("\n".join(lines).encode())
    assert {fault.code for fault in document.faults} == {"yaml_alias"}
    assert document.value["a29"] == (None,) * 10
    assert time.process_time() - start < 1


def test_that_an_alias_to_itself_is_refused() -> None:
    assert (
        faults_of("a:\n  - &x [*x]")
        == [("yaml_alias", 7, ("a", 0)), ("yaml_alias", 11, ("a", 0))][:1]
    )


def test_that_a_million_aliases_are_one_fault() -> None:
    assert len(faults_of("a:\n  - b: &x 1\n    c: [" + "*x," * 100_000 + "]")) <= 3


@pytest.mark.parametrize("text", ["{" * 100_000, "[" * 100_000, "- " * 100_000, "a: " + "[" * 5000])
def test_that_deep_nesting_is_stopped_early(text: str) -> None:
    code, index = fault_of(text)
    assert code in ("too_deep", "yaml_key")
    assert index <= 1002


@pytest.mark.parametrize(
    "text",
    [
        "a: !!python/object/apply:os.system ['true']",
        "a: !include /etc/passwd",
        "a: ! x",
        "a: !!binary aGk=",
        "%TAG ! tag:example.org,2000:\n---\na: !x y",
    ],
)
def test_that_tags_are_refused_and_nothing_is_built_from_them(text: str) -> None:
    document = read_yaml(text.encode())
    assert [fault.code for fault in document.faults] == ["yaml_tag"]


def test_that_a_record_with_a_fault_is_named() -> None:
    text = "a:\n  - x: 1\n  - x: 1\n    x: 2\n  - y: !t 1\nb: !t 2"
    assert [(code, item) for code, _, item in faults_of(text)] == [
        ("duplicate_key", ("a", 1)),
        ("yaml_tag", ("a", 2)),
        ("yaml_tag", None),
    ]


def test_that_of_two_fields_of_one_name_the_first_is_kept() -> None:
    document = read_yaml(b"a: 1\na: 2")
    assert document.value == {"a": 1}
    assert [fault.code for fault in document.faults] == ["duplicate_key"]
    # also when the first has no value
    assert [fault.code for fault in read_yaml(b"a:\na: 2").faults] == ["duplicate_key"]


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\x7f", "\x9f", "\ufffe"])
def test_that_a_control_character_is_found(sign: str) -> None:
    assert fault_of(f"a: x\nb: é{sign}") == ("control_character", 9)


@pytest.mark.parametrize("escape", [r"\0", r"\a", r"\e", r"\x1b", r"\u0007"])
def test_that_a_control_character_cannot_hide_in_an_escape(escape: str) -> None:
    document = read_yaml(f'a: "x{escape}y"'.encode())
    assert [fault.code for fault in document.faults] == ["control_character"]
    assert document.value == {"a": "x y"}


@pytest.mark.parametrize("sign", ["\u202a", "\u202e", "\u2066", "\u2069"])
@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_that_what_turns_text_round_is_seen_and_told_and_spoils_nothing(
    sign: str, quote: str
) -> None:
    document = read_yaml(f"a: {quote}x{sign}y{quote}".encode())
    assert document.value == {"a": "x\ufffdy"}
    (fault,) = document.faults
    assert (fault.code, fault.found, fault.spoils) == (
        "direction_control", f"U+{ord(sign):04X}", False
    )  # fmt: skip


def test_that_the_marks_of_dari_and_pashto_are_read_as_they_are() -> None:
    name = "\u0645\u06cc\u200c\u062f\u200f"
    document = read_yaml(f"a: {name}".encode())
    assert (document.value, document.faults) == ({"a": name}, [])


@pytest.mark.parametrize("good", ["\\n", "\\t", "\\u00e9", "\\_"])
def test_that_other_escapes_are_read(good: str) -> None:
    assert read_yaml(f'a: "x{good}y"'.encode()).faults == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty_file"),
        ("# only a comment\n", "empty_file"),
        ("---\n", "not_a_mapping"),
        ("- a\n- b\n", "not_a_mapping"),
        ("just text", "not_a_mapping"),
        ("a: 1\n---\nb: 2\n", "several_documents"),
        ("? [a]\n: b", "yaml_key"),
        ("? {a: b}\n: c", "yaml_key"),
        ("a: 'never closed", "yaml_syntax"),
        ("a: [1, 2", "yaml_syntax"),
        ("a:\n\t- b", "yaml_syntax"),
        ("a: b: c", "yaml_syntax"),
        ("a: @b", "yaml_syntax"),
        ("a: 1\n b: 2", "yaml_syntax"),
        ('a: "\\q"', "yaml_syntax"),
        ('a: "\\ud800"', "yaml_syntax"),
        ("%YAML 9.9\n---\na: b", "yaml_syntax"),
    ],
)
def test_that_what_is_no_mapping_of_fields_is_unreadable(text: str, code: str) -> None:
    assert fault_of(text)[0] == code


def test_that_one_document_may_be_marked_as_such() -> None:
    assert read("--- \na: 1\n...\n") == {"a": 1}


def test_that_size_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reader, "MAX_BYTES", 10)
    assert read("a: 1234567") == {"a": 1234567}
    assert fault_of("a: 12345678")[0] == "file_too_large"


def test_that_a_long_list_inside_a_record_is_cut_off() -> None:
    document = read_yaml(("a:\n  - b: [" + "x," * 10_001 + "]\n    c: 1").encode())
    assert [(fault.code, fault.item) for fault in document.faults] == [
        ("too_many_entries", ("a", 0))
    ]
    assert document.value == {"a": ({"b": (), "c": 1},)}


@given(data=st.binary(max_size=60))
@example(data=b"\xef\xbb\xbfa: 1")
@example(data=b"\xfe\xff\x00a\x00:")
@example(data=b"a: \xed\xa0\x80")
def test_that_any_bytes_give_a_document_or_a_fault_in_the_text(data: bytes) -> None:
    try:
        document = read_yaml(data)
    except Unreadable as unreadable:
        assert 0 <= unreadable.fault.index <= len(unreadable.text)
    else:
        assert isinstance(document.value, dict)


@given(text=st.text("ab:-[]{}'\"#&*!|>?,% \n\t0.", max_size=40))
def test_that_the_slow_parser_reads_the_same(text: str) -> None:
    fast = outcome(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_reader, "_LOADER", yaml.SafeLoader)
        slow = outcome(text)
    # The two disagree about a few broken texts. Where both read one, they read the same.
    if isinstance(fast, dict) and isinstance(slow, dict):
        assert fast == slow


def outcome(text: str) -> object:
    try:
        return read(text)
    except Unreadable as unreadable:
        return unreadable.fault.code
