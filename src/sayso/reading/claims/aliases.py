"""Two names of one thing: "Quay League (QL)", "Quill, alias the Heron", "who goes by the name of"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model.claim import Status
from sayso.model.mention import Kind, Level, Mention
from sayso.reading.claims.arguments import Arguments
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.tree import Tree

#: What stands between two names of one thing; the name before ends where this begins.
_KNOWN_AS = re.compile(
    r",? (?:\(|who (?:is|was) |which (?:is|was) |(?:is|was|are) )?"
    r"(?:(?:also|better|otherwise|commonly|widely|locally) )?"
    r"(?:known (?:(?:in [A-Z]\w+|online|locally|simply|professionally) )?as|"
    r"nicknamed|dubbed|alias|a\.?k\.?a\.?|né|née|nom de guerre|real name|codenamed|code-named)[:,]? "
    r"(?:the |by |“|\"|‘|')*$"
)
_OF = re.compile(r"\b(?:of|for|in|by) (?:the )?$")
_REAL = re.compile(
    r"whose (?:(?:real|true|actual|given|birth|full|original|legal|stage|pen|street|"
    r"screen|user|artist|maiden|trading|brand|code|family) name|nom de guerre|alias|nickname|"
    r"pseudonym|codename|pen name) (?:is|was|had been) (?:the )?(?:“|\"|‘)?$"
)
#: What stands before a name that was given up, and what follows it.
_FORMER = re.compile(r",? \(?(?:formerly|previously|originally|once)(?: known as| called)? (?:the )?(?:“|\"|‘)?$")
_CLOSED = (",", ".", ")", "”", '"', ";")
#: Nouns for a name, which pass on the name that follows them.
_NAMES = words("aliases_names")
#: Verbs of naming whose object bears the name that they give, and those whose subject does.
_BORN = frozenset({"bear", "born"})
_GIVING = words("aliases_giving")
_BEARING: dict[str, tuple[str, ...]] = {"go": ("by", "under"), "write": ("as", "under")}
_BEARING |= dict.fromkeys(("perform", "trade"), ("as", "under"))
_BEARING |= dict.fromkeys(("operate", "act", "live", "travel", "fight"), ("under",))
_REFLEXIVE = frozenset({"itself", "himself", "herself", "themselves"})
_HAVING = frozenset({"use", "adopt", "take", "assume"})
_PAST = frozenset({"formerly", "previously", "once", "originally"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """The word of somebody or something and of another name of it, and the word that says so."""

    bearer: int
    name: int
    anchor: int
    #: Whether the words single out who bears it, though no name does: "calls itself", "the man known as".
    itself: bool
    status: Status = Status.HOLDS


class Aliases:
    """Finds names that verbs of naming give; ``spelled`` finds those that print alone shows."""

    def __init__(self, tree: Tree, arguments: Arguments) -> None:
        self.tree = tree
        self.arguments = arguments

    def at(self, verb: int) -> Iterator[Alias]:
        """What a verb says of the names of somebody."""
        tree, lemma = self.tree, self.tree.lemma[verb]
        slots = self.arguments.slots(verb)
        bearers: list[int] = []
        given: list[int] = []
        if lemma in _GIVING and (apposed := self._apposed(verb)) is not None:
            bearers, given = [apposed], [c for c in tree.with_dep(verb, "obj", "xcomp") if c > verb]
        elif lemma == "call" and not self.arguments.passive(verb) and (named := self._called(verb)) is not None:
            bearers, given = [named[0]], [named[1]]
        elif lemma in _GIVING:
            bearers, given = self._borne(verb, slots), [*self._complements(verb), *slots.get("as", ())]
            given += [t for way in ("by", "under", "subj") for t in slots.get(way, ()) if tree.lemma[t] in _NAMES]
        elif lemma in _BORN and tree.tag[verb] == "VBN":
            given = [
                c for c in tree.with_dep(verb, "xcomp", "obj", "appos", "nsubj") if c > verb and self._next(verb, c)
            ]
            bearers = [t for t in self._born(verb) if t not in given] if given else []
        elif lemma in _BEARING:
            bearers = slots.get("subj", [])
            given = [t for way in _BEARING[lemma] for t in slots.get(way, ())]
            trading = lemma in ("trade", "write") and "under" not in slots
            given = given if lemma == "go" or trading else [t for t in given if tree.lemma[t] in _NAMES]
        elif lemma == "change" and any(tree.lemma[t] == "name" for t in slots.get("obj", ())):
            bearers, given = slots.get("subj", []), slots.get("to", [])
        elif lemma in _HAVING:
            bearers, given = slots.get("subj", []), [t for t in slots.get("obj", ()) if tree.lemma[t] in _NAMES]
        past = any(tree.lower[c] in _PAST for c in tree.with_dep(verb, "advmod"))
        for name in filter(None, map(self._name, given[:1])):
            for bearer in bearers[:1]:
                if bearer != name:
                    status = Status.ENDED if past else Status.HOLDS
                    finite = tree.dep[verb] != "acl" and tree.lower[tree.subtree(bearer)[0]] == "the"
                    itself = lemma == "know" or self._reflexive(slots) or finite
                    told = self._told(bearer)
                    yield Alias(bearer=told, name=name, anchor=verb, itself=itself, status=status)

    def _apposed(self, verb: int) -> int | None:
        """Who is renamed in a participle between commas: "the Front, since renamed the League,"."""
        tree = self.tree
        reduced = tree.tag[verb] == "VBN" and tree.dep[verb].startswith(("acl", "advcl"))
        if not reduced or tree.with_dep(verb, "nsubj", "aux") or not tree.with_dep(verb, "obj", "xcomp"):
            return None
        return tree.before_comma(min([verb, *(c for c in tree.children[verb] if c < verb)]))

    def _called(self, verb: int) -> tuple[int, int] | None:
        """ "Friends call Quill the Heron"."""
        tree = self.tree
        named = [c for c in tree.with_dep(verb, "obj", "iobj") if c > verb and tree.pos[c] == "PROPN"]
        given = [c for c in tree.with_dep(verb, "xcomp", "obj") if c > verb and c not in named[:1] and self._capital(c)]
        article = bool(given) and any(tree.lower[k] == "the" for k in tree.children[given[0]])
        return (named[0], given[0]) if named and article and given[0] > named[0] else None

    def _born(self, verb: int) -> list[int]:
        """Who is born: the subject, or the name that a participle stands beside."""
        tree, head = self.tree, self.tree.head[verb]
        if tree.dep[verb].startswith("acl"):
            near = tree.before_comma(verb)
            return [head if near is None else near]
        if tree.dep[verb] == "advcl" and not tree.with_dep(verb, "aux"):
            return self.arguments.surface(head)
        return self.arguments.surface(verb)

    def copular(self, i: int) -> Iterator[Alias]:
        """ "His real name is Quill": a name behind "to be", whose subject is a noun for names."""
        tree = self.tree
        subjects = (
            [c for c in tree.with_dep(i, "nsubj") if c < i] if tree.with_dep(i, "cop") and self._capital(i) else []
        )
        for noun in subjects:
            lemmas = {tree.lemma[noun], *(tree.lemma[c] for c in tree.with_dep(noun, "compound"))}
            owners = [c for c in tree.children[noun] if tree.dep[c] == "nmod:poss"]
            if lemmas & _NAMES and owners and owners[0] != i:
                past = any(tree.lower[c] == "was" for c in tree.with_dep(i, "cop"))
                status = Status.HOLDS if not past else Status.UNSPECIFIED
                bearer = tree.antecedent(owners[0])
                yield Alias(bearer=bearer, name=i, anchor=i, itself=True, status=status)

    def _next(self, verb: int, name: int) -> bool:
        """Whether a name follows a word at once: "born Ada Quill"."""
        return min(self.tree.subtree(name)[0], name) == verb + 1

    def _reflexive(self, slots: dict[str, list[int]]) -> bool:
        return any(self.tree.lower[t] in _REFLEXIVE for t in slots.get("obj", ()))

    def _borne(self, verb: int, slots: dict[str, list[int]]) -> list[int]:
        passive = self.arguments.passive(verb)
        # "The Brigade was renamed the Army": a passive that has an object gives it to its subject.
        objects = (slots.get("iobj") if passive else None) or slots.get("obj", [])
        if self._reflexive(slots):
            return slots.get("subj", [])
        return objects if passive or self.tree.lemma[verb] != "call" else []

    def _complements(self, verb: int) -> list[int]:
        after = (c for c in self.tree.with_dep(verb, "xcomp", "obj") if c > verb)
        return [c for c in after if self.tree.lower[c] not in _REFLEXIVE]

    def _name(self, i: int) -> int | None:
        """The word that heads the name: itself, or what "the name of" passes on; ``None`` where it is no name."""
        tree = self.tree
        if tree.lemma[i] in _NAMES:
            below = [c for c in tree.with_dep(i, "appos", "nmod", "flat") if c > i and tree.case(c) in ("", "of")]
            return next((c for c in below if self._capital(c)), i if self._capital(i) else None)
        return i if self._capital(i) else None

    def _capital(self, i: int) -> bool:
        return self.tree.doc[i].text[:1].isupper() and self.tree.pos[i] in ("PROPN", "NOUN", "ADJ")

    def _told(self, i: int) -> int:
        """The name that a description stands beside: "Quill, a welder also known as the Heron"."""
        tree = self.tree
        if tree.pos[i] != "NOUN":
            return i
        if (born := self._born_as(i)) is not None:
            return born
        if tree.dep[i] == "appos" and tree.head[i] < i:
            return tree.head[i]
        named = [c for c in tree.with_dep(i, "appos") if tree.pos[c] == "PROPN"]
        return named[0] if named else i

    def _born_as(self, noun: int) -> int | None:
        """The name in front of a subject: "Born Ida Tern, the singer known as Mila died"."""
        tree, verb = self.tree, self.tree.head[noun]
        fronted = [v for v in tree.with_dep(verb, "advcl") if v < noun and tree.lower[v] == "born"]
        if not fronted or not tree.dep[noun].startswith("nsubj"):
            return None
        named = [c for c in tree.with_dep(fronted[0], "obj", "xcomp") if self._next(fronted[0], c)]
        return named[0] if named and self._capital(named[0]) else None


def spelled(mentions: tuple[Mention, ...], text: str) -> Iterator[tuple[Mention, Mention, Status]]:
    """Names followed by a short form in brackets, or by another name: "Quay Workers' League (QWL)"."""
    named = sorted((m for m in mentions if m.level is Level.NAMED), key=lambda m: (m.start, m.end))
    ends: dict[int, Mention] = {m.end: m for m in named}
    people = {m.end for m in mentions if m.kind is Kind.PERSON}
    for short in named:
        known = _KNOWN_AS.search(text, max(0, short.start - 40), short.start)
        long = ends.get(known.start()) if known is not None else _before_whose(short, ends, text)
        if long is not None and _one(long, short) and not _within(long, people, text):
            yield long, short, Status.HOLDS
        if (old := _given_up(short, ends, text)) is not None and not _within(old, people, text):
            yield old, short, Status.ENDED
        if (long := _before_or(short, ends, text)) is not None:
            yield long, short, Status.HOLDS
        if text[max(0, short.start - 1) : short.start] != "(" or text[short.end : short.end + 1] != ")":
            continue
        long = ends.get(len(text[: short.start - 1].rstrip()))
        if long is not None and long.text != short.text and short.kind is not Kind.PLACE and _short_for(short, long):
            yield long, short, Status.HOLDS


def _before_whose(short: Mention, ends: dict[int, Mention], text: str) -> Mention | None:
    """The name before ", whose real name is"."""
    real = _REAL.search(text, max(0, short.start - 40), short.start)
    return None if real is None else ends.get(len(text[: real.start()].rstrip(", ")))


def _given_up(short: Mention, ends: dict[int, Mention], text: str) -> Mention | None:
    """The name before ", formerly the"."""
    former = _FORMER.search(text, max(0, short.start - 40), short.start)
    long = None if former is None else ends.get(former.start())
    closed = text[short.end : short.end + 1] in _CLOSED
    return long if long is not None and long.kind is short.kind and closed else None


def _before_or(short: Mention, ends: dict[int, Mention], text: str) -> Mention | None:
    """The name that initials behind ", or" are of."""
    before = text[: short.start]
    comma = before.removesuffix(" or ").rstrip(",") if before.endswith(" or ") else before.removesuffix(", ")
    long = ends.get(len(comma)) if len(comma) < len(before) else None
    return long if long is not None and len(long.text.split()) > 1 and _initials(short, long) else None


def _initials(short: Mention, long: Mention) -> bool:
    """Whether a name in capitals is made of the first letters of another, small words aside or not."""
    words = long.text.replace("-", " ").split()
    large = "".join(w[0] for w in words if w[0].isupper())
    return short.text.isupper() and len(short.text) > 1 and short.text in (large, "".join(w[0] for w in words).upper())


def _one(long: Mention, short: Mention) -> bool:
    """Whether the two may be one thing: a town is no person's other name."""
    return long.kind is short.kind or Kind.PLACE not in (long.kind, short.kind)


def _within(long: Mention, people: set[int], text: str) -> bool:
    """Whether another may bear the name: "a talk of the Church, known as Synod", "a brother of Quill, alias Heron"."""
    of = _OF.search(text, 0, long.start)
    return of is not None and (long.kind is not Kind.PERSON or len(text[: of.start()].rstrip()) in people)


def _short_for(short: Mention, long: Mention) -> bool:
    if short.chain == long.chain:
        return True
    initials = "".join(w[0] for w in long.text.replace("-", " ").split())
    letters = "".join(c for c in short.text if c.isalpha())
    return (
        2 <= len(letters) <= len(initials) + 2 and letters[0].lower() == initials[:1].lower() and short.text.isupper()
    )
