"""Setting pages with Typst: with the bundled fonts and no others, and what it keeps of them."""

from __future__ import annotations

import ctypes
import sys
from functools import cache
from typing import TYPE_CHECKING, Any

from briefing_app.services.brief_error import BriefError, why_not_written
from briefing_app.services.resources import resource

if TYPE_CHECKING:
    import typst

_KEPT = 10  # documents for which Typst keeps what it made of one


def typeset(files: dict[str, bytes], **how: Any) -> bytes | list[bytes]:  # noqa: ANN401
    """Set the file "main" with Typst: a PDF, or a list of pictures. Raises BriefError.

    It and the others see each other and no others. Any warning is an error.
    """
    import typst  # takes long to load, and only an export needs it

    if how["format"] == "pdf":
        how["pdf_standards"] = ["a-3a", "ua-1"]
    output: bytes | list[bytes] | None
    try:
        output, warnings = typst.compile_with_warnings(files, font_paths=bundled_fonts(), **how)
    except OSError as error:
        raise BriefError(why_not_written(error)) from error
    except typst.TypstError as error:
        raise BriefError(f"the page could not be set: {error.message}") from error
    if warnings:
        told = "; ".join(warning.message for warning in warnings)
        raise BriefError(f"the page could not be set as designed: {told}")
    assert output is not None  # it is only where Typst writes a file itself
    return output


@cache
def bundled_fonts() -> typst.Fonts:
    """The bundled fonts and no others, or the bytes of a page would depend on the machine."""
    import typst

    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(resource("fonts"))],
    )


def let_go() -> None:
    """Free what Typst keeps to set pages sooner when they are set again: about 15 MB a document.

    For a process that goes on after it has set what it had to. Takes a few hundredths of a second.
    """
    if "typst" not in sys.modules:
        return  # nothing was set
    # WORKAROUND typst 0.15.2 has no call for it: https://github.com/messense/typst-py/issues/104
    # As many empty documents as it remembers, and one more, take the place of all others.
    for _ in range(_KEPT + 1):
        typeset({"main": b""}, format="png", ppi=1)
    if sys.platform == "linux":  # where what other threads have freed stays with the process
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # of glibc alone
        if trim is not None:
            trim(0)
