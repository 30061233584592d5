"""A comparison as the content of a file: pages, a table or text, by the ending of its name."""

from __future__ import annotations

from briefing_app.domain.comparison import Comparison
from briefing_app.drawing.map_shapes import NO_SHAPES, Shapes
from briefing_app.services.comparison_csv import comparison_csv_file
from briefing_app.services.comparison_text import comparison_text

ENDINGS = ("pdf", "csv", "txt")  # the usual one first


def comparison_file(comparison: Comparison, ending: str, shapes: Shapes = NO_SHAPES) -> bytes:
    """What a file of one of `ENDINGS` holds. Raises BriefError where pages cannot be set."""
    match ending:
        case "pdf":
            from briefing_app.services.comparison_pdf import comparison_pdf

            return comparison_pdf(comparison, shapes=shapes)
        case "csv":
            return comparison_csv_file(comparison)
        case _:
            return comparison_text(comparison).encode()
