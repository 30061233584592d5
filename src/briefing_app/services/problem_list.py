"""Every code a problem of a dataset can have, and the list in which problems are collected."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from briefing_app.domain.problem import Problem, Severity
from briefing_app.services.record_kinds import KINDS
from briefing_app.services.yaml_reader import Document, FieldPath

DATASET_FILE = "dataset.yaml"
_LIST_FILES = {kind.file for kind in KINDS}
MAX_WORDS = 1000  # characters of a message and the like; ids that are named may have any length
MAX_LISTED = 10_000  # problems of one file that are told one by one
MAX_COMPARISONS = 300_000  # words compared in a load when looking for what was likely meant

# Marks of direction and the like: in an id they are what is wrong, in a message they would spoil
# the rest of the line. Joiners belong to the spelling of Dari and Pashto.
_UNSEEN = re.compile(
    "[\\x00-\\x1f\\x7f-\\x9f\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]"
)


@dataclass(frozen=True, slots=True)
class Code:
    """What all problems of one code have in common."""

    severity: Severity
    fix: str


_CORRECT_ID = "Correct the id, or add the missing record, and reload."

_SEND_AGAIN = "Ask for the file again from where it came."

# In the order of docs/dataset-format.md, which a test compares with this table.
CODES: dict[str, Code] = {
    # the folder and its files
    "not_found": Code("error", "Choose the folder that has dataset.yaml in it."),
    "not_a_dataset": Code("error", "Choose the folder that has dataset.yaml in it."),
    "not_a_pack": Code("error", _SEND_AGAIN),
    "pack_entry": Code("error", "Pack the dataset anew: briefing-app pack FOLDER."),
    "pack_manifest": Code("error", "Pack the dataset anew: briefing-app pack FOLDER."),
    "pack_damaged": Code("error", _SEND_AGAIN),
    "pack_hash": Code("error", _SEND_AGAIN),
    "pack_too_large": Code("error", "Split the dataset into smaller ones."),
    "missing_file": Code("error", "Add the file to the folder of the dataset."),
    "unreadable_file": Code("error", "Make it a readable file."),
    "file_too_large": Code("error", "Split the dataset into smaller ones."),
    "unknown_file": Code("note", "Rename the file, or move it out of the folder."),
    "slow_parser": Code("note", "Install PyYAML from a wheel, which brings the library along."),
    # YAML
    "not_utf8": Code("error", "Save the file as UTF-8."),
    "control_character": Code("error", "Delete the character."),
    "direction_control": Code("warning", "Delete the character."),
    "yaml_syntax": Code("error", "Correct the line, or the one above it, and reload."),
    "yaml_alias": Code("error", "Write the value out in every place."),
    "yaml_tag": Code("error", "Remove the tag; quotes make any value text."),
    "yaml_key": Code("error", "Use plain text as the name of a field."),
    "duplicate_key": Code("error", "Keep one of the two."),
    "too_deep": Code("error", "Flatten it; no record needs so many levels."),
    "too_many_entries": Code("error", "Shorten the list."),
    "too_many_records": Code("error", "Split the dataset into smaller ones."),
    "several_documents": Code("error", "Remove the line “---” that starts the second one."),
    "empty_file": Code("error", "Fill the file, or remove it if it is optional."),
    "not_a_mapping": Code("error", "Begin the file with the name of its list."),
    "missing_list": Code("error", "Put the records under the name of the list."),
    "unknown_list": Code("warning", "Rename it, or remove it."),
    "no_places": Code("error", "Mend the problems of the places, or list some."),
    "too_many_place_days": Code("error", "Shorten the period, or split the dataset by places."),
    "too_many_problems": Code("error", "Mend some of the problems listed, and reload."),
    # fields of a record
    "not_a_record": Code("error", "Write fields with their names below the dash."),
    "missing_field": Code("error", "Add the field."),
    "unknown_field": Code("error", "Correct the name of the field, or remove it."),
    "wrong_type": Code("error", "Write the value as expected."),
    "not_allowed": Code("error", "Use one of the words expected."),
    "bad_day": Code("error", "Write the day as year-month-day: 2021-08-13."),
    "bad_id": Code("error", "Change the id, here and wherever it is used."),
    "empty_value": Code("error", "Fill it in, or leave the field out."),
    "too_long": Code("error", "Shorten it."),
    "out_of_range": Code("error", "Correct the number."),
    "days_out_of_order": Code("error", "Correct one of the days."),
    "unknown_format": Code("error", "Use the release of the program that the dataset is made for."),
    "reserved_id": Code("error", "Choose another id."),
    "event_without_report": Code("error", "Add at least one report under “reports”."),
    "statement_without_source": Code("error", "Add at least one id under “sources”."),
    # ids
    "duplicate_id": Code("error", "Give one of the records another id, or remove it."),
    "unknown_place": Code("error", _CORRECT_ID),
    "unknown_party": Code("error", "Correct the id, or add the party to dataset.yaml."),
    "unknown_place_set": Code("error", "Correct the id, or add the set to dataset.yaml."),
    "unknown_source": Code("error", _CORRECT_ID),
    "unknown_organisation": Code("error", _CORRECT_ID),
    "unknown_speaker": Code("error", _CORRECT_ID),
    "unknown_event": Code("error", _CORRECT_ID),
    "unknown_statement": Code("error", _CORRECT_ID),
    "rests_on_left_out": Code("error", "Mend the record that it names."),
    "points_to_left_out": Code("warning", "Mend the record that it names."),
    # sense
    "change_without_holder": Code("error", "Say who holds the place after it."),
    "holder_without_change": Code(
        "error", "Make it a control_change, or remove “holder” and “manner”."
    ),
    "contested_at_start": Code(
        "error", "Name a party, or leave the field out, and add a control_change."
    ),
    "never_asserted": Code("error", "Add a report that asserts it, or remove the event."),
    "report_too_early": Code("error", "Correct the day of the event or of the publication."),
    "order_needed": Code(
        "error", "Give both an “order”: the change that came last has the higher number."
    ),
    "outside_period": Code("error", "Correct the day, or move the period of the dataset."),
    "bad_range": Code("error", "Use “upper” with “between”, above “value”, and nowhere else."),
    "parent_loop": Code("error", "Correct one of the parents."),
    "already_held": Code("warning", "Check the day and the holder, or remove the event."),
    "repeats_not_before": Code(
        "warning", "List the report that is repeated in this event, before the other."
    ),
    "restates_later": Code("warning", "Name an earlier statement."),
    "point_outside_period": Code("warning", "Correct the day, or mark it “context: true”."),
    "too_many_places": Code("warning", "Correct “total”, or the “set” of some places."),
    "places_not_listed": Code("note", "Add the places, if there is anything to say about them."),
    "empty_set": Code("warning", "Give places this “set”, or remove it."),
    "nothing_to_count": Code("warning", "Add place sets or initial holders."),
    "opens_outside_period": Code("warning", "Choose a day of the period."),
    "no_timezones": Code("warning", "Install the package tzdata beside the program."),
    "unknown_timezone": Code("warning", "Use a name of the zone database, such as Asia/Kabul."),
    "unknown_metric": Code("warning", "Correct the name, or begin it with “other:”."),
    "long_quote": Code("warning", "Quote a shorter part, and say the rest in your own words."),
    "unread_draft": Code("warning", "Read the article, and say what was said in your own words."),
    "above_total": Code("warning", "Correct the number, or say of how many in “of”."),
    "same_name": Code("note", "Add the province or the like to one of the names."),
    "party_never_named": Code("note", "Remove the party, or keep it for later."),
    "never_loses": Code("note", "Look for reports of retaken places; otherwise leave it."),
    "place_never_named": Code("note", "Remove the place, or keep it for later."),
    "source_never_used": Code("note", "Remove the source, or keep it for later."),
    # shapes, told by `check`; the map leaves out what it cannot draw
    "bad_shapes": Code("error", "Save it as a GeoJSON FeatureCollection in UTF-8."),
    "shape_without_place": Code("note", "Correct “admin1_code” of the shape or of the place."),
    "place_without_shape": Code("note", "Add the shape, or correct “admin1_code”."),
    "outside_shape": Code("warning", "Correct “lat” and “lon”, or “admin1_code”."),
    # mappings, told by `import`
    "unknown_column": Code("error", "Correct the name, or list the column under “optional”."),
}


class ProblemList:
    """Problems as they are found, with their places in the files.

    No more than `MAX_LISTED` of a file are told one by one, and then one more that says how many
    there are besides. Records are left out all the same.
    """

    def __init__(self) -> None:
        self.documents: dict[str, Document] = {}  # by file name
        self._problems: list[Problem] = []
        self._counts: Counter[str] = Counter()
        self._untold_errors: set[str] = set()  # files
        self._comparisons = MAX_COMPARISONS

    def add(
        self,
        code: str,
        message: str,
        file: str,
        path: FieldPath | None = None,
        *,
        key: bool = False,
        at: tuple[int, int] | None = None,
        record: str = "",
        field: str = "",
        found: str = "",
        expected: str = "",
        likely: str = "",
        effect: str = "",
        fix: str = "",
    ) -> None:
        """Add a problem of a value (`path`), of its `key`, of a position (`at`) or of a file."""
        self._counts[file] += 1
        if self._counts[file] > MAX_LISTED:
            if CODES[code].severity == "error":
                self._untold_errors.add(file)
            return
        line, column = at or (0, 0)
        if path is not None and file in self.documents:
            line, column = self.documents[file].locate(path, key=key)
        self._problems.append(
            Problem(
                severity=CODES[code].severity,
                code=code,
                message=_bounded(message),
                file=file,
                line=line,
                column=column,
                record=excerpt(record, 120) if record else "",
                field=field or field_words(path or (), file),
                found=_bounded(found),
                expected=_bounded(expected),
                likely=_bounded(likely),
                effect=_bounded(effect),
                fix=fix or CODES[code].fix,
            )
        )

    def likely(self, word: str, known: Iterable[str]) -> str:
        """The known word that was probably meant, or "". Looks no further when it gets long."""
        candidates = [
            candidate for candidate in known if abs(len(candidate) - len(word)) <= len(word)
        ]
        self._comparisons -= len(candidates)
        if self._comparisons < 0 or len(word) > 200:
            return ""
        close = get_close_matches(word, candidates, 1, 0.72)
        if close:
            return close[0]
        folded = {candidate.casefold().replace("_", "-"): candidate for candidate in candidates}
        return folded.get(word.casefold().replace("_", "-").replace(" ", "-"), "")

    def listed(self) -> tuple[Problem, ...]:
        """All problems, by file, line and column."""
        more = [
            Problem(
                severity="error" if file in self._untold_errors else "note",
                code="too_many_problems",
                message=f"{count - MAX_LISTED:,} more problems are not listed",
                file=file,
                fix=CODES["too_many_problems"].fix,
            )
            for file, count in self._counts.items()
            if count > MAX_LISTED
        ]
        return tuple(
            sorted(
                self._problems + more,
                key=lambda problem: (problem.file, problem.line, problem.column, problem.code),
            )
        )


def field_words(path: FieldPath, file: str) -> str:
    """The name of a field as people write it: `reports[0].source`.

    Without the list and the number of the record, where a file has a list of them.
    """
    inside = path[2:] if file in _LIST_FILES else path
    words = ""
    for step in inside:
        if isinstance(step, int):
            words += f"[{step}]"
        else:
            words += f".{excerpt(step, 40)}" if words else excerpt(step, 40)
    return words


def excerpt(value: object, limit: int = 80) -> str:
    """A value on one line, cut to a length, with every sign visible."""
    if isinstance(value, Mapping):
        names = ", ".join(excerpt(key, 20) for key in list(value)[:4])
        return f"the fields {names}" if names else "a group without fields"
    if isinstance(value, tuple):
        return f"a list of {len(value)}" if value else "an empty list"
    if isinstance(value, bool):
        return "true" if value else "false"
    text = " ".join(str(value)[: limit + 1].split()) or "an empty text"
    text = visible(text)
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _bounded(text: str) -> str:
    """Words about a problem that no text of the dataset can make endless."""
    return visible(text if len(text) <= MAX_WORDS else f"{text[: MAX_WORDS - 1]}…")


def visible(text: str) -> str:
    """The text with every sign that cannot be seen, or turns the line around, spelt out."""
    return _UNSEEN.sub(lambda match: f"<U+{ord(match[0]):04X}>", text)
