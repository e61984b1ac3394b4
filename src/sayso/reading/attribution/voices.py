"""Who "I" and "we" are in a quotation: whoever it quotes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sayso.model.attribution import Attribution
from sayso.model.mention import Kind, Level, Mention
from sayso.reading.mentions.pronouns import PERSONS

_ONE, _SEVERAL = PERSONS[1], PERSONS[11]
_PAIRS = (("“", "”"), ("„", "“"), ("‘", "’"), ("«", "»"), ("``", "''"))
_OPENING = frozenset("'\"“„‘«`")
#: Behind a speaker's name and a colon, and under an author's, all is his own word.
_PRINTED = frozenset({":", "by", "-", "–", "—"})
_BODIES = frozenset({Kind.ORGANISATION, Kind.GROUP})


def with_voices(mentions: tuple[Mention, ...], attributions: Iterable[Attribution]) -> tuple[Mention, ...]:
    """The mentions, with the words by which a quoted speaker speaks of himself joined to him.

    "I" is a person who is quoted; "we" is a body that is quoted: of one person's "we" nobody knows who else it is.
    """
    found = voices(mentions, attributions)
    by_id = {m.id: m for m in mentions}
    out = []
    for m in mentions:
        speaker = by_id.get(found.get(m.id, ""))
        out.append(m if speaker is None else replace(m, chain=speaker.chain, name=speaker.name, kind=speaker.kind))
    return tuple(out)


def voices(mentions: Iterable[Mention], attributions: Iterable[Attribution]) -> Mapping[str, str]:
    """The id of the speaker's mention for each "I" and "we" in quoted words, as far as the speaker is known."""
    by_id = {m.id: m for m in mentions}
    quoting = [a for a in attributions if a.asserted and a.source is not None]
    quoting = [a for a in quoting if not _own(by_id.get(a.source.mention or "") if a.source is not None else None)]
    found = {}
    for m in by_id.values():
        if m.level is Level.PRONOUN and (word := m.text.lower()) in _ONE | _SEVERAL:
            said = min((a for a in quoting if _quotes(a, m)), key=_size, default=None)
            speaker = _speaker(said, by_id) if said is not None else None
            if speaker is not None and (speaker.kind is Kind.PERSON if word in _ONE else speaker.kind in _BODIES):
                found[m.id] = speaker.id
    return found


def _speaker(attribution: Attribution, mentions: Mapping[str, Mention]) -> Mention | None:
    return mentions.get(attribution.source.mention or "") if attribution.source is not None else None


def _own(source: Mention | None) -> bool:
    """Whether "I" is who says it: then the quotation around it says who that is."""
    return source is not None and source.level is Level.PRONOUN and source.text.lower() in _ONE | _SEVERAL


def _quotes(attribution: Attribution, mention: Mention) -> bool:
    """Whether the content holds the mention between quotation marks."""
    if not attribution.content.holds(mention.start, mention.end):
        return False
    if attribution.content.text[:1] in _OPENING or attribution.cue.text.lower() in _PRINTED:
        return True
    before = attribution.content.text[: mention.start - attribution.content.start]
    return any(before.rfind(a) > before.rfind(b) for a, b in _PAIRS) or before.count('"') % 2 == 1


def _size(attribution: Attribution) -> int:
    return sum(p.end - p.start for p in attribution.content.pieces())
