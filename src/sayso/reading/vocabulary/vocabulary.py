"""The vocabulary as claims and other rooms use it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sayso.model.claim import Role
from sayso.model.mention import Kind
from sayso.model.predicate import Predicate
from sayso.reading.vocabulary.pattern import Form, Pattern

#: What may fill a role, by the names that the data uses.
KINDS: Mapping[str, frozenset[Kind]] = {
    "any": frozenset(Kind),
    "living": frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.GROUP, Kind.PLACE}),
    "payee": frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.GROUP, Kind.PLACE, Kind.FACILITY}),
    "person": frozenset({Kind.PERSON}),
    "hurt": frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.GROUP}),
    "cause": frozenset({Kind.EVENT, Kind.WORK, Kind.OTHER}),
    "speaker": frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.GROUP, Kind.PLACE, Kind.WORK}),
    "body": frozenset({Kind.ORGANISATION, Kind.GROUP}),
    "place": frozenset({Kind.PLACE, Kind.FACILITY}),
    "site": frozenset({Kind.PLACE, Kind.FACILITY, Kind.ORGANISATION, Kind.EVENT}),
    "occasion": frozenset({Kind.EVENT, Kind.OTHER, Kind.WORK, Kind.ORGANISATION, Kind.FACILITY}),
    "thing": frozenset({Kind.ORGANISATION, Kind.FACILITY, Kind.PLACE, Kind.WORK, Kind.EVENT, Kind.OTHER}),
    "attackable": frozenset(Kind),
    "following": frozenset(Kind) - {Kind.WORK},
    "connected": frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.GROUP, Kind.EVENT, Kind.PLACE, Kind.FACILITY}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A predicate with what reading needs beside it.

    ``needs`` are the roles that a claim can't lack; ``kinds`` what may fill a role (anything, where it is not named);
    ``remote`` and ``speech`` single out the predicates that hang on "via video" and on attributed words.
    """

    predicate: Predicate
    needs: tuple[Role, ...] = ()
    kinds: Mapping[Role, frozenset[Kind]] = field(default_factory=dict)
    remote: bool = False
    speech: bool = False

    def takes(self, role: Role, kind: Kind) -> bool:
        """Whether a mention of that kind may fill the role."""
        allowed = self.kinds.get(role)
        return allowed is None or kind in allowed


class Vocabulary(Mapping[str, Predicate]):
    """Predicates by name, and the patterns that state them by form and lemma."""

    def __init__(self, entries: Mapping[str, Entry], patterns: tuple[Pattern, ...]) -> None:
        self.entries = dict(sorted(entries.items()))
        self._patterns: dict[Form, dict[str, list[Pattern]]] = {form: {} for form in Form}
        for pattern in patterns:
            self._patterns[pattern.form].setdefault(pattern.lemma, []).append(pattern)
        for forms in self._patterns.values():
            for found in forms.values():
                found.sort(key=lambda p: -p.weight)

    def patterns(self, form: Form) -> Mapping[str, list[Pattern]]:
        """The patterns of one form by lemma, the narrowest first; among equals in the order of the data."""
        return self._patterns[form]

    def __getitem__(self, name: str) -> Predicate:
        return self.entries[name].predicate

    def __iter__(self) -> Iterator[str]:
        return iter(self.entries)

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other

    def __len__(self) -> int:
        return len(self.entries)
