"""Attribution without a verb of saying that has a subject: "according to", hearsay, nouns of saying."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.attribution.found import Found
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.sources import is_empty, owner_of
from sayso.reading.attribution.spoken import clause, cue_words
from sayso.reading.attribution.words import Words

#: A subject of at most so many words, all names or pronouns, is part of what hearsay tells: in a longer one the
#: report may say things in its own voice ("Senior commander Ada Quill is said to have left").
_BARE_SUBJECT = 3


#: What is done with words: "the allegations he denied" tells nothing of what they say.
_HANDLING = frozenset(
    [
        *("make", "deny", "level", "reject", "raise", "face", "bring", "file", "repeat", "dismiss", "write", "publish"),
        *("issue", "give", "hear", "read", "call", "cite", "describe", "see", "report", "release", "present", "submit"),
        *("pursue", "investigate", "support", "address", "receive", "get", "have", "know", "want", "need", "quote"),
    ]
)


def find_phrases(words: Words, lexicon: Lexicon) -> Iterator[Found]:
    """What prepositions, adverbs, passives and nouns attribute."""
    for i, lemma in enumerate(words.lemma):
        if words.lower[i] == "according":
            yield from _according(words, i)
        elif words.lower[i] in lexicon.adverbs:
            yield from _adverb(words, i)
        elif words.pos[i] in ("NOUN", "PROPN") and (lemma in lexicon.nouns or lemma in lexicon.wishes):
            yield from _noun(words, i, asserted=lemma in lexicon.nouns)
        elif words.is_verb(i):
            if lemma in lexicon.appearing:
                yield from _appearing(words, i)
            elif lemma in lexicon.passives or lemma in lexicon.awaited:
                yield from _passive(words, i, lemma, lexicon)


def _according(words: Words, i: int) -> Iterator[Found]:
    """ "According to X", however the parse hangs the two words."""
    if i + 1 >= len(words) or words.lower[i + 1] not in ("to", "as"):
        return
    source = words.head[i]
    if source <= i + 1 or source == i:
        source = next((c for k in (i, i + 1) for c in words.children[k] if c > i + 1), words.head[i + 1])
    if source <= i + 1 or words.sentence[source] != words.sentence[i]:
        return
    top = next(
        (j for j in words.path(source) if words.dep[j] in ("obl", "advcl", "nmod", "parataxis", "advmod", "dep")),
        source,
    )
    clause_head = words.head[top]
    if words.dep[top] == "nmod" or not (words.is_verb(clause_head) or words.with_dep(clause_head, "cop", "nsubj")):
        clause_head = _clause_over(words, clause_head)
    if words.word[i - 1] == ",":
        clause_head = _whole_clause(words, clause_head)
    without = frozenset({top, *_joined_clauses(words, clause_head, i)})
    content = [k for k in words.subtree(clause_head, without) if words.sentence[k] == words.sentence[i]]
    yield Found(anchor=i, cue=(i, i + 1), source=source, content=tuple(content))


def _clause_over(words: Words, i: int) -> int:
    for j in words.path(i):
        if words.is_verb(j) or words.with_dep(j, "cop", "nsubj"):
            return j
    return words.path(i)[-1]


def _whole_clause(words: Words, i: int) -> int:
    """Behind a comma the source has said the whole sentence, not only its last participle."""
    while not words.with_dep(i, "nsubj", "csubj") and words.head[i] != i:
        i = words.head[i]
    return i


def _joined_clauses(words: Words, head: int, cue: int) -> list[int]:
    """Clauses joined by "and" or a semicolon on the other side of the source's phrase: they are not its word."""
    first = words.subtree(cue)[0]
    return [c for c in words.with_dep(head, "conj", "parataxis") if c > first > head and words.with_dep(c, "nsubj")]


def _adverb(words: Words, i: int) -> Iterator[Found]:
    """ "Reportedly": the rest of its clause, on nobody's word in particular."""
    head = words.head[i]
    if head == i:
        return
    if (
        words.pos[head] in ("ADJ", "NOUN", "PROPN")
        and not words.with_dep(head, "cop", "nsubj")
        and words.is_verb(words.head[head])
    ):
        head = head if head > i else words.head[head]
    without = {
        i,
        *_long_subjects(words, head),
        *(c for c in words.with_dep(head, "conj") if words.with_dep(c, "nsubj")),
    }
    content = words.subtree(head, frozenset(without))
    sourced = next((k for k in content if k > i and words.lower[k] == "according"), None)
    content = [k for k in content if sourced is None or k < sourced]
    yield Found(anchor=i, cue=(i,), source=None, content=tuple(content))


def _long_subjects(words: Words, head: int) -> list[int]:
    subjects = words.with_dep(head, "nsubj", "csubj", "cc", "mark", "advcl", "parataxis")
    return [s for s in subjects if words.dep[s] != "nsubj" or not _bare(words, s)]


def _bare(words: Words, subject: int) -> bool:
    below = words.subtree(subject)
    return len(below) <= _BARE_SUBJECT and all(words.pos[k] in ("PROPN", "PRON", "DET") for k in below)


def _passive(words: Words, i: int, lemma: str, lexicon: Lexicon) -> Iterator[Found]:
    """ "Is said to have met", "is widely regarded as", "it is believed that": without an agent."""
    if not words.passive(i) or words.agent(i) is not None:
        return
    complements = _complements(words, i, lemma, lexicon)
    content = clause(words, i) if lemma in lexicon.passives and not complements else []
    if not content:
        if words.dep[i] == "advcl" and words.case(i) == "as":
            return
        if not complements:
            return
        subjects = [s for s in words.with_dep(i, "nsubj") if _bare(words, s) and not is_empty(words, s)]
        content = sorted({k for c in (*subjects, *complements) for k in words.subtree(c)})
    asserted = lemma not in lexicon.awaited and lemma not in ("know",)
    yield Found(anchor=i, cue=cue_words(words, i), source=None, content=tuple(content), asserted=asserted)


def _complements(words: Words, i: int, lemma: str, lexicon: Lexicon) -> list[int]:
    infinitives = words.with_dep(i, "xcomp") + [
        c for c in words.with_dep(i, "advcl", "ccomp") if c > i and words.case(c) == "to"
    ]
    if infinitives:
        return infinitives[:1]
    cases = ("of", "as") if lemma in lexicon.oblique else ("as",)
    return [c for c in words.with_dep(i, "obl", "advcl") if words.case(c) in cases][:1]


def _appearing(words: Words, i: int) -> Iterator[Found]:
    """ "Seems to have": what it looks like, to nobody in particular."""
    infinitives = words.with_dep(i, "xcomp")
    content = clause(words, i) if any(is_empty(words, s) for s in words.with_dep(i, "nsubj", "expl")) else []
    if (
        infinitives
        and not content
        and (words.with_dep(infinitives[0], "mark", "cop") or words.pos[infinitives[0]] in ("ADJ", "NOUN"))
    ):
        subjects = [s for s in words.with_dep(i, "nsubj") if not is_empty(words, s)]
        content = sorted({k for c in (*subjects[:1], infinitives[0]) for k in words.subtree(c)})
    if content:
        yield Found(anchor=i, cue=cue_words(words, i), source=None, content=tuple(content), asserted=False)


def _bare_clause(words: Words, i: int, c: int) -> bool:
    """Whether a clause without "that" is what a noun says, "allegations he beat a clerk", and no relative clause."""
    subject = words.subject(c)
    if words.label[c] not in ("acl", "acl:relcl", "ccomp") or subject is None or not words.is_verb(c):
        return False
    told = any(words.with_dep(v, "obj", "ccomp") for v in (c, *words.with_dep(c, "conj")))
    free = words.tag[subject] not in ("WDT", "WP") and words.lower[subject] != "that"
    return words.subtree(c)[0] == i + 1 and free and (told or words.lemma[c] not in _HANDLING)


def _noun(words: Words, i: int, *, asserted: bool) -> Iterator[Found]:
    """ "The claim that", "his plan to"."""
    clauses = [
        c
        for c in words.with_dep(i, "acl", "ccomp")
        if c > i and words.case(c) in ("that", "whether", "to") and words.label[c] != "acl:relcl"
    ]
    if asserted and not clauses:
        clauses = [c for c in words.children[i] if _bare_clause(words, i, c)]
    source = owner_of(words, i)
    if not clauses or (source is None and not asserted):
        return
    if asserted and words.case(clauses[0]) == "to":
        return
    yield Found(anchor=i, cue=(i,), source=source, content=tuple(words.subtree(clauses[0])), asserted=asserted)
