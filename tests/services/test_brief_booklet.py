"""Many briefs in one PDF."""

from __future__ import annotations

import errno
import io
import json
import signal
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from briefing_app.domain.knowledge import THAT_DAY
from briefing_app.drawing.map_shapes import NO_SHAPES
from briefing_app.services import brief_booklet, series_file
from briefing_app.services.attached_files import attached_files
from briefing_app.services.brief_batch import Progress, Series
from briefing_app.services.brief_booklet import BriefBooklet, set_booklet
from briefing_app.services.brief_error import BriefError
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.report_pdf import set_brief
from tests.crises import CRISES
from tests.factories import day
from tests.services.test_brief_batch import series_of

SERIES = series_of("gov ins ins")
DATA = set_booklet(SERIES)
READER = PdfReader(io.BytesIO(DATA))


def entries(outline: list[Any]) -> list[Destination]:
    return [entry for entry in outline if not isinstance(entry, list)]


def start(reader: PdfReader, entry: Destination) -> int:
    """The page on which an entry of the outline begins; the first is 1."""
    number = reader.get_destination_page_number(entry)
    assert number is not None
    return number + 1


def test_that_the_pages_after_the_contents_say_what_single_briefs_say() -> None:
    single = [
        page.extract_text()
        for briefing in SERIES.briefings()
        for page in PdfReader(io.BytesIO(set_brief(briefing)[0])).pages
    ]
    ours = [page.extract_text() for page in READER.pages[1:]]
    assert len(ours) == len(single)
    for number, (mine, theirs) in enumerate(zip(ours, single, strict=True), 2):
        assert f"Page {number} of {len(READER.pages)}" in mine
        assert mine.split("Page ")[0] == theirs.split("Page ")[0]


def test_that_the_outline_goes_by_day() -> None:
    titles = [str(entry.title) for entry in entries(READER.outline)]
    assert titles[1:] == ["1 January 2021", "2 January 2021", "3 January 2021"]
    assert titles[0].startswith("Daily briefs, 1 January")


def test_that_the_contents_lead_to_every_day() -> None:
    first = READER.pages[0]
    assert "The insurgents hold 1 of 1 provincial capitals" in first.extract_text()
    starts = [start(READER, entry) for entry in entries(READER.outline)[1:]]
    assert len(first.annotations or ()) == 3 * len(starts)
    assert all(f"{number}\n" in f"{first.extract_text()}\n" for number in starts)


def test_that_the_data_of_every_day_is_attached_under_its_own_name() -> None:
    assert sorted(READER.attachments) == [f"day-{day(number)}.json" for number in range(3)]
    days = [json.loads(content)["date"] for content in attached_files(DATA)]
    assert sorted(days) == [str(day(number)) for number in range(3)]


def test_that_a_booklet_is_valid_as_a_tagged_pdf(tmp_path: Path) -> None:
    import page

    path = tmp_path / "booklet.pdf"
    path.write_bytes(DATA)
    assert page.validate_pdf(str(path), profile="ua1").is_compliant


@pytest.mark.parametrize("name", [name for name in CRISES if "hundred" not in name])
def test_that_other_crises_make_booklets_too(name: str) -> None:
    dataset = CRISES[name]()
    series = Series(dataset, dataset.first_day, min(dataset.last_day, day(2)))
    reader = PdfReader(io.BytesIO(set_booklet(series)))
    assert len(entries(reader.outline)) == 1 + sum(1 for _ in series.briefings())


def test_that_a_booklet_has_the_same_bytes_on_every_run() -> None:
    assert set_booklet(SERIES) == DATA


def test_that_a_booklet_keeps_the_options_and_says_the_knowledge() -> None:
    options = BriefOptions(paper="letter", prepared_by="Desk", handling_mark="TLP:GREEN")
    reader = PdfReader(io.BytesIO(set_booklet(series_of("gov ins", knowledge=THAT_DAY), options)))
    front = reader.pages[0].extract_text()
    assert reader.pages[0].mediabox.width == pytest.approx(612, abs=1)
    assert "Each day as known on it" in front
    assert "TLP:GREEN" in front
    assert "Prepared by: Desk" in front


def test_that_long_contents_go_on_over_pages() -> None:
    reader = PdfReader(io.BytesIO(set_booklet(series_of(" ".join(["gov"] * 60)))))
    assert "60 days" in reader.pages[0].extract_text()
    assert start(reader, entries(reader.outline)[1]) > 2


# The run in a process of its own


def test_that_the_other_process_gives_the_same_bytes_and_tells_how_far_it_is(
    tmp_path: Path,
) -> None:
    told: list[Progress] = []
    booklet = BriefBooklet(SERIES, tmp_path / "new" / "booklet.pdf")
    booklet.run(told.append)
    assert (tmp_path / "new" / "booklet.pdf").read_bytes() == DATA
    assert [(progress.done, progress.total) for progress in told[:-1]] == [(1, 3), (2, 3), (3, 3)]
    assert told[-1].doing == "Setting the pages of 3 days"
    assert booklet.ended == ""
    assert booklet.words() == f"Wrote {booklet.path}: 3 days, {len(READER.pages)} pages."


def test_that_a_stop_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "booklet.pdf"
    path.write_bytes(b"of before")
    booklet = BriefBooklet(SERIES, path)
    booklet.run(lambda progress: booklet.stop())
    assert booklet.stopped
    assert path.read_bytes() == b"of before"
    assert list(tmp_path.iterdir()) == [path]
    assert booklet.so_far() == "Nothing was written."


def test_that_an_interruption_ends_the_other_process(tmp_path: Path) -> None:
    def interrupt(progress: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        BriefBooklet(SERIES, tmp_path / "booklet.pdf").run(interrupt)
    assert list(tmp_path.iterdir()) == []


def test_that_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(series_file, "write_whole", full)
    booklet = BriefBooklet(SERIES, tmp_path / "booklet.pdf")
    booklet.run(lambda progress: None)
    assert booklet.ended == "no space left on device"


def test_that_days_without_changes_give_no_booklet(tmp_path: Path) -> None:
    booklet = BriefBooklet(series_of("gov gov", every="change"), tmp_path / "booklet.pdf")
    booklet.run(lambda progress: None)
    assert booklet.total == 0
    assert list(tmp_path.iterdir()) == []


class Ended:
    """A connection to a process that said something, or ended without a word."""

    def __init__(self, *messages: object) -> None:
        self._messages = list(messages)

    def poll(self, seconds: float) -> bool:
        return True

    def recv(self) -> object:
        if not self._messages:
            raise EOFError
        return self._messages.pop(0)


@pytest.mark.parametrize(
    ("messages", "reason"),
    [((), "for want of memory or by another hand"), (("too wide",), "too wide")],
)
def test_that_a_reason_is_given_where_the_other_process_gave_no_pages(
    messages: tuple[object, ...], reason: str, tmp_path: Path
) -> None:
    booklet = BriefBooklet(SERIES, tmp_path / "booklet.pdf")
    assert booklet._received(Ended(*messages), lambda progress: None) is None  # type: ignore[arg-type]
    assert booklet.ended.endswith(reason)


def test_that_a_day_which_cannot_be_set_is_sent_as_a_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*about: object) -> bytes:
        raise BriefError("too much for a page")

    class Sender:
        sent: list[object] = []  # noqa: RUF012 - one is made, and thrown away

        def send(self, message: object) -> None:
            self.sent.append(message)

    monkeypatch.setattr(brief_booklet, "set_booklet", fail)
    monkeypatch.setattr(signal, "signal", lambda *about: None)
    sender = Sender()
    brief_booklet._set_elsewhere(SERIES, BriefOptions(), NO_SHAPES, sender)  # type: ignore[arg-type]
    assert sender.sent == ["too much for a page"]
