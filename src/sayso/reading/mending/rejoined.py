"""Names, subjects and openings that the parse parted from what they belong to, each known by the words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.lexicon import words
from sayso.reading.mending.stray import Rule, hang, hang_as_subject, wants_subject, word_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_SIDES = frozenset({*_SUBJECTS, "obj", "iobj", "obl", "obl:unmarked", "nmod", "appos"})
_PRESENT = frozenset({"VBP", "VBZ", "VBD"})
_RUNNING = words("running")
_POSTS = words("posts_as_adjectives")


def _second_title(name: Token) -> None:
    """ "Defence Secretary Brand and Home Secretary Cordero", "Minister and Finance Minister Cordero resigned": a title
    right before a name is that name's, and no third side of the verb.
    """
    post = name.nbor(-1) if name.i > 0 else name
    if post.pos_ not in ("NOUN", "PROPN") or not post.text[:1].isupper() or name.ent_type_ != "PERSON":
        return
    if name.dep_ == "conj" and post.dep_ == "conj" and post.head == name.head and name.head.i < post.i:
        for c in [c for c in post.children if c.dep_ in ("cc", "punct")]:
            hang(c, name, c.dep_)
        hang(post, name, "nmod:desc")
    elif name.dep_ in _SUBJECTS and post.dep_ == "conj" and post.head.dep_ in _SUBJECTS:
        first = post.head
        if first.head == name.head and first.pos_ == "NOUN" and not first.ent_type_:
            hang(first, name, "nmod:desc")
            hang(post, name, "nmod:desc")


def _does_it(verb: Token) -> None:
    """ "The blast injured 21 dockers": without a helper, with a noun of no time right behind it, no verb is passive."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj:pass" and c.i < verb.i]
    behind = [c for c in verb.children if c.dep_ == "obl:unmarked" and c.left_edge.i == verb.i + 1]
    helped = any(c.dep_.startswith("aux") for c in verb.children)
    done = [c for c in behind if c.pos_ in ("NOUN", "PROPN") and word_of(c) not in words("calendar")]
    done = [c for c in done if not c.ent_type_ or c.ent_type_ == "PERSON"]
    if len(subjects) == 1 and done and not helped and word_of(done[0]) not in words("spans"):
        verb.tag_, subjects[0].dep_, done[0].dep_ = "VBD", "nsubj", "obj"
    made = [c for c in verb.children if c.dep_ == "xcomp" and c.i > verb.i]  # "Delegates elected Quill leader".
    if len(subjects) == 1 and len(made) > 1 and not helped and made[0].ent_type_ == "PERSON":
        verb.tag_, subjects[0].dep_, made[0].dep_ = "VBD", "nsubj", "obj"


def _up_to_so_many(number: Token) -> None:
    """ "Rebels killed up to 40": right behind the verb the number is whom they killed, and no place or way."""
    up = number.left_edge
    past = number.head.tag_ in ("VBD", "VBN", "VB", "VBZ", "VBG") and number.head.i == up.i - 1
    passive = any(c.dep_ == "aux:pass" for c in number.head.children)
    other = any(c.dep_ == "obj" for c in number.head.children)
    if word_of(up) == "up" and word_of(up.nbor()) == "to" and past and not passive and not other:
        number.dep_ = "obj"


def _born_so(verb: Token) -> None:
    """ "Born Ida Tern, the singer died in Split": who was born so is the sentence's subject."""
    named = [c for c in verb.children if c.dep_ in ("obj", "xcomp") and c.i == verb.i + 1 and c.pos_ == "PROPN"]
    over = verb.head
    if not verb.is_sent_start or not named or over.i < verb.i:
        return
    beside = [c for c in named[0].children if c.dep_ == "appos" and c.left_edge.dep_ in ("det", "punct")]
    if beside and any(t.text == "," for t in verb.doc[named[0].i : beside[-1].i]) and beside[-1].i < over.i:
        hang(verb, over, "advcl")
        hang_as_subject(beside[-1], over)


def _as_what(post: Token) -> None:
    """ "Quill's election as mayor was annulled": the election was, as which no mayor has a clause of his own."""
    verb, deed = post.head, post.head.head
    mark = next((c for c in verb.children if c.dep_ == "mark" and c.i < post.i), None)
    if mark is None or word_of(mark) != "as" or verb.dep_ not in ("acl", "advcl") or verb.i < post.i:
        return
    bare = deed.dep_ == "ROOT" and deed.pos_ == "NOUN" and deed.i + 1 == mark.i and post.left_edge.i in (post.i, mark.i)
    bare = bare and post.tag_ in ("NN", "NNP") and not any(c.dep_ == "det" for c in post.children)
    if not bare:
        return
    dep = post.dep_
    verb.head, verb.dep_ = verb, "ROOT"
    for c in [c for c in deed.children if c.dep_ == "punct" and c.i > verb.i]:
        hang(c, verb, "punct")
    hang(deed, verb, dep)
    hang(post, deed, "nmod")
    hang(mark, post, "case")


def _as_what_between(post: Token) -> None:
    """ "Quill's election as mayor was annulled": of two subjects the one behind "as" says as what the first was."""
    verb, first = post.head, post.left_edge
    mark = first if first.head == post and first != post else post.nbor(-1) if post.i > 0 else post
    deeds = [c for c in verb.children if c.dep_ in _SUBJECTS and c.right_edge.i + 1 == mark.i and c.pos_ == "NOUN"]
    bare = post.tag_ in ("NN", "NNP") and first in (post, mark)
    if word_of(mark) == "as" and mark.head in (verb, post) and bare and deeds and post.i < verb.i:
        hang(post, deeds[0], "nmod")
        hang(mark, post, "case")


def _as_two_clash(verb: Token) -> None:
    """ "Ten hurt as police, monks clash": a headline's comma joins the two behind "as"."""
    over = verb.head
    own = [c for c in verb.children if c.dep_ in _SUBJECTS and c.i < verb.i]
    first = [c for c in over.children if c.dep_ == "obl" and over.i < c.i < verb.i]
    if len(own) > 1 and own[0].i > over.i:
        first, own = own[:1], own[1:]
    case = next((c for c in first[-1].children if c.dep_ == "case" and word_of(c) == "as"), None) if first else None
    joined = any(c.dep_ == "cc" for c in verb.children)
    if case is None or len(own) != 1 or verb.tag_ not in _PRESENT or joined:
        return
    between = verb.doc[first[-1].i + 1 : own[0].left_edge.i + (own[0].left_edge.text == ",")]
    if [t.text for t in between] != [","]:
        return
    hang(verb, over, "advcl")
    hang(case, verb, "mark")
    hang(first[-1], verb, own[0].dep_)
    hang(own[0], first[-1], "conj")


def _who_says_so(who: Token) -> None:
    """ "The port hired pilots, a clerk living in Arlen has said": right before a verb of saying that nobody else says
    stands who says it.
    """
    told = who.head.head
    said = told.head
    before = [c for c in said.children if c.dep_ != "punct" and told.i < c.i <= said.i]
    follows = who.right_edge.i + 1 == min([said.i, *(c.i for c in before)])
    comma = who.left_edge.text == "," or (who.left_edge.i > 0 and who.left_edge.nbor(-1).text == ",")
    if told.dep_ == "ccomp" and told.i < who.i < said.i and follows and comma and wants_subject(said):
        hang_as_subject(who, said)


def _behind_the_label(verb: Token) -> None:
    """ "WHO: Cholera killed forty": a clause behind a label and its colon is no second name of the label's."""
    label = verb.head
    if label.dep_ == "ROOT" and verb.left_edge.i == label.i + 1 and verb.left_edge.text == ":":
        verb.dep_ = "parataxis"


def _of_the_office(body: Token) -> None:
    """ "Director of Events and Operations at the Guild": the director is at the Guild, and not the operations."""
    field = body.head
    while field.dep_ == "conj":
        field = field.head
    office = field.head
    case = next((word_of(c) for c in body.children if c.dep_ == "case"), "")
    of = any(c.dep_ == "case" and word_of(c) in ("of", "for") for c in field.children)
    plain = field.pos_ in ("NOUN", "PROPN") and field.ent_type_ in ("", "MISC") and field.left_edge.dep_ != "det"
    if case == "at" and of and plain and office.pos_ in ("NOUN", "PROPN") and word_of(office) in words("office_heads"):
        hang(body, office, "nmod")


def _beside_the_body(name: Token) -> None:
    """ "Quill, the head of the insurer Helm Re": no second name of Quill's is the firm, but the insurer's."""
    post, first = name.head, name.left_edge
    before = first.nbor(-1) if first.i > 0 else name
    inner = before.pos_ == "NOUN" and before.dep_ == "nmod" and before.head == post
    if inner and post.dep_ == "appos" and post.head.ent_type_ == "PERSON" and first.pos_ == "PROPN":
        hang(name, before, "appos")


def _running(gerund: Token) -> None:
    """ "Fought running battles": a gerund that only describes the things behind it."""
    things = next((c for c in gerund.children if c.dep_ == "obj" and c.i == gerund.i + 1), None)
    verb = gerund.head
    if things is not None and gerund.i == verb.i + 1 and things.tag_ == "NNS" and word_of(gerund) in _RUNNING:
        for c in [c for c in gerund.children if c.i > things.i]:
            hang(c, verb, c.dep_)
        hang(things, verb, "obj")
        hang(gerund, things, "amod")


def _is_to(be: Token) -> None:
    """ "The court is to hear Quill", "talks are to resume": what is to be done, where no aim is said to be a deed."""
    verb = be.head
    to = next((c for c in verb.children if c.dep_ == "mark" and word_of(c) == "to" and c.i > be.i), None)
    subjects = [c for c in verb.children if c.dep_.startswith("nsubj") and c.i < be.i]
    if to is None or be.tag_ not in _PRESENT or verb.tag_ != "VB" or len(subjects) != 1:
        return
    if subjects[0].lemma_.lower() not in words("aims") and subjects[0].tag_ not in ("DT", "WP", "VBG"):
        be.dep_ = "aux"
        subjects[0].dep_ = "nsubj"


def _day_of_the_deed(date: Token) -> None:
    """ "The arrest of Quill in May led to riots": without a comma the date is the arrest's, which the verb follows."""
    verb = date.head
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < date.i), None)
    if subject is None or date.i > verb.i or verb.lemma_ not in words("leading_to") or subject.pos_ != "NOUN":
        return
    of = any(c.dep_ == "nmod" and any(k.lower_ == "of" for k in c.children) for c in subject.children)
    owned = any(c.dep_ in ("nmod:poss", "compound") for c in subject.children)
    first = date.left_edge.i
    beside = any(c.dep_ == "appos" and c.right_edge.i == first - 2 for c in subject.subtree)
    comma = date.doc[first - 1].text == "," and not beside
    dated = date.ent_type_ in ("DATE", "TIME") or word_of(date) in words("calendar")
    if dated and (of or owned) and not comma and subject.ent_type_ not in ("PERSON", "ORG", "GPE"):
        hang(date, subject, "nmod")


def _second_subject(name: Token) -> None:
    """ "The clerk Ada Quill and the mayor Boran Teth met": what opens with "and" is the second of two."""
    verb, and_ = name.head, name.left_edge
    first = [c for c in verb.children if c.dep_ == name.dep_ and c.i < and_.i]
    joined = and_.dep_ == "cc" and and_.lower_ == "and" and name.i < verb.i
    if joined and len(first) == 1 and first[0].right_edge.i in (and_.i - 1, and_.i - 2):
        hang(and_, name, "cc")
        hang(name, first[0], "conj")


def _post_for_adjective(post: Token) -> None:
    """ "Ostby Sisters superior Mother Quill": between a body's name and a person's it is what she is there."""
    name = post.head
    while name.dep_ in ("nmod:desc", "compound") and name.head.i > name.i:
        name = name.head
    body = post.nbor(-1) if post.i > 0 else post
    beside = body.pos_ == "PROPN" and body.text[:1].isupper() and post.nbor().text[:1].isupper()
    if not beside or name.i < post.i or name.ent_type_ != "PERSON":
        return
    post.tag_, post.pos_ = "NN", "NOUN"
    hang(post, name, "nmod:desc")
    if body.head.i > post.i:
        hang(body, post, "compound")


def _reported_thing(noun: Token) -> None:
    """ "Reports that he fled are false, she said": the noun before a predicate without a subject is its subject."""
    said = noun.head
    own = any(c.dep_ in ("cop", *_SUBJECTS) for c in noun.children)
    for clause in said.children:
        beside = clause.dep_ == "ccomp" and noun.i < clause.i < said.i and wants_subject(clause)
        if beside and not own and noun.right_edge.i < clause.left_edge.i:
            hang_as_subject(noun, clause)
            return


def _gerund_as_noun(deed: Token) -> None:
    """ "Police questioning of Quill lasted days": with a noun or an article before it and "of" behind it, a noun."""
    before = any(c.dep_ in ("compound", "det", "nmod:poss", "amod") for c in deed.children if c.i < deed.i)
    of = any(c.dep_ == "nmod" and c.left_edge.i == deed.i + 1 and c.left_edge.text == "of" for c in deed.children)
    verbal = any(c.dep_ in ("obj", "aux", "mark", "nsubj", "ccomp", "xcomp") for c in deed.children)
    if before and of and not verbal:
        deed.pos_, deed.tag_, deed.lemma_ = "NOUN", "NN", word_of(deed)


def _owner(owned: Token) -> None:
    """ "Quill's election was annulled": what stands right behind "'s" is owned, and hung on by its owner."""
    name, first = owned.head, owned.left_edge
    mark = first.nbor(-1) if first.i > 0 else owned
    bare = owned.pos_ in ("NOUN", "PROPN") and not any(c.dep_ in ("case", "det") for c in owned.children)
    if mark.tag_ != "POS" or first.is_punct or mark.head != name or name.i > mark.i or not bare:
        return
    whole = name.head == name
    owned.head, owned.dep_ = (owned, "ROOT") if whole else (name.head, name.dep_)
    for c in [c for c in name.children if c.i > mark.i or (c.dep_ == "case" and c != mark)]:
        hang(c, owned, c.dep_)
    hang(name, owned, "nmod:poss")


def _through_a_hyphen(name: Token) -> None:
    """ "In Quaria-occupied Arlen", "LeT-Guild talks": what a hyphen ties to the next word is no side of the verb."""
    if name.whitespace_ or name.i + 2 >= len(name.doc):
        return
    hyphen, following = name.nbor(), name.nbor(2)
    tied = hyphen.text == "-" and not hyphen.whitespace_
    own = name in (following.head, following) or name.head == following
    occupied = following.tag_ == "VBN" and following.dep_ == "amod"
    paired = name.pos_ == following.pos_ == "PROPN" and following.dep_ == "compound"
    if tied and (occupied or paired) and not own:
        hang(name, following, "compound")


def _opened_before_its_noun(verb: Token) -> None:
    """ "Came after a video surfaced": what a conjunction before a noun opens is its clause, and no part of it."""
    noun = verb.head
    opens = any(c.dep_ == "mark" and c.i < noun.i for c in verb.children)
    if not opens or not noun.head.i < noun.i < verb.i or noun.pos_ not in ("NOUN", "PROPN", "PRON"):
        return
    hang(verb, noun.head, "advcl")
    if verb.head.i != noun.i:
        hang_as_subject(noun, verb)
        if verb.tag_ == "VBN" and not any(c.dep_.startswith("aux") for c in verb.children):
            verb.tag_ = "VBD"


RULES: tuple[Rule, ...] = (
    (lambda t: t.dep_ == "acl" and t.tag_ in ("VBN", "VBD"), _opened_before_its_noun),
    (lambda t: t.dep_ in ("nmod", "appos", "dep") and t.i > t.head.i, _owner),
    (lambda t: t.pos_ in ("NOUN", "PROPN") and t.dep_ in _SIDES and not t.whitespace_, _through_a_hyphen),
    (lambda t: t.dep_ == "ccomp" and t.pos_ == "NOUN" and t.i < t.head.i, _reported_thing),
    (lambda t: t.tag_ == "VBG" and t.dep_ in (*_SUBJECTS, "obj", "obl", "nmod"), _gerund_as_noun),
    (lambda t: t.tag_ == "VBN" and t.dep_ == "ROOT", _does_it),
    (lambda t: t.dep_ == "obl" and t.pos_ == "NUM", _up_to_so_many),
    (lambda t: t.tag_ in ("JJ", "NN") and word_of(t) in _POSTS and t.i + 1 < len(t.doc), _post_for_adjective),
    (lambda t: t.dep_ in _SUBJECTS and t.pos_ == "PROPN", _second_subject),
    (lambda t: t.pos_ == "PROPN" and t.dep_ in ("conj", *_SUBJECTS), _second_title),
    (lambda t: t.dep_ in ("nsubj", "nsubj:pass", "csubj", "csubj:pass") and word_of(t) == "born", _born_so),
    (lambda t: t.dep_ in _SUBJECTS and t.pos_ == "NOUN", _as_what),
    (lambda t: t.dep_ in _SUBJECTS and t.pos_ in ("NOUN", "PROPN"), _as_what_between),
    (lambda t: t.dep_ in ("parataxis", "conj", "advcl") and t.pos_ == "VERB", _as_two_clash),
    (lambda t: t.dep_ == "appos" and t.tag_ in ("NN", "NNP", "NNS"), _who_says_so),
    (lambda t: t.dep_ == "appos" and t.tag_ in ("VBD", "VBZ", "VBP"), _behind_the_label),
    (lambda t: t.dep_ == "nmod" and t.pos_ == "PROPN", _of_the_office),
    (lambda t: t.dep_ == "appos" and t.pos_ == "PROPN", _beside_the_body),
    (lambda t: t.dep_ == "cop" and t.lemma_ == "be", _is_to),
    (lambda t: t.dep_.startswith("obl") and t.i < t.head.i, _day_of_the_deed),
    (lambda t: t.tag_ == "VBG" and t.dep_ in ("advcl", "xcomp", "ccomp"), _running),
)
"""Where such a slip shows, and what puts it right."""
