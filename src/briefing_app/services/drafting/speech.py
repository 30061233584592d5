"""Who is said to have spoken in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from briefing_app.domain.dataset.events import Confidence
from briefing_app.services.drafting.article import BLANK, Sentence
from briefing_app.services.drafting.rules import load_rules, whole_words

SAID, SAID_AFTER, WAS_SAID, ACCORDING = "said", "said-after", "was-said", "according-to"
_MOST_WORDS = 14  # of a name with all that describes it
_BARE = re.compile(r"(?:[A-Z][\w.’-]*\s?){1,3}")  # a name alone, in a list of names
_PERSON = re.compile(r"(?:[A-Z][\w.’-]*\s?){2,4}")
_PERSON_LAST = re.compile(r"(?:^\s*|\band |\bbut )((?:[A-Z][\w.’-]*\s?){2,4})$")
_BREAK = re.compile(rf"[;:{BLANK}]|\s[—–-]\s| but | while | though | although | whereas ")


@dataclass(frozen=True, slots=True)
class Speech:
    """That somebody spoke. `speaker` is how the text names them, "" where a pronoun does.

    `verb` is where the verb stands in the sentence, `words` what it is; `start` and `end` are
    where what was said may stand.
    """

    sentence: Sentence
    rule: str
    speaker: str
    verb: int
    words: str
    start: int
    end: int

    @property
    def confidence(self) -> Confidence:
        """That of the rule: somebody is named, or it was said by nobody in particular."""
        return "moderate" if self.rule == WAS_SAID else "high"


def speeches(sentence: Sentence) -> list[Speech]:
    """Who spoke in a sentence, in its order."""
    rules, text = load_rules().speech, sentence.narrated
    found: list[Speech] = []
    no_verb = re.compile(rf"\b(?:{rules.no_verb})(?: also)? $")

    def add(rule: str, speaker: str, match: re.Match[str], start: int = 0) -> None:
        found.append(Speech(sentence, rule, speaker, match.start(), match[0], start, len(text)))

    for match in whole_words("|".join(rules.verbs)).finditer(text):
        if no_verb.search(text[: match.start()]):
            continue
        if speaker_after := _after(text, match):
            add(SAID_AFTER, speaker_after, match)
            continue
        start = max((one.end() for one in _BREAK.finditer(text, 0, match.start())), default=0)
        speaker = _before(text[start : match.start()])
        # "…, Ann Other said, an agency reported.": the agency tells of it.
        is_told = bool(found) and not text[match.end() :].strip(" .")
        if speaker is not None and not is_told:
            quoted_before = BLANK in text[: match.start()]
            add(SAID, speaker, match, 0 if quoted_before else start)
    for match in whole_words(rules.passive).finditer(text):
        add(WAS_SAID, "", match)
    for match in whole_words(rules.according).finditer(text):
        words = _name(_up_to_comma(text[match.end() :]))
        # "…, diplomats said, according to an agency": they spoke, and the agency tells of it.
        told_by_others = any(match.start() - 3 <= one.verb + len(one.words) for one in found)
        if words and not told_by_others:
            add(ACCORDING, words, match)
    return _shared_out(sorted(found, key=lambda speech: speech.verb))


def _shared_out(found: list[Speech]) -> list[Speech]:
    """Of several in one sentence each has what follows its verb; the first what precedes it."""
    return [
        replace(
            one,
            start=one.verb if number else one.start,
            end=found[number + 1].verb if number + 1 < len(found) else one.end,
        )
        for number, one in enumerate(found)
    ]


def _before(front: str) -> str | None:
    """How the speaker in front of a verb is named: "" for a pronoun, None where there is none."""
    rules = load_rules().speech
    front = re.sub(rf"(?:\s(?:{rules.besides}|{rules.when}))+\s*$", "", front.rstrip())
    if front.endswith(","):
        return _before_apposition(front)
    if front.endswith(" and"):
        return (
            _name(whole_words(rules.no_name).split(front)[0]) or None
        )  # "Ann Other has set a day and said"
    pieces = front.split(", ")
    piece = pieces.pop()
    described = pieces and re.match(r"(?:an?|the|another|its|his|her|their) [a-z]", piece)
    if described and (person := _PERSON_LAST.search(pieces[-1])):
        return person[1]  # "Ann Other, a member of the council said"
    name = _name(_whole_list(pieces, piece)) or _name(piece)
    pronoun = re.search(rf"(?:^|\s)(?:{rules.pronouns})$", name, re.IGNORECASE)
    if pronoun and pronoun.start():
        return None  # "posted a video they said": who they are is not told by what stands before
    return "" if pronoun else name or None


def _whole_list(pieces: list[str], last: str) -> str:
    """The whole list of which the last piece is the end: "envoys of Aland, Beland, and Celand"."""
    whole, rest = last, list(pieces)
    if not re.match(r"(?:and|or) ", last) or not rest or not _BARE.fullmatch(rest[-1]):
        return last
    while len(rest) > 1 and _BARE.fullmatch(rest[-1]):
        whole = f"{rest.pop()}, {whole}"
    return f"{rest.pop()}, {whole}"


def _before_apposition(front: str) -> str | None:
    """The name beside a description: "Ann Other, its spokesman," or "the minister, Ann Other,"."""
    pieces = [piece.strip() for piece in front.split(", ") if piece.strip(" ,")]
    names = [name for piece in pieces[-2:] if (name := _name(piece))]
    people = [name for name in names if _PERSON.fullmatch(name)]
    return next(iter([*people, *reversed(names)]), None)


def _after(text: str, match: re.Match[str]) -> str:
    """How the speaker after a verb is named: after a quotation, or at the end of a sentence."""
    before, rest = text[: match.start()].rstrip(), _up_to_comma(text[match.end() :])
    if before.endswith((BLANK, f"{BLANK},")):
        return _name(rest)
    is_last = re.match(r"(?:, (?:an?|the) [^,]+)?\.?$", text[match.end() + len(rest) :])
    is_name = re.match(r" (?:(?:the|an?) )?[A-Z]", rest) and len(rest.split()) < 7
    inverted = re.fullmatch(load_rules().speech.inverted, match[0], re.IGNORECASE)
    return _name(rest) if before.endswith(",") and inverted and is_name and is_last else ""


def _up_to_comma(text: str) -> str:
    return re.split(rf"[,;{BLANK}]|\.$", text)[0]


def _name(words: str) -> str:
    """The name in a piece of text, without what opens it and what describes it; "" for none."""
    rules = load_rules().speech
    name = re.sub(r"^\W+", "", words).rstrip(f" ,.{BLANK}")
    if found := re.search(r"(?<!well) as ((?!well\b|the\b|an?\b)[a-z]+ [a-z]+.*)$", name):
        name = found[1]
    opening = rf"^(?:(?:{rules.openings}|{rules.besides})(?:\s|$))+"
    name = re.sub(opening, "", name, flags=re.IGNORECASE)
    name = re.split(rf"(?:^|\s)(?:{rules.cut})(?:\s|$)", name)[0].strip(" ,")
    more = whole_words("|".join((rules.no_name, *rules.verbs)))
    is_name = re.search(r"[^\W\d_]", name) and not more.search(name)
    return name if is_name and len(name.split()) <= _MOST_WORDS else ""
