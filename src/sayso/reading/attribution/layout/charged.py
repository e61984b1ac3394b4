"""Whole charge sheets and complaints, which are the word of who lays them: "The Grand Jury charges:"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.attribution.found import Found
from sayso.reading.attribution.words import Words

_ACCUSERS = frozenset(
    ["jury", "prosecutor", "prosecutors", "prosecution", "attorney", "plaintiff", "plaintiffs", "complainant", "crown"]
) | {"complainants", "claimant", "claimants", "petitioner", "petitioners", "relator", "deponent"}
_CHARGING = frozenset({"charges", "charge", "alleges", "allege", "avers", "aver", "presents", "complains", "complain"})
#: What may stand between the charging word and the colon: "alleges as follows:", "charges that:".
_LEADING = frozenset({"as", "follows", "that", "the", "following", "and", "further", "also", "upon", "belief"})
#: Words in capitals that open what is no charge any more: the jury's bill, the prayer, the oath.
_ENDING = frozenset({"TRUE", "WHEREFORE", "PRAYER", "VERIFICATION"})
_LONGEST = 16


def find_charged(words: Words) -> Iterator[Found]:
    """What follows such a line, down to the next, or to the end of the charges; the charging word is the cue."""
    openers = [f for i, word in enumerate(words.word) if word == ":" and (f := _opener(words, i)) is not None]
    starts = [colon + 1 for _, _, colon in openers]
    for n, (accuser, cue, colon) in enumerate(openers):
        end = _line_start(words, openers[n + 1][0]) if n + 1 < len(openers) else len(words)
        stop = next((k for k in range(starts[n], end) if words.word[k] in _ENDING), end)
        content = tuple(k for k in range(colon + 1, stop) if not words.space[k])
        if content:
            yield Found(anchor=cue, cue=(cue,), source=accuser, content=content)


def opens_charges(words: Words, colon: int) -> bool:
    """Whether such a line ends in this colon."""
    return _opener(words, colon) is not None


def _opener(words: Words, colon: int) -> tuple[int, int, int] | None:
    """The accuser, the charging word and the colon of a line that ends in one."""
    if colon + 1 < len(words) and not (words.space[colon + 1] and "\n" in words.word[colon + 1]):
        return None
    first = _line_start(words, colon)
    line = range(first, colon)
    cue = next((k for k in reversed(line) if words.lower[k] not in _LEADING), None)
    if cue is None or len(line) > _LONGEST or words.lower[cue] not in _CHARGING:
        return None
    accuser = next((k for k in reversed(range(first, cue)) if words.lower[k] in _ACCUSERS), None)
    # "Attorney charges:" heads a bill, "The United States Attorney charges:" a count.
    named = words.lower[cue] not in ("charges", "charge") or words.lower[first] in ("the", "grand")
    acts = accuser is not None and any(_acts(words, k) for k in range(accuser, cue))
    return None if accuser is None or acts or not named else (accuser, cue, colon)


def _acts(words: Words, k: int) -> bool:
    """Whether a word is what else the accuser does: "the jury saw the charges:"."""
    return words.is_verb(k) and words.lower[k] not in _CHARGING


def _line_start(words: Words, i: int) -> int:
    while i > 0 and not (words.space[i - 1] and "\n" in words.word[i - 1]):
        i -= 1
    return i
