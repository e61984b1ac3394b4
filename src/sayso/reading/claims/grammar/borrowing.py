"""What a happening noun takes from the words around it: phrases hung on its object, and who does it.

"The killing of six students by soldiers", where parsers hang the soldiers on the students, and "in a meeting with Quill
she praised", where she met Quill.
"""

from __future__ import annotations

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import titles, words

#: Prepositions that belong to the deed wherever they stand behind its object.
_DEEDS_OWN = frozenset({"by", "to", "from", "against", "as"})
#: Nouns of works and deeds, whose "by" is their own.
_AUTHORED = words("attaching_authored")
#: What the subject of a sentence does at which it does something else.
_OCCASIONS = words("borrowing_occasions")
_AT = frozenset({"in", "at", "during", "after", "on", "following", "amid"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def hung_inside(tree: Tree, noun: int, taken: frozenset[str]) -> dict[str, int]:
    """Phrases of a noun's deed by preposition that hang on what it is done to; only prepositions not ``taken``."""
    found: dict[str, int] = {}
    for thing in tree.with_dep(noun, "nmod"):
        if thing < noun or tree.case(thing) not in ("of", "on", "by", "between"):
            continue
        for c in tree.with_dep(thing, "nmod"):
            case = tree.case(c)
            own = case == "by" and (tree.lemma[thing] in _AUTHORED or tree.pos[c] not in _NOMINAL)
            if case in _DEEDS_OWN and case not in taken and case not in found and c > thing and not own:
                found[case] = c
    return found


def occasion_of(tree: Tree, noun: int) -> int | None:
    """The verb whose subject a noun is an occasion of: "in a meeting with Quill, she praised"."""
    verb = tree.head[noun]
    hung = tree.dep[noun].startswith("obl") and tree.case(noun) in _AT and tree.is_verb(verb)
    if not hung or tree.lemma[noun] not in _OCCASIONS:
        return None
    articles = {tree.lower[c] for c in tree.with_dep(noun, "det")}
    return verb if articles <= {"a", "an"} else None


def denier_of(tree: Tree, noun: int) -> int | None:
    """Who did not do it, of "Teth denied the murder of Quill": somebody without an office, who speaks for himself."""
    verb = tree.head[noun]
    if tree.dep[noun] != "obj" or tree.lemma[verb] != "deny":
        return None
    subject = next((c for c in tree.with_dep(verb, "nsubj") if c < verb), None)
    if subject is None or not (tree.pos[subject] == "PROPN" or tree.lower[subject] in ("he", "she")):
        return None
    office = any(tree.lower[c] in titles().nouns for c in (subject, *tree.children[subject]))
    return None if office else subject


def past_place(tree: Tree, n: int, conditions: frozenset[str]) -> int | None:
    """The "Quill" of "the release on Monday of Quill", "the death in custody of Quill", hung on what is between."""
    for c in tree.with_dep(n, "nmod", "obl"):
        between = tree.pos[c] in ("PROPN", "NUM") or tree.lemma[c] in conditions
        apart = c > n and tree.case(c) in ("in", "on", "at", "by") and not tree.with_dep(c, "det", "nmod:poss")
        for d in tree.with_dep(c, "nmod"):
            counted = tree.case(c) == "by" and tree.pos[c] == "NOUN" and bool(tree.with_dep(d, "nummod"))
            day = tree.case(c) != "by" and between and tree.end[c] not in tree.anchors
            if tree.case(d) == "of" and d > c and apart and (counted or day):
                return d
    return None


def both_between(tree: Tree, last: int) -> list[int]:
    """Both sides of "between X and Y", where a parser took X for a part of Y's name."""
    for i in range(last - 1, max(0, last - 8), -1):
        if tree.lower[i] == "and" and tree.end[i - 1] in tree.anchors:
            return [tree.anchors[tree.end[i - 1]], last]
        if tree.lower[i] == "between":
            break
    noun = tree.head[last]
    for c in tree.with_dep(noun, "nmod"):  # "and Y" hung on the noun, as if it were no part of the list.
        if c > last and not tree.case(c) and "and" in tree.lower[last + 1 : c]:
            return [last, c]
    return [last]
