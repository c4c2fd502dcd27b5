"""The inspector: tables of what a report holds, which lead to the place."""
