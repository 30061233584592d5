"""What follows from a dataset alone: worked out once, and forgotten with the dataset."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from briefing_app.domain.dataset import Dataset

T = TypeVar("T")


def per_dataset(make: Callable[[Dataset], T]) -> Callable[[Dataset], T]:
    """Work a value out once for a dataset. It must not refer to the dataset, or neither is freed.

    For what is asked again at every step of the day. A cache of the latest few calls would keep
    datasets alive that were closed long ago.
    """
    kept: WeakKeyDictionary[Dataset, T] = WeakKeyDictionary()

    @wraps(make)
    def made(dataset: Dataset) -> T:
        found = kept.get(dataset)
        if found is None:
            found = kept[dataset] = make(dataset)
        return found

    return made
