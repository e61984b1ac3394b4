"""What is said by a claim of speech, and whether other claims tell its gist."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model.claim import Claim
from sayso.model.span import Span
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.standing.stand import Speakers
from sayso.reading.counted import counted_in
from sayso.reading.draft import Draft

_MARKS = frozenset("“\"‘'„«`")
#: What a clause says through: "wants to leave", "made them leave", "began by leaving", and clauses beside it.
_THROUGH = ("conj", "xcomp", "ccomp", "parataxis")


def contents(claim: Claim, speakers: Speakers, tree: Tree) -> list[Span]:
    """What is said: the content of its attribution, or the clause under its verb.

    Not the sentences behind it without a cue that go on with it: its line has none of them.
    """
    spans = [p for a in speakers.holds_content(claim.trigger.start, claim.trigger.end) for p in a.content.pieces()]
    spans = [p for p in spans if p.overlaps(claim.passage) or _opens_quoted(p, tree)]
    i = tree.at.get(claim.trigger.start)
    for c in tree.children[i] if i is not None else ():
        if tree.dep[c] in ("ccomp", "xcomp", "parataxis"):
            below = tree.subtree(c)
            spans.append(Span(start=tree.start[below[0]], end=tree.end[below[-1]]))
    return spans


def _opens_quoted(span: Span, tree: Tree) -> bool:
    first = next(iter(tree.between(span.start, span.end)), None)
    return first is not None and tree.lower[first][:1] in _MARKS


def told_beside(speech: Claim, claims: Iterable[Claim], spans: list[Span], draft: Draft, tree: Tree) -> bool:
    """Whether claims of what is said tell its gist, not only what it names in passing.

    So too where the line of the speech has none of the words, and where it is only asked about.
    """
    inside = [c for c in claims if any(s.start <= c.trigger.start and c.trigger.end <= s.end for s in spans)]
    if not inside:
        return False
    if _asked(speech, tree) or not any(_quoted(speech.line, s, draft) for s in spans):
        return True
    gist = {i for span in spans for i in _gist(span, tree)}
    return any(gist & _words(c, tree) for c in inside)


def _asked(speech: Claim, tree: Tree) -> bool:
    """Whether a helper stands before the subject: "didn't Quill say that …?"."""
    i = tree.at.get(speech.trigger.start)
    if i is None:
        return False
    helpers, subjects = tree.with_dep(i, "aux"), tree.with_dep(i, "nsubj")
    return bool(helpers and subjects) and helpers[0] < subjects[0]


def _quoted(line: str, span: Span, draft: Draft) -> bool:
    """Whether a line holds three words of a stretch in a row."""
    words = draft.document.text[span.start : span.end].split()
    return any(" ".join(words[k : k + 3]) in line for k in range(max(1, len(words) - 2)))


def _words(claim: Claim, tree: Tree) -> set[int]:
    return set(tree.between(claim.trigger.start, claim.trigger.end))


def _gist(span: Span, tree: Tree) -> set[int]:
    """The heads of the main clauses of a stretch; where a noun or adjective is what is said, all that is its."""
    inside = [i for i in tree.between(span.start, span.end) if tree.end[i] <= span.end]
    within = set(inside)
    found = [i for i in inside if (tree.head[i] == i or tree.head[i] not in within) and tree.pos[i] != "PUNCT"]
    for i in found:
        through = (c for c in tree.with_dep(i, *_THROUGH) if c in within and c not in found)
        found.extend(through)
        if counted_in(tree.doc[i]) is not None:  # "Quill was among those arrested": the clause behind tells it.
            found.extend(c for c in tree.with_dep(i, "acl") if c not in found)
        if tree.is_verb(i):  # "Held talks", "took part in": a noun may be what tells it.
            found.extend(c for c in tree.with_dep(i, "obj", "obl", "nsubj:pass") if c in within and c not in found)
    return set(found)
