"""Speakers printed before a colon: "QUILL: We never met." in a transcript, "Front: no talks planned" in a headline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.model.mention import Kind, Level, Mention
from sayso.reading.attribution.found import Found
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.words import Words
from sayso.reading.mentions.lexicon import lexicon as nouns

_LONGEST_LABEL = 7
_LONGEST_NOTE = 6
_COLONS = frozenset({":", "):"})
_SHORTEST_SPEECH = 3
#: What headlines print for whoever says it.
_OUTLETS = frozenset({"poll", "newspaper", "source", "camp", "campaign"})
#: Papers that speak in front of a colon, beside those that are anywhere: "Secret tape: …".
_LEAKED = frozenset(
    {"tape", "cable", "intercept", "wiretap", "ledger", "logbook", "log", "dossier", "affidavit", "testimony"}
) | {"verdict", "ruling", "lawsuit", "probe", "inquiry", "inquest", "audit", "archive", "chat", "deposition"}
_MINUTES = "minutes"
_DASHES = frozenset({"-", "–", "—"})
#: What opens a letter, or a cause that a court hears "before" somebody: who stands there says nothing of it.
_CALLED = frozenset({"editor", "sir", "sirs", "madam"})
_CALLING = frozenset({"dear", "mr", "mr.", "mrs", "mrs.", "madam"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: Words of who speaks of himself or to somebody.
_SPEAKING = frozenset({"i", "we", "my", "our", "me", "us", "you", "your"})
#: Under what the news of a bulletin or the fields of a form are put.
_HEADINGS = frozenset(
    ["people", "person", "persons", "casualties", "victims", "victim", "dead", "injured", "missing", "personnel"]
) | {"staff", "crew", "directors", "director", "officers", "shareholders", "creditors", "owner", "owners", "parties"}
_CREDITS = frozenset({"source", "sources"})
_SPEAKERS = frozenset({Kind.PERSON, Kind.ORGANISATION})


def find_labels(words: Words, mentions: Iterable[Mention], lexicon: Lexicon, taken: Iterable[Found]) -> Iterator[Found]:
    """What follows a speaker and a colon at the start of a line, to the end of that line; the colon is the cue."""
    mentions = tuple(mentions)
    ends = {m.end for m in mentions if m.level is not Level.PRONOUN and m.kind in _SPEAKERS}
    tellers = lexicon.papers | _OUTLETS | _LEAKED
    ends |= {words.end[i] for i, lemma in enumerate(words.lemma) if lemma in tellers or _speaks(words, i, lexicon)}
    ends |= {words.end[i] for i, word in enumerate(words.lower) if word == _MINUTES}
    cues = {k for f in taken for k in f.cue}
    people = frozenset(m.start for m in mentions if m.kind is Kind.PERSON and m.level is Level.NAMED)
    for i, word in enumerate(words.word):
        last = _label_end(words, i) if word in _COLONS else 0
        if not last or words.end[last - 1] not in ends:
            continue
        first = _line_start(words, i)
        label = range(first, last)
        if len(label) > _LONGEST_LABEL or any(_tells(words, k) or k in cues for k in label) or _heads(words, label):
            continue
        content = _line_rest(words, i + 1)
        if _field(words, i, people) or _is_called(words, label) or _credits(words, label, content):
            continue
        told = any(words.pos[k] in ("VERB", "AUX") for k in content) and not _is_title(words, content)
        if _describes(words, content):
            continue
        if len(content) >= _SHORTEST_SPEECH and told and not _pictures(words, label, lexicon):
            yield Found(anchor=i, cue=(i,), source=last - 1, content=tuple(content), label=tuple(label))


def _label_end(words: Words, colon: int) -> int:
    """Where the label before a colon ends, without what a transcript puts in brackets: "ADA QUILL (on tape):"."""
    shut = colon if words.word[colon] == "):" else colon - 1
    if shut < 1 or not words.word[shut].startswith(")"):
        return colon
    opens = next((k for k in range(shut - 1, max(shut - _LONGEST_NOTE, 0) - 1, -1) if words.word[k] == "("), 0)
    return opens if opens and not any(words.space[k] for k in range(opens, colon)) else 0


def _tells(words: Words, k: int) -> bool:
    """Whether a word is a verb, other than the participle before a noun: the "leaked" of "leaked minutes"."""
    return words.pos[k] == "AUX" or (words.is_verb(k) and words.dep[k] not in ("amod", "compound"))


def _speaks(words: Words, i: int, lexicon: Lexicon) -> bool:
    """Whether a label of one word is somebody who speaks, though no mention: "Bishop: …", "UN: …"."""
    alone = i + 1 < len(words) and words.word[i + 1] == ":" and _line_start(words, i) == i
    return alone and (nouns().noun_kind(words.lower[i]) in _SPEAKERS or words.word[i] in lexicon.bodies)


def _field(words: Words, colon: int, people: frozenset[int]) -> bool:
    """Whether what follows a title is its field, in capitals: "Director: Legal Services Ada Quill said".

    Behind the field its bearer is named, or the sentence goes on behind a comma, or the title does what it says.
    """
    title, first = colon - 1, colon + 1
    if first >= len(words) or not _office(words.lower[title]) or not words.word[first][:1].isupper():
        return False
    if words.dep[title] == "nsubj" and words.dep[first] == "appos" and words.head[title] > first:
        return True
    k = first
    while k < len(words) and (words.word[k][:1].isupper() or words.lower[k] in ("and", "&")):
        if words.start[k] in people or words.word[k] in nouns().titles:
            return k > first and words.start[k] in people
        k += 1
    apart = k > first and k + 1 < len(words) and words.word[k] == ","
    return apart and words.pos[k + 1] in ("AUX", "VERB")


def _office(word: str) -> bool:
    return word in nouns().roles or nouns().noun_kind(word) is Kind.PERSON


def _heads(words: Words, label: range) -> bool:
    """Whether a label is a place with its day, or one heading under another: "SUVA - 25 July", "Courses - Dyeing".

    Or says what the news below are of: "PEOPLE: Quill has left the guild.".
    """
    alone = len(label) == 1 and words.lower[label[0]] in _HEADINGS
    return alone or any(words.pos[k] == "NUM" or words.word[k] in _DASHES for k in label)


def _is_called(words: Words, label: range) -> bool:
    """Whether a label is written to, or stands behind a preposition: "Dear Editor: …", "Before Judge Quill: …"."""
    first, last = words.lower[label[0]], words.lower[label[-1]]
    called = first == "dear" or (first in _CALLING and last in _CALLED)
    return called or words.pos[label[0]] == "ADP"


def _credits(words: Words, label: range, content: list[int]) -> bool:
    """Whether "source" is a field and what follows it a name: "Source: House of Tern – Ada Quill. Headline: …"."""
    if len(label) > 1 or words.lower[label[0]] not in _CREDITS:
        return False
    ends = next((n for n, k in enumerate(content) if words.pos[k] == "PUNCT" or words.space[k]), len(content))
    return not any(words.tag[k] in _FINITE for k in content[:ends])


def _describes(words: Words, content: list[int]) -> bool:
    """Whether what follows a name says first what they are: "Ada Quill: chief executive of Tern. She left in May."."""
    first = [k for k in content if words.sentence[k] == words.sentence[content[0]]] if content else []
    if len(first) == len(content) or any(words.tag[k] in _FINITE for k in first):
        return False
    named = any(_office(words.lower[k]) or nouns().noun_kind(words.lower[k]) in _SPEAKERS for k in first)
    return named and not any(words.lower[k] in _SPEAKING for k in content)


def _is_title(words: Words, content: Iterable[int]) -> bool:
    """Whether what follows is a title and no sentence: "Fabric Dyeing & Design"."""
    own = [k for k in content if words.pos[k] not in ("PUNCT", "SPACE", "ADP", "DET", "CCONJ", "SYM", "NUM")]
    tensed = any(words.tag[k] in _FINITE for k in own)
    return not tensed and all(words.word[k][:1].isupper() for k in own)


def _pictures(words: Words, label: range, lexicon: Lexicon) -> bool:
    """Whether a label says who made or gave a picture, or that it is one: "Photo: Ada Quill"."""
    return any(words.lower[k] in lexicon.pictures for k in label)


def _line_start(words: Words, i: int) -> int:
    while i > 0 and not (words.space[i - 1] and "\n" in words.word[i - 1]):
        i -= 1
    return i


def _line_rest(words: Words, i: int) -> list[int]:
    found = []
    while i < len(words) and not (words.space[i] and "\n" in words.word[i]):
        found.append(i)
        i += 1
    return found
