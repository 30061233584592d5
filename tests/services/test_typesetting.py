from __future__ import annotations

import platform
import subprocess
import sys

import pytest

# Prints by how many kB the process grew when it set pages, and how many of them it kept.
GROWTH = """
from pathlib import Path
from briefing_app.services.typesetting import let_go, typeset

def resident():
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS:")).split()[1])

let_go()
typeset({"main": b"a page"}, format="png", ppi=5)
before = resident()
for number in range(4):
    words = f"#range(80).map(word => [{number}/#n/#word ]).join()"
    page = f"#for n in range(100) [= {number}.#n\\n {words}]"
    typeset({"main": page.encode()}, format="png", ppi=5)
grown = resident() - before
let_go()
print(grown, resident() - before)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other systems keep what is freed")
def test_that_what_setting_pages_has_taken_is_given_back() -> None:
    command = [sys.executable, "-c", GROWTH]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    grown, kept = map(int, told.split())
    assert kept < grown / 3
