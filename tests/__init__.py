"""The tests. `factories` makes small datasets, `conftest` keeps tests apart from each other."""
