"""The report's own words for a claim: its verb, which sides are subject and object, and what follows the verb."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from sayso.model.claim import Claim, ClaimKind, Role
from sayso.model.mention import Mention
from sayso.model.span import Span
from sayso.reading.line.capital import without_capital
from sayso.reading.line.following import Following, alone_in_quotes, following
from sayso.reading.line.framing.provisos import proviso
from sayso.reading.line.phrases import balanced, further, without_opening
from sayso.reading.line.sides.prepositions import addressed, prepositions
from sayso.reading.line.sides.remainder import counted, left_out, modified
from sayso.reading.line.verb.asked import is_asked
from sayso.reading.line.verb.complements import gerund_after
from sayso.reading.line.verb.forms import Forms, base_of, prefixed, printed_forms
from sayso.reading.line.verb.governed import governors
from sayso.reading.line.verb.printed import (
    adverbs_of,
    before_not,
    being_of,
    is_going,
    is_many,
    leading_of,
    link_of,
    number_of,
    prefix_of,
    present_of,
)
from sayso.reading.line.verb.tense import was_so
from sayso.reading.line.verb.undergone import has_have, has_subject, is_passive, suffers, top_of, undergoes

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LONGEST_CLAUSE = 45


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """ "The Front met Quill": the verb's forms, its particle, the clause after it, and each mention's preposition.

    ``prepositions`` maps a mention to the words before it: "" for an object, ``None`` for a subject.
    ``present`` is the verb as printed where it stands in the present.  ``subject`` and ``object`` are the words of
    those that no side of the claim stands for: "the agreement" of "the agreement strengthened the Front".
    ``quantity`` is a subject that counts some of a side: "five of the six insurers".
    ``further`` are phrases of the verb that no side stands for, each with where it begins: "on a list" of "put on
    a list".
    ``places`` says where the words of each mention begin, ``governed`` what stands over an infinitive, told of one
    subject, of several, and of "I" or "you"; ``gerund`` where it governs one; ``many`` where its form is a plural's;
    ``twofold`` where it has two objects, "gave Quill a medal";
    ``undergone`` where the verb is passive in the text.  ``given`` are the objects of a passive that has a subject
    besides: "a medal" of "Quill was awarded a medal".
    ``suffered`` where the doer of the claim is the subject of a passive: "Quill was employed by the Front".
    ``following`` are the words behind the verb as they stand, ``offsets`` where the head of each mention stands;
    ``told`` where the clause is what somebody is quoted with.
    ``adverbs`` are those right before the verb: "only", "almost", "again", ``before`` those before its "not";
    ``proviso`` is a condition that stands before it: "if the guild agrees".
    ``leading`` is the subject as printed, where its sides are only a part of it.
    ``having`` where a "have" belongs to the verb, ``being`` its "is" or "was", ``going`` where it is printed as under
    way, ``number`` whether its printed form is a plural's, where that shows and the subject stands as printed.
    ``asked`` where its form says that it is only asked for: "demanded that he leave"; ``marked`` where marks hold it.
    """

    forms: Forms
    particle: str
    clause: str
    prepositions: Mapping[str, str | None]
    passive: bool
    present: str | None = None
    subject: str = ""
    object: str = ""
    suffered: bool = False
    quantity: str = ""
    further: tuple[tuple[int, str], ...] = ()
    places: Mapping[str, int] = field(default_factory=dict)
    given: frozenset[str] = frozenset()
    governed: tuple[str, str, str] = ("", "", "")
    gerund: bool = False
    undergone: bool = False
    many: bool = False
    twofold: bool = False
    following: Following | None = None
    offsets: Mapping[str, int] = field(default_factory=dict)
    told: bool = False
    adverbs: str = ""
    before: str = ""
    proviso: str = ""
    leading: str = ""
    having: bool = True
    being: str = ""
    number: bool | None = None
    going: bool = False
    asked: bool = False
    marked: bool = False


def stated(claim: Claim, doc: Doc, mentions: Mapping[str, Mention]) -> Stated | None:
    """The words, or ``None`` where a noun or a set phrase states the claim."""
    span = doc.char_span(claim.trigger.start, claim.trigger.end)
    verb = _verb_of([] if span is None else list(span))
    if span is None or verb is None:
        return None
    behind = following(verb)
    phrase = any(t.pos_ in ("NOUN", "PROPN", "PRON") for t in span)
    if phrase and span[0].i == verb.i and (behind is None or not behind.holds(span[-1].idx)):
        return None
    base = verb.text.lower() if verb.tag_ == "VB" else base_of(verb.text.lower(), verb.lemma_.lower())
    doers = [s.mention for s in claim.participants if s.role is Role.AGENT]
    if not _tells(verb, base, claim) or any(_is_object(verb, doc, mentions[doer]) for doer in doers):
        return None
    heads = tokens_at(doc)
    offsets = {s.mention: head_offset(mentions[s.mention]) for s in claim.participants}
    covered = {heads[o].i for o in offsets.values() if o in heads}
    return Stated(
        suffered=verb.lower_ == "born" or suffers(verb, [heads.get(head_offset(mentions[doer])) for doer in doers]),
        subject=_subject_words(verb, covered, doers),
        quantity=counted(verb, covered, "nsubj"),
        object=_object_words(verb, covered, doers),
        forms=prefixed(printed_forms(base, verb.text.lower(), verb.tag_), prefix_of(verb)),
        following=behind,
        adverbs=adverbs_of(verb),
        before=before_not(verb),
        proviso=proviso(verb, behind),
        having=has_have(verb),
        being=being_of(verb),
        number=number_of(verb),
        going=is_going(verb),
        asked=is_asked(verb),
        marked=bool(alone_in_quotes(verb)),
        leading=leading_of(verb, [mentions[s.mention] for s in claim.participants], heads),
        offsets=offsets,
        particle=_particle(verb, [] if phrase else [t for t in span if t.i != verb.i]),
        clause=" ".join(filter(None, (_clause(verb), link_of(verb)))),
        further=further(verb, covered, claim, _stretch(mentions.get(claim.where or ""))),
        places={s.mention: _place_of(verb, heads.get(head_offset(mentions[s.mention]))) for s in claim.participants},
        given=_given(verb, claim, heads, mentions),
        undergone=undergoes(verb),
        many=is_many(verb),
        twofold={"obj", "iobj"} <= {c.dep_ for c in verb.children},
        gerund=verb.tag_ == "VBG",
        governed=(governors(verb, plural=False), governors(verb, plural=True), governors(verb, plural=None)),
        prepositions=prepositions(verb, claim, {m: heads.get(o) for m, o in offsets.items()}, done=bool(doers)),
        passive=undergoes(verb) or any(c.dep_ == "obj" for c in verb.children),
        present=(now := present_of(verb, base)) and prefix_of(verb) + now,
    )


def _tells(verb: Token, base: str, claim: Claim) -> bool:
    """Whether a verb is a word, and says when: not the participle of "the Front, led by Quill,"."""
    state = claim.kind is ClaimKind.STATE and verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod") and not was_so(verb)
    return (base.isalpha() or "-" in base) and not state


def _subject_words(verb: Token, covered: set[int], doers: list[str]) -> str:
    """A subject for which no side stands; whom somebody speaks to is none."""
    if any(addressed(verb, t) for t in verb.children if t.i in covered):
        return ""
    return left_out(verb, covered, "nsubj") or ("" if doers else left_out(verb, covered, "nsubj:pass"))


def _object_words(verb: Token, covered: set[int], doers: list[str]) -> str:
    """An object for which no side stands."""
    suffering = left_out(verb, covered, "nsubj:pass") if doers else ""
    return left_out(verb, covered, "obj") or suffering or counted(verb, covered, "obj") or modified(verb, covered)


def _verb_of(span: list[Token]) -> Token | None:
    """The verb that states a claim: its first word, or a passive behind: "the camp was raided", "is 20% owned"."""
    verbs = [t for t in span if t.pos_ in ("VERB", "AUX")]
    if len(verbs) == 1 and span[0].i == verbs[0].i:
        return verbs[0]
    passive = bool(span) and span[-1].tag_ == "VBN"
    passive = passive and (span[0].dep_ == "nsubj:pass" or span[0].lower_ in ("%", "percent", "cent"))
    return span[-1] if passive else None


def _particle(verb: Token, stated: list[Token]) -> str:
    """The particle of the words that state the claim, or the verb's own: the "up" of "ended up"."""
    own = [c for c in verb.children if c.dep_ == "compound:prt" and c.i == verb.i + 1]
    return " ".join(t.text for t in (stated or own))


def _stretch(mention: Mention | None) -> Span | None:
    return None if mention is None else Span(start=mention.start, end=mention.end)


def _place_of(verb: Token, head: Token | None) -> int:
    """Where the phrase of a side begins; what stands before the verb follows all else."""
    if head is None:
        return len(verb.doc)
    edge = top_of(head, verb).left_edge.i
    return edge if edge > verb.i else edge + len(verb.doc)


def _given(verb: Token, claim: Claim, heads: Mapping[int, Token], mentions: Mapping[str, Mention]) -> frozenset[str]:
    joined = verb.dep_ == "conj" and is_passive(verb) and not has_subject(verb)  # "Left and was given a medal".
    if not joined and not any(c.dep_ == "nsubj:pass" for c in verb.children):
        return frozenset()
    found = set()
    for side in claim.participants:
        head = heads.get(head_offset(mentions[side.mention]))
        top = top_of(head, verb) if head is not None else None
        if top is not None and top.head.i == verb.i and top.dep_ in ("obj", "xcomp"):
            found.add(side.mention)
    return frozenset(found)


def _is_object(verb: Token, doc: Doc, mention: Mention) -> bool:
    """Whether an agent is the verb's object in the text ("a rally that featured Quill"): another verb is needed."""
    head = tokens_at(doc).get(head_offset(mention))
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)
    if head is None or (verb.tag_ == "VBN" and not perfect):
        return False
    top = top_of(head, verb)
    return top.head.i == verb.i and top.dep_ == "obj"


@lru_cache(maxsize=2)
def tokens_at(doc: Doc) -> dict[int, Token]:
    """The tokens of a doc by the offset of their first code point; kept for the claims of one document."""
    return {t.idx: t for t in doc}


def head_offset(mention: Mention) -> int:
    """Where the head word of a mention starts."""
    return mention.start if mention.head is None else mention.head


def _subject_before(said: Token, verb: Token) -> str:
    """The subject of what is said, where the cue parts them: "The charge, Quill said, is a cry"."""
    finite = said.doc[said.left_edge.i].tag_ in ("VBZ", "VBP", "VBD", "MD")
    subjects = [c for c in verb.children if c.dep_.startswith("nsubj") and c.i < verb.i]
    if not finite or len(subjects) < 2 or any(c.dep_.startswith("nsubj") for c in said.children):
        return ""
    words = verb.doc[subjects[0].left_edge.i : subjects[0].right_edge.i + 1].text
    return f"that {words if subjects[0].pos_ == 'PROPN' else without_capital(words)} "


def _clause(verb: Token) -> str:
    """The complement of the verb in its own words: "to leave the town", "that it met them"."""
    for child in verb.children:
        if child.dep_ in ("xcomp", "ccomp") and child.i > verb.i:
            words = list(child.subtree)
            first = words[0].i
            last = min(
                [words[-1].i, *(c.left_edge.i - 1 for c in child.children if c.dep_ == "parataxis" and c.i > child.i)]
            )
            if verb.doc[first].text == "," or (first > verb.i + 1 and verb.doc[first - 1].text == ","):
                return ""
            if first <= verb.i or words[0].text.lower() in ("who", "which", "whom", "whose"):
                return ""
            cut = last - first > _LONGEST_CLAUSE
            last = min(last, first + _LONGEST_CLAUSE)
            text = _subject_before(child, verb) + verb.doc[first : last + 1].text
            return without_opening(balanced(" ".join(text.strip(" ,.;:—–").split()))) + (" …" if cut else "")
    return gerund_after(verb)
