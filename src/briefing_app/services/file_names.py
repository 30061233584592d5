"""What files of a day are called, and why a name cannot be one."""

from __future__ import annotations

import os
import unicodedata

from briefing_app.domain.briefing import Briefing
from briefing_app.domain.number_words import counted
from briefing_app.domain.timeline import Timeline

LONGEST = 255  # bytes, the limit of every file system in use
# What Windows does not allow, besides a dot or a blank at the end.
_NOT_ON_WINDOWS = '<>:"\\|?*'
_DEVICES = {"CON", "PRN", "AUX", "NUL"} | {
    f"{port}{number}" for port in ("COM", "LPT") for number in range(1, 10)
}


def day_file_stem(briefing: Briefing) -> str:
    """Day and knowledge: 2021-08-13-hindsight, or 2021-08-13-known-2021-08-12."""
    return f"{briefing.day}-{knowledge_stem(briefing.timeline)}"


def knowledge_stem(timeline: Timeline) -> str:
    """hindsight, or known-2021-08-12."""
    return "hindsight" if timeline.known_by is None else f"known-{timeline.known_by}"


def brief_file_name(briefing: Briefing) -> str:
    """brief-2021-08-13-hindsight.pdf, or brief-2021-08-13-known-2021-08-12.pdf."""
    return f"brief-{day_file_stem(briefing)}.pdf"


def why_no_file_name(name: str, *, windows: bool = os.name == "nt") -> str:
    """Why a file cannot bear a name, as a sentence; "" if it can. A name holds no folders."""
    if not name.strip() or name in (".", ".."):
        return "A file needs a name."
    control = next((char for char in name if unicodedata.category(char) == "Cc"), None)
    if control is not None:
        return f"A file name cannot hold the control character U+{ord(control):04X}."
    refused = next((char for char in name if char in ("/" + _NOT_ON_WINDOWS * windows)), None)
    if refused is not None:
        return f"A file name cannot hold “{refused}”; the folder is chosen below."
    if windows and name[-1] in ". ":
        return "On Windows a file name cannot end in a dot or a blank."
    if windows and name.split(".")[0].strip().upper() in _DEVICES:
        return f"On Windows “{name.split('.')[0]}” is the name of a device."
    try:
        length = len(name.encode("utf-8"))
    except UnicodeEncodeError:  # half of a pair of surrogates
        return "The name holds a character that no file name can hold."
    if length > LONGEST:
        return f"The name is too long by {counted(length - LONGEST, 'byte')}."
    return ""
