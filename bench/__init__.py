"""Speed, memory and quality, printed by commands that anyone can run."""
