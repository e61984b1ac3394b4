"""Sentences that tell something of which nothing could be read: shown as printed rather than passed over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.model.claim import Claim
from sayso.model.mention import Kind, Level, Mention
from sayso.reading.claims.cast import Cast
from sayso.reading.claims.grammar.deeds import deed_nouns
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.stating.phases import with_phase
from sayso.reading.claims.writer import Writer
from sayso.reading.counted import included

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = ("nsubj", "csubj", "expl")
_CARRIED = frozenset({"obj", "xcomp", "obl", "nsubj:pass", "nsubj", "ccomp"})
_CLAUSES = frozenset({"xcomp", "acl", "conj", "parataxis", "advcl", "ccomp", "acl:relcl"})
_SOMEBODY = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.GROUP})
_BESIDE = frozenset({"conj", "parataxis"})
#: What somebody is in a deed, and what others hold him to be.
_TELLING = frozenset({"VERB", "ADJ", "NOUN"})
_STATES, _HELD = words("unread_states"), words("unread_held")
#: The shortest headline, in words, that names nobody.
_HEADLINE = 4


def unread(writer: Writer, found: Iterable[Claim]) -> Iterator[Claim]:
    """A doubted claim at each main verb of which nothing is found, for the sentence's line alone.

    Of a sentence that is shown as printed, the verbs of its clauses have one too where they have a side.
    """
    tree, found = writer.tree, tuple(found)
    read = _read(writer, found)
    shown = {tree.sent[i] for c in found if c.doubted and (i := tree.at.get(c.trigger.start)) is not None}
    for sentence in writer.draft.doc.sents:
        if sentence.text.rstrip("”\"’' \n").endswith("?"):
            continue
        root = sentence.root.i
        ways = ([i for i in way(tree, root) if i not in read] for way in (_main, _headed, _held))
        main = next(filter(None, ways), []) or [i for i in _of_two(writer, root) if i not in read]
        whole = main or sentence.start in shown
        clauses = [t.i for t in sentence if t.i not in read and t.i not in main and _clause(tree, t.i)] if whole else ()
        made = [(verb, with_phase(c, tree)) for verb in (*main, *clauses) if (c := writer.deed_at(verb)) is not None]
        kept = [c for verb, c in made if verb == root or c.participants]
        if not kept and sentence.start not in shown:
            kept = [c for verb, c in made if verb in main][:1]
        yield from (c for c in kept if not any(_within(c, other) for other in kept))


def _within(claim: Claim, other: Claim) -> bool:
    """Whether a claim's word is part of another's: the "supposed" of "is supposed to come"."""
    mine, others = claim.trigger, other.trigger
    return (
        others.start <= mine.start and mine.end <= others.end and (mine.start, mine.end) != (others.start, others.end)
    )


def _read(writer: Writer, found: Iterable[Claim]) -> set[int]:
    """The words of claims and of speakers' cues, and the verbs that only carry them: "held talks", "began to leave"."""
    tree = writer.tree
    stretches = [(c.trigger.start, c.trigger.end) for c in found]
    stretches += [(part.start, part.end) for a in writer.draft.attributions for part in a.cue.pieces()]
    own = {i for start, end in stretches for i in tree.between(start, end)}
    over = {tree.head[i] for i in own if tree.dep[i].startswith("acl")}
    listing = {tree.head[i] for i in over if included(tree.doc[i]) is not None}  # "Those arrested included Quill".
    return own | listing | {tree.head[i] for i in own if tree.dep[i] in _CARRIED}


def _main(tree: Tree, root: int) -> list[int]:
    """The finite verbs that are nobody's clause: the root, and what stands beside it; no order to the reader."""
    if tree.pos[root] != "VERB" or not _finite(tree, root):
        return []
    if not _has_subject(tree, root) and (tree.tag[root] == "VBP" or root == tree.sent[root]):
        return []
    return [root, *_beside(tree, root)]


def _beside(tree: Tree, verb: int) -> Iterator[int]:
    for i in tree.children[verb]:
        if tree.dep[i] in _BESIDE and i > verb and tree.pos[i] == "VERB" and _finite(tree, i):
            yield i
            yield from _beside(tree, i)


def _headed(tree: Tree, root: int) -> list[int]:
    """The noun of a deed that is all of a headline: "Job cuts at Tern Mills"; "MAJOR ATTACKS" heads a list of them."""
    verbless = tree.pos[root] == "NOUN" and not tree.with_dep(root, "cop", "nsubj", "case")
    own = [i for i in tree.subtree(root) if tree.pos[i] != "PUNCT"]
    told = len(own) >= _HEADLINE or any(tree.pos[i] in ("PROPN", "NUM") for i in own)
    return [root] if verbless and told and tree.lemma[root] in deed_nouns() else []


def _held(tree: Tree, root: int) -> list[int]:
    """What somebody is said to be in a deed, or held to have been: "is not believed to have been involved in it"."""
    state = root
    held = tree.lemma[root] in _HELD or (tree.pos[root] == "ADJ" and tree.lemma[root] in _STATES)
    for i in tree.with_dep(root, "xcomp") if held else ():
        state = i
    finite = any(tree.tag[i] in _FINITE for i in tree.with_dep(root, "aux", "cop"))
    told = state != root or (tree.lemma[root] in _STATES and tree.with_dep(root, "obl"))
    return [state] if held and told and finite and _has_subject(tree, root) and tree.pos[state] in _TELLING else []


def _of_two(writer: Writer, root: int) -> list[int]:
    """What somebody named is said to be with another: "Quill was the target of an attack by Teth"."""
    tree, cast = writer.tree, Cast(writer.tree, writer.draft.mentions)
    links = tree.with_dep(root, "cop")
    subjects = [c for c in tree.with_dep(root, "nsubj") if links and c < links[0]]
    if not subjects or not _is_somebody(cast.find(subjects[-1])):
        return []
    behind = [i for i in tree.subtree(root) if i > links[0]]
    return [root] if any(_is_somebody(cast.find(i)) for i in behind) else []


def _is_somebody(mention: Mention | None) -> bool:
    return mention is not None and mention.level is Level.NAMED and mention.kind in _SOMEBODY


def _clause(tree: Tree, verb: int) -> bool:
    told = tree.dep[verb] in _CLAUSES and tree.pos[verb] == "VERB"
    return told and (tree.dep[verb] in ("xcomp", "acl") or (_finite(tree, verb) and _has_subject(tree, verb)))


def _finite(tree: Tree, verb: int) -> bool:
    return any(tree.tag[i] in _FINITE for i in [verb, *tree.with_dep(verb, "aux", "aux:pass")])


def _has_subject(tree: Tree, verb: int) -> bool:
    return any(tree.dep[c].startswith(_SUBJECTS) for c in tree.children[verb])
