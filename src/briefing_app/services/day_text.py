"""One day as plain text that reads in a terminal and can be pasted into an email."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from briefing_app import __version__
from briefing_app.domain.briefing import (
    BriefedStatement,
    Briefing,
    cited_sources,
    display_order,
    number_sources,
)
from briefing_app.domain.dataset import Source, SourceId
from briefing_app.domain.open_questions import event_denials, open_questions
from briefing_app.domain.page_words import (
    NO_BREAK,
    basis_words,
    day_before,
    days_with_statements,
    in_runs,
    left_out_told,
    method_told,
    other_events,
    page_sources,
    passed,
    speaker_role,
    state_line,
)
from briefing_app.domain.sentences import (
    age,
    bottom_line,
    capitalised,
    day_in,
    event_title,
    evidence_word,
    evidence_words,
    finding,
    holder_name,
    knowledge,
    short_day_in,
    signed,
    since,
    speaker_name,
)
from briefing_app.domain.statement_words import (
    checks_told,
    no_statements,
    source_standing,
    source_title,
)
from briefing_app.services.plain_text import WIDTH, finished, table, wrapped

INDENT = "    "
RELIABILITY_TOLD = "Reliability is that of the publisher in general, not of the single report."


def day_text(briefing: Briefing, width: int = WIDTH) -> str:
    """The day from the finding to the sources, the important first, `width` columns wide."""
    return finished(_DayText(briefing, width).lines())


def day_text_in_short(briefing: Briefing, width: int = WIDTH) -> str:
    """The day to paste into a message: finding, counts, changes, what is not settled, sources.

    Source numbers are those of the whole text and of the page.
    """
    return finished(_DayText(briefing, width).short_lines())


class _DayText:
    """The sections of one day; they share its source numbers and the width."""

    def __init__(self, briefing: Briefing, width: int) -> None:
        self._briefing = briefing
        self._timeline = briefing.timeline
        self._dataset = briefing.timeline.dataset
        self._numbers: dict[SourceId, int] = page_sources(briefing, number_sources(briefing))
        self._day = day_in(self._dataset, briefing.day)
        self._width = width
        self._cited: set[SourceId] = set()  # what the lines so far have cited

    def lines(self) -> Iterator[str]:
        yield from self._masthead()
        yield from self._figures()
        yield from self._changes()
        yield from self._open_questions()
        yield from self._other_events()
        yield from self._statements()
        yield from self._places()
        yield from self._sources()
        yield from self._reading_aid()

    def short_lines(self) -> Iterator[str]:
        yield from self._masthead()
        yield from self._figures()
        yield from self._changes()
        yield from self._open_questions()
        yield from self._sources(self._cited)

    def _wrapped(self, text: str, first: str = "") -> list[str]:
        return wrapped(text, first, width=self._width)

    def _heading(self, text: str) -> list[str]:
        lines = self._wrapped(text)
        return ["", *lines, "-" * min(self._width, max(map(len, lines)))]

    def _cite(self, sources: Iterable[Source]) -> str:
        """[1, 3–5]: the numbers of sources."""
        cited = [source.id for source in sources]
        self._cited.update(cited)
        numbers = in_runs(self._numbers[key] for key in cited)
        return f"[{numbers}]" if numbers else ""

    def _masthead(self) -> Iterator[str]:
        briefing = self._briefing
        yield from self._wrapped(self._dataset.description.title)
        number = f"day {briefing.day_index + 1} of {self._timeline.day_count}"
        yield from self._wrapped(f"{state_line(briefing)}, {number}")
        known_by = self._timeline.known_by
        carried = ", carried over to this day" if known_by and known_by < briefing.day else ""
        yield from self._wrapped(f"{knowledge(self._timeline)}{carried}.")
        if told := left_out_told(self._dataset):
            yield from self._wrapped(told)
        yield ""
        yield from self._wrapped(f"{finding(briefing)}.")
        if line := bottom_line(briefing):
            yield ""
            yield from self._wrapped(line)

    def _figures(self) -> Iterator[str]:
        briefing, total = self._briefing, self._timeline.total
        head = [self._dataset.counted_set.name, "Held", "Range"]
        if briefing.day_index:
            head.append(f"Since {short_day_in(self._dataset, day_before(briefing))}")
        rows = [head]
        for holder in display_order(self._timeline):
            count = briefing.count(holder)
            exact = str(count.certain)
            reach = exact if count.exact else f"{count.certain}–{count.possible}"
            row = [holder_name(self._dataset, holder), f"{count.counted} of {total}", reach]
            rows.append(row if count.change is None else [*row, signed(count.change)])
        yield ""
        yield from table(rows, right=(1, 2, 3), width=self._width)

    def _changes(self) -> Iterator[str]:
        briefing = self._briefing
        if not briefing.day_index:
            return
        before = day_in(self._dataset, day_before(briefing))
        share = f"{len(briefing.changed)} of {self._timeline.total}"
        yield from self._heading(f"What changed since {before}: {share}")
        for row in briefing.changed:
            state = briefing.state(row)
            told = [
                passed(briefing, row),
                since(state, self._timeline),
                evidence_words(state, self._timeline),
            ]
            yield from self._wrapped(f"{state.place.name}: {', '.join(told)}")
            if state.cause is not None:
                told_in_full = f"{state.cause.event.summary} {self._cite(state.sources)}"
                yield from self._wrapped(told_in_full, INDENT)
        if not briefing.changed:
            yield "Nothing."

    def _open_questions(self) -> Iterator[str]:
        questions = open_questions(self._briefing)
        if questions:
            yield from self._heading("What is not settled")
        for question in questions:
            told = f"{question.about}: {question.told} {self._cite(question.sources)}"
            yield from wrapped(told, rest=INDENT, width=self._width)

    def _other_events(self) -> Iterator[str]:
        others = other_events(self._briefing)
        if not others:
            return
        title = "Other events" if self._briefing.changed else "Events"
        yield from self._heading(f"{title} on {self._day}: {len(others)}")
        for known in others:
            grade = basis_words(known)
            title = event_title(known.event, self._dataset)
            yield from self._wrapped(f"{title}: {grade}" if grade else title)
            parts = [
                known.event.summary,
                event_denials(known, self._dataset),
                self._cite(cited_sources(known, self._timeline)),
            ]
            yield from self._wrapped(" ".join(filter(None, parts)), INDENT)

    def _statements(self) -> Iterator[str]:
        statements = self._briefing.statements
        checked = sum(briefed.has_check for briefed in statements)
        many = f"{len(statements)}, {checked} with a check" if statements else "none"
        yield from self._heading(f"Statements on {self._day}: {many}")
        if not statements:
            told = no_statements(self._briefing.day, self._timeline)
            yield from self._wrapped(f"{told} {days_with_statements(self._briefing)}")
        last = ""
        for position, briefed in enumerate(statements):
            if position:
                yield ""
            who = self._speaker(briefed)
            if who != last:
                yield from self._wrapped(who)
            yield from self._statement(briefed)
            last = who

    def _speaker(self, briefed: BriefedStatement) -> str:
        parts = (speaker_name(briefed, self._dataset), speaker_role(briefed, self._dataset))
        return ", ".join(filter(None, parts))

    def _statement(self, briefed: BriefedStatement) -> Iterator[str]:
        statement = briefed.statement
        if statement.quote:
            yield from self._wrapped(f"“{statement.quote}”", INDENT)
        yield from self._wrapped(f"{statement.summary} {self._cite(briefed.sources)}", INDENT)
        for check in checks_told(briefed, self._timeline):
            mark = ":" if check.is_outcome else "."
            told = f"{check.title}{mark} {check.sentence}"
            yield from self._wrapped(told, f"{INDENT}{check.sign} ")

    def _places(self) -> Iterator[str]:
        order = {holder: rank for rank, holder in enumerate(self._timeline.holders)}
        order |= {holder: rank - 100 for rank, holder in enumerate(display_order(self._timeline))}
        states = sorted(
            self._briefing.states(), key=lambda s: (order[s.holder], s.place.name.casefold())
        )
        listed = f"{len(states)} of {self._timeline.total} listed"
        yield from self._heading(
            f"{self._dataset.counted_set.name} at the end of {self._day}: {listed}"
        )
        if len(states) < self._timeline.total:
            yield from self._wrapped("Those that the dataset does not list count as unknown.")
        rows = [("Place", "Held by", "Since", "Age", "Evidence", "Sources")]
        rows += [
            (
                state.place.name,
                holder_name(self._dataset, state.holder),
                since(state, self._timeline),
                age(state),
                capitalised(evidence_word(state, self._timeline)),
                self._cite(state.sources).replace(NO_BREAK, " "),
            )
            for state in states
        ]
        yield from table(rows, width=self._width)

    def _sources(self, only: Container[SourceId] | None = None) -> Iterator[str]:
        numbers = {
            key: number for key, number in self._numbers.items() if only is None or key in only
        }
        if not numbers:
            return
        yield from self._heading(f"Sources: {len(numbers)}")
        yield from self._wrapped(RELIABILITY_TOLD)
        wide = len(str(len(self._numbers))) + 2
        for key, number in numbers.items():
            source = self._timeline.source[key]
            first = f"[{number}]".rjust(wide) + " "
            yield from self._wrapped(f"{source.publisher}, {source_standing(source)}", first)
            yield from self._wrapped(source_title(source), " " * len(first))
            if source.url:
                yield from self._wrapped(source.url, " " * len(first))

    def _reading_aid(self) -> Iterator[str]:
        dataset, timeline = self._dataset, self._timeline
        described = dataset.description
        yield from self._heading("How to read this")
        for head, text in method_told(self._briefing):
            yield from wrapped(f"{head}: {text}", rest=INDENT, width=self._width)
        if timeline.known_by is None and described.known_gaps:
            yield from self._heading(f"Known gaps of the dataset: {len(described.known_gaps)}")
            for gap in described.known_gaps:
                yield from self._wrapped(gap, "- ")
        yield ""
        licence = f", {described.licence}" if described.licence else ""
        yield from self._wrapped(f"Dataset {described.id} {described.version}{licence}")
        if dataset.sha256:
            yield from self._wrapped(f"SHA-256 {dataset.sha256}")
        yield f"Made with briefing-app {__version__}"
