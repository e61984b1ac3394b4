"""Verbs that attribute: their slots in the tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sayso.reading.attribution.bounds import (
    after_comma,
    asked,
    aspect,
    going_on,
    handed_on,
    is_followed_on,
    is_label,
    issuer,
    misjoined,
    reads_as_verb,
    refers,
    said_clauses,
    said_of,
    swallowed,
    taken_over,
    without_cited,
)
from sayso.reading.attribution.called import called
from sayso.reading.attribution.found import Found
from sayso.reading.attribution.hearing import teller
from sayso.reading.attribution.lexicon import Lexicon, lexicon
from sayso.reading.attribution.sources import has_word, is_empty, source_of
from sayso.reading.attribution.words import Words

_OBLIQUES = ("as", "about", "of", "for", "to", "on", "with", "at", "against", "from", "over", "behind", "in")
#: Verbs of saying whose object is who is spoken to.
_ADDRESSING = frozenset(
    {"tell", "ask", "inform", "remind", "warn", "assure", "notify", "advise", "brief", "show", "email", "text"}
)
#: Participles that have become prepositions.
_HEARING = frozenset({"learn", "hear", "understand"})
_PREPOSITIONS = frozenset({"regarding", "concerning", "including"})
_SHOWING = frozenset({"show", "suggest", "indicate", "demonstrate", "reveal", "prove", "illustrate", "mean", "find"})
_GROUNDS = frozenset({"for", "over", "about", "as", "of", "against"})
#: What opens a clause that the report adds of its own behind a comma.
_ADDING = frozenset({"while", "although", "though", "despite", "which", "who", "whom", "where", "since", "even"})
_COMPLEMENT_CASES = ("of", "for", "to", "with", "against")


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
    return lexicon.frames.get(lemma)


def _verb(words: Words, i: int, frame: Mapping[str, bool]) -> Iterator[Found]:
    content, slot, preposition = _content(words, i, frame)
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
        content = [k for k in content if k not in words.subtree(source)]
    if source is None or _nobody(words, i, source) or source in content or not content:
        return
    if (is_addressed(words, i) and words.case(source) != "by") or said_of(words, i):
        return
    content = without_cited(words, content) if slot == "clause" else content
    asserted = frame.get("clause" if slot == "parenthesis" else slot, False)
    if slot == "object" and frame.get("clause") and "infinitive" not in frame and _tells(words, content):
        asserted = True  # "Recalled Quill shouting at them" tells what she did.
    if not asserted:
        content = bare_of_asides(words, i, with_rest(words, i, content) if slot in ("object", *_OBLIQUES) else content)
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
    if words.lower[source] in ("it", "who") and words.label[source] == "nsubj" and words.head[source] == i:
        return words.lower[source] == "it" and words.lemma[i] in _SHOWING
    over = words.head[source]
    if words.lower[source] == "it" and over != i and "quote" in lexicon().frames.get(words.lemma[over], ()):
        return False  # "…, it said, adding that …".
    return is_empty(words, source)


def _speaking(words: Words, i: int) -> int | None:
    """The verb of the sentence that ", noting that …" goes on from: the outermost of those that introduce a clause."""
    first = min([i, *(c for c in words.with_dep(i, "advmod") if c < i)])
    if words.tag[i] != "VBG" or words.dep[i] != "advcl" or first == 0 or words.word[first - 1] != ",":
        return None
    over = [
        j for j in words.path(i)[1:] if words.is_verb(j) and words.with_dep(j, "ccomp") and words.subject(j) is not None
    ]
    return over[-1] if over else None


def is_addressed(words: Words, i: int) -> bool:
    """Whether the verb says that somebody was addressed: "asked why he left", "when told that it had gone"."""
    if words.lemma[i] not in _ADDRESSING:
        return False
    if any(words.lemma[c] == "have" for c in words.with_dep(i, "aux")):
        return any(words.label[c] == "aux:pass" for c in words.children[i])
    reduced = words.tag[i] == "VBD" and words.dep[i] == "advcl" and words.subject(i) is None
    return words.tag[i] == "VBN" or reduced


def _content(words: Words, i: int, frame: Mapping[str, bool]) -> tuple[list[int], str, int | None]:
    """The words of the first slot that is filled, the slot's name, and the preposition that goes with the cue."""
    if "clause" in frame:
        if (told := taken_over(words, i)) is not None:
            return sorted({*words.subtree(words.head[i], frozenset({i})), *words.subtree(told)}), "parenthesis", None
        found = clause(words, i)
        if found:
            return found, "clause", None
        found = matrix(words, i)
        if found:
            return found, "parenthesis", None
    for slot, read in (("object_as", called), ("object_of", _object_of), ("infinitive", _infinitive)):
        if slot in frame:
            found = read(words, i)
            if found:
                return found, slot, None
    for c in words.with_dep(i, "obl", "advcl"):
        case = words.case(c)
        if case in frame and case in _OBLIQUES:
            content = _with_infinitive(words, _without_case(words, c))
            return content, case, next(x for x in words.children[c] if words.dep[x] in ("case", "mark"))
    if "object" in frame and not words.passive(i):
        objects = words.with_dep(i, "obj")
        if objects:
            return words.subtree(objects[0]), "object", None
    return [], "", None


def clause(words: Words, i: int) -> list[int]:
    """The words of the clause that a verb of saying takes."""
    clauses = words.with_dep(i, "ccomp")
    clauses += [c for c in words.with_dep(i, "parataxis") if c > i and _after_colon(words, i, c)]
    clauses += [c for c in words.with_dep(i, "csubj") if words.passive(i)]
    clauses += misjoined(words, i)
    found: set[int] = set()
    for c in [*said_clauses(words, i, clauses), *asked(words, i), *handed_on(words, i)]:
        found.update(words.subtree(c, _contrasts(words, c)))
    return _mended(words, i, sorted(found))


def _contrasts(words: Words, c: int) -> frozenset[int]:
    """Clauses that set what others say against what is said, ", while Quaria argues that …", and those in which the
    speaker goes on, ", adding that …".
    """
    return frozenset(
        k
        for k in words.subtree(c)
        if refers(words, k)
        or (after_comma(words, k) and (_sets_against(words, k) or _goes_on(words, k)) and words.dep[k] == "advcl")
    )


def _sets_against(words: Words, k: int) -> bool:
    """Whether others have their say there; "while he works for the front" may well be the speaker's own."""
    return words.case(k) in ("while", "whereas") and words.lemma[k] in lexicon().frames


def _goes_on(words: Words, k: int) -> bool:
    return words.tag[k] == "VBG" and "quote" in lexicon().frames.get(words.lemma[k], ())


def _mended(words: Words, i: int, found: list[int]) -> list[int]:
    """A clause after the verb runs without holes, and takes what the parse hung on the verb: "told them that the loss
    of votes was …"; a clause before the verb ends there.
    """
    if not found:
        return found
    if found[0] < i:
        if _fronted(words, i, found):
            return [k for k in found if k > i]
        return [k for k in found if k < i] if any(words.word[k] == "." for k in range(i, found[-1] + 1)) else found
    first, end = found[0], found[-1]
    if words.lemma[i] not in _ADDRESSING:
        first = min([first, *(words.subtree(c)[0] for c in words.with_dep(i, "obj") if i < c < first)])
    for c in words.children[i]:
        if c > first and not _stands_apart(words, i, c):
            end = max(end, words.subtree(c, _contrasts(words, c))[-1])
    return [k for k in range(max(first, i + 1), end + 1) if k not in _apart(words, i, first)]


def _apart(words: Words, i: int, first: int) -> set[int]:
    return {k for c in words.children[i] if c > first and _stands_apart(words, i, c) for k in words.subtree(c)}


def _fronted(words: Words, i: int, found: list[int]) -> bool:
    """Whether what stands before the verb is only when or why it was said: "As night fell, he said …"."""
    first = found[0]
    start, end = words.sentences[words.sentence[i]]
    before = [k for k in found if k < i]
    tensed = any(words.tag[k] in ("VBD", "VBZ", "VBP", "MD") for k in before)
    opens = words.pos[first] == "SCONJ" or words.lower[first] in ("when", "as", "after", "before", "while", "since")
    opens = opens or (not tensed and (words.pos[first] == "ADP" or words.lower[first] in ("according", "despite")))
    told = any(words.pos[k] in ("VERB", "AUX") for k in range(i + 1, end))
    return first == start and opens and told and words.lower[first] != "that"


def _stands_apart(words: Words, i: int, c: int) -> bool:
    """Whether what hangs on the verb is no part of what is said: "said …, adding that", "said … and left"."""
    if words.dep[c] in ("punct", "cc") or words.case(c) == "according_to":
        return True
    if c in going_on(words, i):
        return False
    if words.dep[c] in ("conj", "parataxis"):
        return words.case(c) != "that"
    if words.dep[c] == "nsubj":
        return True
    return words.dep[c] == "advcl" and after_comma(words, c)


def bare_of_asides(words: Words, i: int, content: list[int]) -> list[int]:
    """What is wanted or judged, without what the report adds to it behind a comma: ", which opened in May"."""
    for n, k in enumerate(content):
        if n > 0 and k > i and words.word[k] == "," and k + 1 < len(words) and _adds(words, k + 1):
            return content[:n]
    return content


def with_rest(words: Words, i: int, content: list[int]) -> list[int]:
    """What is judged with what it is judged for: "swiped at Quill" + "over the bridge"."""
    rest = [c for c in words.with_dep(i, "obl", "advcl") if c > content[-1] and words.case(c) in _GROUNDS]
    first = words.subtree(rest[0]) if rest else []
    return sorted({*content, *first}) if first and first[0] == content[-1] + 1 else content


def _adds(words: Words, k: int) -> bool:
    if words.lower[k] in _ADDING or words.tag[k] in ("WDT", "WP", "WRB"):
        return True
    return words.tag[k] == "VBG" and words.dep[k] == "advcl"


def _after_colon(words: Words, i: int, c: int) -> bool:
    first = words.subtree(c)[0]
    return any(words.word[k] in (":", "“", '"', "''", "``", "‘") for k in range(max(i, first - 2), first + 1))


def matrix(words: Words, i: int) -> list[int]:
    """The clause that "he said" or "as he said" is put into: the one above it, without it."""
    above = words.head[i]
    if above == i or is_followed_on(words, i):
        return []
    parenthetical = words.dep[i] == "parataxis" and words.subject(i) is not None and _bounded(words, i)
    parenthetical = parenthetical and not _runs_on(words, i)
    as_clause = words.dep[i] == "advcl" and words.case(i) == "as" and not words.with_dep(i, "obj", "xcomp")
    as_clause = as_clause and words.tag[i] != "VBG"  # "As judges were looking into the matter".
    if not parenthetical and not as_clause:
        return []
    return words.subtree(_whole(words, above), frozenset({i}))


def _whole(words: Words, above: int) -> int:
    """The clause that a parenthesis is put into, where the parse hung it on a noun or a dateline of that clause."""
    over = words.head[above]
    noun = not words.is_verb(above) and not words.with_dep(above, "cop", "nsubj", "acl")
    loose = words.dep[above] in ("dep", "nsubj", "obl", "nmod") and words.subject(over) is not None
    return over if noun and loose and words.is_verb(over) else above


def _runs_on(words: Words, i: int) -> bool:
    """Whether nothing parts a clause from the word before it: "leaked folder shows mayor knew"."""
    first = words.subtree(i)[0]
    return first > words.head[i] and words.word[first - 1][-1:].isalnum() and words.word[first][:1].isalnum()


def _bounded(words: Words, i: int) -> bool:
    """Whether a parenthesis is short: a cue and its source and little more."""
    return len(words.subtree(i)) <= 30 and not words.with_dep(i, "ccomp", "xcomp")


def _infinitive(words: Words, i: int) -> list[int]:
    found: list[int] = []
    for c in words.with_dep(i, "xcomp"):
        if words.is_verb(c) or words.with_dep(c, "cop") or words.with_dep(c, "mark"):
            found += words.subtree(c)
    if found:
        for c in words.with_dep(i, "obj"):
            found += words.subtree(c)
    return sorted(found)


def _object_of(words: Words, i: int) -> list[int]:
    """ "accused him of theft", "urged her to leave"."""
    objects = words.with_dep(i, "obj", "iobj")
    if words.passive(i):
        objects = words.with_dep(i, "nsubj")
    complements = [c for c in words.with_dep(i, "obl", "advcl") if words.case(c) in _COMPLEMENT_CASES]
    complements += words.with_dep(i, "xcomp")
    if not objects or not complements:
        return []
    return sorted({k for c in (objects[0], complements[0]) for k in words.subtree(c)})


def _without_case(words: Words, c: int) -> list[int]:
    return words.subtree(c, frozenset(x for x in words.children[c] if words.dep[x] in ("case", "mark")))


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
    told = clause(words, over) if words.lemma[over] in lexicon().frames else []  # Who cites them has the first word.
    yield Found(anchor=i, cue=(i,), source=objects[0], content=tuple(told or words.subtree(over, frozenset({i}))))


def _with_infinitive(words: Words, content: list[int]) -> list[int]:
    """ "Called for the union" + "to end the strike", wherever the parse hung the infinitive."""
    at = content[-1] + 1
    if at >= len(words) or words.lower[at] != "to" or words.dep[at] != "mark":
        return content
    verb = words.head[at]
    return sorted({*content, *(k for k in words.subtree(verb) if k >= at)}) if verb > at else content


def _held(words: Words, i: int, lexicon: Lexicon) -> Iterator[Found]:
    """ "The monitor's findings include footage of a rally": what a paper holds stands on its word."""
    source, objects = source_of(words, i), words.with_dep(i, "obj")
    if source is None or not objects or words.lemma[source] not in lexicon.papers or words.passive(i):
        return
    shown = [c for c in words.with_dep(i, "xcomp", "advcl") if c > objects[0] and words.tag[c] in ("VBG", "VBN")]
    told = [c for c in shown if words.word[words.subtree(c)[0] - 1] != ","]
    content = sorted({k for c in (*objects, *told) for k in words.subtree(c)})
    yield Found(anchor=i, cue=cue_words(words, i), source=source, content=tuple(content))


def cue_words(words: Words, i: int, preposition: int | None = None) -> tuple[int, ...]:
    """The verb with the auxiliaries, negation and adverbs right before it, its particle and its preposition."""
    own = {c for c in words.children[i] if words.dep[c] in ("aux", "advmod", "cop") or words.label[c] == "compound:prt"}
    own |= {c for c in words.with_dep(i, "mark", "cc") if words.lower[c] in ("to", "neither") and c < i}
    first = i
    while first - 1 in own or (first - 1 >= 0 and words.head[first - 1] in own and words.dep[first - 1] == "advmod"):
        first -= 1
    found = {*range(first, i + 1), *(c for c in own if words.label[c] == "compound:prt" and c > i)}
    if (over := aspect(words, i)) is not None:
        found.update(range(over, i + 1))
    if preposition is not None:
        found.add(preposition)
    return tuple(sorted(found | _neither(words, i)))


def _neither(words: Words, i: int) -> set[int]:
    """The first half of "could neither confirm nor deny", without which the second says the contrary."""
    first = words.head[i]
    if words.dep[i] != "conj" or i - first > 3 or not any(words.lower[c] == "nor" for c in words.with_dep(i, "cc")):
        return set()
    helpers = [c for c in words.with_dep(first, "aux", "cc", "advmod") if c < first]
    return set(range(min([first, *helpers]), i)) if words.is_verb(first) and first < i else set()
