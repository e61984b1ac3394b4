"""The parse as claims ask it: who stands in which place of a word, and what is told of whom."""
