"""The parse put right: slips that no English sentence allows, and words hung where the ones beside them forbid it."""
