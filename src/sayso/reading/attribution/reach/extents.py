"""What a content holds that is not its speaker's: another's say, and what the report remarks on it behind a comma."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sayso.reading.attribution.found import Found
from sayso.reading.attribution.lexicon import lexicon
from sayso.reading.attribution.picked_up import only_picks_up, picks_up, quoted_alone
from sayso.reading.attribution.words import Words

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
#: What sets one's say against another's.
_AGAINST = frozenset({"but", "while", "whereas", "though", "although", "yet"})
_JOINED = frozenset({"conj", "parataxis", "advcl"})
_LOOSE = frozenset({"appos", "parataxis", "conj", "dep", "obl", "nmod"})
_FIRST_OF_ITS_KIND = frozenset({"rare", "unusual", "unprecedented", "first"})


def within_bounds(words: Words, found: Iterable[Found]) -> list[Found]:
    """The attributions without what stands in their contents on others' word."""
    every = [quoted_alone(words, f) for f in found]
    tellers = {f.anchor for f in every if f.asserted and f.source is not None}
    return [_bounded(words, f, tellers) for f in every if not only_picks_up(words, f, tellers)]


def _bounded(words: Words, f: Found, tellers: set[int]) -> Found:
    inside = set(f.content)
    out: set[int] = set()
    for k in f.content:
        if k in out or k in words.path(f.anchor):
            continue
        if _others_say(words, f, k, tellers) or _remark(words, k) or _comment(words, k) or picks_up(words, k):
            out.update(words.subtree(k))
    kept = tuple(k for k in f.content if k not in out)
    return replace(f, content=kept) if kept and len(kept) < len(inside) else f


def _others_say(words: Words, f: Found, k: int, tellers: set[int]) -> bool:
    """Whether another has his say there: "…, the airline said, but one of them said that …"."""
    if k not in tellers and "clause" not in lexicon().frames.get(words.lemma[k], ()):
        return False
    if words.label[k] == "acl:relcl" and k in tellers:
        return _says_beside(words, f, k)
    if words.dep[k] not in _JOINED or words.tag[k] not in _FINITE or words.case(k) == "that":
        return False
    if words.head[k] not in (f.anchor, *f.content) or not _own_subject(words, k):
        return False
    first = words.subtree(k)[0]
    opens = {words.lower[c] for c in words.with_dep(k, "cc", "mark")}
    parted = ";" in words.word[max(first - 1, 0) : first + 1]
    comma = "," in words.word[max(first - 1, 0) : first + 1]
    return k > f.content[0] and (parted or (comma and bool(opens & _AGAINST)))


def _says_beside(words: Words, f: Found, k: int) -> bool:
    """Whether the report adds what another says: "said that it had paid the guild, whose head says that …"."""
    first = words.subtree(k)[0]
    first += words.word[first] == ","
    parted = words.word[first - 1] == "," and words.lower[first] in ("who", "whose")
    now = words.tag[k] in ("VBZ", "VBP")
    now = now or (words.lower[first] == "whose" and words.tag[k] == words.tag[f.anchor] == "VBD")
    return parted and now and k > f.anchor and not words.with_dep(k, "aux")


def _own_subject(words: Words, k: int) -> bool:
    return any(c < k and words.tag[c] not in ("WP", "WDT") for c in words.with_dep(k, "nsubj"))


def _remark(words: Words, k: int) -> bool:
    """Whether a noun sums up what was said, in the report's own voice: "…, a charge rejected by the guild"."""
    if words.pos[k] != "NOUN" or words.dep[k] not in _LOOSE or words.case(k):
        return False
    first = words.subtree(k)[0]
    if words.word[first] in (",", "—", "–"):
        first += 1
    if first == 0 or words.word[first - 1] not in (",", "—", "–") or words.lower[first] not in ("a", "an"):
        return False
    told = any(words.dep[c] == "acl" or (words.dep[c] == "amod" and c > k) for c in words.children[k])
    rare = any(words.lower[c] in _FIRST_OF_ITS_KIND for c in words.with_dep(k, "amod"))
    return rare or (told and words.lemma[k] in lexicon().resuming)


def _comment(words: Words, k: int) -> bool:
    """Whether a clause with "which" says what others make of it: ", which the officer disputes"."""
    if words.label[k] != "acl:relcl" or words.lemma[k] not in lexicon().commenting:
        return False
    first = words.subtree(k)[0]
    first += words.word[first] == ","
    return words.lower[first] == "which" and words.word[first - 1] == ","
