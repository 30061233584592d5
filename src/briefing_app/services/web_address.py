"""Addresses from a dataset that a page may link to."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

LONGEST = 2000  # characters; longer ones are refused by readers of PDF


def web_address(url: str | None) -> str:
    """An address that a page may link to, in ASCII; empty for anything but http and https."""
    if not url or len(url) > LONGEST:
        return ""
    try:
        parts = urlsplit(url)
        host = parts.netloc.encode("idna").decode() if not parts.netloc.isascii() else parts.netloc
    except (ValueError, UnicodeError):
        return ""
    if parts.scheme not in ("http", "https") or not host:
        return ""
    rest = quote(parts._replace(scheme="", netloc="").geturl(), safe="/?#[]@!$&'()*+,;=:%~-._")
    return f"{parts.scheme}://{host}{rest if rest.startswith('/') or not rest else '/' + rest}"
