"""Chart, map and marks as SVG, drawn from a Briefing. No Qt."""
