"""Which days of a time axis are labelled, and how."""

from __future__ import annotations

from datetime import date, timedelta

from briefing_app.domain.sentences import short_date


def axis_labels(
    first_day: date, day_count: int, day_width: float, text_size: float
) -> list[tuple[int, str]]:
    """Day indices to be labelled, with their labels: days, months or years, as the room allows.

    Months begin with their first day; January bears the year. `day_width` and `text_size` are
    in the same unit.
    """
    days = [first_day + timedelta(days=index) for index in range(day_count)]
    room = day_width / text_size  # of one day, in text sizes
    months = [index for index, day in enumerate(days) if day.day == 1]
    if day_count < 45 or len(months) < 2:
        step = next((step for step in (1, 2, 7, 14, 28) if step * room >= 4.2), 28)
        return [(index, short_date(days[index])) for index in range(0, day_count, step)]
    step = next((step for step in (1, 2, 3, 6) if step * 28 * room >= 3.2), 12)
    if step < 12:
        return [
            (index, str(days[index].year) if days[index].month == 1 else _short_month(days[index]))
            for index in months
            if (days[index].month - 1) % step == 0
        ]
    years = next((years for years in (1, 2, 5, 10, 20) if years * 365 * room >= 3.2), 50)
    return [
        (index, str(days[index].year))
        for index in months
        if days[index].month == 1 and days[index].year % years == 0
    ]


def _short_month(day: date) -> str:
    return short_date(day).split()[-1]
