"""What a paper repeats of its own to correct it: "Our article said that Quill was convicted. In fact, …"."""

from __future__ import annotations

import re
from itertools import pairwise

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

#: What a paper prints, and the "we" that prints it.
_PIECES = words("corrections_pieces")
_PRINTING = frozenset({"write", "report", "print", "publish"})
#: Where a paper printed it, and that it was before.
_PRINTED = words("corrections_printed")
_BEFORE = frozenset({"last", "earlier", "previous", "previously", "yesterday", "originally", "initially"})
_EARLIER = frozenset({"earlier", "previous", "original", "initial"})
#: What heads a correction, or the page that corrections stand on.
_NOTE = re.compile(
    r"\W*(?:(?:editor[’']?s[’']? note|correction|clarification|retraction|apology)s?|errat(?:um|a)|corrigend(?:um|a))"
    r"(?: (?:and|&) \w+)?\b",
    re.IGNORECASE,
)
#: A headline of such a page, which but names the page that it corrects: "Retraction: Mayor met banker in Ostby".
_HEADED = re.compile(rf"{_NOTE.pattern}\s*[:–—-]\s+\w.*[^.!?”\"'’\s]\s*", re.IGNORECASE)
#: What says behind a sentence that it was not so.
_NOT_SO = re.compile(
    r"\b(?:in (?:actual )?(?:fact|reality)\b|actually\b|we (?:have )?(?:apologi[sz]e|retract)"
    r"|(?:apologi[sz]es? for|regrets?) (?:the|this|any) (?:error|mistake)"
    r"|(?:this|that|it|which) (?:was|is) (?:incorrect|wrong|inaccurate|untrue|false|an error|a mistake|not (?:so|true"
    r"|correct|the case)))",
    re.IGNORECASE,
)


def corrected(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is only what a paper had wrong, or that it had printed it."""
    tree, anchor = scene.tree, sketch.anchor
    if _names_the_corrected(tree, anchor) or (tree.is_verb(anchor) and _repeats(tree, anchor)):
        return True
    for below, verb in pairwise(tree.path(anchor)):
        if tree.dep[below] in ("ccomp", "xcomp") and tree.is_verb(verb):
            return _repeats(tree, verb)
    return False


def _names_the_corrected(tree: Tree, i: int) -> bool:
    """Whether a word stands in a headline that but names the page that is withdrawn or corrected."""
    text, at = tree.doc.text, tree.start[i]
    ends = text.find("\n", at)
    return _HEADED.fullmatch(text, text.rfind("\n", 0, at) + 1, len(text) if ends < 0 else ends) is not None


def _repeats(tree: Tree, verb: int) -> bool:
    """Whether a verb of saying has a paper or its "we" for a subject, in a correction or of what it printed before."""
    pieces = [c for c in tree.with_dep(verb, "nsubj") if tree.lemma[c] in _PIECES or tree.lower[c] == "it"]
    earlier = any(tree.lower[k] in _EARLIER for c in pieces for k in tree.with_dep(c, "amod"))
    told = bool(pieces) and bool(tree.with_dep(verb, "ccomp"))
    return (told and (earlier or _in_a_correction(tree, verb))) or _printed_before(tree, verb)


def _in_a_correction(tree: Tree, i: int) -> bool:
    """Whether a word stands in a correction: the paragraph or the page is headed so, or what follows says so."""
    text, at = tree.doc.text, tree.start[i]
    opens, ends = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    after = next((tree.start[k] for k in range(i, len(tree)) if tree.sent[k] != tree.sent[i]), len(text))
    later = _NOT_SO.search(text, after, len(text) if ends < 0 else max(ends, after))
    return later is not None or any(_NOTE.match(text, start) is not None for start in (opens, 0))


def _printed_before(tree: Tree, verb: int) -> bool:
    """ "Last week we wrote that he paid": a paper says so of itself for no other reason than that it was not so."""
    if tree.tag[verb] != "VBD" or not any(tree.lower[c] == "we" for c in tree.with_dep(verb, "nsubj")):
        return False
    when = {tree.lower[i] for c in tree.with_dep(verb, "obl", "advmod") for i in tree.subtree(c)}
    return bool(when & _BEFORE) and (tree.lemma[verb] in _PRINTING or bool(when & _PRINTED))
