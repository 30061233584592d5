"""What the sources of a page are: how many, of what kind, how reliable, on which side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.dataset import Source
from briefing_app.domain.sentences import RELIABILITY
from briefing_app.domain.statement_words import side_label

NOT_SAID = "not said"


def source_summary(briefing: Briefing, printed: Sequence[Source], all_sources: int) -> list[str]:
    """Sentences about the sources that a page prints, of all that the day has.

    The last says how much rests on a single source; that is about the day and not about the page.
    """
    dataset = briefing.timeline.dataset
    kinds = Counter((source.kind or NOT_SAID).replace("_", " ") for source in printed)
    grades = Counter(source.reliability for source in printed)
    sides = Counter(
        side_label(source.affiliation, dataset) if source.affiliation else NOT_SAID
        for source in printed
    )
    told = []
    if len(printed) < all_sources:
        told.append(
            f"Printed are the {len(printed)} of {all_sources} sources of the day that these pages "
            "cite; the attached data holds them all."
        )
    if printed:
        told.append(f"Kinds: {_ranked(kinds)}.")
        reliability = ", ".join(f"{RELIABILITY[grade]} {grades[grade]}" for grade in sorted(grades))
        told.append(f"Publishers: {reliability}.")
        told.append(f"Side of the publisher: {_ranked(sides)}.")
    single = single_source_words(briefing)
    return [*told, single] if single else told


def _ranked(counts: Counter[str]) -> str:
    """News agency 20, newspaper 15: the most frequent first, then by name."""
    return ", ".join(
        f"{name} {count}" for name, count in sorted(counts.items(), key=lambda i: (-i[1], i[0]))
    )


def single_source_words(briefing: Briefing) -> str:
    """On a single source rest 2 of 18 changes in force and 31 of 43 statements."""
    causes = [state for state in briefing.states() if state.cause is not None]
    parts = []
    if causes:
        lone = sum(len(state.sources) == 1 for state in causes)
        parts.append(f"{lone} of {len(causes)} changes in force")
    if briefing.statements:
        lone = sum(len(briefed.sources) == 1 for briefed in briefing.statements)
        parts.append(f"{lone} of {len(briefing.statements)} statements of the day")
    return f"On a single source rest {' and '.join(parts)}." if parts else ""
