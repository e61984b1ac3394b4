"""Reasons in the deed: only meant, feared, likened, general, or not said to have been done."""
