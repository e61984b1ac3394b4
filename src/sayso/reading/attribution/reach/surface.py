"""Cues whose content the tree does not give: read by the order of the words and the commas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.reading.attribution.cue import cue_words
from sayso.reading.attribution.found import Found
from sayso.reading.attribution.lexicon import Lexicon, lexicon
from sayso.reading.attribution.reach.addressing import ADDRESSING, is_addressed
from sayso.reading.attribution.reach.bounds import only_opens, said_of
from sayso.reading.attribution.sources import is_empty, source_of
from sayso.reading.attribution.words import Words

_COMMAS = frozenset({",", "—", "–", "--"})
_QUOTES = frozenset({'"', "“", "”", "''", "``"})
_MARKS = _QUOTES | frozenset({"'", "‘"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_SKIPPED = frozenset({"ADV", "AUX", "PART"})
_OPENS_CLAUSE = frozenset({"DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM", "SCONJ"})
#: What opens a clause that is set against the one before.
_TURNS = frozenset({"while", "although", "though", "whereas"})
#: Verbs of saying whose object is whom it is said to, in a list of deeds.
_TO_SOMEBODY = ADDRESSING | frozenset(
    {"threaten", "caution", "rebuke", "implore", "beg", "charge", "reassure", "counter"}
)
#: How far behind a cue its "that" may stand: "told them on Monday that".
_REACH = 8


def find_surface(words: Words, known: Lexicon, found: Iterable[Found]) -> Iterator[Found]:
    """Attributions of verbs of saying that ``found`` has none of."""
    taken = {f.anchor for f in found}
    for i, lemma in enumerate(words.lemma):
        if i in taken or words.pos[i] != "VERB" or "quote" not in known.frames.get(lemma, ()):
            continue
        if is_addressed(words, i) or _is_said_of(words, i) or _says_nothing(words, i, known):
            continue
        helped = words.tag[i] in ("VB", "VBN") and bool(words.with_dep(i, "aux"))
        finite = helped or words.tag[i] in ("VBD", "VBZ", "VBP")
        read = _that(words, i) or (_parenthesis(words, i) if finite else None) or _bare(words, i, taken)
        if read is not None and not is_empty(words, read[0]):
            source, content = read
            yield Found(anchor=i, cue=cue_words(words, i), source=source, content=tuple(content))


def _is_said_of(words: Words, i: int) -> bool:
    """Whether what stands before the verb is only spoken of: "faults were found", "a firm said to be his"."""
    if _in_passive(words, i):
        return words.agent(i) is None
    return said_of(words, i)


def _says_nothing(words: Words, i: int, known: Lexicon) -> bool:
    """Whether a verb says nothing here: "found the boys late on Monday, but …", "passed for second reading a bill"."""
    if words.tag[i] == "VBG" and words.pos[i - 1] in ("ADP", "ADJ", "DET", "NUM") and words.case(i) != "by":
        return True
    if words.tag[i] == "VBG" and words.lemma[i] in known.minding and _before(words, i)[0] != words.subject(i):
        return True  # "A pile placed on her desk with a sigh hoping that": whoever hopes is not what stands before.
    things = [c for c in words.with_dep(i, "obj", "iobj") if c > i and not words.with_dep(c, "acl", "advcl")]
    return words.lemma[i] in known.known and bool(things) and words.lower[i + 1] != "that"


def _in_passive(words: Words, i: int) -> bool:
    """Whether a helper of the passive stands between the subject and its verb."""
    subject = words.subject(i)
    helpers = [c for c in words.children[i] if words.label[c] == "aux:pass"]
    return any(subject is None or not c < subject < i for c in helpers)


def _that(words: Words, i: int) -> tuple[int, list[int]] | None:
    """ "Told them on Monday that …" to the end of the sentence."""
    _, end = words.sentences[words.sentence[i]]
    for k in range(i + 1, min(i + _REACH, end)):
        if words.lower[k] == "that" and words.pos[k] in ("SCONJ", "PRON") and k + 2 < end:
            source = source_of(words, i) or _before(words, i)[0]
            return (source, list(range(k, end))) if source is not None else None
        if words.is_verb(k) or words.word[k] in _COMMAS or words.word[k] in _QUOTES:
            return None
    return None


def _parenthesis(words: Words, i: int) -> tuple[int, list[int]] | None:
    """ "…, officials say, …" and "…, said the mayor"."""
    start, end = words.sentences[words.sentence[i]]
    source, first = _before(words, i)
    last = i
    if i + 1 < end and words.word[i + 1] in _MARKS:
        return None  # "…, founder says 'sorry'": that is what he says.
    if words.label[i] == "acl:relcl" and source is not None and words.pos[words.subtree(source)[0] - 1] == "NOUN":
        return None  # "Over a poem she read at a rally".
    if any(words.tag[c] == "WRB" for c in words.with_dep(i, "advmod", "mark")) or _relates(words, i):
        return None  # "Since June, when they found faults", "talks at which, it seems, both shouted": nothing said.
    if source is None:
        subject = words.subject(i)
        if subject is not None and subject < i:
            return None  # "Quill, the mayor, warned the crews": who stands behind is spoken to.
        source, last = _behind(words, i, end)
        first = i
        if source is not None and (words.dep[source] == "xcomp" or _listed_deed(words, i, source)):
            return None  # "His grandson, considered the likely heir".
    if source is None or first - 1 <= start or words.word[first - 1] not in _COMMAS:
        return None
    if any(c > i for c in words.with_dep(i, "obj")) and source < i:
        return None  # "When they searched it, they found a gun": the gun is found, and nothing said.
    left = list(range(start, first - 1))
    comma = next((k for k in range(last + 1, end) if words.word[k] in _COMMAS), None)
    right = (
        list(range(comma + 1, end))
        if comma is not None and not any(words.is_verb(k) for k in range(last + 1, comma))
        else []
    )
    if words.pos[start] == "SCONJ" and not right and _holds_verb(words, list(range(last + 1, end))):
        return None  # "As night fell, he said that …": the clause says when.
    if not _holds_verb(words, left) or only_opens(words, i, left):
        return (source, left + right) if _holds_verb(words, right) else None
    if right and words.pos[right[0]] == "CCONJ" and _holds_verb(words, right):
        return source, left + right
    return source, left


def _listed_deed(words: Words, i: int, behind: int) -> bool:
    """Whether a verb of a list has whom it is said to behind it: "attacked the mill, threatened its owner and left"."""
    to = words.dep[behind] in ("obj", "iobj") and words.dep[i] == "conj"
    return to and words.lemma[i] in _TO_SOMEBODY


def _relates(words: Words, i: int) -> bool:
    """Whether a verb has a relative word of its own: "which, she said, he had not read", "against whom she wrote"."""
    sides = [k for c in words.with_dep(i, "obj", "obl", "nsubj") for k in (c, *words.children[c])]
    return any(words.tag[k] in ("WDT", "WP$") or words.lower[k] == "whom" for k in sides)


def _bare(words: Words, i: int, taken: set[int]) -> tuple[int, list[int]] | None:
    """ "He said groups were sent": a clause right behind the verb, to the end of the sentence."""
    _, end = words.sentences[words.sentence[i]]
    source = source_of(words, i) or _before(words, i)[0]
    opens = i + 3 < end and (words.pos[i + 1] in _OPENS_CLAUSE or words.word[i + 1] in _QUOTES)
    if source is None or not opens or words.dep[i] in ("amod", "acl"):
        return None
    content = list(range(i + 1, _turn(words, i, end)))
    finite = any(words.tag[k] in ("VBD", "VBZ", "VBP", "MD") and _told(words, i, k, taken) for k in content[1:25])
    return (source, content) if finite else None


def _turn(words: Words, i: int, end: int) -> int:
    """Where the report goes on of its own behind a comma: "wrote a letter, while …", "kept his post, saying that …"."""
    for k in range(i + 2, end):
        if words.word[k] == ";":
            return k
        sets = words.lower[k] in _TURNS and words.dep[k] in ("mark", "advmod")
        if words.word[k - 1] == "," and (sets or (words.tag[k] == "VBG" and words.dep[k] == "advcl")):
            return k - 1
    return end


def _told(words: Words, i: int, k: int, taken: set[int]) -> bool:
    """Whether a tensed verb is of what is said: not of a relative clause of the object, nor of another speaker."""
    over = words.path(k)[1:]
    if k in words.path(i):
        return False
    own = over[: over.index(i)] if i in over else over
    top = own[-1] if own else k
    if i in over and words.dep[top] == "conj" and not words.with_dep(top, "nsubj"):
        return False  # "Assured her of it, gave her a boat and left": what he did then.
    if words.tag[i] == "VBG" and i not in over:
        return False
    relative = i in over and any(words.label[j] == "acl:relcl" for j in (k, *own))
    return not relative and not any(j > i and (j in taken or _leads(words, j)) for j in (k, *own))


def _leads(words: Words, j: int) -> bool:
    """Whether another has his say there: ", the minister said on Tuesday"."""
    says = words.is_verb(j) and "quote" in lexicon().frames.get(words.lemma[j], ())
    first = min(words.subtree(s)[0] for s in [j, *words.with_dep(j, "nsubj")])
    return says and bool(words.with_dep(j, "nsubj")) and words.word[first - 1] == ","


def _holds_verb(words: Words, tokens: list[int]) -> bool:
    return any(words.pos[k] in ("VERB", "AUX") for k in tokens)


def _before(words: Words, i: int) -> tuple[int | None, int]:
    """The noun phrase right before the verb, up to a comma or the sentence's start: its head and first word."""
    start, _ = words.sentences[words.sentence[i]]
    k = i - 1
    while k >= start and words.pos[k] in _SKIPPED:
        k -= 1
    if k < start or words.pos[k] not in _NOMINAL:
        return None, i
    last = k
    while k - 1 >= start and _of_phrase(words, k - 1):
        k -= 1
    subject = words.subject(i)
    if subject is not None and k <= subject <= last:
        return subject, k
    return next((j for j in range(k, last + 1) if words.pos[j] in _NOMINAL and not k <= words.head[j] <= last), last), k


def _of_phrase(words: Words, k: int) -> bool:
    """Whether a word may stand in a noun phrase: also the participle of "a clerk living in Tern"."""
    participle = words.tag[k] in ("VBG", "VBN") and words.dep[k] == "acl"
    return (participle or not words.is_verb(k)) and words.pos[k] not in ("PUNCT", "SCONJ", "CCONJ", "SPACE")


def _behind(words: Words, i: int, end: int) -> tuple[int | None, int]:
    """The noun phrase right behind the verb: its head word and last word."""
    k = i + 1
    while k < end and words.pos[k] in ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM") and words.lower[k] != "that":
        k += 1
    phrase = range(i + 1, k)
    if k < end and (words.pos[k] == "AUX" or words.tag[k] in ("VBD", "VBZ", "VBP", "MD")):
        return None, i  # "Announced they would go": what is said, and nobody who says it.
    head = next((j for j in phrase if words.pos[j] in _NOMINAL and words.head[j] not in phrase), None)
    return (head, k - 1) if head is not None else (None, i)
