"""Word lists of the resolution room."""
