"""Take the pictures of the README from the program itself: `python docs/pictures.py`."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from briefing_app.app import run_window
from briefing_app.domain.briefing import brief
from briefing_app.domain.timeline import build_timeline
from briefing_app.services.dataset_file import load_dataset
from briefing_app.services.report_pdf import render_pages
from briefing_app.services.resources import bundled_dataset
from briefing_app.services.shapes_file import load_shapes

PICTURES = Path(__file__).resolve().parent / "pictures"
DAY = date(2021, 8, 13)


def main() -> int:
    PICTURES.mkdir(exist_ok=True)
    for theme in ("light", "dark"):
        target = PICTURES / f"window-{theme}.png"
        status = run_window(
            bundled_dataset(), DAY, theme=theme, screenshot=target, size=(1280, 800)
        )
        if status:
            return status
    timeline = build_timeline(load_dataset(bundled_dataset()).dataset)
    shapes = load_shapes(bundled_dataset())
    first_page = render_pages(brief(timeline, DAY), ppi=110, shapes=shapes)[0]
    (PICTURES / "brief-page-1.png").write_bytes(first_page)
    return 0


if __name__ == "__main__":
    sys.exit(main())
