"""Whether an event says whom or which one it means: by a name, or by a place, a day and a count.

"An explosion killed 12 in Tarn on Monday" names nobody, and everybody knows which explosion is meant; "questions were
raised" tells nobody's deeds.
"""

from __future__ import annotations

from datetime import date

from sayso.model.case import Case
from sayso.model.claim import ClaimKind
from sayso.model.entity import Entity
from sayso.model.place import Precision
from sayso.views.happening import Happening
from sayso.weighing.counts import count_of

_DAYS = 3
"""How many days a date may span that tells one event from the next."""
_WIDE = frozenset({Precision.COUNTRY.value, Precision.WIDER.value})


def says_which(case: Case, h: Happening) -> bool:
    """Whether a report names at least one that takes part, or tells where, when and of how many."""
    sides = [case.entities[p.entity] for p in h.participants if p.entity in case.entities]
    if any(case.has_name(e) or case.names_another(e) for e in sides):
        return True
    return h.kind is ClaimKind.EVENT and _placed(h) and _on_a_day(h) and any(_counted(case, e) for e in sides)


def _placed(h: Happening) -> bool:
    return h.where is not None and h.where.precision not in _WIDE


def _on_a_day(h: Happening) -> bool:
    if h.when is None or h.when.earliest is None or h.when.latest is None:
        return False
    try:
        first, last = (date.fromisoformat(text[:10]) for text in (h.when.earliest, h.when.latest))
    except ValueError:
        return False
    return (last - first).days < _DAYS


def _counted(case: Case, entity: Entity) -> bool:
    """Whether some report counts them: "three workers"; "a man" and "one" count nobody."""
    found = (case.mention_index[m] for m in entity.mentions if m in case.mention_index)
    counts = (count_of(mention.text) for mention in found)
    return any(count is not None and count.most > 1 for count in counts)
