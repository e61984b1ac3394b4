"""Tables that weighing reads."""
