"""Days that an article names, in dates, in weekdays and in relation to its own day."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from briefing_app.services.drafting.rules import load_rules, whole_words


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day or a span of days that a sentence names, from `start` to `end` in it.

    `is_event_day` is false where something begins or ends then ("since Monday").
    """

    start: int
    end: int
    first: date
    last: date
    is_event_day: bool = True


def named_days(sentence: str, own_day: date, before: date) -> list[NamedDay]:
    """The days that a sentence names, in its order; none twice, the longest words first.

    `own_day` is that of the article, `before` the day that was named last before the sentence.
    """
    found: list[NamedDay] = []
    for start, end, first, last in _dates(sentence, own_day):
        if all(end <= other.start or start >= other.end for other in found):
            found.append(NamedDay(start, end, first, last, _is_event_day(sentence, start)))
    found.sort(key=lambda day: day.start)
    for start, end, days in _steps(sentence):
        if all(end <= other.start or start >= other.end for other in found):
            earlier = [day for day in found if day.end <= start]
            day = (earlier[-1].first if earlier else before) + timedelta(days)
            found.append(NamedDay(start, end, day, day))
            found.sort(key=lambda other: other.start)
    return found


def _is_event_day(sentence: str, start: int) -> bool:
    words = load_rules().days.not_the_day
    return not re.search(rf"\b(?:{words}) (?:the )?$", sentence[:start], re.IGNORECASE)


def _dates(sentence: str, own: date) -> Iterator[tuple[int, int, date, date]]:
    """Start, end, first and last day of what does not depend on other days of the text."""
    rules = load_rules().days
    for match in re.finditer(r"\b(\d{4})-(\d\d)-(\d\d)\b", sentence):
        if day := _day(int(match[1]), int(match[2]), int(match[3])):
            yield match.start(), match.end(), day, day
    months = _month_numbers()
    names = "|".join(months)
    for pattern in (
        rf"\b(?P<month>{names})\.? (?P<day>\d\d?)(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?\b",
        rf"\b(?P<day>\d\d?)(?:st|nd|rd|th)? (?:of )?(?P<month>{names})\b\.?(?: (?P<year>\d{{4}}))?",
    ):
        for match in re.finditer(pattern, sentence):
            month, number = months[match["month"]], int(match["day"])
            if match["year"]:
                found = _day(int(match["year"]), month, number)
            else:
                found = _nearest(own, month, number)
            if found:
                yield match.start(), match.end(), found, found
    yield from _months_and_years(sentence, own)
    yield from _months_ago(sentence, own)
    for phrase in rules.phrases:
        for match in whole_words(phrase.words).finditer(sentence):
            yield (
                match.start(),
                match.end(),
                own + timedelta(phrase.first),
                own + timedelta(phrase.last),
            )
    monday = own - timedelta(own.weekday())
    for week in rules.weeks:
        for match in whole_words(week.words).finditer(sentence):
            first = monday + timedelta(weeks=week.weeks)
            yield match.start(), match.end(), first, min(first + timedelta(6), own)
    for match in whole_words(rf"({_number()}) (days?|weeks?) ago").finditer(sentence):
        days = _counted(match[1]) * (7 if match[2].lower().startswith("week") else 1)
        yield match.start(), match.end(), own - timedelta(days), own - timedelta(days)
    weekdays = rules.weekdays.split()
    for match in re.finditer(rf"\b(last )?({'|'.join(weekdays)})\b", sentence):
        back = (own.weekday() - weekdays.index(match[2])) % 7
        day = own - timedelta(back or (7 if match[1] else 0))
        yield match.start(), match.end(), day, day


def _months_and_years(sentence: str, own: date) -> Iterator[tuple[int, int, date, date]]:
    """In 2019, in May, in late May: spans of days, none after the article."""
    months = _month_numbers()
    for match in re.finditer(r"\bin (\d{4})\b", sentence):
        if first := _day(int(match[1]), 1, 1):
            yield match.start(), match.end(), first, first.replace(month=12, day=31)
    names = "|".join(months)
    for match in re.finditer(rf"\bin (?:(early|mid|late)[- ])?({names})\b(?!\.? \d)", sentence):
        month = months[match[2]]
        year = own.year if month <= own.month else own.year - 1
        length = monthrange(year, month)[1]
        parts = {"early": (1, 10), "mid": (11, 20), "late": (21, length)}
        first_day, last_day = parts.get(match[1], (1, length))
        begin = date(year, month, first_day)
        if begin <= own:
            yield match.start(), match.end(), begin, min(date(year, month, last_day), own)


def _months_ago(sentence: str, own: date) -> Iterator[tuple[int, int, date, date]]:
    """Last month, this month: none after the article."""
    for phrase in load_rules().days.months_ago:
        for match in whole_words(phrase.words).finditer(sentence):
            year, month = divmod(own.year * 12 + own.month - 1 - phrase.months, 12)
            first = date(year, month + 1, 1)
            last = first.replace(day=monthrange(first.year, first.month)[1])
            yield match.start(), match.end(), first, min(last, own)


def _steps(sentence: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and days from the day named before."""
    for step in load_rules().days.steps:
        for match in whole_words(step.words).finditer(sentence):
            yield match.start(), match.end(), step.days
    for match in whole_words(rf"({_number()}) days (earlier|before|later)").finditer(sentence):
        days = _counted(match[1])
        yield match.start(), match.end(), days if match[2].lower() == "later" else -days


def days_after(text: str) -> int | None:
    """How many days after something else something is, where the text ends in saying so.

    "just a day after" is 1; None where it says nothing of the kind.
    """
    match = re.search(rf"\b({_number()}) days? after $", text, re.IGNORECASE)
    return _counted(match[1]) if match else None


def _number() -> str:
    return rf"an?|\d{{1,3}}|{'|'.join(load_rules().numbers.words.split())}"


def _counted(words: str) -> int:
    numbers = load_rules().numbers.words.split()
    word = words.lower()
    if word.isdecimal():
        return int(word)
    return 1 if word in ("a", "an") else numbers.index(word) + 1


@cache
def _month_numbers() -> dict[str, int]:
    months = load_rules().days.months.split()
    numbers = {name: number for number, name in enumerate(months, start=1)}
    return numbers | {name[:3]: number for name, number in numbers.items()} | {"Sept": 9}


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(own: date, month: int, day: int) -> date | None:
    """The day of a month that lies nearest to the article's own, in whatever year."""
    days = [_day(year, month, day) for year in (own.year - 1, own.year, own.year + 1) if year > 0]
    return min((found for found in days if found), key=lambda found: abs(found - own), default=None)
