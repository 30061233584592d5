"""The command `diff`: two versions of a dataset, also for git."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from briefing_app.cli_dataset import dataset_at, loaded_dataset, mention_problems
from briefing_app.cli_output import complain, write
from briefing_app.cli_terms import FAULTY, GOOD, USAGE, CommandError
from briefing_app.domain.problem import DatasetError
from briefing_app.domain.revision import revision
from briefing_app.services.check_report import problem_line
from briefing_app.services.dataset_file import Loaded
from briefing_app.services.git_version import GitError, load_revision, names_revision
from briefing_app.services.pack_file import PackError
from briefing_app.services.plain_text import cleaned, finished
from briefing_app.services.record_lines import record_lines
from briefing_app.services.revision_text import revision_json_text, revision_text

NOWHERE = "/dev/null"  # as git names a file that is not there


def run_diff(parsed: Namespace) -> int:
    """Say what differs: status 0 for nothing, 1 for something, 2 for trouble, as diff has it."""
    try:
        if parsed.as_text:
            return _as_text(parsed.versions)
        if parsed.git_driver:
            return _for_git(parsed.versions)
        if len(parsed.versions) != 2:
            raise CommandError(USAGE, "diff: name two versions, the old one and the new one.")
        old, new = parsed.versions
        return _told((_loaded(old), _loaded(new)), (old, new), as_json=parsed.format == "json")
    except CommandError as error:
        raise CommandError(USAGE, *error.lines) from error


def _told(versions: tuple[Loaded, Loaded], names: tuple[str, str], *, as_json: bool) -> int:
    found = revision(versions[0].dataset, versions[1].dataset)
    write((revision_json_text if as_json else revision_text)(found, names))
    return GOOD if found.same else FAULTY


def _loaded(name: str) -> Loaded:
    """A version by its path, or by REV:PATH. Raises CommandError."""
    path = Path(name)
    if not names_revision(name):
        loaded = loaded_dataset(dataset_at(name))
    else:
        try:
            loaded = load_revision(name)
        except GitError as error:
            raise CommandError(USAGE, f"{name} cannot be read: {error}.") from error
        except DatasetError as error:
            lines = [problem_line(path, problem) for problem in error.problems[:5]]
            raise CommandError(USAGE, f"Nothing of {name} can be shown.", *lines) from error
    if any(loaded.left_out.values()):
        mention_problems(path, loaded)
    return loaded


def _as_text(names: list[str]) -> int:
    """The lines of a file, for `textconv` of git."""
    if len(names) != 1:
        raise CommandError(USAGE, "diff --as-text: name one file.")
    try:
        write(record_lines(Path(names[0])))
    except (OSError, PackError) as error:
        raise CommandError(USAGE, f"{names[0]} cannot be read: {error}.") from error
    return GOOD


def _for_git(words: list[str]) -> int:
    """What git asks of an external driver: path, old file, hash, mode, new file, hash, mode.

    Where it was renamed, the new path and the headers that git would print stand after them.
    Git takes any status but 0 for a crash, so what cannot be compared is said and passed over.
    """
    if len(words) == 1:
        write(finished([cleaned(f"{words[0]} is not merged yet.")]))
        return GOOD
    if len(words) not in (7, 9):
        raise CommandError(USAGE, "diff --git-driver is for git to call: see the help of diff.")
    path, old, new = words[0], words[1], words[4]
    named = words[7] if len(words) == 9 else path
    write(finished(["", cleaned(f"diff of the dataset {path}")]))
    for file, word in ((old, "new"), (new, "deleted")):
        if file == NOWHERE:
            write(finished([f"The file is {word}."]))
            return GOOD
    try:
        _told((_loaded(old), _loaded(new)), (f"a/{path}", f"b/{named}"), as_json=False)
    except CommandError as error:
        complain(*error.lines)
    return GOOD
