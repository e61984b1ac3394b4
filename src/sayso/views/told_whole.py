"""Sentences that one surely read line tells whole: shown as printed beside it, they would only say it again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from sayso.model.case import Case
from sayso.model.claim import Claim, ClaimKind
from sayso.model.pile import split_key
from sayso.views.happening import Happening, happening

Leads = Callable[[Happening], bool]

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")
#: A line has names in their stead.
_POINTING = frozenset((
    "he", "she", "it", "they", "him", "her", "them", "his", "hers", "its", "their", "theirs",
    "we", "you", "me", "us", "my", "our", "your", "this", "that", "these", "those",
))  # fmt: skip


def told_whole(case: Case, key: str, *, leads: Leads) -> bool:
    """Whether a line has every word of the claim's sentence, in order, and ``leads`` what is shown beside it."""
    claim, document = case.claims[key], split_key(key)[0]
    sure = case.once("surely read", _surely_read).get((document, claim.passage.start), ())
    if not sure:
        return False
    words = [w for w in _words(claim.passage.of(case.document(document).text)) if w not in _POINTING]
    return bool(words) and any(
        _leads(case, other, leads) for other in sure if _in_order(words, case.claims[other].line)
    )


def on_a_list(case: Case) -> Leads:
    """That every view of the whole case shows it: no state, which may stand in profiles only, and no mere denial."""

    def leads(h: Happening) -> bool:
        named = any(p.entity in case.entities and case.has_name(case.entities[p.entity]) for p in h.participants)
        return named and (h.kind is ClaimKind.ASSESSMENT or (h.kind is ClaimKind.EVENT and h.affirmed))

    return leads


def _leads(case: Case, key: str, leads: Leads) -> bool:
    event = case.event_of_claim.get(key)
    if event is None:
        return False
    found = happening(case, event)
    return found.line == case.claims[key].line and leads(found)


def _surely_read(case: Case) -> Mapping[tuple[str, int], Sequence[str]]:
    """The claims that were surely read, by report and place of their sentence."""
    found: dict[tuple[str, int], list[str]] = defaultdict(list)
    for key, claim in case.claims.items():
        if not claim.doubted and _long(claim):
            found[split_key(key)[0], claim.passage.start].append(key)
    return found


def _long(claim: Claim) -> bool:
    """Whether its line may hold the sentence: what is far shorter need not be taken into words."""
    return 2 * len(claim.line) > claim.passage.end - claim.passage.start


def _words(text: str) -> list[str]:
    return [w.lower() for w in _WORD.findall(text)]


def _in_order(words: Iterable[str], line: str) -> bool:
    rest = iter(_words(line))
    return all(word in rest for word in words)
