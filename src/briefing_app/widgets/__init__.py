"""What the user sees and touches. Panels show a Briefing and say wishes by signal."""
