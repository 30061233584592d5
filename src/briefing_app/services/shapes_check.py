"""Whether the shapes that come with a dataset can be drawn and belong to its places, and these lie
in them.

Only `check` looks at this: the map leaves out what it cannot draw, and says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from briefing_app.domain.dataset import Dataset, Place
from briefing_app.domain.problem import Problem
from briefing_app.drawing.map_shapes import Line
from briefing_app.services.dataset_files import read_file
from briefing_app.services.dataset_folder import read_document
from briefing_app.services.dataset_names import SHAPES_FILE
from briefing_app.services.problem_list import ProblemList, excerpt
from briefing_app.services.record_kinds import PLACES, first_numbers
from briefing_app.services.shapes_file import AREAS, JOIN_KEY, load_shapes, read_features

NEAR = (
    0.1  # degrees by which a place may lie outside: outlines are simplified, towns lie on borders
)


def check_shapes(folder: Path, dataset: Dataset) -> tuple[Problem, ...]:
    """The problems of shapes.geojson and context.geojson; none where they are absent."""
    joins = ProblemList()
    areas = read_features(folder / SHAPES_FILE, ProblemList())
    if areas is not None:
        _check_join(areas, dataset, joins)
    shapes = load_shapes(folder)
    _check_positions(folder, dataset, shapes.areas, joins)
    return (*shapes.problems, *joins.listed())


def _check_join(features: list[dict[str, Any]], dataset: Dataset, problems: ProblemList) -> None:
    """Note shapes without a place, and counted places without a shape."""
    shapes = {
        excerpt(feature["properties"].get(JOIN_KEY) or "", 60): feature["geometry"].get("type")
        for feature in features
    }
    counted = [dataset.places[row] for row in dataset.counted_rows]
    codes = {place.admin1_code for place in counted}
    missing = sorted(filter(None, codes - shapes.keys()))
    for code, geometry in shapes.items():
        if code not in codes or geometry not in AREAS:
            problems.add(
                "shape_without_place",
                f"No counted place has the {JOIN_KEY} “{code}”"
                if code not in codes
                else f"The shape “{code}” is not an area",
                SHAPES_FILE,
                found=code if code not in codes else excerpt(geometry),
                expected=f"the {JOIN_KEY} of a counted place, and a polygon",
                likely=problems.likely(code, missing),
                effect="The area has no holder and stays plain.",
            )
    for place in counted:
        if place.admin1_code not in shapes:
            problems.add(
                "place_without_shape",
                f"There is no shape for {place.name}",
                SHAPES_FILE,
                record=place.id,
                found=excerpt(place.admin1_code or f"no {JOIN_KEY}"),
                expected=f"a feature with the same {JOIN_KEY}",
                effect="Its area is not drawn. Its point is.",
            )


def _check_positions(
    folder: Path,
    dataset: Dataset,
    areas: Mapping[str, Sequence[Line]],
    problems: ProblemList,
) -> None:
    """Warn of places that lie outside the shape of their own province."""
    outside = [
        place
        for place in dataset.places
        if place.lat is not None
        and place.lon is not None
        and place.admin1_code in areas
        and not _lies_in(place.lon, place.lat, areas[place.admin1_code or ""])
    ]
    if not outside:
        return
    try:
        document = read_document(PLACES.file, read_file(folder / PLACES.file), ProblemList())
    except OSError:
        document = None  # gone since it was read: the problem is told without its line
    numbers: Mapping[str, int] = {}
    if document is not None:
        problems.documents[PLACES.file] = document
        numbers = first_numbers(document.value.get(PLACES.name, ()))
    for place in outside:
        problems.add(
            "outside_shape",
            f"{excerpt(place.name, 60)} lies outside the shape “{place.admin1_code}”",
            PLACES.file,
            (PLACES.name, numbers[place.id], "lat") if place.id in numbers else None,
            record=place.id,
            found=f"{place.lat:g} north, {place.lon:g} east",
            expected=f"a position inside the shape “{place.admin1_code}”",
            likely=_likely_place(place, areas),
            effect="Its point is drawn where the coordinates say.",
        )


def _likely_place(place: Place, areas: Mapping[str, Sequence[Line]]) -> str:
    """What was meant: the coordinates the other way round, or the area in which they lie."""
    lat, lon = place.lat or 0.0, place.lon or 0.0
    if _lies_in(lat, lon, areas[place.admin1_code or ""]):
        return f"lat {lon:g} and lon {lat:g}"
    return next((code for code, rings in areas.items() if _lies_in(lon, lat, rings)), "")


def _lies_in(lon: float, lat: float, rings: Sequence[Line]) -> bool:
    """Whether a position lies inside rings, by the even-odd rule, or within `NEAR` of one."""
    inside = False
    for ring in rings:
        start, end = ring - (lon, lat), np.roll(ring, -1, axis=0) - (lon, lat)
        crossing = (start[:, 1] > 0) != (end[:, 1] > 0)
        rise = np.where(crossing, end[:, 1] - start[:, 1], 1)
        meets = start[:, 0] - start[:, 1] * (end[:, 0] - start[:, 0]) / rise
        inside ^= bool(np.count_nonzero(crossing & (meets > 0)) % 2)
        along = end - start
        length = np.maximum((along**2).sum(axis=1), 1e-12)
        share = np.clip(-(start * along).sum(axis=1) / length, 0, 1)
        nearest = start + along * share[:, None]
        if (nearest**2).sum(axis=1).min() <= NEAR**2:
            return True
    return inside
