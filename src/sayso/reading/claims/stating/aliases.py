"""Another name that a verb or a noun of naming gives: "who goes by the name of", "the villagers call her"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model.claim import Status
from sayso.reading.claims.grammar.arguments import Arguments
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words

#: Nouns for a name, which pass on the name that follows them.
_NAMES = words("aliases_names")
#: Verbs of naming whose object bears the name that they give, and those whose subject does.
_BORN = frozenset({"bear", "born"})
_GIVING = words("aliases_giving")
_BEARING: dict[str, tuple[str, ...]] = {"go": ("by", "under"), "write": ("as", "under")}
_BEARING |= dict.fromkeys(
    ("perform", "trade", "record", "publish", "blog", "tweet", "post", "wrestle"), ("as", "under")
)
_BEARING |= dict.fromkeys(("operate", "act", "live", "travel", "fight"), ("under",))
_REFLEXIVE = frozenset({"itself", "himself", "herself", "themselves"})
_HAVING = frozenset({"use", "adopt", "take", "assume"})
_PAST = frozenset({"formerly", "previously", "once", "originally"})
#: Words for one whom others give a name.
_WHOM = frozenset({"whom", "which", "who", "that", "him", "her", "it"})
#: Who calls somebody names that are none of his.
_FOES = frozenset({"critic", "opponent", "detractor", "enemy", "rival", "foe"})


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
    """Finds names that verbs of naming give; ``spelled`` (beside) finds those that print alone shows."""

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
        elif lemma == "become":
            bearers, given = slots.get("subj", []), self._same_first(verb, slots)
        elif lemma in _GIVING:
            bearers, given = self._borne(verb, slots), [*self._complements(verb), *slots.get("as", ())]
            given = [t for t in given if t not in bearers] or self._known_to(slots)
            given += [t for way in ("by", "under", "subj") for t in slots.get(way, ()) if self._naming(t)]
        elif lemma in _BORN and tree.tag[verb] == "VBN":
            given = [
                c for c in tree.with_dep(verb, "xcomp", "obj", "appos", "nsubj") if c > verb and self._next(verb, c)
            ]
            bearers = [t for t in self._born(verb) if t not in given] if given else []
        elif lemma in _BEARING:
            bearers = slots.get("subj", [])
            given = [t for way in _BEARING[lemma] for t in slots.get(way, ())]
            trading = (lemma in ("trade", "write") or tree.tag[verb] in ("VBZ", "VBP")) and "under" not in slots
            given = given if lemma == "go" or trading else [t for t in given if self._naming(t)]
        elif lemma == "change" and any(tree.lemma[t] == "name" for t in slots.get("obj", ())):
            bearers, given = slots.get("subj", []), slots.get("to", []) or self._changed_to(slots)
        elif lemma in _HAVING:
            bearers, given = slots.get("subj", []), [t for t in slots.get("obj", ()) if self._naming(t)]
        past = self._past(verb)
        for name in filter(None, map(self._name, given[:1])):
            for bearer in bearers[:1]:
                if bearer != name:
                    status = Status.ENDED if past else Status.HOLDS
                    itself = lemma == "know" or self._reflexive(slots) or self._singled(verb, bearer)
                    told = self._told(bearer)
                    yield Alias(bearer=told, name=name, anchor=verb, itself=itself, status=status)

    def _past(self, verb: int) -> bool:
        """Whether the name was given up: "formerly known as", ", then called"."""
        tree = self.tree
        adverbs = {tree.lower[c] for c in tree.with_dep(verb, "advmod")}
        return bool(adverbs & _PAST) or ("then" in adverbs and tree.dep[verb] == "acl")

    def _singled(self, verb: int, bearer: int) -> bool:
        """Whether a bearer without a name is one that the text knows: "the wrestler, born", "he was born"."""
        tree = self.tree
        definite = tree.lower[tree.subtree(bearer)[0]] == "the" or tree.lower[bearer] in ("he", "she", "it")
        return definite and (tree.dep[verb] != "acl" or tree.lower[verb - 1] in (",", "then", "now"))

    def _same_first(self, verb: int, slots: dict[str, list[int]]) -> list[int]:
        """The name in "Ada Quill became Ada Tern": one of a given name that somebody keeps."""
        tree = self.tree
        own = {tree.lower[t] for t in slots.get("subj", ()) if tree.pos[t] == "PROPN"}
        after = [c for c in tree.with_dep(verb, "xcomp", "obj") if c > verb and tree.pos[c] == "PROPN"]
        return [c for c in after if tree.lower[c] in own and tree.with_dep(c, "flat")]

    def _known_to(self, slots: dict[str, list[int]]) -> list[int]:
        """The name in "known to her pupils as the Heron", which parsers hang on the pupils."""
        knowers = [t for way in ("to", "among", "by", "in") for t in slots.get(way, ())]
        return [c for t in knowers for c in self.tree.with_dep(t, "nmod") if self.tree.case(c) == "as"]

    def _changed_to(self, slots: dict[str, list[int]]) -> list[int]:
        """The new name in "from the Quay Bank to the Tern Bank", which parsers hang on the old one."""
        return [c for t in slots.get("from", ()) for c in self.tree.with_dep(t, "nmod") if self.tree.case(c) == "to"]

    def _apposed(self, verb: int) -> int | None:
        """Who is renamed in a participle between commas: "the Front, since renamed the League,"."""
        tree = self.tree
        reduced = tree.tag[verb] in ("VBN", "VBD") and tree.dep[verb].startswith(("acl", "advcl"))
        subject = tree.with_dep(verb, "nsubj", "nsubj:pass", "aux", "aux:pass")
        if not reduced or subject or not tree.with_dep(verb, "obj", "xcomp"):
            return None
        return tree.before_comma(min([verb, *(c for c in tree.children[verb] if c < verb and tree.dep[c] != "punct")]))

    def _called(self, verb: int) -> tuple[int, int] | None:
        """ "Friends call Quill the Heron", "the miners, whom the villagers call the Moles"."""
        tree = self.tree
        if any(tree.lemma[c] in _FOES for c in tree.with_dep(verb, "nsubj")):
            return None
        given = [c for c in tree.with_dep(verb, "xcomp", "obj") if c > verb and self._capital(c)][-1:]
        named = [c for c in tree.with_dep(verb, "obj", "iobj") if c not in given and self._nameable(c)]
        if not named or not given:
            return None
        article = any(tree.lower[k] == "the" for k in tree.children[given[0]])
        bare = named[0] < verb and tree.pos[given[0]] == "PROPN"
        return (tree.antecedent(named[0]), given[0]) if article or bare else None

    def _nameable(self, i: int) -> bool:
        """Whether a word stands for one whom a name can be given to: a name, "whom", "the militia"."""
        tree = self.tree
        definite = tree.pos[i] == "NOUN" and any(tree.lower[c] == "the" for c in tree.children[i])
        return tree.pos[i] == "PROPN" or definite or tree.lower[i] in _WHOM

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
        yield from self._in_apposition(i)

    def _in_apposition(self, noun: int) -> Iterator[Alias]:
        """ "Ida Tern, the pen name of Ada Quill,": a noun for names beside one, and whose name it is."""
        tree = self.tree
        if tree.dep[noun] != "appos" or tree.lemma[noun] not in _NAMES or tree.pos[tree.head[noun]] != "PROPN":
            return
        owners = [c for c in tree.with_dep(noun, "nmod") if tree.case(c) in ("of", "for")]
        if owners and tree.pos[owners[0]] == "PROPN":
            yield Alias(bearer=tree.head[noun], name=owners[0], anchor=noun, itself=False)

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
        if self._naming(i):
            below = [c for c in tree.with_dep(i, "appos", "nmod", "flat") if c > i and tree.case(c) in ("", "of")]
            following = [i + 1] if i + 1 < len(tree) and tree.pos[i + 1] == "PROPN" else []
            named = (c for c in [*below, *following] if self._capital(c))
            return next(named, i if self._capital(i) else None)
        return i if self._capital(i) else None

    def _naming(self, i: int) -> bool:
        """Whether a noun is a word for names: "alias", "nom de guerre"."""
        return self.tree.lemma[i] in _NAMES or self.tree.lower[i] in ("guerre", "plume", "aliases")

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
