"""Reasons in the parse: what it cannot tell, or shows that it got wrong."""
