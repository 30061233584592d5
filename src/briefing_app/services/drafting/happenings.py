"""What an article says has happened to places: taken, lost, besieged, denied."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from briefing_app.services.drafting.article import BLANK, Sentence
from briefing_app.services.drafting.days import NamedDay, days_after
from briefing_app.services.drafting.names import Gazetteer, NamedParty, NamedPlace
from briefing_app.services.drafting.rules import EventRule, load_rules, whole_words

HOLDS = "holds"  # the kind of what is no event: somebody holds places still
_NEAR = 5  # words between what falls and the party to which it does
# Nothing is linked across these: brackets, and what is quoted.
_BREAKS = re.compile(f"[{BLANK}()]")
# Whose a place is: "Kandahar’s", "the Afghan city of".
_OWNER = re.compile(
    r"(?:[A-Z][\w-]+ )?[A-Z][\w-]+[’']s |\b[A-Z][\w-]+ (?=(?:city|town|port|district|border)\b)"
)
# Where a place of a list lies: "Farah city in the western province of the same name; …".
_LIES_IN = re.compile(r" in [^,;]{1,60}(?=[,;])")
# What is said more of the last place in front of a verb: "Arn, the hub of the north, has fallen".
_APPOSITION = re.compile(r"^, [^,;:()]{1,80},(?= )")
# Where one statement of a sentence ends and the next begins, each with its own day and subject.
_SEGMENT = re.compile(r"; |, (?:while|but|as|though|although|whereas) | while ")


@dataclass(slots=True)
class Happening:
    """Something that a sentence says of one place, as far as its own words tell.

    `holder` is "" where the words do not show it. `days_before` is how many days it lies before
    the event after whose place the sentence says so. `denied` is true where it says that it did
    not happen.
    """

    rule: EventRule
    sentence: Sentence
    place: NamedPlace
    verb: tuple[int, int]
    holder: str = ""
    day: NamedDay | None = None
    days_before: int = 0
    denied: bool = False
    doubts: list[str] = field(default_factory=list)


def happenings(sentence: Sentence, days: list[NamedDay], gazetteer: Gazetteer) -> list[Happening]:
    """What a sentence says has happened, in the order of its verbs; each place once per verb."""
    text = sentence.narrated
    parties = gazetteer.parties(text)
    places = [place for place in gazetteer.places(text) if gazetteer.can_be_held(place)]
    verbs = [(match, rule) for rule in load_rules().events for match in rule.pattern.finditer(text)]
    # Of verbs in one another the longest counts: "surrender of" and not "surrender".
    verbs = [
        (match, rule)
        for match, rule in verbs
        if not any(
            other.start() <= match.start()
            and match.end() <= other.end()
            and len(other[0]) > len(match[0])
            for other, _ in verbs
        )
    ]
    found: list[Happening] = []
    for match, rule in sorted(verbs, key=lambda verb: verb[0].start()):
        mood = _mood(text, match.start())
        if mood == "possible":
            continue
        meant = _places_of(rule, text, match, places, found)
        if not meant or (any(other.place in meant and other.rule == rule for other in found)):
            continue
        for place in {place.ids: place for place in meant}.values():
            happening = Happening(rule, sentence, place, match.span(), denied=mood == "denied")
            said_to = max([match.end(), *(one.end for one in meant)])
            happening.holder = _holder(happening, text, parties, gazetteer, said_to)
            happening.day = _day(rule, text, match, days)
            happening.days_before = days_after(text[: match.start()]) or 0
            if whole_words(load_rules().doubts.reserve).search(text):
                happening.doubts.append("the sentence speaks with reserve")
            found.append(happening)
    return found


def _mood(text: str, verb: int) -> str:
    """Whether a verb is said of what happened, of what is "possible", or of what is "denied"."""
    rules = load_rules().doubts
    before = text[_segment(text, verb)[0] : verb]
    near = " ".join(before.split()[-4:])
    if re.search(rf"\b(?:{rules.done})$", near, re.IGNORECASE):
        return ""
    if re.search(rf"(?<![\w])(?:{rules.denied})(?![\w])", before, re.IGNORECASE):
        return "denied"
    if re.search(rf"\b(?:{rules.possible})(?: \w+)?$", near, re.IGNORECASE):
        return "possible"
    return ""


def _places_of(
    rule: EventRule,
    text: str,
    match: re.Match[str],
    places: list[NamedPlace],
    found: list[Happening],
) -> list[NamedPlace]:
    """The places that a verb is about."""
    start, end = match.span()
    if rule.places == "sentence":
        return _without_prepositions(text, [place for place in places if place.start >= end])
    passive = rule.places == "object" and re.search(
        r"\b(?:was|were|been|being|is|are)(?: \w+)?$", text[:start].rstrip()
    )
    reduced = rule.places == "object" and not passive
    if rule.places in ("after", "object") and not passive:
        after = _chain(text, end, [place for place in places if place.start >= end])
        if not after and found and re.match(r" it\b", text[end:]):
            return [found[-1].place]
        if after or rule.places == "after":
            return after
    before = _chain_back(text, start, [place for place in places if place.end <= start])
    if before and not reduced:
        return before
    # In Herat and Kandahar, they had laid siege …; Belmar, captured on Tuesday, …
    leading = [place for place in places if place.end <= start]
    opening = re.match(r"(?:In|At) ", text)
    if rule.kind == "siege" and opening and leading:
        return _chain(text, opening.end(), leading)
    if before and text[before[-1].end : start].strip() == ",":
        return before
    return []


def _chain(text: str, position: int, places: list[NamedPlace]) -> list[NamedPlace]:
    """Places one after another with nothing but linking words before and between them."""
    chain: list[NamedPlace] = []
    for place in places:
        if not _links(text[position : place.start]):
            break
        chain.append(place)
        position = _after_province(text, place.end)
    # "They took Arn, and Bel is quiet": with the last one another sentence has begun.
    goes_on = re.compile(rf" (?:{load_rules().doubts.goes_on})\b")
    if len(chain) > 1 and goes_on.match(text, position):
        chain.pop()
    return chain


def _chain_back(text: str, position: int, places: list[NamedPlace]) -> list[NamedPlace]:
    """The same, back from a position before which only small words stand."""
    chain: list[NamedPlace] = []
    for place in reversed(places):
        gap = text[_after_province(text, place.end) : position]
        if not (_links(gap) if chain else _is_light(_APPOSITION.sub("", gap))):
            break
        chain.insert(0, place)
        position = place.start
    # "near Kabul fell": the first place must not hang on a preposition.
    return _without_prepositions(text, chain[:1]) + chain[1:]


def _links(gap: str) -> bool:
    """Whether nothing but linking words, and whose a place is, stands in a gap."""
    gap = _OWNER.sub("", _LIES_IN.sub("", gap))
    words = re.findall(r"[\w’'-]*\w[\w’'-]*", gap)
    linking = load_rules().places.linking.split()
    return _BREAKS.search(gap) is None and all(
        word.lower().replace("’", "'") in linking for word in words
    )


def _is_light(gap: str) -> bool:
    """Whether nothing but helping verbs, adverbs and days stands in a gap before a verb."""
    months = "|".join(load_rules().days.months.split() + load_rules().days.weekdays.split())
    bare = re.sub(rf"\bon (?:{months})\b\.?(?: \d+)?| with [A-Z]\w+", "", gap)
    words = re.findall(r"[\w’'-]*\w[\w’'-]*", bare)
    light = load_rules().places.before_verb.split()
    return _BREAKS.search(gap) is None and all(word.lower() in light for word in words)


def _after_province(text: str, end: int) -> int:
    provinces = "|".join(load_rules().places.province.split())
    match = re.compile(rf" (?:{provinces})\b", re.IGNORECASE).match(text, end)
    return match.end() if match else end


def _without_prepositions(text: str, places: list[NamedPlace]) -> list[NamedPlace]:
    kinds = "".join(f"(?<!{kind} )" for kind in ("city", "cities", "town", "towns", "capital"))
    away = re.compile(rf"\b(?:near|from|outside|towards?|in|{kinds}of|to)(?: the)? $")
    return [place for place in places if not away.search(text[: place.start])]


def _segment(text: str, position: int) -> tuple[int, int]:
    """Where the part of the sentence begins and ends in which a position stands."""
    begin, end = 0, len(text)
    for border in _SEGMENT.finditer(text):
        if border.end() <= position:
            begin = border.end()
        elif border.start() >= position:
            end = border.start()
            break
    return begin, end


def _holder(
    happening: Happening,
    text: str,
    parties: list[NamedParty],
    gazetteer: Gazetteer,
    said_to: int,
) -> str:
    """Who holds the place afterwards. `said_to` is where the verb and its places end."""
    rule, (start, end) = happening.rule, happening.verb
    if rule.holder == "none":
        return ""
    begin, finish = _segment(text, start)
    before = [party.id for party in parties if begin <= party.start and party.end <= start]
    named: dict[str, str] = {}  # the party after each small word: to, by
    for party in parties:
        gap = text[said_to if party.start >= said_to else end : party.start].lower().split()
        if end <= party.start < finish and len(gap) <= _NEAR:
            named[next((word for word in reversed(gap) if word != "the"), "")] = party.id
    if rule.holder == "to":
        if "to" in named or "by" in named:
            return named.get("to") or named["by"]
        return gazetteer.taking
    if rule.holder == "opponent":
        if "to" in named:
            return named["to"]
        return gazetteer.opponent(before[-1]) if before else gazetteer.taking
    if "by" in named:
        return named["by"]
    if before:
        return before[-1]
    default = gazetteer.holding if rule.manner == "recaptured" else gazetteer.taking
    happening.doubts.append("no party is named beside it")
    return default


def _day(rule: EventRule, text: str, match: re.Match[str], days: list[NamedDay]) -> NamedDay | None:
    """The day nearest to a verb in its own part of the sentence, or else in the sentence."""
    begin, end = _segment(text, match.start())
    elsewhere = re.compile(rf"\b(?:{load_rules().days.elsewhere})\b", re.IGNORECASE)
    able = [
        day
        for day in days
        if (day.is_event_day or rule.kind == "siege")  # "since Monday"
        and not elsewhere.search(text, match.end(), day.start - 1)
        and not elsewhere.search(text, day.end, match.start())
    ]
    inside = [day for day in able if begin <= day.start and day.end <= end]
    return min(
        inside or able,
        key=lambda day: min(abs(day.start - match.end()), abs(match.start() - day.end)),
        default=None,
    )
