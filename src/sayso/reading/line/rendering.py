"""A claim in one plain sentence that keeps its speaker, hedge, negation and evidence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from sayso.model.attribution import Attribution
from sayso.model.claim import Claim, ClaimKind, Role
from sayso.model.mention import Kind, Level, Mention
from sayso.model.span import Span as Stretch
from sayso.model.stance import Polarity
from sayso.model.when import Basis
from sayso.reading.draft import Draft
from sayso.reading.line.clause import Name, Sides, clause, listed
from sayso.reading.line.places import led_to, told_in
from sayso.reading.line.stated import Acting, Stated, acting, head_offset, stated, tokens_at
from sayso.reading.vocabulary import Vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_ARTICLES = ("The ", "A ", "An ", "His ", "Her ", "Its ", "Their ", "This ", "That ", "These ", "Those ")
_STARTS_WITH_PREPOSITION = re.compile(
    r"^(?:in|on|at|during|since|from|by|before|after|until|around|about|between|over|within)\b", re.I
)
_DAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{1,2}(?:st|nd|rd|th)?\b(?!\d)|\d{4}-\d\d-\d\d", re.I
)
_MONTH_OR_YEAR = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|^\d{4}s?$", re.I
)
_NAMED_TIME = re.compile(r"[A-Z][a-z]+(?:day|uary|ch|il|ust|ber)\b|(?:May|June|July)\b|[A-Z]{2}")
_DURING = re.compile(r"\b(during|over|in|on|at|throughout|within) $", re.I)
_LOOSE = re.compile(
    r"\b(?:last|next|this|ago|yesterday|today|tomorrow|earlier|later|recently|same|that|every|each|tonight|now)\b", re.I
)
_NEUTRAL = frozenset(
    (
        "said",
        "says",
        "say",
        "according to",
        "told",
        "added",
        "stated",
        "citing",
        "quoted",
        "saying",
        "reported",
        ":",
        "",
    )
)
_LONGEST_TAIL = 12
#: Prepositions of a place that a line repeats.
_PLACE_WORDS = frozenset({"in", "at", "on", "near", "inside", "outside", "across", "around", "within", "throughout"})
#: Words that cannot end a noun's phrase where it is cut.
_OPEN_ENDS = frozenset({"ADP", "DET", "CCONJ", "ADJ", "SCONJ", "PART"})
_OPEN_TAGS = frozenset({"PRP$", "WDT", "WP", "WRB", "EX", "RB", "WP$"})
#: Prepositions that tie a phrase to the noun before it rather than to the verb.
_NOUN_LINKS = frozenset({"with", "between", "of", "against", "about"})
#: How "not" is printed short.
_NO = frozenset({"n't", "n’t", "not"})
_QUOTES = "\"“”‘’«»'"
#: The longest speech, in words, that a line repeats whole.
_LONGEST_TOLD = 40
_LONGEST_SOURCE = 90


class Known(dict[str, Mention]):
    """The mentions of a draft by id, with the chains that have a name somewhere and those names."""

    @classmethod
    def of(cls, draft: Draft) -> Known:
        """Those of the draft."""
        return cls((m.id, m) for m in draft.mentions)

    @cached_property
    def named(self) -> frozenset[str]:
        """The chains that have a name."""
        return frozenset(m.chain for m in self.values() if m.level is Level.NAMED)

    @cached_property
    def names(self) -> dict[str, str]:
        """Chain to its name."""
        return {m.chain: " ".join(m.name.split()) for m in self.values() if m.level is Level.NAMED and m.name}


def render_line(claim: Claim, draft: Draft, vocabulary: Vocabulary, known: Known | None = None) -> str:
    """The line of a claim.  Names, dates and places stand as the report prints them.

    Whatever hedge, negation or evidence the clause cannot carry in its grammar follows in brackets.  ``known``
    spares counting the mentions anew for each claim of a draft.
    """
    predicate = vocabulary[claim.predicate]
    mentions = known if known is not None else Known.of(draft)
    body = clause(
        claim, predicate, _named(claim, mentions, draft), _stated(claim, draft, mentions), draft.document.text
    )
    where, when = _where(claim, mentions, draft), _when(claim, draft)
    if where and vocabulary.entries[claim.predicate].remote:
        # Whoever joins by a link is not there: the place is that of the occasion.
        held = any(p.role is Role.VENUE for p in claim.participants)
        where = "" if held else f"at an occasion {where}"
    if where and not told_in(body, where) and not led_to(body, where):
        body = f"{body} {where}"
    if when and not _has(body, when) and not _has(body, when.partition(" ")[2] or when):
        body = f"{body} {when}"
    speakers = _speakers(claim, draft, mentions)
    line = f"{speakers}{body}" if speakers else body
    line = _with_rest(line, claim, draft)
    return line[:1].upper() + line[1:] + ("" if line.endswith(".") else ".")


def _stated(claim: Claim, draft: Draft, mentions: Known) -> Stated | Acting | None:
    if claim.predicate == "holds_role":
        return acting(claim, draft.doc)
    if claim.predicate == "also_known_as":
        return None
    own = stated(claim, draft.doc, mentions)
    if own is None or own.clause or own.object or any(p.role is Role.TOPIC for p in claim.participants):
        return own
    return replace(own, clause=_told(claim, draft))


def _told(claim: Claim, draft: Draft) -> str:
    """What the claim's own words introduce, where they are the cue of a speech: "admitted" + "that it met them"."""
    trigger = claim.trigger
    for attribution in draft.attributions:
        cue = any(p.start < trigger.end and trigger.start < p.end for p in attribution.cue.pieces())
        first = attribution.content.pieces()[0]
        text = " ".join(draft.document.text[first.start : first.end].split())
        if cue and text.lower().startswith(("that ", "to ")) and len(text.split()) <= _LONGEST_TOLD:
            return text.rstrip(".,;")
        if cue and text[:1] in _QUOTES:
            words = text.split()
            shown = " ".join(words[:_LONGEST_TOLD]) + (" …" if len(words) > _LONGEST_TOLD else "")
            return f"“{shown.strip(_QUOTES + ',')}”"
        if cue and claim.passage.start <= first.start and first.end <= trigger.start and _says(first, draft):
            return _told_before(text, draft.doc.char_span(first.start, first.end))
    return ""


def _says(content: Stretch, draft: Draft) -> bool:
    """Whether what is said is a clause."""
    span = draft.doc.char_span(content.start, content.end)
    return span is not None and any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in span)


def _told_before(text: str, span: Span | None) -> str:
    """What stands before its cue, "The lab will open, the institute said": "that the lab will open"."""
    words = text.split()
    proper = span is not None and (span[0].pos_ == "PROPN" or span[0].text == "I")
    shown = " ".join(words[:_LONGEST_TOLD]) + (" …" if len(words) > _LONGEST_TOLD else "")
    return "that " + (shown if proper else shown[:1].lower() + shown[1:]).rstrip(".,;")


def _named(claim: Claim, mentions: Known, draft: Draft) -> Sides:
    names: dict[Role, list[Name]] = {}
    named, members = mentions.named, mentions.names
    heads = tokens_at(draft.doc)
    for side in claim.participants:
        if claim.where == side.mention and side.role is Role.VENUE and claim.predicate in _VENUE_LAST:
            continue
        mention = mentions[side.mention]
        text = _without(claim, shown(mention, named, members)) + _tail(mention, claim, mentions, draft)
        lower = text.lower() if mention.level is Level.PRONOUN else ""
        name = Name(
            mention=mention.id,
            text=_OBJECTS.get(lower, text),
            subject=_SUBJECTS.get(lower, text),
            adjective=(head := heads.get(head_offset(mention))) is not None and head.pos_ == "ADJ",
            plural=bool(mention.members) or lower in _PLURALS or (head is not None and head.tag_ == "NNS"),
        )
        names.setdefault(side.role, []).append(name)
    return Sides(names=names)


_VENUE_LAST = ("happened", "addressed", "met")
_OBJECTS = {"he": "him", "she": "her", "they": "them", "we": "us", "i": "me", "who": "whom"}
_SUBJECTS = {
    "him": "he",
    "her": "she",
    "them": "they",
    "us": "we",
    "me": "I",
    "whom": "who",
    "his": "he",
    "their": "they",
    "our": "we",
    "its": "it",
    "my": "I",
}
#: First persons outside a quotation: whoever writes.
_WRITERS = frozenset({"i", "me", "we", "us"})
_PLURALS = frozenset({"they", "them", "their", "our", "we", "us", "you", "these", "those"})


def shown(mention: Mention, named: frozenset[str] = frozenset(), members: Mapping[str, str] | None = None) -> str:
    """How a mention is named in a line: in its own words, or by the name of its chain, where that has one.

    ``members`` maps chains to their names: "the two groups" whose members all have one is printed by their names.
    """
    if members and len(mention.members) > 1 and mention.level is not Level.NAMED:
        names = [members[m] for m in mention.members if m in members]
        if len(names) == len(mention.members):
            return listed(names)
    own = mention.level is Level.NAMED or mention.chain not in named
    name = mention.text if own else mention.name or mention.text
    name = " ".join(name.split())
    return name[0].lower() + name[1:] if name.startswith(_ARTICLES) else name


def _without(claim: Claim, text: str) -> str:
    """A side without the compound that states the claim: "Quaria-based groups" are based in Quaria."""
    compound = f"{claim.trigger.text} "
    return text.replace(compound, "", 1) if "-" in compound else text


def _tail(mention: Mention, claim: Claim, mentions: Known, draft: Draft) -> str:
    """The phrases that belong to a noun which only stands as a side of this claim: "links" + "with the Front"."""
    head = tokens_at(draft.doc).get(head_offset(mention)) if mention.id.startswith("n") else None
    if head is None:
        return ""
    last = head.i
    for child in head.children:
        if child.dep_.startswith("nmod") and child.i > head.i and child.left_edge.i == last + 1:
            last = child.right_edge.i
    if last == head.i:
        last = _phrase_after(head, claim, mentions)
    words: list[Token] = []
    for word in draft.doc[head.i + 1 : last + 1]:
        if _ends_tail(word):
            break
        words.append(word)
    while words and (words[-1].pos_ in _OPEN_ENDS or words[-1].tag_ in _OPEN_TAGS):
        words.pop()
    if not words or len(words) > _LONGEST_TAIL:
        return ""
    return " " + " ".join(draft.doc[words[0].i : words[-1].i + 1].text.split())


def _phrase_after(head: Token, claim: Claim, mentions: Known) -> int:
    """Where the phrase right after a noun ends that a parser hung on the verb: "acknowledged links" + "with Hamra".

    The noun itself where what follows is a side of the claim, which stands on its own, or no such phrase.
    """
    if head.i + 1 >= len(head.doc):
        return head.i
    case = head.nbor()
    sides = {head_offset(mentions[p.mention]) for p in claim.participants}
    noun = case.head
    if case.dep_ != "case" or case.text.lower() not in _NOUN_LINKS or noun.i < case.i or noun.idx in sides:
        return head.i
    return noun.right_edge.i


def _ends_tail(word: Token) -> bool:
    """Whether a noun's phrase is cut here: at a mark, and at a verb that is no part of a compound."""
    joined = word.i > 0 and word.nbor(-1).text == "-"
    return (word.pos_ == "PUNCT" and word.text != "-") or (word.pos_ == "VERB" and not joined)


# ---- place and time


def _where(claim: Claim, mentions: Known, draft: Draft) -> str:
    if claim.where is None or any(p.mention == claim.where and p.role is not Role.VENUE for p in claim.participants):
        return ""
    if any(p.mention == claim.where for p in claim.participants) and claim.predicate not in _VENUE_LAST:
        return ""
    mention = mentions[claim.where]
    return f"{_place_word(mention, draft)} {shown(mention, mentions.named)}"


def _place_word(mention: Mention, draft: Draft) -> str:
    """The preposition as printed, where it says that something is there; else "in", "at" for a building."""
    head = tokens_at(draft.doc).get(head_offset(mention))
    for child in head.lefts if head is not None else ():
        if child.dep_ == "case" and child.text.lower() in _PLACE_WORDS:
            return str(child.text.lower())
    return "at" if mention.kind is Kind.FACILITY else "in"


def _when(claim: Claim, draft: Draft) -> str:
    when = next((w for w in draft.whens if w.id == claim.when), None)
    if when is None:
        return ""
    text = " ".join(when.text.split())
    before = draft.document.text[max(0, when.start - 12) : when.start]
    if text.capitalize().startswith(_ARTICLES) and (word := _DURING.search(before)):
        text = f"{word.group(1).lower()} {text}"
    anchor = next((w for w in draft.whens if w.id == when.anchor), None)
    if anchor is not None and anchor.start > when.start and text.lower().endswith((" after", " before", " following")):
        text = f"{text[0].lower()}{text[1:]} {' '.join(anchor.text.split())}"
        return f"{text} ({when.edtf or when.earliest})"
    if when.basis is Basis.RELATIVE and when.earliest is not None:
        return f"{_as_printed(text)} ({when.edtf or when.earliest})"
    return _as_printed(text)


def _as_printed(text: str) -> str:
    if _STARTS_WITH_PREPOSITION.match(text):
        return text[0].lower() + text[1:]
    if text.lower().startswith("the same day"):
        return f"on {text.lower()}"
    if text.startswith(_ARTICLES):
        return text[0].lower() + text[1:]
    if _LOOSE.search(text):
        return text if _NAMED_TIME.match(text) else text[0].lower() + text[1:]
    if _DAY.search(text):
        return f"on {text}"
    return f"in {text}" if _MONTH_OR_YEAR.search(text) else text


# ---- on whose word


def _speakers(claim: Claim, draft: Draft, mentions: Known) -> str:
    by_id = {a.id: a for a in draft.attributions}
    chain = [by_id[i] for i in claim.attribution if i in by_id]
    sources = [(a, _source(a, mentions, draft)) for a in chain]
    named = [(a, s) for n, (a, s) in enumerate(sources) if n == 0 or not _same_speaker(a, sources[n - 1][0], mentions)]
    words = []
    for n, (attribution, source) in enumerate((a, s) for a, s in named if s):
        cue = " ".join(attribution.cue.text.split())
        told = "" if _neutral(cue) else f" (“{cue}”)"
        words.append(("according to " if n == 0 else "citing ") + source + told)
    return ", ".join(words) + ", " if words else ""


def _same_speaker(one: Attribution, other: Attribution, mentions: Known) -> bool:
    if one.source is None or other.source is None:
        return False
    a, b = mentions.get(one.source.mention or ""), mentions.get(other.source.mention or "")
    return one.source.text == other.source.text or (a is not None and b is not None and a.chain == b.chain)


def _neutral(cue: str) -> bool:
    return cue.lower() in _NEUTRAL


def _source(attribution: Attribution, mentions: Known, draft: Draft) -> str:
    if attribution.source is None:
        return ""
    mention = mentions.get(attribution.source.mention or "")
    text = " ".join(attribution.source.text.split())
    if text.lower() in _WRITERS:
        return "the writer"
    if mention is not None and mention.level is Level.PRONOUN:
        name = shown(mention, mentions.named)
        return _OBJECTS.get(name.lower(), name)
    if mention is None and text.lower() in _OBJECTS:
        return _OBJECTS[text.lower()]
    if len(text) > _LONGEST_SOURCE and mention is not None:
        return shown(mention, mentions.named)
    first = tokens_at(draft.doc).get(attribution.source.start)
    named = mention is not None and mention.level is Level.NAMED and mention.start <= attribution.source.start
    proper = first is None or named or first.pos_ == "PROPN" or first.text[1:] != first.text[1:].lower()
    return text if proper else text[:1].lower() + text[1:]


# ---- what the grammar could not carry


def _with_rest(line: str, claim: Claim, draft: Draft) -> str:
    cues = list(dict.fromkeys(" ".join(c.text.split()) for c in claim.stance.cues))
    unnamed = [a.cue.text for a in draft.attributions if a.id in claim.attribution and a.source is None]
    shown_as = " ".join([line, *(e.text for e in claim.evidence)])
    told_no = claim.stance.polarity is Polarity.NEGATIVE and re.search(r"\b(?:not|never)\b", line) is not None
    words = dict.fromkeys([*cues, *(" ".join(u.split()) for u in unnamed)])
    asked = any(w.startswith("?") for w in words)
    lost = [w for w in words if not w.startswith("?") and not _has(shown_as, w) and not (told_no and w.lower() in _NO)]
    notes = []
    if lost:
        notes.append("in its words: " + listed([f"“{c}”" for c in lost]))
    if asked:
        notes.append("a question, “?”")
    evidence = list(dict.fromkeys(" ".join(e.text.split()) for e in claim.evidence))
    told = [e for e in evidence if not _has(line, e)]
    if told:
        notes.append("evidence: " + listed([e[0].lower() + e[1:] if e.startswith(_ARTICLES) else e for e in told]))
    if claim.kind is ClaimKind.ASSESSMENT:
        notes.append("an assessment")
    return line + (f" ({'; '.join(notes)})" if notes else "")


def _has(line: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", line, re.I) is not None
