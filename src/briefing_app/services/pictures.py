"""Map and chart as pictures: SVG, and PNG set by Typst with the bundled fonts and no others."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Iterator, Sequence
from typing import Any

from briefing_app import __version__
from briefing_app.domain.dataset import Dataset
from briefing_app.services.brief_error import BriefError
from briefing_app.services.font_coverage import drawable
from briefing_app.services.picture_svg import picture_size
from briefing_app.services.typesetting import bundled_fonts

_TEMPLATE = b"""\
#set text(font: "Source Sans 3")
#for picture in json(bytes(sys.inputs.pictures)) {
  page(
    width: picture.width * 0.75pt, height: picture.height * 0.75pt, margin: 0pt,
    image(bytes(picture.svg), format: "svg", width: 100%, height: 100%),
  )
}
"""
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def origin_lines(dataset: Dataset) -> list[str]:
    """Dataset, version, program and the whole SHA-256, for the foot of a picture."""
    described = dataset.description
    licence = f", {described.licence}" if described.licence else ""
    made_from = f"Dataset {described.id} {described.version}{licence}. briefing-app {__version__}."
    return [made_from, *([f"SHA-256 {dataset.sha256}"] if dataset.sha256 else [])]


def picture_png(svg: str, ppi: int) -> bytes:
    """An SVG as PNG, `ppi` pixels to the inch; it bears that resolution. Raises BriefError."""
    return with_resolution(drawn_pictures([svg], ppi)[0], ppi)


def drawn_pictures(svgs: Sequence[str], ppi: int) -> list[bytes]:
    """Several SVGs as PNG. Raises BriefError."""
    import typst  # takes long to load, and only an export needs it

    pictures = []
    for svg in svgs:
        width, height = picture_size(svg)
        drawn, _ = drawable(svg.strip())
        pictures.append({"width": width, "height": height, "svg": drawn})
    how: dict[str, Any] = {"format": "png", "ppi": ppi}
    try:
        made, warnings = typst.compile_with_warnings(
            _TEMPLATE,
            font_paths=bundled_fonts(),
            sys_inputs={"pictures": json.dumps(pictures)},
            **how,
        )
    except typst.TypstError as error:
        raise BriefError(f"the picture could not be drawn: {error.message}") from error
    if warnings:
        told = "; ".join(warning.message for warning in warnings)
        raise BriefError(f"the picture could not be drawn as designed: {told}")
    assert made is not None  # it is only where Typst writes a file itself
    return made if isinstance(made, list) else [made]


def with_resolution(png: bytes, ppi: int) -> bytes:
    """The picture with its pixels to the inch written into it, for programs that print."""
    per_metre = round(ppi / 0.0254)
    header, *rest = chunks(png)
    resolution = (b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1))
    kept = [chunk for chunk in rest if chunk[0] != b"pHYs"]
    return joined_chunks([header, resolution, *kept])


def chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and data of every chunk of a PNG."""
    position = len(_SIGNATURE)
    while position < len(png):
        (length,) = struct.unpack_from(">I", png, position)
        yield png[position + 4 : position + 8], png[position + 8 : position + 8 + length]
        position += length + 12


def joined_chunks(parts: list[tuple[bytes, bytes]]) -> bytes:
    """A PNG of chunks."""
    out = [_SIGNATURE]
    for kind, data in parts:
        out += struct.pack(">I", len(data)), kind, data, struct.pack(">I", zlib.crc32(kind + data))
    return b"".join(out)
