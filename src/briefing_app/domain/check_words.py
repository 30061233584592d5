"""The words of checks: what was stated, what the dataset counts, what became of a forecast."""

from __future__ import annotations

from briefing_app.domain.briefing import Count
from briefing_app.domain.claims import (
    ABOUT,
    HALF,
    NAMED_PLACES,
    TWO_THIRDS,
    Outcome,
    Verdict,
    stated_bounds,
)
from briefing_app.domain.dataset import CONTESTED, CONTROL_CHANGE, UNKNOWN, Dataset
from briefing_app.domain.number_words import counted
from briefing_app.domain.sentences import (
    MINUS,
    day_in,
    holder_name,
    listed,
    long_date,
    range_words,
)
from briefing_app.domain.timeline import Timeline


def verdict_title(verdict: Verdict) -> str:
    """Consistent; Consistent with “half”; Differs by 4; Not checkable."""
    match verdict.kind:
        case "consistent":
            return "Consistent"
        case "consistent_with_word":
            return f"Consistent with “{_loose_word(verdict)}”"
        case "differs" if verdict.claim.stance == "denies":
            return "Differs"
        case "differs":
            return f"Differs by {verdict.difference}"
        case _:
            return "Not checkable"


VERDICT_SIGNS = {
    "consistent": "=",
    "consistent_with_word": "≈",
    "differs": "≠",
    "not_checkable": "–",
}


def _loose_word(verdict: Verdict) -> str:
    if verdict.word != "about":
        return verdict.word or ""
    percent = " %" if verdict.claim.metric == "share_held" else ""
    return f"about {_number(verdict.claim.value)}{percent}"


def verdict_sentence(verdict: Verdict, timeline: Timeline) -> str:
    """Both numbers with their denominator and day, or why there is nothing to compare."""
    claim, dataset = verdict.claim, timeline.dataset
    noun = dataset.counted_set.noun
    if verdict.kind == "not_checkable":
        match verdict.reason:
            case "other_unit" if claim.unit == "percent":
                stated = f"States {_number(claim.value)} % ({_metric(claim.metric, dataset)})"
                return f"{stated}; the dataset counts {noun}."
            case "other_unit":
                measure = _metric(claim.metric, dataset)
                return f"Counts {claim.unit} ({measure}); the dataset counts {noun}."
            case "other_base":
                base = _number(claim.of) if claim.of else "another set of places"
                return f"Said of {base}; the dataset counts {dataset.total} {noun}."
            case "no_party":
                return "The statement does not say which side it counts."
            case "outside_period":
                return f"It speaks of {long_date(claim.as_of)}, outside the period."
            case _:
                return "The dataset does not follow who holds these places."
    count = Count(verdict.counted or 0, verdict.certain or 0, verdict.possible or 0, None)
    day = f" at the end of {day_in(dataset, claim.as_of)}"
    if claim.metric == NAMED_PLACES:
        names = listed([dataset.places[row].name for row in verdict.rows])
        said = holder_name(dataset, claim.party or UNKNOWN)
        if claim.value != verdict.total or claim.operator not in ("eq", "ge"):
            said = f"{said} {stated_number(verdict)}"
        elif claim.stance == "denies":
            said = f"not {said}"
        ours = f"{count.counted} of {verdict.total}{day}"
        limits = "" if count.exact else f", {range_words(count)}"
        told = f"Said of {names}: {said}. Dataset: {ours}{limits}."
        if verdict.moved:
            moved = listed([dataset.places[row].name for row in verdict.moved])
            told += f" {moved} changed hands that day, at an hour that is not known."
        return told
    share = f" ({100 * count.counted / (verdict.total or 1):.0f} %)"
    ours = f"{count.counted} of {verdict.total}{share}{day}"
    limits = "" if count.exact else f", {range_words(count)}"
    return f"Said: {stated_number(verdict)}. Dataset: {ours}{limits}."


def check_rule(verdict: Verdict) -> str:
    """The rule that a verdict rests on, with its numbers; empty where nothing was compared."""
    if verdict.counted is None or verdict.total is None:
        return ""
    fewest, most = stated_bounds(verdict.claim, verdict.total)
    covered = f"{fewest}–{most}" if fewest < most else str(most)
    words = {
        "half": f"“Half” is taken as {HALF[0]}–{HALF[1]} %. ",
        "two thirds": f"“Two thirds” is taken as {TWO_THIRDS[0]}–{TWO_THIRDS[1]} %. ",
        "about": f"“About” is taken as ±{ABOUT} %. ",
    }
    if fewest > most:
        return f"No whole number of {verdict.total} is what was stated, so none can meet it."
    allows = Count(verdict.counted, verdict.certain or 0, verdict.possible or 0, None)
    evidence = str(allows.counted) if allows.exact else f"{allows.certain}–{allows.possible}"
    meets = (
        "A denial is refuted only if the evidence allows nothing else"
        if verdict.claim.stance == "denies"
        else "Consistent if they meet"
    )
    said = f"The stated number covers {covered} of {verdict.total}, the evidence allows {evidence}."
    return f"{words.get(verdict.word or '', '')}{said} {meets}."


def stated_number(verdict: Verdict) -> str:
    """half of 34, that is 17; at least 6 of 34; not 34."""
    claim = verdict.claim
    prefix = {
        "about": "about ",
        "ge": "at least ",
        "gt": "more than ",
        "le": "at most ",
        "lt": "fewer than ",
    }.get(claim.operator, "")
    value = _number(claim.value)
    if claim.upper is not None:
        value = f"{value} to {_number(claim.upper)}"
    of = f" of {verdict.total}"
    if claim.metric == "share_held":
        places = (verdict.total or 0) * claim.value / 100
        if verdict.word in ("half", "two thirds"):
            said = (
                f"{verdict.word}{of}, that is {'' if places.is_integer() else 'about '}{places:.0f}"
            )
        else:
            said = f"{prefix}{value} %{of}"
    else:
        said = f"{prefix}{value}{of}"
    return f"not {said}" if claim.stance == "denies" else said


def outcome_sentence(outcome: Outcome, timeline: Timeline) -> str:
    """What was expected, what the dataset records of it, and how many days after the statement."""
    dataset, event = timeline.dataset, outcome.event.event
    place = dataset.places[dataset.place_row[event.place]].name
    day = day_in(dataset, event.day)
    if event.kind == CONTROL_CHANGE:
        how = "became contested" if event.holder == CONTESTED else "changed hands"
        what = f"{place} {how} on {day}"
    else:
        what = f"{event.summary.rstrip('.')} ({day})"
    days = outcome.days_later
    apart = f"{counted(abs(days), 'day')} {'later' if days > 0 else 'before'}"
    tail = apart if days else "the same day"
    likelihood = f" (“{outcome.forecast.likelihood}”)" if outcome.forecast.likelihood else ""
    return f"Expected: {outcome.forecast.value}{likelihood}. Recorded: {what}, {tail}."


def _metric(metric: str, dataset: Dataset) -> str:
    spelt = metric.removeprefix("other:").replace("_", " ")
    return dataset.description.metric_labels.get(metric, spelt)


def _number(value: float) -> str:
    digits = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.10g}"
    return digits.replace(",", "\u202f").replace("-", MINUS)
