"""The tense around an offset, guessed from the words of its sentence where there is no parse."""

from __future__ import annotations

import re

_END = re.compile(
    r"(?<![ap]\.m)(?<!\b[A-Z])(?<!\.[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\bGen)(?<!\bSen)(?<!\bNov)(?<!\bDec)(?<!\bOct)"
    r"(?<!\bSept)(?<!\bAug)(?<!\bFeb)(?<!\bJan)[.!?][\s\"'”’]|\n"
)
_PASSIVE = r"(?:[a-z]+ed|held|heard|paid|made|sent|set|put|seen|given|taken|told|sold|built|chosen|known|named)"
_CUE = re.compile(
    # What was to come before some other past day is past: "had been due to expire on Friday".
    r"(?P<bygone>\b(?:had|having) (?:also |originally |previously |earlier )?been (?:due|set|expected|scheduled|slated|planned)(?: to [a-z]+)?"
    r"|\bpreviously (?:planned|scheduled|announced|set))"
    rf"|(?P<future>\b(?:(?:will|shall|would|might|may|to|is to|are to)(?: (?:also|not|then|soon|likely|probably|now|still|only|all))? be {_PASSIVE}"
    r"|will|shall|won't|would|wouldn't|could|might|may(?= [a-z])|going to|(?:is|are) to(?= [a-z])|to be (?:held|paid|completed)|payable"
    r"|(?:plan|expect|schedul|intend|vow|promis|threaten|hop|prepar|want|agree|order|ask)(?:s|es|e|ed|d|ned|ing|ning)?(?: \w+){0,2} (?:to|for)"
    r"|(?:expected|scheduled|planned|slated|due)(?= (?:in|on|by|for|next|early|late|the|mid)\b)"
    r"|(?:has|have) scheduled|planned (?:an?|their|its|his|her|new|more)(?= )|extended(?= )(?=.{0,80}\b(?:until|through|to)\b)"
    r"|(?:agreement|plans?|deal|proposal|offer|decision|intention|pledge|bid)s? to(?= [a-z])"
    r"|due(?: to| for| in| on)?|set (?:to|for)|slated|expires?|deadline|effective|upcoming|holders of record|takes? effect)\b|['’]ll\b)"
    rf"|(?P<present>\b(?:is|are|being) (?:now |still |also )?(?!expect|schedul|plan|slat|set\b){_PASSIVE}\b)"
    r"|(?P<past>\b(?:was|were|had|did|said|told|met|came|went|took|gave|made|left|began|fell|rose|held|led|sent|shot|won|lost|found"
    r"|got|saw|spoke|wrote|kept|set|cut|put|struck|brought|became|tore|drove|rode|flew|grew|knew|threw|drew|blew|broke|chose|stole|woke"
    r"|ate|drank|sang|sank|swam|ran|hung|stuck|slept|dealt|felt|meant|bought|fought|sought|taught|thought|built|lent|spent|paid|laid"
    r"|stood|withdrew|fled|fed|hid|bit|shook|beat|announcement|statement"
    r"|(?<!\ba )(?<!\ban )(?<!\bthe )(?!need|speed|indeed|exceed|united\b|hundred\b|sacred\b|succeed\b|proceed\b"
    r"|unspecified|undisclosed|unnamed|unidentified)[a-z]{2,}ed)\b)",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:until|till|as (?:soon|early) as|no later than|not later than|effective|payable|beginning|starting|due|of record) "
    r"(?:at |on |the |about |around |early |mid-?|late )*(?:\d{1,2}(?::\d\d)? [ap]\.?m\.? (?:E[SD]T )?(?:on )?)?$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince (?:the |about |around |early |mid-?|late |last )*$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till) (?:\w+ )?$", re.IGNORECASE)
_HAD = re.compile(r"[^.;\n]{0,60}\b(?:had|was|were)\b", re.IGNORECASE)
_BY = re.compile(r"\bby (?:the |about |around |early |mid-?|late )*$", re.IGNORECASE)


def cue_before(text: str, at: int) -> str | None:
    """What the words right before an offset say by themselves: "until", "payable" and "as soon as" point ahead."""
    before = text[max(0, at - 40) : at]
    if _AHEAD.search(before):
        # "Until Friday, they had not asked": the day is over.
        over = _UNTIL.search(before) and _HAD.match(text, at)
        return "past" if over else "future"
    if _SINCE.search(before):
        return "past"
    if _BY.search(before) and not re.search(r"\b(?:had|have|has)\b", sentence_around(text, at)[0][-60:]):
        return "future"
    return None


def guess_tense(text: str, at: int) -> str:
    """ "past" or "future" by the nearest verb before the offset in its sentence, else the first after; else "present"."""
    cue = cue_before(text, at)
    if cue is not None:
        return cue
    before, after = sentence_around(text, at)
    cues = list(_CUE.finditer(before))
    near = cues[-1] if cues else _CUE.search(after)
    if near is None or near["present"]:
        return "present"
    return "future" if near["future"] else "past"


def sentence_around(text: str, at: int) -> tuple[str, str]:
    """The sentence around an offset, in two halves; at most 300 characters each way."""
    start = max((m.end() for m in _END.finditer(text, max(0, at - 300), at)), default=max(0, at - 300))
    end = _END.search(text, at, min(len(text), at + 300))
    return text[start:at], text[at : end.start() if end else at + 300]
