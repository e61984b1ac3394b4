"""Tables that views read."""
