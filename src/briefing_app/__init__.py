"""Briefing: who held what, on which day of a crisis, and on whose word."""

from __future__ import annotations

__version__ = "0.1.0"
