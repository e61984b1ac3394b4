"""What only goes round, or what the report itself calls wrong: "rumour has it that", "… . She did not."."""

from __future__ import annotations

from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.refused.voices.unproven import over
from sayso.reading.claims.sketch import Sketch
from sayso.reading.lexicon import words as listed

_TELLING = words("made_up_telling") | words("taken_back_telling") | words("rumoured_telling")
_TALES = words("taken_back_words") | words("made_up_fancies") | {"quote", "theory"}
_GOING_ROUND = words("rumoured_going_round")
_ROUND = _GOING_ROUND | words("made_up_fancies") | {"claim", "allegation", "accusation"}
#: What spreads, and how: "a rumour is circulating that", "claims surfaced that".
_SPREAD = _TALES | words("rumoured_spread")
_SPREADING = words("rumoured_spreading")
_TOLD_BY_NONE = words("rumoured_told_by_none")
_CAPTIONS = words("rumoured_captions")
_RATING, _RATINGS = words("rumoured_rating"), words("rumoured_ratings")
_UNSURE = frozenset({"unconfirmed", "unverified", "unsubstantiated", "unproven", "uncorroborated", "conflicting"})
_WRONG = listed("not_so") | words("made_up_fancies") | _RATINGS
_FAKED = listed("faked") | words("rumoured_faked")
_UNREAL = frozenset(
    {"satirical", "parody", "spoof", "hoax", "fictional", "fictitious", "alternate", "parallel", "alternative"}
)
_FICTION = words("refused_played_fiction")
_IMAGINING = frozenset({"imagine", "fantasise", "fantasize", "daydream", "dream", "hallucinate"})
_THINGS = words("rumoured_things")
_WORLDS = frozenset({"history", "universe", "timeline", "reality", "world", "future"})
_POINTING = frozenset({"it", "that", "this", "they", "these", "those", "both", "all", "neither", "none"})
_HE = frozenset({"he", "she", "it", "they", "i", "we", "that", "this"})
_BEING = frozenset({"is", "was", "are", "were", "'s", "’s"})
_HELPERS = frozenset({"did", "does", "do", "has", "have", "had", "will", "would", "ca", "could"}) | _BEING
_NOT = frozenset({"not", "n't", "n’t", "never"})
_RIGHT = frozenset({"true", "so", "correct", "right", "accurate", "real"})
_BEHIND = frozenset({"appos", "ccomp", "acl", "parataxis", "dep"})
_QUOTES = frozenset({'"', "“", "”", "``", "''", "‘", "'"})
#: How far a sentence goes that says no more than that it was not so.
_SHORT = 9


def rumoured(scene: Scene, sketch: Sketch) -> bool:
    """Whether no one tells it as so: "the story goes that", "a parody account said that", "… . The claim is false"."""
    tree = scene.tree
    told = _captioned(tree, sketch.anchor) or _in_unreal(tree, sketch.anchor) or _of_word(tree, sketch.anchor)
    told = told or _taken_away(tree, sketch.anchor)
    for below, j in () if told else over(tree, sketch.anchor):
        if tree.dep[below] not in ("ccomp", "acl", "xcomp", "csubj", "acl:relcl", "parataxis", "appos", "nsubj", "obj"):
            continue
        if _goes_round(tree, below, j) or _from_a_fake(tree, j) or _judged(tree, j, sketch.anchor):
            return True
        if (tree.lemma[j] in _TELLING or tree.lemma[j] in _TALES) and _denied_next(tree, j):
            return True
    return told


def _goes_round(tree: Tree, below: int, j: int) -> bool:
    """ "Rumour has it that", "a rumour is circulating that", "legend says that": it is told, no more."""
    if tree.dep[below] != "ccomp" and not tree.with_dep(below, "mark"):
        return False
    if tree.lemma[j] == "have" and any(tree.lower[c] == "it" and c > j for c in tree.children[j]):
        return True
    subjects = tree.with_dep(j, "nsubj")
    if tree.lemma[j] in ("go", "run") and any(tree.lemma[s] in _GOING_ROUND for s in subjects):
        return True
    if tree.lemma[j] in _SPREADING:
        return any(tree.lemma[s] in _SPREAD for s in subjects)
    return tree.lemma[j] in _TELLING and any(tree.lemma[s] in _TOLD_BY_NONE or _conspiring(tree, s) for s in subjects)


def _conspiring(tree: Tree, s: int) -> bool:
    return tree.lemma[s] == "theorist" and any(tree.lower[c] == "conspiracy" for c in tree.with_dep(s, "compound"))


def _of_word(tree: Tree, anchor: int) -> bool:
    """ "Word on the street is that": the clause is the predicate, and the word its outer subject."""
    while tree.dep[anchor] in ("conj", "ccomp", "xcomp"):
        anchor = tree.head[anchor]
    return any(tree.dep[s] == "nsubj:outer" and tree.lemma[s] in _ROUND for s in tree.children[anchor])


def _from_a_fake(tree: Tree, j: int) -> bool:
    """ "A parody account tweeted that", "a doctored screenshot shows her saying that": whose word it is is made up."""
    if tree.lemma[j] in _IMAGINING:
        return True
    if tree.lemma[j] not in _TELLING or not tree.is_verb(j):
        return False
    subjects = [tree.head[j]] if tree.dep[j].startswith("acl") else tree.with_dep(j, "nsubj")
    if _in_unreal(tree, j):
        return True
    owned = (*subjects, *(c for s in subjects for c in tree.with_dep(s, "nmod") if tree.lemma[c] in _THINGS))
    return any(tree.lemma[s] in _FICTION or (tree.lemma[s] in _THINGS and _has_own(tree, s, _FAKED)) for s in owned)


def _has_own(tree: Tree, noun: int, listed: frozenset[str]) -> bool:
    own = (k for c in tree.with_dep(noun, "amod", "compound") if c < noun for k in tree.subtree(c))
    return any(tree.lower[k] in listed for k in own)


def _judged(tree: Tree, j: int, anchor: int) -> bool:
    """ "The claim that she paid is only partly true", "unconfirmed reports that", "we rate the claim that … false"."""
    if tree.lemma[j] not in _TALES or tree.pos[j] != "NOUN":
        return False
    if _has_own(tree, j, _UNSURE):
        return True
    verb, label = tree.head[j], tree.dep[j]
    if label.startswith("obj") or label == "nsubj:pass":
        return tree.lemma[verb] in _RATING
    if not label.startswith("nsubj") or verb == anchor:
        return False
    own = set(tree.subtree(j))
    said = [k for c in (verb, *tree.children[verb]) if c not in own for k in ((c,) if c == verb else tree.subtree(c))]
    return any(tree.lower[k] in _RATINGS for k in said)


def _captioned(tree: Tree, anchor: int) -> bool:
    """ "With the caption "Guards beat a boy"", "agreed with the statement "Lorne takes bribes"": printed, not told."""
    noun = tree.head[anchor]
    if noun >= anchor or tree.pos[noun] != "NOUN" or tree.dep[anchor] not in _BEHIND:
        return False
    agreed = tree.lemma[noun] == "statement" and tree.lemma[tree.head[noun]] in ("agree", "disagree")
    return (tree.lemma[noun] in _CAPTIONS or agreed) and tree.lower[noun + 1] in _QUOTES


def _in_unreal(tree: Tree, anchor: int) -> bool:
    """ "In the satirical video, Quill kills Teth", "in an alternate history"."""
    for c in tree.with_dep(anchor, "obl"):
        if tree.case(c) == "in" and (tree.lemma[c] in _THINGS | _WORLDS) and _has_own(tree, c, _UNREAL):
            return True
    return False


def _taken_away(tree: Tree, anchor: int) -> bool:
    """ "Quill paid Teth. That never happened.": what nobody is said to say, called false right behind."""
    opens = tree.dep[anchor] == "ROOT" or (tree.dep[anchor] == "conj" and tree.dep[tree.head[anchor]] == "ROOT")
    if not opens or tree.lemma[anchor] in _TELLING or tree.with_dep(anchor, "ccomp", "xcomp", "cop"):
        return False
    first = tree.sent[anchor]
    start = next((k for k in range(anchor, len(tree)) if tree.sent[k] != first and tree.lower[k].isalpha()), None)
    if start is None or tree.lower[start] not in _POINTING or not _denied_next(tree, anchor):
        return False
    return bool({"happened", "false", "untrue", "true", "lie", "hoax", "fake"} & set(tree.lower[start : start + 5]))


def _denied_next(tree: Tree, teller: int) -> bool:
    """Whether the next sentence says no more than that it was not so: "She did not: …", "The claim is false."."""
    first = tree.sent[teller]
    start = next((k for k in range(teller, len(tree)) if tree.sent[k] != first), len(tree))
    while start < len(tree) and (not tree.lower[start].isalpha() or tree.lower[start] in ("but", "however", "yet")):
        start += 1
    end = next((k for k in range(start, min(len(tree), start + _SHORT)) if tree.lower[k] in ".!;:—–"), None)
    if end is None:
        return False
    told = tree.lower[start:end]
    if len(told) == 3 and told[0] in _HE and told[1] in _HELPERS and told[2] in _NOT:
        return True
    if any(tree.lemma[k] in ("say", "tell", "add") for k in range(start, end)) or not told:
        return False
    if told[-1] == "happened":
        return "never" in told or told[0] in ("none", "nothing", "no")
    pointed = told[0] in _POINTING or any(tree.lemma[k] in _TALES for k in range(start, end - 1))
    be = next((n for n, word in enumerate(told) if word in _BEING), None)
    if not pointed or be is None:
        return False
    behind = set(told[be:])
    denied = bool(behind & _NOT) or told[0] in ("none", "neither")
    return bool(behind & _RIGHT) if denied else bool(behind & _WRONG)
