"""Saved web pages: the report's text, and what the page says of itself."""
