"""Who holds which office, since when and whether still."""
