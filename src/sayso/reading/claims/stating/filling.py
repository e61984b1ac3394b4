"""Slots to participants: each filler's mention takes the first role that its kind fits."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.model.claim import Participant, Role
from sayso.model.mention import Kind, Level, Mention
from sayso.reading.claims.cast import Cast
from sayso.reading.claims.grammar.arguments import Slots
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.stating.accounts import whose_account
from sayso.reading.claims.stating.senses import other_sense
from sayso.reading.mentions.pronouns import PERSONS
from sayso.reading.vocabulary import Pattern, Slot
from sayso.reading.vocabulary.pattern import ANY_VERB
from sayso.reading.vocabulary.vocabulary import Entry

_COMPANY = ("along_with", "alongside", "together_with", "accompanied_by", "in_company")
#: Deeds that only people and bodies do: an "it" that does them is a body, whichever it is.
_OF_BODIES = words("filling_of_bodies")
#: The roles of whom or what a deed is done to.
_UNDERGOING = (Role.PATIENT, Role.TOPIC, Role.RECIPIENT, Role.INSTRUMENT)
#: Where talks are held, which they are not about.
_SIDELINES = words("filling_sidelines")
#: Deeds of which a place says where they were done, and the verbs of which it says what they are about.
_DONE_THERE = frozenset({"joined", "competed"})
_ABOUT_PLACES = words("filling_about_places")
#: What several do to terms between them, whoever they are: "the treaty was signed in Sarnholm".
_OF_TERMS = frozenset({"signed", "agreed", "negotiated"})
#: What only a state does, so that the name before it is whose it is.
_BY_STATES = frozenset({"sanction", "sanctions", "embargo"})
#: How many come or do it, behind "in".
_NUMBERS = words("filling_numbers")
_NOBODY = frozenset({"nobody", "none"})
#: What only says where a deed was done, of a place or a building.
_THERE = frozenset({"in", "at", "across"})
#: What is held of a body: who holds them has a stake in the body.
_SHARES = frozenset({"share", "stock", "equity", "capital", "right", "vote"})
_PLURAL = frozenset({"NNS", "NNPS"})
_PLURAL_PRONOUNS = frozenset({"they", "them", "we", "us", "who", "both", "their", "our"})


@dataclass(slots=True)
class Filled:
    """Roles with the mentions that fill them, and the word each stands at, in text order of filling."""

    sides: list[tuple[Role, Mention, int]] = field(default_factory=list)

    def add(self, role: Role, mention: Mention, token: int) -> None:
        """Adds a side, unless the mention or, in another role, its chain has one already."""
        if all(m.id != mention.id and m.chain != mention.chain for _, m, _ in self.sides):
            self.sides.append((role, mention, token))

    def of(self, role: Role) -> list[Mention]:
        """The mentions in a role."""
        return [m for r, m, _ in self.sides if r is role]

    def participants(self) -> tuple[Participant, ...]:
        """As a claim lists them: by role in the order of the roles, then as they were found."""
        order = list(Role)
        ranked = sorted(self.sides, key=lambda s: order.index(s[0]))
        return tuple(Participant(role=r, mention=m.id) for r, m, _ in ranked)


def fill(pattern: Pattern, slots: Slots, entry: Entry, cast: Cast, *, undergone: bool = False) -> Filled | None:
    """The participants that a pattern finds in the slots, or ``None`` where a role that the entry needs stays empty.

    ``undergone`` where the words are a passive: nobody need be said to have done it. ``None`` too where the words have
    another sense than the predicate's.
    """
    filled = _filled(pattern, slots, entry, cast, undergone=undergone)
    if filled is None or _lacks_doer(pattern, filled) or other_sense(pattern, slots, filled.sides, cast):
        return None
    return filled


def _lacks_doer(pattern: Pattern, filled: Filled) -> bool:
    """Whether the subject that a pattern needs is nobody who does such things: "the move isolated him"."""
    slot = pattern.slot("subj")
    return slot is not None and slot.required and slot.roles == (Role.AGENT,) and not filled.of(Role.AGENT)


def _filled(pattern: Pattern, slots: Slots, entry: Entry, cast: Cast, *, undergone: bool) -> Filled | None:
    filled = Filled()
    for slot in pattern.slots:
        for token in slots.get(slot.name, ()):
            if (
                not _only_there(slot, token, cast)
                and not _beside(slot, token, cast)
                and not _says_what(slot, token, cast)
                and not _in_numbers(slot, token, cast)
                and not _done_there(slot, token, entry, cast)
                and not _in_a_part(slot, token, cast)
            ):
                _fill_one(filled, _roles(slot, slots, cast), token, entry, cast)
    if pattern.lemma == ANY_VERB and (about := [s for s in filled.sides if not only_where(*s, cast.tree)]):
        filled.sides = about
    if Role.PARTNER.value in entry.predicate.roles:
        for name in _COMPANY:
            if pattern.slot(name) is None:
                for token in slots.get(name, ()):
                    _fill_one(filled, (Role.PARTNER,), token, entry, cast)
    if entry.predicate.mutual:
        _share_out(filled)
    missing = [role for role in entry.needs if not filled.of(role)]
    undergoing = slots.get("iobj", slots.get("obj"))
    if missing == [Role.AGENT] and undergone and _done_to(filled, entry, undergoing, cast):
        return filled
    if missing and missing[0] is Role.AGENT and _nobody_does(slots, cast) and _told_of_something(filled, entry, slots):
        return filled
    return None if missing and not _mutual_plural(missing, filled, entry, cast) else filled


def _nobody_does(slots: Slots, cast: Cast) -> bool:
    """Whether it is said that nobody does it: then nobody has the agent's role."""
    tree = cast.tree
    return any(
        tree.lower[t] in _NOBODY
        or (tree.lower[t] == "one" and any(tree.lower[c] == "no" for c in tree.with_dep(t, "det")))
        for t in slots.get("subj", ())
    )


def _told_of_something(filled: Filled, entry: Entry, slots: Slots) -> bool:
    """Whether it has an object, whatever its role: "nobody attended the hearing", "no one met the envoy"."""
    event = entry.predicate.kind == "event" and not entry.speech
    return event and any(t in slots.get("obj", ()) for _, _, t in filled.sides)


def only_where(role: Role, mention: Mention, token: int, tree: Tree) -> bool:
    """Whether a place is where a deed in the report's own verb was done, not what it was about: "cremated in Tarn"."""
    place = mention.kind in (Kind.PLACE, Kind.FACILITY)
    return role is Role.TOPIC and place and tree.case(token) in _THERE


def _only_there(slot: Slot, token: int, cast: Cast) -> bool:
    """Whether a place before a noun says where, not who: the "Sarnholm" of "the Sarnholm attack"; "US sanctions" do."""
    before = slot.name == "compound" and Role.AGENT in slot.roles and cast.kind(token) is Kind.PLACE
    return before and cast.tree.lemma[cast.tree.head[token]] not in _BY_STATES


def _done_there(slot: Slot, token: int, entry: Entry, cast: Cast) -> bool:
    """Whether a place behind "in" says where, not what it is about: "played in Sarnholm"."""
    if slot.name not in ("in", "at") or slot.required or entry.predicate.name not in _DONE_THERE:
        return False
    named = cast.tree.pos[token] == "PROPN" and cast.kind(token) is Kind.PLACE
    return Role.TOPIC in slot.roles and named and cast.tree.lemma[cast.tree.head[token]] not in _ABOUT_PLACES


def _in_a_part(slot: Slot, token: int, cast: Cast) -> bool:
    """Whether "with" says what somebody is made, not with whom it was done: "founded it with Quill as its leader"."""
    if slot.name != "with" or Role.AGENT not in slot.roles:
        return False
    tree = cast.tree
    last = max(i for i in tree.subtree(token) if i <= token or tree.dep[i] in ("flat", "fixed"))
    return tree.lower[last + 1 : last + 2] == ["as"]


def _beside(slot: Slot, token: int, cast: Cast) -> bool:
    """Whether "on" only says where or how: talks "on the sidelines", a deal "on condition that" are not about them."""
    condition = cast.tree.lower[token - 1 : token + 1] == ["on", "condition"]
    return slot.name == "on" and (cast.tree.lemma[token] in _SIDELINES or condition)


def _says_what(slot: Slot, token: int, cast: Cast) -> bool:
    """Whether a clause is told by what its subject is: nobody asked the seal of "Is that your seal?", she asked"."""
    return slot.name == "clause" and bool(cast.tree.with_dep(token, "cop"))


def _in_numbers(slot: Slot, token: int, cast: Cast) -> bool:
    """Whether "in" says how many came, not where or to what: "took part in their thousands", "turned up in droves"."""
    return slot.name == "in" and cast.tree.lower[token] in _NUMBERS


def _done_to(filled: Filled, entry: Entry, subjects: list[int] | None, cast: Cast) -> bool:
    """Whether a happening has whom or what it was done to: "the evacuation was carried out", "$2m was paid to her"."""
    mutual = entry.predicate.mutual and entry.predicate.name not in _OF_TERMS
    event = entry.predicate.kind == "event" and not mutual and not entry.speech
    if subjects is None:
        return event and bool(filled.of(Role.PATIENT))
    paid = bool(filled.of(Role.RECIPIENT)) and any(cast.tree.stands_for(t) == "money" for t in subjects)
    return event and (paid or any(r in _UNDERGOING and t in subjects for r, _, t in filled.sides))


def _roles(slot: Slot, slots: Slots, cast: Cast) -> tuple[Role, ...]:
    """ "subj:agent/patient" is the patient only where there is no object but a measure: "the crowd grew by half"."""
    turns = slot.name == "subj" and slot.roles == (Role.AGENT, Role.PATIENT)
    things = [t for t in slots.get("obj", ()) if not cast.tree.measures(t)] if turns else []
    if not turns:
        return slot.roles
    return (Role.AGENT,) if things else (Role.PATIENT,)


def _fill_one(filled: Filled, roles: tuple[Role, ...], token: int, entry: Entry, cast: Cast) -> None:
    token = _of_whose_shares(token, cast.tree) if entry.predicate.name == "has_stake_in" else token
    token = whose_account(token, entry.predicate.name, roles, cast.tree)
    mention = cast.side(token)
    if mention is None:
        return
    body = entry.predicate.name in _OF_BODIES and roles == (Role.AGENT,)
    # Who "they" are is not known, and "we" may speak for a body.
    vague = mention.kind is Kind.OTHER or cast.tree.lower[token] in PERSONS[11]
    unresolved = vague and mention.level is Level.PRONOUN
    unknown = unresolved and (cast.tree.lower[token] != "it" or body)
    role = next((r for r in roles if unknown or entry.takes(r, mention.kind)), None)
    if role is not None:
        filled.add(role, mention, token)


def _of_whose_shares(token: int, tree: Tree) -> int:
    """The firm, for the "shares" of "holds 15% of all shares in the firm" and of "half of the firm's shares"."""
    while tree.lemma[token] in _SHARES:
        wholes = [c for c in tree.with_dep(token, "nmod") if tree.case(c) in ("in", "of")]
        whole = next(iter([*wholes, *tree.with_dep(token, "nmod:poss")]), None)
        if whole is None:
            break
        token = whole
    return token


def _share_out(filled: Filled) -> None:
    """ "A and B met": the second becomes the partner of the first."""
    agents = filled.of(Role.AGENT)
    if len(agents) < 2 or filled.of(Role.PARTNER):
        return
    first = agents[0].id
    filled.sides = [
        (Role.PARTNER if role is Role.AGENT and mention.id != first else role, mention, token)
        for role, mention, token in filled.sides
    ]


def _mutual_plural(missing: list[Role], filled: Filled, entry: Entry, cast: Cast) -> bool:
    """ "The two leaders met": one mention that stands for several is both sides."""
    if not entry.predicate.mutual or missing != [Role.PARTNER]:
        return False
    return any(role is Role.AGENT and _plural(mention, token, cast) for role, mention, token in filled.sides)


def _plural(mention: Mention, token: int, cast: Cast) -> bool:
    if mention.level is Level.NAMED:
        return bool(mention.members)
    tree = cast.tree
    return bool(mention.members) or tree.tag[token] in _PLURAL or tree.lower[token] in _PLURAL_PRONOUNS
