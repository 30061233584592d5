"""One day as plain text that reads in a terminal and can be pasted into an email."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from briefing_app import __version__
from briefing_app.domain.briefing import (
    BriefedStatement,
    Briefing,
    PlaceState,
    cited_sources,
    display_order,
    number_sources,
)
from briefing_app.domain.check_words import (
    VERDICT_SIGNS,
    outcome_sentence,
    verdict_sentence,
    verdict_title,
)
from briefing_app.domain.dataset import (
    CONTESTED,
    INDEPENDENT,
    Report,
    Source,
    SourceId,
)
from briefing_app.domain.evidence import published_on, standing_denials
from briefing_app.domain.sentences import (
    WEEKDAYS,
    age,
    bottom_line,
    capitalised,
    day_and_month,
    event_title,
    evidence_word,
    evidence_words,
    finding,
    holder_in_sentence,
    holder_name,
    knowledge,
    long_date,
    openness,
    organisation_name,
    short_date,
    signed,
    since,
    speaker_name,
    state_of_day,
)
from briefing_app.domain.statement_words import outcome_title, source_standing, source_title
from briefing_app.services.plain_text import NO_BREAK, WIDTH, finished, table, wrapped

INDENT = "    "


def day_text(briefing: Briefing, width: int = WIDTH) -> str:
    """The day from the finding to the sources, the important first, `width` columns wide."""
    return finished(_DayText(briefing, width).lines())


class _DayText:
    """The sections of one day; they share its source numbers and the width."""

    def __init__(self, briefing: Briefing, width: int) -> None:
        self._briefing = briefing
        self._timeline = briefing.timeline
        self._dataset = briefing.timeline.dataset
        self._numbers: dict[SourceId, int] = number_sources(briefing)
        self._width = width

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

    def _wrapped(self, text: str, first: str = "") -> list[str]:
        return wrapped(text, first, width=self._width)

    def _heading(self, text: str) -> list[str]:
        lines = self._wrapped(text)
        return ["", *lines, "-" * min(self._width, max(map(len, lines)))]

    def _cite(self, sources: Iterable[Source]) -> str:
        """[1, 3–5]: the numbers of sources, with runs of three and more drawn together."""
        numbers = sorted(self._numbers[source.id] for source in sources)
        runs: list[list[int]] = []
        for number in numbers:
            if runs and number == runs[-1][-1] + 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        parts: list[str] = []
        for run in runs:
            parts += [f"{run[0]}–{run[-1]}"] if len(run) > 2 else map(str, run)
        return f"[{f',{NO_BREAK}'.join(parts)}]" if parts else ""

    def _masthead(self) -> Iterator[str]:
        briefing, timeline = self._briefing, self._timeline
        weekday = WEEKDAYS[briefing.day.weekday()]
        number = f"day {briefing.day_index + 1} of {timeline.day_count}"
        yield from self._wrapped(self._dataset.description.title)
        yield f"{weekday} {long_date(briefing.day)}, {number}"
        yield from self._wrapped(f"{state_of_day(timeline)}. {knowledge(timeline)}.")
        yield ""
        yield from self._wrapped(f"{finding(briefing)}.")
        yield ""
        yield from self._wrapped(bottom_line(briefing))

    def _figures(self) -> Iterator[str]:
        briefing, total = self._briefing, self._timeline.total
        before = briefing.day - timedelta(days=1)
        head = [self._dataset.counted_set.name, "Held", "Range"]
        rows = [head if not briefing.day_index else [*head, f"Since {short_date(before)}"]]
        for holder in display_order(self._timeline):
            count = briefing.count(holder)
            exact = str(count.certain)
            reach = exact if count.exact else f"{count.certain}–{count.possible}"
            row = [holder_name(self._dataset, holder), f"{count.counted} of {total}", reach]
            rows.append(row if count.change is None else [*row, signed(count.change)])
        yield ""
        yield from table(rows, right=(1, 2, 3), width=self._width)

    def _changes(self) -> Iterator[str]:
        briefing, dataset = self._briefing, self._dataset
        if not briefing.day_index:
            return
        before = day_and_month(briefing.day - timedelta(days=1))
        share = f"{len(briefing.changed)} of {self._timeline.total}"
        yield from self._heading(f"What changed since {before}: {share}")
        for row in briefing.changed:
            state = briefing.state(row)
            holders = [briefing.holder_before(row), state.holder]
            passed = " → ".join(holder_name(dataset, holder) for holder in holders)
            day, evidence = since(state, self._timeline), evidence_words(state)
            yield from self._wrapped(f"{state.place.name}: {passed}, {day}, {evidence}")
            if state.cause is not None:
                told = f"{state.cause.event.summary} {self._cite(state.sources)}"
                yield from self._wrapped(told, INDENT)
        if not briefing.changed:
            yield "Nothing."

    def _open_questions(self) -> Iterator[str]:
        states = [state for state in self._briefing.states() if not _is_certain(state)]
        if not states:
            return
        yield from self._heading(f"What is not settled: {len(states)} of {self._timeline.total}")
        for state in states:
            holder = holder_name(self._dataset, state.holder)
            day = since(state, self._timeline)
            reason = openness(state, self._briefing.day)
            told = f"{holder} since {day}, {evidence_words(state)}"
            if state.holder != CONTESTED and reason not in ("disputed", *_GRADES_ONLY):
                told += f", {reason}"
            yield from self._wrapped(f"{state.place.name}: {told} {self._cite(state.sources)}")
            if state.cause is not None:
                for denial in standing_denials(state.cause.reports):
                    yield from self._wrapped(self._denial(denial), INDENT)

    def _denial(self, report: Report) -> str:
        """Denied by the government on 8 Aug (interior ministry: the city has not fallen) [4]."""
        source = self._dataset.source
        voice = "an unnamed voice"
        if report.voice is not None:
            independent = report.voice == INDEPENDENT
            voice = (
                "an independent voice"
                if independent
                else holder_in_sentence(self._dataset, report.voice)
            )
        day = published_on(report, source)
        when = "" if day is None else f" on {short_date(day)}"
        says = f" ({report.says})" if report.says else ""
        return f"Denied by {voice}{when}{says} {self._cite([source[report.source]])}"

    def _other_events(self) -> Iterator[str]:
        causes = {int(self._briefing.cause[row]) for row in self._briefing.changed}
        told = {self._timeline.events[position].event.id for position in causes}
        others = [known for known in self._briefing.events if known.event.id not in told]
        if not others:
            return
        title = "Other events" if told else "Events"
        yield from self._heading(f"{title} on {day_and_month(self._briefing.day)}: {len(others)}")
        for known in others:
            basis = known.basis.grade + (", disputed" if known.basis.disputed else "")
            sources = self._cite(cited_sources(known, self._timeline))
            yield from self._wrapped(f"{event_title(known.event, self._dataset)} ({basis})")
            yield from self._wrapped(f"{known.event.summary} {sources}", INDENT)

    def _statements(self) -> Iterator[str]:
        statements = self._briefing.statements
        day = day_and_month(self._briefing.day)
        if not statements:
            yield from self._heading(f"Statements on {day}: none recorded")
            return
        checked = sum(briefed.has_check for briefed in statements)
        yield from self._heading(f"Statements on {day}: {len(statements)}, {checked} with a check")
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
        """Name, role and organisation, each word once: the organisation may be in the name."""
        name, role = speaker_name(briefed, self._dataset), briefed.statement.role
        organisation = organisation_name(briefed, self._dataset)
        parts = [name, role, None if organisation in name else organisation]
        return ", ".join(dict.fromkeys(filter(None, parts)))

    def _statement(self, briefed: BriefedStatement) -> Iterator[str]:
        statement = briefed.statement
        if statement.quote:
            yield from self._wrapped(f"“{statement.quote}”", INDENT)
        yield from self._wrapped(f"{statement.summary} {self._cite(briefed.sources)}", INDENT)
        if briefed.verdict is not None:
            sign = VERDICT_SIGNS[briefed.verdict.kind]
            sentence = verdict_sentence(briefed.verdict, self._timeline)
            told = f"{verdict_title(briefed.verdict)}. {sentence}"
            yield from self._wrapped(told, f"{INDENT}{sign} ")
        if briefed.outcome is not None:
            title = outcome_title(self._timeline)
            sentence = outcome_sentence(briefed.outcome, self._timeline)
            yield from self._wrapped(f"{title}: {sentence}", f"{INDENT}→ ")

    def _places(self) -> Iterator[str]:
        order = {holder: rank for rank, holder in enumerate(self._timeline.holders)}
        order |= {holder: rank - 100 for rank, holder in enumerate(display_order(self._timeline))}
        states = sorted(
            self._briefing.states(), key=lambda s: (order[s.holder], s.place.name.casefold())
        )
        yield from self._heading(
            f"{self._dataset.counted_set.name} at the end of {day_and_month(self._briefing.day)}: "
            f"{len(states)} of {self._timeline.total} listed"
        )
        rows = [("Place", "Held by", "Since", "Age", "Evidence", "Sources")]
        rows += [
            (
                state.place.name,
                holder_name(self._dataset, state.holder),
                since(state, self._timeline),
                age(state),
                capitalised(evidence_word(state)),
                self._cite(state.sources).replace(NO_BREAK, " "),
            )
            for state in states
        ]
        yield from table(rows, width=self._width)

    def _sources(self) -> Iterator[str]:
        if not self._numbers:
            return
        yield from self._heading(f"Sources: {len(self._numbers)}")
        wide = len(str(len(self._numbers))) + 2
        for key, number in self._numbers.items():
            source = self._dataset.source[key]
            first = f"[{number}]".rjust(wide) + " "
            yield from self._wrapped(f"{source.publisher}, {source_standing(source)}", first)
            yield from self._wrapped(source_title(source), " " * len(first))
            if source.url:
                yield from self._wrapped(source.url, " " * len(first))

    def _reading_aid(self) -> Iterator[str]:
        dataset, timeline = self._dataset, self._timeline
        described = dataset.description
        yield from self._heading("How to read this")
        if described.definition_of_control:
            yield from self._wrapped(f"Control: {described.definition_of_control}")
        for text in READING_AID:
            yield from self._wrapped(text)
        known_by = timeline.known_by
        if known_by is None:
            told = "With hindsight: every report in the dataset counts, whenever it was published."
        else:
            told = f"{knowledge(timeline)}: what was published later, or is undated, is left out."
            sources = (dataset.source[key] for key in self._numbers)
            if any(source.published and source.published > known_by for source in sources):
                told += " A source that bears a later date says itself when the report was made."
        yield from self._wrapped(told)
        yield ""
        licence = f", {described.licence}" if described.licence else ""
        yield from self._wrapped(f"Dataset {described.id} {described.version}{licence}")
        if dataset.sha256:
            yield from self._wrapped(f"SHA-256 {dataset.sha256}")
        yield f"Made with briefing-app {__version__}"


READING_AID = (
    "Range: from the places surely held to those possibly held.",
    "Corroborated: an independent voice asserts the change. Conceded: the losing side does. "
    "Claimed: only a party that gains by it. Reported: only voices that are not known. "
    "Disputed: a denial stands that its own voice has not withdrawn.",
    "Reliability is that of the publisher in general, not of the single report.",
)
_GRADES_ONLY = ("claimed only", "reported only")


def _is_certain(state: PlaceState) -> bool:
    return state.settled and state.holder != CONTESTED
