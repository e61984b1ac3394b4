"""What a verb of saying, wanting or judging is filled with: a clause, an object, an infinitive, a phrase."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.reading.attribution.reach.bounds import taken_over
from sayso.reading.attribution.reach.called import called
from sayso.reading.attribution.reach.clauses import clause, matrix
from sayso.reading.attribution.words import Words

#: Prepositions of what is wanted or judged.
OBLIQUES = ("as", "about", "of", "for", "to", "on", "with", "at", "against", "from", "over", "behind", "in")
#: Prepositions of what somebody is judged for.
_GROUNDS = frozenset({"for", "over", "about", "as", "of", "against"})
#: What opens a clause that the report adds of its own behind a comma.
_ADDING = frozenset({"while", "although", "though", "despite", "which", "who", "whom", "where", "since", "even"})
#: Prepositions of what somebody is accused of or urged to.
_COMPLEMENT_CASES = ("of", "for", "to", "with", "against")


def content_of(words: Words, i: int, frame: Mapping[str, bool]) -> tuple[list[int], str, int | None]:
    """The words of the first slot that is filled, the slot's name, and the preposition that goes with the cue."""
    if "clause" in frame:
        if (told := taken_over(words, i)) is not None:
            return sorted({*words.subtree(words.head[i], frozenset({i})), *words.subtree(told)}), "parenthesis", None
        found = clause(words, i)
        if found:
            return found, "clause", None
        found = matrix(words, i)
        if found:
            return found, "parenthesis", None
    for slot, read in (("object_as", called), ("object_of", _object_of), ("infinitive", _infinitive)):
        if slot in frame:
            found = read(words, i)
            if found:
                return found, slot, None
    for c in words.with_dep(i, "obl", "advcl"):
        case = words.case(c)
        if case in frame and case in OBLIQUES:
            content = _with_infinitive(words, _without_case(words, c))
            return content, case, next(x for x in words.children[c] if words.dep[x] in ("case", "mark"))
    if "object" in frame and not words.passive(i):
        objects = words.with_dep(i, "obj")
        if objects:
            return words.subtree(objects[0]), "object", None
    return [], "", None


def _infinitive(words: Words, i: int) -> list[int]:
    found: list[int] = []
    for c in words.with_dep(i, "xcomp"):
        if words.is_verb(c) or words.with_dep(c, "cop") or words.with_dep(c, "mark"):
            found += words.subtree(c)
    if found:
        for c in words.with_dep(i, "obj"):
            found += words.subtree(c)
    return sorted(found)


def _object_of(words: Words, i: int) -> list[int]:
    """ "accused him of theft", "urged her to leave"."""
    objects = words.with_dep(i, "obj", "iobj")
    if words.passive(i):
        objects = words.with_dep(i, "nsubj")
    complements = [c for c in words.with_dep(i, "obl", "advcl") if words.case(c) in _COMPLEMENT_CASES]
    complements += words.with_dep(i, "xcomp")
    if not objects or not complements:
        return []
    whom = words.subtree(objects[0], frozenset(_added(words, objects[0])))
    # What is told of a deed is alleged too.
    added = [] if words.is_verb(complements[0]) else _added(words, complements[0])
    return sorted({*whom, *words.subtree(complements[0], frozenset(added))})


def _added(words: Words, c: int) -> list[int]:
    """Clauses behind a comma that the report adds of whoever is accused: "Quill, who left in May, of theft"."""
    below = [k for k in words.subtree(c) if words.dep[k] == "acl" and words.pos[k] == "VERB"]
    return [k for k in below if "," in words.word[max(words.subtree(k)[0] - 1, 0) : words.subtree(k)[0] + 1]]


def _without_case(words: Words, c: int) -> list[int]:
    return words.subtree(c, frozenset(x for x in words.children[c] if words.dep[x] in ("case", "mark")))


def _with_infinitive(words: Words, content: list[int]) -> list[int]:
    """ "Called for the union" + "to end the strike", wherever the parse hung the infinitive."""
    at = content[-1] + 1
    if at >= len(words) or words.lower[at] != "to" or words.dep[at] != "mark":
        return content
    verb = words.head[at]
    return sorted({*content, *(k for k in words.subtree(verb) if k >= at)}) if verb > at else content


def bare_of_asides(words: Words, i: int, content: list[int]) -> list[int]:
    """What is wanted or judged, without what the report adds to it behind a comma: ", which opened in May"."""
    for n, k in enumerate(content):
        if n > 0 and k > i and words.word[k] == "," and k + 1 < len(words) and _adds(words, k + 1):
            return content[:n]
    return content


def with_rest(words: Words, i: int, content: list[int]) -> list[int]:
    """What is judged with what it is judged for: "swiped at Quill" + "over the bridge"."""
    rest = [c for c in words.with_dep(i, "obl", "advcl") if c > content[-1] and words.case(c) in _GROUNDS]
    first = words.subtree(rest[0]) if rest else []
    return sorted({*content, *first}) if first and first[0] == content[-1] + 1 else content


def _adds(words: Words, k: int) -> bool:
    if words.lower[k] in _ADDING or words.tag[k] in ("WDT", "WP", "WRB"):
        return True
    return words.tag[k] == "VBG" and words.dep[k] == "advcl"
