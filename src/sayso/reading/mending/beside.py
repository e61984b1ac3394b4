"""What stands beside a noun and was hung on the wrong one: datelines, posts in a list of people, members of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.lexicon import words
from sayso.reading.mending.stray import Rule, hang, hang_as_subject, wants_subject, word_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_MARKS = frozenset({":", "-", "–", "—", "--"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_ASIDES, _BODIES = words("said_between"), words("bodies")
#: What is entered into or signed for something that is yet to be done, and how.
_DEALS = frozenset({"agreement", "contract", "deal", "memorandum", "option", "letter", "mandate", "pact", "accord"})
_DEALING = frozenset({"enter", "sign", "reach", "conclude", "make", "strike", "execute", "have", "finalise"})
#: What is received, and says what it alleges.
_PAPERS = frozenset({"complaint", "letter", "report", "petition", "email", "message", "call", "tip", "notice", "note"})
_RECEIVING = frozenset({"receive", "get", "obtain"})
_ALLEGING = frozenset({"allege", "claim", "say", "accuse", "state", "warn", "demand", "complain"})


def _behind_a_dateline(place: Token) -> None:
    """ "TERN - The driver was held": the driver was, whom the parse took for a name beside the town's."""
    verb = place.head
    last = max(c.i for c in (place, *place.children) if c.i == place.i or c.dep_ == "flat")
    mark = place.doc[last + 1] if last + 1 < len(place.doc) else place
    if mark.text not in _MARKS or not place.is_sent_start or not place.text.isupper() or len(place.text) < 3:
        return
    beside = [c for c in place.children if c.dep_ == "appos" and mark.i < c.i < verb.i]
    own = [c for c in verb.children if c.dep_ in _SUBJECTS and mark.i < c.i < verb.i]
    if not (beside or own):
        return
    place.dep_ = "dep"
    if not own:
        hang_as_subject(beside[0], verb)


def _of_the_nearer(post: Token) -> None:
    """ "Ada Quill, chair of the Guild, Boran Teth, clerk": a post behind a name of a list is that one's."""
    first = post.head
    for name in first.children:
        listed = name.dep_ == "conj" and name.pos_ == "PROPN" and first.i < name.i < post.i
        if listed and name.right_edge.i + 1 == post.left_edge.i - (post.left_edge.text != ","):
            hang(post, name, "appos")
            return


def _next_of_a_list(name: Token) -> None:
    """ "Ines Taro, head of the Institute, Leo Brand, clerk": a name with a post behind somebody's post is the next."""
    post = name.head
    while post.dep_ == "nmod" and post.head.i < post.i:
        post = post.head
    whose = post.head
    listed = post.pos_ == "NOUN" and post.dep_ == "appos" and whose.pos_ == "PROPN" and whose.i < post.i < name.i
    described = [c for c in (*name.children, *name.head.children) if c.dep_ == "appos" and c.i > name.i]
    own = next((c for c in described if c.pos_ == "NOUN" and (c.head == name or _right_behind(c, name))), None)
    if listed and own and name.doc[name.left_edge.i - (name.left_edge.text != ",")].text == ",":
        hang(name, whose.head if whose.dep_ == "conj" else whose, "conj")
        hang(own, name, "appos")


def _right_behind(post: Token, name: Token) -> bool:
    """Whether a bare post "of" something follows a name and its comma: "Leo Brand, clerk of the Reef Council"."""
    last = max((c.i for c in name.children if c.dep_ == "flat"), default=name.i)
    bare = post.tag_ == "NN" and post.i == last + 2 and name.doc[last + 1].text == ","
    return bare and any(c.dep_ == "nmod" for c in post.children)


def _of_the_apposition(second: Token) -> None:
    """ "Two engineers, an Italian and a Serb,": the Serb is one of the two."""
    first = second.head
    counted = any(c.dep_ in ("nummod", "det") for c in first.children)
    beside = [c for c in first.children if c.dep_ == "appos" and first.i < c.i < second.i]
    if first.tag_ != "NNS" or not counted or not beside:
        return
    near, doc = beside[-1], first.doc
    joined = all(t.text != "," for t in doc[near.i : second.i])
    pair = (near, second)
    single = all(any(word_of(k) in ("a", "an", "one", "two") for k in c.children) for c in pair)
    end = second.right_edge.i + (second.right_edge.text != ",")
    closed = first.dep_ in _SUBJECTS and end < len(doc) and doc[end].text == ","
    single = single and (closed or all(t.tag_ in ("JJ", "NNP", "NNPS") for t in pair))
    if joined and single and any(t.text == "," for t in doc[first.i : near.i]):
        hang(second, near, "conj")


def _beside_the_object(name: Token) -> None:
    """ "Blamed the referee, the Slovene Ales Kram": a name behind an object and a comma says who that is."""
    verb, first = name.head, name.left_edge.i
    before = [c for c in verb.children if c.dep_ == "obj" and verb.i < c.i < name.i and c.pos_ == "NOUN"]
    mark = first if name.left_edge.text == "," else first - 1
    joined = any(c.dep_ in ("conj", "case") or word_of(c) in ("and", "or") for c in name.children)
    if before and name.doc[mark].text == "," and before[-1].right_edge.i in (mark, mark - 1) and not joined:
        hang(name, before[-1], "appos")


def _of_what(charge: Token) -> None:
    """ "Accused the firm of fraud": what somebody is accused of is no part of him; of two it is the second."""
    noun = charge.head
    verb = noun.head
    phrases = [c for c in noun.children if c.dep_ == "nmod" and c.i > verb.i and _of(c)]
    if noun.dep_ not in ("obj", "nsubj:pass") or verb.lemma_ not in words("accusing") or charge not in phrases[-1:]:
        return
    if len(phrases) > 1 or noun.lemma_ not in words("heads_of"):
        hang(charge, verb, "obl")


def _of(noun: Token) -> bool:
    return any(c.dep_ == "case" and word_of(c) == "of" for c in noun.children)


def _second_half(word: Token) -> None:
    """ "The Attorney General": a capital right behind a capital is the name's."""
    if word.head.i == word.i - 1 and word.head.text[:1].isupper() and not any(True for _ in word.children):
        word.dep_ = "flat"


def _told_between(verb: Token) -> None:
    """ "Quill, reached at her home, laughed": the verb behind the aside is the sentence's."""
    doc = verb.doc
    subjects = [c for c in verb.children if c.dep_ in _SUBJECTS and c.i < verb.i]
    near = len(subjects) == 1 and subjects[0] in (doc[verb.i - 2], *doc[verb.i - 2].ancestors)
    near = near and sum(t.text == "," for t in doc[subjects[0].i : verb.i]) == 1
    if verb.i < 2 or doc[verb.i - 1].text != "," or not near:
        return
    if any(c.dep_.startswith(("obj", "iobj", "aux", "ccomp", "xcomp", "cc")) for c in verb.children):
        return
    for later in verb.children:
        behind = later.dep_ in ("advcl", "parataxis", "conj") and later.tag_ in _FINITE and later.i > verb.i
        parted = doc[later.i - 1].text == "," and wants_subject(later)
        if behind and parted and not any(c.dep_ in ("mark", "cc", "advmod") and c.i < later.i for c in later.children):
            root = verb.dep_ == "ROOT"
            later.head, later.dep_ = (later, "ROOT") if root else (verb.head, verb.dep_)
            hang_as_subject(subjects[0], later)
            verb.tag_, verb.dep_, verb.head = "VBN", "acl", subjects[0]
            return


def _said_between(said: Token) -> None:
    """ "Quill, said the ministry, had fled": Quill had, and the ministry said so."""
    doc, sent = said.doc, said.sent
    closing = next((t.i for t in doc[said.i + 1 : sent.end] if t.text == ","), sent.end)
    tensed = next((t for t in doc[min(closing + 1, sent.end) : sent.end] if t.tag_ != "RB"), said)
    verb = tensed.head if tensed.dep_.partition(":")[0] in ("aux", "cop") else tensed
    speaker = next((t for t in doc[said.i + 1 : closing] if t.head in (said, verb) and t.pos_ in _NOUNS), None)
    who = next((t for t in doc[sent.start : said.i - 1] if t.head in (said, verb) and t.dep_ in _SUBJECTS), None)
    if who is None or speaker is None or tensed.tag_ not in (*_FINITE, "MD") or who.i > said.i or verb == said:
        return
    before, between = doc[sent.start : said.i - 1], doc[said.i + 1 : closing]
    if any(t.tag_ in (*_FINITE, "MD", "CC") for t in (*before, *between)) or between[0].pos_ in ("ADP", "PART"):
        return
    if verb in said.subtree:
        verb.head, verb.dep_ = (verb, "ROOT") if said.dep_ == "ROOT" else (said.head, said.dep_)
        for c in [c for c in said.children if c.i >= verb.i or c.text == "."]:
            hang(c, verb, c.dep_)
    hang_as_subject(who, verb)
    hang(said, verb, "parataxis")
    hang(speaker, said, "nsubj")


def _believed_to_have(clause: Token) -> None:
    """ "Police believed Quill had fled": who stands right before a tensed verb that wants a subject is its subject."""
    thing = next((c for c in clause.head.children if c.dep_ == "obj" and clause.head.i < c.i < clause.i), None)
    own = [c for c in clause.children if c.dep_ == "mark" or c.tag_.startswith("W")]
    if thing is not None and wants_subject(clause) and not own and thing.right_edge.i + 1 == clause.left_edge.i:
        hang_as_subject(thing, clause)


def _behind_its_letter(label: Token) -> None:
    """ "A: The ministry closed the mill": the letter that says who answers holds no sentence."""
    mark = label.nbor() if label.i + 1 < len(label.doc) else label
    told = [c for c in label.children if c.i > mark.i and c.pos_ in ("VERB", "AUX", "NOUN", "ADJ", "PROPN")]
    verb = next((c for c in told if any(k.dep_ in _SUBJECTS for k in c.children)), None)
    if mark.text != ":" or verb is None or len(label.text) > 1:
        return
    verb.head, verb.dep_ = verb, "ROOT"
    for c in [c for c in label.children if c != verb]:
        hang(c, verb, c.dep_)
    hang(label, verb, "discourse")


def _regarded_as(participle: Token) -> None:
    """ "A chief of the League, widely regarded as a front": the League is, and no chief."""
    noun, first = participle.head, participle.left_edge
    body = any(c.dep_ == "obl" and c.lemma_ in _BODIES for c in participle.children)
    mark = first.i if first.text == "," else first.i - 1
    if not body or mark <= noun.i or participle.doc[mark].text != ",":
        return
    near = participle.doc[mark - 1]
    while near.dep_ in ("flat", "compound") and near.head.i < mark:
        near = near.head
    if near.dep_ == "nmod" and near.head == noun and near.i > noun.i:
        hang(participle, near, "acl")


def _of_the_deal(deed: Token) -> None:
    """ "Entered into a deal with Quill for the purchase of the mine": the deal is for it, and it need not be done."""
    verb = deed.head
    meant = any(c.dep_ == "case" and c.lower_ == "for" for c in deed.children)
    if not meant or verb.lemma_ not in _DEALING or not any(c.dep_ == "nmod" for c in deed.children):
        return
    over = (c for c in verb.children if c.dep_ in ("obj", "obl", "nsubj:pass") and c.i < deed.i)
    deal = next((c for c in over if c.lemma_ in _DEALS), None)
    if deal is not None:
        hang(deed, deal, "nmod")


def _of_the_paper(saying: Token) -> None:
    """ "Received a complaint in May, alleging that they left": the complaint alleges it, and not who received it."""
    over = saying.head
    paper = next((c for c in over.children if c.dep_ == "obj" and over.i < c.i < saying.i), None)
    if paper is not None and over.lemma_ in _RECEIVING and paper.lemma_ in _PAPERS:
        hang(saying, paper, "acl")


def _whose_object(owner: Token) -> None:
    """ "Has dismissed Tern Works's appeal", which no parse should take for two objects."""
    things = [c for c in owner.head.children if c.dep_ == "obj" and c.i > owner.i and c.pos_ == "NOUN"]
    mark = next((c for c in owner.children if c.dep_ == "case" and c.text in ("'s", "’s", "'", "’")), None)
    if things and mark is not None and things[0].left_edge.i <= mark.i + 1:
        hang(owner, things[0], "nmod:poss")


def _left_for(verb: Token) -> None:
    """ "Quill left Tern Works to head the guild": who leaves a body does it, and nobody leaves the body to do it."""
    over = verb.head
    body = any(c.dep_ == "obj" and c.ent_type_ == "ORG" for c in over.children)
    if over.lemma_ in ("leave", "quit") and body and any(c.ent_type_ == "PERSON" for c in over.children):
        hang(verb, over, "advcl")


RULES: tuple[Rule, ...] = (
    (lambda t: t.dep_ == "advcl" and t.tag_ == "VBG" and t.lemma_ in _ALLEGING, _of_the_paper),
    (lambda t: t.dep_ == "obj" and t.pos_ == "PROPN", _whose_object),
    (lambda t: t.dep_ == "xcomp" and t.tag_ == "VB", _left_for),
    (lambda t: t.dep_ == "obl" and t.pos_ == "NOUN" and t.i > t.head.i, _of_the_deal),
    (lambda t: t.dep_ == "ROOT" and t.text in ("A", "Q"), _behind_its_letter),
    (lambda t: t.dep_ == "acl" and t.tag_ == "VBN", _regarded_as),
    (lambda t: t.tag_ in _FINITE and t.i > 1 and t.nbor(-1).text == "," and t.lemma_ in _ASIDES, _said_between),
    (lambda t: t.dep_ == "ccomp", _believed_to_have),
    (lambda t: t.dep_ in _SUBJECTS and t.pos_ == "PROPN", _behind_a_dateline),
    (lambda t: t.dep_ == "appos" and t.tag_ == "NN" and t.i > t.head.i + 1, _of_the_nearer),
    (lambda t: t.dep_ == "appos" and t.pos_ == "PROPN" and t.head.dep_ in ("appos", "nmod"), _next_of_a_list),
    (lambda t: t.dep_ == "conj" and t.pos_ in ("ADJ", "NOUN", "PROPN"), _of_the_apposition),
    (lambda t: t.dep_ == "obj" and t.pos_ == "PROPN", _beside_the_object),
    (lambda t: t.dep_ == "nmod" and t.head.dep_ in ("obj", "nsubj:pass"), _of_what),
    (lambda t: t.dep_ == "amod" and t.tag_ == "NNP", _second_half),
    (lambda t: t.tag_ == "VBD" and t.dep_ in ("ROOT", "ccomp"), _told_between),
)
"""Where such a slip shows, and what puts it right."""
