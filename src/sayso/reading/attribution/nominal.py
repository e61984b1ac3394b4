"""Nouns and adjectives that attribute: "the claim that", "voiced concern about", "is confident that", "critical of"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sayso.reading.attribution.cue import cue_words
from sayso.reading.attribution.found import Found
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.reach.content import bare_of_asides
from sayso.reading.attribution.sources import is_empty, owner_of, source_of
from sayso.reading.attribution.words import Words

#: What is done with words: "the allegations he denied" tells nothing of what they say.
_HANDLING = frozenset(
    [
        *("make", "deny", "level", "reject", "raise", "face", "bring", "file", "repeat", "dismiss", "write", "publish"),
        *("issue", "give", "hear", "read", "call", "cite", "describe", "see", "report", "release", "present", "submit"),
        *("pursue", "investigate", "support", "address", "receive", "get", "have", "know", "want", "need", "quote"),
    ]
)
_CLAUSES = frozenset({"that", "whether", "how", "why", "what"})
#: Complements that show a source only beside a bearing verb: "showed interest in", not "its interest in the mine".
_BORNE = frozenset({"in", "with", "at", "to", "for"})
#: Verbs that only link an adjective to its subject.
_LINKING = frozenset({"be", "feel", "remain", "become", "get", "stay", "grow", "seem", "appear", "sound", "keep"})


def find_nominal(words: Words, lexicon: Lexicon) -> Iterator[Found]:
    """What nouns and adjectives with a complement attribute, in text order."""
    for i, lemma in enumerate(words.lemma):
        if words.pos[i] in ("NOUN", "PROPN") and lemma in lexicon.nouns:
            yield from _noun(words, i, lexicon.nouns[lemma], lexicon)
        elif words.pos[i] in ("ADJ", "VERB") and words.lower[i] in lexicon.states:
            yield from _state(words, i, lexicon.states[words.lower[i]])


def _noun(words: Words, i: int, frame: Mapping[str, bool], lexicon: Lexicon) -> Iterator[Found]:
    """ "Their claim that", "his plan to", "raised doubts about", also "allegations that" on nobody's word."""
    slot, content, tail = _complement(words, i, frame)
    if not content:
        return
    asserted = frame[slot]
    source, anchor, cue = owner_of(words, i), i, (i, *tail)
    own = source is not None and words.tag[source] == "PRP$"  # "Voiced their fear": theirs who voiced it.
    if (source is None or own) and (bearer := _bearer(words, i, lexicon)) is not None:
        source, anchor = source_of(words, bearer), bearer
        cue = tuple(sorted({*cue_words(words, bearer), *(k for k in words.subtree(i) if bearer < k <= i), i, *tail}))
    if source is not None and is_empty(words, source):
        return
    if source is None and asserted and (told := _told_by(words, i, lexicon)) is not None:
        yield told
    denied = any(words.lower[c] == "no" for c in words.with_dep(i, "det"))
    if source is None and (denied or slot != "clause" or "alone" not in frame):
        return
    if anchor == i and slot in _BORNE:
        return
    content = content if asserted else bare_of_asides(words, i, content)
    yield Found(anchor=anchor, cue=cue, source=source, content=tuple(content), asserted=asserted)


def _bearer(words: Words, i: int, lexicon: Lexicon) -> int | None:
    """The "raised" of "raised doubts": a verb that lends the noun its subject and says little itself."""
    verb = words.head[i]
    bears = words.dep[i] == "obj" and words.is_verb(verb) and words.lemma[verb] in lexicon.bearing
    return verb if bears and not words.passive(verb) else None


def _told_by(words: Words, i: int, lexicon: Lexicon) -> Found | None:
    """Whose word it is in the passive: "the claim that he left was denied by police"."""
    verb = words.head[i]
    if words.label[i] != "nsubj:pass" or not words.is_verb(verb) or not words.passive(verb):
        return None
    said = words.lemma[verb] in lexicon.bearing or words.lemma[verb] in lexicon.frames
    agent = words.agent(verb) if said else None
    if agent is None or is_empty(words, agent):
        return None
    content = tuple(words.subtree(i))
    return Found(anchor=verb, cue=cue_words(words, verb), source=agent, content=content, asserted=True)


def _complement(words: Words, i: int, frame: Mapping[str, bool]) -> tuple[str, list[int], tuple[int, ...]]:
    """The first slot that is filled, its words, and the preposition that goes with the cue."""
    for c in (*words.children[i], *_made_so(words, i), *_hung_on_the_verb(words, i)):
        if c < i or words.dep[c] not in ("acl", "ccomp", "advcl", "xcomp", "nmod", "obl", "csubj"):
            continue
        case = words.case(c)
        if words.dep[c] in ("nmod", "obl"):
            if case in frame:
                return case, _bare(words, c), _first_case(words, c)
        elif words.label[c] != "acl:relcl" and case in _CLAUSES and "clause" in frame:
            return "clause", words.subtree(c), ()
        elif case == "to" and "infinitive" in frame:
            return "infinitive", words.subtree(c), ()
        elif case in frame and words.tag[c] == "VBG":
            return case, _bare(words, c), _first_case(words, c)
        elif "clause" in frame and _bare_clause(words, i, c):
            return "clause", words.subtree(c), ()
    bare = [c for c in words.with_dep(i, "acl") if _bare_clause(words, i, c)] if "clause" in frame else []
    return ("clause", words.subtree(bare[0]), ()) if bare else ("", [], ())


def _made_so(words: Words, i: int) -> list[int]:
    """The clause of "made it clear that", which a parse may hang on "made"."""
    made = words.dep[i] == "xcomp" and words.lemma[words.head[i]] == "make"
    return [c for c in words.with_dep(words.head[i], "ccomp") if c > i] if made else []


def _hung_on_the_verb(words: Words, i: int) -> list[int]:
    """The phrase right behind the noun that a parse hung on its verb: "voiced alarm over the arrest"."""
    over = words.with_dep(words.head[i], "obl") if words.dep[i] == "obj" else []
    return [c for c in over if c > i and words.subtree(c)[0] == i + 1]


def _bare(words: Words, c: int) -> list[int]:
    return words.subtree(c, frozenset(x for x in words.children[c] if words.dep[x] in ("case", "mark")))


def _first_case(words: Words, c: int) -> tuple[int, ...]:
    return tuple(x for x in words.children[c] if words.dep[x] in ("case", "mark"))[:1]


def _bare_clause(words: Words, i: int, c: int) -> bool:
    """Whether a clause without "that" is what a word says, "allegations he beat a clerk", and no relative clause."""
    subject = words.subject(c)
    if words.label[c] not in ("acl", "acl:relcl", "ccomp") or subject is None or not words.is_verb(c):
        return False
    if words.pos[i] != "NOUN":
        return words.label[c] == "ccomp"
    told = any(words.with_dep(v, "obj", "ccomp") for v in (c, *words.with_dep(c, "conj")))
    free = words.tag[subject] not in ("WDT", "WP") and words.lower[subject] != "that"
    return words.subtree(c)[0] == i + 1 and free and (told or words.lemma[c] not in _HANDLING)


#: Helpers of what has not been felt: "will be pleased that".
_NOT_YET = frozenset({"will", "would", "should", "must", "might", "may", "'ll"})


def _state(words: Words, i: int, frame: Mapping[str, bool]) -> Iterator[Found]:
    """ "Is confident that", "remains critical of", "made it clear that"."""
    source, first = _bearer_of_state(words, i)
    if source is None or is_empty(words, source) or any(words.lower[c] in _NOT_YET for c in words.with_dep(i, "aux")):
        return
    slot, content, tail = _complement(words, i, frame)
    if not content or source in content:
        return
    content = content if frame[slot] else bare_of_asides(words, i, content)
    cue = tuple(sorted({*_run_up(words, first, i), *tail}))
    yield Found(anchor=i, cue=cue, source=source, content=tuple(content), asserted=frame[slot])


def _bearer_of_state(words: Words, i: int) -> tuple[int | None, int]:
    """Who is so, and the word that the cue starts at: the copula, the linking verb or the state itself."""
    subject, copulas = words.subject(i), words.with_dep(i, "cop", "aux")
    if subject is not None and not is_empty(words, subject):
        return subject, min([i, *copulas])
    above = words.head[i]
    if words.dep[i] in ("xcomp", "conj") and words.is_verb(above) and words.lemma[above] in (*_LINKING, "make"):
        clear = words.lower[i] in ("clear", "plain", "known")
        return (source_of(words, above), above) if clear == (words.lemma[above] == "make") else (None, i)
    if words.dep[i] in ("acl", "amod", "advcl") and not copulas and subject is None:
        return (above, i) if words.dep[i] != "advcl" else (words.subject(above), i)
    return None, i


def _run_up(words: Words, first: int, i: int) -> range:
    """The words from the copula to the state where little stands between them, else the state alone."""
    return (
        range(first, i + 1)
        if i - first <= 4 and not any(words.dep[k] == "nsubj" for k in range(first, i))
        else range(i, i + 1)
    )
