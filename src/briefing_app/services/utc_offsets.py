"""How far the clocks of a dataset are from UTC at the end of each of its days."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

from briefing_app.domain.dataset import Description
from briefing_app.services.problem_list import DATASET_FILE, ProblemList, excerpt

# The later one where the clocks are put back in the last hour of a day.
_END_OF_DAY = time(23, 59, 59, fold=1)
_EFFECT = "Days are shown without their offset from UTC."


def utc_offsets(description: Description, problems: ProblemList) -> tuple[tuple[date, str], ...]:
    """The offset on the first day, such as "+04:30", and each other one with its first day.

    Empty, with a problem, where the zone is not known.
    """
    name = description.timezone
    try:
        zone = ZoneInfo(name)
    except (OSError, ValueError, LookupError):
        _add_problem(description, problems)
        return ()
    found: list[tuple[date, str]] = []
    before: timedelta | None = None
    first, last = description.period.start, description.period.end
    for number in range(first.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(number)
        moment = datetime.combine(day, _END_OF_DAY, zone)
        offset = moment.utcoffset()
        if offset != before:
            found.append((day, moment.isoformat()[19:]))
            before = offset
    return tuple(found)


def _add_problem(description: Description, problems: ProblemList) -> None:
    name, known = description.timezone, available_timezones()
    if known:
        problems.add(
            "unknown_timezone",
            f"“{excerpt(name, 40)}” is not a known time zone",
            DATASET_FILE,
            ("timezone",),
            record=description.id,
            found=excerpt(name),
            expected="a name such as Asia/Kabul",
            likely=problems.likely(name, sorted(known)),
            effect=_EFFECT,
        )
    else:  # no name can be called wrong
        problems.add(
            "no_timezones",
            "This computer has no database of time zones",
            DATASET_FILE,
            ("timezone",),
            record=description.id,
            found=f"nothing to look {excerpt(name, 40)} up in",
            expected="the zone database of the system, or the package tzdata",
            effect=_EFFECT,
        )
