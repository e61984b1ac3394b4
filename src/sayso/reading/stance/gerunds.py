"""Gerunds that tell no deed, by what stands right before them: "talked of paying them", "put off paying them"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from sayso.reading.stance.value import UNCOMMITTED, Value

if TYPE_CHECKING:
    from sayso.reading.attribution.words import Words
    from sayso.reading.stance.lexicon import Lexicon

_HUNG = frozenset({"advcl", "xcomp", "ccomp", "obl", "acl"})
#: The longest way from a verb to its gerund: "shied away from paying".
_LONGEST = 3


def not_done(words: Words, known: Lexicon, i: int, over: Value, value: Value) -> bool:
    """Lower or turn the value of a gerund that what is before it leaves open or denies; ``over`` is of that."""
    first = min([i, *words.with_dep(i, "aux", "cop")])
    if words.dep[i] not in _HUNG or words.tag[first] != "VBG" or words.head[i] >= first:
        return False
    way = next((w for w in _ways(words, known, i, first) if w in known.gerunds), None)
    # "Spoke of being beaten", "what they think of me keeping it": of what was done, or is.
    known_of = first < i or bool(words.with_dep(i, "nsubj"))
    if way is None or (known_of and way in ("speak_of", "think_of")):
        return False
    sign, level = known.gerunds[way]
    above = words.head[i]
    if over.sign > 0:
        value.sign *= sign
        value.lower(level, *_cues(words, above, way, first))
    else:
        value.lower(UNCOMMITTED, above, *over.cues)
    return True


def _cues(words: Words, above: int, way: str, first: int) -> Iterable[int]:
    """What shows it: all between, or the text and its "has"."""
    teller = words.subject(above)
    if way == "have_whom" and teller is not None:
        return range(teller, above + 1)
    return range(above, first) if first - above <= _LONGEST + 1 and not way.endswith("_whom") else (above,)


def _ways(words: Words, known: Lexicon, i: int, first: int) -> Iterator[str]:
    """The names of what is before: the verb with all between, with its preposition only, the word before that.

    With somebody between who is to do it, it ends in "whom"; "have" does where what has it is a text: "the script has
    them meeting".
    """
    above = words.head[i]
    if first - above <= _LONGEST + 1:
        yield "_".join([words.lemma[above], *words.lower[above + 1 : first]])
    marks = [c for c in words.with_dep(i, "mark", "case") if above < c < first]
    teller = words.subject(above)
    told = words.lemma[above] != "have" or (teller is not None and words.lemma[teller] in known.texts)
    if not marks and told and any(above < c < first for c in words.with_dep(above, "obj")):
        yield f"{words.lemma[above]}_whom"
    if marks:
        case = "_".join(words.lower[c] for c in marks)
        yield f"{words.lemma[above]}_{case}"
        yield f"{words.lemma[marks[0] - 1]}_{case}"
