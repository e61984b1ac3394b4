"""Sides and words that a predicate can't have, though its pattern fits."""

from __future__ import annotations

from sayso.model.claim import Role
from sayso.model.mention import Kind, Level, Mention
from sayso.reading.claims.arguments import Arguments
from sayso.reading.claims.cast import Cast
from sayso.reading.claims.lexicon import titles
from sayso.reading.claims.sketch import Sketch
from sayso.reading.claims.tree import Tree


def no_post(sketch: Sketch, tree: Tree, arguments: Arguments, cast: Cast) -> bool:
    """Whether things or bodies take the place of others, or nobody says that who is replaced was made to go."""
    i = sketch.anchor
    if sketch.predicate == "appointed" and tree.lemma[i] == "name":
        return any(m.level is Level.NAMED and m.kind is Kind.PERSON for m in sketch.filled.of(Role.TOPIC))
    if sketch.predicate == "appointed" and tree.lemma[i] == "make" and len(sketch.tokens) == 1:
        return not any(tree.lemma[c] in titles().nouns for c in tree.with_dep(i, "xcomp"))
    if sketch.predicate not in ("appointed", "dismissed") or tree.lemma[i] != "replace":
        return False
    slots = arguments.slots(i)
    both = [*slots.get("obj", ()), *slots.get("with", slots.get("subj", ()))]
    people = all(cast.kind(t) is Kind.PERSON for t in both)
    made = "with" in slots or arguments.passive(i)
    return not people or (sketch.predicate == "dismissed" and not made)


def asked_for(mention: Mention, cast: Cast) -> bool:
    """Whether a side only points back, and nobody knows to what: "whose husband" of somebody not found."""
    word = mention.text.lower()
    owner = next((m for m in cast.between(mention.start, mention.start + 5) if m.text.lower() == "whose"), None)
    return word.startswith("which") or (word.startswith("whose ") and (owner is None or owner.name == owner.text))


def parted(side: int, i: int, tree: Tree) -> bool:
    """Whether a mark that no clause reaches over stands between a word and its side."""
    first, last = sorted((side, i))
    marks = tree.lower[first:last]
    opened = marks.count("(") - marks.count(")")
    return ";" in marks or opened > 0 or any("\n\n" in m for m in marks)


def one_led(sketch: Sketch, tree: Tree) -> bool:
    """Whether somebody is only shown the way: "led the boy out"; of people, many have a head: "led the rebels"."""
    led = ((m, t) for role, m, t in sketch.filled.sides if role is Role.PATIENT and m.kind is Kind.PERSON)
    return any(m.level is not Level.NOMINAL or tree.tag[t] != "NNS" for m, t in led)


def ruled_out(tree: Tree, i: int) -> bool:
    """Whether a gerund is only what somebody will not do, or a verb stops before it: "ruled out charging him"."""
    over = tree.head[i]
    turned = {tree.lower[c] for c in tree.with_dep(over, "compound", "advmod")}
    if tree.lemma[i] == "stop" and any(tree.lower[c] == "short" for c in tree.children[i]):
        return True
    return tree.tag[i] == "VBG" and over < i and ((tree.lemma[over] == "rule" and "out" in turned) or "short" in turned)
