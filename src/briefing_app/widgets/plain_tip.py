"""Tooltips that show text from a dataset as it is.

Qt takes a tooltip that looks like markup for markup, and then opens the files it names.
"""

from __future__ import annotations

import html


def plain_tip(text: str) -> str:
    """The text as a tooltip in which nothing is markup; line breaks stay."""
    return f"<qt>{html.escape(text).replace(chr(10), '<br>')}</qt>" if text else ""
