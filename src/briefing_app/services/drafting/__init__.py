"""Proposals for a dataset from the text of an article, by rules that everybody can read."""
