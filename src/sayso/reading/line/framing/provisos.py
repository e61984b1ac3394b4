"""The condition that a verb is told with, wherever in its sentence it stands: "if the guild agrees"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.line.capital import without_capital
from sayso.reading.line.phrases import balanced, opens_condition, parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from sayso.reading.line.following import Following

#: The longest condition, in words, that a line repeats.
_LONGEST = 45
_WHENEVER = frozenset({"when", "whenever", "as"})
_CONDITIONS = frozenset({"if", "unless", "once", "until", "provided", "lest"})
_PROVIDED = frozenset({"provided", "providing", "assuming", "supposing"})
#: Helpers that make a condition of a clause by standing before its subject.
_TURNED = frozenset({"should", "were", "had"})
_DEPENDING = frozenset({"depending", "pending", "subject", "barring"})
_AS_LONG = frozenset({"as long as", "so long as"})
#: Nouns of what both of two deeds are on: "with the precondition of".
_TERMS = frozenset({"precondition", "condition", "prerequisite", "proviso", "understanding"})
_NOW = frozenset({"VBZ", "VBP"})


#: What asks to be heard, and puts nothing under a condition.
_BY_YOUR_LEAVE = frozenset({"if i may", "if i might", "if i may say so", "if you like", "if you will", "if you please"})


def proviso(verb: Token, behind: Following | None) -> str:
    """The condition of a verb that stands elsewhere in its sentence: "if the guild agrees"; empty where there is none.

    A second verb shares the first one's.
    """
    sharing = [verb, *_sharing(verb)]
    if permits := next(filter(None, map(_permitting, (c for v in sharing for c in v.children))), ""):
        return permits
    if agreed := next(filter(None, (_on_condition(c, behind) for v in sharing for c in v.children)), ""):
        return agreed
    if hanging := next(filter(None, (_depending(c, verb, behind) for v in sharing for c in v.children)), ""):
        return hanging
    if shared := next(filter(None, (_on_terms(c, verb, behind) for c in verb.children if c.dep_ == "conj")), ""):
        return shared
    over = {verb.i, *(a.i for a in verb.ancestors)}  # What is a condition itself has none that it is.
    for child in (c for v in sharing for c in _clauses(v) if c.i not in over):
        first = child.left_edge if child.head.dep_ != "advmod" else child.head.left_edge
        first = first.nbor() if first.text == "," else first
        if first.i and first.nbor(-1).lower_ == "whenever" and first.nbor(-1).head == child.head:
            first = first.nbor(-1)  # Hung on the verb that it tells the occasions of.
        first = first.nbor() if first.lower_ == "that" and first.nbor().lower_ in _CONDITIONS else first
        mark = next((m for m in child.children if m.dep_ == "mark" and m.lower_ in _CONDITIONS), None)
        mark = first if _opens_as_condition(first, child) else mark
        if mark is None or (behind is not None and behind.holds(child.idx)):
            continue
        last = max(t.i for t in child.subtree if not t.is_punct)  # A comma behind the main clause may hang on it.
        words = list(verb.doc[mark.i : last + 1])
        while words and (words[-1].is_punct or words[-1].is_space):
            words.pop()
        if " ".join(w.lower_ for w in words) in _BY_YOUR_LEAVE:
            continue
        if mark.i == first.i and 1 < len(words) <= _LONGEST and not any(parts(t) for t in words):
            only = balanced(_lowered(" ".join(verb.doc[mark.i : words[-1].i + 1].text.split())))
            return f", {only}" if mark.tag_ == "MD" or mark.lower_ in _TURNED else only
    return ""


def _permitting(child: Token) -> str:
    """ "If weather permits", for "weather permitting"."""
    verb = next((t for t in (child, *child.children) if t.lower_ == "permitting"), None)
    if verb is None or verb.i == 0 or any(c.dep_ in ("obj", "ccomp", "xcomp", "aux") for c in verb.children):
        return ""
    what = verb.nbor(-1)
    return f"if {what.lower_} permit{'s' if what.tag_ == 'NN' else ''}" if what.tag_ in ("NN", "NNS") else ""


def _on_condition(noun: Token, behind: Following | None) -> str:
    """ "On condition that the guild pays", where the line does not hold it already."""
    clause = next((c for c in noun.children if c.dep_ in ("acl", "ccomp") and c.i > noun.i), None)
    if clause is None or noun.i == 0 or not opens_condition(noun.nbor(-1)):
        return ""
    words = list(noun.doc[noun.i - 1 : clause.right_edge.i + 1])
    while words[-1].is_punct or words[-1].is_space:
        words.pop()
    told = (behind is not None and behind.holds(clause.idx)) or len(words) > _LONGEST or any(parts(t) for t in words)
    return "" if told else balanced(_lowered(" ".join(noun.doc[words[0].i : words[-1].i + 1].text.split())))


def _depending(noun: Token, verb: Token, behind: Following | None) -> str:
    """ "Depending on the result", "pending approval", of a phrase that the line does not hold already."""
    first = next((c for c in noun.children if c.dep_ == "case" and c.i < noun.i), noun)
    hung = noun.dep_ == "obl" or (noun.pos_ == "ADJ" and noun.i < noun.head.i)
    anothers = noun.head.i < noun.i < verb.i  # "Sold boats, depending on the weather, and bought a house".
    if not hung or anothers or first.lower_ not in _DEPENDING or (behind is not None and behind.holds(noun.idx)):
        return ""
    words = list(noun.doc[first.i : noun.right_edge.i + 1])
    while words[-1].is_punct or words[-1].is_space:
        words.pop()
    if len(words) > _LONGEST or any(map(parts, words)):
        return ""
    return balanced(", " + _lowered(" ".join(noun.doc[first.i : words[-1].i + 1].text.split())))


def _on_terms(second: Token, verb: Token, behind: Following | None) -> str:
    """ "Without a permit" of "may not sell or carry coal without a permit": said behind the second, and of both."""
    bare = second.tag_ == verb.tag_ == "VB" and second.i > verb.i
    if not bare or any(c.dep_.startswith(("nsubj", "aux", "mark")) for c in second.children):
        return ""
    either = any(c.lower_ in ("or", "nor") for c in second.children)
    for noun in (c for c in second.children if c.dep_ == "obl" and c.i > second.i):
        first = next((c for c in noun.children if c.dep_ == "case"), noun)
        terms = first.lower_ in ("on", "with", "under") and noun.lemma_.lower() in _TERMS
        if not (terms or (either and first.lower_ == "without")) or (behind is not None and behind.holds(noun.idx)):
            continue
        words = list(noun.doc[first.i : noun.right_edge.i + 1])
        while words[-1].is_punct or words[-1].is_space:
            words.pop()
        if len(words) <= _LONGEST and not any(map(parts, words)):
            return balanced(" ".join(noun.doc[first.i : words[-1].i + 1].text.split()))
    return ""


def _opens_as_condition(first: Token, clause: Token) -> bool:
    """Whether a clause that no "if" opens is a condition: "as long as it rains", "provided that", "should it rain"."""
    if first.doc[first.i : first.i + 3].text.lower() in _AS_LONG or _whenever(clause, clause.head):
        return True
    if first.i == clause.i:
        return first.lower_ in _PROVIDED and any(c.dep_ in ("ccomp", "advcl") for c in clause.children)
    turned = [c for c in clause.children if c.dep_.startswith("nsubj") and first.i < c.i < clause.i]
    return first.lower_ in _TURNED and first.head.i == clause.i and bool(turned)


def _sharing(verb: Token) -> list[Token]:
    """The verbs whose condition is a verb's own too: what it is joined to, what stands over its infinitive."""
    found: list[Token] = []
    while (
        (verb.dep_ in ("xcomp", "advcl") and verb.tag_ == "VB")
        or _planned(verb)
        or (verb.dep_ == "conj" and (verb.head.tag_ == verb.tag_ or _both_of_now(verb) or _both_to_come(verb)))
    ):
        verb = verb.head
        found.append(verb)
    if (over := _made_then(verb)) is not None:
        found += [over, *_sharing(over)]
    return found


def _planned(verb: Token) -> bool:
    """Whether it is what is only talked of: the "cutting" of "discussed cutting the fees should Quill agree"."""
    return verb.dep_ == "xcomp" and verb.tag_ == "VBG"


def _made_then(verb: Token) -> Token | None:
    """The verb over what will be done with its object: "will write a report that will be sent to the court"."""
    noun = verb.head
    will = [any(c.lower_ in ("will", "would") for c in v.children) for v in (verb, noun.head)]
    return noun.head if verb.dep_ == "acl:relcl" and noun.dep_ == "obj" and all(will) else None


def _both_of_now(verb: Token) -> bool:
    """Whether an "if" before the first of two clauses holds of both: "if you leave, pay stops, and all has changed"."""
    return _conditioned_before(verb.head) and _is_now(verb) and _is_now(verb.head)


def _both_to_come(verb: Token) -> bool:
    """Whether it holds of both of what will be: "if it rains, fees will be paid and guards will leave"."""
    will = (any(c.tag_ == "MD" for c in v.children) for v in (verb, verb.head))
    return _conditioned_before(verb.head) and all(will)


def _conditioned_before(first: Token) -> bool:
    return any(
        c.dep_ == "advcl" and c.i < first.i and any(m.lower_ in _CONDITIONS for m in c.children) for c in first.children
    )


def _clauses(verb: Token) -> Iterator[Token]:
    """The clauses that hang on a verb, also by an adverb of it: "as long as it rains"."""
    for child in verb.children:
        if child.dep_ == "advcl":
            yield child
        elif child.dep_ == "advmod":
            yield from (c for c in child.children if c.dep_ == "advcl")
    for cue in (c for c in (*verb.children, verb.head) if c.dep_ == "parataxis" or c.i == verb.head.i):
        if cue.i > verb.i:  # "The school will open, the ministry said, provided that", hung on the saying.
            yield from (c for c in cue.children if c.dep_ == "advcl" and c.i > cue.i)
    if verb.dep_ == "ccomp":  # "Warned that unless it rains the mine may close", hung on the warning.
        yield from (c for c in verb.head.children if c.dep_ == "advcl" and c.i < verb.i and _opens_with_that(c))


def _opens_with_that(clause: Token) -> bool:
    first = clause.left_edge
    return first.lower_ == "that" and first.nbor().lower_ in _CONDITIONS


def _whenever(clause: Token, verb: Token) -> bool:
    """Whether a clause before its verb says on what occasions it is true: "when it rains, the road is shut"."""
    first = clause.left_edge.nbor() if clause.left_edge.text == "," else clause.left_edge
    if first.i and first.nbor(-1).lower_ == "whenever" and first.nbor(-1).head == verb:
        first = first.nbor(-1)
    if first.lower_ not in _WHENEVER:
        return False
    if clause.i > verb.i:  # "Plans to add flights as demand grows".
        return verb.tag_ == "VB" and _is_now(clause)
    return _is_now(clause) and _is_now(verb)


def _is_now(verb: Token) -> bool:
    return verb.tag_ in _NOW or any(c.tag_ in _NOW for c in verb.children if c.dep_ != "nsubj")


def _lowered(text: str) -> str:
    return without_capital(text)


def provided(told: str, only: str) -> str:
    """A clause with its condition behind it, behind a comma where the condition opens with one."""
    return f"{told}{'' if only.startswith(',') else ' '}{only}" if only else told
