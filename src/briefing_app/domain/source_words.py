"""The words for a list of sources: what each is, what it says, and how many there are."""

from __future__ import annotations

from briefing_app.domain.dataset import Dataset, Report, Series, SeriesPoint, Source
from briefing_app.domain.number_words import counted
from briefing_app.domain.per_dataset import per_dataset
from briefing_app.domain.sentences import RELIABILITY, capitalised, holder_name, knowledge
from briefing_app.domain.statement_words import side_label
from briefing_app.domain.timeline import Timeline
from briefing_app.domain.witnesses import voice_name

NOTHING_CITES_IT = "Nothing known cites it."


def reliability_word(source: Source) -> str:
    """Usually reliable: that of the publisher, never a letter."""
    return capitalised(RELIABILITY[source.reliability])


def publisher_side(source: Source, dataset: Dataset) -> str:
    """Independent, Taliban, US NATO: where the publisher stands; "" where nothing is said."""
    return _sides(dataset)[source.affiliation] if source.affiliation else ""


@per_dataset
def _sides(dataset: Dataset) -> dict[str, str]:
    """Names of sides by the dataset's words for them; to find one takes all organisations."""
    sides = {source.affiliation for source in dataset.sources if source.affiliation}
    return {side: side_label(side, dataset) for side in sides}


def reported(report: Report, timeline: Timeline) -> str:
    """Taliban: Fighters have entered the city. The voice alone where nothing is quoted of it."""
    said = report.says or ("Denies it." if report.stance == "denies" else "")
    return ": ".join(filter(None, (voice_name(report.voice, timeline), said)))


def count_told(series: Series, point: SeriesPoint, timeline: Timeline) -> str:
    """Taliban: at least 17 of 34 provincial capitals; 700 persons."""
    number = f"at least {point.value:g}" if point.at_least else f"{point.value:g}"
    if point.low is not None and point.high is not None:
        number += f" ({point.low:g}–{point.high:g})"
    if point.of is not None:
        number += f" of {point.of:g}"
    party = series.party
    who = "" if party is None else f"{holder_name(timeline.dataset, party)}: "
    return f"{who}{number} {(point.counts or series.unit).replace('_', ' ')}"


def sources_listed(shown: int, of: int, timeline: Timeline) -> str:
    """584 sources. With hindsight. / 12 of 584 sources. As known on 12 August 2021."""
    number = counted(of, "source") if shown == of else f"{shown} of {counted(of, 'source')}"
    return f"{number}. {knowledge(timeline)}."


def no_source_matches(text: str) -> str:
    """What an empty list says of the text that was looked for."""
    return f"No source matches ‘{text}’."


def no_source_known(timeline: Timeline) -> str:
    """What a list says that has nothing to list."""
    return f"{knowledge(timeline)}, no source is listed."
