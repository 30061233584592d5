"""A small sound dataset as files, and ways to spoil it."""

from __future__ import annotations

from pathlib import Path

from briefing_app.services.dataset_file import Loaded, load_dataset

SOUND = {
    "dataset.yaml": """\
format: 1
id: small
title: A small dataset
version: 1.0.0
period:
  start: 2021-08-01
  end: 2021-08-20
opens_on: 2021-08-12
timezone: Asia/Kabul
parties:
  - id: gov
    name: The Government
    short_name: Gov
  - id: ins
    name: The Insurgents
    short_name: Ins
place_sets:
  - id: capitals
    name: Provincial capitals
    total: 2
""",
    "places.yaml": """\
places:
  - id: herat
    name: Herat
    kind: town
    set: capitals
    initial_holder: gov
    lat: 34.3
    lon: 62.2
  - id: zaranj
    name: Zaranj
    kind: town
    set: capitals
    initial_holder: gov
  - id: airport
    name: Airport of Herat
    kind: airport
    parent: herat
""",
    "sources.yaml": """\
sources:
  - id: reuters-1
    publisher: Reuters
    title: Herat taken
    published: 2021-08-12
  - id: afp-1
    publisher: AFP
    title: Zaranj taken
    published: 2021-08-07
  - id: spokesman-1
    publisher: A spokesman
    title: We took it
    published: 2021-08-12
""",
    "organisations.yaml": """\
organisations:
  - id: ministry
    name: The Ministry
    short_name: MoD
""",
    "speakers.yaml": """\
speakers:
  - id: minister
    name: The Minister
    organisation: ministry
""",
    "events.yaml": """\
events:
  - id: zaranj-taken
    date: 2021-08-07
    place: zaranj
    kind: control_change
    holder: ins
    summary: They took Zaranj
    reports:
      - source: afp-1
        voice: independent
  - id: herat-taken
    date: 2021-08-12
    date_latest: 2021-08-13
    counted_on: 2021-08-12
    place: herat
    kind: control_change
    holder: ins
    summary: They took Herat
    reports:
      - source: spokesman-1
        voice: ins
      - source: reuters-1
        repeats: spokesman-1
  - id: airport-shelled
    date: 2021-08-12
    place: airport
    kind: assault
    summary: Shells fell on the airport
    reports:
      - source: reuters-1
""",
    "statements.yaml": """\
statements:
  - id: two-lost
    date: 2021-08-12
    speaker: minister
    organisation: ministry
    summary: The minister said that two were lost
    places:
      - herat
      - zaranj
    sources:
      - reuters-1
    claim:
      metric: places_held
      party: ins
      place_set: capitals
      value: 2
      unit: places
      as_of: 2021-08-12
  - id: two-lost-again
    date: 2021-08-13
    speaker: minister
    summary: The minister said it again
    sources:
      - reuters-1
    restates: two-lost
    forecast:
      value: Herat will be taken
      event: herat-taken
""",
    "series.yaml": """\
series:
  - id: losses
    title: Towns lost
    metric: places_held
    unit: towns
    party: ins
    organisation: ministry
    points:
      - date: 2021-08-12
        value: 2
        source: reuters-1
""",
}


def write(folder: Path, *changes: tuple[str, str, str], without: str = "") -> Path:
    """Write the sound dataset, with (file, old text, new text) exchanged once, in a folder.

    `without` names a file that is not written. New text for no old text replaces a whole file.
    """
    files = dict(SOUND)
    for name, old, new in changes:
        if old:
            assert old in files[name], f"{name} has no {old!r}"
            files[name] = files[name].replace(old, new, 1)
        else:
            files[name] = new
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        if name != without:
            (folder / name).write_bytes(text.encode())
    return folder


def load(folder: Path, *changes: tuple[str, str, str], without: str = "") -> Loaded:
    """Write and load it."""
    return load_dataset(write(folder, *changes, without=without))
