"""Documents in the look of a brief that are not one: booklets, sheets of maps, comparisons."""

from __future__ import annotations

from collections.abc import Mapping

from briefing_app.domain.briefing import Briefing
from briefing_app.services.brief_content import Fields
from briefing_app.services.printable import Printable
from briefing_app.services.report_pdf import day_files, end_of_day
from briefing_app.services.resources import resource
from briefing_app.services.typesetting import typeset

OF_A_BRIEF = ("paper", "margin", "colours", "glyphs", "masthead", "footer", "document")
NO_FILES: Mapping[str, bytes] = {}


def companion_fields(
    brief: Fields, *, title: str, description: str, state: str, knowledge: str, own: Fields
) -> Fields:
    """The fields of such a document: paper, colours and footer as in the content of a `brief`.

    `title` and `description` are what readers of PDF show, `state` and `knowledge` stand in the
    masthead, and `own` is all that this document says.
    """
    name, version = brief["document"]["keywords"][:2]
    told = {
        "document": {
            **brief["document"],
            "title": title,
            "description": description,
            "keywords": [name, version],
        },
        "masthead": {**brief["masthead"], "state": state, "knowledge": knowledge},
        **own,
    }
    printable: Fields = Printable().value(told)
    return {**{key: brief[key] for key in OF_A_BRIEF}, **printable}


def set_companion(
    template: str, fields: Fields, last: Briefing, files: Mapping[str, bytes] = NO_FILES
) -> bytes:
    """The bytes of the PDF that a template makes of the fields, dated as the `last` of its days.

    `files` are others that the template reads. Raises BriefError.
    """
    own = {name: data for name, data in day_files(fields).items() if name != "brief.typ"}
    main = {"main": resource(template).read_bytes()}
    data = typeset({**files, **own, **main}, format="pdf", timestamp=end_of_day(last))
    assert isinstance(data, bytes)
    return data
