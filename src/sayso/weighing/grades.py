"""Credibility after the Admiralty scale, computed, and always with its reasons.

1 confirmed by other sources · 2 probably true · 3 possibly true · 4 doubtful · 5 improbable · 6 cannot be judged
(NATO AJP-2.1, information credibility).  It says nothing of how reliable a source is: that is people's to judge.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.model.corroboration import Corroboration, Grade
from sayso.model.disagreement import Differs
from sayso.model.evidence import EvidenceKind
from sayso.weighing.denials import denials_of
from sayso.weighing.telling import Telling

_SHOWN = frozenset({EvidenceKind.VIDEO, EvidenceKind.AUDIO, EvidenceKind.IMAGE, EvidenceKind.RECORD})


def grade(told: Sequence[Telling], corroboration: Corroboration, differs: Iterable[Differs] = ()) -> Grade:
    """The credibility of what the tellings say, with one sentence for each thing that counted.

    ``differs`` is what reports disagree on.
    """
    read = [t for t in told if not t.claim.doubted]
    standing = [t for t in read if not t.report.retracted and t.key not in corroboration.fallen]
    affirming = [t for t in standing if t.affirms and t.key not in corroboration.apart]
    disputed = [d.value for d in differs if d is not Differs.DENIAL]
    if not read and told:
        return Grade(credibility="6", reasons=("not surely read: nothing is concluded from it",))
    if not standing and told:
        return Grade(credibility="6", reasons=("every report that told it has been retracted",))
    if not affirming:
        return Grade(credibility="6", reasons=(_no_affirmation(standing),))
    reasons = [_origins(corroboration)]
    direct = _direct(affirming)
    reasons += direct
    denied = sorted({t.document for t in denials_of(standing)})
    if denied:
        reasons.append(f"denied in {len(denied)} of {_reports(len({t.document for t in standing}))}")
    if disputed:
        reasons.append(f"disputed: {', '.join(disputed)}")
    if all(t.hedged for t in affirming):
        reasons.append("every telling is hedged")
    if all(t.planned for t in affirming):
        reasons.append("told as a plan, not as done")
    worse = 2 if denied else 1 if disputed else 0
    return Grade(credibility=_number(affirming, corroboration, bool(direct), worse), reasons=tuple(reasons))


def _number(affirming: Sequence[Telling], corroboration: Corroboration, direct: bool, worse: int) -> str:
    sure = [lineage for lineage in corroboration.lineages if lineage.certain]
    if not sure or all(t.planned for t in affirming):
        return "6"
    number = 3
    if corroboration.at_least >= 2:
        number = 1 if direct or corroboration.at_least >= 3 else 2
    elif direct:
        number = 2
    if all(t.hedged for t in affirming):
        number = max(number, 3) + 1
    return str(min(number + worse, 5))


def _no_affirmation(standing: Sequence[Telling]) -> str:
    if standing and all(t.denies for t in standing):
        return "only denials are told"
    return "nobody says that it is so: opinion, forecast or question only"


def _origins(corroboration: Corroboration) -> str:
    low, high = corroboration.at_least, corroboration.at_most
    if not any(lineage.certain for lineage in corroboration.lineages):
        named = any(lineage.origin for lineage in corroboration.lineages)
        none = "no origin is known to be independent" if named else "no origin is named"
        return f"{none}; {_reports(corroboration.reports)}"
    count = f"{low}" if low == high else f"{low} to {high}"
    return f"{count} independent origin{'' if count == '1' else 's'} behind {_reports(corroboration.reports)}"


def _reports(count: int) -> str:
    return f"{count} report{'' if count == 1 else 's'}"


def _direct(affirming: Sequence[Telling]) -> list[str]:
    reasons = []
    own = sorted({_speaker(t) for t in affirming if t.takes_part})
    reasons += [f"said by {name}, who took part" for name in own]
    shown = sorted({e.text for t in affirming if not t.hedged for e in t.claim.evidence if e.kind in _SHOWN})
    reasons += [f"rests on {words}" for words in shown]
    return reasons


def _speaker(telling: Telling) -> str:
    inner = telling.innermost()
    return inner.source.text if inner is not None and inner.source is not None else ""
