"""The window: arranges and paints what core decides."""
