"""On whose word and in whose words a line stands."""
