"""Resolution: mentions to entities, claims to events, under the judgements that people made."""

from sayso.resolution.memory import Memory
from sayso.resolution.names import Comparison, compare_names
from sayso.resolution.questions import Question, questions
from sayso.resolution.resolve import Resolution, resolve

__all__ = ["Comparison", "Memory", "Question", "Resolution", "compare_names", "questions", "resolve"]
