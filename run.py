#!/usr/bin/env python3
"""Sets Briefing up in this folder, then starts it.

    python3 run.py [DATASET] [options]     open the window
    python3 run.py cli ...                 the command line: show, export, compare, check
    python3 run.py test [pytest options]   run the tests, without a screen
    python3 run.py setup [--dev]           only set up; --dev adds what the tests need
    python3 run.py doctor                  say what is here and what is missing, change nothing

The first run puts the packages that requirements/ names into .venv and, on Linux, installs the
system libraries that Qt needs, if it may. Later runs see that all is in place and start at once.
docs/set-up.md tells the rest.
"""

import ctypes
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import venv
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

# Python 3.6 must be able to read this whole file, though not to run it: a syntax error would not
# tell anybody what to do.
if sys.version_info < (3, 11):  # noqa: UP036
    print(
        f"Briefing needs Python 3.11 or newer; this is {platform.python_version()}"
        f" ({sys.executable}).\nStart run.py with a newer one, for example: python3.12 run.py",
        file=sys.stderr,
    )
    sys.exit(3)

VERBS = ("cli", "test", "setup", "doctor")
ROOT = Path(__file__).resolve().parent
VENV = Path(os.environ.get("BRIEFING_VENV") or ROOT / ".venv").absolute()
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "briefing-set-up.txt"
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")

# What Qt loads from a Linux system, and the Debian and Ubuntu package that brings it. Without the
# first seven it does not even draw into memory; the others show windows under X11.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
ALL_LIBRARIES = QT_LIBRARIES | X11_LIBRARIES
# For other systems all of it in one line, only to be printed: not tried, so not run unasked.
OTHER_SYSTEMS = {
    "dnf": "dnf install libglvnd-egl libglvnd-glx libX11 libxkbcommon dbus-libs fontconfig glib2"
    " xcb-util-cursor xcb-util-wm xcb-util-keysyms libxcb libxkbcommon-x11",
    "pacman": "pacman -S --needed libglvnd libx11 libxkbcommon dbus fontconfig glib2"
    " xcb-util-cursor xcb-util-wm xcb-util-keysyms libxcb libxkbcommon-x11",
    "zypper": "zypper install Mesa-libEGL1 Mesa-libGL1 libX11-6 libxkbcommon0 libdbus-1-3"
    " libfontconfig1 libglib-2_0-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
    " libxkbcommon-x11-0",
}


class Trouble(Exception):
    """Something that only the user can settle; the message says how."""


def main(arguments: list[str]) -> int:
    if arguments[:1] in (["-h"], ["--help"]):
        print(__doc__)
        return 0
    verb, rest = "window", arguments
    if arguments and arguments[0] in VERBS:
        verb, *rest = arguments
    try:
        if verb == "doctor":
            return doctor()
        if verb == "setup" and rest not in ([], ["--dev"]):
            raise Trouble("setup takes --dev or nothing")
        set_up("dev" if verb == "test" or (verb == "setup" and rest) else "app", needed_by(verb))
    except Trouble as trouble:
        say(str(trouble))
        return 3
    except KeyboardInterrupt:
        say("stopped; the next start goes on from here")
        return 130
    if verb == "setup":
        say("all is in place")
        return 0
    if verb == "test":
        os.chdir(ROOT)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return become(command_for(verb, rest))


def command_for(verb: str, rest: list[str]) -> list[str]:
    start = {"window": ["briefing_app", "view"], "cli": ["briefing_app"], "test": ["pytest"]}
    return [str(PYTHON), "-m", *start[verb], *rest]


def become(command: list[str]) -> int:
    """Goes on as `command`, which then gets the signals and has the exit code."""
    if os.name != "nt":  # on Windows exec would return to the prompt while the command runs on
        os.execv(command[0], command)
    return subprocess.call(command)


def say(text: str) -> None:
    # To stderr: what `run.py cli show --json` prints may be meant for another program.
    print("run.py:", text, file=sys.stderr, flush=True)


def set_up(kind: str, needed: dict[str, str]) -> None:
    """Makes .venv what requirements/<kind>.txt says, and the libraries `needed` loadable."""
    current = is_current(kind)
    # Debian keeps the part of Python that puts pip into .venv in a package of its own.
    no_pip = not current and importlib.util.find_spec("ensurepip") is None
    packages = [f"python3.{sys.version_info.minor}-venv"] if no_pip else []
    if missing(needed):
        packages += missing(ALL_LIBRARIES).values()
    if packages and privilege() is None:
        raise Trouble(f"missing system packages: {' '.join(packages)}\n{how_to_install(packages)}")
    with ThreadPoolExecutor() as beside:
        system = beside.submit(install_packages, packages)
        if no_pip:
            system.result()
        if not current:
            fill_environment(kind)
        system.result()
    if missing(needed):
        raise Trouble("Qt still cannot load " + ", ".join(missing(needed)))


# --- Python packages ------------------------------------------------------------------------------


def made_from(kind: str) -> list[str]:
    """What .venv must have been made from to be good as it is."""
    digest = hashlib.sha256()
    for name in (f"requirements/{kind}.txt", "pyproject.toml"):
        digest.update((ROOT / name).read_bytes())
    return [
        f"Python {platform.python_version()} of {sys.base_prefix}",
        f"for {ROOT}",  # scripts in .venv hold this path, so a moved folder needs another one
        f"{kind} {digest.hexdigest()}",
    ]


def stamped() -> list[str]:
    return STAMP.read_text(encoding="utf-8").splitlines() if STAMP.is_file() else []


def is_current(kind: str) -> bool:
    """What was set up for the tests serves the window as well."""
    return PYTHON.exists() and stamped() in (made_from(kind), made_from("dev"))


def fill_environment(kind: str) -> None:
    stamp = made_from(kind)
    if not PYTHON.exists() or stamped()[:2] != stamp[:2]:
        if VENV.is_dir() and any(VENV.iterdir()):
            if not STAMP.exists():
                raise Trouble(f"{VENV} was not made by run.py: remove it, or set BRIEFING_VENV")
            shutil.rmtree(VENV)
        say(f"making {VENV}")
        VENV.mkdir(parents=True, exist_ok=True)
        STAMP.touch()  # first, so that an interrupted set-up is known as ours
        venv.create(VENV, with_pip=True, symlinks=os.name != "nt")
    STAMP.write_text("\n".join(stamp[:2]), encoding="utf-8")
    say(f"installing what requirements/{kind}.txt names; the first time takes half a minute or so")
    pip("--only-binary=:all:", "--require-hashes", "-r", str(ROOT / f"requirements/{kind}.txt"))
    # The project itself, built by the hatchling that was locked with the rest.
    pip("--no-index", "--no-build-isolation", "--editable", str(ROOT))
    STAMP.write_text("\n".join(stamp), encoding="utf-8")


def pip(*arguments: str) -> None:
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    environment = {**os.environ, "PIP_USER": "0"}  # 1, in a user's settings, fails in .venv
    if subprocess.call([*command, "--no-deps", *arguments], stdout=sys.stderr, env=environment):
        raise Trouble(
            "pip could not install the packages; its own words are above.\n"
            "Without a network, let PIP_FIND_LINKS name a folder of wheels (docs/set-up.md)."
        )


# --- System libraries -----------------------------------------------------------------------------


def needed_by(verb: str) -> dict[str, str]:
    """The libraries without which `verb` cannot do its work, each with its package."""
    if verb == "cli" or sys.platform != "linux" or os.environ.get("BRIEFING_NO_SYSTEM"):
        return {}
    if verb == "setup" or (verb == "window" and os.environ.get("DISPLAY")):
        return ALL_LIBRARIES
    return QT_LIBRARIES


def missing(libraries: dict[str, str]) -> dict[str, str]:
    return {library: package for library, package in libraries.items() if not loads(library)}


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def privilege() -> list[str] | None:
    """What to put before a command that changes the system; None where we may not."""
    if os.environ.get("BRIEFING_NO_SYSTEM") or not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    # -n: never ask for a password. Who has one can read the command first and run it.
    asked = shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True)
    return ["sudo", "-n"] if asked and asked.returncode == 0 else None


def install_packages(packages: list[str]) -> None:
    if not packages:
        return
    say(f"installing system packages: {' '.join(packages)}")
    apt = "apt-get update -qq; apt-get install -qq --no-install-recommends " + " ".join(packages)
    done = subprocess.run(
        [*(privilege() or []), "env", "DEBIAN_FRONTEND=noninteractive", "sh", "-c", apt],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        start_new_session=True,  # out of reach of Ctrl+C, which would leave packages half installed
    )
    if done.returncode:
        raise Trouble(f"{done.stdout}\napt-get failed.\n{how_to_install(packages)}")


def how_to_install(packages: list[str]) -> str:
    """What to paste, for the package manager of this system."""
    sudo = "sudo " if shutil.which("sudo") and os.geteuid() else ""
    apt = f"apt-get update && {sudo}apt-get install --no-install-recommends {' '.join(packages)}"
    for manager, command in {"apt-get": apt, **OTHER_SYSTEMS}.items():
        if shutil.which(manager):
            return f"Run this once, as root, then run.py again:\n\n    {sudo}{command}\n"
    return f"Install what holds these (names of Debian): {' '.join(packages)}"


def doctor() -> int:
    lacking = missing(ALL_LIBRARIES) if sys.platform == "linux" else {}
    kinds = [kind for kind in ("dev", "app") if PYTHON.exists() and stamped() == made_from(kind)]
    states = {"dev": "set up, also for the tests", "app": "set up for the window"}
    screens = [f"{name}={os.environ[name]}" for name in SCREENS if os.environ.get(name)]
    print("Python:   ", platform.python_version(), sys.executable)
    print("System:   ", platform.platform())
    print("Packages: ", states[kinds[0]] if kinds else "not set up, or not as pinned", "in", VENV)
    print("Libraries:", f"missing: {', '.join(lacking)}" if lacking else "all that Qt needs")
    print("Screen:   ", " ".join(screens) or "none that this system names")
    if lacking:
        print(how_to_install(list(lacking.values())))
    return 0 if kinds and not lacking else 3


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
