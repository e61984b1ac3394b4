"""What goes with right and wrong readings: marks of a claim's words, its sides, its speakers and its line.

Each mark is a name with a number, mostly 1; ``weights`` says what each weighs.  They tell of grammar and of common
words, never of names.
"""

from __future__ import annotations

from sayso.model.claim import Claim
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.doubt.of_line import of_line
from sayso.reading.doubt.of_sides import of_sides
from sayso.reading.doubt.of_speech import of_speech
from sayso.reading.doubt.of_words import of_chances, of_sentence, of_verb
from sayso.reading.draft import Draft

Marks = dict[str, float]


def marks(claim: Claim, draft: Draft, tree: Tree) -> Marks:
    """The marks of a claim with its line; none where its trigger begins at no word of the parse."""
    i = tree.at.get(claim.trigger.start)
    if i is None:
        return {}
    found: Marks = dict.fromkeys(of_verb(claim.predicate, tree, i), 1.0)
    found |= of_chances(tree, i)
    found |= of_sentence(tree, i)
    for names in (of_sides(claim, draft, tree, i), of_speech(claim, draft, tree, i), of_line(claim, tree, i)):
        found |= dict.fromkeys(names, 1.0)
    return found
