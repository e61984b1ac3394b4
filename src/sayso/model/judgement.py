"""What a person decided."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class JudgementKind(StrEnum):
    """What can be judged.

    ``entity``: two entities (by chain key) are ``same``, ``different`` or ``unsure``.
    ``event``: two claims (by claim key) tell of one event: ``same``, ``different`` or ``unsure``.
    ``claim``: a claim was read ``right``, ``wrong``, is ``amended``, or ``flagged`` for somebody to look at again.
    ``source``: a publisher or source is ``A`` … ``F`` reliable.
    ``document``: a report is ``retracted``, ``corrected`` or ``standing``; ``amended`` puts right who published it,
    when, or under which title.
    ``undo``: the judgement named in ``subject`` is taken back.
    ``brief``: a brief (by id) is ``kept`` as it now stands, or ``dropped``.
    ``approve``: a version of a brief (the judgement that keeps it) is ``approved``.
    """

    ENTITY = "entity"
    EVENT = "event"
    CLAIM = "claim"
    SOURCE = "source"
    DOCUMENT = "document"
    UNDO = "undo"
    BRIEF = "brief"
    APPROVE = "approve"

    @property
    def settles(self) -> bool:
        """Whether entities, events and their weight may follow from it: what is written about them changes nothing."""
        return self not in (JudgementKind.BRIEF, JudgementKind.APPROVE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One line of the log.

    ``subject`` is what is judged: a pair of chain or claim keys for ``entity`` and ``event``, a single claim
    key, publisher name, document id or judgement id otherwise.  ``verdict`` is one of the words of its kind.
    ``amendment`` holds the corrected fields of an amended claim or report (``was`` has what a report's were), or the
    title and parts of a brief, as sorted (field, JSON value) pairs.
    ``id`` is the hash of the line, which covers the line before it: the log is a chain.
    """

    id: str
    kind: JudgementKind
    subject: tuple[str, ...]
    verdict: str
    who: str
    when: str
    why: str = ""
    amendment: tuple[tuple[str, str], ...] = ()
    previous: str = ""
