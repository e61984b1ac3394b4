"""How a line prints a claim's verb: its form, tense and helpers, and what stands over it."""
