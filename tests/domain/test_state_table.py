"""Ways of looking at the same table."""

from __future__ import annotations

import numpy as np
import pytest

from briefing_app.domain.state_table import STATE
from tests.factories import make_timeline


@pytest.mark.parametrize("name", STATE.names or ())
def test_that_a_field_alone_says_what_the_whole_table_says(name: str) -> None:
    table = make_timeline("gov ins? ins gov").table
    found = table.field(name)
    assert found.flags.c_contiguous
    np.testing.assert_array_equal(found, table.whole()[name])
