"""One measure across reports, and what two reports share."""
