"""The tense around an offset, guessed from the words of its sentence where there is no parse."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?][\s\"'”’]|\n")
_CUE = re.compile(
    r"(?P<future>\b(?:will|shall|won't|would|wouldn't|could|might|may(?= [a-z])|going to|to be (?:held|paid|completed)|payable"
    r"|(?:plan|expect|schedul|intend|vow|promis|threaten|hop|prepar|want|agree|order|ask)(?:s|es|e|ed|ned|ing|ning)?(?: \w+){0,2} (?:to|for)"
    r"|due(?: to| for| in| on)?|set (?:to|for)|slated|expires?|deadline|effective|upcoming|holders of record|takes? effect)\b|['’]ll\b)"
    r"|(?P<past>\b(?:was|were|had|did|said|told|met|came|went|took|gave|made|left|began|fell|rose|held|led|sent|shot|won|lost|found"
    r"|got|saw|spoke|wrote|kept|set|cut|put|struck|brought|became|announcement|statement|(?!need|speed|indeed|exceed)[a-z]{2,}ed)\b)",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:until|till|as (?:soon|early) as|no later than|not later than|effective|payable|beginning|starting|due|of record) "
    r"(?:at |on |the |about |around |early |mid-?|late )*(?:\d{1,2}(?::\d\d)? [ap]\.?m\.? (?:E[SD]T )?(?:on )?)?$",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby (?:the |about |around |early |mid-?|late )*$", re.IGNORECASE)


def cue_before(text: str, at: int) -> str | None:
    """What the words right before an offset say by themselves: "until", "payable" and "as soon as" point ahead."""
    before = text[max(0, at - 40) : at]
    if _AHEAD.search(before):
        return "future"
    if _BY.search(before) and not re.search(r"\b(?:had|have|has)\b", _sentence(text, at)[0]):
        return "future"
    return None


def guess_tense(text: str, at: int) -> str:
    """ "past" or "future" by the nearest verb before the offset in its sentence, else the first after; else "present"."""
    cue = cue_before(text, at)
    if cue is not None:
        return cue
    before, after = _sentence(text, at)
    cues = list(_CUE.finditer(before))
    near = cues[-1] if cues else _CUE.search(after)
    if near is None:
        return "present"
    return "future" if near["future"] else "past"


def _sentence(text: str, at: int) -> tuple[str, str]:
    """The sentence around an offset, in two halves; at most 300 characters each way."""
    start = max((m.end() for m in _END.finditer(text, max(0, at - 300), at)), default=max(0, at - 300))
    end = _END.search(text, at, min(len(text), at + 300))
    return text[start:at], text[at : end.start() if end else at + 300]
