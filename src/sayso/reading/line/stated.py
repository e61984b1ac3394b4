"""The report's own words for a claim: its verb, which sides are subject and object, and what follows the verb."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from sayso.model.claim import Claim, ClaimKind, Role
from sayso.model.mention import Mention
from sayso.reading.line.verbs import Forms, base_of, forms_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_INNER = frozenset({"flat", "compound", "appos", "conj", "nmod:desc", "flat:name"})
_SUBJECT = frozenset({"nsubj", "nsubj:outer"})
_DIRECT = frozenset({"obj", "iobj", "nsubj:pass"})
#: Verbs that say in what capacity somebody does something, not what they are.
_ACTING = frozenset({"act", "operate", "work", "serve", "double", "function", "pose", "masquerade"})
_LONGEST_CLAUSE = 45
#: Prepositions that begin what a verb needs to say anything.
_BOUND = frozenset(
    [
        *("for", "as", "to", "towards", "toward", "into", "against", "about", "with", "from", "of"),
        *("before", "under", "across", "around", "behind"),
    ]
)
_OTHER_OBLIQUES = frozenset({"obl:agent", "obl:tmod", "obl:npmod", "obl:unmarked"})
_QUANTITIES = frozenset(
    [
        *("dozen", "score", "hundred", "thousand", "million", "number", "majority", "half", "third", "quarter", "most"),
        *("some", "many", "several", "part", "few", "all", "none", "both", "each", "any"),
    ]
)
_TIMES = frozenset({"day", "week", "month", "year", "hour", "minute", "time", "night", "decade", "moment", "while"})
_LONGEST_SIDE = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """ "The Front met Quill": the verb's forms, its particle, the clause after it, and each mention's preposition.

    ``prepositions`` maps a mention to the words before it: "" for an object, ``None`` for a subject.
    ``present`` is the verb as printed where it stands in the present.  ``subject`` and ``object`` are the words of
    those that no side of the claim stands for: "the agreement" of "the agreement strengthened the Front".
    ``quantity`` is a subject that counts some of a side: "five of the six insurers".
    ``suffered`` where the doer of the claim is the subject of a passive: "Quill was employed by the Front".
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """ "Quill operates publicly as a leader, as a cover": the verb of a role that is more, or less, than being it.

    ``manner`` are the adverbs behind the verb, ``further`` what else follows with "as".
    """

    forms: Forms
    present: str | None
    manner: str
    further: str


def acting(claim: Claim, doc: Doc) -> Acting | None:
    """The verb by which somebody has a role "as" something, or ``None`` where it is just said to be theirs."""
    span = doc.char_span(claim.trigger.start, claim.trigger.end)
    noun = span.root if span is not None else None
    if noun is None or noun.head.lemma_.lower() not in _ACTING or not _has_as(noun):
        return None
    verb = noun.head
    manner = [c.text for c in verb.children if c.dep_ == "advmod" and verb.i < c.i < noun.i]
    beside = [c for c in (*verb.children, *noun.children) if c.i > noun.i and _has_as(c)]
    return Acting(
        forms=forms_of(verb.lemma_.lower()),
        present=verb.text if verb.tag_ in ("VBZ", "VBP") else None,
        manner=" ".join(manner),
        further=" ".join(doc[c.left_edge.i : c.right_edge.i + 1].text for c in beside),
    )


def _has_as(token: Token) -> bool:
    return any(c.dep_ == "case" and c.text.lower() == "as" for c in token.children)


def stated(claim: Claim, doc: Doc, mentions: Mapping[str, Mention]) -> Stated | None:
    """The words, or ``None`` where a noun or a set phrase states the claim."""
    span = doc.char_span(claim.trigger.start, claim.trigger.end)
    if span is None:
        return None
    verbs = [t for t in span if t.pos_ in ("VERB", "AUX")]
    if (
        len(verbs) != 1
        or any(t.pos_ in ("NOUN", "PROPN", "PRON") for t in span)
        or (span[0] is not verbs[0] and span[0].i != verbs[0].i)
    ):
        return None
    verb = verbs[0]
    base = base_of(verb.text.lower(), verb.lemma_.lower())
    if not base.isalpha() and "-" not in base:
        return None
    if claim.kind is ClaimKind.STATE and verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod"):
        return None  # "The Front, led by Quill,": the participle says nothing of when.
    if any(_is_object(verb, doc, mentions[s.mention]) for s in claim.participants if s.role is Role.AGENT):
        return None
    heads = tokens_at(doc)
    doers = [s.mention for s in claim.participants if s.role is Role.AGENT]
    prepositions = {
        side.mention: _preposition(verb, side.role, heads.get(head_offset(mentions[side.mention])), bool(doers))
        for side in claim.participants
    }
    covered = {heads[o].i for s in claim.participants if (o := head_offset(mentions[s.mention])) in heads}
    return Stated(
        suffered=_suffers(
            verb, [heads.get(head_offset(mentions[s.mention])) for s in claim.participants if s.role is Role.AGENT]
        ),
        subject=_left_out(verb, covered, "nsubj"),
        quantity=_counted(verb, covered, "nsubj"),
        object=_left_out(verb, covered, "obj") or _counted(verb, covered, "obj") or _modified(verb, covered),
        forms=forms_of(base),
        particle=" ".join(t.text for t in span if t.i != verb.i),
        clause=" ".join(filter(None, (_clause(verb) or _further(verb, covered, claim, doc), _link(verb)))),
        prepositions=prepositions,
        passive=_undergoes(verb) or any(c.dep_ == "obj" for c in verb.children),
        present=verb.text
        if verb.tag_ in ("VBZ", "VBP") and not any(c.dep_.startswith("aux") for c in verb.children)
        else None,
    )


def _is_object(verb: Token, doc: Doc, mention: Mention) -> bool:
    """Whether an agent is the verb's object in the text ("a rally that featured Quill"): another verb is needed."""
    head = tokens_at(doc).get(head_offset(mention))
    if head is None or verb.tag_ == "VBN":
        return False
    top = _top(head, verb)
    return top.head.i == verb.i and top.dep_ == "obj"


def _suffers(verb: Token, doers: list[Token | None]) -> bool:
    """Whether a doer is the subject of the passive that states the claim."""
    if verb.tag_ != "VBN" or not any(c.dep_ == "aux:pass" for c in verb.children):
        return False
    subject = next((c for c in verb.children if c.dep_ == "nsubj:pass"), None)
    return subject is not None and any(d is not None and d in subject.subtree for d in doers)


def _undergoes(verb: Token) -> bool:
    """Whether a participle is passive: not the "occurred" of "has occurred"."""
    helpers = {c.lemma_.lower() for c in verb.children if c.dep_.startswith("aux")}
    return verb.tag_ == "VBN" and ("have" not in helpers or bool(helpers & {"be", "get"}))


def _left_out(verb: Token, covered: set[int], label: str) -> str:
    """The words of the verb's own subject or object, where no side of the claim stands in it."""
    own = next((c for c in verb.children if c.dep_ == label and not _has_case(c)), None)
    if own is None or own.tag_ in ("WDT", "WP"):
        return ""
    # Of "efforts and hopes" a side may stand for the hopes alone: then the whole is told.
    beside = {c.i for c in own.children if c.dep_ == "conj"} if label == "obj" else set()
    if covered & ({t.i for t in own.subtree} - beside):
        return ""
    first = own.left_edge.i
    words: list[Token] = []
    for token in verb.doc[first : own.right_edge.i + 1]:
        if _cuts(token, own):
            break
        words.append(token)
    while words and words[-1].pos_ in ("ADP", "DET", "CCONJ", "SCONJ", "PART"):
        words.pop()
    if not words or words[-1].i < own.i or len(words) > _LONGEST_SIDE:
        return ""
    text = " ".join(verb.doc[first : words[-1].i + 1].text.split())
    proper = words[0].pos_ == "PROPN" or words[0].text == "I" or not words[0].is_sent_start
    return text if proper else text[0].lower() + text[1:]


def _counted(verb: Token, covered: set[int], label: str) -> str:
    """ "Dozens of the miners", where the miners alone are a side of the claim."""
    own = next((c for c in verb.children if c.dep_.partition(":")[0] == label), None)
    if own is None or own.i in covered or not (own.pos_ == "NUM" or own.lemma_.lower() in _QUANTITIES):
        return ""
    parts = [c for c in own.children if c.dep_.startswith("nmod") and any(k.text.lower() == "of" for k in c.children)]
    if len(parts) != 1 or parts[0].i not in covered:
        return ""
    text = " ".join(verb.doc[own.left_edge.i : parts[0].i + 1].text.split())
    return text[:1].lower() + text[1:]


def _modified(verb: Token, covered: set[int]) -> str:
    """The noun that a participle with a doer describes: "efforts" of "the efforts undertaken by the Front"."""
    noun = verb.head
    done_by = any(c.dep_ == "obl:agent" or any(k.text.lower() == "by" for k in c.children) for c in verb.children)
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or not done_by or noun.pos_ not in ("NOUN", "PROPN"):
        return ""
    words = [t for t in verb.doc[noun.left_edge.i : noun.i + 1] if t.dep_ not in ("case", "cc")]
    if covered & {t.i for t in words} or len(words) > _LONGEST_SIDE or words[-1].i - words[0].i >= len(words):
        return ""
    text = " ".join(t.text for t in words)
    return text if words[0].pos_ == "PROPN" else text[:1].lower() + text[1:]


def _has_case(token: Token) -> bool:
    return any(c.dep_ == "case" and c.text.lower() not in ("'s", "’s") for c in token.children)


def _cuts(token: Token, own: Token) -> bool:
    """Whether a side's words end here: at a mark, at white space, at a clause of its own."""
    above = token
    while token.i > own.i and above.i != own.i and above.head.i != above.i:
        if above.dep_ in ("acl:relcl", "appos", "parataxis", "ccomp", "acl", "advcl"):
            return True
        above = above.head
    relative = token.tag_ in ("WDT", "WP", "WRB")
    return relative or token.is_space or (token.pos_ == "PUNCT" and token.text not in ("-", "–", "%", "$"))


def _top(head: Token, verb: Token) -> Token:
    """The word of a name's or list's phrase that hangs on the verb."""
    while head.dep_ in _INNER and head.head.i not in (head.i, verb.i):
        head = head.head
    return head


@lru_cache(maxsize=2)
def tokens_at(doc: Doc) -> dict[int, Token]:
    """The tokens of a doc by the offset of their first code point; kept for the claims of one document."""
    return {t.idx: t for t in doc}


def head_offset(mention: Mention) -> int:
    """Where the head word of a mention starts."""
    return mention.start if mention.head is None else mention.head


def _preposition(verb: Token, role: Role, head: Token | None, done: bool) -> str | None:
    """What stands before a side after the verb; ``None`` for the subject.  ``done`` where the claim has a doer."""
    if role is Role.AGENT or head is None:
        return None if role is Role.AGENT else ""
    top = _top(head, verb)
    if top.dep_ in _SUBJECT and top.head.i == verb.i:
        return None
    cases = [c for c in top.children if c.dep_ == "case" and c.text.lower() not in ("'s", "’s")]
    if verb.dep_ == "acl:relcl" and verb.head.i == top.i and _has_subject(verb):
        return ""  # What a relative clause is about: "the piece she wrote".
    hung = cases and top.i > verb.i and top.dep_.startswith(("nmod", "obl")) and role is not Role.PATIENT
    follows = done and head.i > verb.i and verb.tag_ != "VBN"
    if top.head.i != verb.i and not hung:
        # Lent by another clause: the object of a passive participle, the subject of anything else.
        # A participle with an object of its own is a verb that the parse took for one.
        if follows:
            words = [w.text for c in cases for w in (c, *(f for f in c.children if f.dep_ == "fixed"))]
            return " ".join(w.lower() for w in words) if words and words[0].lower() != "by" else ""
        return "" if _undergoes(verb) and not any(c.dep_ == "obj" for c in verb.children) else None
    if top.dep_ in _DIRECT:
        return ""
    words = [w.text for c in cases for w in (c, *(f for f in c.children if f.dep_ == "fixed"))]
    return " ".join(w.lower() for w in words) if words and words[0].lower() != "by" else ""


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ == "nsubj" and c.tag_ not in ("WDT", "WP") for c in verb.children)


def _further(verb: Token, covered: set[int], claim: Claim, doc: Doc) -> str:
    """The phrase without which a verb says nothing: "ordered" + "for a probe", "were seen" + "as bad advice".

    Empty where the verb has an object, where a side stands in the phrase, and where it is a time or a place, which
    the line tells anyhow.
    """
    if any(c.dep_ in ("obj", "ccomp", "xcomp") for c in verb.children) or claim.kind is ClaimKind.STATE:
        return ""
    for child in verb.children:
        if not child.dep_.startswith(("obl", "advcl")) or child.i < verb.i or child.dep_ in _OTHER_OBLIQUES:
            continue
        case = next((c.text.lower() for c in child.children if c.dep_ in ("case", "mark")), "")
        edge = child.left_edge.i
        if case not in _BOUND or edge > verb.i + 2 or covered & {t.i for t in child.subtree}:
            continue
        words = []
        for token in doc[edge : child.right_edge.i + 1]:
            if _cuts(token, child):
                break
            words.append(token)
        if words and words[-1].i >= child.i and not _is_setting(child):
            cut = len(words) > _LONGEST_SIDE and child.i < words[_LONGEST_SIDE].i
            if len(words) > _LONGEST_SIDE and not cut:
                continue
            shown = words[:_LONGEST_SIDE] if cut else words
            return " ".join(doc[edge : shown[-1].i + 1].text.split()) + (" …" if cut else "")
    return ""


def _is_setting(token: Token) -> bool:
    """Whether a phrase is a time or a place."""
    return any(t.ent_type_ in ("GPE", "LOC", "FAC", "DATE", "TIME") for t in token.subtree) or token.lemma_ in _TIMES


def _link(verb: Token) -> str:
    """ "via video link": by what somebody took part from afar."""
    for child in verb.children:
        cases = [c.text.lower() for c in child.children if c.dep_ == "case"]
        if child.dep_.startswith("obl") and cases and cases[0] in ("via", "through", "over"):
            return " ".join(verb.doc[child.left_edge.i : child.right_edge.i + 1].text.strip(" ,").split())
    return ""


def _subject_before(said: Token, verb: Token) -> str:
    """The subject of what is said, where the cue parts them: "The charge, Quill said, is a cry"."""
    finite = said.doc[said.left_edge.i].tag_ in ("VBZ", "VBP", "VBD", "MD")
    subjects = [c for c in verb.children if c.dep_.startswith("nsubj") and c.i < verb.i]
    if not finite or len(subjects) < 2 or any(c.dep_.startswith("nsubj") for c in said.children):
        return ""
    words = verb.doc[subjects[0].left_edge.i : subjects[0].right_edge.i + 1].text
    return f"that {words[:1].lower() if subjects[0].pos_ != 'PROPN' else words[:1]}{words[1:]} "


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
            return " ".join(text.strip(' ,.;:—–"“”').split()) + (" …" if cut else "")
    return ""
