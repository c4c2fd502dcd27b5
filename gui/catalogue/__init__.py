"""The catalogue: everything that can be done from a menu, as data."""
