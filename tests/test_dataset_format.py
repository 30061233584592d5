"""docs/dataset-format.md says what the models, the limits and the codes are."""

from __future__ import annotations

import re
import shutil
import subprocess
import types
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest
import yaml

from briefing_app.domain import dataset as records
from briefing_app.domain.dataset import Record
from briefing_app.services import dataset_file, problem_list, yaml_reader
from briefing_app.services.dataset_file import load_dataset
from briefing_app.services.dataset_names import FILES, REQUIRED
from briefing_app.services.number_checks import METRICS
from briefing_app.services.problem_list import CODES
from briefing_app.services.record_kinds import KINDS
from briefing_app.services.record_problems import field_names
from briefing_app.services.references import ENTRIES, NAMINGS
from briefing_app.services.resources import bundled_dataset
from briefing_app.services.yaml_reader import read_yaml

DOCUMENT = Path(__file__).resolve().parents[1] / "docs" / "dataset-format.md"
TEXT = DOCUMENT.read_text(encoding="utf-8")
MODELS = {
    name: model
    for name, model in vars(records).items()
    if isinstance(model, type) and issubclass(model, Record) and model is not Record
}
WORDS = {str: "text", int: "whole number", float: "number", bool: "true or false"}


def section(title: str) -> str:
    """The text below a heading, up to the next one."""
    match = re.search(rf"^#+ {re.escape(title)}\n(.*?)(?=^#|\Z)", TEXT, re.M | re.S)
    assert match, f"there is no section {title}"
    return match[1]


def rows(text: str) -> list[list[str]]:
    """The cells of the tables in a text, without heads."""
    lines = re.findall(r"^\|(.*)\|$", text, re.M)
    cells = [[cell.strip() for cell in line.split("|")] for line in lines]
    return [row for row in cells if row[0] not in ("Field", "Code", "File", "What", "---")]


def bare(annotation: Any) -> Any:  # noqa: ANN401
    if get_origin(annotation) in (Union, types.UnionType):
        annotation = next(item for item in get_args(annotation) if item is not type(None))
    return annotation.__origin__ if get_origin(annotation) is Annotated else annotation


def type_of(annotation: Any) -> str:  # noqa: ANN401
    """How the document writes a type."""
    annotation = bare(annotation)
    if get_origin(annotation) is Literal:
        *most, last = map(str, get_args(annotation))
        return f"{', '.join(most)} or {last}" if most else last
    if get_origin(annotation) is tuple:
        return f"list of {type_of(get_args(annotation)[0])}"
    if get_origin(annotation) is dict:
        return f"names with {type_of(get_args(annotation)[1])}"
    if annotation in MODELS.values():
        return f"[{annotation.__name__}](#{annotation.__name__.lower()})"
    return WORDS.get(annotation, "day")


@pytest.mark.parametrize("name", MODELS)
def test_that_every_field_of_every_record_is_described(name: str) -> None:
    model = MODELS[name]
    told = rows(section(name))
    assert [row[0].strip("`") for row in told] == list(field_names(model))
    for (field, written, required, meaning), info in zip(
        told, model.model_fields.values(), strict=True
    ):
        expected = type_of(info.annotation)
        if " id" in f" {written}":
            # What names another record is an id to people and text to the model.
            expected = expected.replace("text", "id" if "ids" not in written else "ids")
            assert written.startswith(expected), field
        else:
            assert written == expected, field
        assert required == ("yes" if info.is_required() else ""), field
        assert meaning, field
        default = info.default
        if isinstance(default, str) or default in (True, False):
            word = str(default).lower() if isinstance(default, bool) else default
            assert f"otherwise {word}" in meaning.replace("`", ""), field


def test_that_what_names_another_record_says_so() -> None:
    inside = {
        "reports": "Report",
        "claim": "Claim",
        "forecast": "Forecast",
        "points": "SeriesPoint",
    }
    for kind in KINDS:
        for naming in NAMINGS[kind.name]:
            path = [step for step in naming.path if step != ENTRIES]
            title = inside[path[0]] if len(path) > 1 else kind.model.__name__
            (row,) = (row for row in rows(section(title)) if row[0] == f"`{path[-1]}`")
            target = naming.target.replace("_", " ").removesuffix("s").replace("partie", "party")
            assert re.search(rf"\bids? of an? {target}\b|\bids of {target}s\b", row[1]), row


def test_that_every_code_is_described_as_it_is() -> None:
    told = [row for row in rows(section_of_problems()) if len(row) == 5]
    assert [row[0].strip("`") for row in told] == list(CODES)
    for code, severity, meaning, effect, fix in told:
        assert severity == CODES[code.strip("`")].severity, code
        assert fix == CODES[code.strip("`")].fix, code
        assert meaning.endswith(".")
        assert effect.endswith(".")


def section_of_problems() -> str:
    return TEXT[TEXT.index("\n## Problems\n") :]


def test_that_the_files_are_those_that_are_read() -> None:
    told = {row[0].strip("`"): row[2] for row in rows(section("The folder")) if len(row) == 3}
    assert {name for name in told if name.endswith(".yaml")} == set(FILES)
    assert {name for name, needed in told.items() if needed == "yes"} == set(REQUIRED)


def test_that_the_limits_are_those_of_the_code() -> None:
    told = {row[0]: row[1] for row in rows(section("Limits"))}
    text = records.Description.model_fields["title"].metadata
    identity = records.Description.model_fields["id"].metadata
    parties = records.Description.model_fields["parties"].metadata
    assert told == {
        "bytes in a file": f"{yaml_reader.MAX_BYTES:,}",
        "records in a list": f"{yaml_reader.MAX_ITEMS:,}",
        "entries of a list inside a record": f"{yaml_reader.MAX_ENTRIES:,}",
        "levels inside one another": f"{yaml_reader.MAX_DEPTH}",
        "characters in a text": f"{limit(text):,}",
        "characters in an id": f"{limit(identity):,}",
        "parties": f"{limit(parties):,}",
        "days of the period": "36,600",
        "places times days of the period": f"{dataset_file.MAX_PLACE_DAYS:,}",
        "problems of a file told one by one": f"{problem_list.MAX_LISTED:,}",
    }


def limit(metadata: list[Any]) -> int:
    return int(next(item.max_length for item in metadata if hasattr(item, "max_length")))


@pytest.mark.parametrize(("days", "fits"), [(36_600, True), (36_601, False)])
def test_that_a_period_may_have_so_many_days(days: int, fits: bool) -> None:
    start = date(2000, 1, 1)
    if fits:
        records.Period(start=start, end=start + timedelta(days=days - 1))
    else:
        with pytest.raises(ValueError, match="longer than a hundred years"):
            records.Period(start=start, end=start + timedelta(days=days - 1))


def test_that_the_measures_are_those_that_are_known() -> None:
    row = next(row for row in rows(section("Claim")) if row[0] == "`metric`")
    assert re.findall(r"`(\w+)`", row[3]) == list(METRICS)


def test_that_the_smallest_dataset_is_one(tmp_path: Path) -> None:
    for block in re.findall(r"```yaml\n# (\w+\.yaml)\n(.*?)```", TEXT, re.S):
        (tmp_path / block[0]).write_text(block[1], encoding="utf-8")
    loaded = load_dataset(tmp_path)
    assert loaded.problems == ()
    assert loaded.shown["events"] == 1
    assert loaded.dataset.total == 1


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_that_the_example_of_each_record_is_one(kind: Any) -> None:  # noqa: ANN401
    start = TEXT.index(f"\n## {kind.file}\n")
    block = re.search(r"```yaml\n(.*?)```", TEXT[start:], re.S)
    assert block
    document = read_yaml(f"{kind.name}:\n{block[1]}".encode())
    assert document.faults == []
    bundled = read_yaml((bundled_dataset() / kind.file).read_bytes()).value[kind.name]
    for item in document.value[kind.name]:
        kind.model.model_validate(item)
        whole = next(record for record in bundled if record["id"] == item["id"])
        assert is_part(item, whole)


def is_part(part: object, whole: object) -> bool:
    """Whether an example is an excerpt of a record, word for word."""
    if isinstance(part, dict) and isinstance(whole, dict):
        return all(name in whole and is_part(part[name], whole[name]) for name in part)
    if isinstance(part, tuple) and isinstance(whole, tuple):
        return all(any(is_part(entry, other) for other in whole) for entry in part)
    return part == whole


def test_that_the_example_of_dataset_yaml_is_one() -> None:
    start = TEXT.index("\n### PlaceSet\n")
    block = re.search(r"```yaml\n(.*?)```", TEXT[start:], re.S)
    assert block
    for name, model in (("parties", records.Party), ("place_sets", records.PlaceSet)):
        for item in yaml.safe_load(block[1])[name]:
            model.model_validate(item)


@pytest.mark.skipif(not shutil.which("sh") or not shutil.which("sha256sum"), reason="no shell")
def test_that_the_shell_gives_the_digest_of_the_program() -> None:
    block = re.search(r"```sh\n(.*?)```", TEXT, re.S)
    assert block
    printed = subprocess.run(
        ["sh", "-c", block[1]], cwd=bundled_dataset(), capture_output=True, check=True, text=True
    )
    assert printed.stdout.split()[0] == load_dataset(bundled_dataset()).dataset.sha256


def test_that_every_link_inside_the_document_leads_somewhere() -> None:
    headings = re.findall(r"^#+ (.+)$", TEXT, re.M)
    anchors = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", TEXT)) <= anchors
    for target in re.findall(r"\]\(([^#)]+)\)", TEXT):
        assert (DOCUMENT.parent / target).exists(), target
