"""Cues within or behind what they tell, "…, the rector said, when …": how much of it is their speaker's word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sayso.reading.attribution.found import Found
from sayso.reading.attribution.hearing import find_hearing
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.reach.bounds import after_comma
from sayso.reading.attribution.sources import is_empty, source_of
from sayso.reading.attribution.words import Words

#: What opens a clause that goes on with what was told before a cue; "although" and "while" are often the report's own.
_OPENING = frozenset({"after", "before", "when", "because", "until", "unless", "if", "since", "once", "so"})
#: Who says it is mostly meant by these: "…, he said, before he left" tells when he said it.
_SPEAKER = frozenset({"he", "she", "i"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_MARKS = frozenset('"“”‘«»')
#: How many words who speaks may take: "witnesses and the police of Oster said".
_LONGEST_LIST = 24


def with_medial(words: Words, lexicon: Lexicon, found: Iterable[Found]) -> list[Found]:
    """The attributions; cues within and behind what they tell have the whole of it."""
    every = list(found)
    handed = dict(_handed(words, lexicon, every))
    out = [_whole(words, f, handed) for f in every]
    known = {f.anchor for f in every}
    for f in every:
        verb = handed.get(f.anchor)
        if verb is not None and verb not in known:
            source = words.subject(verb)
            if source is not None and not is_empty(words, source) and not words.passive(verb):
                out.append(Found(anchor=verb, cue=(verb,), source=source, content=f.content))
    out += [f for f in _interposed(words, lexicon) if f.anchor not in known]
    out += [f for f in find_hearing(words, lexicon) if f.anchor not in known]
    out += [f for f in _owned(words, lexicon) if f.anchor not in known]
    out += [f for f in _accused(words, lexicon) if f.anchor not in known]
    out += [f for f in _ending(words, lexicon) if f.anchor not in known]
    return sorted(out, key=lambda f: f.anchor)


def _whole(words: Words, f: Found, handed: dict[int, int]) -> Found:
    if (verb := handed.get(f.anchor)) is not None:
        return replace(f, content=tuple(words.subtree(verb, frozenset()) if verb < f.anchor else f.content))
    behind = {k for c in (*_clauses_behind(words, f), *_and_that(words, f)) for k in words.subtree(c)}
    f = replace(f, content=tuple(sorted({*f.content, *behind}))) if behind else f
    if f.content and words.lower[f.content[0]] == "only" and f.content[0] == f.anchor + 1:  # "Would say only that".
        return replace(f, cue=(*f.cue, f.content[0]), content=f.content[1:])
    return f


def _clauses_behind(words: Words, f: Found) -> Iterator[int]:
    """The clauses behind a cue and a comma that go on what was told before it: "…, mediators said, after …"."""
    i = f.anchor
    if not f.asserted or not f.content or f.content[0] > i or any(words.word[k] in _MARKS for k in f.content):
        return
    for c in words.with_dep(i, "advcl"):
        first = words.subtree(c)[0]
        opens = next((k for k in words.children[c] if k > i and words.lower[k] in _OPENING), None)
        subject = words.subject(c)
        if c < i or opens is None or subject is None or words.lower[subject] in _SPEAKER:
            continue
        # A clause before the cue may hang on the verb of the one behind it.
        if words.word[opens - 1] == "," and (first >= opens - 1 or first < i):
            yield c


def _handed(words: Words, lexicon: Lexicon, found: Iterable[Found]) -> Iterator[tuple[int, int]]:
    """Cues within another's telling, and its verb: "a seer had warned him, he said, that the river would rise"."""
    for f in found:
        p = f.anchor
        verb = words.head[p]
        told = [c for c in words.with_dep(p, "ccomp") if c > p and words.case(c) == "that"]
        if words.dep[p] != "parataxis" or verb > p or "clause" not in lexicon.frames.get(words.lemma[verb], ()):
            continue
        heard = words.with_dep(verb, "obj", "iobj") and not words.with_dep(verb, "ccomp")
        if heard and len(told) == 1 and after_comma(words, told[0]) and after_comma(words, p):
            yield p, verb


def _interposed(words: Words, lexicon: Lexicon) -> Iterator[Found]:
    """ "Soldiers who, one of the drivers said, had taken it": between a subject and its verb, on which it hangs."""
    for i, lemma in enumerate(words.lemma):
        above, subject = words.head[i], words.subject(i)
        if subject is None or words.tag[i] not in _FINITE or "quote" not in lexicon.frames.get(lemma, ()):
            continue
        if words.dep[i] not in ("advcl", "parataxis", "ccomp") or words.case(i) or above <= i + 1:
            continue
        below = words.subtree(i)
        over = words.subject(above)
        between = over is not None and over < below[0]
        commas = words.word[max(below[0] - 1, 0)] == "," or words.word[below[0]] == ","
        closed = "," in words.word[below[-1] : below[-1] + 2]
        if between and commas and closed and not is_empty(words, subject):
            content = tuple(words.subtree(above, frozenset({i})))
            yield Found(anchor=i, cue=(i,), source=subject, content=content)


def _owned(words: Words, lexicon: Lexicon) -> Iterator[Found]:
    """ "Recognises having gone there": what somebody says that he did."""
    for i, lemma in enumerate(words.lemma):
        if lemma not in lexicon.owning or not words.is_verb(i) or words.passive(i):
            continue
        done = [
            c for c in words.with_dep(i, "xcomp") if any(words.lower[a] == "having" for a in words.with_dep(c, "aux"))
        ]
        source = source_of(words, i) if done else None
        if source is not None and not is_empty(words, source) and done[0] > i:
            yield Found(anchor=i, cue=(i,), source=source, content=tuple(words.subtree(done[0])))


def _ending(words: Words, lexicon: Lexicon) -> Iterator[Found]:
    """Cues at the end whose speakers the parse hung on a noun of what is told: "…, witnesses and the police said"."""
    for i, lemma in enumerate(words.lemma):
        if "quote" not in lexicon.frames.get(lemma, ()) or words.tag[i] not in _FINITE or words.subject(i) is not None:
            continue
        if words.dep[i] not in ("ROOT", "parataxis", "acl") or any(c > i for c in words.with_dep(i, "ccomp", "obj")):
            continue
        start, _ = words.sentences[words.sentence[i]]
        first = _first_speaker(words, i, start) if i > start + 1 else None
        if first is None:
            continue
        content = [k for k in range(start, first) if not words.space[k]]
        if any(words.is_verb(k) and words.subject(k) is not None for k in content):
            yield Found(anchor=i, cue=(i,), source=first, content=tuple(content), label=tuple(range(first, i)))


def _first_speaker(words: Words, i: int, start: int) -> int | None:
    """The first word of who stands behind a comma and right before a cue."""
    best = None
    for k in words.path(i - 1):
        if (words.is_verb(k) and words.dep[k] != "acl") or k > i or _last(words, k, i) != i - 1:
            break
        if words.dep[k] not in ("conj", "appos"):
            continue
        top = words.head[k]
        earlier = [s for s in words.with_dep(top, "conj") if s < k] if words.dep[k] == "conj" else []
        for c in (*earlier, k):
            first = min(words.subtree(c))
            first += words.word[first] == ","
            named = words.dep[k] == "appos" or any(words.dep[j] == "cc" and j >= first for j in _joints(words, k))
            if words.word[first - 1] == "," and named and start < first < i <= first + _LONGEST_LIST:
                best = first if best is None else min(best, first)
    return best


def _joints(words: Words, k: int) -> list[int]:
    return [*words.children[k], *(j for c in words.with_dep(k, "conj") for j in words.children[c])]


def _last(words: Words, k: int, cue: int) -> int:
    """The last word of what hangs on a word but for the cue that the parse hung there too."""
    return max((j for j in words.subtree(k, frozenset({cue})) if words.pos[j] != "PUNCT"), default=k)


def _accused(words: Words, lexicon: Lexicon) -> Iterator[Found]:
    """ "Accused the mine of having poisoned it", where the parse hangs the deed on the mine."""
    for i, lemma in enumerate(words.lemma):
        if not lexicon.frames.get(lemma, {}).get("object_of") or not words.is_verb(i) or words.passive(i):
            continue
        source = source_of(words, i)
        for c in words.with_dep(i, "obj"):
            done = [d for d in words.with_dep(c, "acl") if words.case(d) == "of" and d > c]
            if done and source is not None and not is_empty(words, source):
                yield Found(anchor=i, cue=(i,), source=source, content=tuple(words.subtree(c)))


def _and_that(words: Words, f: Found) -> Iterator[int]:
    """Clauses with "and that" that the parse joined to the verb of saying itself."""
    i = f.anchor
    if not f.asserted or not any(i < k < c for c in words.with_dep(i, "conj") for k in words.with_dep(i, "ccomp")):
        return
    for c in words.with_dep(i, "conj"):
        told = [k for k in words.subtree(c) if words.pos[k] not in ("PUNCT", "SPACE", "CCONJ")]
        opens = told[0] if told else i
        if opens > i and words.lower[opens] == "that" and words.lower[opens - 1] in ("and", "but", "or", ",", ";"):
            yield c
