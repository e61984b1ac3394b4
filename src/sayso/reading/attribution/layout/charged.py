"""Whole charge sheets and complaints, which are the word of who lays them: "The Grand Jury charges:"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.attribution.found import Found
from sayso.reading.attribution.words import Words

_ACCUSERS = frozenset(
    ["jury", "prosecutor", "prosecutors", "prosecution", "attorney", "plaintiff", "plaintiffs", "complainant", "crown"]
) | {"complainants", "claimant", "claimants", "petitioner", "petitioners", "relator", "deponent"}
_CHARGING = frozenset({"charges", "charge", "alleges", "allege", "avers", "aver", "presents", "complains", "complain"})
#: Who impeaches somebody.
_CHAMBERS = frozenset({"house", "assembly", "chamber", "congress", "parliament", "senate", "committee", "council"})
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
        articles = words.lower[cue] == "articles"
        over = (k for k in range(starts[n], end) if words.word[k] in _ENDING or (articles and _heads(words, k)))
        stop = next(over, end)
        content = tuple(k for k in range(colon + 1, stop) if not words.space[k])
        if content:
            yield Found(anchor=cue, cue=(cue,), source=accuser, content=content)


def opens_charges(words: Words, colon: int) -> bool:
    """Whether such a line ends in this colon."""
    found = _opener(words, colon)
    return found is not None and words.lower[found[1]] != "articles"


def _opener(words: Words, colon: int) -> tuple[int, int, int] | None:
    """The accuser, the charging word and the colon of a line that ends in one."""
    if colon + 1 < len(words) and not (words.space[colon + 1] and "\n" in words.word[colon + 1]):
        return None
    first = _line_start(words, colon)
    line = range(first, colon)
    if (impeaching := _impeaching(words, first, colon)) is not None:
        return impeaching
    cue = next((k for k in reversed(line) if words.lower[k] not in _LEADING), None)
    if cue is None or len(line) > _LONGEST or words.lower[cue] not in _CHARGING:
        return None
    accuser = next((k for k in reversed(range(first, cue)) if words.lower[k] in _ACCUSERS), None)
    # "Attorney charges:" heads a bill, "The United States Attorney charges:" a count.
    named = words.lower[cue] not in ("charges", "charge") or words.lower[first] in ("the", "grand")
    acts = accuser is not None and any(_acts(words, k) for k in range(accuser, cue))
    return None if accuser is None or acts or not named else (accuser, cue, colon)


def _impeaching(words: Words, first: int, colon: int) -> tuple[int, int, int] | None:
    """ "Resolved by the House, That … the following articles of impeachment be exhibited to the Senate:"."""
    cue = next((k for k in range(first, colon) if words.lower[k : k + 3] == ["articles", "of", "impeachment"]), None)
    chambers = [k for k in range(first, cue) if words.lower[k] in _CHAMBERS] if cue is not None else []
    return (chambers[0], cue, colon) if chambers and cue is not None else None


def _heads(words: Words, k: int) -> bool:
    """Whether a line in capitals begins with a word, and heads no further article: "COMMITTEE VOTE", "NEWS"."""
    opens = k == 0 or (words.space[k - 1] and "\n" in words.word[k - 1])
    return opens and words.word[k].isupper() and words.word[k] not in ("ARTICLE", "I") and len(words.word[k]) > 2


def _acts(words: Words, k: int) -> bool:
    """Whether a word is what else the accuser does: "the jury saw the charges:"."""
    return words.is_verb(k) and words.lower[k] not in _CHARGING


def _line_start(words: Words, i: int) -> int:
    while i > 0 and not (words.space[i - 1] and "\n" in words.word[i - 1]):
        i -= 1
    return i
