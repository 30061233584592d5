"""A comparison as plain text that reads in a terminal and can be pasted into an email."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing_app import __version__
from briefing_app.domain.briefing import display_order
from briefing_app.domain.comparison import CAUSES, ComparedPlace, Comparison
from briefing_app.domain.comparison_words import (
    ARROW,
    CAUSE_TITLES,
    comparison_bottom_line,
    comparison_finding,
    comparison_title,
    dated_words,
    how_words,
    knowledge_line,
    standing_words,
)
from briefing_app.domain.dataset import Source, SourceId
from briefing_app.domain.page_words import in_runs
from briefing_app.domain.sentences import capitalised, count_of, holder_name, short_day_in
from briefing_app.domain.statement_words import source_standing, source_title
from briefing_app.services.comparison_csv import comparison_sources
from briefing_app.services.plain_text import WIDTH, finished, table, wrapped

INDENT = "    "


def comparison_text(comparison: Comparison, width: int = WIDTH) -> str:
    """The difference from the finding to the sources, `width` columns wide."""
    return finished(_lines(comparison, width))


def difference_text(comparison: Comparison, row: ComparedPlace, width: int = WIDTH) -> str:
    """One place of a comparison with the sources of what explains its difference."""
    return finished(_difference_lines(comparison, row, width))


def _difference_lines(comparison: Comparison, row: ComparedPlace, width: int) -> Iterator[str]:
    numbers = _numbered(comparison, (row,))
    yield from _told(comparison, row, numbers, width)
    yield from _sources(comparison, numbers, width)
    yield ""
    yield from wrapped(f"Compared: {comparison_title(comparison)}", width=width)
    yield from wrapped(f"{knowledge_line(comparison)}.", width=width)


def _numbered(comparison: Comparison, rows: Iterable[ComparedPlace]) -> dict[SourceId, int]:
    """The sources of rows, numbered from 1 as they come."""
    sources = (source.id for row in rows for source in comparison_sources(comparison, row))
    return {source: number for number, source in enumerate(dict.fromkeys(sources), start=1)}


def _lines(comparison: Comparison, width: int) -> Iterator[str]:
    dataset = comparison.a.timeline.dataset
    told = (row for cause in CAUSES for row in comparison.caused_by(cause))
    numbers = _numbered(comparison, told)
    yield from wrapped(dataset.description.title, width=width)
    yield from wrapped(f"Compared: {comparison_title(comparison)}", width=width)
    yield from wrapped(f"{knowledge_line(comparison)}.", width=width)
    yield ""
    yield from wrapped(f"{comparison_finding(comparison)}.", width=width)
    if line := comparison_bottom_line(comparison):
        yield ""
        yield from wrapped(line, width=width)
    yield ""
    yield from table(list(_figures(comparison)), right=(1, 2), width=width)
    for cause in CAUSES:
        rows = comparison.caused_by(cause)
        if cause != "same" and not rows:
            continue
        heading = f"{CAUSE_TITLES[cause]}: {len(rows)} of {comparison.total}"
        yield from _heading(heading, width)
        plain: dict[str, list[str]] = {}
        for row in rows:
            if (
                cause == "same"
                and row.settled_a == row.settled_b
                and not how_words(comparison, row)
            ):
                held = standing_words(dataset, row.holder_a, settled=row.settled_a)
                plain.setdefault(held, []).append(row.place.name)
                continue
            yield from _told(comparison, row, numbers, width)
        for held, names in plain.items():
            yield from wrapped(f"{held}: {', '.join(names)}", rest=INDENT, width=width)
    missing = comparison.total - len(comparison.rows)
    if missing:
        yield ""
        yield from wrapped(
            f"The dataset does not list {missing} of {comparison.total}.", width=width
        )
    yield from _sources(comparison, numbers, width)
    yield ""
    described = dataset.description
    licence = f", {described.licence}" if described.licence else ""
    yield from wrapped(f"Dataset {described.id} {described.version}{licence}", width=width)
    if dataset.sha256:
        yield f"SHA-256 {dataset.sha256}"
    yield f"Made with briefing-app {__version__}"


def _heading(text: str, width: int) -> list[str]:
    lines = wrapped(text, width=width)
    return ["", *lines, "-" * min(width, max(map(len, lines)))]


def _figures(comparison: Comparison) -> Iterator[tuple[str, ...]]:
    dataset, total = comparison.a.timeline.dataset, comparison.total
    days = [short_day_in(dataset, side.day) for side in (comparison.a, comparison.b)]
    yield (capitalised(dataset.counted_set.noun), f"A {days[0]}", f"B {days[1]}")
    for holder in display_order(comparison.a.timeline):
        a, b = comparison.counts(holder)
        yield (holder_name(dataset, holder), count_of(a, total), count_of(b, total))


def _told(
    comparison: Comparison, row: ComparedPlace, numbers: dict[SourceId, int], width: int
) -> Iterator[str]:
    dataset = comparison.a.timeline.dataset
    a = standing_words(dataset, row.holder_a, settled=row.settled_a)
    b = standing_words(dataset, row.holder_b, settled=row.settled_b)
    held = a if a == b else f"{a} {ARROW} {b}"
    parts = (held, dated_words(comparison, row), how_words(comparison, row))
    yield from wrapped(
        f"{row.place.name}: {'; '.join(filter(None, parts))}", rest=INDENT, width=width
    )
    if row.deciding is not None:
        cited = _cite(comparison_sources(comparison, row), numbers)
        yield from wrapped(f"{row.deciding.event.summary} {cited}", INDENT, width=width)


def _cite(sources: Iterable[Source], numbers: dict[SourceId, int]) -> str:
    return f"[{in_runs(numbers[source.id] for source in sources)}]"


def _sources(comparison: Comparison, numbers: dict[SourceId, int], width: int) -> Iterator[str]:
    if not numbers:
        return
    yield from _heading(f"Sources: {len(numbers)}", width)
    for key, number in numbers.items():
        source = comparison.fuller.timeline.source[key]
        first = f"[{number}]".rjust(len(str(len(numbers))) + 2) + " "
        yield from wrapped(f"{source.publisher}, {source_standing(source)}", first, width=width)
        yield from wrapped(source_title(source), " " * len(first), width=width)
        if source.url:
            yield from wrapped(source.url, " " * len(first), width=width)
