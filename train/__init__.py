"""Train the embedded English pipeline: ``python -m train --corpora FOLDER --minutes 60``."""
