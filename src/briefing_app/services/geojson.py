"""Who held what as GeoJSON (RFC 7946): capitals as points, or the provinces around them.

One feature for each record of `place_records`; what has no place on a map has no geometry, and
is there all the same. Programs that know time read `start` and `end` of each.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from briefing_app.domain.timeline import Timeline
from briefing_app.services.area_polygons import Polygon
from briefing_app.services.place_records import Record, origin

Geometry = dict[str, Any]


def geojson_text(
    timeline: Timeline,
    records: Sequence[Record],
    areas: Mapping[str, list[Polygon]] | None = None,
) -> str:
    """Records as features, one a line: points, or with `areas` the shape of each `admin1_code`.

    As on the map, an area that several places share belongs to none of them.
    """
    if areas is not None:
        areas = {code: areas[code] for code in _codes_of_one_place(records) if code in areas}
    features = [
        {
            "type": "Feature",
            "id": "/".join(str(record[key]) for key in ("place_id", "start") if key in record),
            "geometry": _point(record) if areas is None else _area(record, areas),
            "properties": record,
        }
        for record in records
    ]
    head = {
        "type": "FeatureCollection",
        "title": timeline.dataset.description.title,
        "counted": timeline.dataset.counted_set.name,
        **origin(timeline),
    }
    lines = ",\n".join(map(_line, features))
    return f'{_line(head)[:-1]},"features":[\n{lines}\n]}}\n'


def _codes_of_one_place(records: Sequence[Record]) -> list[str]:
    places = {(str(record["admin1_code"]), record["place_id"]) for record in records}
    named = Counter(code for code, _ in places)
    return [code for code, count in named.items() if count == 1]


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _point(record: Record) -> Geometry | None:
    lon, lat = record["lon"], record["lat"]
    if lon is None or lat is None:
        return None
    return {"type": "Point", "coordinates": [lon, lat]}


def _area(record: Record, areas: Mapping[str, list[Polygon]]) -> Geometry | None:
    polygons = areas.get(str(record["admin1_code"]))
    if polygons is None:
        return None
    if len(polygons) == 1:
        return {"type": "Polygon", "coordinates": polygons[0]}
    return {"type": "MultiPolygon", "coordinates": polygons}
