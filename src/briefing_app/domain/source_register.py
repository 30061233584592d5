"""Every source that is known, with all that rests on it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from briefing_app.domain.dataset import Report, Series, SeriesPoint, Source, SourceId, Statement
from briefing_app.domain.evidence import is_public
from briefing_app.domain.timeline import KnownEvent, Timeline, is_known_statement


@dataclass(frozen=True, slots=True, eq=False)
class CitedSource:
    """A source, dated as it is known, and what cites it: each of its kind by day.

    All of it is empty for a source that nothing known rests on.
    """

    source: Source
    reports: tuple[tuple[KnownEvent, Report], ...]
    statements: tuple[Statement, ...]
    counts: tuple[tuple[Series, SeriesPoint], ...]


def source_register(timeline: Timeline) -> tuple[CitedSource, ...]:
    """The sources that are known, in the order of the dataset.

    With a knowledge date these are the ones published by then; what cites them is counted as far
    as it is known itself, and had happened or was said by then.
    """
    dataset, known_by = timeline.dataset, timeline.known_by
    reports = defaultdict[SourceId, list[tuple[KnownEvent, Report]]](list)
    statements = defaultdict[SourceId, list[Statement]](list)
    counts = defaultdict[SourceId, list[tuple[Series, SeriesPoint]]](list)
    for known in timeline.events:
        for report in known.reports:
            reports[report.source].append((known, report))
    for statement in sorted(dataset.statements, key=lambda statement: statement.date):
        if is_known_statement(dataset, statement, known_by):
            for source_id in dict.fromkeys(statement.sources):
                statements[source_id].append(statement)
    for series in dataset.series:
        for point in series.points:
            if known_by is None or point.date <= known_by:
                counts[point.source].append((series, point))
    return tuple(
        CitedSource(
            source,
            tuple(reports[source.id]),
            tuple(statements[source.id]),
            tuple(sorted(counts[source.id], key=lambda counted: counted[1].date)),
        )
        for source in map(timeline.source.__getitem__, dataset.source)
        if is_public(source.published, known_by)
    )
