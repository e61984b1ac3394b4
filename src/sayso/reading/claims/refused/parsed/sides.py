"""Sides that a predicate can't have, though its pattern fits."""

from __future__ import annotations

from sayso.model.claim import Role
from sayso.model.mention import Kind, Level, Mention
from sayso.reading.claims.cast import Cast
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import titles, words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch

_REFLEXIVE = words("refused_reflexive")
_NUMBERS = {"two": "2", "three": "3", "four": "4", "five": "5", "six": "6"}
#: Who does so has somebody come to him.
_HOSTING = frozenset({"receive", "host", "welcome", "greet", "entertain"})
#: What things lead, and nobody: "the wave led by exports".
_LED_BY_THINGS = words("sides_led_by_things")
#: Nouns for one person that are often bodies of many: "commanded the presidential guard".
_MANY = frozenset({"guard", "watch", "escort"})


def himself(scene: Scene, sketch: Sketch) -> bool:
    """Whether a side is "himself" or "each"."""
    return any(scene.tree.lower[t] in _REFLEXIVE for _, _, t in sketch.filled.sides)


def parted(scene: Scene, sketch: Sketch) -> bool:
    """Whether a mark that no clause reaches over stands between a word and a side."""
    return any(_parted(t, sketch.anchor, scene.tree) for _, _, t in sketch.filled.sides)


def asked_for(scene: Scene, sketch: Sketch) -> bool:
    """Whether a side only points back, and nobody knows to what."""
    return any(_asked_for(m, scene.cast) for _, m, _ in sketch.filled.sides)


def one_led(scene: Scene, sketch: Sketch) -> bool:
    """Whether somebody is only shown the way: "led the boy out"; of people, many have a head: "led the rebels"."""
    if sketch.predicate != "leads":
        return False
    if sketch.compound and any(scene.tree.lemma[t] in _LED_BY_THINGS for r, _, t in sketch.filled.sides):
        return True  # "A fever-led wave": what is at its head commands nobody.
    led = ((m, t) for role, m, t in sketch.filled.sides if role is Role.PATIENT and m.kind is Kind.PERSON)
    return any(
        m.level is not Level.NOMINAL or not (scene.tree.tag[t] == "NNS" or scene.tree.lemma[t] in _MANY) for m, t in led
    )


def no_post(scene: Scene, sketch: Sketch) -> bool:
    """Whether things or bodies take the place of others, or nobody says that who is replaced was made to go."""
    tree, i = scene.tree, sketch.anchor
    if sketch.predicate == "moved" and tree.lemma[i] == "move":  # "Moved that the House adjourn" moves nobody.
        return any(tree.lower[m] == "that" for c in tree.with_dep(i, "ccomp") for m in tree.with_dep(c, "mark"))
    if sketch.predicate == "resigned" and tree.lemma[i] == "give":
        return any(tree.with_dep(t, "acl", "ccomp") for t in (i, *tree.with_dep(i, "obj")))  # "Gives notice that".
    if sketch.predicate == "appointed" and tree.lemma[i] == "name":
        under = [c for t in (i, *tree.with_dep(i, "obj")) for c in tree.with_dep(t, "advcl", "acl")]
        blamed = any(tree.tag[c] == "VBG" and "for" in (tree.lower[m] for m in tree.with_dep(c, "mark")) for c in under)
        return blamed or any(m.level is Level.NAMED and m.kind is Kind.PERSON for m in sketch.filled.of(Role.TOPIC))
    if sketch.predicate == "appointed" and tree.lemma[i] == "make" and len(sketch.tokens) == 1:
        return not any(tree.lemma[c] in titles().nouns for c in tree.with_dep(i, "xcomp"))
    if sketch.predicate not in ("appointed", "dismissed") or tree.lemma[i] != "replace":
        return False
    slots = scene.arguments.slots(i)
    both = [*slots.get("obj", ()), *slots.get("with", slots.get("subj", ()))]
    people = all(scene.cast.kind(t) is Kind.PERSON for t in both)
    made = "with" in slots or scene.arguments.passive(i)
    return not people or (sketch.predicate == "dismissed" and not made)


def builds(scene: Scene, sketch: Sketch) -> bool:
    """Whether who drew up a deed would be the builder of a town: "the city architect of Sarnholm"."""
    if sketch.predicate != "planned" or scene.tree.lemma[sketch.anchor] not in ("architect", "planner"):
        return False
    return any(m.kind in (Kind.PLACE, Kind.FACILITY, Kind.ORGANISATION) for m in sketch.filled.of(Role.TOPIC))


def born_where(scene: Scene, sketch: Sketch) -> bool:
    """Whether "the Quarian-born envoy" was born, which says nothing."""
    return sketch.predicate == "born" and sketch.compound and not sketch.filled.of(Role.VENUE)


def anothers(scene: Scene, sketch: Sketch) -> bool:
    """Whether a title is somebody's of the person before it, "for Quill to go, her lawyer said", or a guest's."""
    tree = scene.tree
    if sketch.predicate in ("visited", "travelled_to"):
        return _of_the_guest(tree, sketch)
    if sketch.predicate == "member_of" and any(_of_many_beside_one(tree, t) for t in sketch.tokens):
        return any(m.level is Level.NAMED and m.kind is Kind.PERSON for m in sketch.filled.of(Role.AGENT))
    if sketch.predicate != "holds_role":
        return False
    owned = [t for t in sketch.tokens for c in tree.with_dep(t, "nmod") if tree.tag[c] == "PRP$" and c < t]
    return any(holder < t for t in owned for r, _, holder in sketch.filled.sides if r is Role.AGENT)


def _of_many_beside_one(tree: Tree, noun: int) -> bool:
    """Whether a number of people stands behind one name in a list: "Present: Ada Quill, 11 members of the public"."""
    numbers = [tree.lower[c] for c in tree.with_dep(noun, "nummod")]
    as_many = str(len(tree.conjuncts(tree.head[noun])))
    return tree.dep[noun] == "appos" and any(_NUMBERS.get(n, n) != as_many for n in numbers)


def _of_the_guest(tree: Tree, sketch: Sketch) -> bool:
    """Whether a visit is told of the host: "received the envoy on a visit to the capital"."""
    for noun in sketch.tokens:
        host = tree.head[noun]
        doers = (
            tree.with_dep(host, "nsubj") if tree.case(noun) in ("on", "during") and tree.lemma[host] in _HOSTING else []
        )
        if any(t in doers for role, _, t in sketch.filled.sides if role is Role.AGENT):
            return True
    return False


def _asked_for(mention: Mention, cast: Cast) -> bool:
    """Whether a side only points back, and nobody knows to what: "whose husband" of somebody not found."""
    word = mention.text.lower()
    if not word.startswith("whose "):
        return word.startswith("which")
    owner = next((m for m in cast.between(mention.start, mention.start + 5) if m.text.lower() == "whose"), None)
    return owner is None or owner.name == owner.text


def _parted(side: int, i: int, tree: Tree) -> bool:
    """Whether a mark that no clause reaches over stands between a word and its side."""
    first, last = sorted((side, i))
    marks = tree.lower[first:last]
    opened = marks.count("(") - marks.count(")")
    return ";" in marks or opened > 0 or "\n\n" in " ".join(marks)
