from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

STATUS = Path("/proc/self/status")
# Prints by how many kB the process grew while it set pages, and while it set as many others.
GROWTH = f"""
from pathlib import Path
from briefing_app.services.typesetting import let_go, typeset

def resident():
    lines = Path("{STATUS}").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS:")).split()[1])

def set_four(first):
    for number in range(first, first + 4):
        words = f"#range(80).map(word => [{{number}}w#n#word ]).join()"
        page = f"#for n in range(100) [= {{number}}.#n\\n {{words}}]"
        typeset({{"main": page.encode()}}, format="png", ppi=5)

let_go()
typeset({{"main": b"a page"}}, format="png", ppi=5)
before = resident()
set_four(0)
meanwhile = resident()
let_go()
set_four(10)
print(meanwhile - before, resident() - meanwhile)
"""


@pytest.mark.skipif(not STATUS.exists(), reason="the system does not tell")
def test_that_what_was_let_go_leaves_its_memory_to_what_is_set_next() -> None:
    command = [sys.executable, "-c", GROWTH]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    first, second = map(int, told.split())
    assert second < first / 3
