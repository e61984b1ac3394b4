"""Phrases of a verb that no side of its claim stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.model.claim import Claim, ClaimKind
from sayso.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

#: The longest phrase, in words, that a line repeats.
LONGEST = 14
#: What no phrase ends with: it needs another word behind it.
LOOSE_ENDS = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PART"})
#: Prepositions that begin a clause as often as a phrase, where a parse may take its subject for a noun of theirs.
_CLAUSAL = frozenset({"after", "before", "until", "since", "as", "while", "than", "despite", "following"})
_OTHER_OBLIQUES = frozenset({"obl:agent", "obl:tmod", "obl:npmod", "obl:unmarked"})
_TIMES = frozenset(
    [
        *("day", "week", "weekend", "month", "year", "hour", "minute", "second", "time", "night", "decade", "moment"),
        *("while", "morning", "evening", "afternoon", "date", "period", "century", "season", "summer", "winter"),
        *("spring", "autumn", "today", "tomorrow", "yesterday", "midnight", "noon", "now", "then"),
    ]
)
#: Prepositions of a time that says when, not how long or how much: "sentenced to two years" is no time.
_WHEN_WORDS = frozenset(
    [
        "in",
        "on",
        "at",
        "during",
        "since",
        "until",
        "before",
        "after",
        "by",
        "from",
        "between",
        "around",
        "within",
        "early",
    ]
)
_DATED = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may|june|july|august|"
    r"(?:septem|octo|novem|decem)ber|\d{1,4}(?:st|nd|rd|th|s)?$",
    re.I,
)

#: A straight single quotation mark that opens, and one that closes or is a genitive's.
_OPENED = re.compile(r"(?<![\w'])'(?=[^\W\d_]{3})")
_CLOSED = re.compile(r"(?<=[\w.,!?])'(?!\w)")
#: A straight quotation mark in front of a word.
_OPENS = re.compile(r'(?:^|\s)"(?=\w)')


def further(verb: Token, covered: set[int], claim: Claim, where: Span | None) -> tuple[tuple[int, str], ...]:
    """The phrases of the verb that no side stands for, up to the first mark: "on a list" of "put on a list".

    Empty for a state; without times, and without the place, which the line tells anyhow.
    """
    if claim.kind is ClaimKind.STATE:
        return ()
    found = []
    last = verb.i
    for child in sorted(verb.rights, key=lambda t: t.i):
        edge = child.left_edge.i
        if child.dep_ in ("cc", "conj") or any(t.is_punct or parts(t) for t in verb.doc[last + 1 : edge + 1]):
            break
        last = child.right_edge.i
        if not child.dep_.startswith("obl") or child.dep_ in _OTHER_OBLIQUES or covered & {t.i for t in child.subtree}:
            continue
        if child.i and opens_condition(child.nbor(-1)):
            break  # Told whole, as the condition it is.
        text = _phrase(child)
        opening = text.split()[:1]
        if (opening and opening[0].lower() in _CLAUSAL - {"as"}) or (child.pos_ == "NUM" and child.text.isdigit()):
            continue
        if (
            text
            and not (_is_time(child) and text.split()[0].lower() in _WHEN_WORDS)
            and not (where and where.start <= child.idx < where.end)
        ):
            found.append((edge, text))
    return tuple(found)


def _phrase(noun: Token) -> str:
    """The words of a phrase with its preposition, cut where a clause begins; empty where they are too many."""
    if noun.tag_ in ("WDT", "WP", "WRB") or any(t.tag_ in ("WDT", "WP") for t in noun.lefts):
        return ""
    edge = noun.left_edge.i
    words: list[Token] = []
    for token in noun.doc[edge : noun.right_edge.i + 1]:
        if cuts(token, noun):
            words = without_half(words, token, noun)
            break
        words.append(token)
    while words and words[-1].i > noun.i and words[-1].pos_ in LOOSE_ENDS and not to_each(words[-1]):
        words.pop()
    whole = bool(words) and words[-1].i >= noun.i and has_case(noun)
    cut = len(words) > LONGEST and noun.i < words[LONGEST].i
    if not whole or (len(words) > LONGEST and not cut):
        return ""
    last = words[LONGEST - 1] if cut else words[-1]
    return " ".join(noun.doc[edge : last.i + 1].text.split()) + (" …" if cut else "")


def to_each(word: Token) -> bool:
    """Whether a word behind a sum or number is the "each" of "300 crowns each", which no phrase may lose."""
    return word.lower_ in ("each", "both", "all") and word.head.i < word.i


def without_half(words: list[Token], cut: Token, noun: Token) -> list[Token]:
    """The words without a part that the cut goes through.

    "Plans" of "plans and a way to …", "the backdrop" of "the backdrop of Quill's “Board of Works” plan".
    """
    kept, above = words, cut
    while above.i != noun.i and above.head.i != above.i:
        if above.dep_ == "conj" or (above.i >= cut.i and above.dep_.startswith(("nmod", "obl"))):
            kept = [w for w in kept if w.i < above.left_edge.i]
        above = above.head
    return kept


def _is_time(token: Token) -> bool:
    """Whether a phrase is a time."""
    return token.ent_type_ in ("DATE", "TIME") or token.lemma_.lower() in _TIMES or _DATED.match(token.text) is not None


def has_case(token: Token) -> bool:
    """Whether a preposition stands before a noun."""
    return any(c.dep_ == "case" and c.text.lower() not in ("'s", "’s") for c in token.children)


def cuts(token: Token, own: Token) -> bool:
    """Whether a side's words end here: at a mark, at white space, at a clause of its own."""
    above = token
    while token.i > own.i and above.i != own.i and above.head.i != above.i:
        if above.dep_ in ("acl:relcl", "appos", "parataxis", "ccomp", "acl", "advcl"):
            return True
        above = above.head
    relative = token.tag_ in ("WDT", "WP", "WRB")
    return relative or parts(token) or (token.pos_ == "PUNCT" and token.text not in ("-", "–", "%", "$"))


def opens_condition(token: Token) -> bool:
    """Whether a word is the "on" of "on condition that the guild pays"."""
    return token.lower_ == "on" and token.doc[token.i + 1 : token.i + 3].text.lower() == "condition that"


def parts(token: Token) -> bool:
    """Whether white space parts what stands around it; neither a hard space nor the end of a full line does."""
    return bool(token.is_space) and token.text.count("\n") > 1


def first_of(noun: Token) -> Token:
    """The first word of a phrase, behind the mark that parts it from what stands before."""
    return next((t for t in noun.doc[noun.left_edge.i : noun.i] if not t.is_punct or t.is_quote), noun)


def balanced(text: str) -> str:
    """The text with as many quotation marks closed as are opened; a single one that closes nothing is left out."""
    if text.count('"') == 1:
        text = text + '"' if _OPENS.search(text) else text.replace('"', "")
    if len(_OPENED.findall(text)) == 1 and not _CLOSED.search(text):
        text = _OPENED.sub("", text)
    if text.count("“") > text.count("”"):
        return text[1:] if text.startswith("“") else text + "”"
    return text[:-1] if text.count("”") > text.count("“") and text.endswith("”") else text


def without_opening(text: str) -> str:
    """ "that there was no proof" of "that however, there was no proof"."""
    return re.sub(
        r"^(that )?(?:however|meanwhile|moreover|also|but|and|furthermore|nevertheless),? ", r"\1", text, flags=re.I
    )
