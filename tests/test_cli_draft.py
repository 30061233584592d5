"""The command `draft`."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_app.cli import main
from briefing_app.services.yaml_reader import read_yaml

DRAFTS = Path(__file__).parent / "drafts"
ARTICLE, ORVANE = str(DRAFTS / "tuned.txt"), str(DRAFTS / "orvane")
ASKED = ["draft", ARTICLE, "--dataset", ORVANE, "--date", "2031-05-16"]


def test_that_a_draft_is_printed_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([*ASKED, "--publisher", "Marginal Wire"]) == 0
    document = read_yaml(capsys.readouterr().out.encode())
    assert document.faults == []
    (source,) = document.value["sources"]
    assert source["id"] == "draft-marginal-wire-2031-05-16"
    assert source["title"] == "Front Takes Port Halsen As Government Line Gives Way"
    assert [event["place"] for event in document.value["events"]][:2] == ["port-halsen", "belmar"]
    assert list(tmp_path.iterdir()) == []


def test_that_a_draft_is_written_beside_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "drafts" / "wire.yaml"
    assert main([*ASKED, "-o", str(output)]) == 0
    told = capsys.readouterr().out
    assert f"Wrote {output}: 10 events and " in told
    assert "Nothing of the dataset was changed." in told
    assert "# tuned.txt:3:1: sentence 1" in output.read_text("utf-8")


def test_that_the_same_article_gives_the_same_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    texts = []
    for _ in range(2):
        assert main(ASKED) == 0
        texts.append(capsys.readouterr().out)
    assert texts[0] == texts[1]


def test_that_the_day_is_that_of_the_name_of_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "wire-2031-05-16.txt"
    article.write_text("The National Front captured Belmar on Thursday.", encoding="utf-8")
    assert main(["draft", str(article), "--dataset", ORVANE]) == 0
    assert "date: 2031-05-15" in capsys.readouterr().out


def test_that_a_source_of_the_dataset_is_used_with_its_day(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "wire.txt"
    article.write_text("The National Front captured Belmar yesterday.", encoding="utf-8")
    source = ["--source", "wire-2031-05-10"]
    assert main(["draft", str(article), "--dataset", ORVANE, *source]) == 0
    document = read_yaml(capsys.readouterr().out.encode()).value
    assert "sources" not in document
    (event,) = document["events"]
    assert (str(event["date"]), event["reports"][0]["source"]) == ("2031-05-09", "wire-2031-05-10")


@pytest.mark.parametrize("name", ["events.yaml", "dataset.yaml"])
def test_that_a_file_of_a_dataset_is_never_written_over(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*ASKED, "-o", str(tmp_path / name)]) == 2
    assert "is the name of a file that a dataset reads" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["draft", ARTICLE, "--dataset", ORVANE], "of which day is the article?"),
        ([*ASKED[:-1], "someday"], "is not a day"),
        ([*ASKED[:-1], "9999-12-31"], "cannot be the day of an article"),
        ([*ASKED, "--source", "none"], "the dataset has no source"),
        (["draft", "nothing.txt", "--date", "2021-08-13"], "cannot be read: No such file"),
        (["draft", str(DRAFTS), "--date", "2021-08-13"], "cannot be read: "),
        (["draft", ARTICLE, "--dataset", "nowhere", "--date", "2021-08-13"], "no file or folder"),
    ],
)
def test_that_trouble_is_told(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert told in captured.err
    assert captured.out == ""


def test_that_a_full_disk_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a").write_text("", encoding="utf-8")
    assert main([*ASKED, "-o", str(tmp_path / "a" / "draft.yaml")]) == 3
    assert "was not written" in capsys.readouterr().err
