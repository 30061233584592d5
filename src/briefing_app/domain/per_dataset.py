"""What follows from a dataset alone: worked out once, and forgotten with the dataset."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from briefing_app.domain.dataset import Dataset

P = ParamSpec("P")
T = TypeVar("T")


def per_dataset(
    make: Callable[Concatenate[Dataset, P], T],
) -> Callable[Concatenate[Dataset, P], T]:
    """Work a value out once for a dataset and, where there are any, what else it follows from.

    It must not refer to the dataset, or neither is freed. For what is asked again at every step
    of the day. A cache of the latest few calls would keep datasets alive that were closed long ago.
    """
    kept: WeakKeyDictionary[Dataset, dict[tuple[object, ...], T]] = WeakKeyDictionary()

    @wraps(make)
    def made(dataset: Dataset, /, *args: P.args, **kwargs: P.kwargs) -> T:
        known = kept.setdefault(dataset, {})
        key = (*args, *kwargs.items())
        if key not in known:
            known[key] = make(dataset, *args, **kwargs)
        return known[key]

    return made
