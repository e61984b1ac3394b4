"""Verbs that attribute, with whose word it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sayso.reading.attribution.cue import cue_words
from sayso.reading.attribution.found import Found
from sayso.reading.attribution.hearing import teller
from sayso.reading.attribution.lexicon import Lexicon, lexicon
from sayso.reading.attribution.reach.addressing import is_addressed
from sayso.reading.attribution.reach.bounds import (
    is_label,
    issuer,
    only_opens,
    reads_as_verb,
    said_of,
    swallowed,
    without_cited,
)
from sayso.reading.attribution.reach.clauses import clause
from sayso.reading.attribution.reach.content import OBLIQUES, bare_of_asides, content_of, with_rest
from sayso.reading.attribution.sources import has_word, is_empty, source_of
from sayso.reading.attribution.words import Words

#: Verbs whose "from" brings who told it: "heard from Quill that …".
_HEARING = frozenset({"learn", "hear", "understand"})
#: Participles that have become prepositions.
_PREPOSITIONS = frozenset({"regarding", "concerning", "including"})
#: What an "it" that is nobody does: "it shows that …".
_SHOWING = frozenset({"show", "suggest", "indicate", "demonstrate", "reveal", "prove", "illustrate", "mean", "find"})
#: With these, "call" is a deed: "called off a strike", "called in the police".
_CALLED_AWAY = frozenset({"off", "in", "up", "back"})


def find_spoken(words: Words, lexicon: Lexicon) -> Iterator[Found]:
    """What verbs with a source attribute, in text order."""
    for i, lemma in enumerate(words.lemma):
        if not (words.is_verb(i) or reads_as_verb(words, i)) or words.lower[i] in _PREPOSITIONS:
            continue
        if lemma in lexicon.cite:
            yield from _cited(words, i)
        if lemma in lexicon.holding:
            yield from _held(words, i, lexicon)
        frame = _frame(words, i, lemma, lexicon)
        if frame is not None:
            yield from _verb(words, i, frame)


def _frame(words: Words, i: int, lemma: str, lexicon: Lexicon) -> Mapping[str, bool] | None:
    for particle in words.children[i]:
        if words.label[particle] == "compound:prt":
            phrasal = lexicon.frames.get(f"{lemma}_{words.lower[particle]}")
            if phrasal is not None:
                return phrasal
            if lemma == "call" and words.lower[particle] in _CALLED_AWAY:
                return None
    return None if lemma == "name" and _to_a_post(words, i) else lexicon.frames.get(lemma)


def _to_a_post(words: Words, i: int) -> bool:
    """Whether somebody is given a post, and not said to be something: "named Teth (as) finance minister"."""
    given = [c for c in words.children[i] if words.label[c] == "xcomp" or words.case(c) == "as"]
    return any(words.pos[c] == "NOUN" and not words.with_dep(c, "det") for c in given)


def _verb(words: Words, i: int, frame: Mapping[str, bool]) -> Iterator[Found]:
    content, slot, preposition = content_of(words, i, frame)
    source = source_of(words, i)
    if (speaking := _speaking(words, i) or issuer(words, i)) is not None:
        source = source_of(words, speaking)
    if source is not None and slot == "clause" and words.lemma[i] in _HEARING:
        source = teller(words, i) or source
    if source is not None and _heads_line(words, i, source):
        source = None
    if source is None and slot in ("clause", "parenthesis"):
        source = _inverted(words, i, content)
    if source is None and slot == "clause" and (source := swallowed(words, i)) is not None:
        own = words.subtree(source)
        content = [k for k in content if k not in own]
    if source is None or _nobody(words, i, source) or source in content or not content:
        return
    if words.lemma[i] == "cite" and any(words.lemma[c] == "contempt" for c in words.with_dep(i, "obl")):
        return
    if (is_addressed(words, i) and words.case(source) != "by") or said_of(words, i):
        return
    if only_opens(words, i, content):
        return
    content = without_cited(words, content) if slot == "clause" else content
    asserted = frame.get("clause" if slot == "parenthesis" else slot, False)
    if slot == "object" and frame.get("clause") and "infinitive" not in frame and _tells(words, content):
        asserted = True  # "Recalled Quill shouting at them" tells what she did.
    if not asserted:
        content = bare_of_asides(words, i, with_rest(words, i, content) if slot in ("object", *OBLIQUES) else content)
    yield Found(
        anchor=i, cue=cue_words(words, i, preposition), source=source, content=tuple(content), asserted=asserted
    )


def _heads_line(words: Words, i: int, source: int) -> bool:
    """ "SUVA - 25 July: The port is shut, said Quill": whether the parse gave the verb what heads the line."""
    last = words.subtree(source)[-1]
    return last + 1 < i and words.word[last + 1] == ":"


def _tells(words: Words, content: list[int]) -> bool:
    """Whether an object holds a happening of its own, and not only in a relative clause."""
    inside = set(content)
    verbs = (k for k in content if words.is_verb(k) and words.tag[k] in ("VBG", "VBD", "VBZ", "VBP"))
    return any(not any(words.label[j] == "acl:relcl" for j in words.path(k) if j in inside) for k in verbs)


def _nobody(words: Words, i: int, source: int) -> bool:
    """Whether the subject is nobody.  An "it" that says or wants is a body; what "it shows" is anybody's guess."""
    if is_label(words, i, source) or (words.lower[source] == "one" and words.case(i) == "if"):
        return True  # "If one believes the guild".
    if _owned_by_nobody(words, i, source):
        return True
    if words.lower[source] in ("it", "who") and words.label[source] == "nsubj" and words.head[source] == i:
        return words.lower[source] == "it" and words.lemma[i] in _SHOWING
    over = words.head[source]
    if words.lower[source] == "it" and over != i and "quote" in lexicon().frames.get(words.lemma[over], ()):
        return False  # "…, it said, adding that …".
    return is_empty(words, source)


def _owned_by_nobody(words: Words, i: int, source: int) -> bool:
    """ "No group has claimed responsibility for the blast": that there was one is on no group's word.

    Nor is it on the word of one that "did not claim responsibility" for it.
    """
    no = any(words.lower[c] == "no" for c in words.with_dep(source, "det"))
    no = no or any(words.lower[c] in ("not", "n't", "n’t", "never") for c in words.with_dep(i, "advmod", "neg"))
    owned = any(words.lemma[c] == "responsibility" for c in words.with_dep(i, "obj"))
    return owned and (no or words.lower[source] in ("nobody", "none"))


def _speaking(words: Words, i: int) -> int | None:
    """The verb of the sentence that ", noting that …" goes on from: the outermost of those that introduce a clause."""
    first = min([i, *(c for c in words.with_dep(i, "advmod") if c < i)])
    if words.tag[i] != "VBG" or words.dep[i] != "advcl" or first == 0 or words.word[first - 1] != ",":
        return None
    over = [
        j for j in words.path(i)[1:] if words.is_verb(j) and words.with_dep(j, "ccomp") and words.subject(j) is not None
    ]
    return over[-1] if over else None


def _inverted(words: Words, i: int, content: list[int]) -> int | None:
    """The speaker behind the verb, "…," said the minister, where the parse takes it for an object."""
    if not content or content[0] > i or words.tag[i] in ("VBG", "VBN"):
        return None
    objects = [c for c in words.with_dep(i, "obj", "obl", "dep") if c > i and not words.case(c)]
    return objects[0] if objects else None


def _cited(words: Words, i: int) -> Iterator[Found]:
    """ "citing officials": what the clause above says is the officials' word."""
    objects = words.with_dep(i, "obj")
    if not objects or words.dep[i] != "advcl" or words.tag[i] != "VBG" or words.case(i):
        return
    if not has_word(words, objects[0]):
        return  # "Cancelled it, citing bad weather": a reason.
    over = words.head[i]
    if words.lemma[over] not in lexicon().frames and source_of(words, over) is not None and _parted(words, i, over):
        return  # "The Gazette put the price at 40 crowns, citing two bankers": that it did is not their word.
    told = clause(words, over) if words.lemma[over] in lexicon().frames else []  # Who cites them has the first word.
    yield Found(anchor=i, cue=(i,), source=objects[0], content=tuple(told or words.subtree(over, frozenset({i}))))


def _parted(words: Words, i: int, over: int) -> bool:
    """Whether a deed and who is cited for it stand in one clause, with no verb of saying between the two."""
    between = range(min(i, over) + 1, max(i, over))
    return not any("quote" in lexicon().frames.get(words.lemma[k], ()) for k in between)


def _held(words: Words, i: int, lexicon: Lexicon) -> Iterator[Found]:
    """ "The monitor's findings include footage of a rally": what a paper holds stands on its word."""
    source, objects = source_of(words, i), words.with_dep(i, "obj")
    if source is None or not objects or words.lemma[source] not in lexicon.papers or words.passive(i):
        return
    shown = [c for c in words.with_dep(i, "xcomp", "advcl") if c > objects[0] and words.tag[c] in ("VBG", "VBN")]
    told = [c for c in shown if words.word[words.subtree(c)[0] - 1] != ","]
    content = sorted({k for c in (*objects, *told) for k in words.subtree(c)})
    yield Found(anchor=i, cue=cue_words(words, i), source=source, content=tuple(content))
