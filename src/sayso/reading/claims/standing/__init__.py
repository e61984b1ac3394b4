"""On whose word a claim stands, on what evidence, and how far the thing has come."""
