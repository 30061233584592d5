"""The files that are attached to a PDF, read with little trust and bounded effort.

Not a reader of PDFs: a stream that holds an attached file says so in its own dictionary, and both
always stand in the open unless the PDF is encrypted. So one look along the bytes finds them all,
whatever the rest of the file may do to a reader that follows it.
"""

from __future__ import annotations

import re
import zlib
from pathlib import Path

MOST_BYTES = 128 * 1024**2  # of a PDF
MOST_UNPACKED = 8 * 1024**2  # bytes of one attached file
MOST_IN_ALL = 64 * 1024**2  # bytes of all of them
MOST_FILES = 1000

_NEAR = 4096  # bytes of a dictionary before and after the mark
_DICTIONARY = re.compile(rb"/EmbeddedFile(?![A-Za-z])")
_ENCRYPTED = re.compile(rb"/Encrypt\s*(?:\d{1,10}\s+\d{1,5}\s+R|<<)")
_STREAM = re.compile(rb">>\s*stream\r?\n")
_FILTER = re.compile(rb"/Filter\s*(\[[^\]]{0,200}\]|/\w+)")
_END = b"endstream"


class UnreadablePdf(Exception):
    """A file that no attached file can be read from; the text says why, without its name."""


def read_pdf(path: Path) -> bytes:
    """The bytes of a PDF. Raises UnreadablePdf."""
    try:
        if path.exists() and not path.is_file():
            raise UnreadablePdf("it is not an ordinary file")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UnreadablePdf(f"it cannot be read: {reason[:1].lower()}{reason[1:]}") from error
    if len(data) > MOST_BYTES:
        raise UnreadablePdf(f"it is larger than {MOST_BYTES // 1024**2} MB")
    return data


def attached_files(data: bytes) -> list[bytes]:
    """The contents of all attached files that can be read, in the order of the file.

    Raises UnreadablePdf where there are none, with the reason.
    """
    if b"%PDF-" not in data[:1024]:
        raise UnreadablePdf("it is not a PDF")
    if b"%%EOF" not in data[-1024:]:
        raise UnreadablePdf("its end is missing: it was cut off")
    if _ENCRYPTED.search(data):
        raise UnreadablePdf("it is encrypted")
    contents: list[bytes] = []
    trouble, spent = "", 0
    for number, mark in enumerate(_DICTIONARY.finditer(data)):
        if number == MOST_FILES:
            raise UnreadablePdf(f"more than {MOST_FILES:,} files are attached to it")
        if spent > MOST_IN_ALL:
            raise UnreadablePdf(f"more than {MOST_IN_ALL // 1024**2} MB are attached to it")
        try:
            contents.append(_unpacked(data, mark.start()))
            spent += len(contents[-1])
        except UnreadablePdf as error:
            trouble = trouble or str(error)
            spent += MOST_UNPACKED  # as much as it may have taken
    if not contents:
        raise UnreadablePdf(trouble or "nothing is attached to it")
    return contents


def _unpacked(data: bytes, mark: int) -> bytes:
    """The file whose dictionary has the mark at this place."""
    stream = _STREAM.search(data, mark, mark + _NEAR)
    end = -1
    if stream:  # what is packed is hardly ever larger than what comes out
        end = data.find(_END, stream.end(), stream.end() + MOST_UNPACKED + _NEAR)
    if stream is None or end < 0:
        raise UnreadablePdf("a file attached to it is damaged")
    begin = max(0, mark - _NEAR)
    begin = max(begin, data.rfind(b"obj", begin, mark))
    filters = [found[1].strip(b"[] \r\n") for found in _FILTER.finditer(data, begin, stream.end())]
    packed = data[stream.end() : end]
    if not filters:
        return packed.rstrip(b"\r\n")[:MOST_UNPACKED]
    if filters != [b"/FlateDecode"]:
        raise UnreadablePdf("a file attached to it is packed in a way that is not read here")
    unpacking = zlib.decompressobj()
    try:
        content = unpacking.decompress(packed, MOST_UNPACKED)
    except zlib.error as error:
        raise UnreadablePdf("a file attached to it is damaged") from error
    if not unpacking.eof:
        full = len(content) == MOST_UNPACKED
        size = f"larger than {MOST_UNPACKED // 1024**2} MB"
        raise UnreadablePdf(f"a file attached to it is {size if full else 'damaged'}")
    return content
