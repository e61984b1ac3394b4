"""What the parser doubts is not told, where the doubt decides whose deed it is."""

from __future__ import annotations

from sayso.reading.claims.cast import Cast
from sayso.reading.claims.grammar.arguments import Arguments
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.refused import Scene
from sayso.reading.claims.refused.parsed import doubted
from sayso.reading.claims.sketch import Sketch
from sayso.reading.claims.stating.filling import Filled
from sayso.reading.mending.slips import without_slips
from sayso.reading.pipeline import SURE, how_sure
from sayso.testing.parsed import parsed

RELYING = """
Quill    PROPN 2 nsubj
hopes    VERB  0 root  O VBZ hope
that     SCONJ 5 mark
Teth     PROPN 5 nsubj
loses    VERB  2 ccomp O VBZ lose
and      CCONJ 7 cc
relies   VERB  5 conj  O VBZ rely
on       ADP   9 case
furs     NOUN  7 obl   O NNS fur
"""
STAYED = RELYING.replace("conj  O VBZ", "conj  O VBD").replace("ccomp O VBZ", "ccomp O VBD")
LEAVING = RELYING.replace("conj  O VBZ", "conj  O VBG")


def doubtful(text: str, table: str, word: str, chance: float, predicate: str = "acted") -> bool:
    """Whether a verb that the parser gives this chance is left out."""
    doc = parsed(text, table)
    i = next(t.i for t in doc if t.text == word)
    doc.user_data[SURE] = [chance if t.i == i else 1.0 for t in doc]
    tree = Tree(without_slips(doc))
    scene = Scene(tree, Arguments(tree), Cast(tree, ()))
    sketch = Sketch(predicate=predicate, anchor=i, tokens=(i,), filled=Filled())
    return doubted.unsure(scene, sketch) or doubted.of_either(scene, sketch)


def test_either_of_two_verbs_may_go_on() -> None:
    text = "Quill hopes that Teth loses and relies on furs"
    assert doubtful(text, RELYING, "relies", 0.6)
    assert not doubtful(text, RELYING, "relies", 0.8)


def test_the_one_of_the_same_tense_goes_on() -> None:
    assert not doubtful("Quill hopes that Teth loses and relies on furs", STAYED, "relies", 0.6)


def test_a_verb_with_a_tense_is_joined_to_none_without() -> None:
    assert doubtful("Quill hopes that Teth loses and relies on furs", LEAVING, "relies", 0.9)


SEEN = """
papers NOUN 0 root  O NNS paper
seen   VERB 1 acl   O VBN see
by     ADP  4 case
Teth   PROPN 2 obl:agent
"""


def test_a_participle_may_be_of_another_noun() -> None:
    assert doubtful("papers seen by Teth", SEEN, "seen", 0.7)
    assert not doubtful("papers seen by Teth", SEEN, "seen", 0.9)


def test_a_name_is_of_whom_it_stands_beside() -> None:
    assert not doubtful("papers seen by Teth", SEEN, "seen", 0.7, predicate="also_known_as")


CLERKS = """
clerks  NOUN 0 root  O NNS clerk
and     CCONJ 3 cc
guards  NOUN 1 conj  O NNS guard
who     PRON 5 nsubj O WP who
opposed VERB 1 acl:relcl O VBD oppose
Quill   PROPN 5 obj
"""


def test_a_relative_clause_may_be_of_the_second_noun_alone() -> None:
    assert doubtful("clerks and guards who opposed Quill", CLERKS, "opposed", 0.7)
    assert not doubtful("clerks and guards who opposed Quill", CLERKS, "opposed", 0.9)


DURING = """
talks  NOUN 0 root  O NNS talk
on     ADP  3 case
furs   NOUN 1 nmod  O NNS fur
during ADP  5 case
which  PRON 7 obl   O WDT which
Teth   PROPN 7 nsubj
left   VERB 1 acl:relcl O VBD leave
"""


def test_a_clause_with_sides_of_its_own_is_told_whosever_it_is() -> None:
    assert not doubtful("talks on furs during which Teth left", DURING, "left", 0.4)


def test_what_was_put_right_is_not_doubted() -> None:
    table = """
    Footage NOUN 2 nsubj
    shows   VERB 0 root  O VBZ show
    Quill   PROPN 4 obj
    leaving VERB 2 ccomp O VBG leave"""
    doc = parsed("Footage shows Quill leaving", table)
    doc.user_data[SURE] = [0.2] * 4
    assert how_sure(without_slips(doc)) == [0.2, 0.2, 1.0, 0.2]


def test_a_pipeline_that_says_nothing_is_believed() -> None:
    assert how_sure(parsed("papers seen by Teth", SEEN)) == [1.0] * 4
