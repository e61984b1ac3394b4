"""Lines that say nothing: cut where the sense needs what follows."""

from __future__ import annotations

import re

from sayso.model.claim import Claim
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.stating.unnamed import OWN_WORDS
from sayso.reading.draft import Draft

#: Verbs that say nothing without what follows them.
_OPEN = words("finding_open_verbs")
#: Predicates that say nothing of one side alone, and how their lines then end.
_WANTING = frozenset({"joined", "linked_to", "attended", "stayed", "acted", "supplied", "hosted", "used", "supported"})
_WANTING_ENDS = frozenset(
    ["joined", "linked", "attended", "stand", "stands", "stood", "acted", "supplied", "received", "support"]
)
_AT = re.compile(r" (?:on|in|at)$")
#: "No casualties were reported": that nobody told of any says something alone.
_NONE_TOLD = re.compile(r"No .* (?:was|were|has been|have been) \w+$")
#: "Since the war, no town joined": the time in front is what the deed is told with.
_SINCE = re.compile(r"(?:Since|During|Until|By) [^,]*, ")
#: A count that lost its number: "of four phones were sold"; not "Of the four, two were sold".
_OF = re.compile(r"(?:According to .+?, )of |Of [^,]*$")
_DANGLING = re.compile(r" (?:a|an|the|on condition)\.?$")
#: A helper whose verb, noun or adjective stands behind what cut the line: "seems to have been, as he says, the".
_HELPER = re.compile(r" (?:to|have|has|had) (?:have )?been\.?$")
#: "Is related to their": whose, nobody knows, and what of theirs is not told.
_OWNERS = re.compile(r" to (?:their|its|our|your|my|his)\.?$")
_BRACKET = re.compile(r"( \([^()]*\))?\.$")


#: What was never done before was done then; "after losing it, they will sell" may be either.
_NEVER_BEFORE = re.compile(r"\bhad never (?:before|previously) $")
#: "Pledged to support the miners", of which neither the pledge nor the miners are told.
_PLEDGED = re.compile(r"(?<!was)(?<!were)(?<!been)(?<! is)(?<! are) supported$")
#: "But not before Sunday", "though only to the guild": what turns the sense of the verb before it.
_TURNING = frozenset({"but", "though", "although", "albeit", "yet"})
_TURNED = frozenset({"not", "only", "never", "just"})
#: Two words or more told twice running, as no report has them: what a line puts together overlaps.
_TWICE = re.compile(r"\b(\w+(?: \w+)+) \1\b")
_AFTER = re.compile(r"\b[Aa]fter (?:\w+ly )?$")


def cut_short(claim: Claim, draft: Draft) -> bool:
    """Whether a line ends at a verb that says nothing alone: "Quill was put", "they expected"."""
    told = _BRACKET.sub("", claim.line)
    for when in draft.whens:
        told = told.removesuffix(" " + when.text) if when.id == claim.when else told
    if _TWICE.search(told) and not _TWICE.search(draft.document.text[claim.passage.start : claim.passage.end]):
        return True
    if _OF.match(told) or _untimed(claim, draft) or _turned_after(claim, draft):
        return True
    if _HELPER.search(told) or _before_its_clause(claim, told, draft):
        return True
    if _DANGLING.search(told) or _OWNERS.search(told):
        return True  # "Was part of a …": the quotation mark behind it cut the line; "agreed on condition".
    last = _AT.sub("", told).rpartition(" ")[2].lower()
    verb = claim.trigger.text
    if claim.predicate == "said" and told.lower().endswith(f" {verb.lower()}"):
        return not _NONE_TOLD.match(told)
    if claim.predicate in OWN_WORDS and last[:4] == verb.lower()[:4]:
        return not _SINCE.match(told)
    if claim.predicate == "supported" and _alone(claim, draft) and _PLEDGED.search(told):
        return True
    if claim.predicate in _WANTING and _alone(claim, draft) and last in _WANTING_ENDS:
        return True
    if claim.predicate == "charged":
        return False  # "Was tried", in court.
    ends = verb.lower() in _OPEN or last in verb.lower().split()
    return verb[1:].islower() and ends and last in _OPEN


def _untimed(claim: Claim, draft: Draft) -> bool:
    """Whether a line loses when it was: "had never before signed" as never, "after losing" as what will be lost."""
    before = draft.document.text[claim.passage.start : claim.trigger.start]
    ahead = claim.trigger.text.endswith("ing") and " will " in claim.line and _AFTER.search(before) is not None
    return ahead or _NEVER_BEFORE.search(before) is not None


def _turned_after(claim: Claim, draft: Draft) -> bool:
    """Whether a line loses words behind it that turn its sense: "will pay, but not this year", "though not to Teth"."""
    cue = draft.doc.char_span(claim.trigger.start, claim.trigger.end, alignment_mode="expand")
    if cue is None or not any(t.pos_ in ("VERB", "AUX") for t in cue):
        return False
    sentence = cue[-1].sent
    for token in draft.doc[cue.end : max(cue.end, sentence.end - 2)]:
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return False
        turned, after = token.nbor(1), token.nbor(2)
        if token.lower_ in _TURNING and turned.lower_ in _TURNED:
            verb = after.tag_.startswith("VB") or after.tag_ == "MD"
            lost = f"{turned.text} {after.text}".lower() not in claim.line.lower()
            return lost and not verb and not after.is_punct
    return False


def _before_its_clause(claim: Claim, told: str, draft: Draft) -> bool:
    """Whether a long line ends before the verb of what is said: "said that of the ten million who live there …"."""
    if not told.endswith("…"):
        return False
    cue = draft.doc.char_span(claim.trigger.start, claim.trigger.end, alignment_mode="expand")
    said = [c for t in cue or () for c in t.children if c.dep_ == "ccomp" and c.i > t.i]
    return any(not re.search(rf"\b{re.escape(c.text)}\b", told) for c in said)


def _alone(claim: Claim, draft: Draft) -> bool:
    """Whether a claim has one side, and that is one: not "the two groups", who are linked to one another."""
    sides = {p.mention for p in claim.participants}
    return len(sides) == 1 and not any(len(m.members) > 1 for m in draft.mentions if m.id in sides)
