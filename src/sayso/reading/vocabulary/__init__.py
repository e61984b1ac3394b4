"""The predicate vocabulary: what claims may say, and the words that say it."""

from sayso.reading.vocabulary.loading import load_vocabulary
from sayso.reading.vocabulary.pattern import Pattern, Slot
from sayso.reading.vocabulary.vocabulary import Vocabulary

__all__ = ["Pattern", "Slot", "Vocabulary", "load_vocabulary"]
