"""Nouns that the parse hung where no English sentence has them: subjects, names beside their nouns, members of lists.

A model that hangs each word by itself may leave a finite verb without a subject while the words before it hang on
something else; seen whole, only one place is left for them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ASKING = frozenset({"WP", "WDT", "WP$", "WRB"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_BEARERS = frozenset({"PERSON", "ORG", "NORP"})

Rule = tuple[Callable[["Token"], bool], Callable[["Token"], None]]


def hang(token: Token, head: Token, dep: str) -> None:
    """The token under another head."""
    token.head, token.dep_ = head, dep


def hang_as_subject(token: Token, verb: Token) -> None:
    """The token as what the verb tells of."""
    passive = any(c.dep_ == "aux:pass" for c in verb.children)
    hang(token, verb, "nsubj:pass" if passive else "nsubj")


def wants_subject(verb: Token) -> bool:
    """Whether a verb or predicate is finite and has no subject."""
    finite = verb.tag_ in _FINITE or any(
        c.tag_ in _FINITE for c in verb.children if c.dep_.partition(":")[0] in ("aux", "cop")
    )
    return finite and not any(c.dep_ in _SUBJECTS for c in verb.children)


def _past_its_verb(subject: Token) -> None:
    """ "Quill has been named envoy, the Guild announced": whose verb comes first, that one's is the subject."""
    clause = subject.head
    for verb in clause.ancestors:
        between = subject.i < verb.i < clause.i
        if between and wants_subject(verb) and verb.dep_ not in ("acl:relcl", "conj"):
            hang_as_subject(subject, verb)
            return


def _helper_of_what_follows(helper: Token) -> None:
    """ "Will be elected chairman": the "be" before a participle is the participle's."""
    verb = helper.head.head
    if verb.tag_ == "VBN" and helper.i < verb.i < helper.head.i and not helper.head.dep_.startswith("acl"):
        hang(helper, verb, "aux:pass")


def _behind_an_opening(subject: Token) -> None:
    """ "Once a clerk of the Guild, Ada Quill is its head": what opens the sentence has no subject of its own."""
    verb = subject.head.head
    if subject.head.pos_ in ("NOUN", "PROPN") and verb.i > subject.i and wants_subject(verb):
        hang_as_subject(subject, verb)


def _named_in_the_opening(name: Token) -> None:
    """ "In a statement on Monday the Guild said": without a comma the last noun before the verb is its subject."""
    verb = name.head.head
    first = next(iter(name.subtree))
    bare = first.i > 0 and first.nbor(-1).text not in (",", "(", "—", "–", ":") and first.dep_ == "det"
    last = max(t.i for t in name.subtree)
    if bare and name.head.dep_ == "obl" and last + 1 == verb.i and wants_subject(verb):
        hang_as_subject(name, verb)


def _object_in_front(thing: Token) -> None:
    """ "The Harbour Trust named Ada Quill as its head": what stands before a verb without a subject is its subject."""
    verb = thing.head
    if not wants_subject(verb) or verb.dep_.startswith("acl") or any(c.tag_ in _ASKING for c in verb.children):
        return
    hang_as_subject(thing, verb)
    for c in verb.children:
        if c.dep_ == "xcomp" and c.pos_ == "PROPN" and c.i == verb.i + 1:
            c.dep_ = "obj"


def _past_the_place(name: Token) -> None:
    """ "A travel firm in Ostby, Kestrel Tours,": no town is a firm."""
    place = name.head
    own = place.ent_type_ in _PLACES and name.ent_type_ in _BEARERS and place.dep_ == "nmod"
    if own and place.head.pos_ == "NOUN" and place.head.i < place.i:
        hang(name, place.head, "appos")


def _beside_its_noun(name: Token) -> None:
    """ "Head of the insurer Helm Re": a name without a preposition belongs to the noun right before it."""
    first = next(iter(name.subtree))
    before = first.nbor(-1) if first.i > 0 else name
    bare = first.pos_ == "PROPN" and not any(c.dep_ == "case" for c in name.children)
    if bare and before.pos_ == "NOUN" and before.dep_ == "nmod" and before.head == name.head:
        hang(name, before, "appos")


def _joined(name: Token) -> None:
    """ "The clerk Ada Quill and farmer Boran Teth": what "and" joins describes nothing."""
    joins = [c for c in name.subtree if c.dep_ == "cc" and name.head.i < c.i < name.i]
    first = next(iter(name.subtree))
    if joins and first == joins[0] and first.lower_ in ("and", "or"):
        name.dep_ = "conj"


def _through_an_adverb(noun: Token) -> None:
    """ "A recording purportedly of Quill", "as late as May": no adverb has what it seems to have."""
    adverb = noun.head
    case = next((c.lower_ for c in noun.children if c.dep_ == "case"), "")
    over = adverb.head
    if case == "of" and over.pos_ in ("NOUN", "PROPN"):
        hang(noun, over, "nmod")
    elif case == "as" and over.pos_ == "VERB" and adverb.lower_ in ("late", "early", "recently", "far"):
        hang(noun, over, "obl")


def _shot_dead(state: Token) -> None:
    """ "Shot dead the banker": how somebody is left is no clause."""
    if state.i == state.head.i + 1 and not any(c.dep_ not in ("punct", "advmod") for c in state.children):
        state.dep_ = "xcomp"


RULES: tuple[Rule, ...] = (
    (lambda t: t.dep_ in ("nsubj", "nsubj:pass") and t.i < t.head.i and t.tag_ not in _ASKING, _past_its_verb),
    (lambda t: t.dep_ == "cop" and t.lower_ in ("be", "been", "is", "was", "are", "were"), _helper_of_what_follows),
    (lambda t: t.dep_ in ("nsubj", "nsubj:pass") and t.head.dep_ == "obl" and t.head.i < t.i, _behind_an_opening),
    (lambda t: t.dep_ == "appos" and t.i > t.head.i, _named_in_the_opening),
    (lambda t: t.dep_ == "obj" and t.i < t.head.i and t.tag_ not in _ASKING, _object_in_front),
    (lambda t: t.dep_ == "appos" and bool(t.ent_type_), _past_the_place),
    (lambda t: t.dep_ == "nmod" and t.pos_ == "PROPN", _beside_its_noun),
    (lambda t: t.dep_ == "appos" and t.i > t.head.i, _joined),
    (lambda t: t.dep_ == "obl" and t.head.pos_ == "ADV" and t.i > t.head.i, _through_an_adverb),
    (lambda t: t.dep_ == "advcl" and t.tag_ == "JJ" and t.lower_ in ("dead", "alive"), _shot_dead),
)
"""Where a stray noun or helper shows, and where it belongs."""
