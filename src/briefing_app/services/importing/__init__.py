"""Other people's tables as datasets: by a declared mapping, with every row accounted for."""
