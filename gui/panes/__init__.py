"""The panes beside the reader: the list of reports and the tables of the inspector."""
