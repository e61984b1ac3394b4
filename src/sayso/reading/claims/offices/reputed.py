"""What the words about a noun take from it: "alleged leader", "self-styled president", "a conviction later quashed"."""

from __future__ import annotations

from dataclasses import replace

from sayso.model.claim import Role
from sayso.model.mention import Level
from sayso.model.stance import Certainty, Cue, Stance
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.voices.cleared import quashed
from sayso.reading.claims.sketch import Sketch

_REPUTED = words("reputed")
_REPUTED_DEEDS = words("reputed_deeds")
_DOUBTING = frozenset({"suspected", "alleged", "presumed", "purported", "supposed", "putative"})
_OWNERS, _OWNING = frozenset({"owner", "proprietor", "landlord", "shareholder"}), words("reputed_owning")
#: Verbs by which somebody gives himself a name.
_STYLING = words("reputed_styling")
_REFLEXIVE = frozenset({"itself", "himself", "herself", "themselves", "myself", "ourselves"})
_UNSURE = frozenset({Certainty.UNCOMMITTED, Certainty.POSSIBLE})
#: What a noun phrase goes no further left than.
_EDGES = frozenset({"DET", "ADP", "VERB", "AUX", "CCONJ", "PUNCT", "SCONJ"})
_REACH = 8
_OPENING = frozenset({'"', "“", "‘", "'"})


def reputed(stance: Stance, sketch: Sketch, tree: Tree) -> Stance:
    """The stance, no surer than such a word before the noun, wherever a parser hung it: "alleged Front leader Teth"."""
    if len(sketch.tokens) > 1 or sketch.nouns or tree.pos[sketch.tokens[0]] not in ("NOUN", "PROPN"):
        return stance
    place = _word_before(sketch.tokens[0], tree) or _of_reputed_body(sketch.tokens[0], tree)
    if place is None:
        return owned_as(stance, sketch, tree)
    return _no_surer(stance, tree, place)


def _no_surer(stance: Stance, tree: Tree, place: tuple[int, int]) -> Stance:
    """The stance with a word that makes its claim possible at most."""
    start, end = place
    own = (Cue(start=start, end=end, text=tree.doc.text[start:end]),)
    cues = stance.cues if any(c.start <= start < c.end for c in stance.cues) else (*stance.cues, *own)
    certainty = stance.certainty if stance.certainty in _UNSURE else Certainty.POSSIBLE
    return replace(stance, certainty=certainty, cues=tuple(sorted(cues, key=lambda c: c.start)))


def owned_as(stance: Stance, sketch: Sketch, tree: Tree) -> Stance:
    """The stance with the words that say in what way somebody owns it: "its registered owner", "the joint owner"."""
    noun = sketch.tokens[0]
    if tree.lemma[noun] not in _OWNERS:
        return stance
    kinds = [c for c in tree.with_dep(noun, "amod", "compound") if c < noun and tree.lower[c] in _OWNING]
    own = (Cue(start=tree.start[c], end=tree.end[c], text=tree.doc[c].text) for c in kinds)
    return replace(stance, cues=tuple(sorted((*stance.cues, *own), key=lambda c: c.start))) if kinds else stance


def of_reputed_doer(stance: Stance, sketch: Sketch, tree: Tree) -> Stance:
    """The stance, no surer than the word before a name who did it: "suspected Reef Front killed six and left"."""
    for role, mention, token in sketch.filled.sides:
        before = next((i for i in range(token, tree.sent[token] - 1, -1) if tree.end[i] <= mention.start), -1)
        first = before - 2 if before > 1 and tree.hyphenated(before) else before
        own = str(tree.doc.text[tree.start[first] : tree.end[before]]) if before >= 0 else ""
        held = role is Role.AGENT and mention.level is Level.NAMED and own.lower() in _DOUBTING
        if held and not any(c.start == tree.start[first] for c in stance.cues):
            cue = Cue(start=tree.start[first], end=tree.end[before], text=own)
            certainty = stance.certainty if stance.certainty in _UNSURE else Certainty.POSSIBLE
            cues = sorted((*stance.cues, cue), key=lambda c: c.start)
            return replace(stance, certainty=certainty, cues=tuple(cues))
    return stance


def of_reputed_deed(stance: Stance, sketch: Sketch, tree: Tree) -> Stance:
    """The stance, no surer than the word before the noun that a verb carries: "held alleged talks with Quill"."""
    if sketch.noun or not tree.is_verb(sketch.anchor):
        return stance
    places = (_word_before(noun, tree, _REPUTED_DEEDS) for noun in sketch.nouns if tree.pos[noun] == "NOUN")
    place = next((p for p in places if p is not None), None)
    return stance if place is None else _no_surer(stance, tree, place)


def self_given(stance: Stance, sketch: Sketch, tree: Tree) -> Stance:
    """The stance with the words that say whose the name is, if only its bearers': "calling itself", "which goes by"."""
    verb = sketch.anchor
    if sketch.predicate != "also_known_as" or not tree.is_verb(verb):
        return stance
    own = [c for c in tree.with_dep(verb, "obj", "iobj") if tree.lower[c] in _REFLEXIVE and c > verb]
    to_some = [c for c in tree.with_dep(verb, "obl") if tree.case(c) in ("to", "among") and c > verb]
    if own and tree.lemma[verb] in _STYLING:
        last = own[0]
    elif to_some and tree.lemma[verb] == "know":
        last = max(tree.subtree(to_some[0]))
    elif tree.lemma[verb] == "go" and tree.lower[verb + 1] == "by":
        last = verb + 1
    else:
        return stance
    start, end = tree.start[verb], tree.end[last]
    cue = Cue(start=start, end=end, text=tree.doc.text[start:end])
    return replace(stance, cues=tuple(sorted((*stance.cues, cue), key=lambda c: c.start)))


def as_undone(stance: Stance, sketch: Sketch, tree: Tree) -> Stance:
    """The stance with the words that undo a verdict told by a noun: "Quill's conviction was quashed"."""
    if not sketch.noun or len(sketch.tokens) > 1 or not (undoing := quashed(tree, sketch.tokens[0])):
        return stance
    start, end = tree.start[undoing[0]], tree.end[undoing[-1]]
    if undoing[-1] > undoing[0] + 1:
        end = tree.end[undoing[0]]  # "Threw the conviction out".
    cue = Cue(start=start, end=end, text=tree.doc.text[start:end])
    return replace(stance, cues=tuple(sorted((*stance.cues, cue), key=lambda c: c.start)))


def _of_reputed_body(noun: int, tree: Tree) -> tuple[int, int] | None:
    """Where such a word stands before the body of a role: "leader of the alleged Reef Gang"."""
    bodies = (c for c in tree.with_dep(noun, "nmod") if c > noun and tree.case(c) in ("of", "in", "for", "with"))
    places = (_word_before(c, tree) for c in bodies)
    return next((place for place in places if place is not None), None)


def _word_before(noun: int, tree: Tree, such: frozenset[str] = _REPUTED) -> tuple[int, int] | None:
    """From where to where such a word stands in the noun's phrase: "alleged", "self-styled"."""
    for i in range(noun - 1, max(noun - _REACH, tree.sent[noun]) - 1, -1):
        first = i - 2 if tree.hyphenated(i) else i
        if str(tree.doc.text[tree.start[first] : tree.end[i]]).lower() in such:
            return tree.start[first], tree.end[i]
        if tree.lower[i] in _OPENING and not tree.doc[i].whitespace_:
            continue  # "The so-called “governor”".
        beside = tree.tag[i] in ("VBN", "POS") or tree.dep[i] in ("amod", "compound")  # "The launching commander".
        bounded = tree.pos[i] in _EDGES and tree.lower[i] != "-" and not beside
        if bounded or tree.lower[i] in ("'s", "’s"):
            return None
    return None
