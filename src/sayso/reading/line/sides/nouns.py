"""The noun that stands for a "he" or "they" of whom no name is told: "the suspect", where nobody else can be meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from sayso.model.mention import Kind, Level, Mention
from sayso.reading.line.stated import head_offset, tokens_at

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MAN, _WOMAN = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})
_SEVERAL = frozenset({"they", "them", "their", "themselves"})
_MEANT = (_MAN | _WOMAN | _SEVERAL) - {"himself", "herself", "themselves"}
_ARTICLES = ("a ", "an ")
#: The longest noun phrase, in words, and how many sentences back it may stand.
_LONGEST, _FAR = 6, 3
_TIMES = frozenset({"year", "month", "week", "day", "hour", "minute", "time", "percent", "dollar", "euro", "pound"})


def nouns_of(mentions: Mapping[str, Mention], doc: Doc) -> dict[str, str]:
    """The id of a pronoun → the noun phrase of its chain, where the text between tells of no other whom it may mean."""
    chains: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(mentions.values(), key=lambda m: m.start):
        chains[mention.chain].append(mention)
    everybody = sorted(mentions.values(), key=lambda m: m.start)
    heads = tokens_at(doc)
    found = {}
    for chain in chains.values():
        if any(m.level is Level.NAMED for m in chain) or not any(m.level is Level.NOMINAL for m in chain):
            continue
        for mention in chain:
            if mention.level is Level.PRONOUN and mention.text.lower() in _MEANT:
                noun = _noun(mention, chain, everybody, heads)
                if noun:
                    found[mention.id] = noun
    return found


def _noun(mention: Mention, chain: list[Mention], everybody: list[Mention], heads: Mapping[int, Token]) -> str:
    """The noun phrase that a pronoun stands for; empty where it may be another's, or stands before a noun."""
    token = heads.get(mention.start)
    before = [m for m in chain if m.level is Level.NOMINAL and m.end < mention.start]
    head = heads.get(head_offset(before[-1])) if before else None
    one = mention.text.lower() not in _SEVERAL
    if token is None or head is None or token.dep_ == "nmod:poss" or (one and head.tag_ != "NN"):
        return ""
    text = str(token.doc.text)
    back = sum(bool(t.is_sent_start) for t in token.doc[head.i + 1 : token.i + 1])
    told = back == 0 and before[-1].text.lower().startswith(_ARTICLES)
    if back > _FAR or told or _quoted(text, mention.start) != _quoted(text, before[-1].start):
        return ""
    between = (m for m in everybody if head.sent.start_char <= m.start < mention.start)
    if not _alone(mention, between) or (mention.text.lower() in _SEVERAL and not _only(token, head, chain)):
        return ""
    return next((p for p in (_phrase(m, heads) for m in reversed(before)) if p), "")


def _alone(mention: Mention, between: Iterable[Mention]) -> bool:
    """Whether nobody else of the sort is told of in between."""
    word = mention.text.lower()
    alike = next(words for words in (_MAN, _WOMAN, _SEVERAL) if word in words)
    for other in between:
        if other.chain == mention.chain:
            continue
        if other.level is Level.PRONOUN:
            if other.text.lower() in alike:
                return False
        elif other.kind is Kind.PERSON and (word not in _SEVERAL or other.level is Level.NAMED):
            return False
    return True


def _only(token: Token, head: Token, chain: list[Mention]) -> bool:
    """Whether a "they" has no other plural noun before it, from the sentence of its own one on."""
    own = {head_offset(m) for m in chain}
    several = (t for t in token.doc[head.sent.start : token.i] if t.tag_ in ("NNS", "NNPS") and t.idx not in own)
    return all(t.lemma_.lower() in _TIMES for t in several) and head.tag_ == "NNS"


def _phrase(mention: Mention, heads: Mapping[int, Token]) -> str:
    """A noun phrase that tells who it is: with an article or an owner's name, short, and without a pronoun."""
    text = " ".join(mention.text.split())
    head, first = heads.get(head_offset(mention)), heads.get(mention.start)
    if head is None or first is None or len(text.split()) > _LONGEST or "," in text:
        return ""
    words = head.doc[first.i : head.i + 1]
    said_of = any(c.dep_ == "cop" for c in head.children)
    if said_of or any(t.pos_ == "PRON" for t in words) or (head.dep_ == "appos" and text.lower().startswith(_ARTICLES)):
        return ""
    lower = text.lower()
    if lower.startswith(_ARTICLES):
        return "the " + text.partition(" ")[2]
    if lower.startswith("the "):
        return "the " + text[4:]
    if "’s " in text or "'s " in text:
        return text
    return "the " + lower if head.tag_ == "NNS" and words[0].i == head.i and first.is_sent_start else ""


def _quoted(text: str, at: int) -> bool:
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return line.count('"') % 2 == 1 or line.count("“") > line.count("”")
