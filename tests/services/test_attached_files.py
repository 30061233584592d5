"""Attached files read out of PDFs, of which some mean harm."""

from __future__ import annotations

import os
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.services import attached_files as module
from briefing_app.services.attached_files import UnreadablePdf, attached_files, read_pdf


def pdf(*streams: bytes, end: bytes = b"trailer<<>>\n%%EOF\n") -> bytes:
    return b"%PDF-1.7\n" + b"".join(streams) + end


def stream(
    content: bytes, *, filters: bytes = b"/Filter/FlateDecode", packed: bool = True
) -> bytes:
    body = zlib.compress(content) if packed else content
    return (
        b"7 0 obj\n<</Length %d/Type/EmbeddedFile%s/Params<</Size 1>>>>\nstream\n"
        % (len(body), filters)
        + body
        + b"\nendstream\nendobj\n"
    )


def test_that_every_attached_file_is_found_packed_or_not() -> None:
    plain = stream(b"plain", filters=b"", packed=False)
    listed = stream(b"second", filters=b"/Filter [ /FlateDecode ]")
    assert attached_files(pdf(stream(b"first"), listed, plain)) == [b"first", b"second", b"plain"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is not a PDF"),
        (b"PK\x03\x04", "it is not a PDF"),
        (pdf(stream(b"day"))[:-10], "its end is missing: it was cut off"),
        (pdf(stream(b"day"), end=b"trailer<</Encrypt 9 0 R>>%%EOF"), "it is encrypted"),
        (pdf(stream(b"day"), end=b"trailer<</Encrypt <</V 5>>>>%%EOF"), "it is encrypted"),
        (pdf(), "nothing is attached to it"),
        (pdf(b"<</Names<</EmbeddedFiles<<>>>>>>"), "nothing is attached to it"),
        (pdf(stream(b"day", filters=b"/Filter/LZWDecode")), "packed in a way that is not read"),
        (pdf(stream(b"d", filters=b"/Filter[/FlateDecode/ASCIIHexDecode]")), "is not read here"),
        (pdf(stream(b"not packed", packed=False)), "a file attached to it is damaged"),
        (pdf(stream(b"day" * 999)[:120]), "a file attached to it is damaged"),
        (pdf(b"<</Type/EmbeddedFile>>"), "a file attached to it is damaged"),
    ],
)
def test_that_a_pdf_without_a_readable_file_is_refused_with_the_reason(
    data: bytes, reason: str
) -> None:
    with pytest.raises(UnreadablePdf, match=reason):
        attached_files(data)


def test_that_a_file_which_unpacks_without_end_is_left_packed() -> None:
    bomb = stream(b"\0" * (module.MOST_UNPACKED + 1))
    assert len(bomb) < 20_000
    with pytest.raises(UnreadablePdf, match="larger than 8 MB"):
        attached_files(pdf(bomb))
    assert attached_files(pdf(bomb, stream(b"day"))) == [b"day"]


def test_that_many_files_and_much_in_all_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnreadablePdf, match="more than 1,000 files"):
        attached_files(pdf(*[stream(b"x")] * (module.MOST_FILES + 1)))
    monkeypatch.setattr(module, "MOST_IN_ALL", 10)
    with pytest.raises(UnreadablePdf, match="are attached to it"):
        attached_files(pdf(stream(b"123456789"), stream(b"123456789"), stream(b"1")))


def test_that_many_bombs_are_not_all_tried() -> None:
    with pytest.raises(UnreadablePdf, match="more than 64 MB are attached"):
        attached_files(pdf(*[stream(b"\0" * (module.MOST_UNPACKED + 1))] * 20, stream(b"day")))


def test_that_a_damaged_file_does_not_hide_a_sound_one() -> None:
    assert attached_files(pdf(stream(b"?", packed=False), stream(b"day"))) == [b"day"]


@given(st.binary(max_size=400), st.lists(st.binary(max_size=60), max_size=4))
def test_that_whatever_the_bytes_the_answer_is_files_or_a_reason(
    noise: bytes, contents: list[bytes]
) -> None:
    pieces = [stream(content, packed=not content.startswith(b"x")) for content in contents]
    try:
        found = attached_files(pdf(noise, *pieces, noise))
    except UnreadablePdf as error:
        assert str(error)
    else:
        assert all(isinstance(content, bytes) for content in found)


@given(st.data())
def test_that_a_changed_byte_gives_files_or_a_reason(data: st.DataObject) -> None:
    sound = pdf(stream(b"one day as JSON"), stream(b"another"))
    place = data.draw(st.integers(0, len(sound) - 1))
    changed = sound[:place] + bytes([data.draw(st.integers(0, 255))]) + sound[place + 1 :]
    try:
        assert len(attached_files(changed)) <= 2
    except UnreadablePdf as error:
        assert str(error)


def test_that_a_file_is_read_from_disk_up_to_a_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"%PDF-")
    assert read_pdf(path) == b"%PDF-"
    monkeypatch.setattr(module, "MOST_BYTES", 4)
    with pytest.raises(UnreadablePdf, match="it is larger than"):
        read_pdf(path)


def test_that_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePdf, match="it is not an ordinary file"):
        read_pdf(tmp_path)
    with pytest.raises(UnreadablePdf, match="it cannot be read: no such file"):
        read_pdf(tmp_path / "missing.pdf")
    with pytest.raises(UnreadablePdf, match="it cannot be read"):
        read_pdf(Path("a\0b"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_that_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)
    with pytest.raises(UnreadablePdf, match="it is not an ordinary file"):
        read_pdf(pipe)
