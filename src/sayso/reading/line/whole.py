"""An infinitive or gerund that is no deed of its own, told with the clause it belongs to, as the report prints it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sayso.reading.line.following import following
from sayso.reading.line.framing.lasted import since_then
from sayso.reading.line.phrases import parts
from sayso.reading.line.sides.called import name_behind
from sayso.reading.line.sides.remainder import antecedent, phrase_of
from sayso.reading.line.sides.restricted import restricted
from sayso.reading.line.verb.governed import governors
from sayso.reading.line.verb.neither import denied_together
from sayso.reading.stance.softened import of_a_charge

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

#: What stands right behind a word: "Quill’s been", where the report has "he’s been".
_CLINGING = re.compile(r" ([,;]|['’](?:s|re|ve|ll|d|m)(?= ))")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: What brings a gerund: "accused of taking".
_GERUND_MARKS = frozenset({"of", "for", "about", "against", "without", "to", "on", "in", "at", "over", "with", "than"})
_LONGEST = 40
_BREAKS = frozenset({";", ":", "“", "”", '"'})
_SAYING = frozenset({"say", "add", "tell"})
#: What stands between a subject and its verb.
_GROUP = ("aux", "cop", "advmod", "neg")


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A clause as printed, and where it stands; ``verb`` is the token that states it."""

    words: str
    start: int = 0
    end: int = 0
    verb: int | None = None


#: Verbs whose "for them to leave" is what somebody wants.
_CALLING = frozenset(
    {
        "call",
        "appeal",
        "plead",
        "push",
        "press",
        "ask",
        "beg",
        "pray",
        "wait",
        "lobby",
        "campaign",
        "long",
        "hope",
        "arrange",
    }
)
#: Verbs whose "that" is not so.
_DENYING = frozenset({"deny", "dispute", "refute", "rebut", "reject"})
#: What makes a clause a condition or a question.
_OPEN = frozenset({"if", "whether", "unless", "how", "why", "lest"})


def whole_clause(verb: Token, names: Mapping[int, str]) -> Whole | None:
    """ "Quill came to Sarnholm to open the mine" for its "open"; ``None`` for a verb that is told by itself.

    ``names`` are told instead of the pronouns at their offsets.
    """
    if (both := denied_together(verb)) is not None:
        return _both(verb, both, names)
    no_deed = _is_purpose(verb) or _is_gerund(verb) or _is_begun(verb) or asks_how(verb)
    no_deed = no_deed or _came_of_it(verb)
    if not (no_deed or _is_anothers(verb) or _for_somebody(verb) or _under_way(verb) or since_then(verb)):
        return None
    itself = _is_anothers(verb) and (verb.tag_ in _FINITE or any(c.dep_ == "aux" for c in verb.children))
    over = verb if itself else _finite_above(verb)
    if over is None or _loose(over) or _doubted(over):
        return None
    subject = _subject_of(over)
    if subject is None or subject.right_edge.i >= over.i or any(t.text == ":" for t in subject.subtree):
        return None
    words = following(over)
    whom = {c.idx: names[c.idx] for c in verb.children if c.dep_.startswith("nsubj") and c.idx in names}
    held = words is not None and (over.i == verb.i or words.holds(verb.idx))
    behind = f"{words.gap} {words.told(whom)}".strip() if words is not None and held else _through(over, verb)
    told_ahead = any(c.dep_ == "ccomp" and c.i < over.i for c in over.children)  # "It failed, Quill said, in a bid to".
    if over.lemma_ in _SAYING and (behind.startswith(",") or told_ahead):
        return None  # "Quill said, hoping to leave".
    asked = subject.tag_ in ("WDT", "WP")
    own = antecedent(over, set()) if asked else names.get(subject.idx) or described(subject)
    group = with_helpers(over, subject)
    told = _CLINGING.sub(r"\1", f"{own} {group} {behind}")
    return Whole(words=told, start=subject.idx, end=verb.idx, verb=over.i) if own and group and behind else None


def _is_anothers(verb: Token) -> bool:
    """Whether a verb is one's and the deed another's: "the mine employs Quill", "a picture shows Quill with Teth"."""
    if not any(c.dep_ == "obj" for c in verb.children):
        return False
    cases = {k.lower_ for c in verb.children if c.dep_ == "obl" for k in c.children if k.dep_ == "case"}
    shown = verb.lemma_ in ("show", "depict") and bool(cases & {"with", "alongside", "beside"})
    return shown or verb.lemma_ in ("employ", "hire", "rehire")


def denied_deed(noun: Token, names: Mapping[int, str]) -> Whole | None:
    """ "Quill denied the murder of Teth" for its "murder": she may deny that it was, or only that it was hers."""
    denied = noun.pos_ == "NOUN" and noun.dep_ == "obj" and noun.head.lemma_ == "deny"
    return _with_its_verb(noun, names, noun.head) if denied else None


def charged_deed(noun: Token, names: Mapping[int, str]) -> Whole | None:
    """ "Teth was charged with the rape of Quill" for its "rape": that there was one is what he is charged with.

    Also for "is on trial for the rape of Quill".  A charge that no clause tells leaves nothing to tell: "his trial for
    the rape".
    """
    over = noun.head
    beside = [(c.lemma_, _case_of(c)) for c in over.children if c.dep_ in ("obj", "obl") and c.i < noun.i]
    deed = noun.pos_ == "NOUN" and noun.dep_ in ("obl", "nmod")
    if not deed or not of_a_charge(over.lemma_, _case_of(noun), noun.lemma_, beside):
        return None
    while over.pos_ == "NOUN" and _subject_of(over) is None and over.dep_ in ("obj", "obl"):
        over = over.head  # "Faces trial for the rape".
    told = _with_its_verb(noun, names, over) or _charged_with(noun, over, names)
    return told or (Whole(words="") if noun.head.pos_ == "NOUN" else None)


def _charged_with(noun: Token, over: Token, names: Mapping[int, str]) -> Whole | None:
    """ "Teth was charged with the rape of Quill", for "Teth, charged with the rape of Quill,"."""
    who, words = over.head, following(over)
    if over.dep_ != "acl" or over.tag_ != "VBN" or who.i > over.i or words is None or not words.holds(noun.idx):
        return None
    own = names.get(who.idx) or phrase_of(who)
    case = next((c for c in who.children if c.dep_ == "case" and c.i < who.i), None)
    own = own.removeprefix(f"{case.lower_} ") if case is not None else own
    told = f"{own} {'were' if who.tag_ in ('NNS', 'NNPS') else 'was'} {over.lower_} {words.told({})}"
    return Whole(words=told, start=who.left_edge.idx, end=noun.idx, verb=over.i) if own else None


def _case_of(noun: Token) -> str:
    return next((c.lower_ for c in noun.children if c.dep_ == "case"), "")


def _with_its_verb(noun: Token, names: Mapping[int, str], over: Token) -> Whole | None:
    """The clause as printed that a noun stands in behind its verb."""
    subject, words = _subject_of(over), following(over)
    if over.i > noun.i or subject is None or words is None or not words.holds(noun.idx):
        return None
    asked = subject.tag_ in ("WDT", "WP")
    own = antecedent(over, set()) if asked else names.get(subject.idx) or described(subject)
    group = with_helpers(over, subject)
    told = f"{own} {group} {words.told({})}"
    return Whole(words=told, start=subject.idx, end=noun.idx, verb=over.i) if own and group else None


def _both(verb: Token, both: tuple[Token, str, str], names: Mapping[int, str]) -> Whole | None:
    """ "Quill would neither confirm nor deny the report", for either verb."""
    first, group, behind = both
    subject = _subject_of(first)
    if subject is None or subject.i > first.i:
        return None
    asked = subject.tag_ in ("WDT", "WP")
    own = antecedent(first, set()) if asked else names.get(subject.idx) or described(subject)
    return Whole(words=f"{own} {group} {behind}", start=subject.idx, end=verb.idx, verb=first.i) if own else None


def described(subject: Token) -> str:
    """A subject as printed, with the name behind it: "two of the men", "the mayor, Ada Quill,"."""
    words = restricted(subject) or phrase_of(subject)
    return words and words + name_behind(subject, words)


def _subject_of(over: Token) -> Token | None:
    """The subject of a verb, its own or the one it shares with the verb it is joined to."""
    for verb in (over, over.head) if over.dep_ == "conj" and over.tag_ in _FINITE else (over,):
        own = [c for c in verb.children if c.dep_.startswith("nsubj") and c.i < verb.i]
        if own:
            return own[-1]
    return None


def _through(over: Token, verb: Token) -> str:
    """From behind a verb through an infinitive that a comma parts from it, to where the infinitive's clause ends."""
    words = following(verb)
    last = verb.doc[over.i + 1 : verb.i + 1]
    if words is None or verb.i <= over.i or len(last) > _LONGEST or any(parts(t) or t.text in _BREAKS for t in last):
        return ""
    parted = any(t.dep_.startswith("nsubj") and t.head.i == over.head.i for t in last)
    return "" if parted else " ".join(f"{last.text} {words.told({})}".split())


def _loose(verb: Token) -> bool:
    """Whether a clause is a condition, a question, or one that a parser may run into the next: "while he waits, …"."""
    if verb.dep_ == "advcl" and verb.i < verb.head.i:
        return True
    return any(c.lower_ in _OPEN for c in verb.children)


def _doubted(verb: Token) -> bool:
    """Whether a clause is not so, or only on a condition, by what stands elsewhere.

    "I do not think that she can"; "if it rains, they stay and he leaves".
    """
    denied = verb.dep_ == "ccomp" and any(c.lower_ in ("not", "n't", "n’t", "never") for c in verb.head.children)
    denied = denied or (verb.dep_ == "ccomp" and verb.head.lemma_.lower() in _DENYING)
    first = verb.head if verb.dep_ == "conj" else verb
    fronted = (c for c in first.children if c.dep_ == "advcl" and c.i < first.i and first.i != verb.i)
    return denied or any(m.lower_ in ("if", "unless") for c in fronted for m in c.children)


def _for_somebody(verb: Token) -> bool:
    """Whether an infinitive with a subject of its own hangs on a noun or a call: "called for them to leave"."""
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "case") and c.i < verb.i}
    own = any(c.dep_.startswith("nsubj") and c.i < verb.i for c in verb.children)
    hung = verb.head.pos_ == "NOUN" or verb.head.lemma_ in _CALLING
    return {"for", "to"} <= marks and own and hung and verb.dep_ in ("acl", "advcl", "ccomp", "xcomp")


def ungoverned(verb: Token) -> bool:
    """Whether a verb is an infinitive that nothing governs and that says no time: it is told with its clause or not."""
    if _for_somebody(verb):
        return True
    headline = verb.dep_ in ("acl", "parataxis") and verb.head.dep_ == "ROOT" and verb.head.pos_ in ("PROPN", "NOUN")
    return _is_purpose(verb) and not headline  # "Quill to leave Sarnholm".


def asks_how(verb: Token) -> bool:
    """Whether a clause only asks how or why: "explained how the guild raises money"."""
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
    return verb.dep_ != "ROOT" and any(c.lower_ in ("how", "why") and c.i < verb.i for c in verb.children)


def _under_way(verb: Token) -> bool:
    """Whether somebody is said to be at it: "is rumoured to be planning to leave" is no leaving, and no plan of old."""
    over = verb.head
    going = over.tag_ == "VBG" and over.dep_ == "xcomp" and any(c.lower_ in ("be", "been") for c in over.children)
    return going and verb.dep_ == "xcomp" and _is_infinitive(verb)


def _is_purpose(verb: Token) -> bool:
    """Whether a verb is an infinitive that no verb governs."""
    own = {c.dep_.partition(":")[0] for c in verb.children if c.i < verb.i}
    if verb.dep_ == "conj" and verb.tag_ == "VB" and not own & {"nsubj", "aux", "mark"}:
        return verb.head.tag_ == "VB" and _is_infinitive(verb.head) and not governors(verb, plural=False)
    return _is_infinitive(verb) and not governors(verb, plural=False)


def _is_infinitive(verb: Token) -> bool:
    to = any(c.lower_ == "to" and c.dep_ in ("mark", "aux") for c in verb.children)
    subject = any(c.dep_.startswith("nsubj") for c in verb.children)
    if verb.dep_ == "conj" and verb.tag_ == "VB" and not to:
        return verb.head.tag_ == "VB" and _is_infinitive(verb.head)
    return to and not subject and verb.tag_ in ("VB", "VBN") and verb.dep_ != "ROOT"


def _is_gerund(verb: Token) -> bool:
    """Whether a verb is a gerund behind a preposition: "of being beaten", "for opening the mine"."""
    if verb.dep_ == "conj" and verb.tag_ == verb.head.tag_ and not any(c.dep_ == "aux" for c in verb.children):
        return _is_gerund(verb.head)
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "case") and c.i < verb.i}
    being = any(c.lower_ in ("being", "having") for c in verb.children) or verb.tag_ == "VBG"
    return being and bool(marks & _GERUND_MARKS)


def _is_begun(verb: Token) -> bool:
    """Whether somebody only came to begin it: "went in to start warning the guests"."""
    bare = verb.tag_ == "VBG" and not any(c.dep_.startswith(("nsubj", "aux")) for c in verb.children)
    return bare and verb.dep_ == "xcomp" and verb.head.dep_ == "advcl" and _is_purpose(verb.head)


def _came_of_it(verb: Token) -> bool:
    """Whether it is what an accident did: "the bridge collapsed, killing six" does not say that the bridge killed."""
    own = any(c.dep_.startswith(("nsubj", "aux", "mark")) for c in verb.children)
    if verb.dep_ == "conj" and verb.tag_ == verb.head.tag_ == "VBG" and not own:
        return _came_of_it(verb.head)
    behind = verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.i > verb.head.i and not own
    done = any(c.dep_ == "obj" and c.lemma_ != "fire" for c in verb.head.children)
    return behind and not done and verb.head.lemma_ in _accidents()


@cache
def _accidents() -> frozenset[str]:
    from sayso.reading.claims.lexicon import words

    return words("line_accidents")


def _finite_above(verb: Token) -> Token | None:
    """The nearest verb above that says when, with its own subject."""
    for over in verb.ancestors:
        if asks_how(over):
            continue
        tags = {over.tag_, *(c.tag_ for c in over.children if c.dep_.startswith(("aux", "cop")))}
        said = over.pos_ == "VERB" or any(c.dep_ == "cop" for c in over.children)
        if said and tags & _FINITE and _subject_of(over) is not None:
            return over
    return None


def with_helpers(verb: Token, subject: Token) -> str:
    """The verb with its helpers and adverbs as printed."""
    own = [c for c in verb.children if subject.right_edge.i < c.i < verb.i and c.dep_.startswith(_GROUP)]
    first = min([verb.i, *(c.left_edge.i for c in own)])
    words = verb.doc[first : verb.i + 1]
    if any(t.is_punct and t.text not in "-–" for t in words):
        return ""
    return " ".join(words.text.split())
