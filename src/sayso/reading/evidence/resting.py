"""Whether a deed is one that a paper or recording tells of, and not only one that the same sentence tells too."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model.attribution import Attribution
from sayso.model.evidence import Evidence, EvidenceKind
from sayso.reading.attribution.words import Words, words_of
from sayso.reading.draft import Draft
from sayso.reading.evidence.lexicon import Lexicon, lexicon

_RECORDED = frozenset({EvidenceKind.VIDEO, EvidenceKind.AUDIO, EvidenceKind.IMAGE})
_RECORDING = frozenset({"from", "at", "such_as", "including", "like"})
_JOINED = frozenset({"conj", "appos"})
_CITING = frozenset({"according_to", "based_on", "per"})
#: How what is told hangs on the verb that tells it.
_TOLD = frozenset({"ccomp", "xcomp", "obj", "obl", "parataxis", "csubj", "conj"})
#: What ties two whom a picture shows.
_BESIDE = frozenset({"with", "alongside", "beside"})
#: Clauses that are the report's own, whatever is told over them.
_ASIDE = frozenset({"acl:relcl", "appos"})


def rested(found: Iterable[Evidence], draft: Draft, anchor: int, chain: Iterable[str]) -> tuple[Evidence, ...]:
    """The evidence of a sentence that shows, says or is cited for what the word at ``anchor`` states.

    ``chain`` are the ids of the attributions that hold the word.
    """
    words, ids = words_of(draft.doc), set(chain)
    holding = [a for a in draft.attributions if a.id in ids]
    return tuple(e for e in found if rests_on(words, _head(words, e), anchor, holding, recorded=e.kind in _RECORDED))


def rests_on(
    words: Words, noun: int | None, anchor: int, holding: Iterable[Attribution], *, recorded: bool = False
) -> bool:
    """Whether what a word states rests on a noun for evidence, which may be a recording."""
    if noun is None:
        return False
    path = words.path(anchor)
    if noun in path:
        return _within(words, noun, path, recorded=recorded)
    first = noun
    while words.dep[first] in _JOINED and words.head[first] != first:
        first = words.head[first]
    if first in path:
        return _within(words, first, path, recorded=recorded)
    verb = words.head[first]
    return _told_by(words, first, verb, path) or any(_on_its_word(words, noun, first, verb, a) for a in holding)


def _head(words: Words, evidence: Evidence) -> int | None:
    return next((i for i in words.between(evidence.start, evidence.end) if words.end[i] == evidence.end), None)


def _within(words: Words, noun: int, path: list[int], *, recorded: bool) -> bool:
    """Whether it is the content of the noun: "a video showing them", "a letter in which", "footage of the raid",
    "images from events such as a rally at which".
    """
    known, below = lexicon(), path[path.index(noun) - 1]
    if words.dep[below] == "nmod":
        return words.case(below) == "of" or (recorded and words.case(below) in _RECORDING)
    if words.dep[below] != "acl":
        return False
    telling = words.lemma[below] in known.subject_of | known.verbs and path[0] != below
    if words.label[below] != "acl:relcl":
        return (telling and words.tag[below] == "VBG") or words.case(below) == "that"
    inside = {c for j in path[: path.index(noun)] for c in words.with_dep(j, "obl", "advmod")}
    where = any(words.lower[c] in ("which", "where") and words.case(c) in ("in", "on", "") for c in inside)
    subject = words.subject(below)
    return where or (telling and subject is not None and words.lower[subject] in ("which", "that"))


def _told_by(words: Words, noun: int, verb: int, path: list[int]) -> bool:
    """Whether the verb that the noun hangs on tells it."""
    known = lexicon()
    dep, case = words.dep[noun], words.case(noun)
    cited = case in _CITING or (dep == "obl" and case == "in" and _got(words, noun, known))
    if dep in ("obl", "nmod") and cited:
        return _below(words, verb, path, cited=True)
    if dep == "nsubj" and words.lemma[verb] in known.subject_of | known.verbs:
        together = any(words.case(c) in _BESIDE for c in words.with_dep(verb, "obl"))  # "Shows Quill with Teth".
        return _below(words, verb, path, cited=False) and (verb != path[0] or together)
    if dep == "obl" and case in known.prepositions and words.lemma[verb] in known.verbs:
        return _below(words, verb, path, cited=False)
    if verb in path[1:] and dep in ("obj", "nsubj"):
        below = path[path.index(verb) - 1]  # "Cited a witness as saying", "a video surfaced showing".
        telling = words.lemma[below] in known.subject_of | known.verbs and below != path[0]
        return words.tag[below] == "VBG" and telling and words.dep[below] in ("advcl", "xcomp", "ccomp")
    return False


def _below(words: Words, verb: int, path: list[int], *, cited: bool) -> bool:
    """Whether a word stands in what a verb tells, in front of the verb too: "the gate was open, a letter says"."""
    if verb not in path and words.dep[verb] == "parataxis":
        verb = words.head[verb]
    if verb not in path:
        return False
    way = path[: path.index(verb)]
    if any(words.label[j] in _ASIDE for j in way):
        return False
    if cited or not way:
        return True
    last = way[-1]
    apart = words.dep[last] == "conj" or (words.dep[last] == "parataxis" and ";" in words.word[verb:last])
    own = apart and bool(words.with_dep(last, "nsubj"))
    showing = words.dep[last] == "advcl" and words.tag[last] == "VBG" and words.lemma[last] in lexicon().subject_of
    return (words.dep[last] in _TOLD and not own) or showing


def _on_its_word(words: Words, noun: int, first: int, verb: int, said: Attribution) -> bool:
    """Whether an attribution is the noun's own, or its cue is the verb that the noun hangs on."""
    source = () if said.source is None else said.source.pieces()
    if any(p.start <= words.start[noun] < p.end for p in source):
        return True
    case = words.case(first)
    hung = words.dep[first] == "obl" and (case in lexicon().prepositions or case in _CITING)
    return hung and any(p.start <= words.start[verb] < p.end for p in said.cue.pieces())


def _got(words: Words, i: int, known: Lexicon) -> bool:
    return any(words.tag[c] == "VBN" and words.lemma[c] in known.object_of for c in words.with_dep(i, "acl"))
