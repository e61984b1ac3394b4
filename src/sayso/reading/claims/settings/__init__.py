"""When and where a happening lay, and before or after which other."""
