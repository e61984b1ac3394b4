"""What is called made up or absurd, or that only anyone may say: "the myth that", "it is nonsense that"."""

from __future__ import annotations

from itertools import pairwise

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.refused.voices.nobodys_word import nobodys_word
from sayso.reading.claims.refused.voices.unproven import over
from sayso.reading.claims.sketch import Sketch
from sayso.reading.lexicon import words as listed

_FANCIES = words("made_up_fancies")
_FOOLISH = words("made_up_foolish")
_MISJUDGED = words("made_up_misjudged")
_SPREADING = words("made_up_spreading")
_TELLING = words("made_up_telling")
_TALES = words("taken_back_words")
_NARRATING, _WORKS = words("made_up_narrating"), words("made_up_works")
_STORIES = frozenset({"story", "tale", "adventure", "exploit", "life"})
_SHOWS, _SCENES = words("made_up_shows"), words("made_up_scenes")
#: What is dreamt or staged, and what is really done in it or with it.
_DREAMS, _REALLY, _ACTED = words("made_up_dreams"), words("made_up_really"), words("made_up_acted")
_RUNNING = frozenset({"end", "open", "begin", "start", "close", "culminate", "conclude", "climax", "finish"})
_SOME = frozenset({"a", "an", "two", "three"})
_ANYONE = frozenset({"anyone", "anybody", "whoever", "nobody", "none", "no-one", "those"})
_POINTING = frozenset({"it", "that", "this", "they", "these", "those"})
_BEING = frozenset({"is", "was", "are", "were", "'s", "’s"})
_WRONG = _FANCIES | _FOOLISH | listed("not_so")
_RIGHT = frozenset({"true", "so", "correct", "right", "accurate"})
_NOT = frozenset({"not", "n't", "n’t", "never", "no", "hardly"})


def made_up(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is called made up, or absurd: "the myth that", "it is nonsense that", "a story spread by rivals"."""
    tree = scene.tree
    if nobodys_word(tree, sketch.anchor):
        return True
    telling = False
    for below, j in over(tree, sketch.anchor):
        clause = tree.is_verb(below) or bool(tree.with_dep(below, "cop"))
        if clause and tree.dep[below] in ("acl", "csubj", "ccomp", "xcomp") and _is_fancy(tree, j, telling):
            return True
        tale = tree.pos[j] == "NOUN" and tree.lemma[j] in _TALES and tree.dep[below] == "acl"
        if tale and (_is_spread(tree, j) or _called_a_lie_next(tree, j)):
            return True
        telling = telling or (tree.is_verb(j) and tree.lemma[j] in _TELLING)
        if telling and _anyones(tree, j):
            return True
    return False


def in_a_tale(scene: Scene, sketch: Sketch) -> bool:
    """Whether it may only happen in a novel or film: "tells the story of a clerk who kills", "the film follows a"."""
    tree = scene.tree
    if _in_a_scene(tree, sketch.anchor) or _in_its_course(tree, sketch.anchor):
        return True
    for j in tree.path(sketch.anchor):
        hero = tree.head[j]
        if tree.dep[j] != "acl:relcl" or not any(tree.lower[c] in _SOME for c in tree.children[hero]):
            continue
        tale = tree.head[hero] if tree.dep[hero] == "nmod" and tree.lemma[tree.head[hero]] in _STORIES else None
        told = hero if tale is None else tale
        named = tree.dep[hero] == "appos" and tree.tag[j] == "VBZ"
        told = tree.head[hero] if named else told
        verb = tree.head[told]
        if tree.dep[told] not in ("obj", "obl") or tree.lemma[verb] not in _NARRATING:
            continue
        tellers = tree.with_dep(verb, "nsubj")
        if any(_is_work(tree, s) or (tale is not None and _titled(tree, s)) for s in tellers):
            return True
    return False


def _is_work(tree: Tree, s: int) -> bool:
    """ "The novel"; "The Brigade, a novel"."""
    return tree.lemma[s] in _WORKS or any(tree.lemma[c] in _WORKS for c in tree.with_dep(s, "appos"))


def _in_a_scene(tree: Tree, i: int) -> bool:
    """ "In the film, Quill kills Teth", "in the novel's last chapter", "in her dream Quill had killed Teth".

    What is really done there, or with it, is no plot: "in the film, Quill played a guard", "in the film he told".
    """
    if tree.lemma[i] in _TELLING or tree.lemma[i] in _REALLY:
        return False
    present = bool({tree.tag[c] for c in (i, *tree.with_dep(i, "aux", "aux:pass"))} & {"VBZ", "VBP"})
    while tree.dep[i] == "conj" and tree.is_verb(tree.head[i]):
        i = tree.head[i]
    for c in tree.with_dep(i, "obl"):
        acted = c < i or tree.lemma[c] in _DREAMS or tree.lemma[i] in _ACTED  # Behind it: "killed Teth in the film".
        if tree.case(c) != "in" or not acted:
            continue
        of = tree.with_dep(c, "nmod")
        if tree.lemma[c] in _SHOWS | _DREAMS:
            return present or tree.lemma[c] in _DREAMS or _one_of_its_kind(tree, c)
        if tree.lemma[c] in _SCENES and of and all(tree.lemma[k] in _SHOWS or tree.pos[k] == "PROPN" for k in of):
            return present or any(tree.lemma[k] in _SHOWS for k in of)
    return False


def _one_of_its_kind(tree: Tree, show: int) -> bool:
    """Whether it is a work, and not works at large: "in the play", "in Velkan's new novel", not "in film"."""
    return tree.tag[show] == "NN" and bool(tree.with_dep(show, "det", "nmod:poss"))


def _in_its_course(tree: Tree, i: int) -> bool:
    """ "The film ends with Quill killing Teth": what it ends with goes on in the film."""
    steps = pairwise(tree.path(i))
    verbs = (j for below, j in steps if tree.lemma[j] in _RUNNING and _with(tree, below))
    return any(tree.lemma[s] in _SHOWS for j in verbs for s in tree.with_dep(j, "nsubj"))


def _with(tree: Tree, below: int) -> bool:
    return any(tree.lower[k] == "with" for k in tree.with_dep(below, "case", "mark"))


def _titled(tree: Tree, s: int) -> bool:
    """Whether the teller of a tale is named, or only "it": a book, or whoever wrote it."""
    return tree.lower[s] in ("it", "which") or tree.pos[s] == "PROPN"


def _is_fancy(tree: Tree, j: int, telling: bool) -> bool:
    """ "The myth that", "it is absurd that"; "it is wrong to say that", where a verb of saying stands between."""
    if tree.is_verb(j) and not tree.with_dep(j, "cop"):
        return False
    if any(tree.lower[c] in _NOT for c in tree.children[j]):
        return False
    if tree.lemma[j] in _FANCIES or tree.lower[j] in _FANCIES:
        return True
    said = bool(tree.with_dep(j, "cop"))
    return said and (tree.lower[j] in _FOOLISH or (telling and tree.lower[j] in _MISJUDGED))


def _is_spread(tree: Tree, tale: int) -> bool:
    """ "The story was spread by his rivals", "made up a story"."""
    over, label = tree.head[tale], tree.dep[tale]
    if label not in ("obj", "nsubj:pass") or tree.lemma[tale] in ("report", "testimony", "confession"):
        return False
    up = any(tree.lower[c] == "up" for c in tree.children[over])
    return tree.lemma[over] in _SPREADING or (tree.lemma[over] in ("make", "cook", "dream") and up)


def _called_a_lie_next(tree: Tree, tale: int) -> bool:
    """ "There is a claim that they met. It is a lie": what nobody is said to claim, called false right behind."""
    if any(tree.dep[c] == "nmod:poss" for c in tree.children[tale]):
        return False
    start = tree.sentence[tale].stop
    while start < len(tree) and not tree.lower[start].isalpha():
        start += 1
    told = tree.lower[start : start + 6]
    if told[:1] and told[0] in _POINTING and told[1:2] and told[1] in _BEING:
        return bool(_RIGHT & set(told[2:])) if _NOT & set(told[2:]) else bool(_WRONG & set(told[2:]))
    return False


def _anyones(tree: Tree, verb: int) -> bool:
    """ "Anyone who says that they met must prove it": nobody is said to say so."""
    for s in tree.with_dep(verb, "nsubj"):
        if tree.lower[s] in _ANYONE:
            return True
        over = tree.head[verb]
        if tree.lower[s] == "who" and tree.dep[verb] == "acl:relcl" and tree.lower[over] in _ANYONE:
            return True
    return False
