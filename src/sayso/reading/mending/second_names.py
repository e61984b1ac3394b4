"""A second name behind a name and a short word for what it is: "Vell alias Kala s/o Karim Vell r/o Kelan"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.lexicon import words
from sayso.reading.mending.stray import Rule, hang, word_of

if TYPE_CHECKING:
    from spacy.tokens import Token

#: His other name, and how police of South Asia write "son of", "daughter of", "wife of" and "resident of".
_OTHER = frozenset({"alias", "aka", "a.k.a.", "a.k.a", "a/k/a"})
_SUBJECTS, _SINGULAR = ("nsubj", "nsubj:pass"), frozenset({"was", "is", "has"})
_OF = frozenset({"s/o", "d/o", "w/o", "r/o"})


def _second_name(word: Token) -> None:
    """The second name is the first one's, and what follows in a list is no part of it."""
    name, first, last = _name_before(word), word.i + 1, _end_of_name(word)
    if name is None or last < first:
        return
    second = [t for t in word.doc[first : last + 1] if t.text[:1] not in "“\"‘'"]
    if not second:
        return
    for over in [t for t in name.ancestors if t in second or t.i == word.i]:
        name.head, name.dep_ = (name, "ROOT") if over.head.i == over.i else (over.head, over.dep_)
    listed = _of_one(name, word)
    loose = [c for t in (*second, word) for c in t.children if c.i > last and c.dep_ in ("conj", "appos")]
    for t in loose:
        hang(t, name, t.dep_)
    hang(second[0], name, "appos" if word_of(word) in _OTHER else "nmod")
    for t in second[1:]:
        hang(t, second[0], "flat")
    hang(word, second[0], "advmod" if word_of(word) in _OTHER else "case")
    for t in [c for c in name.children if listed and last < c.i < name.head.i and c.dep_ == "conj"]:
        hang(t, second[0], "conj")


def _of_one(name: Token, word: Token) -> bool:
    """Whether all the names behind a comma are one person's: "Vell, alias Kala, Doctor and Saad, was killed".

    So are two that only "and" joins, with a comma behind them: "Vell, alias Kala and Doctor, fled".
    """
    verb = name.head
    if word_of(word) not in _OTHER or name.dep_ not in _SUBJECTS or word.i > verb.i or word.nbor(-1).text != ",":
        return False
    helpers = [c for c in verb.children if c.dep_ in ("aux", "aux:pass", "cop") and c.i < verb.i]
    first = min([verb, *helpers], key=lambda t: t.i)
    commas = [t.i for t in word.doc[word.i : first.i] if t.text == ","]
    return first.tag_ == "VBZ" or word_of(first) in _SINGULAR or commas == [first.i - 1]


def _name_before(word: Token) -> Token | None:
    """The head of the name that a word stands behind, past a comma or an age."""
    before = word.i - 1
    while before > word.sent.start and (word.doc[before].is_punct or word.doc[before].pos_ == "NUM"):
        before -= 1
    name = word.doc[before] if 0 <= before < word.i else word
    if name.pos_ != "PROPN":
        return None
    while name.head.i < name.i and name.dep_ in ("flat", "nmod", "appos") and _near(name):
        name = name.head
    return name


def _near(name: Token) -> bool:
    """Whether a name goes on from the one it hangs on, or is that one's second name."""
    short = {word_of(t) for t in name.doc[name.head.i + 1 : name.i]} & (_OTHER | _OF)
    return name.head.pos_ == "PROPN" and (name.dep_ == "flat" or bool(short))


def _end_of_name(word: Token) -> int:
    """The last of the capitals right behind a word."""
    last = word.i
    for t in word.doc[word.i + 1 : word.sent.end]:
        opens = last == word.i and (t.text[:1] in "“\"‘'" or word_of(t) == "the")
        if not opens and not (t.text[:1].isupper() and t.pos_ in ("PROPN", "NOUN", "ADJ")):
            break
        last = t.i
    return last if word.doc[last].text[:1].isupper() else word.i


def _lettered(letter: Token) -> None:
    """ "Source A alleged", "Company B paid": a letter behind who is not named is his, and no name of its own."""
    who = letter.nbor(-1)
    if not who.text[:1].isupper() or who.lemma_.lower() not in words("lettered") or who.dep_ == "flat":
        return
    behind = letter.nbor() if letter.i + 1 < len(letter.doc) else letter
    if letter.text == "A" and (behind.pos_ in ("NOUN", "ADJ", "PROPN", "NUM") or letter.dep_ == "det"):
        return
    if letter.head != who:
        if who.head != letter and who.head != letter.head and who.head != who:
            return
        over, dep = letter.head, letter.dep_
        for c in [c for c in letter.children if c != who]:
            hang(c, who, c.dep_)
        if over == letter:
            who.head = who
        else:
            hang(who, over, dep)
        who.dep_ = dep
    letter.pos_, letter.tag_ = "PROPN", "NNP"
    hang(letter, who, "flat")


RULES: tuple[Rule, ...] = (
    (lambda t: word_of(t) in _OTHER or word_of(t) in _OF, _second_name),
    (lambda t: len(t.text) == 1 and t.text.isupper() and t.text != "I" and t.i > 0, _lettered),
)
"""Where such a slip shows, and what puts it right."""
