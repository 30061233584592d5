"""Other people's tables as datasets."""
