"""Takes Typst's own fonts out of its library: `python packaging/slim_typst.py LIBRARY`.

Pages are set in the fonts of Briefing and no others (`bundled_fonts` of services/report_pdf.py),
but the library holds seventeen of its own, each twice: a quarter of it. What was a font becomes
zeros, so nothing else in the library moves. It ends with an error where there is no such font: the
library is another then, and somebody has to look.
"""

from __future__ import annotations

import re
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

# Families that Typst is known to bring; a font of another name stays.
FAMILIES = ("DejaVu Sans Mono", "Libertinus Serif", "New Computer Modern", "NewCM")
START = re.compile(rb"OTTO\x00[\x08-\x28]|\x00\x01\x00\x00\x00[\x08-\x28]")


def main(library: Path) -> int:
    """Write the library anew without its fonts; the exit status."""
    data = bytearray(library.read_bytes())
    fonts = list(own_fonts(bytes(data)))
    if not fonts:
        print(f"{library} holds none of these fonts: {', '.join(FAMILIES)}", file=sys.stderr)
        return 1
    for start, size in fonts:
        data[start : start + size] = bytes(size)
    library.write_bytes(data)
    print(f"{len(fonts)} fonts, {sum(size for _, size in fonts) / 1e6:.1f} MB out of Typst")
    return 0


def own_fonts(data: bytes) -> Iterator[tuple[int, int]]:
    """Where fonts of the known families begin in a library, and how many bytes they have."""
    for match in START.finditer(data):
        start = match.start()
        tables = font_tables(data, start)
        names = data[slice(*tables[b"name"])] if b"name" in tables else b""
        if any(name.encode(code) in names for name in FAMILIES for code in ("utf-16-be", "ascii")):
            yield start, max(end for _, end in tables.values()) - start


def font_tables(data: bytes, start: int) -> dict[bytes, tuple[int, int]]:
    """Where the tables of a font lie, by their tags; empty where no font begins."""
    (count,) = struct.unpack_from(">H", data, start + 4)
    if start + 12 + 16 * count > len(data):
        return {}
    tables = {}
    for entry in range(count):
        tag, _sum, offset, size = struct.unpack_from(">4sIII", data, start + 12 + 16 * entry)
        if not re.fullmatch(rb"[ -~]{4}", tag) or start + offset + size > len(data):
            return {}
        tables[tag] = (start + offset, start + offset + size)
    return tables


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
