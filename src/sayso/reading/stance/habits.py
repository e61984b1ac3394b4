"""The "would" of what somebody used to do: no forecast, and nothing that hangs on a condition."""

from __future__ import annotations

from sayso.reading.attribution.words import Words

_OFTEN = frozenset(
    {
        *("always", "often", "usually", "sometimes", "frequently", "regularly", "occasionally", "invariably"),
        *("habitually", "routinely", "constantly", "typically", "repeatedly", "daily", "nightly"),
    }
)
_EACH = frozenset({"every", "each", "most", "those", "some"})
_SPANS = frozenset(
    {
        *("year", "month", "week", "day", "night", "morning", "evening", "afternoon", "weekend", "summer", "winter"),
        *("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "season", "time", "match"),
        *("game", "visit", "occasion", "lesson", "holiday", "spring", "autumn"),
    }
)
_AGES = frozenset({"boy", "girl", "child", "student", "teenager", "youngster", "kid", "youth", "childhood"})


def habitual(words: Words, i: int) -> bool:
    """Whether a "would" tells what was done again and again: "every week he would", "they would sit and she sang"."""
    first = i
    while words.dep[first] == "conj" and not words.with_dep(first, "nsubj"):
        first = words.head[first]
    if _conditioned(words, first) or words.dep[first] in ("ccomp", "xcomp", "csubj"):
        return False
    return _often(words, i) or _often(words, first) or _in_the_past(words, first)


def _conditioned(words: Words, i: int) -> bool:
    marked = any(words.case(c) in ("if", "unless", "without", "otherwise") for c in words.with_dep(i, "advcl", "obl"))
    have = any(words.lower[c] in ("have", "be") for c in words.with_dep(i, "aux"))
    return marked or have or any(words.lower[c] in ("otherwise", "then") for c in words.with_dep(i, "advmod"))


def _often(words: Words, i: int) -> bool:
    if any(words.lower[c] in _OFTEN for c in words.with_dep(i, "advmod")):
        return True
    for c in words.with_dep(i, "obl"):
        own = {words.lower[x] for x in words.with_dep(c, "det", "amod")}
        case, lemma = words.case(c), words.lemma[c].lower()
        if (own & _EACH or words.lower[c] == "most") and (lemma in _SPANS or "most" in (*own, words.lower[c])):
            return True
        if (case == "at" and words.lower[c] == "times") or (case in ("as", "in") and lemma in _AGES):
            return True
    whens = (c for c in words.with_dep(i, "advcl") if words.case(c) in ("when", "whenever"))
    return any(words.tag[c] == "VBD" for c in whens)


def _in_the_past(words: Words, i: int) -> bool:
    """Whether the clause joined to it tells what was: "would shout, but nobody listened"."""
    if any(words.lower[c] in ("not", "n't", "n’t") for c in words.with_dep(i, "advmod")):
        return False  # "Did not pay and would not sign".
    beside = [c for c in words.with_dep(i, "conj") if words.with_dep(c, "nsubj")]
    if words.dep[i] == "conj" and not words.with_dep(words.head[i], "ccomp"):
        beside.append(words.head[i])
    past = ("was", "were", "did")
    return any(
        (words.tag[c] == "VBD" and not words.with_dep(c, "aux"))
        or any(words.lower[x] in past for x in words.with_dep(c, "aux", "cop"))
        for c in beside
    )
