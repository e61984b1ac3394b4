"""What a line must not be given out without: who amended it, and what has become of its report."""

from __future__ import annotations

from sayso.model.amended import amended
from sayso.model.case import Case
from sayso.model.fallen import stands
from sayso.model.pile import split_key


def marks_of(case: Case, key: str) -> tuple[str, ...]:
    """The marks of a claim: "amended by Ada Quill", "retracted", "its report has been corrected"."""
    document, own = split_key(key)[0], amended(case).get(key)
    marks = [own.mark] if own is not None else []
    if document in case.retractions:
        marks.append("copies a retracted report" if case.retractions[document].through else "retracted")
    elif not stands(case, key):
        marks.append("rests on a retracted report")
    if document in case.corrected:
        marks.append("its report has been corrected")
    return tuple(marks)


def line_told(case: Case, key: str) -> str:
    """The line of a claim with its marks: "Rann fled [amended by Ada Quill; retracted]"."""
    marks = marks_of(case, key)
    return f"{case.claims[key].line} [{'; '.join(marks)}]" if marks else case.claims[key].line
