"""Appositions taken for further people, and people or bodies of a list taken for appositions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.lexicon import words
from sayso.reading.mending.stray import Rule, hang, word_of
from sayso.reading.mentions.lexicon import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

_SIDES = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod"})
_PEOPLE = frozenset({"PERSON", "PER"})
#: What hangs on a clause, and not on the noun in it.
_OF_CLAUSES = ("punct", "obl", "advmod", "advcl", "parataxis", "conj", "cc")
_UNDERGOING = {"cop": "aux:pass", "nsubj": "nsubj:pass"}
#: Verbs with which somebody is given a post.
_APPOINTING = frozenset({"appoint", "name", "elect", "reappoint", "nominate", "designate"})


def _also_called(noun: Token) -> None:
    """ "Quill, a pilot and the head of the Guild, left": a second description between the same two commas."""
    name = noun.head
    first = next((c for c in name.children if c.dep_ == "appos" and name.i < c.i < noun.i), None)
    if name.ent_type_ not in _PEOPLE or first is None or first.pos_ != "NOUN" or first.tag_ != "NN":
        return
    doc = name.doc
    opened = doc[_opening(first) - 1].text == ","
    alone = not any(c.dep_ in ("appos", "flat", "conj") or c.dep_ == "nmod:poss" for c in noun.children)
    marks = [t.text for t in doc[first.i : _opening(noun)] if t.text in (",", ";")]
    closed = doc[noun.right_edge.i + 1 : noun.right_edge.i + 2].text == ","
    both = _article(first) == _article(noun) or _article(noun)
    bare = not _article(first) and not _article(noun)
    if opened and alone and both and (bare or (closed and not marks)):
        hang(noun, first, "conj")


def _opening(token: Token) -> int:
    """Where a word's own phrase begins, marks apart."""
    return next((t.i for t in token.subtree if not t.is_punct), token.i)


def _article(noun: Token) -> bool:
    return any(c.dep_ == "det" for c in noun.children)


def _of_the_body(many: Token) -> None:
    """ "Told Harbour Union (HU) clerks to leave": the clerks were told, and the name only says of which body."""
    doc, mark = many.doc, many.left_edge.i - 1
    if mark < 3 or doc[mark].text != ")" or doc[mark - 2].text != "(":
        return
    name = next((c for c in many.head.children if c.dep_ == many.dep_ and c.i < mark - 2), None)
    if name is not None and name.i == mark - 3 and name.pos_ == "PROPN" and name.ent_type_ not in _PEOPLE:
        hang(name, many, "compound")


def _third_of_the_list(name: Token) -> None:
    """ "The singer Ada Quill, editor Boran Teth and pilot Ida Tern spoke": no second name of the first one's."""
    noun = name.head
    before = [c for c in noun.children if c.dep_ == "appos" and c.ent_type_ in _PEOPLE and c.i < name.i]
    behind = [c for c in noun.children if c.dep_ == "conj" and c.ent_type_ in _PEOPLE and c.i > name.i]
    comma = name.doc[_opening(name) - 1].text == ","
    joined = behind and any(c.dep_ == "cc" and c.lower_ == "and" and c.i > name.i for c in behind[0].children)
    if noun.pos_ == "NOUN" and before and joined and comma:
        hang(name, noun, "conj")


def _of_the_labelled(participle: Token) -> None:
    """ "Described the clerks as thieves, accused of selling posts": the clerks are accused, who are called so."""
    label = participle.head
    verb = label.head
    comma = participle.doc[_opening(participle) - 1].text in (",", '"', "”")
    given = label.dep_ in ("obl", "xcomp") or (label.dep_ == "appos" and verb.dep_ == "obj")
    if label.dep_ == "appos":
        verb = verb.head
    whom = next((c for c in verb.children if c.dep_ == "obj" and c.i < label.i), None)
    if given and comma and whom is not None and verb.lemma_ in words("labelling") and label.pos_ == "NOUN":
        hang(participle, whom, "acl")


def _next_of_the_list(name: Token) -> None:
    """ "Quill, head of the Guild, Boran Teth, clerk of the Port, and": a person is nobody's body, but the next one."""
    body = name.head
    office, holder = body.head, body.head.head
    named = body.dep_ == "nmod" and body.ent_type_ == "ORG" and office.dep_ == "appos" and holder.ent_type_ in _PEOPLE
    if not (named and name.i > body.i and name.doc[_opening(name) - 1].text == ","):
        return
    described = [c for c in body.children if c.dep_ == "appos" and c.i > name.i]
    hang(name, holder, "conj")
    for noun in described:
        hang(noun, name, "appos")


def _on_whose_behalf(name: Token) -> None:
    """ "A spokesman for Minister Boran Teth left": he is whom the other speaks for, and no spokesman."""
    first = next((c for c in name.children if c.dep_ == "case" and c.lower_ == "for" and c.i < name.i), None)
    if first is not None and name.head.pos_ == "NOUN" and first.i == name.head.i + 1:
        name.dep_ = "nmod"


def _of_the_titled(name: Token) -> None:
    """ "Said Tern Department of Roads director Ada Quill": she said so, and the body is only whose director she is."""
    posts = [c.i for c in name.children if c.dep_ == "nmod:desc" and c.i < name.i]
    first = min(posts, default=0)
    body = next((c for c in name.head.children if c.dep_ == name.dep_ and c.i < first), None)
    if body is None or body.ent_type_ != "ORG" or any(t.ent_type_ != "ORG" for t in name.doc[body.i : first]):
        return
    last = name.doc[first - 1]
    if last != body and last.head.i >= first:
        hang(last, body, "nmod")
    owners = [t for i in posts for t in name.doc[i].children if t.dep_ == "nmod:poss" and t.i < body.i]
    owners += [c for c in name.children if c.dep_ == "nmod:poss" and c.i < body.i]
    hang(body, name, "compound")
    for owner in owners:
        hang(owner, body, "nmod:poss")


#: Nouns that a name is taken by, and nobody's trade: "took the nom de guerre Ivo Marn".
_NAMES_GIVEN = frozenset({"guerre", "plume", "name", "nickname", "alias", "pseudonym", "moniker", "surname", "title"})


def _of_his_trade(name: Token) -> None:
    """ "Has sacked coach Boran Teth": the coach is Teth, and nobody else is sacked."""
    trade = name.doc[name.left_edge.i - 1]
    before = trade.dep_ == "obj" and trade.head == name.head and trade.tag_ == "NN" and trade.i > name.head.i
    if before and name.left_edge.i == name.i and trade.lower_ not in _NAMES_GIVEN:
        hang(trade, name, "nmod:desc")


def _come_to(noun: Token) -> None:
    """ "Came to blows": a noun in the plural is no infinitive."""
    to = next((c for c in noun.children if c.dep_ == "mark" and c.lower_ == "to"), None)
    if to is not None and to.i + 1 == noun.i:
        to.dep_, noun.dep_, noun.pos_ = "case", "obl", "NOUN"


def _given_the_post(post: Token) -> None:
    """ "President Quill named Boran Teth interior minister": he is named, and the post is what he is to be."""
    verb, doc = post.head, post.doc
    named = [c for c in (*post.children, *verb.children) if verb.i < c.i < post.i and c.pos_ == "PROPN"]
    names = [c for c in named if c.dep_ in ("compound", "obj", "iobj") and c.left_edge.i == verb.i + 1]
    described = any(c.dep_ in ("appos", "flat", "case", "det") for c in post.children)
    if not names or described or not _names(verb):
        return
    name = names[0]
    behind = doc[name.i + 1 : post.i]
    last = max((t.i for t in behind if t.dep_ == "flat" and t.head.i == name.i), default=name.i)
    if last == name.left_edge.i or any(t.pos_ == "PROPN" or t.is_punct for t in doc[last + 1 : post.i]):
        return
    hang(name, verb, "obj")
    post.dep_ = "xcomp"


def _is_named(name: Token) -> None:
    """ "The mayor named Boran Teth": a name right behind the verb is who is named, where nobody else is."""
    own = any(c.dep_ in ("obj", "iobj") for c in name.head.children)
    if not own and name.i == name.head.i + 1 and _names(name.head):
        name.dep_ = "obj"


def _made_her(whose: Token) -> None:
    """ "Quill appointed her Chief Justice", "made her minister": she is given the post, and no other's is meant."""
    post, verb = whose.head, whose.head.head
    given = post.dep_ == "obj" and verb.i + 1 == whose.i and verb.pos_ == "VERB"
    if not given or post.tag_ not in ("NN", "NNP") or post.lemma_.lower() not in lexicon().roles:
        return
    appointed = verb.lemma_ in _APPOINTING and post.text[:1].isupper()
    named = any(c.dep_ in ("appos", "flat") for c in post.children) or post.nbor().pos_ == "PROPN"
    if not named and (appointed or verb.lemma_ == "make") and not any(c.lower_ == "to" for c in post.children):
        whose.tag_ = "PRP"
        hang(whose, verb, "obj")
        post.dep_ = "xcomp"


def _names(verb: Token) -> bool:
    """Whether a verb says who names somebody, and is no "named" of a passive or of "a child named Mim"."""
    passive = any(c.dep_ in ("aux:pass", "nsubj:pass") for c in verb.children)
    return not passive and (verb.tag_ != "VBN" or any(c.dep_ == "nsubj" for c in verb.children))


def _chosen_again(verb: Token) -> None:
    """ "Quill was re-elected mayor": she was, and "re-elected" describes no mayor."""
    post = verb.head
    link = next((c for c in post.children if c.dep_ == "cop" and c.lemma_ == "be" and c.i < verb.i), None)
    if link is None or any(c.dep_ == "det" for c in post.children):
        return
    own = [c for c in post.children if c.i != verb.i and (c.i < verb.i or c.dep_.startswith(_OF_CLAUSES))]
    verb.head, verb.dep_ = (verb, "ROOT") if post.head.i == post.i else (post.head, post.dep_)
    verb.pos_ = "VERB"
    for c in own:
        c.head, c.dep_ = verb, _UNDERGOING.get(c.dep_, c.dep_)
    post.head, post.dep_ = verb, "xcomp"


def _addressed(noun: Token) -> None:
    """ "Ms Brandt, your department paid": who is spoken to is not what is told of; "Quill, your aunt, paid" is."""
    name, verb, first = noun.head, noun.head.head, _opening(noun)
    after = noun.doc[noun.right_edge.i + 1 : noun.right_edge.i + 2]
    told = any(t.i == verb.i or t.head.i == verb.i for t in after) and not any(t.is_punct for t in after)
    if word_of(noun.doc[first]) == "your" and noun.doc[first - 1].text == "," and told:
        hang(noun, verb, name.dep_)
        hang(name, verb, "vocative")


def _described_first(name: Token) -> None:
    """ "The son of a clerk and a nurse, Boran Teth was born": he was, and what stands before says who he is."""
    noun, doc = name.head, name.doc
    while noun.dep_ in ("appos", "conj", "nmod") and noun.head.i != noun.i:
        noun = noun.head
    verb = noun.head
    single = noun.tag_ in ("NN", "JJ", "CD") and any(c.dep_ == "det" for c in noun.children)
    # "A lawyer by training, Quill founded it": with no comma behind the name it is who did it.
    opens = any(c.dep_ == "det" and c.lower_ in ("a", "an") for c in noun.children)
    nested = name.head.i != noun.i or noun.pos_ != "NOUN" or opens
    if noun.dep_ not in ("nsubj", "nsubj:pass") or not (single and nested) or noun.i >= verb.i:
        return
    behind = doc[name.right_edge.i + 1]
    clear = name.left_edge.i in (name.i, name.i - 1) and doc[_opening(name) - 1].text == ","
    goes_on = behind.i == verb.i or (behind.head.i == verb.i and not behind.is_punct and behind.i < verb.i)
    alone = not any(t.text == "," for t in doc[noun.i : name.i - 2])
    if clear and goes_on and alone and noun.left_edge.i == noun.sent.start:
        hang(name, verb, noun.dep_)
        hang(noun, name, "appos")


RULES: tuple[Rule, ...] = (
    (lambda t: t.dep_ == "amod" and t.tag_ == "VBN" and t.i > 1 and t.nbor(-2).lower_ == "re", _chosen_again),
    (lambda t: t.dep_ == "nmod:poss" and t.tag_ == "PRP$" and word_of(t) == "her" and t.head.dep_ == "obj", _made_her),
    (lambda t: t.dep_ == "xcomp" and t.ent_type_ in _PEOPLE and t.head.lemma_ in _APPOINTING, _is_named),
    (
        lambda t: t.dep_ in ("obj", "xcomp") and t.tag_ == "NN" and t.head.lemma_ in _APPOINTING and t.head.i < t.i,
        _given_the_post,
    ),
    (lambda t: t.dep_ in ("nsubj", "nsubj:pass") and t.ent_type_ in _PEOPLE, _of_the_titled),
    (lambda t: t.dep_ == "appos" and t.ent_type_ in _PEOPLE and t.head.i < t.i, _on_whose_behalf),
    (
        lambda t: (
            t.dep_ == "appos"
            and t.ent_type_ in _PEOPLE
            and (t.head.dep_ in ("nmod", "conj") or t.head.tag_ == "JJ" or t.head.left_edge.lower_ in ("a", "an"))
        ),
        _described_first,
    ),
    (lambda t: t.dep_ == "appos" and t.ent_type_ in _PEOPLE and t.head.ent_type_ not in _PEOPLE, _next_of_the_list),
    (lambda t: t.dep_ == "appos" and t.pos_ == "NOUN" and t.head.dep_ in ("nsubj", "nsubj:pass"), _addressed),
    (lambda t: t.dep_ == "obj" and t.ent_type_ in _PEOPLE and t.i > 0, _of_his_trade),
    (lambda t: t.dep_ == "xcomp" and t.tag_ == "NNS", _come_to),
    (lambda t: t.dep_ == "conj" and t.pos_ == "NOUN" and t.tag_ == "NN" and t.head.dep_ in _SIDES, _also_called),
    (lambda t: t.dep_ in _SIDES and t.tag_ == "NNS", _of_the_body),
    (lambda t: t.dep_ == "appos" and t.ent_type_ in _PEOPLE, _third_of_the_list),
    (lambda t: t.dep_ == "acl" and t.tag_ == "VBN" and t.head.i < t.i, _of_the_labelled),
)
"""Where such a slip shows, and what puts it right."""
