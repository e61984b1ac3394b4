"""What somebody only heard or was told: on the word of whoever told it, mostly of nobody whom the report names."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.attribution.found import Found
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.reach.addressing import left_to_hear
from sayso.reading.attribution.sources import has_word, is_empty
from sayso.reading.attribution.words import Words

_TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: The longest words of a hearing that are printed whole; of a longer one only the verb and what follows it.
_LONGEST = 14


def find_hearing(words: Words, lexicon: Lexicon) -> Iterator[Found]:
    """ "Quill heard that …", "jurors were told that", "it was learnt that …", "…, court told", "word reached them"."""
    for i, lemma in enumerate(words.lemma):
        if not words.is_verb(i):
            continue
        if (told := _told(words, lexicon, i, lemma)) is not None:
            yield _found(words, lexicon, i, told)


def teller(words: Words, i: int) -> int | None:
    """The "clerk" of "learned from a clerk that …": who told it."""
    told = (c for c in words.with_dep(i, "obl") if words.case(c) == "from" and has_word(words, c))
    return next(told, None)


def _told(words: Words, lexicon: Lexicon, i: int, lemma: str) -> int | None:
    """The verb of the clause that is heard."""
    if words.passive(i) and lemma in lexicon.gathering and words.agent(i) is None and _of_it(words, i):
        ahead = _ahead(words, i)
        return _brought(words, i) if ahead is None else ahead
    if words.passive(i) or left_to_hear(words, i):
        return _passed_on(words, lexicon, i) if lemma in lexicon.telling and words.agent(i) is None else None
    if lemma in lexicon.hearing or (lemma == "read" and _reads(words, lexicon, i)):
        ahead = _ahead(words, i) if lemma in lexicon.hearing else None
        return _clause(words, i) if ahead is None else ahead
    if lemma in lexicon.arriving and _arrives(words, lexicon, i):
        return _behind(words, i)
    if lemma == "let" and any(words.lower[c] == "it" for c in words.children[i]):
        known = [c for c in words.with_dep(i, "xcomp", "ccomp") if words.lemma[c] == "know"]
        return _clause(words, known[0]) if known else None
    news = [c for c in words.with_dep(i, "obj") if words.lemma[c] in lexicon.news and c > i]
    return _behind(words, i) if news and lemma in lexicon.receiving else None


def _of_it(words: Words, i: int) -> bool:
    return any(words.lower[c] == "it" and c < i for c in words.with_dep(i, "expl", "nsubj", "nsubj:pass"))


def _brought(words: Words, i: int) -> int | None:
    """The clause behind "it was gathered", with "that" or without."""
    told = [c for c in words.with_dep(i, "ccomp", "csubj", "csubj:pass", "acl", "advcl") if c > i]
    return next((c for c in told if _is_finite(words, c) and words.case(c) in ("", "that")), None)


def _passed_on(words: Words, lexicon: Lexicon, i: int) -> int | None:
    """The clause of "was told that", and of "was given to understand that"."""
    taking = [c for c in words.with_dep(i, "xcomp") if words.lemma[c] in lexicon.taking]
    if words.lemma[i] in lexicon.leading:
        return _clause(words, taking[0]) if taking else None
    ahead = _ahead(words, i)
    return _clause(words, i) if ahead is None else ahead


def _reads(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Whether somebody reads it: "a letter read that …" tells it."""
    subject = words.subject(i)
    return subject is not None and words.lemma[subject] not in lexicon.papers | lexicon.things


def _arrives(words: Words, lexicon: Lexicon, i: int) -> bool:
    """ "Word reached them", "it came to her ears"."""
    subject = next((c for c in words.children[i] if words.dep[c] in ("nsubj", "expl") and c < i), None)
    if subject is None:
        return False
    ears = any(words.lemma[c] in lexicon.ears for c in words.with_dep(i, "obl", "obj"))
    return words.lemma[subject] in lexicon.news or (words.lower[subject] == "it" and ears)


def _clause(words: Words, i: int) -> int | None:
    """The finite clause that a verb takes: not "heard them leave" nor "heard how they left"."""
    told = [c for c in words.with_dep(i, "ccomp") if c > i and _is_finite(words, c)]
    return next((c for c in told if words.case(c) in ("", "that") and not _asks(words, c)), None)


def _ahead(words: Words, i: int) -> int | None:
    """The clause before it or around it, parted by a comma: "Teth bribed him, court hears"."""
    subject = words.subject(i)
    if subject is None or words.lower[subject] in ("who", "which", "that"):
        return None
    first = words.subtree(subject)[0]
    before = [c for c in words.with_dep(i, "ccomp") if c < first]
    told = [c for c in (*before, *_around(words, i, first)) if _is_finite(words, c)]
    return told[0] if told and first and words.word[first - 1] in (",", '"', "”", "''") else None


def _around(words: Words, i: int, first: int) -> list[int]:
    """The clause that it is put into or behind: "Teth, the court heard on Monday, stabbed him"."""
    over, ends = words.head[i], words.subtree(i)[-1]
    if words.dep[i] not in ("parataxis", "acl") or words.with_dep(i, "obj", "ccomp"):
        return []
    within = "," in words.word[ends : ends + 2]
    if words.dep[i] == "acl":
        over = words.head[over] if within and words.dep[over] == "nsubj" else i
    return [over] if over < first or (within and over != i) else []


def _behind(words: Words, i: int) -> int | None:
    """The "that" clause behind a verb, whatever the parse hung it on."""
    for c in words.subtree(i):
        first = words.subtree(c)[0]
        subject = words.subject(c)
        opens = c > first > i and words.lower[first] == "that" and words.dep[c] in ("ccomp", "acl", "advcl")
        if opens and subject not in (None, first) and _is_finite(words, c):
            return c
    return None


def _is_finite(words: Words, c: int) -> bool:
    return words.tag[c] in _TENSED or any(words.tag[a] in _TENSED for a in words.with_dep(c, "aux", "cop"))


def _asks(words: Words, c: int) -> bool:
    return any(words.lower[k] in ("how", "why", "when", "where", "what", "who") and k < c for k in words.children[c])


def _found(words: Words, lexicon: Lexicon, i: int, told: int) -> Found:
    content = words.subtree(told, frozenset({i}))
    source = words.subject(i) if words.lemma[i] == "let" else _informant(words, lexicon, i)
    if source is not None and not (is_empty(words, source) or source in content):
        first = min([i, *words.with_dep(i, "aux")])
        last = source if words.lemma[i] != "let" else content[0]
        cue = [k for k in range(first, min(last, content[0])) if words.lower[k] not in ("that", ",")]
        cue = [k for k in cue if k not in words.subtree(source)]
        return Found(anchor=i, cue=tuple(cue), source=source, content=tuple(content))
    end = content[0] if content[0] > i else i + 1
    return Found(anchor=i, cue=_as_printed(words, i, end), source=None, content=tuple(content))


def _informant(words: Words, lexicon: Lexicon, i: int) -> int | None:
    """Whom or what somebody has it from: "heard from inmates", "read in a newspaper"."""
    if words.lemma[i] == "read":
        read = (c for c in words.with_dep(i, "obl") if words.case(c) in ("in", "on"))
        return next((c for c in read if words.lemma[c] in lexicon.papers | lexicon.things), None)
    return teller(words, i) if words.lemma[i] in lexicon.hearing | lexicon.gathering else None


def _as_printed(words: Words, i: int, end: int) -> tuple[int, ...]:
    """ "The court heard", "word reached the villagers": from who hears it to where it begins."""
    before = [c for c in words.children[i] if c < i and words.dep[c] in ("nsubj", "expl", "aux")]
    first = min([i, *(words.subtree(c)[0] for c in before)])
    if any(words.lower[c] in ("who", "which", "that") for c in before) or end - first > _LONGEST:
        first = min([i, *words.with_dep(i, "aux")])
    return tuple(k for k in range(first, end) if first <= k and (words.lower[k] != "that" or k < i))
