"""What is known beside two tellings: whether their documents tell one story, and who may be meant by whom."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from sayso.model.entity import Entity
from sayso.model.mention import Kind
from sayso.model.reading import Reading
from sayso.resolution.happenings.casts import Casts
from sayso.resolution.happenings.compatible import Days, gap
from sayso.resolution.happenings.stories import ONE_STORY, Stories
from sayso.resolution.happenings.telling import Telling
from sayso.resolution.memory import Recall
from sayso.resolution.names.fold import sound
from sayso.resolution.names.organisation import organisation_name
from sayso.resolution.names.person import person_name

_COPY = 0.99
"""From this likeness on two documents are one text: where but the town is another, so is the story."""

_TIME = 31
"""Days from which on two reports are not of one time."""


class Background:
    """The stories of a pile, and the words of its entities' names."""

    def __init__(self, readings: Sequence[Reading], entities: Sequence[Entity], recall: Recall) -> None:
        self.stories = Stories(readings, recall)
        self._casts = Casts(readings, entities, recall)
        self._words = {e.id: recall.held("words", e.id, e, partial(_words, e)) for e in entities if e.names}

    def of(self, telling: Telling) -> tuple[object, ...]:
        """All that is known beside a telling: two are compared alike as long as this stays the same for both."""
        words = tuple(self._words.get(e) for e in sorted(telling.core))
        return telling, self.stories.words(telling.document), self._casts.of(telling), words

    def story(self, a: Telling, b: Telling) -> float:
        """How alike the documents of two tellings are, in [0, 1]; 0 where they name nothing in common.

        All floods are told in the same words: which of them is meant only the names say.
        """
        if a.document == b.document:
            return float(self._casts.one(a, b))
        likeness = self.stories.likeness(a.document, b.document)
        if likeness < ONE_STORY or likeness > _COPY:
            return likeness
        return likeness if self._casts.meet(a, b) else 0.0

    def named_alike(self, a: Telling, b: Telling) -> int:
        """How many that are no places the reports of two tellings name in common."""
        return self._casts.named_alike(a, b)

    def of_other_times(self, a: Telling, b: Telling, within: int = _TIME) -> bool:
        """Whether a telling without a day stands in a report of another time than the other tells of, by more days.

        "Parliament approved the budget", of this year and of last.
        """
        if a.days is not None and b.days is not None:
            return False
        left, right = self._about(a), self._about(b)
        if left is None or right is None or gap(left, right) <= within:
            return False
        return self.stories.likeness(a.document, b.document) <= _COPY

    def of_far_days(self, vague: Telling, a: Telling, b: Telling) -> bool:
        """Whether two tellings give days of two times, and nothing says of which of them the vague one is.

        "A bomb killed nine people in the market", in a report without a day, after two such bombings in two years.
        """
        if self._about(vague) is not None or a.days is None or b.days is None:
            return False
        return gap(a.days, b.days) > _TIME

    def _about(self, telling: Telling) -> Days | None:
        """The days that it gives, or the day of its report; a headline is of the time of its text, whatever that is."""
        day = None if telling.heading else self._casts.of(telling).day
        return telling.days or (None if day is None else (day, day))

    def marked(self, telling: Telling) -> bool:
        """Whether the word for what was done is one of those that tell its document apart."""
        return telling.trigger in self.stories.stems(telling.document)

    def may_be_one(self, left: frozenset[str], right: frozenset[str]) -> bool:
        """Whether some entity on the left may be one on the right: it is, or its name is part of the other's."""
        if not left.isdisjoint(right):
            return True
        pairs = ((x, y) for a in left for b in right for x in self._words.get(a, ()) for y in self._words.get(b, ()))
        return any(x and y and (x <= y or y <= x) for x, y in pairs)


def _words(entity: Entity) -> tuple[frozenset[str], ...]:
    """The sounds of the words of each name; of an organisation the telling ones only."""
    names = dict.fromkeys((entity.name, *(n.name for n in entity.names[:4])))
    if entity.kind is Kind.ORGANISATION:
        found = [frozenset(map(sound, organisation_name(n).words)) for n in names]
    else:
        found = [frozenset(map(sound, person_name(n).words)) for n in names]
    return tuple(dict.fromkeys(found))
