"""What was not surely read: the sentences as printed, and nothing concluded from them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.model.case import Case
from sayso.model.claim import Claim
from sayso.model.pile import split_key
from sayso.views.statement import Statement, statement
from sayso.views.told_whole import Leads, on_a_list, told_whole

Place = tuple[str, str, int, int, str]
"""Where a sentence is printed, sorted by: the report's name and id, where it begins and ends, and as it is shown."""


def doubted(case: Case) -> tuple[str, ...]:
    """A claim key for each sentence of the case that was not surely read, by report and place."""
    return case.once("doubted", _doubted)


def doubted_of(case: Case, entities: Iterable[str]) -> tuple[Statement, ...]:
    """The sentences not surely read that may be about the entities (by id), each once, by report and place."""
    events = dict.fromkeys(e for entity in entities for e in case.events_of_entity.get(entity, ()))
    return shown(case, _once(case, _keys(case, events), leads=lambda h: h.id in events))


def shown(case: Case, keys: Iterable[str]) -> tuple[Statement, ...]:
    """The claims of these keys, ready to be shown."""
    return tuple(statement(case, key) for key in keys)


def _doubted(case: Case) -> tuple[str, ...]:
    return _once(case, (key for key, claim in case.claims.items() if claim.doubted), leads=on_a_list(case))


def _keys(case: Case, events: Iterable[str]) -> Iterator[str]:
    return (key for e in events for key in case.events[e].claims if key in case.claims and case.claims[key].doubted)


def _once(case: Case, keys: Iterable[str], *, leads: Leads) -> tuple[str, ...]:
    """The first of the keys for each sentence: several things may have been made of one.

    None for a sentence that a line shown beside tells whole.
    """
    first: dict[Place, str] = {}
    for key in sorted(keys):
        first.setdefault(_place(case, key, case.claims[key]), key)
    return tuple(first[place] for place in sorted(first) if not told_whole(case, first[place], leads=leads))


def _place(case: Case, key: str, claim: Claim) -> Place:
    document = split_key(key)[0]
    return (case.document(document).name, document, claim.passage.start, claim.passage.end, claim.line)
