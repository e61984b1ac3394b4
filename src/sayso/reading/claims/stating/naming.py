"""Mentions for the arguments of claims that no earlier step has found: "a boat", "the proposal", "a rally"."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib import resources

from sayso.model.mention import Kind, Level, Mention
from sayso.reading.claims.cast import Cast
from sayso.reading.claims.grammar.arguments import Arguments
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.stating.aliases import Aliases
from sayso.reading.claims.stating.hit import Hit
from sayso.reading.claims.stating.hits import Finder
from sayso.reading.draft import Draft
from sayso.reading.mentions.lexicon import lexicon
from sayso.reading.vocabulary import Vocabulary
from sayso.reading.vocabulary.pattern import Form

#: Subjects that only count: "20 were injured", "both fled".
_COUNTS = frozenset({"both", "all", "some", "many", "several", "most", "others", "few", "none", "each", "two", "three"})
#: Verbs whose bare number is of people: "killed 12 and wounded 40".
_HARMING = words("naming_harming")
_NOT_COUNTED = frozenset({"it", "this", "that", "one"})
_BREAKS = ("PUNCT", "ADP", "SCONJ", "CCONJ")
_BEFORE = ("det", "amod", "compound", "nummod", "nmod:poss", "advmod", "nmod:desc")
_MEN = ("man", "men", "woman", "women", "person", "people", "folk")
_CROWDS = frozenset({"tens", "thousands", "hundreds", "dozens", "scores", "millions"})
_NO_THING = words("naming_no_thing")
#: What a noun says that somebody has: "the owner of the ship".
_OWNING = frozenset({"owns", "has_stake_in"})

#: What the ids and chains of such mentions begin with.
ADDED = "n"


def with_arguments(draft: Draft, vocabulary: Vocabulary, tree: Tree | None = None) -> Draft:
    """The draft with a nominal mention for each argument of the vocabulary's words that had none.

    They are sorted in by start; ids and chains of what was there stay as they are.  ``tree`` is the draft's, if it has
    been made already, and will be changed.
    """
    tree = Tree(draft.doc) if tree is None else tree
    cast = Cast(tree, draft.mentions)
    arguments = Arguments(tree)
    aliases = Aliases(tree, arguments)
    finder = Finder(tree, arguments, vocabulary)
    dated = {i for w in draft.whens for i in tree.between(w.start, w.end)}
    wanted: set[int] = set()
    for i in range(len(tree)):
        if tree.pos[i] in ("VERB", "AUX") and tree.is_verb(i):
            wanted.update(_fillers(finder.at_verb(i)))
            wanted.update(t for alias in aliases.at(i) for t in (alias.bearer, alias.name))
        elif tree.pos[i] == "ADJ" and tree.lemma[i] in vocabulary.patterns(Form.ADJECTIVE):
            wanted.update(t for t in arguments.surface(i) if tree.pos[t] == "NUM")
        elif tree.pos[i] == "NOUN":
            hits = [*finder.at_noun(i), *finder.at_being(i)]
            wanted.update(t for t in _fillers(hits) if t not in (i, tree.head[i]))
            wanted.update(_owned(i, arguments, vocabulary))
    wanted = {_counted_by(t, tree) for t in wanted}
    new = [t for t in sorted(wanted) if t not in dated and _nameable(t, tree, cast)]
    added = tuple(_mention(t, n, draft, tree) for n, t in enumerate(new, start=len(draft.mentions) + 1))
    return replace(draft, mentions=tuple(sorted((*draft.mentions, *added), key=lambda m: (m.start, -m.end))))


def _fillers(hits: Iterable[Hit]) -> Iterator[int]:
    for hit in hits:
        names = {s.name for s in hit.pattern.slots if s.roles}
        for name, tokens in hit.slots.items():
            if name in names or (not hit.noun and name in ("subj", "obj")):
                yield from tokens


def _owned(noun: int, arguments: Arguments, vocabulary: Vocabulary) -> Iterator[int]:
    """The ship of "the owner of the ship", the "firm" of "the firm's largest shareholder"."""
    patterns = vocabulary.patterns(Form.PEOPLE).get(arguments.tree.lemma[noun], ())
    names = {s.name for p in patterns if p.predicate in _OWNING for s in p.slots if s.name in ("of", "in", "poss")}
    slots = arguments.noun_slots(noun) if names else {}
    yield from (t for name in names for t in slots.get(name, ()))


def _counted_by(t: int, tree: Tree) -> int:
    """The "frigates" of "one of its frigates"."""
    counts = tree.lower[t] == "one" or tree.pos[t] == "NUM"
    return next((c for c in tree.with_dep(t, "nmod") if counts and tree.case(c) == "of"), t)


def _nameable(t: int, tree: Tree, cast: Cast) -> bool:
    if tree.lower[t] in ("nobody", "none") and tree.dep[t] == "nsubj:pass":  # "Nobody was hurt".
        return tree.lemma[tree.head[t]] in _HARMING and cast.find(t) is None
    one = tree.lower[t] == "one" and tree.pos[t] == "NUM" and tree.tag[tree.head[t]] in ("VBD", "VBN")
    counted = tree.pos[t] in ("NUM", "DET", "PRON") and (one or tree.lower[t] not in _NOT_COUNTED)
    if counted and tree.pos[t] == "NUM" and tree.dep[t] == "obj":
        return tree.lemma[tree.head[t]] in _HARMING and cast.find(t) is None
    if counted:
        counted = tree.dep[t] in ("nsubj", "nsubj:pass") and (tree.pos[t] == "NUM" or tree.lower[t] in _COUNTS)
    if not counted and (tree.pos[t] not in ("NOUN", "PROPN") or tree.lemma[t] in _NO_THING):
        return False
    return cast.find(t) is None


def _mention(t: int, number: int, draft: Draft, tree: Tree) -> Mention:
    start = tree.start[first_word(t, tree)]
    end = tree.end[_last_word(t, tree)]
    text = draft.document.text[start:end]
    return Mention(
        id=f"{ADDED}{number}",
        start=start,
        end=end,
        text=text,
        kind=_kind(tree.lemma[t])
        if tree.lower[t] != "nobody" and tree.pos[t] in ("NOUN", "PROPN") and not _crowd(t, tree)
        else Kind.PERSON,
        level=Level.NOMINAL,
        chain=f"{ADDED}{number}",
        name=" ".join(text.split()),
        head=tree.start[t],
    )


def _crowd(t: int, tree: Tree) -> bool:
    """Whether a number alone stands for people: "thousands took to the streets", "the storm killed dozens"."""
    told = tree.dep[t].startswith("nsubj") or (tree.dep[t] == "obj" and tree.lemma[tree.head[t]] in _HARMING)
    return tree.lower[t] in _CROWDS and told and all(_tens(c, tree) for c in tree.with_dep(t, "nmod"))


def _tens(c: int, tree: Tree) -> bool:
    """Whether a word ends "tens of thousands", of which no more is said."""
    return tree.lower[c] in _CROWDS and tree.case(c) == "of" and not tree.with_dep(c, "nmod")


def first_word(t: int, tree: Tree) -> int:
    """The first word of the noun's own phrase: back over its words, up to a mark or a preposition."""
    before = [c for c in tree.children[t] if c < t]
    bound = {c for c in before if tree.lower[c] in ("least", "most") and tree.rounds(c - 1)}  # "At least 18".
    own = {j for c in before if tree.dep[c] in _BEFORE or c in bound for j in tree.subtree(c)}
    first = t
    while first - 1 in own and (
        tree.pos[first - 1] not in _BREAKS
        or tree.lower[first - 1] == "-"
        or tree.dep[first - 1] == "fixed"
        or tree.rounds(first - 1)
        or _joins_adjectives(first - 1, tree)
    ):
        first -= 1
    while tree.with_dep(t, "cop") and tree.dep[first] == "advmod" and tree.head[first] == t:
        first += 1  # "Is still the main obstacle": how it is one, and not what it is.
    return first


def _last_word(t: int, tree: Tree) -> int:
    """The noun itself, the last capital of "Attorney General", or the "thousands" of "tens of thousands"."""
    if tens := [c for c in tree.with_dep(t, "nmod") if c > t and _tens(c, tree)]:
        return tens[0]
    capital = tree.doc[t].text[:1].isupper() and t > tree.sent[t]
    while capital and t + 1 < len(tree) and tree.dep[t + 1] == "flat" and tree.doc[t + 1].text[:1].isupper():
        t += 1
    return t


def _joins_adjectives(i: int, tree: Tree) -> bool:
    """Whether an "and" or comma stands between adjectives of one noun: "a political and economic burden"."""
    over = tree.head[i]
    while tree.dep[over] == "conj" and tree.head[over] != over:
        over = tree.head[over]
    return tree.dep[i] in ("cc", "punct") and tree.lower[i] in ("and", "or", "but", ",") and tree.dep[over] == "amod"


def _kind(lemma: str) -> Kind:
    """The kind that the noun says, by this room's list and by that of mentions; a plural "s" is cut."""
    for word in (lemma, lemma.removesuffix("s")):
        kind = _kinds().get(word) or lexicon().noun_kind(word)
        if kind is not None:
            return kind
    return Kind.PERSON if lemma.endswith(_MEN) else Kind.OTHER


@cache
def _kinds() -> dict[str, Kind]:
    text = (resources.files("sayso.reading.claims") / "data" / "things.toml").read_text(encoding="utf-8")
    return {word: Kind(kind) for kind, words in tomllib.loads(text).items() for word in words.split()}
