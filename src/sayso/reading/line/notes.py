"""What the grammar of a line could not carry, in brackets behind it: "(in its words: “reportedly”)"."""

from __future__ import annotations

import re

from sayso.model.claim import Claim, ClaimKind
from sayso.model.stance import Polarity
from sayso.reading.draft import Draft
from sayso.reading.line.capital import without_capital
from sayso.reading.line.clause import listed
from sayso.reading.line.sides.names import ARTICLES
from sayso.reading.line.stated import tokens_at
from sayso.reading.line.voices.held_up import held_up
from sayso.reading.whens.messages import QUOTING

#: How "not" is printed short.
_NO = frozenset({"n't", "n’t", "not"})
#: Cues that make the claim what something else hangs on.
_CONDITIONS = frozenset(
    {
        *("had", "if", "unless", "whether", "in case", "provided", "as long as", "so long as", "only if", "even if"),
        *("condition", "or", "or else", "or otherwise"),
    }
)
_CONDITIONED = re.compile(r"\b(?:would|could|will|might)\b")
#: A height, whose marks are no quotation's: "5’10”".
_INCHES = re.compile(r"(?<=\d)[’'′] ?\d{1,2}(?:½)? ?[”\"″]")
_SHORT = {"d": "would", "ll": "will"}
#: Cues that say nothing by themselves.
_MUTE = frozenset({"to", "so", "as", "than", QUOTING})


def with_rest(line: str, claim: Claim, draft: Draft) -> str:
    """The line with what it lacks in brackets: lost hedges, conditions, questions, evidence, whose words they are."""
    cues = list(dict.fromkeys(" ".join(c.text.split()) for c in claim.stance.cues))
    unnamed = [a.cue.text for a in draft.attributions if a.id in claim.attribution and a.source is None]
    if claim.predicate == "holds_role":  # The "asked" of "asked the leader Ada Quill" is none of her being one.
        unnamed = [c for c in unnamed if " " in c.strip() or c.lower().endswith("ly")]
    shown_as = " ".join([line, *(e.text for e in claim.evidence)])
    told_no = claim.stance.polarity is Polarity.NEGATIVE and re.search(r"\b(?:not|never)\b", line) is not None
    words = dict.fromkeys([*cues, *(" ".join(u.split()) for u in unnamed)])
    asked = any(w.startswith("?") for w in words)
    open_yet = _asked_with(claim, draft)
    provided = [w for w in words if w.lower() in _CONDITIONS and f" {w.lower()} " not in line and w not in open_yet]
    lost = [
        w
        for w in words
        if not w.startswith("?")
        and w not in provided
        and w not in open_yet
        and w.lower() not in _MUTE
        and not _tells(shown_as, w)
        and not (told_no and w.lower() in _NO)
    ]
    lost = [w for w in lost if not any(w != other and has(other, w) for other in lost)]
    marked = held_up(claim, line, draft.document.text)
    lost += [w for w in marked if w not in lost]
    notes = []
    if lost:
        notes.append("in its words: " + listed([f"“{c}”" for c in lost]))
    told = claim.attribution or marked or "“" in line
    if QUOTING in unnamed or (not told and _in_quotes(claim, draft)):
        notes.append("from a quotation")
    if provided:
        only = "only on" if _CONDITIONED.search(line) else "only"
        notes.append(f"{only} a condition, " + listed([f"“{c}”" for c in provided]))
    if asked:
        notes.append("a question, “?”")
    if open_yet and not asked:
        untold = [f"“{c.lower()}”" for c in open_yet if f" {c.lower()} " not in line]
        notes.append(", ".join(filter(None, ("a question", listed(untold) if untold else ""))))
    evidence = list(dict.fromkeys(" ".join(e.text.split()) for e in claim.evidence))
    told = [e for e in evidence if not has(line, e)]
    if told:
        notes.append("evidence: " + listed([without_capital(e) if e.startswith(ARTICLES) else e for e in told]))
    if claim.kind is ClaimKind.ASSESSMENT:
        notes.append("an assessment")
    # The full stop goes behind the notes, also where it stood within closing marks: “a major ally” (an assessment).
    return re.sub(r"(?<=[a-z]{2})\.(?=[\"”’]*$)", "", line) + f" ({'; '.join(notes)})" if notes else line


def _asked_with(claim: Claim, draft: Draft) -> list[str]:
    """The "whether" and "if" of what is only asked: "asked if he would leave" gives no condition."""
    marks = [tokens_at(draft.doc).get(c.start) for c in claim.stance.cues if c.text.lower() in ("if", "whether")]
    asking = ("ccomp", "csubj", "acl")
    return [
        t.text for t in marks if t is not None and t.dep_ == "mark" and (t.lower_ == "whether" or t.head.dep_ in asking)
    ]


def _in_quotes(claim: Claim, draft: Draft) -> bool:
    """Whether a deed stands in a quotation that nobody was found to speak: it is not the report's own word."""
    text = draft.document.text
    start, end = max(text.rfind("\n", 0, claim.trigger.start), 0), text.find("\n", claim.trigger.end)
    before, after = text[start : claim.trigger.start], text[claim.trigger.end : end if end >= 0 else len(text)]
    before, after = _INCHES.sub("", before), _INCHES.sub("", after)
    if _only_closed(before, after):
        return claim.kind is not ClaimKind.STATE
    opened = before.rfind("“") > before.rfind("”") or before.count('"') % 2 == 1 or _just_opened(before)
    closed = any(mark in after for mark in '”"') or (end >= 0 and text[end:].lstrip()[:1] in '“"')
    return opened and closed and claim.kind is not ClaimKind.STATE


def _just_opened(before: str) -> bool:
    """Whether the last mark opens a quotation, whatever was forgotten earlier: ""They left, he said. "We stayed"."""
    mark = before.rfind('"')
    return mark >= 0 and (mark == 0 or before[mark - 1].isspace()) and before[mark + 1 : mark + 2].isalnum()


def _only_closed(before: str, after: str) -> bool:
    """Whether the line ends a quotation that opened in an earlier one: "They have left.”"."""
    end = after.rstrip()
    curly = "”" in after and "“" not in after.partition("”")[0] and before.count("“") <= before.count("”")
    straight = '"' not in before and end.endswith('"') and end.count('"') == 1 and end[-2:-1] in ".!?,"
    return curly or straight


def _tells(line: str, words: str) -> bool:
    """Whether a cue stands in a line, in this or another form: "needs" for "need"."""
    if words.lower() in ("n't", "n’t") and re.search(r"\wn['’]t\b", line):
        return True  # Quoted as it was said: "they don't".
    if (whole := _whole(words)) != words and has(line, whole):
        return True
    stem = re.sub(r"(?:ing|ed|es|s|e)$", "", words)
    forms = rf"(?<!\w)(?:{words}(?:s|d|ed)|{stem}(?:e|s|es|ed|d|ing))(?!\w)"
    return has(line, words) or (words.isalpha() and len(stem) > 2 and re.search(forms, line, re.I) is not None)


def _whole(words: str) -> str:
    """A cue without its short forms: "would" of "'d", "could not" of "couldn't"."""
    words = re.sub(r"(?<=\w)n['’]t\b", " not", words)
    return re.sub(r"^['’](d|ll)\b", lambda m: _SHORT[m.group(1)], words)


def has(line: str, words: str) -> bool:
    """Whether a line has words as words of their own; most it has not at all, which needs no pattern."""
    return words.lower() in line.lower() and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", line, re.I) is not None
