"""Attribution without a verb of saying that has a subject: "according to", hearsay, what seems so."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.attribution.cue import cue_words
from sayso.reading.attribution.found import Found
from sayso.reading.attribution.lexicon import Lexicon, lexicon
from sayso.reading.attribution.reach.clauses import clause
from sayso.reading.attribution.reach.content import bare_of_asides
from sayso.reading.attribution.sources import is_empty, owner_of, phrase
from sayso.reading.attribution.words import Words

#: A subject of at most so many words, all names or pronouns, is part of what hearsay tells: in a longer one the
#: report may say things in its own voice ("Senior commander Ada Quill is said to have left").
_BARE_SUBJECT = 3
#: Verbs of holding to a word, which is no telling of it.
_KEEPING = frozenset({"stand", "stick", "abide", "go", "live", "swear", "judge", "hold", "keep"})

#: What courts and the police do: whoever "allegedly shot her" was surely arrested where that is told of him.
_LAW = frozenset(
    {"arrest", "charge", "try", "acquit", "convict", "sentence", "jail", "imprison", "detain", "release", "indict"}
) | {"extradite", "hang", "execute", "apprehend", "remand"}


def find_phrases(words: Words, lexicon: Lexicon) -> Iterator[Found]:
    """What prepositions, adverbs and passives attribute."""
    for i, lemma in enumerate(words.lemma):
        if words.lower[i] == "according" or _is_as_per(words, i, lexicon):
            yield from _according(words, i, lexicon)
        elif words.lower[i] in ("in", "by") and words.dep[i] == "case":
            yield from _framing(words, i, lexicon)
        elif words.lower[i] == "to" and words.dep[i] == "case":
            yield from _to_somebody(words, i)
        elif words.lower[i] in lexicon.adverbs:
            yield from _adverb(words, i)
        elif words.is_verb(i):
            if lemma in lexicon.appearing:
                yield from _appearing(words, i)
            elif lemma in lexicon.passives or lemma in lexicon.awaited:
                yield from _passive(words, i, lemma, lexicon)


def _according(words: Words, i: int, lexicon: Lexicon) -> Iterator[Found]:
    """ "According to X", however the parse hangs the two words."""
    if i + 1 >= len(words) or words.lower[i + 1] not in ("to", "as", "per"):
        return
    source = words.head[i]
    if source <= i + 1 or source == i:
        source = next((c for k in (i, i + 1) for c in words.children[k] if c > i + 1), words.head[i + 1])
    if source <= i + 1 or words.sentence[source] != words.sentence[i] or _is_manner(words, i, source, lexicon):
        return
    top = next(
        (j for j in words.path(source) if words.dep[j] in ("obl", "advcl", "nmod", "parataxis", "advmod", "dep")),
        source,
    )
    clause_head = words.head[top]
    if words.dep[top] == "nmod" or not (words.is_verb(clause_head) or words.with_dep(clause_head, "cop", "nsubj")):
        clause_head = _clause_over(words, clause_head)
    if words.word[i - 1] == ",":
        clause_head = _whole_clause(words, clause_head, i)
    if words.word[i - 1] == "," and _ends_sentence(words, source):
        clause_head = _root(words, clause_head)
    if words.lower[source] in ("which", "whom"):
        source = _named_before(words, i, source, lexicon)
    if (aside := _aside(words, i, top)) is not None:
        yield Found(anchor=i, cue=(i, i + 1), source=source, content=tuple(aside))
        return
    without = frozenset({top, *_joined_clauses(words, clause_head, i)})
    content = [k for k in words.subtree(clause_head, without) if words.sentence[k] == words.sentence[i]]
    yield Found(anchor=i, cue=(i, i + 1), source=source, content=tuple(content))


def _is_as_per(words: Words, i: int, lexicon: Lexicon) -> bool:
    """Whether "as per" names a source: "as per the latest reports", not "paid as per the contract"."""
    if words.lower[i] != "as" or words.lower[i + 1 : i + 2] != ["per"]:
        return False
    first, _ = words.sentences[words.sentence[i]]
    source = words.head[i + 1]
    known = words.pos[source] == "PROPN" or words.lemma[source] in lexicon.papers | lexicon.worded
    apart = i == first or words.word[i - 1] == ","
    return known or (apart and words.pos[source] == "NOUN" and words.lemma[source] not in lexicon.rules)


def _named_before(words: Words, i: int, pronoun: int, lexicon: Lexicon) -> int:
    """The paper or person that "according to which" goes back to."""
    for j in words.path(pronoun):
        if words.label[j] == "acl:relcl":
            return words.head[j]
    start, _ = words.sentences[words.sentence[i]]
    worded = lexicon.papers | lexicon.worded
    return next((k for k in range(i - 1, start, -1) if words.lemma[k] in worded), pronoun)


def _aside(words: Words, i: int, top: int) -> list[int] | None:
    """The phrase between commas that alone is the source's word: ", at their own request according to Quill"."""
    over = words.head[top]
    if words.dep[top] != "nmod" or words.dep[over] not in ("obl", "appos") or words.word[i - 1] in (",", "—", "–"):
        return None
    first = words.subtree(over)[0]
    first += words.word[first] == ","
    told = [k for k in words.subtree(over, frozenset({top})) if first <= k]
    return told if first > 0 and words.word[first - 1] == "," and over < i and told else None


def _is_manner(words: Words, i: int, source: int, lexicon: Lexicon) -> bool:
    """Whether it only says how something is done: "sorted according to size", "held according to the rules"."""
    if words.pos[source] != "NOUN":
        return False
    first, _ = words.sentences[words.sentence[i]]
    inside = i > first and words.word[i - 1] not in (",", "“", '"')
    return words.lemma[source] in lexicon.measures or (inside and words.lemma[source] in lexicon.rules)


def _framing(words: Words, i: int, lexicon: Lexicon) -> Iterator[Found]:
    """ "In a new survey, the Front leads", "in Quill's view": a paper's word or somebody's view."""
    noun = words.head[i]
    verb = words.head[noun]
    if words.dep[noun] != "obl" or verb == noun or "clause" in lexicon.frames.get(words.lemma[verb], ()):
        return
    view = words.lemma[noun] in lexicon.views and not _kept_to(words, i, verb)
    owner = _viewer(words, noun) if view else None
    poll = words.lemma[noun] in lexicon.polls and noun < verb and words.lower[i] == "in"
    if owner is None and not poll:
        return
    cue = (i,) if owner is None else (i, noun)
    content = [k for k in words.subtree(verb, frozenset({noun})) if words.sentence[k] == words.sentence[i]]
    yield Found(anchor=i, cue=cue, source=noun if owner is None else owner, content=tuple(content))


def _kept_to(words: Words, i: int, verb: int) -> bool:
    """Whether somebody holds to his word, or lives by it: "stands by her account", "went by his own estimate"."""
    return words.lower[i] == "by" and words.lemma[verb] in _KEEPING and "," not in words.word[verb:i] and verb < i


def _viewer(words: Words, noun: int) -> int | None:
    """Whose view it is: "Quill's view", "the opinion of the paper"."""
    owner = owner_of(words, noun)
    return (
        owner if owner is not None else next((c for c in words.with_dep(noun, "nmod") if words.case(c) == "of"), None)
    )


def _to_somebody(words: Words, i: int) -> Iterator[Found]:
    """ "To many in the town, Quill betrayed the union": in front of all, so that it is how they see it."""
    noun = words.head[i]
    verb, below = words.head[noun], words.subtree(noun)
    subject = words.subject(verb)
    first, _ = words.sentences[words.sentence[i]]
    somebody = words.pos[noun] == "PROPN" or words.tag[noun] == "NNS" or words.lower[noun] in ("many", "some", "others")
    if words.dep[noun] != "obl" or i != first or not somebody or subject is None or subject < below[-1]:
        return
    if "," not in (words.word[below[-1]], words.word[below[-1] + 1]) or words.with_dep(verb, "iobj"):
        return
    content = [k for k in words.subtree(verb, frozenset({noun})) if words.sentence[k] == words.sentence[i]]
    yield Found(anchor=i, cue=(i,), source=noun, content=tuple(content))


def _clause_over(words: Words, i: int) -> int:
    for j in words.path(i):
        if words.is_verb(j) or words.with_dep(j, "cop", "nsubj"):
            return j
    return words.path(i)[-1]


def _whole_clause(words: Words, i: int, cue: int) -> int:
    """Behind a comma the source has said the whole sentence, not only its last participle."""
    while not words.with_dep(i, "nsubj", "csubj") and words.head[i] != i and not _joined_before(words, i, cue):
        i = words.head[i]
    return i


def _joined_before(words: Words, i: int, cue: int) -> bool:
    """Whether the source stands in a clause that is joined: "is held and, according to Quill, may have agreed"."""
    return words.dep[i] == "conj" and any(c < cue < i for c in words.with_dep(i, "cc"))


def _ends_sentence(words: Words, source: int) -> bool:
    """Whether nothing but marks stands behind a source: then the whole sentence is its word."""
    _, end = words.sentences[words.sentence[source]]
    return all(words.pos[k] in ("PUNCT", "SPACE") for k in range(words.subtree(source)[-1] + 1, end))


def _root(words: Words, i: int) -> int:
    """The verb of the whole sentence; of one clause, where the one before it has a speaker of its own."""
    for j in words.path(i):
        over = words.head[j]
        if over == j or (words.dep[j] == "conj" and words.with_dep(j, "nsubj") and _has_said(words, over)):
            return j
    return i


def _has_said(words: Words, i: int) -> bool:
    return "quote" in lexicon().frames.get(words.lemma[i], ()) and bool(words.with_dep(i, "ccomp"))


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
        *(k for k in words.subtree(head) if k != head and _of_the_law(words, k)),
    }
    content = words.subtree(head, frozenset(without))
    sourced = next((k for k in content if k > i and words.lower[k] == "according"), None)
    content = [k for k in content if sourced is None or k < sourced]
    yield Found(anchor=i, cue=(i,), source=None, content=tuple(content))


def _of_the_law(words: Words, k: int) -> bool:
    """Whether a court or the police did it, told behind a comma: "allegedly shot by Teth, who was arrested"."""
    if words.label[k] != "acl:relcl" or words.lemma[k] not in _LAW:
        return False
    first = words.subtree(k)[0]
    opening = first + (words.word[first] == ",")
    return "," in words.word[opening - 1 : opening] and words.lower[opening] == "who"


def _long_subjects(words: Words, head: int) -> list[int]:
    subjects = words.with_dep(head, "nsubj", "csubj", "cc", "mark", "advcl", "parataxis")
    return [s for s in subjects if words.dep[s] != "nsubj" or not _bare(words, s)]


def _bare(words: Words, subject: int) -> bool:
    below = words.subtree(subject)
    return len(below) <= _BARE_SUBJECT and all(words.pos[k] in ("PROPN", "PRON", "DET") for k in below)


def _passive(words: Words, i: int, lemma: str, lexicon: Lexicon) -> Iterator[Found]:
    """ "Is said to have met", "is widely regarded as", "it is believed that": without an agent."""
    if not words.passive(i):
        return
    complements = _complements(words, i, lemma, lexicon)
    agent = words.agent(i)
    if agent is not None:
        yield from _by_somebody(words, i, agent, complements, lexicon)
        return
    asserted = lemma not in lexicon.awaited
    content = clause(words, i) if lemma in lexicon.passives and not complements else []
    if not content:
        if words.dep[i] == "advcl" and words.case(i) == "as":
            return
        if not complements:
            return
        told = {k for c in complements for k in words.subtree(c)}
        content = sorted({*_told_of(words, i, asserted=asserted), *told})
    if not asserted:
        content = bare_of_asides(words, i, content)
    yield Found(anchor=i, cue=cue_words(words, i), source=None, content=tuple(content), asserted=asserted)


def _by_somebody(words: Words, i: int, agent: int, complements: list[int], lexicon: Lexicon) -> Iterator[Found]:
    """ "Is said by her aides to have left": on the aides' word."""
    told = [c for c in complements if words.dep[c] == "xcomp" or words.case(c) == "to"]
    if told and words.lemma[i] in lexicon.passives and words.lemma[i] not in lexicon.awaited:
        content = words.subtree(told[0], frozenset({agent}))
        yield Found(anchor=i, cue=cue_words(words, i), source=agent, content=tuple(content))


def _told_of(words: Words, i: int, *, asserted: bool) -> set[int]:
    """The words of whom a passive tells it: of hearsay only a bare name, of the rest also "a place known as"."""
    subjects = [s for s in words.with_dep(i, "nsubj") if not is_empty(words, s) and (not asserted or _bare(words, s))]
    found = {k for s in subjects for k in words.subtree(s)}
    if not asserted and not subjects and words.dep[i] == "acl" and words.label[i] != "acl:relcl":
        found.update(phrase(words, words.head[i]))
    return {k for k in found if k < i}


def _complements(words: Words, i: int, lemma: str, lexicon: Lexicon) -> list[int]:
    infinitives = words.with_dep(i, "xcomp") + [
        c for c in words.with_dep(i, "advcl", "ccomp") if c > i and words.case(c) == "to"
    ]
    if infinitives:
        return infinitives[:1]
    cases = {"as", *(case for verb, case in lexicon.oblique if verb == lemma)}
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
