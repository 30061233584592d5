"""A draft as a file: data of a dataset below comments, whatever the article holds."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path, PurePath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.domain.dataset import Dataset
from briefing_app.services.dataset_file import load_dataset
from briefing_app.services.drafting.article import cut
from briefing_app.services.drafting.draft import draft
from briefing_app.services.drafting.draft_yaml import draft_yaml
from briefing_app.services.drafting.proposals import Draft
from briefing_app.services.yaml_reader import read_yaml

ORVANE = Path(__file__).resolve().parents[2] / "drafts" / "orvane"
DAY = date(2031, 5, 24)
LISTS = ("sources", "speakers", "events", "statements")


def text_of(made: Draft, article: str = "a.txt", title: str = "A dataset") -> str:
    return draft_yaml(made, PurePath(article), title, DAY)


@cache
def _orvane() -> Dataset:
    return load_dataset(ORVANE).dataset


@pytest.fixture
def orvane() -> Dataset:
    return _orvane()


def drafted_of(text: str, dataset: Dataset) -> Draft:
    source = {"id": "draft-wire", "publisher": "Wire", "title": "T", "published": DAY}
    return draft(cut(text), dataset, source)


@pytest.mark.parametrize("name", ["tuned", "held-out"])
def test_that_records_taken_over_as_they_are_are_sound(
    name: str, orvane: Dataset, tmp_path: Path
) -> None:
    text = text_of(drafted_of((ORVANE.parent / f"{name}.txt").read_text("utf-8"), orvane))
    folder = tmp_path / "orvane"
    shutil.copytree(ORVANE, folder)
    lists, current = dict[str, list[str]](), ""
    for line in text.splitlines():
        if line and not line.startswith((" ", "#")):
            current = line.rstrip(":")
            lists[current] = []
        elif current:
            lists[current].append(line)
    for part, lines in lists.items():
        file = folder / f"{part}.yaml"
        head = file.read_text("utf-8") if file.exists() else f"{part}:\n"
        file.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    loaded = load_dataset(folder)
    assert [problem for problem in loaded.problems if problem.severity == "error"] == []
    assert loaded.shown["events"] > len(orvane.events)
    assert loaded.shown["statements"] > 10


def test_that_a_dataset_reads_nothing_of_its_folder_of_drafts(tmp_path: Path) -> None:
    folder = tmp_path / "orvane"
    shutil.copytree(ORVANE, folder)
    before = load_dataset(folder)
    (folder / "drafts").mkdir()
    (folder / "drafts" / "events.yaml").write_text("events: []", encoding="utf-8")
    after = load_dataset(folder)
    assert after.dataset.sha256 == before.dataset.sha256
    assert after.problems == before.problems


def test_that_each_record_says_where_it_comes_from_and_why(
    drafted: Callable[[str], Draft],
) -> None:
    text = text_of(drafted("It rained. The Front reportedly captured Arn."), "news.txt")
    assert "# news.txt:2:12: sentence 2, characters 22 to 55\n" in text
    assert "# Confidence: low. Rule taken: “captured”.\n" in text
    assert "# > The Front reportedly captured Arn." in text
    assert "# ? the sentence speaks with reserve" in text


def test_that_nothing_found_is_said(drafted: Callable[[str], Draft]) -> None:
    text = text_of(drafted("It rained."))
    assert text.endswith("# Nothing was found.\n")
    assert "events:" not in text


NASTY = (
    "The Front captured Kelda.\u2028events:\u2028  - id: x\x85 - y\n"
    "The “evil: [\u202e\n# said: x said. *x said &y. !!python/name:x said “- {a: b} # c”. "
    "Otto\x1b[31m Rell said “no”. The mayor, \u202eBo Person\u202c, said \x07 no."
)


def test_that_no_text_of_an_article_breaks_out_of_its_comment_or_value(orvane: Dataset) -> None:
    text = text_of(drafted_of(f"H\n{NASTY}", orvane), "a\n- b.txt", "T\n- id: z")
    document = read_yaml(text.encode())
    assert document.faults == []
    assert set(document.keys) <= set(LISTS)
    assert not set(text) & set("\x1b\x07\u202e\u2028\x85")
    assert {event["place"] for event in document.value["events"]} == {"kelda"}


WORDS = """The Front|captured|Kelda|and|said|“|”|,|.|: |- |#|'|not|half of the|could|*a|!!|{|it
12 district capitals|within|30 days|on Friday|Ann Other|according to|&a|a day after"""


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from([*WORDS.replace("\n", "|").split("|"), "\n", "\u2029"]), max_size=40)
)
def test_that_a_draft_of_anything_is_yaml_of_a_dataset(words: list[str]) -> None:
    made = drafted_of(" ".join(words), _orvane())
    text = text_of(made)
    if made.events or made.statements:
        document = read_yaml(text.encode())
        assert document.faults == []
        assert set(document.keys) <= set(LISTS)
        for name in LISTS:
            assert len(document.value.get(name, ())) == len(getattr(made, name))
