"""Whole charge sheets and sworn statements, which are the word of who lays or swears them.

"The Grand Jury charges:", "I, Ada Quill, being duly sworn, state:".
"""

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
_SWEARING = frozenset({"state", "say", "declare", "depose", "affirm", "swear", "certify", "attest"})
_SWEARS = frozenset({"states", "says", "declares", "deposes", "affirms", "swears", "certifies", "attests"})
#: What may stand between the swearing word and the colon: "declare under penalty of perjury as follows:".
_SWEARING_LEAD = _LEADING | frozenset(
    ["under", "penalty", "of", "perjury", "is", "true", "correct", "oath", "on", "to", "best", "my", "his", "her"]
)
_SWEARING_LEAD |= {"knowledge", "information"}
_OATHS = frozenset({"sworn", "oath", "affirmed"})
#: Words that open the line in which a statement is sworn or signed.
_SIGNING = frozenset(
    {"SWORN", "Sworn", "SUBSCRIBED", "Subscribed", "SIGNED", "Signed", "Executed", "EXECUTED", "Dated"}
)
_LONGEST_OATH = 60


def find_charged(words: Words) -> Iterator[Found]:
    """What follows such a line, down to the next, or to the end of the charges; the charging word is the cue."""
    openers = [f for i, word in enumerate(words.word) if word == ":" and (f := _opener(words, i)) is not None]
    starts = [f[2] + 1 for f in openers]
    for n, (accuser, cue, colon, name) in enumerate(openers):
        end = _line_start(words, openers[n + 1][0]) if n + 1 < len(openers) else len(words)
        articles = words.lower[cue] == "articles"
        over = (k for k in range(starts[n], end) if _ends(words, k) or (articles and _heads(words, k)))
        stop = next(over, end)
        content = tuple(k for k in range(colon + 1, stop) if not words.space[k])
        if content:
            yield Found(anchor=cue, cue=(cue,), source=accuser, content=content, label=name)


def opens_charges(words: Words, colon: int) -> bool:
    """Whether such a line ends in this colon."""
    found = _opener(words, colon)
    return found is not None and words.lower[found[1]] != "articles"


_Opener = tuple[int, int, int, tuple[int, ...]]


def _opener(words: Words, colon: int) -> _Opener | None:
    """The accuser or deponent, the cue and the colon of a line that ends in one, with the words of who swears."""
    if colon + 1 < len(words) and not (words.space[colon + 1] and "\n" in words.word[colon + 1]):
        return None
    if (sworn := _sworn(words, colon)) is not None:
        return sworn
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
    return None if accuser is None or acts or not named else (accuser, cue, colon, ())


def _sworn(words: Words, colon: int) -> _Opener | None:
    """The same of an oath: "I, Ada Quill, of Ostwick, state as follows:", "Ada Quill, being sworn, says:"."""
    first = _paragraph_start(words, colon)
    cue = next((k for k in range(colon - 1, first, -1) if words.lower[k] not in _SWEARING_LEAD), None)
    if cue is None or colon - first > _LONGEST_OATH or words.lower[cue] not in _SWEARING | _SWEARS:
        return None
    mine = next((k for k in range(first, cue) if words.word[k] == "I" and words.word[k + 1] == ","), None)
    if (words.lower[cue] in _SWEARING) != (mine is not None):
        return None
    if mine is None and not _OATHS & set(words.lower[first:cue]):
        return None
    begin = first if mine is None else mine + 2
    comma = next((k for k in range(begin, cue) if words.word[k] == ","), None)
    name = range(begin, comma or begin)
    named = name and all(words.word[k][:1].isupper() for k in name)
    head = next((k for k in name if words.head[k] not in name), begin)
    # The colon is the cue, as behind a speaker's name in a transcript: "I" below is who swears.
    return (head, colon, colon, tuple(name)) if named else None


def _ends(words: Words, k: int) -> bool:
    """Whether a word opens what is no charge and no oath any more."""
    opens = k > 0 and bool(words.space[k - 1]) and "\n" in words.word[k - 1]
    return words.word[k] in _ENDING or (opens and words.word[k] in _SIGNING)


def _impeaching(words: Words, first: int, colon: int) -> _Opener | None:
    """ "Resolved by the House, That … the following articles of impeachment be exhibited to the Senate:"."""
    cue = next((k for k in range(first, colon) if words.lower[k : k + 3] == ["articles", "of", "impeachment"]), None)
    chambers = [k for k in range(first, cue) if words.lower[k] in _CHAMBERS] if cue is not None else []
    return (chambers[0], cue, colon, ()) if chambers and cue is not None else None


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


def _paragraph_start(words: Words, i: int) -> int:
    while i > 0 and not (words.space[i - 1] and words.word[i - 1].count("\n") > 1):
        i -= 1
    return i
