"""Plain text: cleaned, wrapped, aligned, and safe for names in any script."""

from __future__ import annotations

from briefing_app.services.plain_text import (
    cleaned,
    display_width,
    finished,
    isolated,
    padded,
    table,
    wrapped,
)

FSI, PDI = "\u2068", "\u2069"
KUNDUZ = "کندز"
LASHKAR_GAH = "لشکر گاه"


def test_that_control_characters_become_visible() -> None:
    assert cleaned("a\x1b[31mb\x07c\x9bd") == "a\ufffd[31mb\ufffdc\ufffdd"


def test_that_direction_overrides_become_visible() -> None:
    assert cleaned("a\u202eb\u2066c") == "a\ufffdb\ufffdc"


def test_that_a_lone_surrogate_becomes_visible() -> None:
    assert cleaned("a\udc80b") == "a\ufffdb"


def test_that_all_white_space_becomes_one_space_but_a_no_break_space_stays() -> None:
    assert cleaned(" a\n\tb\u2028c ") == "a b c"
    assert cleaned("1\u202f200 [1,\u00a02]") == "1\u202f200 [1,\u00a02]"


def test_that_joiners_stay_because_script_needs_them() -> None:
    assert cleaned("می\u200cروم") == "می\u200cروم"


def test_that_marks_take_no_room_and_wide_signs_take_two() -> None:
    assert display_width("abc") == 3
    assert display_width("e\u0301") == 1
    assert display_width("می\u200cروم") == 5
    assert display_width("喀布尔") == 6


def test_that_padding_counts_what_is_seen() -> None:
    assert padded("e\u0301", 3) == "e\u0301  "


def test_that_a_line_breaks_before_it_is_too_long() -> None:
    assert wrapped("aaa bbb ccc", width=7) == ["aaa bbb", "ccc"]
    assert wrapped("aaa bbb ccc", width=6) == ["aaa", "bbb", "ccc"]


def test_that_following_lines_are_indented_below_the_text() -> None:
    assert wrapped("aaa bbb", first="= ", width=5) == ["= aaa", "  bbb"]
    assert wrapped("aaa bbb", first="= ", rest="", width=5) == ["= aaa", "bbb"]


def test_that_a_word_longer_than_the_line_is_never_cut() -> None:
    address = "https://example.org/" + "x" * 100
    assert wrapped(f"see {address} there", width=20) == ["see", address, "there"]


def test_that_a_no_break_space_does_not_break() -> None:
    assert wrapped("aaa [1,\u00a02]", width=7) == ["aaa", "[1,\u00a02]"]


def test_that_an_empty_text_is_one_line() -> None:
    assert wrapped("") == [""]
    assert wrapped("", first="-") == ["-"]


def test_that_columns_align_on_what_is_seen() -> None:
    rows = [["City", "n", "Note"], ["e\u0301a", "12", "x"], [KUNDUZ, "3", ""]]
    assert table(rows, right=[1]) == [
        "City   n  Note",
        "e\u0301a    12  x",
        f"{KUNDUZ}   3",
    ]


def test_that_the_last_column_wraps_below_itself() -> None:
    assert table([["a", "bb cc dd"]], width=8) == ["a  bb cc", "   dd"]


def test_that_a_last_column_of_numbers_ends_flush() -> None:
    assert table([["a", "n"], ["b", "12"]], right=[1]) == ["a   n", "b  12"]


def test_that_a_table_without_rows_is_nothing() -> None:
    assert table([]) == []


def test_that_a_name_in_script_is_isolated_from_the_numbers_beside_it() -> None:
    assert isolated(f"Kunduz {KUNDUZ} 34 → 31") == f"Kunduz {FSI}{KUNDUZ}{PDI} 34 → 31"


def test_that_the_words_of_one_name_stay_together() -> None:
    assert isolated(f"{LASHKAR_GAH} 12") == f"{FSI}{LASHKAR_GAH}{PDI} 12"


def test_that_two_columns_of_script_are_isolated_apart() -> None:
    line = f"{KUNDUZ}  {KUNDUZ}"
    assert isolated(line) == f"{FSI}{KUNDUZ}{PDI}  {FSI}{KUNDUZ}{PDI}"


def test_that_vowel_signs_stay_with_their_word() -> None:
    word = "کُندُز"
    assert isolated(f"({word})") == f"({FSI}{word}{PDI})"


def test_that_latin_text_is_left_alone() -> None:
    assert isolated("Qala-e Naw, 12–13 Aug → ≈") == "Qala-e Naw, 12–13 Aug → ≈"


def test_that_finished_text_has_plain_spaces_and_ends_with_a_newline() -> None:
    assert finished(["a\u00a0b", "1\u202f200"]) == "a b\n1 200\n"
    assert finished([]) == ""
