"""Check a brief: is it what the dataset gives, and are its pages those of its attached day?

The attached day is read back and the brief set anew from the dataset, with the options that the
attachment names. The same bytes prove both at once. Where they differ, the two attached days say
how. Nothing that is attached is believed or followed: it is text to compare.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from briefing_app import __version__
from briefing_app.domain.briefing import brief
from briefing_app.domain.dataset import Dataset
from briefing_app.domain.number_words import counted
from briefing_app.domain.sentences import long_date
from briefing_app.domain.timeline import build_timeline
from briefing_app.drawing.map_shapes import NO_SHAPES, Shapes
from briefing_app.services.attached_day import AttachedDay, Fields, Origin, attached_day
from briefing_app.services.attached_files import UnreadablePdf
from briefing_app.services.brief_error import BriefError
from briefing_app.services.report_pdf import set_brief

Verdict = Literal["matches", "same_day", "differs", "other_dataset"]
MOST_TOLD = 12  # differences of a kind that are told one by one
LONGEST = 160  # characters of a text that is told


@dataclass(frozen=True, slots=True)
class BriefCheck:
    """What came of a check.

    `matches`: byte for byte the brief of this dataset. `same_day`: another version of the
    program set the pages, so that only the attached day could be compared; it is the same.
    `other_dataset`: there was nothing to compare it with. `told` are sentences.
    """

    verdict: Verdict
    origin: Origin
    told: tuple[str, ...]


def check_brief(data: bytes, dataset: Dataset, shapes: Shapes = NO_SHAPES) -> BriefCheck:
    """Compare a brief with what a dataset gives now. Raises UnreadablePdf."""
    found = attached_day(data)
    origin = found.origin
    if origin.dataset_id != dataset.description.id:
        return BriefCheck("other_dataset", origin, tuple(_which_dataset(origin, dataset)))
    if not dataset.first_day <= origin.day <= dataset.last_day:
        outside = f"The dataset has no {long_date(origin.day)}: "
        period = f"it covers {long_date(dataset.first_day)} to {long_date(dataset.last_day)}."
        return BriefCheck("differs", origin, (*_versions(origin, dataset), outside + period))
    briefing = brief(build_timeline(dataset, origin.known_by), origin.day)
    try:
        anew, _ = set_brief(briefing, origin.options, shapes)
    except BriefError as error:
        trouble = f"The brief of that day could not be set anew: {error}."
        return BriefCheck("differs", origin, (trouble,))
    if anew == data:
        told = "Set anew from the dataset, it is the same file, byte for byte."
        return BriefCheck("matches", origin, (told,))
    try:
        return _compared(found, attached_day(anew), dataset)
    except RecursionError as error:
        raise UnreadablePdf("the day attached to it is nested too deeply") from error


def _compared(found: AttachedDay, ours: AttachedDay, dataset: Dataset) -> BriefCheck:
    origin = found.origin
    told = [*_versions(origin, dataset), *differences(found.fields, ours.fields)]
    if found.origin.shapes_sha256 != ours.origin.shapes_sha256:
        told.append("The map was drawn from other shapes than the dataset has.")
    if told:
        return BriefCheck("differs", origin, tuple(told))
    if origin.program != __version__:
        told = [
            "The attached day is what the dataset gives.",
            f"The pages were set by version {origin.program} of the program, and this is version "
            f"{__version__}: whether they show that day can be checked with that version only.",
        ]
        return BriefCheck("same_day", origin, tuple(told))
    told = [
        "The attached day is what the dataset gives, but the file is not the one that the program "
        "writes for it.",
        "Its pages may say something else: someone changed the file, or another program saved it "
        "anew.",
    ]
    return BriefCheck("differs", origin, tuple(told))


def _which_dataset(origin: Origin, dataset: Dataset) -> Iterator[str]:
    yield (
        f"It was made from the dataset {origin.dataset_id}, version {origin.dataset_version}, "
        f"SHA-256 {origin.dataset_sha256}."
    )
    yield f"Compared with {dataset.description.id}, nothing can be said: name the folder of that."


def _versions(origin: Origin, dataset: Dataset) -> Iterator[str]:
    if origin.dataset_sha256 != dataset.sha256:
        theirs = f"{origin.dataset_version}, SHA-256 {origin.dataset_sha256}"
        ours = f"{dataset.description.version}, SHA-256 {dataset.sha256}"
        yield f"It was made from version {theirs}; the dataset is version {ours}."


# How two attached days differ. The first of them may hold anything.


def differences(brief: Fields, dataset: Fields) -> Iterator[str]:
    """How a day differs from what the dataset gives, as sentences, most important first."""
    if brief.get("finding") != dataset["finding"]:
        yield (
            f"Finding: “{_told(brief.get('finding'))}” in the brief, "
            f"“{_told(dataset['finding'])}” in the dataset."
        )
    names = {party["id"]: party["short_name"] for party in dataset["dataset"]["parties"]}
    yield from _limited(_counts(brief, dataset, names), "count")
    yield from _limited(_holders(brief, dataset, names), "place")
    for kind, key in RECORDS:
        yield from _limited(_records(kind, brief.get(key), dataset[key]), kind)
    printed = _mapping(brief.get("brief")).get("statements")
    if printed != dataset["brief"]["statements"]:
        yield "Its pages print other statements, or in another order."
    told = {"finding", "counts", "program", "dataset", "brief", *(key for _, key in RECORDS)}
    rest = [key for key in sorted({*brief, *dataset} - told) if brief.get(key) != dataset.get(key)]
    said = brief.get("dataset")
    if isinstance(said, dict):
        ours = dataset["dataset"]
        rest += [
            f"dataset.{key}"
            for key in sorted({*said, *ours} - {"version", "sha256"})
            if said.get(key) != ours.get(key)
        ]
    if rest:
        yield f"Other fields that differ: {', '.join(_told(key) for key in rest[:MOST_TOLD])}."


RECORDS = (
    ("place", "places"),
    ("event", "events"),
    ("statement", "statements"),
    ("source", "sources"),
)


def _counts(brief: Fields, dataset: Fields, names: dict[str, str]) -> Iterator[str]:
    said, ours = _mapping(brief.get("counts")), dataset["counts"]
    for holder in dict.fromkeys([*ours, *said]):
        if said.get(holder) != ours.get(holder):
            ways = [
                _count(day.get(holder), full.get("total"))
                for day, full in ((said, brief), (ours, dataset))
            ]
            name = names.get(holder, holder)
            yield f"Count of {_told(name)}: {ways[0]} in the brief, {ways[1]} in the dataset."


def _count(count: object, total: object) -> str:
    fields = _mapping(count)
    if not fields:
        return "none"
    low, counted_, high = (_told(fields.get(key)) for key in ("certain", "counted", "possible"))
    return f"{counted_} of {_told(total)} (range {low}–{high})"


def _holders(brief: Fields, dataset: Fields, names: dict[str, str]) -> Iterator[str]:
    said = _by_id(brief.get("places"))
    for id_, place in _by_id(dataset["places"]).items():
        theirs = said.get(id_, {}).get("holder")
        if theirs != place["holder"] and id_ in said:
            ways = [
                names.get(holder, holder) if isinstance(holder, str) else holder
                for holder in (theirs, place["holder"])
            ]
            yield (
                f"{_told(place['name'])}: held by {_told(ways[0])} in the brief, by "
                f"{_told(ways[1])} in the dataset."
            )


def _records(kind: str, brief: object, dataset: object) -> Iterator[str]:
    said, ours = _by_id(brief), _by_id(dataset)
    for id_ in dict.fromkeys([*ours, *said]):
        if id_ not in said or id_ not in ours:
            where = "the dataset" if id_ in ours else "the brief"
            yield f"{kind.capitalize()} {_told(id_)} is in {where} only."
        elif said[id_] != ours[id_]:
            keys = sorted({*said[id_], *ours[id_]})
            differing = [_told(key) for key in keys if said[id_].get(key) != ours[id_].get(key)]
            yield f"{kind.capitalize()} {_told(id_)} differs in {', '.join(differing[:MOST_TOLD])}."


def _limited(sentences: Iterable[str], noun: str) -> Iterator[str]:
    all_ = list(sentences)
    yield from all_[:MOST_TOLD]
    if len(all_) > MOST_TOLD:
        yield f"Not told one by one: {counted(len(all_) - MOST_TOLD, f'more {noun}')}."


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _by_id(value: object) -> dict[str, Fields]:
    """The records of a list by their ids; what is no record is passed over."""
    items = value if isinstance(value, list) else []
    return {
        item["id"]: item
        for item in items
        if isinstance(item, dict) and isinstance(item.get("id"), str)
    }


def _told(value: object) -> str:
    """A value as text that is not too long."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
