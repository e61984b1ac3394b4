"""A sentence that says behind another on whose word that was: "He sold arms to both.  Or so it is said."."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.reading.attribution.found import Found
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.sources import is_empty
from sayso.reading.attribution.words import Words

#: The longest such sentence, in words.
_LONGEST = 10
_OPENINGS = (("or", "so"), ("at", "least", "so"), ("or", "at", "least", "so"))
_TALES = frozenset({"story", "legend", "tale", "rumour", "rumor", "theory", "version", "account"})
_POINTING = frozenset({"that", "this", "such"})


def find_so_said(words: Words, lexicon: Lexicon, taken: Iterable[Found]) -> Iterator[Found]:
    """What stands in the sentence before "or so it is said", "or so his foes claim", "that, at least, is the story"."""
    spoken = {words.sentence[k] for f in taken for k in f.cue}
    for number in range(1, len(words.sentences)):
        told = _kept(words, number - 1)
        own = _kept(words, number)
        if not told or len(own) > _LONGEST or _parted(words, number) or number - 1 in spoken:
            continue
        verb = _so(words, lexicon, own) or _is_what_they_say(words, lexicon, own)
        if verb is None or words.word[told[-1]] in ("?", ":"):
            continue
        subject = words.subject(verb)
        source = subject if subject is not None and not _nobodys(words, subject) else None
        cue = tuple(k for k in own if k <= verb and k != source and words.word[k] != ",")
        cue = cue if source is None else (verb,)
        yield Found(anchor=verb, cue=cue, source=source, content=tuple(told))


def _so(words: Words, lexicon: Lexicon, own: list[int]) -> int | None:
    """The verb of "or so he says", "or so the story goes"."""
    lower = tuple(words.lower[k] for k in own)
    opening = next((o for o in _OPENINGS if lower[: len(o)] == o), None)
    if opening is None:
        return None
    return next((k for k in own[len(opening) :] if words.is_verb(k) and _tells(words, lexicon, k)), None)


def _is_what_they_say(words: Words, lexicon: Lexicon, own: list[int]) -> int | None:
    """The verb of "that, at least, is what his foes say"."""
    lower = [words.lower[k] for k in own]
    if "least" not in lower or "what" not in lower or not _POINTING & set(lower[:4]):
        return None
    behind = own[lower.index("what") :]
    return next((k for k in behind if words.is_verb(k) and _tells(words, lexicon, k)), None)


def _tells(words: Words, lexicon: Lexicon, k: int) -> bool:
    subject = words.subject(k)
    goes = words.lemma[k] in ("go", "have") and subject is not None and words.lemma[subject] in _TALES
    return goes or "quote" in lexicon.frames.get(words.lemma[k], ()) or words.lemma[k] in ("claim", "allege", "believe")


def _nobodys(words: Words, subject: int) -> bool:
    return is_empty(words, subject) or words.lower[subject] == "it" or words.lemma[subject] in _TALES


def _kept(words: Words, number: int) -> list[int]:
    first, last = words.sentences[number]
    return [k for k in range(first, last) if not words.space[k] and words.word[k] not in (".", "!")]


def _parted(words: Words, number: int) -> bool:
    """Whether a new paragraph begins with a sentence."""
    before, first = words.sentences[number - 1], words.sentences[number]
    return any(words.space[k] and "\n" in words.word[k] for k in range(*before)) or words.space[first[0]]
