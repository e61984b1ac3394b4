"""doubt: which claims may have been read wrongly, by marks that went with wrong readings before."""

from sayso.reading.doubt.doubting import told_with_marks, with_doubts
from sayso.reading.doubt.marks import Marks, marks

__all__ = ["Marks", "marks", "told_with_marks", "with_doubts"]
