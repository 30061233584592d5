"""Rules for the numbers of claims and series: known measures, ranges, parts of a whole."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from briefing_app.domain.dataset import Claim, Description
from briefing_app.services.finding import Finding
from briefing_app.services.problem_list import excerpt
from briefing_app.services.yaml_reader import FieldPath

METRICS = ("places_held", "share_held", "districts_held", "districts_share", "territory_share")
OTHER_METRIC = "other:"
SHARES = ("share_held", "districts_share", "territory_share")


def stated_number(claim: Claim, description: Description | None) -> Iterator[Finding]:
    """What is wrong with the number of a claim."""
    yield from metric_known(claim.metric, ("claim", "metric"))
    upper = claim.upper
    if (claim.operator == "between") != (upper is not None) or (upper or claim.value) < claim.value:
        yield Finding(
            "bad_range",
            "The range of the stated number is not complete"
            if upper is None
            else "The range of the stated number makes no sense",
            ("claim", "operator" if upper is None else "upper"),
            found=f"{claim.operator} {claim.value:g}"
            + ("" if upper is None else f", upper {upper:g}"),
            expected="“between”, with an “upper” that is not less than “value”",
        )
    yield from _share(claim, description)


def _share(claim: Claim, description: Description | None) -> Iterator[Finding]:
    """A stated number that is above the whole of which it is a part."""
    whole: float | None = None
    if claim.metric in SHARES and claim.unit == "percent":
        whole = 100
    elif claim.metric == "places_held" and description is not None:
        totals = {entry.id: entry.total for entry in description.place_sets}
        counted_set = claim.place_set or next(iter(totals), "")
        whole = claim.of or totals.get(counted_set)
    upper = claim.upper if claim.operator == "between" else None
    number = claim.value if upper is None else upper
    if whole is not None and number > whole:
        yield above_total(number, whole, ("claim", "value" if upper is None else "upper"))


def above_total(number: float, whole: float, path: FieldPath) -> Finding:
    """That a number is more than the whole of which it is a part."""
    return Finding(
        "above_total",
        f"{number:g} is more than the whole of {whole:g}",
        path,
        found=f"{number:g}",
        expected=f"at most {whole:g}",
        effect="The record is kept. No day can bear this number out.",
    )


def metric_known(metric: str, path: FieldPath) -> Iterator[Finding]:
    """That a measure is one that the program knows, or is marked as another."""
    if metric in METRICS or (metric.startswith(OTHER_METRIC) and metric != OTHER_METRIC):
        return
    yield Finding(
        "unknown_metric",
        f"“{excerpt(metric, 60)}” is not a known measure",
        path,
        found=excerpt(metric),
        expected=f"{', '.join(METRICS)}, or {OTHER_METRIC} and a name",
        likely=next(iter(get_close_matches(metric, METRICS, 1, 0.7)), ""),
        effect="The record is kept. Its numbers are not checked.",
    )
