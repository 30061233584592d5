"""A draft as YAML in the format of a dataset, each record below where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Any

from briefing_app.services.drafting.proposals import Draft, Origin, Proposal
from briefing_app.services.plain_text import cleaned, wrapped
from briefing_app.services.record_text import entry_lines

_WIDTH = 80
_LONGEST = 300  # characters shown of a sentence

_HEAD = """\
# Found by rules, and read by nobody yet: the program takes nothing from here.
# Read the sentence above a record, mend the record, give it an id of your own,
# and move it into the file of the dataset that its list is named after; then run
# `briefing-app check`.
#
# The confidence is that of the rule. Each doubt, after a question mark, takes it
# down one level. What is left to do stands after an exclamation mark.
"""


def draft_yaml(draft: Draft, article: PurePath, dataset: str, day: object) -> str:
    """The text of the file. Everything from the article is data or comment, on its own lines."""
    title = f"Proposals from {cleaned(article.name)}, {day}, for the dataset “{cleaned(dataset)}”."
    head = "\n".join([*_comment(title, ""), "#", _HEAD])
    lists: dict[str, Sequence[Proposal]] = {
        "sources": draft.sources,
        "speakers": draft.speakers,
        "events": draft.events,
        "statements": draft.statements,
    }
    parts = [head]
    for name, proposals in lists.items():
        if proposals:
            records = (_record(proposal, article) for proposal in proposals)
            parts.append(f"{name}:\n" + "\n".join(records))
    if not (draft.events or draft.statements):
        parts.append("# Nothing was found.\n")
    return "\n".join(parts)


def _record(proposal: Proposal, article: PurePath) -> str:
    lines = [line for comment in _comments(proposal, article) for line in comment]
    return "\n".join([*lines, *entry_lines(_cleaned(proposal.record), "  "), ""])


def _comments(proposal: Proposal, article: PurePath) -> Iterator[list[str]]:
    if not proposal.origins:
        return
    first = proposal.origins[0]
    sentence = first.sentence
    yield _comment(
        f"{cleaned(article.name)}:{sentence.line}:{sentence.column}: sentence {sentence.number}, "
        f"characters {sentence.start + 1} to {sentence.start + len(sentence.text)}"
    )
    rules = "; ".join(_rule(origin, sentence.number) for origin in proposal.origins)
    yield _comment(f"Confidence: {proposal.confidence}. Rule {rules}.")
    shown = cleaned(sentence.text)
    yield _comment(f"> {shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + '…'}")
    for doubt in proposal.doubts:
        yield _comment(f"? {doubt}")
    for note in proposal.notes:
        yield _comment(f"! {note}")


def _rule(origin: Origin, sentence: int) -> str:
    words = cleaned(origin.sentence.text[origin.start : origin.end])
    told = origin.rule + (f": “{words}”" if words else "")
    if origin.sentence.number != sentence:
        told += f" (sentence {origin.sentence.number})"
    return told


def _comment(text: str, indent: str = "  ") -> list[str]:
    return wrapped(text, f"{indent}# ", f"{indent}#   ", _WIDTH)


def _cleaned(value: Any) -> Any:  # noqa: ANN401 - any value of YAML
    """The same with every text on one line, and without characters that do mischief."""
    if isinstance(value, str):
        return cleaned(value)
    if isinstance(value, dict):
        return {key: _cleaned(inside) for key, inside in value.items()}
    return [_cleaned(inside) for inside in value] if isinstance(value, list) else value
