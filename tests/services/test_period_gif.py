"""The moving picture: every known day once, in exact colours, the last one longest."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from briefing_app.domain.timeline import Timeline, build_timeline
from briefing_app.drawing.palette import area_colour, holder_styles
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.exports import ExportError, period_export
from briefing_app.services.period_gif import (
    FRAME_MS,
    LAST_MS,
    MOST_DAYS,
    MOST_FRAMES,
    frame_days,
    period_gif,
)
from briefing_app.services.shapes_file import load_shapes
from tests.conftest import BUNDLED
from tests.factories import make_dataset, make_event, make_timeline


def opened(made: bytes) -> Image.Image:
    return Image.open(io.BytesIO(made))


def frames_of(image: Image.Image) -> list[Image.Image]:
    frames = []
    for number in range(getattr(image, "n_frames", 1)):
        image.seek(number)
        frames.append(image.convert("RGB"))
    return frames


def colours_of(image: Image.Image) -> set[str]:
    packed = np.asarray(image).astype(np.int32) @ (65536, 256, 1)
    return {f"#{colour:06X}" for colour in np.unique(packed).tolist()}


@pytest.fixture(scope="module")
def may(bundled: Loaded) -> bytes:
    """The first days of the period, as known then."""
    timeline = build_timeline(bundled.dataset, date(2021, 5, 3))
    return period_gif(timeline, load_shapes(BUNDLED))


def test_that_there_is_a_frame_for_every_known_day_and_the_last_stays_longest(may: bytes) -> None:
    image = opened(may)
    durations = []
    for number in range(3):
        image.seek(number)
        durations.append(image.info["duration"])
    assert getattr(image, "n_frames", 1) == 3
    assert durations == [FRAME_MS, FRAME_MS, LAST_MS]
    assert image.info["loop"] == 0


def test_that_each_frame_says_another_day(may: bytes) -> None:
    frames = [frame.tobytes() for frame in frames_of(opened(may))]
    assert len(set(frames)) == len(frames)


def test_that_the_file_names_knowledge_dataset_and_program(may: bytes, bundled: Loaded) -> None:
    comment = opened(may).info["comment"].decode()
    assert comment.startswith("As known on 3 May 2021.")
    assert bundled.dataset.sha256 in comment
    assert "briefing-app " in comment


def test_that_the_colours_of_holders_and_ground_are_exact() -> None:
    timeline = make_timeline("gov ins contested", "gov gov ins")
    frames = frames_of(opened(period_gif(timeline, load_shapes(Path("nowhere")))))
    styles = holder_styles(timeline.dataset)
    for frame in frames:
        assert "#FFFFFF" in colours_of(frame)
        # The legend shows every holder on every day.
        for holder in ("gov", "ins", "contested"):
            assert area_colour(styles[holder], "light") in colours_of(frame)


def test_that_the_same_days_give_the_same_bytes(may: bytes, bundled: Loaded) -> None:
    timeline = build_timeline(bundled.dataset, date(2021, 5, 3))
    assert period_gif(timeline, load_shapes(BUNDLED)) == may


def test_that_all_days_of_a_short_period_are_shown(bundled_timeline: Timeline) -> None:
    assert frame_days(bundled_timeline) == list(range(130))


def test_that_of_a_long_period_only_days_of_change_are_shown_with_both_ends() -> None:
    dataset = make_dataset([make_event("a", on=9), make_event("b", on=70)], days=MOST_DAYS + 1)
    assert frame_days(build_timeline(dataset)) == [0, 9, 70, MOST_DAYS]


def test_that_more_days_of_change_than_anybody_would_watch_are_refused(tmp_path: Path) -> None:
    holders = ("ins", "gov")
    events = [make_event("a", holders[on % 2], on, id=f"e{on}") for on in range(1, MOST_FRAMES + 9)]
    timeline = build_timeline(make_dataset(events, days=MOST_FRAMES + 20))
    with pytest.raises(ExportError, match="too many"):
        period_export("map.gif", timeline, tmp_path)
