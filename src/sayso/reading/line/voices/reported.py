"""First persons in what somebody is quoted with, as a line that names the speaker tells them: "their" for "our"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sayso.model.claim import Claim
from sayso.model.mention import Kind, Level, Mention
from sayso.reading.draft import Draft

_SEVERAL = {"we": "they", "us": "them", "our": "their", "ours": "theirs", "ourselves": "themselves"}
#: "I" is not among them: its verb would have to change, and beside it they stay.
_HIS = {"me": "him", "my": "his", "myself": "himself"}
_HER = {"me": "her", "my": "her", "myself": "herself"}
_MEN, _WOMEN = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})
#: Who may be meant by "they".
_BODIES = frozenset({Kind.ORGANISATION, Kind.PLACE, Kind.GROUP})
_I = re.compile(r"\bI\b")
#: A quotation inside the words, which stays as it is.
_QUOTED = re.compile(r"(“[^”]*”|\"[^\"]*\")")


def reported(body: str, claim: Claim, mentions: Mapping[str, Mention], draft: Draft) -> str:
    """The words of a line behind "according to": "we" is "they" there, and "my" is "his" where "he" is known."""
    words = {**_SEVERAL, **({} if _I.search(body) else _of_one(claim, mentions, draft))}
    pattern = re.compile(rf"\b(?:{'|'.join(words)})\b")
    others = _bodies(claim, mentions, draft)

    def told(match: re.Match[str]) -> str:
        several = match.group() in _SEVERAL
        taken = several and any(name in match.string[: match.start()] for name in others)
        return match.group() if taken else words[match.group()]

    parts = _QUOTED.split(body)
    return "".join(p if n % 2 else pattern.sub(told, p) for n, p in enumerate(parts))


def _bodies(claim: Claim, mentions: Mapping[str, Mention], draft: Draft) -> frozenset[str]:
    """The names of bodies and peoples in the claim's sentence whom a "they" behind them would be taken for."""
    sources = (a.source for a in draft.attributions if a.id in claim.attribution)
    speakers = {m.chain for s in sources if s is not None and (m := mentions.get(s.mention or "")) is not None}
    span = claim.passage
    near = (m for m in mentions.values() if span.start <= m.start < span.end and m.level is Level.NAMED)
    return frozenset(m.text for m in near if m.kind in _BODIES and m.chain not in speakers)


def _of_one(claim: Claim, mentions: Mapping[str, Mention], draft: Draft) -> Mapping[str, str]:
    """The pronouns of the last speaker, where the report calls that one "he" or "she"."""
    by_id = {a.id: a for a in draft.attributions}
    source = by_id[claim.attribution[-1]].source if claim.attribution else None
    speaker = mentions.get(source.mention or "") if source is not None else None
    if speaker is None:
        return {}
    own = {m.text.lower() for m in mentions.values() if m.level is Level.PRONOUN and m.chain == speaker.chain}
    if bool(own & _MEN) == bool(own & _WOMEN):
        return {}
    return _HIS if own & _MEN else _HER
