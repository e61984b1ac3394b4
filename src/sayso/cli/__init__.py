"""The command line: verbs on a workspace; the only room that draws on a terminal."""
