"""The words that attribute, read once from package data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Cue words: ``frames`` gives for a verb's lemma its slots, each with whether the source asserts it.

    ``nouns`` does so for nouns, ``states`` for adjectives and participles as they are written; ``bearing`` verbs lend a
    noun their subject ("raised doubts").
    """

    frames: Mapping[str, Mapping[str, bool]]
    cite: frozenset[str]
    worded: frozenset[str]
    mute: frozenset[str]
    resuming: frozenset[str]
    commenting: frozenset[str]
    never_nested: frozenset[str]
    self_words: frozenset[str]
    adverbs: frozenset[str]
    passives: frozenset[str]
    awaited: frozenset[str]
    oblique: frozenset[tuple[str, str]]
    adjectives: frozenset[str]
    appearing: frozenset[str]
    nouns: Mapping[str, Mapping[str, bool]]
    states: Mapping[str, Mapping[str, bool]]
    bearing: frozenset[str]
    things: frozenset[str]
    polls: frozenset[str]
    views: frozenset[str]
    holding: frozenset[str]
    papers: frozenset[str]
    known: frozenset[str]
    measures: frozenset[str]
    rules: frozenset[str]
    polite: frozenset[str]
    politely: frozenset[str]
    hearing: frozenset[str]
    gathering: frozenset[str]
    telling: frozenset[str]
    leading: frozenset[str]
    taking: frozenset[str]
    arriving: frozenset[str]
    ears: frozenset[str]
    news: frozenset[str]
    receiving: frozenset[str]
    owning: frozenset[str]
    perceiving: frozenset[str]
    minding: frozenset[str]
    turning: frozenset[str]
    bodies: frozenset[str]
    pictures: frozenset[str]
    tails: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon of this package."""
    text = (resources.files("sayso.reading.attribution") / "data" / "cues.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    hearsay = {k: frozenset(words.split()) for k, words in data["hearsay"].items() if isinstance(words, str)}
    return Lexicon(
        frames=_frames(data["group"]),
        cite=frozenset(data["cite"]["verbs"].split()),
        worded=frozenset(data["cite"]["words"].split()),
        mute=frozenset(data["cite"]["mute"].split()),
        resuming=frozenset(data["remarks"]["resuming"].split()),
        commenting=frozenset(data["remarks"]["commenting"].split()),
        never_nested=frozenset(data["nested"]["never"].split()),
        self_words=frozenset(data["nested"]["self"].split()),
        adverbs=hearsay["adverbs"],
        passives=hearsay["passives"],
        awaited=hearsay["awaited"],
        oblique=frozenset((verb, case) for verb, case in map(str.split, data["hearsay"]["oblique"])),
        adjectives=hearsay["adjectives"],
        appearing=frozenset(data["appearing"]["verbs"].split()),
        nouns=_frames(data["noun"]),
        states=_frames(data["state"]),
        bearing=frozenset(data["bearing"]["verbs"].split()),
        things=frozenset(data["sources"]["things"].split()),
        polls=frozenset(data["sources"]["polls"].split()),
        views=frozenset(data["sources"]["views"].split()),
        holding=frozenset(data["holding"]["verbs"].split()),
        papers=frozenset(data["holding"]["papers"].split()),
        known=frozenset(data["known"]["verbs"].split()),
        measures=frozenset(data["manner"]["measures"].split()),
        rules=frozenset(data["manner"]["rules"].split()),
        polite=frozenset(data["performing"]["verbs"].split()),
        politely=frozenset(data["performing"]["said"].split()),
        hearing=frozenset(data["hearing"]["verbs"].split()),
        gathering=frozenset(data["hearing"]["gathering"].split()),
        telling=frozenset(data["hearing"]["telling"].split()),
        leading=frozenset(data["hearing"]["leading"].split()),
        taking=frozenset(data["hearing"]["taking"].split()),
        arriving=frozenset(data["hearing"]["arriving"].split()),
        ears=frozenset(data["hearing"]["ears"].split()),
        news=frozenset(data["hearing"]["news"].split()),
        receiving=frozenset(data["hearing"]["receiving"].split()),
        owning=frozenset(data["owning"]["verbs"].split()),
        perceiving=frozenset(data["going_on"]["perceiving"].split()),
        minding=frozenset(data["going_on"]["minding"].split()),
        turning=frozenset(data["going_on"]["turning"].split()),
        bodies=frozenset(data["labels"]["bodies"].split()),
        pictures=frozenset(data["labels"]["pictures"].split()),
        tails=frozenset(data["labels"]["tails"].split()),
    )


def _frames(groups: list[dict[str, Any]]) -> dict[str, dict[str, bool]]:
    """What one group asserts stays asserted, whatever another group says of the same verb and slot."""
    frames: dict[str, dict[str, bool]] = {}
    for group in groups:
        for word in group["words"].split():
            slots = frames.setdefault(word, {})
            slots.update(dict.fromkeys(group["asserts"], True))
            for slot in group["loose"]:
                slots.setdefault(slot, False)
    return frames
