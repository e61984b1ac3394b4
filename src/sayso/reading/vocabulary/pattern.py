"""One way in which words state a predicate."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.model.claim import Role
from sayso.model.errors import BadArgument


class Form(StrEnum):
    """What kind of word states it.

    A verb, alone or beside what else it states, a happening noun, a noun that somebody is in, on or under ("in
    charge"), one for a person, an adjective, a compound's end, or a noun that a place or day of its own is enough for.
    """

    VERB = "verb"
    BESIDE = "beside"
    BEING = "being"
    NOUN = "noun"
    PEOPLE = "people"
    ADJECTIVE = "adjective"
    SUFFIX = "suffix"
    OCCASION = "occasion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A grammatical place and the roles that its filler may take; ``required`` where the pattern needs it."""

    name: str
    roles: tuple[Role, ...]
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """ "agree with!:partner", read: a lemma, perhaps a particle and an object word, and slots with their roles.

    ``without`` names slots that must not be there ("^clause"); ``doers`` are nouns of which the subject must be one
    ("@kidnapper/pirate"); ``lights`` are the verbs that may carry a noun pattern as their object.
    """

    predicate: str
    form: Form
    lemma: str
    particle: str | None = None
    object: str | None = None
    slots: tuple[Slot, ...] = ()
    without: frozenset[str] = frozenset()
    doers: frozenset[str] = frozenset()
    lights: frozenset[str] = frozenset()

    def slot(self, name: str) -> Slot | None:
        """The slot of that name, if there is one."""
        return next((s for s in self.slots if s.name == name), None)

    def takes(self, name: str, role: Role) -> bool:
        """Whether the filler of that slot may take a role."""
        slot = self.slot(name)
        return slot is not None and role in slot.roles

    @property
    def weight(self) -> int:
        """How narrow it is: the narrowest pattern that fits wins."""
        needed = sum(s.required for s in self.slots) + bool(self.doers)
        return 4 * (self.object is not None) + 3 * (self.particle is not None) + needed


def read_pattern(text: str, *, predicate: str, form: Form, frame: str = "") -> Pattern:
    """The pattern that ``text`` writes, on top of the entry's ``frame``.

    Raises ``BadArgument`` naming the predicate and the word that cannot be read.
    """
    head, *rest = text.split()
    lemma, _, noun = head.partition("+")
    lemma, _, particle = lemma.partition("_")
    if form in (Form.NOUN, Form.OCCASION) and noun:  # "air+strike": the noun is what the phrase is headed by.
        lemma, noun = noun, lemma
    slots: dict[str, Slot] = {}
    without: set[str] = set()
    doers: set[str] = set()
    for word in [*frame.split(), *rest]:
        if word.startswith("-"):
            slots.pop(word[1:], None)
            continue
        if word.startswith("^"):
            without.add(word[1:])
            continue
        if word.startswith("@"):
            doers.update(word[1:].split("/"))
            continue
        slot = _slot(word, predicate)
        slots[slot.name] = slot
    of, by = slots.get("of"), slots.get("by")
    if form is Form.NOUN and of and of.required and Role.PATIENT in of.roles and by and Role.AGENT in by.roles:
        slots.setdefault("poss", Slot(name="poss", roles=by.roles))  # "The army's destruction of the bridge".
    if form is Form.PEOPLE:  # Whom the noun describes; a noun has no object.
        slots.pop("obj", None)
        slots.setdefault("subj", Slot(name="subj", roles=(Role.AGENT,)))
    return Pattern(
        predicate=predicate,
        form=form,
        lemma=lemma,
        particle=particle or None,
        object=noun or None,
        slots=tuple(slots.values()),
        without=frozenset(without),
        doers=frozenset(doers),
    )


#: The lemma of a pattern for verbs that no other pattern fits.
ANY_VERB = "*"

#: A required slot that fills no role, as "origin", keeps its words from being read as the where.
NO_ROLE = frozenset({"origin"})


def _slot(word: str, predicate: str) -> Slot:
    name, colon, roles = word.partition(":")
    if not colon or not roles:
        raise BadArgument(f"predicate {predicate!r}: {word!r} is no slot; write it as subj:agent or with!:partner")
    try:
        parsed = tuple(Role(r) for r in roles.split("/") if r not in NO_ROLE)
    except ValueError:
        known = ", ".join(r.value for r in Role)
        raise BadArgument(f"predicate {predicate!r}: {word!r} names no role; the roles are {known}") from None
    return Slot(name=name.removesuffix("!"), roles=parsed, required=name.endswith("!"))
