"""What a mapping may say: how the rows of a file become places, sources and events.

A mapping is a YAML file, checked as the files of a dataset are. `docs/import.md` explains it;
those that come with the program lie in `resources/import/`.
"""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema

from briefing_app.domain.dataset import Party, PartyId, PlaceSet, Record
from briefing_app.domain.dataset.record import Text

FORMAT = 1
PRECISIONS = ("day", "week", "month", "year")
Order: TypeAlias = Literal["year month day", "day month year", "month day year"]


Cell = Annotated[str, Field(max_length=10_000)]


class Taken(Record):
    """How one value is taken from a row. Text alone is the same as a group with `of`.

    `of` is text with the names of columns in braces. With a `table` the value is looked up in it.
    `otherwise` stands in where the value is empty, or is not in the table. Empty text is no value.
    """

    of: Cell
    table: dict[str, Cell] = Field(default_factory=dict)
    otherwise: Taken | None = None

    @cached_property
    def folded_table(self) -> dict[str, str]:
        """The table by names without capitals."""
        return {key.casefold(): text for key, text in self.table.items()}

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: object) -> object:
        return {"of": value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Editors are told that text alone will do."""
        return {"anyOf": [{"type": "string"}, handler(core_schema)]}


# For each column the values of which one has to be there; "" is an empty cell.
Cells: TypeAlias = dict[str, tuple[str, ...]]


class About(Record):
    """What the dataset says of itself. The title may be given on the command line too."""

    title: Text | None = None
    timezone: Text = "UTC"
    licence: Text | None = None
    definition_of_control: Text | None = None
    known_gaps: tuple[Text, ...] = ()
    method: Text | None = None


class DateFields(Record):
    """When something happened. `around` widens the day: a word of PRECISIONS.

    `year` is what days mean that are written with two digits of it, as spreadsheets save them.
    `order` reads days that are written as three numbers and do not begin with the year.
    """

    first: Taken
    last: Taken | None = None
    around: Taken | None = None
    year: Taken | None = None
    order: Order = "year month day"


class PlaceFields(Record):
    """Where. Rows with the same `id` share a place; without one, name and admin1 tell."""

    id: Taken | None = None
    name: Taken
    kind: Taken
    set: Taken | None = None
    admin1: Taken | None = None
    admin1_code: Taken | None = None
    pcode: Taken | None = None
    region: Taken | None = None
    lat: Taken | None = None
    lon: Taken | None = None
    location_precision: Taken | None = None
    initial_holder: Taken | None = None
    note: Taken | None = None


class EventFields(Record):
    """What happened."""

    id: Taken | None = None
    kind: Taken
    summary: Taken
    confidence: Taken | None = None
    note: Taken | None = None


class ControlRule(Record):
    """Rows that move control, and to whom; without a `holder` they are kept as other events.

    The first rule that fits counts. `remark` is said of each row it fits.
    """

    when: Annotated[Cells, Field(min_length=1)]
    holder: Taken | None = None
    manner: Taken | None = None
    remark: Text | None = None


class SourceFields(Record):
    """Who published it. Rows with the same source share it."""

    publisher: Taken
    title: Taken
    title_exact: bool = True
    published: Taken | None = None
    url: Taken | None = None
    kind: Taken | None = None
    affiliation: Taken | None = None
    reliability: Taken | None = None
    read_as: Taken | None = None
    note: Taken | None = None


class ReportFields(Record):
    """What each source says of the event."""

    published: Taken | None = None
    voice: Taken | None = None
    says: Taken | None = None


class Split(Record):
    """Columns in which several sources stand beside one another, part by part."""

    columns: Annotated[tuple[Text, ...], Field(min_length=1)]
    at: Text = ";"


class ImportMapping(Record):
    """How a file becomes a dataset.

    `also` has for a column the other names under which tables have it. Cells that say one of
    `empty` are empty ones.
    """

    format: Literal[1]
    name: Text
    extends: Text | None = None
    recognise: tuple[Text, ...] = ()
    optional: tuple[Text, ...] = ()
    also: dict[str, tuple[Text, ...]] = Field(default_factory=dict)
    empty: tuple[Text, ...] = ()
    terms: Text | None = None
    about: About = About()
    parties: tuple[Party, ...] = ()
    holders: dict[str, PartyId] = Field(default_factory=dict)
    unlisted: Literal["party", "event", "reject"] = "party"
    place_sets: tuple[PlaceSet, ...] = ()
    only: Cells = Field(default_factory=dict)
    skip: Cells = Field(default_factory=dict)
    date: DateFields
    place: PlaceFields
    event: EventFields
    control: tuple[ControlRule, ...] = ()
    split: Split | None = None
    source: SourceFields
    report: ReportFields = ReportFields()
