"""The shelf: the reports of the library, listed, filtered and chosen."""
