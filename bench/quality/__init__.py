"""Quality on annotated corpora, with the shared scorers."""
