"""Where the words state something: patterns of the vocabulary, naming verbs, tables, and verbs told as they stand."""
