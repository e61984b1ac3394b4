"""What follows a verb in its clause, in the report's own words: nothing that the sense needs is cut off."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.reading.line.framing.bridges import by_another
from sayso.reading.line.parting import DASHES, LONGEST, parts_clause
from sayso.reading.line.phrases import balanced, opens_condition, parts, to_each
from sayso.reading.line.verb.complements import is_complement
from sayso.reading.line.verb.gaps import gap_below

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

_OPENING = frozenset({"“", "‘", "«", "("})
_CLOSING = frozenset({"”", "’", "»", ")", '"'})
#: What a verb cannot do without, wherever in its clause it stands.
_NEEDED = frozenset({"obj", "iobj", "ccomp", "xcomp"})
_WAYS = frozenset({"to", "into", "onto", "from", "towards"})
_ASKING = frozenset({"WDT", "WP", "WRB"})
_BREAKS = frozenset({";", ":", "…", "...", "?", "!"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """The words behind a verb, each with its offset and the white space after it; ``cut`` where some are left out.

    ``object`` where the verb's object is among them; ``gap`` is what a relative pronoun before it stands for,
    ``filled`` where that stands if a verb below lacks it.
    """

    pieces: tuple[tuple[int, str], ...] = ()
    cut: bool = False
    object: bool = False
    gap: str = ""
    filled: tuple[int, int] = (-1, -1)

    def holds(self, offset: int) -> bool:
        """Whether the word at an offset is among them."""
        if self.filled[0] <= offset < self.filled[1]:
            return True
        return bool(self.pieces) and self.pieces[0][0] <= offset <= self.pieces[-1][0]

    def told(self, names: Mapping[int, str]) -> str:
        """The words; ``names`` are told instead of the words at their offsets: "Quill" for "him"."""
        text = " ".join("".join(_named(text, names.get(offset)) for offset, text in self.pieces).split())
        text = re.sub(r",([\"”’»])$", r"\1", text)
        text = text[2:].replace(", ", " ", 1) if text.startswith(", ") else text  # "Failed, for the third time, to go".
        return balanced(text.rstrip(",;") + (" …" if self.cut else ""))


def _named(text: str, name: str | None) -> str:
    return text if name is None else name + text[len(text.rstrip()) :]


def following(verb: Token) -> Following | None:
    """The words behind a verb up to the end of its clause, or ``None`` where they are not in one piece.

    A second verb, a loose clause behind a comma and whatever a mark parts from the verb are no part of it.
    """
    own, (first, second) = verb, _pair(verb)
    if first.i != second.i:
        verb = first
    words = list(verb.doc[second.i + 1 + alone_in_quotes(second) : _end(verb, second)])
    if own.i != second.i:
        words = _shared(words)
    while words and (_is_loose(words) or _is_stranded(words[-1], own)) and not _closes(words):
        words.pop()
    whole = len(words)
    while words and words[-1].head.i > words[-1].i and not _closes(words):
        words.pop()
    last = words[-1].i if words else second.i
    if any(c.dep_ in _NEEDED and c.i > last for c in verb.children):
        return None
    if any(_runs_on(t) for t in words):
        return None
    whole += _open_list(words, verb)
    thing = any(c.dep_ in ("obj", "iobj") and second.i < c.i <= last for c in verb.children)
    kept = _cut(words) if len(words) > LONGEST else words
    lacking, noun, gap = gap_below(own) or (None, own, "")
    inner = lacking.idx if lacking is not None and lacking.i != own.i else -1
    filled = (noun.left_edge.idx, noun.idx + len(noun)) if inner >= 0 else (-1, -1)
    pieces = tuple((t.idx, f"{t.text} {gap}{t.whitespace_}" if t.idx == inner else t.text_with_ws) for t in kept)
    return Following(pieces=pieces, cut=len(kept) < whole, object=thing, gap="" if inner >= 0 else gap, filled=filled)


def _is_loose(words: list[Token]) -> bool:
    """Whether the last word needs another behind it: "and", "the", the "such as" before a colon."""
    last = words[-1]
    if last.i and opens_condition(last.nbor(-1)):
        return True  # "On condition", cut before what it is.
    opens = last.head if last.dep_ == "fixed" else last
    before = opens.dep_ == "case" and opens.head.i > last.i and (last.dep_ == "fixed" or last.lower_ == "such")
    return before or last.is_punct or last.is_space or (last.pos_ in ("CCONJ", "SCONJ", "DET") and not to_each(last))


def _is_stranded(last: Token, verb: Token) -> bool:
    """Whether a preposition before a colon is that of a relative clause: "the role she became famous for:"."""
    hung = verb.i in (last.head.i, last.head.head.i)
    return hung and last.tag_ == "IN" and last.dep_ == "obl" and verb.doc[last.i + 1 : last.i + 2].text == ":"


def _pair(verb: Token) -> tuple[Token, Token]:
    """The two verbs of "has funded and built mines", which share what stands behind them; else the verb, twice."""
    second = verb if verb.dep_ == "conj" else next((c for c in verb.children if c.dep_ == "conj"), verb)
    first = second.head
    if first.i >= second.i or second.tag_ != first.tag_ or second.i - first.i > 3:
        return verb, verb
    joint = all(t.dep_ in ("cc", "advmod") and t.head.i == second.i for t in verb.doc[first.i + 1 : second.i])
    shared = any(c.dep_ == "obj" and c.i > second.i for c in first.children)
    alone = not any(c.dep_ in _NEEDED for c in second.children)
    return (first, second) if joint and shared and alone else (verb, verb)


def _shared(words: list[Token]) -> list[Token]:
    """What the first of two verbs shares with the second: not where to or from, "beat and dragged her to a car"."""
    ways = (n for n, t in enumerate(words) if t.dep_ == "case" and t.lower_ in _WAYS and t.head.dep_.startswith("obl"))
    return words[: next(ways, len(words))]


def _end(verb: Token, second: Token) -> int:
    """The token that what follows the verb, and a second one that shares it, ends before."""
    doc = verb.doc
    end = _before_main(verb, _reach(verb))
    for child in (*verb.children, *second.children):
        joins = child.dep_ in ("conj", "parataxis") and not (
            _is_crossed(child, second) or by_another(child) or is_complement(child, verb)
        )
        if child.i > second.i and (joins or _refers(child)):
            end = min(end, child.left_edge.i)
    opened: list[str] = []
    for token in doc[second.i + 1 + alone_in_quotes(second) : end]:
        if "(" not in opened and (parts(token) or token.text in _BREAKS):
            return int(token.i)
        if token.text == "’" and "‘" not in opened:
            continue  # A genitive's.
        if token.text in _OPENING or (token.text == '"' and '"' not in opened and not _quoted(verb)):
            opened.append(token.text)
        elif token.text in _CLOSING:
            if not opened:
                return int(token.i)
            opened.pop()
        elif (
            not opened
            and (token.text == "," or token.text in DASHES)
            and not _governed(token, verb)
            and not _crossed(token, verb)
            and parts_clause(token, verb)
        ):
            return int(token.i)
    return int(end)


def _reach(verb: Token) -> int:
    """Behind the last word below a verb, also where it hangs past another: "more loans than is now allowed"."""
    end = int(verb.right_edge.i) + 1
    while end < len(verb.doc) and any(a.i == verb.i for a in verb.doc[end].ancestors):
        end += 1
    return end


def _before_main(verb: Token, end: int) -> int:
    """Where the clause that a verb leads up to begins, if a stray mark lets the verb reach past it: "as frost bites,
    the guild asks", with a quotation mark behind.
    """
    over = verb.head
    if verb.dep_ != "advcl" or not verb.i < over.i < end:
        return end
    return min([end, *(c.left_edge.i for c in over.children if c.left_edge.i > verb.i and not c.is_punct)])


def alone_in_quotes(verb: Token) -> int:
    """One where a verb alone stands in quotation marks, which what follows it does not: "would “prefer” to wait"."""
    if verb.i == 0 or verb.i + 1 >= len(verb.doc):
        return 0
    marks = verb.nbor(-1).text, verb.nbor().text
    return int(marks in (('"', '"'), ("“", "”"), ("‘", "’"), ("'", "'")))


def _is_crossed(joined: Token, verb: Token) -> bool:
    """Whether a noun behind a second verb is joined to one before it: the "sold" of "shot women and sold slaves"."""
    own = any(c.dep_.startswith(("nsubj", "obj", "aux", "obl")) for c in joined.children)
    thing = joined.nbor().head if joined.i + 1 < len(joined.doc) else joined
    over = (joined.doc[min(joined.i + 1, len(joined.doc) - 1)], thing) if not own and joined.dep_ == "conj" else ()
    return any(t.dep_ == "conj" and t.pos_ == "NOUN" and verb.i < t.head.i < joined.i for t in over)


def _refers(child: Token) -> bool:
    """Whether the report says there of whom a speaker speaks: "apparently referring to the mayor"."""
    return child.dep_ == "advcl" and child.tag_ == "VBG" and child.lemma_ in ("refer", "allude")


def _crossed(mark: Token, verb: Token) -> bool:
    """Whether what stands before a mark hangs on what follows it: "as the board, known as the Star, meets"."""
    return any(t.head.i > mark.i for t in verb.doc[verb.i + 1 : mark.i])


def _governed(mark: Token, verb: Token) -> bool:
    """Whether a mark stands inside a clause that the verb governs."""
    for above in mark.ancestors:
        if above.head.i == verb.i and above.i > verb.i:
            return above.dep_ in ("ccomp", "xcomp") and above.left_edge.i < mark.i < above.right_edge.i
    return False


def _quoted(verb: Token) -> bool:
    """Whether a straight quotation mark stands open before the verb."""
    text = str(verb.doc.text)
    return text.count('"', text.rfind("\n", 0, verb.idx) + 1, verb.idx) % 2 == 1


def _closes(words: list[Token]) -> bool:
    return words[-1].text in ("”", "’", "»", ")", "%", '"') or words[-1].text in ("'s", "’s")


def _open_list(words: list[Token], verb: Token) -> bool:
    """Whether a list is cut before its "and"."""
    listed = [t for t in words if t.dep_ == "conj" and t.head.i > verb.i]
    if not listed or words[-1].i + 1 >= len(verb.doc) or words[-1].nbor().text != ",":
        return False
    first = listed[-1].head.i
    return not any(c.dep_ == "cc" for t in listed if t.head.i == first for c in t.children)


def _runs_on(token: Token) -> bool:
    """Whether a finite verb with a subject of its own hangs on a noun: another clause, which a parser took in."""
    if token.tag_ not in ("VBD", "VBZ", "VBP") or token.dep_ not in ("acl", "appos", "nmod", "obl", "obj", "dep"):
        return False
    if any(c.dep_ == "mark" for c in token.children):
        return False  # "Allegations that he lied".
    return token.pos_ == "VERB" and any(c.dep_.startswith("nsubj") and c.tag_ not in _ASKING for c in token.children)


def _cut(words: list[Token]) -> list[Token]:
    """The words up to the last clause that begins within the limit."""
    begins = (n for n in range(LONGEST, LONGEST // 3, -1) if words[n].dep_ == "mark" or words[n].tag_ in _ASKING)
    return words[: next(begins, LONGEST)]
