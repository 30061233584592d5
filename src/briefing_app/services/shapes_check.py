"""Whether the shapes that come with a dataset can be drawn and belong to its places.

Only `check` looks at this: the map leaves out what it cannot draw, and says so.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from briefing_app.domain.dataset import Dataset
from briefing_app.domain.problem import Problem
from briefing_app.services.dataset_folder import SHAPES_FILE
from briefing_app.services.problem_list import ProblemList, excerpt
from briefing_app.services.shapes_file import AREAS, JOIN_KEY, load_shapes, read_features


def check_shapes(folder: Path, dataset: Dataset) -> tuple[Problem, ...]:
    """The problems of shapes.geojson and context.geojson; none where they are absent."""
    joins = ProblemList()
    areas = read_features(folder / SHAPES_FILE, ProblemList())
    if areas is not None:
        _check_join(areas, dataset, joins)
    return (*load_shapes(folder).problems, *joins.listed())


def _check_join(features: list[dict[str, Any]], dataset: Dataset, problems: ProblemList) -> None:
    """Note shapes without a place, and counted places without a shape."""
    shapes = {
        excerpt(feature["properties"].get(JOIN_KEY) or "", 60): feature["geometry"].get("type")
        for feature in features
    }
    counted = [dataset.places[row] for row in dataset.counted_rows]
    codes = {place.admin1_code for place in counted}
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
                likely=problems.likely(code, sorted(filter(None, codes - shapes.keys()))),
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
