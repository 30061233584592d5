"""A version of a dataset that lies in a git repository, read through the user's own git.

Nothing is checked out: git prints the files of a revision, and they are read from a folder that is
gone afterwards. No program that a repository names is run for it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from briefing_app.services.dataset_file import Loaded, load_dataset
from briefing_app.services.dataset_names import PARTS
from briefing_app.services.pack_file import MAX_PACK_BYTES, SUFFIX
from briefing_app.services.yaml_reader import MAX_BYTES

TIMEOUT = 60  # seconds for one answer
# What is not in the repository is not fetched, and nobody is asked for a password.
_ALONE = {"GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


class GitError(Exception):
    """A revision that cannot be read; the text says why."""


def names_revision(text: str) -> bool:
    """Whether a name is meant as REV:PATH rather than as a path."""
    return ":" in text.lstrip(":") and not _DRIVE.match(text) and not Path(text).exists()


def load_revision(text: str, folder: Path | None = None) -> Loaded:
    """Read the dataset at REV:PATH, a folder or a pack, as seen from `folder` or from here.

    A path that is not found from the top of the repository is looked for from there. Raises
    GitError, and DatasetError where nothing of it can be shown.
    """
    program = shutil.which("git")
    if program is None:
        raise GitError("git is not installed")
    git = _Git(program, folder or Path())
    revision, _, path = text.partition(":")
    if revision.startswith("-"):
        raise GitError(f"{revision} is not a revision")
    name = text
    kind = git.ask("cat-file", "-t", name, may_fail=True)
    if not kind and not path.startswith("./"):
        name = f"{revision}:./{path}"
        kind = git.ask("cat-file", "-t", name, may_fail=True)
    if not kind:
        # Once more, to hear why.
        git.ask(
            "rev-parse",
            "--verify",
            "--quiet",
            revision + "^{object}",
            told=f"there is no revision {revision}",
        )
        raise GitError(f"there is no {path or 'folder'} in {revision}")
    with tempfile.TemporaryDirectory(prefix="briefing-") as scratch:
        home = Path(scratch) / "dataset"
        if kind.strip() == b"tree":
            home.mkdir()
            for file, entry in git.files(name):
                (home / file).write_bytes(git.blob(entry, MAX_BYTES))
        else:
            home = home.with_suffix(SUFFIX)
            home.write_bytes(git.blob(name, MAX_PACK_BYTES))
        return load_dataset(home)


class _Git:
    """Asks git, in a folder."""

    def __init__(self, program: str, folder: Path) -> None:
        self._program, self._folder = program, folder

    def ask(self, *words: str, may_fail: bool = False, told: str = "") -> bytes:
        """What git prints. Raises GitError; with `may_fail` it is nothing instead."""
        command = [self._program, "--no-pager", *words]
        try:
            done = subprocess.run(
                command,
                cwd=self._folder,
                env=os.environ | _ALONE,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=TIMEOUT,
                check=False,
            )
        except (OSError, ValueError, subprocess.TimeoutExpired) as error:
            raise GitError(f"git does not answer: {error}") from error
        if done.returncode and not may_fail:
            said = done.stderr.decode("utf-8", errors="replace").strip().splitlines()
            raise GitError(told or (said[0] if said else "git gives no reason"))
        return b"" if done.returncode else done.stdout

    def files(self, tree: str) -> list[tuple[str, str]]:
        """Name and object of those files in a folder that are parts of a dataset."""
        found = []
        for line in self.ask("ls-tree", "-z", "--full-tree", tree).split(b"\0"):
            about, _, name = line.decode("utf-8", errors="replace").partition("\t")
            mode, _, rest = about.partition(" ")
            if name in PARTS and mode.startswith("100"):  # no links, no modules
                found.append((name, rest.split()[1]))
        return found

    def blob(self, name: str, most: int) -> bytes:
        """A file. One that is too large for a dataset is cut off just above that, to be refused."""
        if int(self.ask("cat-file", "-s", name)) > most:
            return bytes(most + 1)
        return self.ask("cat-file", "blob", name)
