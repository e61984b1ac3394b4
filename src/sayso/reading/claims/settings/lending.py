"""Which dates and places of one clause are not those of another: what parts two clauses in time and place."""

from __future__ import annotations

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words

#: What opens a clause whose deed lies at another time than that of the clause it hangs on.
_PARTING = words("lending_parting")
#: What stands before a deed that somebody is charged with, kept from or thanked for.
_FOR_WHAT = frozenset({"of", "for", "from"})
_AHEAD = frozenset({"will", "shall", "'ll", "’ll"})
_PRESENT = frozenset({"is", "are", "am", "has", "have", "'re", "’re", "'ve", "’ve", "does", "do"})
_LATEST = frozenset({"recently", "last", "lately", "latest", "first", "initially", "notably", "once"})
_IN = frozenset({"in", "on", "at", "during"})
_PERFECT = frozenset({"has", "have", "'ve", "’ve"})


def apart(tree: Tree, i: int, head: int) -> bool:
    """Whether the clause of a verb does not lie when and where the verb over it lies.

    "After Quill left, thousands marched on Sunday"; "'I left', Quill told them on Monday"; "is now suspected of
    having been used".
    """
    if tree.dep[i] == "ccomp" and i < head:
        return True  # "They left, officials said on Friday": the day is that of the saying.
    if tree.dep[i] != "advcl":
        return False
    if i < head and _of_now(tree, i) and _of_then(tree, head):
        return True  # "While the guild is looking into it, in June it was sold."
    opened = [tree.lower[c] for c in tree.children[i] if c < i and tree.dep[c] in ("mark", "advmod", "case")]
    if i > head and tree.tag[i] == "VBG" and set(opened) & _FOR_WHAT:
        return True  # "Was convicted on Monday of taking a bribe".
    before = tree.tag[i] in ("VBN", "VBG") and any(tree.lower[c] == "having" for c in tree.with_dep(i, "aux"))
    return before or bool(_PARTING & set(opened)) or (i < head and "when" in opened)


def _of_now(tree: Tree, i: int) -> bool:
    helpers = {tree.lower[c] for c in tree.with_dep(i, "aux", "cop")}
    return bool(helpers & _PRESENT) or (not helpers and tree.tag[i] in ("VBZ", "VBP"))


def _of_then(tree: Tree, i: int) -> bool:
    helpers = {tree.lower[c] for c in tree.with_dep(i, "aux", "cop")}
    return bool(helpers & {"was", "were", "had", "did"}) or (not helpers and tree.tag[i] == "VBD")


def goes_on(tree: Tree, i: int, head: int) -> bool:
    """Whether the second of two clauses is told of another time: "output grew in May and the bank will close the gap".

    So is what has been done by now: "they travel on Saturday, and Quill has asked for leave".
    """
    own = bool(tree.with_dep(i, "nsubj", "nsubj:pass"))
    helpers = [{tree.lower[c] for c in tree.with_dep(v, "aux")} for v in (head, i)]
    return own and any(helpers[1] & words and not helpers[0] & words for words in (_AHEAD, _PERFECT))


def of_relative(tree: Tree, c: int) -> bool:
    """Whether a date ends the relative clause before its verb: "Quill, who came here in May 2013, has led it"."""
    verb = tree.head[c]
    subject = next((s for s in tree.with_dep(verb, "nsubj") if s < c < verb), None)
    last = max(tree.subtree(c))
    if subject is None or last + 1 >= verb or tree.lower[last + 1] != ",":
        return False
    return any(subject < r < c for r in tree.children[subject] if tree.dep[r] == "acl:relcl")


def behind_cue(tree: Tree, c: int) -> bool:
    """Whether a date or place stands behind who says it: "'I lied', Quill told them on Monday"."""
    verb = tree.head[c]
    cue = tree.head[verb]
    return tree.dep[verb] in ("ccomp", "parataxis") and verb < cue < c and tree.is_verb(cue)


def of_apposition(tree: Tree, c: int) -> bool:
    """Whether a year closes an apposition: "wrote of Occupy Harbour, a movement in 2014"; a year alone says no day."""
    first, verb = min(tree.subtree(c)), tree.head[c]
    if not (tree.lower[c].isdigit() and len(tree.lower[c]) == 4) or not verb < first - 1:
        return False
    return any(tree.dep[i] == "appos" and i > verb for i in tree.path(first - 1))


def of_subject(tree: Tree, c: int) -> bool:
    """Whether a date stands between a subject and its name: "the officer on duty that day, Boran Teth, was moved"."""
    subjects = (s for s in tree.with_dep(tree.head[c], "nsubj", "nsubj:pass") if s < c < tree.head[c])
    return any(c < name for s in subjects for name in tree.with_dep(s, "appos"))


def of_the_last(tree: Tree, c: int) -> bool:
    """Whether a date is only that of the latest of several: "met four times, most recently in March"."""
    first = min(tree.subtree(c))
    before = [
        i
        for i in range(max(first - 2, 0), min(first + 2, len(tree) - 1))
        if tree.lower[i] in _LATEST and tree.lower[i + 1] in _IN
    ]
    return any("," in tree.lower[max(i - 2, 0) : i] for i in before if i < c)


def bracketed(tree: Tree, c: int) -> bool:
    """Whether a place stands in brackets behind a name, whose place it is: "Tern (in Ostby) was named the best"."""
    first = min(tree.subtree(c))
    if first and tree.lower[first] == "(":
        return True
    return first > 0 and tree.lower[first - 1] == "(" and c < tree.head[c]


OTHERS = (of_relative, of_apposition, of_subject, behind_cue, of_the_last)
"""What says that a date is not that of the verb that it hangs on."""
