"""Nothing that was published later shows in what a knowledge date gives."""

from __future__ import annotations

import json
from datetime import date

import pytest

from briefing_app.domain.briefing import brief
from briefing_app.domain.timeline import build_timeline
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.day_json import day_json


@pytest.mark.parametrize("month, day", [(7, 8), (8, 6), (8, 12), (8, 13), (8, 14), (8, 31)])
def test_that_no_source_of_a_day_bears_a_later_date_than_the_knowledge(
    bundled: Loaded, month: int, day: int
) -> None:
    known_by = date(2021, month, day)
    timeline = build_timeline(bundled.dataset, known_by)
    told = day_json(brief(timeline, known_by))
    days = [source["published"] for source in told["sources"]]
    assert days
    assert max(days) <= known_by.isoformat()
    later = {
        source.title
        for source in bundled.dataset.sources
        if source.published is None or source.published > known_by
    } - {source.title for source in timeline.source.values() if source.published in days}
    text = json.dumps(told, ensure_ascii=False)
    cited = {source["title"] for source in told["sources"]}
    assert not [title for title in later - cited if f'"{title}"' in text]
