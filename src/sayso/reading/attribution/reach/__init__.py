"""How far a verb of saying reaches: its clause, what it takes in, and what the report tells beside it."""
