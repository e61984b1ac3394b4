"""Which sense of a word is meant, by what it is done to and who does it: "shot a film" attacks nobody."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from sayso.model.claim import Role
from sayso.model.mention import Kind, Level, Mention
from sayso.reading.claims.cast import Cast
from sayso.reading.claims.grammar.arguments import Slots
from sayso.reading.claims.lexicon import words
from sayso.reading.vocabulary import Pattern
from sayso.reading.vocabulary.pattern import Form
from sayso.reading.vocabulary.vocabulary import KINDS

_CONTESTS = words("senses_contests")
_POINTS = words("senses_points")
_PLACES = words("senses_places")
_SCORE = re.compile(r"\b\d{1,3} ?[-–] ?\d{1,3}\b")
#: How far behind a verb its score may stand.
_NEAR = 14
#: Senses of matches and votes alone: "scored" by a score or an occasion, "won" between two teams or states too.
#: Their contraries are "unscored" and "fought".
_IN_CONTESTS = frozenset({"scored", "won"})
_BEATEN = frozenset({Kind.PERSON, Kind.GROUP, Kind.ORGANISATION, Kind.PLACE})
_BODIES = frozenset({Kind.ORGANISATION, Kind.PLACE})

Sides = list[tuple[Role, Mention, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """When words do not have the sense of their predicate; each part of it is enough.

    ``things`` and ``never`` are what it is never done to, and of which kinds, ``save`` for some; ``done_to`` and
    ``kinds`` all that it is done to; ``doers`` are what does it beside the living, ``armed`` who alone does it to
    anything but ``done_to``, ``others`` who never does. ``behind`` are phrases that turn it ("with letter"), ``beside``
    words; ``contest`` is one of ``_IN_CONTESTS`` or a contrary. ``post``: who is named is given one beside it.
    ``filled``: what it is done to must be a side of it. ``who``: kinds of the nameless who do it. No ``infinitive``:
    none may follow ("called on him to resign"). No ``dying``: "dying to meet" is a wish.
    """

    things: frozenset[str] = frozenset()
    done_to: frozenset[str] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    never: frozenset[Kind] = frozenset()
    save: frozenset[str] = frozenset()
    doers: frozenset[str] = frozenset()
    armed: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    behind: Mapping[str, frozenset[str]] = field(default_factory=dict)
    beside: frozenset[str] = frozenset()
    contest: str = ""
    post: bool = False
    filled: bool = False
    who: frozenset[Kind] = frozenset()
    infinitive: bool = True
    dying: bool = True


def other_sense(pattern: Pattern, slots: Slots, sides: Sides, cast: Cast) -> bool:
    """Whether the words that a pattern fits mean something else here."""
    found = _senses().get(pattern.predicate, {})
    named = [s for key in (_key(pattern), _every(pattern)) for s in found.get(key, ())]
    if not named:
        return False
    use = _Use(
        slots=slots,
        sides=sides,
        cast=cast,
        done_to=tuple(_undergoing(pattern, slots)),
        doers=tuple(_doing(pattern, slots)),
        verb=_verb(slots, cast),
    )
    return any(speaks_against(use, sense) for sense in named for speaks_against in _AGAINST)


def _key(pattern: Pattern) -> tuple[bool, str]:
    """Whether it is a noun, and its words: "knock_out", "take+life"."""
    particle = f"_{pattern.particle}" if pattern.particle else ""
    thing = f"+{pattern.object}" if pattern.object else ""
    return pattern.form is Form.NOUN, f"{pattern.lemma}{particle}{thing}"


def _every(pattern: Pattern) -> tuple[bool, str]:
    """The key of a predicate's words at large."""
    return pattern.form is Form.NOUN, "*"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Use:
    """How a pattern's words are used; each public method is one thing that may speak against a sense."""

    slots: Slots
    sides: Sides
    cast: Cast
    done_to: tuple[int, ...]
    doers: tuple[int, ...]
    verb: int | None

    def things(self, sense: Sense) -> bool:
        """Never done to these or to such kinds, or never done by these."""
        others = [t for t in self.done_to if self.cast.tree.lemma[t].lower() not in sense.save]
        if sense.never and {m.kind for t in others if (m := self.cast.side(t)) is not None} & sense.never:
            return True  # "Held two journalists": no occasion.
        return bool(self._forms(self.done_to) & sense.things or self._lemmas(self.doers) & sense.others)

    def behind(self, sense: Sense) -> bool:
        """A phrase turns it: "met with resistance"."""
        phrases = ((lemmas, t) for way, lemmas in sense.behind.items() for t in self.slots.get(way, ()))
        return any("*" in lemmas or self.cast.tree.lemma[t].lower() in lemmas for lemmas, t in phrases)

    def kinds(self, sense: Sense) -> bool:
        """Done to nothing of the kinds that it is done to, as far as they are known."""
        told = bool(sense.kinds) or bool(sense.done_to and not sense.armed)
        if not told or not self.done_to or self._fits(sense):
            return False
        found = {m.kind for t in self.done_to if (m := self.cast.side(t)) is not None}
        open_to = any(self.cast.tree.pos[t] in ("PRON", "NUM") or _of_no_kind(t, self.cast) for t in self.done_to)
        return not found & sense.kinds and not open_to

    def armed(self, sense: Sense) -> bool:
        """Done to something else by nobody who is armed."""
        return bool(sense.armed) and not self._fits(sense) and not self._lemmas(self.doers) & sense.armed

    def lifeless(self, sense: Sense) -> bool:
        """Done by a thing that does no such thing: "inflation attacks"."""
        first = [t for name in ("subj", "by") for t in self.slots.get(name, ()) if t in self.doers]
        if not sense.doers or not first or _lent(self.slots, self.cast) or self._filling() & set(first):
            return False
        return not any(_of_no_kind(t, self.cast) for t in first) and not _any_of(sense.doers, first, self.cast)

    def unfilled(self, sense: Sense) -> bool:
        """Done to what is no side of it, and no place."""
        needed = sense.filled and bool(self.done_to) and not self._filling() & set(self.done_to)
        return needed and not _any_of(_PLACES, self.done_to, self.cast)

    def postless(self, sense: Sense) -> bool:
        """A name is only named, to nothing: "the judge named Quill in court"."""
        tree, verb = self.cast.tree, self.verb
        if not sense.post or verb is None or not all(tree.pos[t] == "PROPN" for t in self.done_to):
            return False
        given = any(role in (Role.TOPIC, Role.GROUP) for role, _, _ in self.sides) or len(self.slots.get("obj", ())) > 1
        given = given or any(tree.pos[c] == "NOUN" for t in self.done_to for c in tree.with_dep(t, "appos", "flat"))
        clause = tree.with_dep(verb, "xcomp", "advcl")  # "Was named to succeed him".
        return not given and not clause and not {"as", "to", "iobj"} & set(self.slots)

    def who(self, sense: Sense) -> bool:
        """Done by somebody nameless of another kind."""
        unnamed = {m.kind for _, m, t in self.sides if t in self.doers and m.level is Level.NOMINAL}
        return bool(sense.who) and bool(unnamed) and not unnamed & sense.who

    def asked(self, sense: Sense) -> bool:
        """An infinitive follows that may not: "called on him to resign"."""
        return not sense.infinitive and self.verb is not None and _asks(self.verb, self.cast)

    def wished(self, sense: Sense) -> bool:
        """ "Dying to meet" is a wish."""
        tree, verb = self.cast.tree, self.verb
        if sense.dying or verb is None or tree.tag[verb] != "VBG":
            return False
        return bool(tree.lower[verb + 1 : verb + 2] == ["to"])

    def beside(self, sense: Sense) -> bool:
        """A word hangs on it that turns it: "shot home", and not "shot outside her home"."""
        tree, verb = self.cast.tree, self.verb
        if not sense.beside or verb is None:
            return False
        return any(tree.lower[c] in sense.beside and not tree.case(c) for c in tree.children[verb])

    def contest(self, sense: Sense) -> bool:
        """A match where it is none, or none where it is one."""
        if not sense.contest:
            return False
        scored = _contest(sense.contest, self.slots, self.sides, self.verb, self.cast)
        return scored != (sense.contest in _IN_CONTESTS)

    def _fits(self, sense: Sense) -> bool:
        names = self._forms(self.done_to)
        return bool(names & sense.done_to) or (Kind.PLACE in sense.kinds and bool(names & _PLACES))

    def _filling(self) -> set[int]:
        return {t for _, _, t in self.sides}

    def _lemmas(self, tokens: Iterable[int]) -> set[str]:
        return {self.cast.tree.lemma[t].lower() for t in tokens}

    def _forms(self, tokens: Iterable[int]) -> set[str]:
        """Lemmas, words as printed, and what they stand for: "bridges" are burned otherwise than a bridge."""
        tree, found = self.cast.tree, self._lemmas(listed := list(tokens))
        return found | {f for t in listed for f in (tree.lower[t], tree.compounded(t), tree.stands_for(t)) if f}


#: What speaks against a sense; each is enough.
_AGAINST: tuple[Callable[[_Use, Sense], bool], ...] = (
    _Use.things,
    _Use.behind,
    _Use.kinds,
    _Use.armed,
    _Use.lifeless,
    _Use.unfilled,
    _Use.postless,
    _Use.who,
    _Use.asked,
    _Use.wished,
    _Use.beside,
    _Use.contest,
)


def _of_no_kind(t: int, cast: Cast) -> bool:
    """Whether something has a name, and nobody knows of what kind it is: "the KLF"."""
    mention = cast.side(t)
    if mention is None or mention.kind is not Kind.OTHER:
        return mention is None and cast.tree.pos[t] == "PROPN"
    return mention.level is Level.NAMED or cast.tree.pos[t] == "PROPN"


def _any_of(wanted: frozenset[str], tokens: Iterable[int], cast: Cast) -> bool:
    return any(cast.tree.lemma[t].lower() in wanted or cast.tree.pos[t] == "PRON" for t in tokens)


def _undergoing(pattern: Pattern, slots: Slots) -> list[int]:
    """What it is done to: a verb's object, what a noun is "of" or "on", and whatever else the pattern needs."""
    noun = pattern.form is Form.NOUN
    wanted = [
        s.name
        for s in pattern.slots
        if s.roles
        and Role.AGENT not in s.roles
        and (s.required or s.name == "obj" or (noun and Role.PATIENT in s.roles))
    ]
    if not noun and "obj" not in wanted:
        wanted.append("obj")
    return [t for name in wanted for t in slots.get(name, ())]


def _doing(pattern: Pattern, slots: Slots) -> list[int]:
    """Who or what does it, whether its kind fits or not."""
    return [t for s in pattern.slots if Role.AGENT in s.roles for t in slots.get(s.name, ())]


def _verb(slots: Slots, cast: Cast) -> int | None:
    """The verb over an object or a subject."""
    heads = [cast.tree.head[t] for name in ("obj", "subj") for t in slots.get(name, ())]
    return next((h for h in heads if cast.tree.is_verb(h)), None)


def _lent(slots: Slots, cast: Cast) -> bool:
    """Whether a parser may have found a gerund's doer elsewhere: "a video showed him attacking a guard"."""
    verb = _verb(slots, cast)
    return verb is not None and cast.tree.tag[verb] == "VBG" and not cast.tree.with_dep(verb, "aux", "nsubj")


def _asks(verb: int, cast: Cast) -> bool:
    """Whether "to do" or "not to do" stands behind a verb in its sentence, wherever a parser hung it."""
    tree = cast.tree
    rest = range(verb + 1, len(tree) - 1)
    return any(
        tree.tag[i] == "TO" and tree.tag[i + 1] in ("VB", "RB") and tree.sent[i] == tree.sent[verb] for i in rest
    )


def _contest(which: str, slots: Slots, sides: Sides, verb: int | None, cast: Cast) -> bool:
    """Whether it is a match or a vote: by its score, by "in the final", or between two teams, states or firms."""
    tree = cast.tree
    beaten = any(role is not Role.AGENT and m.kind in _BEATEN for role, m, _ in sides)
    if beaten and any(tree.compounded(t) in _CONTESTS for way in ("in", "from", "out_of") for t in slots.get(way, ())):
        return True
    if any(tree.lemma[t] in _POINTS for t in slots.get("by", ())):
        return True
    if verb is not None and _SCORE.search(tree.doc[verb : min(verb + _NEAR, len(tree))].text):
        return True
    if which in ("scored", "unscored"):
        return False
    named = [m.kind for _, m, _ in sides if m.level is Level.NAMED]
    return len(named) > 1 and len(named) == len(sides) and all(kind in _BODIES for kind in named)


@cache
def _senses() -> dict[str, dict[tuple[bool, str], list[Sense]]]:
    """The senses of ``data/senses.toml`` by predicate, and by noun or verb and its words."""
    text = (resources.files("sayso.reading.claims") / "data" / "senses.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    lists = {name: frozenset(listed.split()) for name, listed in tables.pop("lists").items()}
    found: dict[str, dict[tuple[bool, str], list[Sense]]] = {}
    for predicate, rules in tables.items():
        for rule in rules:
            sense = _sense(rule, lists)
            for noun, key in ((False, "verbs"), (True, "nouns")):
                for word in rule.get(key, "").split():
                    found.setdefault(predicate, {}).setdefault((noun, word), []).append(sense)
    return found


def _sense(rule: dict[str, str], lists: dict[str, frozenset[str]]) -> Sense:
    def listed(key: str) -> frozenset[str]:
        """Words, of which "$weapons" stands for a list."""
        found = rule.get(key, "").split()
        return frozenset().union(*(lists[w[1:]] if w.startswith("$") else {w} for w in found))

    behind: dict[str, set[str]] = {}
    for phrase in rule.get("behind", "").split():
        way, _, word = phrase.partition(":")
        behind.setdefault(way, set()).update(lists[word[1:]] if word.startswith("$") else {word})

    def kinds(key: str) -> frozenset[Kind]:
        """Kinds of mentions, by their own names or those of the vocabulary."""
        return frozenset().union(*(KINDS.get(k) or {Kind(k)} for k in rule.get(key, "").split()))

    return Sense(
        things=listed("things"),
        save=listed("save"),
        done_to=listed("done_to"),
        kinds=kinds("kinds"),
        never=kinds("never"),
        who=kinds("who"),
        doers=listed("doers"),
        armed=listed("armed"),
        others=listed("others"),
        behind={way: frozenset(found) for way, found in behind.items()},
        beside=listed("beside"),
        contest=rule.get("contest", ""),
        post=rule.get("post", "") == "yes",
        filled=rule.get("filled", "") == "yes",
        dying=rule.get("dying", "") != "no",
        infinitive=rule.get("infinitive", "") != "no",
    )
