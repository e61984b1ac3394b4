"""Nouns that the parse hung where no English sentence has them: subjects, names beside their nouns, members of lists.

A model that hangs each word by itself may leave a finite verb without a subject while the words before it hang on
something else; seen whole, only one place is left for them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sayso.reading.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ASKING = frozenset({"WP", "WDT", "WP$", "WRB"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_RECORDINGS, _SHOWING = words("recordings"), words("displaying")
#: Verbs of headlines that are plurals too.
_HEADLINE_VERBS = words("headline_verbs")
_BEARERS = frozenset({"PERSON", "ORG", "NORP"})

Rule = tuple[Callable[["Token"], bool], Callable[["Token"], None]]


def word_of(token: Token) -> str:
    """The token in small letters."""
    return str(token.text.lower())


def hang(token: Token, head: Token, dep: str) -> None:
    """The token under another head; nothing is hung under itself, which would make the tree a ring."""
    above = head
    while above.head.i != above.i:
        if above.i == token.i:
            return
        above = above.head
    if above.i != token.i:
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


def _who_said_so(name: Token) -> None:
    """ "Arrested its clerk, Ada Quill, prosecutors said": who stands right before a verb of its own is its subject."""
    own = [t for t in name.subtree if t.i >= name.i or t.dep_ != "punct"]
    verb = name.doc[own[-1].i + 1] if own[-1].i + 1 < len(name.doc) else name
    if any(t.text == "," for t in own):
        return
    if verb.tag_ in _FINITE and verb.dep_ in ("ROOT", "parataxis") and wants_subject(verb):
        hang_as_subject(name, verb)


def _verb_of_the_sentence(verb: Token) -> None:
    """ "The blast injured 21 dockers": what has a subject describes no noun, it is the sentence's verb."""
    thing = verb.head
    if (
        thing.head.i != thing.i
        or verb.i > thing.i
        or not any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children)
    ):
        return
    verb.head = verb
    verb.dep_, verb.tag_, verb.pos_ = "ROOT", "VBD", "VERB"
    thing.head, thing.dep_ = verb, "obj"


def _verb_right_behind(verb: Token) -> None:
    """ "Footage purports to show it": a tensed verb right behind the first noun, with no "which", is the sentence's."""
    noun = verb.head
    own = any(c.dep_ in _SUBJECTS or c.tag_ in _ASKING for c in verb.subtree if c.i < verb.i)
    if own or noun.head.i != noun.i or noun.i + 1 != verb.i or verb.tag_ not in ("VBZ", "VBD", "VBP"):
        return
    verb.head = verb
    verb.dep_ = "ROOT"
    noun.head, noun.dep_ = verb, "nsubj"


def _verb_of_a_headline(word: Token) -> None:
    """ "Court jails banker Leo Brand": a headline's verb that was taken for a plural."""
    before = [c for c in word.children if c.i < word.i and c.dep_ in ("compound", "amod", "nmod")]
    behind = [c for c in word.children if c.i > word.i and c.dep_ in ("appos", "nmod", "flat", "obj", "dep")]
    things = [c for c in behind if not any(k.dep_ in ("case", "cc") for k in c.children)]
    finite = any(t.tag_ in _FINITE for t in word.sent)
    if finite or not before or not things or before[-1].i != word.i - 1:
        return
    word.tag_, word.pos_, word.lemma_ = "VBZ", "VERB", word_of(word).removesuffix("s")
    before[-1].dep_, things[0].dep_ = "nsubj", "obj"


def _object_in_front(thing: Token) -> None:
    """ "The Harbour Trust named Ada Quill as its head": what stands before a verb without a subject is its subject."""
    verb = thing.head
    if not wants_subject(verb) or verb.dep_.startswith("acl") or any(c.tag_ in _ASKING for c in verb.children):
        return
    hang_as_subject(thing, verb)
    for c in verb.children:
        if c.dep_ == "xcomp" and c.pos_ == "PROPN" and c.i == verb.i + 1:
            c.dep_ = "obj"


def _flat_across(name: Token) -> None:
    """ "Nasser did not shoot Tarek Mansour": no name goes on beyond a verb; its last word is its neighbour's."""
    between = name.doc[name.head.i + 1 : name.i]
    verb = next((t for t in reversed(list(between)) if t.pos_ in ("VERB", "AUX")), None)
    joined = any(t.dep_ == "cc" for t in between)
    before = name.nbor(-1)
    if verb is None and joined and before.pos_ == "PROPN" and before.head != name:
        hang(name, before.head if before.dep_ == "flat" else before, "flat")
    if verb is None:
        return
    if before.pos_ == "PROPN" and before.head != name:
        hang(name, before.head if before.dep_ == "flat" else before, "flat")
    elif verb.pos_ == "VERB" and not any(c.dep_ == "obj" for c in verb.children):
        case = any(c.dep_ == "case" for c in name.children)
        hang(name, verb, "obl" if case else "obj")


def _joined_name(name: Token) -> None:
    """ "Between Ines Cordero and Kofi Mensah": a name behind "and" is the second of two."""
    first = name.head.head if name.head.dep_ == "flat" else name.head
    if any(c.dep_ == "cc" and c.i == name.i - 1 for c in name.children):
        hang(name, first, "conj")


def _both_subjects(second: Token) -> None:
    """ "Cordero, Mensah meet in Accra": a headline joins two by a comma."""
    first = next((c for c in second.head.children if c.dep_.startswith("nsubj") and c.i < second.i), None)
    if first is None or first.pos_ != "PROPN" or second.i > second.head.i:
        return
    between = [t for t in second.doc[first.i + 1 : second.i] if t.head != first and t.head != second]
    if any(t.text == "," for t in second.doc[first.i + 1 : second.i]) and all(t.text == "," for t in between):
        hang(second, first, "conj")


def _bare_object(thing: Token) -> None:
    """ "Brand quits Danube Bank": a name behind a verb, with no preposition, is its object."""
    verb = thing.head
    bare = not any(c.dep_ in ("case", "mark") for c in thing.children) and bool(thing.ent_type_)
    if bare and thing.i > verb.i and verb.pos_ == "VERB" and not any(c.dep_ in ("obj", "ccomp") for c in verb.children):
        thing.dep_ = "obj"


def _counted_alone(number: Token) -> None:
    """ "Kills six in Garissa attack": past a preposition a number counts nothing."""
    noun = number.head
    verb = noun.head
    case = any(c.dep_ == "case" and number.i < c.i < noun.i for c in noun.children)
    if case and verb.i == number.i - 1 and verb.pos_ == "VERB" and not any(c.dep_ == "obj" for c in verb.children):
        hang(number, verb, "obj")


def _giving(second: Token) -> None:
    """ "Showed Varga the door": of two objects in a row the first is to whom."""
    first = next((c for c in second.head.children if c.dep_ == "obj" and second.head.i < c.i < second.i), None)
    if first is not None and first.ent_type_ == "PERSON" and next(iter(second.subtree)).dep_ == "det":
        first.dep_ = "iobj"


def _relative(clause: Token) -> None:
    """ "The bank, whose owner is Brand, was fined": what opens with "whose" describes the noun before it."""
    first = next((t for t in clause.subtree if t.dep_ != "punct"), clause)
    if first.tag_ in ("WP$", "WP", "WDT") and clause.head.i < first.i and clause.head.pos_ in ("NOUN", "PROPN"):
        clause.dep_ = "acl:relcl"


def _placed_noun(place: Token) -> None:
    """ "The murder of Brand in Split": a name with a preposition is no clause."""
    if any(c.dep_ == "case" for c in place.children):
        place.dep_ = "nmod"


def _before_the_title(case: Token) -> None:
    """ "Son of the president Tomas Brand": the preposition before a title is the name's."""
    hang(case, case.head.head, "case")


def _beside_the_nearer(name: Token) -> None:
    """ "Defence Secretary Brand and Home Secretary Cordero": a name belongs to the title right before it."""
    before = name.nbor(-1) if name.i > 0 else name
    if before.pos_ == "NOUN" and before != name.head and name.head.i < before.i and before.dep_ == "conj":
        hang(name, before, "appos")


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
    if joins and first == joins[0] and word_of(first) in ("and", "or"):
        name.dep_ = "conj"


def _through_an_adverb(noun: Token) -> None:
    """ "A recording purportedly of Quill", "as late as May": no adverb has what it seems to have."""
    adverb = noun.head
    case = next((word_of(c) for c in noun.children if c.dep_ == "case"), "")
    over = adverb.head
    if case == "of" and over.pos_ in ("NOUN", "PROPN"):
        hang(noun, over, "nmod")
    elif case == "as" and over.pos_ == "VERB" and word_of(adverb) in ("late", "early", "recently", "far"):
        hang(noun, over, "obl")


def _heard_on_it(verb: Token) -> None:
    """ "A recording purportedly of Quill ordering the raid": Quill orders it, and not the recording."""
    noun, of = verb.head, next((c for c in verb.children if c.dep_ == "mark" and word_of(c) == "of"), None)
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if of is not None and subject is not None and noun.i < of.i < subject.i:
        hang(of, subject, "case")
        hang(subject, noun, "nmod")
    shown = [c for c in noun.children if c.dep_ == "nmod" and noun.i < c.i < verb.i and _case(c) == "of"]
    last = max((t.i for t in shown[-1].subtree if t.i < verb.i), default=0) if shown else 0
    if shown and noun.lemma_ in _RECORDINGS and last + 1 == verb.i and shown[-1].ent_type_ in _BEARERS:
        hang(verb, shown[-1], "acl")


def _meeting_somebody(word: Token) -> None:
    """ "The video shows Ada Quill meeting Boran Teth": a person's name before it, without "a" or "'s": no noun."""
    own = [c for c in word.children if c.i < word.i and c.dep_ != "case"]
    named = len(own) == 1 and own[0].dep_ in ("compound", "nmod") and own[0].ent_type_ == "PERSON"
    over, of = word.head, next((c for c in word.children if c.dep_ == "case"), None)
    shown = word.dep_ in ("obj", "ccomp") and over.lemma_ in _SHOWING and of is None
    heard = word.dep_ == "nmod" and over.lemma_ in _RECORDINGS and of is not None and word_of(of) == "of"
    if not named or not (shown or heard):
        return
    word.pos_, word.tag_, word.lemma_ = "VERB", "VBG", verb_of_gerund(word)
    for c in [c for c in word.children if c.i > word.i]:
        c.dep_ = {"appos": "obj", "nmod": "obl"}.get(c.dep_, c.dep_)
    if shown:
        word.dep_, own[0].dep_ = "ccomp", "nsubj"
    elif of is not None:
        hang(own[0], over, "nmod")
        hang(of, own[0], "case")
        hang(word, own[0], "acl")


def verb_of_gerund(gerund: Token) -> str:
    """The verb that a word in "-ing" is of, as near as its letters tell."""
    stem = word_of(gerund).removesuffix("ing")
    doubled = stem[-1:] == stem[-2:-1] and stem[-1:] not in "flsz"
    return stem[:-1] if doubled else stem


def _what_is_shown(verb: Token) -> None:
    """ "Footage allegedly showing Quill beating Teth": the beating is shown, and not done by the footage."""
    over = next((c for c in verb.head.children if c.dep_ == "acl" and c.lemma_ == "show" and c.i < verb.i), None)
    if over is not None and any(c.dep_ == "nsubj" and over.i < c.i < verb.i for c in verb.children):
        hang(verb, over, "ccomp")


def _case(noun: Token) -> str:
    return next((word_of(c) for c in noun.children if c.dep_ == "case"), "")


def _shot_dead(state: Token) -> None:
    """ "Shot dead the banker": how somebody is left is no clause."""
    if state.i == state.head.i + 1 and not any(c.dep_ not in ("punct", "advmod") for c in state.children):
        state.dep_ = "xcomp"


def _growing_ties(gerund: Token) -> None:
    """ "Points to expanding ties": between a preposition and its noun a gerund describes the noun."""
    noun = next((c for c in gerund.children if c.dep_ == "obj" and c.i > gerund.i), None)
    case = next((c for c in noun.children if c.dep_ == "case" and c.i == gerund.i - 1), None) if noun else None
    if noun is not None and case is None and gerund.head.lemma_ == "point":  # "Points to" is no infinitive.
        case = next((c for c in gerund.children if c.dep_ == "mark" and c.i == gerund.i - 1), None)
    if noun is None or case is None:
        return
    hang(noun, gerund.head, "obl" if gerund.head.pos_ in ("VERB", "AUX") else "nmod")
    hang(gerund, noun, "amod")
    hang(case, noun, "case")


def _as_many_as(number: Token) -> None:
    """ "As many as six of them may have died": the six, and not the many."""
    many = number.head
    case = next((c for c in number.children if word_of(c) == "as" and c.i == many.i + 1), None)
    if case is None or many.dep_ not in _SUBJECTS:
        return
    hang(number, many.head, many.dep_)
    first = [many.nbor(-1)] if many.i > 0 and word_of(many.nbor(-1)) == "as" else []
    for word in (*first, many, case):
        hang(word, number, "advmod")


def _founds(verb: Token) -> None:
    """ "Teth founds the Brigade": no past of anything, and nothing is found."""
    verb.tag_, verb.lemma_ = "VBZ", "found"


RULES: tuple[Rule, ...] = (
    (lambda t: t.pos_ == "VERB" and word_of(t) == "founds", _founds),
    (lambda t: t.dep_ == "acl:relcl", _verb_right_behind),
    (lambda t: t.dep_ == "ROOT" and t.tag_ == "NNS" and word_of(t) in _HEADLINE_VERBS, _verb_of_a_headline),
    (lambda t: t.dep_ == "amod" and t.tag_ == "VBN", _verb_of_the_sentence),
    (lambda t: t.dep_ == "case" and t.head.dep_ == "nmod:desc" and t.head.head.i > t.head.i, _before_the_title),
    (lambda t: t.dep_ == "compound" and t.pos_ == "PROPN" and t.head.i < t.i, _joined_name),
    (lambda t: t.dep_ == "flat" and t.head.i < t.i - 1, _flat_across),
    (lambda t: t.dep_ == "nsubj" and t.pos_ == "PROPN", _both_subjects),
    (lambda t: t.dep_ == "obl" and t.pos_ == "PROPN", _bare_object),
    (lambda t: t.dep_ == "nummod" and t.head.dep_ == "obl", _counted_alone),
    (lambda t: t.dep_ == "obj", _giving),
    (lambda t: t.dep_ == "parataxis", _relative),
    (lambda t: t.dep_ == "acl" and t.pos_ == "PROPN", _placed_noun),
    (lambda t: t.dep_ == "appos" and t.pos_ == "PROPN", _beside_the_nearer),
    (lambda t: t.dep_ in ("nsubj", "nsubj:pass") and t.i < t.head.i and t.tag_ not in _ASKING, _past_its_verb),
    (lambda t: t.dep_ == "cop" and word_of(t) in ("be", "been", "is", "was", "are", "were"), _helper_of_what_follows),
    (lambda t: t.dep_ in ("nsubj", "nsubj:pass") and t.head.dep_ == "obl" and t.head.i < t.i, _behind_an_opening),
    (lambda t: t.dep_ == "appos" and t.i > t.head.i, _named_in_the_opening),
    (lambda t: t.dep_ == "appos" and t.tag_ in ("NNS", "NN", "NNP"), _who_said_so),
    (lambda t: t.dep_ == "obj" and t.i < t.head.i and t.tag_ not in _ASKING, _object_in_front),
    (lambda t: t.dep_ == "appos" and bool(t.ent_type_), _past_the_place),
    (lambda t: t.dep_ == "nmod" and t.pos_ == "PROPN", _beside_its_noun),
    (lambda t: t.dep_ == "appos" and t.i > t.head.i, _joined),
    (lambda t: t.dep_ == "obl" and t.head.pos_ == "ADV" and t.i > t.head.i, _through_an_adverb),
    (lambda t: t.tag_ == "VBG" and t.dep_ in ("advcl", "xcomp", "acl"), _growing_ties),
    (
        lambda t: t.dep_ in ("obl", "nmod") and t.pos_ == "NUM" and word_of(t.head) in ("many", "few", "much"),
        _as_many_as,
    ),
    (lambda t: t.tag_ == "NN" and word_of(t).endswith("ing") and t.dep_ in ("obj", "nmod", "ccomp"), _meeting_somebody),
    (lambda t: t.dep_ == "acl" and t.tag_ == "VBG", _what_is_shown),
    (lambda t: t.dep_ == "acl" and t.tag_ == "VBG", _heard_on_it),
    (lambda t: t.dep_ == "advcl" and t.tag_ == "JJ" and word_of(t) in ("dead", "alive"), _shot_dead),
)
"""Where a stray noun or helper shows, and where it belongs."""
