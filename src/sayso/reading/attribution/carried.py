"""Who "he said" or "it added" is where no name was found for it: whoever spoke last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sayso.model.attribution import Attribution, Part
from sayso.model.mention import Kind, Level, Mention
from sayso.reading.attribution.words import Words
from sayso.reading.draft import Draft

#: Each pronoun with that of the other sex.
_OTHER = {"he": frozenset({"she", "her", "hers"}), "she": frozenset({"he", "him", "his"})}
_SPEAKING = frozenset({"he", "she", "it"})
#: How many sentences later a speaker still goes on without a name.
_REACH = 5


def carried_on(attributions: tuple[Attribution, ...], draft: Draft, words: Words) -> tuple[Attribution, ...]:
    """The attributions; a pronoun that has no name speaks for the last speaker of its kind nearby.

    Speech goes on in reports: "…, the council said.  The road would stay closed, it added."  Where somebody else was
    named in between, outside of what was said, nobody knows.
    """
    carrier = _Carrier(attributions, draft, words)
    return tuple(carrier.read(a) for a in attributions)


class _Carrier:
    def __init__(self, attributions: tuple[Attribution, ...], draft: Draft, words: Words) -> None:
        self.words = words
        self.attributions = attributions
        self.mentions = draft.mentions
        self.by_id: Mapping[str, Mention] = {m.id: m for m in draft.mentions}
        self.named = {m.chain for m in draft.mentions if m.level is Level.NAMED}
        self.last: dict[bool, tuple[Attribution, Mention] | None] = {True: None, False: None}

    def read(self, attribution: Attribution) -> Attribution:
        """The attribution with whom its pronoun stands for, which is kept in mind for those behind it."""
        source = attribution.source
        mention = self.by_id.get(source.mention or "") if source is not None else None
        if source is not None and self._nameless(source, mention):
            found = self._speaker(attribution, source)
            if found is None:
                return attribution
            attribution = replace(attribution, source=replace(source, mention=found.id))
            mention = found
        if mention is None and source is not None and self._unknown(source, attribution):
            self.last[True] = None  # "One of the freed said": "he" may be he.
        if mention is not None and attribution.asserted and attribution.parent is None:
            named = mention.chain in self.named or mention.level is Level.NOMINAL
            if named:
                self.last[mention.kind is Kind.PERSON] = (attribution, mention)
        return attribution

    def _unknown(self, source: Part, attribution: Attribution) -> bool:
        """Whether somebody speaks who is no mention of anybody."""
        spoken = attribution.asserted and attribution.parent is None
        return spoken and source.text.lower().startswith(("one of ", "a ", "an ", "another "))

    def _nameless(self, source: Part, mention: Mention | None) -> bool:
        if source.text.lower() not in _SPEAKING:
            return False
        return mention is None or (mention.level is Level.PRONOUN and mention.name.lower() in _SPEAKING)

    def _speaker(self, attribution: Attribution, source: Part) -> Mention | None:
        word = source.text.lower()
        last = self.last[word != "it"]
        if last is None:
            return None
        before, mention = last
        far = self._sentence(attribution.cue.start) - self._sentence(before.cue.start)
        wrong = {m.text.lower() for m in self.mentions if m.chain == mention.chain} & _OTHER.get(word, frozenset())
        if not 0 <= far <= _REACH or wrong or self._others(before, attribution, mention):
            return None
        return mention

    def _others(self, before: Attribution, now: Attribution, speaker: Mention) -> bool:
        """Whether another of the speaker's kind is named between the two, outside of what somebody says."""
        person = speaker.kind is Kind.PERSON
        start, end = before.cue.end, now.cue.start
        told = [p for a in self.attributions for p in a.content.pieces()]
        for m in self.mentions:
            between = start <= m.start < end and m.level is Level.NAMED and m.chain != speaker.chain
            same = (m.kind is Kind.PERSON) if person else m.kind is Kind.ORGANISATION
            if between and same and not any(p.start <= m.start and m.end <= p.end for p in told):
                return True
        return False

    def _sentence(self, offset: int) -> int:
        at = self.words.between(offset, offset + 1)
        return self.words.sentence[at[0]] if at else 0
