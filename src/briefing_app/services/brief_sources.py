"""The sources of a brief: numbered in the order in which its pages cite them, and only those."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from briefing_app.domain.briefing import Briefing, number_sources
from briefing_app.domain.dataset import Source, SourceId
from briefing_app.domain.page_words import NO_BREAK, in_runs, page_sources
from briefing_app.domain.sentences import RELIABILITY
from briefing_app.domain.source_summary import source_summary
from briefing_app.domain.statement_words import source_date, source_title
from briefing_app.services.web_address import web_address

MOST_CITED = 3  # of the sources of one change


class PageSources:
    """Gives numbers to sources as they are cited; the list at the end holds no others."""

    def __init__(self, briefing: Briefing) -> None:
        self._briefing = briefing
        self.numbers: dict[SourceId, int] = {}

    def cite(self, sources: Sequence[Source], most: int | None = None) -> str:
        """1, 3–5; with `most`, the first of them and how many are not cited: 1, 3, 4 +2."""
        cited = sources if most is None else sources[:most]
        for source in cited:
            self.numbers.setdefault(source.id, len(self.numbers) + 1)
        told = in_runs(self.numbers[source.id] for source in cited).replace(NO_BREAK, " ")
        return told + (f" +{len(sources) - len(cited)}" if len(sources) > len(cited) else "")

    def fields(self) -> dict[str, Any]:
        """The list of sources with what can be said about them together."""
        briefing = self._briefing
        sources = [briefing.timeline.source[key] for key in self.numbers]
        everything = page_sources(briefing, number_sources(briefing)).keys() | self.numbers.keys()
        return {
            "title": "Sources",
            "aside": f"{len(sources)} cited" if sources else "",
            "summary": " ".join(source_summary(briefing, sources, len(everything))),
            "empty": "Nothing on these pages cites a source.",
            "items": [self._source(source) for source in sources],
        }

    def _source(self, source: Source) -> dict[str, Any]:
        return {
            "number": self.numbers[source.id],
            "publisher": source.publisher,
            "date": source_date(source, self._briefing.day),
            "reliability": RELIABILITY[source.reliability].removesuffix(" reliable"),
            "title": source_title(source),
            "url": web_address(source.url),
        }
