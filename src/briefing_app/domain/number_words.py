"""Numbers in sentences."""

from __future__ import annotations

NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
)  # fmt: skip


def number_word(number: int, *, up_to: int = 10) -> str:
    """The number as a word as long as it is at most `up_to`, 20 at most."""
    return NUMBERS[number] if 0 <= number <= up_to else str(number)


def counted(number: int, noun: str) -> str:
    """1 source, 0 sources, 1,200 sources; for nouns that take an s."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
