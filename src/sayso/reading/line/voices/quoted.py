"""What somebody says of "I" and "we": a line that can't turn it into a third person quotes it."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.model.attribution import Attribution
from sayso.model.claim import Claim
from sayso.reading.draft import Draft
from sayso.reading.lexicon import words as listed

_FIRST = re.compile(r"(?<![\w’'])(?:I|[Ww]e|[Uu]s|[Oo]ur|[Mm]y|[Mm]e|[Oo]urs|[Mm]ine|[Oo]urselves|[Mm]yself)(?![\w-])")
_OPENING = re.compile('[“"]')
_INSIDE = re.compile(r"“[^”]*”|\"[^\"]*\"")
#: Opening marks of quotations with their closing ones.
_PAIRS = {"“": '”"', '"': '"”', "„": "“”", "«": "»", "‘": "’"}
_LONGEST = 45
#: A closing mark of another kind than the opening one: "“We left,’".
_HALF = re.compile(r"[,.]['’]$")
_VERBS = frozenset({"VBD", "VBZ", "VBP"})
#: Cues that lead in no quotation.
_DULL = frozenset(
    {"told", "tells", "tell", "according to", "as per", "citing", "quoted", "saying", "adding", ":", "):", ""}
)


def speaks_of_self(body: str) -> bool:
    """Whether a line speaks of "I" or "we" outside of the quotation marks that it has itself."""
    return _FIRST.search(_INSIDE.sub(" ", body)) is not None


def quotation(claim: Claim, draft: Draft) -> str:
    """The sentence of direct speech that a claim stands in, as printed; nothing where it stands in none."""
    text, at = draft.document.text, claim.trigger.start
    start, end = _marks(text, at)
    if start < 0:
        return ""
    sentence = next((s for s in draft.doc.sents if s.start_char <= at < s.end_char), None)
    if sentence is not None:
        start, end = max(start, int(sentence.start_char)), min(end, int(sentence.end_char))
    start, end = _without_cues(claim, draft, start, end)
    words = text[start:end].split()
    shown = _HALF.sub("", " ".join(words[:_LONGEST]).strip(' ,"“”„«»'))
    shown = shown[:-1] if shown.endswith(".") and not shown.endswith("..") else shown
    if before := _subject_before(draft, start):
        return f"{before} “{shown}{' …' if len(words) > _LONGEST else ''}”"
    if called_whom(draft, start) is not None:
        return f"“{shown}{' …' if len(words) > _LONGEST else ''}”"
    return f"“{shown[:1].upper()}{shown[1:]}{' …' if len(words) > _LONGEST else ''}”"


def heard_from(claim: Claim, draft: Draft) -> Claim:
    """The claim on the word of whom the quotation quotes: what he says that others said is part of what is quoted.

    "“The ministry said it would build our school, but I'm told it won't,” said Quill" quotes no ministry.
    """
    start, end = _marks(draft.document.text, claim.trigger.start)
    by_id = {a.id: a for a in draft.attributions if a.id in claim.attribution}
    inner = {a.id for a in by_id.values() if a.parent in by_id and start <= a.cue.start and a.content.start < end}
    kept = tuple(i for i in claim.attribution if i not in inner)
    return replace(claim, attribution=kept) if start >= 0 and inner else claim


def _without_cues(claim: Claim, draft: Draft, start: int, end: int) -> tuple[int, int]:
    """A stretch of speech without who says it, where the mark before him was forgotten: "“We left, he said"."""
    at = claim.trigger.start
    for a in draft.attributions:
        if a.id not in claim.attribution or a.source is None:
            continue
        first, last = min(a.cue.start, a.source.start), max(a.cue.end, a.source.end)
        if at < first < end:
            end = first
        elif start <= first and last <= at:
            start = last
    return start, end


def _subject_before(draft: Draft, start: int) -> str:
    """The subject that stands before a quotation which begins with its verb: "the levy “has already cost us”"."""
    first = next((t for t in draft.doc if t.idx >= start and not t.is_punct and not t.is_space), None)
    while first is not None and first.dep_ == "advmod" and first.head.i > first.i:
        first = first.nbor()
    if first is None or first.pos_ not in ("VERB", "AUX") or first.i == 0:
        return ""
    verb = first.head if first.dep_.startswith(("aux", "cop")) else first
    subjects = [c for c in verb.children if c.dep_.startswith("nsubj") and c.idx < start - 1]
    if not subjects or verb.dep_ != "ccomp" or subjects[-1].tag_ in ("PRP", "WP", "WDT", "EX"):
        return ""
    words = str(draft.doc[subjects[-1].left_edge.i : subjects[-1].right_edge.i + 1].text)
    return " ".join(words.split()).strip(' ,"“') if subjects[-1].right_edge.idx < start else ""


def called_whom(draft: Draft, start: int) -> str | None:
    """Whom the words before a quotation call so: "called the chair, Ada Quill, “a thief”"; nothing where it is none."""
    noun = next((t for t in draft.doc if t.idx >= start and t.pos_ in ("NOUN", "PROPN")), None)
    verb = noun.head if noun is not None and noun.dep_ == "xcomp" else None
    if noun is None or verb is None or verb.lemma_ not in listed("calling") or verb.idx > start:
        return None
    whom = next((c for c in verb.children if c.dep_ in ("obj", "nsubj:pass")), None)
    if whom is None or whom.dep_ != "obj" or whom.i > noun.i:
        return None
    named = next((c for c in whom.children if c.dep_ == "appos" and c.i < noun.i), whom)
    return str(draft.doc[named.left_edge.i : named.right_edge.i + 1].text).strip(' ,"“')


def _marks(text: str, at: int) -> tuple[int, int]:
    """Where the quotation around an offset starts and ends, within its paragraph; -1 where there is none."""
    first = text.rfind("\n", 0, at) + 1
    last = text.find("\n", at)
    last = len(text) if last < 0 else last
    opened = -1
    for k in range(first, at):
        if opened >= 0 and _closes(text, k, _PAIRS[text[opened]]):
            opened = -1
        elif opened < 0 and text[k] in _PAIRS and (k == first or not text[k - 1].isalnum()):
            opened = k
    if opened < 0:
        return -1, -1
    end = next((k for k in range(at, last) if _closes(text, k, _PAIRS[text[opened]])), last)
    return opened + 1, end


def _closes(text: str, k: int, marks: str) -> bool:
    return text[k] in marks and not text[k + 1 : k + 2].isalnum() and not text[k - 1].isspace()


def led_in(attribution: Attribution, draft: Draft) -> str:
    """The verb that leads in a quotation: the cue where it is a finite verb, else "said"."""
    cue = " ".join(attribution.cue.text.split())
    span = draft.doc.char_span(attribution.cue.start, attribution.cue.end)
    finite = span is not None and any(t.tag_ in _VERBS for t in span)
    behind = (m.start() for m in _OPENING.finditer(draft.document.text, attribution.cue.end))
    whom = called_whom(draft, next(behind, attribution.cue.end))
    if finite and whom is not None:
        return f"{cue} {whom}"
    return cue if finite and cue.lower() not in _DULL else "said"
