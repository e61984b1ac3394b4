"""What follows a verb in its clause, in the report's own words: nothing that the sense needs is cut off."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.reading.line.framing.bridges import bridges, by_another, says_which
from sayso.reading.line.phrases import balanced, first_of, opens_condition, parts, to_each
from sayso.reading.line.sides.restricted import in_list
from sayso.reading.line.verb.complements import before_complement, is_complement
from sayso.reading.line.verb.gaps import gap_below

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

#: The longest stretch, in words, that a line repeats; beyond it is cut, where a clause begins if one does.
_LONGEST = 45
#: Nouns and names that a comma may part in a list.
_LISTED = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PRON", "ADV", "SYM", "X"})
_OPENING = frozenset({"“", "‘", "«", "("})
_CLOSING = frozenset({"”", "’", "»", ")", '"'})
_DASHES = frozenset({"–", "—", "-", "--", "_"})
#: What a verb cannot do without, wherever in its clause it stands.
_NEEDED = frozenset({"obj", "iobj", "ccomp", "xcomp"})
#: What opens a clause that a verb is not true without.
_PROVISOS = frozenset({"if", "unless", "until", "except", "provided"})
#: What of a verb may be told of behind a comma while its clause goes on behind the next.
_DESCRIBED = frozenset({"obj", "iobj", "obl", "obl:agent"})
_WAYS = frozenset({"to", "into", "onto", "from", "towards"})
_NAMING = frozenset({"name", "call", "declare", "brand", "label", "deem", "consider", "appoint", "elect"})
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
    kept = _cut(words) if len(words) > _LONGEST else words
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
            and (token.text == "," or token.text in _DASHES)
            and not _governed(token, verb)
            and not _crossed(token, verb)
            and _parts(token, verb)
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


def _parts(mark: Token, verb: Token) -> bool:
    """Whether a mark ends the clause: no comma of a list, of a date or of a number."""
    if mark.text in _DASHES and _names_between(mark, verb):
        return False
    if mark.text in _DASHES:
        spaced = mark.i > 0 and bool(mark.nbor(-1).whitespace_) and bool(mark.whitespace_)
        return (spaced or mark.text == "—") and not says_which(mark, verb)
    if mark.text != "," or mark.i + 1 >= len(mark.doc):
        return False
    after = mark.nbor()
    dated = mark.nbor(-1).text.isdigit() or after.head.i == mark.i - 1
    if after.text.isdigit() and len(after.text) == 4 and dated:
        return False
    if _names_before(mark, verb) or bridges(mark, verb):
        return False
    listed = mark.head
    if listed.dep_ == "conj" and listed.head.i != verb.i and listed.i > mark.i:
        return listed.pos_ not in _LISTED and not _alike(listed, verb)
    if after.lower_ in _PROVISOS or after.lower_ in ("respectively", "per", "including") or _aside(mark, verb):
        return False
    if _before_needed(mark, verb) or _again(mark, verb) or _lists_things(listed):
        return False
    if listed.dep_ == "appos" and (in_list(mark) or (listed.head.dep_ == "conj" and listed.head.i > verb.i)):
        return False
    if after.dep_ in ("mark", "case", "advcl") and after.lower_ == "pending":
        return False
    if any(t.tag_ in ("VBN", "JJ") and t.head.i == verb.i for t in _alone(mark)):
        return False  # "Was found, murdered, in the hills".
    between = after.dep_ == "amod" and mark.nbor(-1).dep_ == "amod"
    return not between


def _alone(mark: Token) -> list[Token]:
    """The word that stands alone between a comma and another."""
    pairs = ((mark.i, mark.i + 2), (mark.i - 2, mark.i))
    within = [(a, b) for a, b in pairs if a >= 0 and b < len(mark.doc)]
    return [mark.doc[a + 1] for a, b in within if mark.doc[a].text == mark.doc[b].text == ","]


def _names_before(mark: Token, verb: Token) -> bool:
    """Whether a name behind a comma says who stands before it: "dismissed its clerk, Ada Quill"."""
    named = (t for t in mark.doc[mark.i + 1 : mark.i + 5] if t.dep_ == "appos" and t.pos_ == "PROPN")
    return any(verb.i < t.head.i < mark.i and t.left_edge.i in (mark.i, mark.i + 1) for t in named)


def _names_between(dash: Token, verb: Token) -> bool:
    """Whether a dash opens or closes a name in a clause that goes on: "paid the agency – Teth Travel – to lie"."""
    for name in verb.doc[max(verb.i, dash.i - 6) : dash.i + 6]:
        if name.dep_ == "appos" and name.pos_ == "PROPN" and verb.i < name.head.i < name.i:
            first, last = first_of(name).i - 1, name.right_edge.i + 1
            dashes = [t for t in verb.doc[first : last + 1] if t.text in _DASHES and t.i in (first, last)]
            if len(dashes) == 2 and dash in dashes and last < verb.right_edge.i:
                return True
    return False


def _aside(mark: Token, verb: Token) -> bool:
    """Whether a mark opens or closes words that the clause goes on after.

    "Built ports, including Tern, in Quaria"; "accused Quill, a guard, of lying"; "sold to Tern, a firm, for $4m".
    """
    return _examples(mark, verb) or any(
        c.dep_ in _DESCRIBED and any(_described(mark, a, verb) for a in c.children if a.dep_ == "appos")
        for c in verb.children
    )


def _again(mark: Token, verb: Token) -> bool:
    """Whether the phrase behind a comma opens as the one before it does: "on Sunday, on Monday and on Tuesday"."""
    case = mark.nbor()
    over = case.head
    if case.dep_ != "case" or over.head.i != verb.i or not over.dep_.startswith("obl") or over.i < mark.i:
        return False
    before = [c for c in verb.children if c.dep_.startswith("obl") and verb.i < c.i < mark.i]
    listed = any(c.dep_ == "conj" for c in over.children)
    return bool(before) and listed and any(c.dep_ == "case" and c.lower_ == case.lower_ for c in before[-1].children)


def _lists_things(beside: Token) -> bool:
    """Whether an apposition is a list's second and last: "eleven watches, a heap of coins and papers"."""
    counted = any(c.dep_ == "nummod" for c in beside.head.children)
    article = any(c.lower_ in ("a", "an") for c in beside.children)
    remarked = any(t.pos_ == "VERB" for t in beside.subtree)  # "Paid 40 crowns, a sum that shocked Tern and Oster".
    listed = any(t.dep_ == "conj" for t in beside.subtree) and not remarked
    return beside.dep_ == "appos" and counted and article and listed


def _before_needed(mark: Token, verb: Token) -> bool:
    """Whether a mark opens or closes words before a clause that the verb needs.

    "Asked Quill, who left in May, to come back"; "failed, for the third time, to come".
    """
    for clause in verb.children:
        bare = clause.tag_ == "VB" or any(c.lower_ == "be" and c.dep_.startswith("aux") for c in clause.children)
        needed = clause.dep_ == "xcomp" or (clause.dep_ in ("ccomp", "advcl") and bare)
        marked = [c for c in clause.children if c.dep_ in ("mark", "aux") and c.i < clause.i and c.lower_ == "to"]
        if needed and marked and verb.i < mark.i < marked[0].i <= mark.i + _LONGEST // 2:
            first = marked[0].nbor(-1)
            return bool((first.nbor(-1) if first.lower_ == "not" else first).text == ",")
    return _before_what_it_is(mark, verb) or before_complement(mark, verb)


def _before_what_it_is(mark: Token, verb: Token) -> bool:
    """Whether a mark opens or closes a name before what it is called: "named the regent, Ada Quill, a suspect"."""
    if verb.lemma_ not in _NAMING:
        return False
    for thing in (c for c in verb.children if c.dep_ == "obj" and c.i > verb.i):
        names = [c for c in thing.children if c.dep_ == "appos" and c.pos_ == "PROPN"]
        said = [c for c in (*thing.children, *verb.children) if c.dep_ in ("appos", "xcomp") and c.pos_ == "NOUN"]
        said = [c for c in said if names and c.i > names[0].i and any(k.lower_ in ("a", "an") for k in c.children)]
        if said and thing.i < mark.i < said[0].i:
            return True
    return False


def _described(mark: Token, name: Token, verb: Token) -> bool:
    """Whether a mark opens or closes an apposition behind which a gerund or phrase of the verb follows."""
    end = name.right_edge.i + 1
    if end + 2 > verb.right_edge.i or verb.doc[end].text != "," or name.left_edge.i < verb.i:
        return False
    case = verb.doc[end + 1]
    deed = case.head if case.dep_ != "obj" else case
    goes_on = deed.head.i == verb.i and (
        (deed.dep_ == "advcl" and deed.tag_ == "VBG")
        or (deed.dep_ == "obl" and case.dep_ == "case")
        or (deed.dep_ == "obj" and deed.left_edge.i >= end and name.head.dep_ in ("iobj", "obj"))
    )
    return goes_on and name.left_edge.i - 1 <= mark.i <= end


def _examples(mark: Token, verb: Token) -> bool:
    last = verb.right_edge.i
    for noun in verb.doc[verb.i + 1 : last + 1]:
        cases = [c for c in noun.children if c.dep_ == "case" and c.lower_ in ("including", "such")]
        if not cases or cases[0].nbor(-1).text != ",":
            continue
        listed = [c for c in noun.subtree if c.dep_ == "conj" or c.i == noun.i]
        ends = [t.i for t in verb.doc[noun.i : last] if t.text == "," and t.head.i > t.i and t.head not in listed]
        if ends and verb.doc[ends[0] + 1].dep_ == "case":
            return mark.i in (cases[0].i - 1, ends[0]) or cases[0].i < mark.i < ends[0]
    return False


def _alike(listed: Token, verb: Token) -> bool:
    """Whether a verb of a list stands under what the verb governs: "vowed to find, seize and jail them"."""
    first = listed.head
    own = any(c.dep_.startswith("nsubj") for c in listed.children)
    of_nouns = listed.tag_ == "VBG" and first.pos_ == "NOUN"  # "Charged with assault, stealing a car and fraud".
    return not own and first.i > verb.i and (of_nouns or first.tag_ == listed.tag_)


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
    begins = (n for n in range(_LONGEST, _LONGEST // 3, -1) if words[n].dep_ == "mark" or words[n].tag_ in _ASKING)
    return words[: next(begins, _LONGEST)]
