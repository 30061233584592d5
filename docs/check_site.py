"""Is a built site whole, and does it load nothing from outside?"""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

# What a browser fetches by itself; a link that somebody has to follow may lead outside.
FETCHED = {("script", "src"), ("link", "href"), ("img", "src"), ("iframe", "src"),
           ("source", "srcset"), ("video", "src"), ("object", "data")}  # fmt: skip


class Page(HTMLParser):
    """The ids of a page, and all that it refers to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.references: list[tuple[str, str, bool]] = []  # tag, address, whether it is fetched
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            elif name in ("href", "src", "srcset", "data") and value:
                self.references.append((tag, value, (tag, name) in FETCHED))


def faults(site: Path) -> list[str]:
    """A sentence for everything that leads nowhere, or would be fetched from another place."""
    pages = {path: Page(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}
    found = []
    for path, page in pages.items():
        here = path.relative_to(site)
        for tag, address, fetched in page.references:
            parts = urlsplit(address)
            if parts.scheme == "data":
                continue
            if parts.scheme or parts.netloc:
                if fetched:
                    found.append(f"{here}: <{tag}> fetches {address}")
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if not target.is_file():
                found.append(f"{here}: {address} is not there")
                continue
            if (
                target in pages
                and parts.fragment
                and unquote(parts.fragment) not in pages[target].ids
            ):
                found.append(f"{here}: {address} has no such section")
    for style in site.rglob("*.css"):
        if "url(http" in style.read_text(encoding="utf-8"):
            found.append(f"{style.relative_to(site)}: fetches from outside")
    return found
