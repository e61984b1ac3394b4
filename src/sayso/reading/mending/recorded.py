"""What a recording shows somebody do, one tree for every way in which the parse draws it.

"A video shows Quill meeting Teth" comes with Quill as what is shown, as who meets or as half of a name, and with the
meeting as a noun, as a clause about Quill, about the video or about nothing.  It is always what is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.lexicon import words
from sayso.reading.mending import posted
from sayso.reading.mending.stray import Rule, hang, hang_as_subject, verb_of_gerund, wants_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

_RECORDINGS, _SHOWING = words("recordings"), words("displaying")
#: How who is seen may hang on the verb of showing, and on what he does.
_SEEN = frozenset({"obj", "iobj", "nsubj", "nsubj:pass"})
_DOER = frozenset({"nsubj", "nsubj:pass", "obj", "compound", "nmod", "nmod:desc", "nmod:poss"})
#: How the deed may hang on what is over it.
_DEEDS = frozenset({"ccomp", "xcomp", "advcl", "acl", "acl:relcl", "obj", "appos", "conj", "dep", "parataxis"})
#: What belongs to the deed when it stands behind it, and what a noun's own words become when the noun is a verb.
_TENSED = frozenset({"VBZ", "VBP", "VBD"})
_BEHIND = frozenset({"obj", "iobj", "obl", "obl:unmarked", "advmod", "nmod"})
_OF_A_VERB = {"appos": "obj", "nmod": "obl", "compound": "obj"}


def _what_it_shows(deed: Token) -> None:
    show = _showing(deed)
    who = _who(deed, show) if show is not None else None
    if show is None or who is None or (deed.tag_ == "NN" and not _undoubtedly_named(who, deed)):
        return
    _as_verb(deed)
    for mark in [c for c in deed.children if c.dep_ == "mark" and c.i < show.i]:
        hang(mark, deed.head, "mark")  # "After a video surfaced showing Quill sharing a stage".
    hang(deed, show, "ccomp")
    hang_as_subject(who, deed)
    for c in [c for c in show.children if c.i > deed.i and c.dep_ in _BEHIND]:
        if not any(t.text in (",", ";", "“", '"') for t in deed.doc[deed.i : c.i]):
            hang(c, deed, "obl" if c.dep_ == "nmod" else c.dep_)


def _may_be_shown(word: Token) -> bool:
    being = word.tag_ == "VBN" and any(c.lower_ == "being" and c.dep_ == "aux:pass" for c in word.children)
    return word.tag_ == "VBG" or being or (word.tag_ == "NN" and word.text.endswith("ing"))


def _as_verb(deed: Token) -> None:
    """The deed as a verb, with what a verb has, where the parse took it for a noun: "meeting"."""
    if deed.tag_ == "NN":
        for c in [c for c in deed.children if c.i > deed.i]:
            c.dep_ = _OF_A_VERB.get(c.dep_, c.dep_)
    if deed.lemma_ == deed.lower_:
        deed.lemma_ = verb_of_gerund(deed)
    deed.pos_, deed.tag_ = "VERB", "VBN" if deed.tag_ == "VBN" else "VBG"


def _showing(deed: Token) -> Token | None:
    """The verb before a deed by which a recording shows it: over it, over who does it, or beside it."""
    over = deed.head
    first = over.left_edge.i
    near = [
        over,
        over.head,
        over.head.head,
        *(c for c in (*over.children, *over.head.children) if c.dep_.startswith("acl")),
        *deed.doc[max(first - 1, 0) : first],
    ]
    return next((v for v in near if v.i < deed.i and v.lemma_ in _SHOWING and v.pos_ == "VERB" and _recording(v)), None)


def _recording(show: Token) -> bool:
    """Whether a recording is what shows: its subject, or the noun that it describes."""
    verb = show
    while verb.dep_ in ("xcomp", "conj") and verb.head != verb:
        if any(c.lemma_ in _RECORDINGS for c in verb.children if c.dep_.startswith("nsubj")):
            return True
        verb = verb.head
    nouns = [c for c in verb.children if c.dep_.startswith("nsubj") and c.i < verb.i]
    if verb.dep_ == "ccomp" and any(n.tag_ == "WDT" for n in nouns):  # "Which police say shows".
        nouns.append(verb.head.head)
    return any(
        n.lemma_.removesuffix("s") in _RECORDINGS for n in (*nouns, *([verb.head] * verb.dep_.startswith("acl")))
    )


def _who(deed: Token, show: Token) -> Token | None:
    """Whoever stands between the two, right before the deed."""
    over = deed.head
    joined = (
        [over.head] if over.dep_ == "conj" and deed.dep_.startswith("acl") else []
    )  # "Quill and two men carrying it".
    for who in (*joined, *deed.children, *show.children, over):
        places = _DOER if who.head == deed else _SEEN
        if who.dep_ in places and who.pos_ in ("NOUN", "PROPN", "PRON", "NUM") and show.i < who.i < deed.i:
            own = [t.i for t in who.subtree if t.i < deed.i and t.head != deed]
            own = own or [who.i]
            between = deed.doc[own[-1] + 1 : deed.i]
            if show.i < own[0] and all(t.tag_ == "RB" or t.dep_ == "aux:pass" for t in between):
                return who
    return None


def _undoubtedly_named(who: Token, deed: Token) -> bool:
    """A person's name right before it, without "a" or "'s", and somebody behind it: no noun."""
    own = any(c.dep_ in ("det", "amod", "case", "nmod:poss") for c in deed.children if c.i < deed.i)
    whose = any(c.dep_ == "case" for c in who.children)
    return who.pos_ == "PROPN" and not own and not whose and who.dep_ != "nmod:poss"


def _by_whom(giver: Token) -> None:
    """ "Videos released by police show Quill": "by" right behind a participle says who released them."""
    by = giver.left_edge
    participle = by.nbor(-1) if by.i > giver.sent.start else giver
    if by.lower_ == "by" and by.head == giver and participle.tag_ == "VBN" and participle.dep_ == "acl":
        hang(giver, participle, "obl:agent")


def _which_shows(show: Token) -> None:
    """ "The video, which police say shows Quill": the video shows her, and nobody says "which"."""
    over = show.head
    if over.dep_ != "acl:relcl" or over.head.lemma_.removesuffix("s") not in _RECORDINGS:
        return
    which = next((t for t in over.doc[over.head.i + 1 : over.i] if t.tag_ == "WDT"), None)
    if which is not None and not any(c.dep_ in ("nsubj", "mark") and over.i < c.i < show.i for c in show.children):
        hang(which, show, "nsubj")


def _said_to_show(show: Token) -> None:
    """ "The video, which police say shows Quill, was deleted": a tensed verb right behind "say" is what they say."""
    say = show.nbor(-1) if show.i > show.sent.start else show
    noun = say.head
    if say.dep_ != "acl:relcl" or noun.i > say.i or not any(t.tag_ == "WDT" for t in show.doc[noun.i : say.i]):
        return
    verb = next((c for c in show.children if c.dep_ in ("ccomp", "conj", "parataxis") and wants_subject(c)), None)
    if verb is None or all(t.text != "," for t in show.doc[show.i : verb.i]):
        return
    verb.head, verb.dep_ = verb, "ROOT"
    hang_as_subject(noun, verb)
    hang(show, say, "ccomp")


def _who_is_on_it(deed: Token) -> None:
    """ "Photos of Quill meeting Teth": the photos are of Quill, who meets him there."""
    thing, before = deed.head, [c for c in deed.children if c.i < deed.i]
    of = next((t for t in deed.doc[thing.i + 1 : deed.i] if t.text == "of" and t.dep_ in ("case", "mark")), None)
    if of is None or thing.lemma_.removesuffix("s") not in _RECORDINGS:
        return
    of_deed = [c for c in thing.children if c.dep_ == "nmod" and of.head == deed]
    who = next((c for c in (*before, *of_deed) if c.dep_ in _DOER and of.i < c.i < deed.i), None)
    if who is None or of.head not in (deed, who) or who.dep_ == "nmod:poss":
        return
    if who.pos_ in ("NOUN", "PROPN", "PRON"):
        hang(who, thing, "nmod")
        hang(of, who, "case")
        _as_verb(deed)
        hang(deed, who, "acl")


RULES: tuple[Rule, ...] = (
    (lambda t: t.dep_ == "obl" and t.i < t.head.i and t.head.lemma_ in _SHOWING, _by_whom),
    (lambda t: t.dep_ == "ROOT" and t.lemma_ in _SHOWING and t.tag_ in _TENSED, _said_to_show),
    (lambda t: t.dep_ == "ccomp" and t.lemma_ in _SHOWING and t.tag_ in _TENSED, _which_shows),
    (lambda t: t.dep_ in ("nmod", "acl", "obl") and t.tag_ == "VBG", _who_is_on_it),
    (lambda t: t.dep_ in _DEEDS and _may_be_shown(t), _what_it_shows),
    *posted.RULES,
)
"""Where a recording shows something, and how that hangs."""
