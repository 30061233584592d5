"""Build the manual into the package, where F1 finds it: `python -m docs.build_manual`.

The chapters of this folder, those that are made from the program, and pictures of the program as it
is now become a site that needs no server. MkDocs lives in an environment of its own, which is made
from requirements/manual.txt; nothing else here needs a network.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from docs.check_site import faults
from docs.made_chapters import made_chapters
from docs.pictures import PICTURES, take

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
BUILD = ROOT / "build" / "manual"
PAGES, SITE, ENVIRONMENT = BUILD / "pages", BUILD / "site", BUILD / "environment"
SHIPPED = ROOT / "src" / "briefing_app" / "manual"
LOCK = ROOT / "requirements" / "manual.txt"
DATA = ROOT / "data"
ICON = ROOT / "resources" / "icons" / "briefing-app.svg"
# Pages that stand elsewhere, because people look for them there; below, where their links lead.
FROM_ELSEWHERE = {
    "bundled-dataset.md": DATA / "afghanistan-2021" / "README.md",
    "france-1944.md": DATA / "france-1944" / "README.md",
    "contributing.md": ROOT / "CONTRIBUTING.md",
    "changelog.md": ROOT / "CHANGELOG.md",
}
LINKS = {"../../docs/": "", "docs/": "", "../afghanistan-2021/README.md": "bundled-dataset.md"}
# What the theme brings and a site without a server cannot use.
NEEDLESS = (
    "404.html",
    "sitemap.xml*",
    "search/search_index.json",
    "assets/images/favicon.png",
    "assets/javascripts/lunr",
    "assets/**/*.map",
)


def main() -> int:
    collect_pages()
    python = environment()
    build(python)
    prune()
    found = faults(SITE)
    for fault in found:
        print(fault, file=sys.stderr)
    if found:
        return 1
    shutil.rmtree(SHIPPED, ignore_errors=True)
    shutil.copytree(SITE, SHIPPED)
    pages = len(list(SHIPPED.glob("*.html")))
    size = sum(file.stat().st_size for file in SHIPPED.rglob("*") if file.is_file())
    print(f"{SHIPPED.relative_to(ROOT)}: {pages} pages, {size / 1e6:.1f} MB")
    return 0


def collect_pages() -> None:
    """Put all chapters, styles and pictures into one folder."""
    shutil.rmtree(PAGES, ignore_errors=True)
    PAGES.mkdir(parents=True)
    for page in DOCS.glob("*.md"):
        shutil.copy(page, PAGES)
    shutil.copytree(DOCS / "site", PAGES / "site")
    shutil.copy(ICON, PAGES / "site" / "icon.svg")
    for name, page in FROM_ELSEWHERE.items():
        text = page.read_text(encoding="utf-8")
        for link, here in LINKS.items():
            text = text.replace(f"]({link}", f"]({here}")
        if "](LICENSE)" in text:
            licence = name.replace(".md", "-licence.txt")
            text = text.replace("](LICENSE)", f"]({licence})")
            shutil.copy(page.with_name("LICENSE"), PAGES / licence)
        (PAGES / name).write_text(text, encoding="utf-8")
    take(PICTURES, PAGES / "pictures")
    for name, text in made_chapters().items():
        (PAGES / name).write_text(text, encoding="utf-8")


def environment() -> Path:
    """The Python of the environment with MkDocs, made anew when what it holds is to change."""
    python = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp, wanted = ENVIRONMENT / "made-from.txt", hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if not stamp.is_file() or stamp.read_text() != wanted:
        venv.create(ENVIRONMENT, clear=True, with_pip=True)
        pip = "-m pip --disable-pip-version-check --quiet install --no-deps --only-binary=:all:"
        run(python, *pip.split(), "--require-hashes", "-r", str(LOCK))
        stamp.write_text(wanted)
    return python


def build(python: Path) -> None:
    """Let MkDocs make the site; a warning ends it. The same pages give the same bytes."""
    settings = {"SOURCE_DATE_EPOCH": "0", "NO_MKDOCS_2_WARNING": "1"}
    run(python, "-m", "mkdocs", "--quiet", "build", "--strict", "--clean",
        "--config-file", str(DOCS / "mkdocs.yml"), **settings)  # fmt: skip
    licences = next(ENVIRONMENT.rglob("mkdocs_material-*.dist-info/**/LICENSE"))
    shutil.copy(licences, SITE / "assets" / "LICENSE-mkdocs-material.txt")


def prune() -> None:
    """Take away what is of no use here."""
    for pattern in NEEDLESS:
        for path in sorted(SITE.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def run(python: Path, *arguments: str, **settings: str) -> None:
    subprocess.run([str(python), *arguments], check=True, env=os.environ | settings)


if __name__ == "__main__":
    sys.exit(main())
