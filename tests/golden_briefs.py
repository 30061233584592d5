"""The digests of a few briefs, by which a release can be checked on another machine.

After a change that is meant to change the pages: `python -m tests.golden_briefs` writes them anew.
"""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

from briefing_app.domain.briefing import brief
from briefing_app.domain.timeline import build_timeline
from briefing_app.services.brief_options import BriefOptions
from briefing_app.services.dataset_file import load_dataset
from briefing_app.services.report_pdf import set_brief
from briefing_app.services.shapes_file import load_shapes

GOLDEN = Path(__file__).resolve().parent / "golden" / "briefs.sha256"
BUNDLED = Path(__file__).resolve().parents[1] / "data" / "afghanistan-2021"
KINDS = (
    (date(2021, 8, 13), None, BriefOptions()),
    (date(2021, 8, 13), date(2021, 8, 13), BriefOptions("letter", "Desk", "TLP:GREEN", ("ps",))),
    (date(2021, 5, 20), None, BriefOptions()),
)


def golden_lines() -> list[str]:
    """Digest and name of each brief, in the form that sha256sum prints and checks."""
    dataset, shapes = load_dataset(BUNDLED).dataset, load_shapes(BUNDLED)
    lines = []
    for day, known_by, options in KINDS:
        briefing = brief(build_timeline(dataset, known_by), day)
        data, _ = set_brief(briefing, options, shapes)
        knowledge = "hindsight" if known_by is None else f"known-{known_by}"
        name = f"brief-{day}-{knowledge}-{options.paper}.pdf"
        lines.append(f"{hashlib.sha256(data).hexdigest()}  {name}")
    return lines


if __name__ == "__main__":
    GOLDEN.write_text("\n".join(golden_lines()) + "\n", encoding="utf-8")
