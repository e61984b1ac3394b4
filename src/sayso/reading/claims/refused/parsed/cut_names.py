"""Names of sides that leave out what touches them: "Teth" of "Orra/Teth Guild", "Ostby" of "Ostby from Space"."""

from __future__ import annotations

import re
from bisect import bisect_left

from sayso.model.claim import Role
from sayso.model.mention import Kind, Level, Mention
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch
from sayso.reading.mentions.lexicon import lexicon

_LETTER = re.compile(r"[A-Z]\d?\.?")
_BEFORE = re.compile(r"[A-ZÀ-Þ][\w’'.-]*(?:/| & )$")
_BEHIND = re.compile(r"(?:/| & )[A-ZÀ-Þ]")
_PARTICLES = frozenset({"de", "des", "du", "del", "della", "di", "da", "do", "dos", "das", "and", "of", "for"})
#: What may stand inside a title behind the name of a place, and nowhere else before a capital.
_IN_TITLES = frozenset({"from", "to", "over", "beyond", "through", "above", "below"})


def cut_name(scene: Scene, sketch: Sketch) -> bool:
    """Whether a mark inside a name parts a side from the rest of it, which is no side."""
    sides = [m for _, m, _ in sketch.filled.sides]
    named = [(m, i) for _, m, i in sketch.filled.sides if m.level is Level.NAMED]
    return any(_touched(scene, m, sides) or _shop(scene, m, i) for m, i in named)


def body_shared(scene: Scene, sketch: Sketch) -> bool:
    """Whether the body of a title may begin before an "and": "Ostby and Teth Affairs Office director Ada Quill"."""
    tree = scene.tree
    if sketch.predicate != "holds_role":
        return False
    for role, mention, _ in sketch.filled.sides:
        first = tree.at.get(mention.start, 0)
        if role is not Role.GROUP or mention.end > tree.start[sketch.anchor] or first < 2:
            continue
        other = scene.cast.named_at(first - 2)
        person = (other is not None and other.kind is Kind.PERSON) or first - 2 in tree.people
        capital = tree.doc[first - 2].text[:1].isupper() and tree.sent[first - 2] == tree.sent[first]
        if tree.lower[first - 1] in ("and", "&") and capital and not person:
            return True
    return False


_MARKS = frozenset({'"', "“", "”", "``", "''", "‘", "’"})


def title_apart(scene: Scene, sketch: Sketch) -> bool:
    """Whether a title before a colon and a name behind it do one thing: "Director: Legal Services Ada Quill left"."""
    tree = scene.tree
    agents = [t for role, _, t in sketch.filled.sides if role is Role.AGENT and t < sketch.anchor]
    before = [t for t in agents if tree.lower[t + 1] == ":"]
    return any(t > before[0] for t in agents) if before else False


def either_owner(scene: Scene, sketch: Sketch) -> bool:
    """Whether a name may be the thing's own or that of who did something to it: "the firm Teth Oil bought in May"."""
    tree = scene.tree
    for _, mention, _ in sketch.filled.sides:
        first = tree.at.get(mention.start, 0) if mention.level is Level.NAMED else 0
        behind = bisect_left(tree.start, mention.end, first)
        if not first or behind >= len(tree):
            continue
        thing = first - 1
        parted = tree.dep[behind] == "acl" and tree.tag[behind] == "VBN" and tree.head[behind] == thing
        apposed = tree.tag[thing] == "NN" and any(first <= c < behind for c in tree.with_dep(thing, "appos"))
        done_by = any(tree.dep[c] == "obl:agent" or tree.lower[c] == "by" for c in tree.children[behind])
        if parted and apposed and not done_by and lexicon().noun_kind(tree.lemma[thing]) is not Kind.PERSON:
            return True
    return False


def of_a_letter(scene: Scene, sketch: Sketch) -> bool:
    """Whether a title before a single letter may be no more than a name to hide behind: "known only as Officer K"."""
    letters = {i for _, m, i in sketch.filled.sides if m.level is Level.NAMED and _LETTER.fullmatch(m.text)}
    if sketch.predicate == "also_known_as":
        return bool(letters)
    return sketch.predicate == "holds_role" and any(i - sketch.tokens[-1] == 1 for i in letters)


def titled_on(scene: Scene, sketch: Sketch) -> bool:
    """Whether a land that does something, or anybody, opens a title: "Ostby from Space became a hit"."""
    tree = scene.tree
    for role, mention, i in sketch.filled.sides:
        if _opens_a_title(tree, mention, sketch.anchor):
            return True
        if role is not Role.AGENT or mention.kind is not Kind.PLACE or mention.level is not Level.NAMED:
            continue
        after = tree.at.get(mention.end + 1, len(tree))
        if after + 1 >= len(tree) or tree.lower[after] not in _IN_TITLES or not tree.doc[after + 1].text[:1].isupper():
            continue
        if i in tree.path(after):
            return True
    return False


def _opens_a_title(tree: Tree, mention: Mention, anchor: int) -> bool:
    """ "The song “Quill Killed Teth” was banned": who opens the title of a thing is not who it is told of."""
    first = tree.at.get(mention.start, 0)
    behind = bisect_left(tree.start, mention.end, first)
    if first < 2 or behind >= len(tree) or tree.lower[first - 1] not in _MARKS or tree.pos[first - 2] != "NOUN":
        return False
    end = next((k for k in range(behind, tree.sentence[first].stop) if tree.lower[k] in _MARKS), behind)
    return behind < end and not first <= anchor < end and tree.doc[behind].text[:1].isupper()


def _shop(scene: Scene, mention: Mention, i: int) -> bool:
    """Whether a name with an "'s" and nothing that is owned does it, as a shop or firm may: "Quill's closed in May"."""
    tree, behind = scene.tree, scene.tree.at.get(mention.end)
    if behind is None or tree.lower[behind] not in ("'s", "’s"):
        return False
    if tree.dep[behind] == "aux":  # "Quill's been held", "Quill's leaving" have an "is" or a "has" for certain.
        verb = tree.head[behind]
        return tree.tag[verb] in ("VBD", "VBN") and tree.with_dep(verb, "aux", "aux:pass") == [behind]
    if tree.dep[behind] != "case":
        return False
    return tree.dep[i] in ("nsubj", "nsubj:pass") and tree.head[behind] == i


def _touched(scene: Scene, mention: Mention, sides: list[Mention]) -> bool:
    text = scene.tree.doc.text
    if mention.text.rpartition(" ")[2] in _PARTICLES and mention.kind is not Kind.PERSON:
        return True  # "Office de contrôle des".
    before = _BEFORE.search(text, max(0, mention.start - 40), mention.start)
    behind = _BEHIND.match(text, mention.end)
    if before is not None and not any(m.start <= before.start() < m.end for m in sides):
        return True
    return behind is not None and not any(m.start < behind.end() <= m.end for m in sides)
