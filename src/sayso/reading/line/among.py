"""The clause that counts somebody among those of whom another tells, told as printed: "was among those arrested"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.counted import AMONG, apposed, counted_in, included, one_of
from sayso.reading.line.capital import without_capital
from sayso.reading.line.following import following
from sayso.reading.line.sides.remainder import antecedent, phrase_of
from sayso.reading.line.sides.restricted import restricted
from sayso.reading.line.whole import Whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

#: The longest clause, in words, that a line repeats.
_LONGEST = 24


def among(verb: Token, names: Mapping[int, str]) -> Whole | None:
    """ "Quill was among those arrested on Monday" for its "arrested", as printed, with who it is in front.

    ``names`` are told instead of the pronouns at their offsets; ``None`` where nobody is said to be one of them.
    """
    first = verb
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    noun = first.head
    if (some := _some_of_them(verb)) is not None:
        return some
    if not first.dep_.startswith("acl") or noun.i > first.i or (who := counted_in(noun)) is None:
        return None
    behind = following(verb)
    if behind is None:
        return None
    if included(noun) is not None:
        words = noun.doc[noun.left_edge.i : who.right_edge.i + 1]
        return None if len(words) > _LONGEST else Whole(words=_text(words.text), start=words[0].idx, end=who.idx)
    top = one_of(noun) or noun
    own = antecedent(top, set()) if who.tag_ in ("WP", "WDT") else names.get(who.idx) or _listed(who)
    if apposed(noun) is not None:
        words = noun.doc[top.i : verb.i + 1]
        told = f"{phrase_of(who)} was {words.text} {behind.gap} {behind.told({})}"
        short = len(words) <= _LONGEST and verb.tag_ == "VBN" and phrase_of(who)
        return Whole(words=_text(told).rstrip(" ,"), start=who.idx, end=verb.idx) if short else None
    link = next(c for c in top.children if c.dep_ == "cop")
    case = next((c for c in top.children if c.lower_ in AMONG), top.left_edge if top.i == noun.i else top)
    group = " ".join(t.text for t in top.children if t.dep_ in ("aux", "cop", "advmod") and t.i <= max(link.i, who.i))
    told = noun.doc[case.i : verb.i + 1].text
    if not own or not group or len(told.split()) > _LONGEST:
        return None
    told = without_capital(told)
    return Whole(words=_text(f"{own} {group} {told} {behind.gap} {behind.told({})}"), start=who.idx, end=verb.idx)


def _some_of_them(verb: Token) -> Whole | None:
    """ "One of the men, named as Quill, fled": one of them was, and not the men."""
    one, behind = verb.head, following(verb)
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or one.pos_ != "NUM" or one.i > verb.i or behind is None:
        return None
    them = next((c for c in one.children if one_of(c) and c.i < verb.i), None)
    if them is None or them.tag_ not in ("NNS", "NNPS") or them.doc[them.right_edge.i + 1].text != ",":
        return None
    was = "was" if one.lower_ == "one" else "were"
    words = verb.doc[one.left_edge.i : them.right_edge.i + 1]
    told = f"{words.text} {was} {verb.text} {behind.gap} {behind.told({})}"
    return (
        Whole(words=_text(told).rstrip(" ,"), start=words.start_char, end=verb.idx) if len(words) < _LONGEST else None
    )


def _text(words: str) -> str:
    return " ".join(words.split())


def _listed(who: Token) -> str:
    """The names or nouns of a subject as printed, all of a list: "Quill, 34, and Teth, 42,"."""
    joined = [c for c in who.children if c.dep_ == "conj" and c.i > who.i]
    if not joined:
        return restricted(who) or phrase_of(who)
    words = who.doc[who.left_edge.i : joined[-1].right_edge.i + 1]
    return words.text if len(words) <= _LONGEST else ""
