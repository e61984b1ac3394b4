"""What the parser itself doubts: verbs that it may have hung on the wrong clause or noun.

Of all words of development trees that it gives a chance below 0.5 one in five is hung rightly, of those between 0.5
and 0.9 half.  Where the place of a verb decides whose deed it is, more than half is asked for.
"""

from __future__ import annotations

from sayso.model.mention import Kind
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch
from sayso.reading.lexicon import words as listed

#: The least chance of a verb's place by its relation, where nothing else speaks against it.
_LEAST = {"conj": 0.5, "ccomp": 0.5}
#: Of a participle behind a noun.
_OF_PARTICIPLE = 0.8
#: Of a relative clause of which the noun is a side; behind two nouns.
_OF_RELATIVE = 0.5
_OF_EITHER_NOUN = 0.8
#: Of a clause beside another without a subject of its own.
_OF_BARE_CLAUSE = 0.9
#: Of the second of two joined verbs, where a third has another subject and the same tense; where only one has a tense.
_OF_EITHER_VERB = 0.7
_OF_UNLIKE = 0.95
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: What opens an example of something said before: "recordings, such as one of a rally that featured Quill".
_EXAMPLES = frozenset({"such_as", "including", "like"})
_CONTRASTING = frozenset({"while", "whereas", "although", "though"})
#: What stands beside the name that it belongs to, wherever it was hung.
_BESIDE = frozenset({"also_known_as", "based_in"})

#: Of each word between a verb and the noun or the root that its clause hangs on; of fresh text of what lies below it
#: two of three readings are wrong.
_OF_CLAUSES_ABOVE = 0.6
_OPENING_MARKS = frozenset({'"', "“", "``", "‘"})

#: Verbs of who has just spoken, behind a "but".
#: What ties a topic to talk, and past forms other than in -ed that are their participles too.
_TALKED_OF = frozenset({"about", "on", "of", "over", "concerning", "regarding"})
_LIKE_PARTICIPLES = words("doubted_like_participles")
_NOT = frozenset({"not", "n't", "n’t", "never"})
_SPEAKERS_OWN = words("doubted_speakers_own")
#: Verbs whose object does what a participle behind it says, whichever of them it was hung on.
_SHOWING = words("doubted_showing")
_RECORDINGS = listed("recordings")


def unsure(scene: Scene, sketch: Sketch) -> bool:
    """Whether the parser doubts which clause or noun a verb goes on."""
    tree, i = scene.tree, sketch.anchor
    label, chance = tree.dep[i], _chance(scene, i)
    subject = bool(tree.with_dep(i, "nsubj"))
    if label == "acl:relcl":
        return chance < _OF_RELATIVE and _of_its_noun(scene, i)
    if label == "acl" and tree.tag[i] in ("VBN", "VBG") and not subject:
        over = next((j for j in tree.path(i)[1:] if tree.is_verb(j)), i)
        shown = tree.tag[i] == "VBG" and tree.lemma[over] in _SHOWING
        shown = shown or tree.case(tree.head[i]) == "with"  # "With six men guarding it".
        shown = shown or _recorded(scene, i)
        settled = shown or sketch.predicate in _BESIDE or _behind_a_name(scene, i)
        return chance < _OF_PARTICIPLE and not settled
    if label == "parataxis" and not subject:
        return chance < _OF_BARE_CLAUSE
    if label == "conj" and not subject:
        head = tree.head[i]
        unlike = chance < _OF_UNLIKE and _tensed(scene, i) != _tensed(scene, head) and not _one_helper(scene, i)
        return (
            head > i
            or unlike
            or _turns_either_way(scene, i)
            or _may_describe(scene, i)
            or (chance < _OF_EITHER_VERB and _another_goes_on(scene, i))
        )
    if label == "ccomp" and tree.lemma[tree.head[i]] in _SHOWING:
        return False
    return chance < _LEAST.get(label, 0.0)


def hung_loosely(scene: Scene, sketch: Sketch) -> bool:
    """Whether the parser doubts where the clause of a verb goes, or one over it: whose time, word or hedge it shares.

    What a quotation says is told with the whole of it; a clause about a noun is the noun's, whatever that hangs on.
    """
    tree = scene.tree
    if _OPENING_MARKS & set(tree.lower[tree.sent[sketch.anchor] : sketch.anchor]):
        return False
    for j in tree.path(sketch.anchor):
        if tree.head[j] == j:
            return False
        beside = tree.dep[j] == "parataxis" or _opens_anew(scene, j)
        cue = beside and j != sketch.anchor and bool(tree.with_dep(j, "nsubj"))
        if _chance(scene, j) < _OF_CLAUSES_ABOVE and not cue and not _hung_alike(scene, j):
            return True
        if tree.dep[j].startswith("acl"):
            return False
    return False


def _recorded(scene: Scene, i: int) -> bool:
    """Whether somebody is seen at it: "a recording of Quill threatening them", of whichever the parse hung it on."""
    tree, who = scene.tree, scene.tree.head[i]
    of = tree.dep[who] == "nmod" and tree.case(who) == "of" and tree.tag[i] == "VBG"
    return of and tree.lemma[tree.head[who]] in _RECORDINGS


def _opens_anew(scene: Scene, j: int) -> bool:
    """Whether a clause with a speaker of its own is joined to the main one behind a comma: ", but Quill said that"."""
    tree = scene.tree
    root = tree.dep[j] == "conj" and tree.head[tree.head[j]] == tree.head[j]
    said = any(tree.dep[c] == "ccomp" for c in tree.children[j])
    return root and said and any(tree.lower[c] == "but" and tree.lower[c - 1] == "," for c in tree.with_dep(j, "cc"))


def _hung_alike(scene: Scene, j: int) -> bool:
    """Whether a clause says the same wherever it hangs: "was held and freed", "is heard threatening them", ", while
    the guild insisted that", "Quill fled, officials said"; or a headline has no verb over it.
    """
    tree, head = scene.tree, scene.tree.head[j]
    own = bool(tree.with_dep(j, "nsubj"))
    if (tree.lemma[head] in _SHOWING and own) or _recorded(scene, j):
        return True  # "A video shows guards beating them".
    if tree.dep[j] == "ccomp" and any(tree.tag[c] == "WDT" for c in tree.with_dep(j, "nsubj")):
        return True  # "A video, which police say shows them": a rule has said what shows.
    if own and _CONTRASTING & {tree.lower[c] for c in tree.with_dep(j, "mark")}:
        return True  # What is set against another clause stands by itself.
    if tree.dep[j] == "ccomp" and own and any(tree.lower[c] == "that" for c in tree.with_dep(j, "mark")):
        return True  # What is said is told on the word of whom its cue names, wherever it hangs.
    if tree.dep[j] == "conj" and not own:
        return tree.tag[j] == tree.tag[head]
    if tree.tag[j] == "VB" and any(tree.lower[c] == "to" for c in tree.with_dep(j, "mark")):
        return True  # What it was for is told with the whole clause.
    if tree.dep[j] == "acl:relcl":
        return tree.pos[head] == "PROPN" or not _of_its_noun(scene, j)
    if tree.dep[j] == "parataxis":
        return not tree.is_verb(head) and not tree.with_dep(head, "cop")
    if not tree.dep[j].startswith("advcl"):
        return tree.dep[j] == "xcomp"
    marked = bool(tree.with_dep(j, "mark", "advmod"))
    return marked or j < head or (own and tree.lemma[head] in _SHOWING)


def of_either(scene: Scene, sketch: Sketch) -> bool:
    """Whether the parser doubts whose a relative clause is, and two nouns stand before it: "clerks and guards who"."""
    tree, i = scene.tree, sketch.anchor
    noun = tree.head[i]
    if tree.dep[i] == "acl:relcl" and _behind_an_aside(scene, i):
        return True
    if tree.dep[i] != "acl:relcl" or _chance(scene, i) >= _OF_EITHER_NOUN or not _of_its_noun(scene, i):
        return False
    if _only_person(scene, i):
        return False
    first = next(j for j in tree.subtree(i) if tree.dep[j] != "punct")
    that = any(tree.lower[j] == "that" for j in tree.with_dep(i, "nsubj", "obj"))  # No name has a clause of this sort.
    behind = (c for c in tree.with_dep(noun, "nmod", "conj") if not (that and tree.pos[c] == "PROPN"))
    above = tree.dep[noun].startswith(("nmod", "conj")) and tree.case(noun) not in _EXAMPLES
    return above or any(noun < c < first for c in behind)


def _behind_an_aside(scene: Scene, i: int) -> bool:
    """Whether ", which" may go on past what is put in: "a truck, fitted with an engine, which will join the fleet"."""
    tree, noun = scene.tree, scene.tree.head[i]
    first = next(j for j in tree.subtree(i) if tree.dep[j] != "punct")
    aside = tree.head[noun]
    put_in = tree.dep[aside] == "acl" and tree.tag[aside] == "VBN" and tree.lower[aside - 1] == ","
    return put_in and tree.lower[first] == "which" and tree.lower[first - 1] == "," and tree.head[aside] < aside < noun


def _only_person(scene: Scene, i: int) -> bool:
    """Whether "who" follows the one person among the nouns before it: "the arrival of Quill, the mayor who"."""
    tree, noun = scene.tree, scene.tree.head[i]
    others = [c for c in tree.with_dep(noun, "nmod", "conj") if c < i]
    others += [tree.head[noun]] if tree.dep[noun].startswith(("nmod", "conj")) else []
    who = any(tree.lower[c] == "who" for c in tree.with_dep(i, "nsubj"))
    things = all(tree.pos[c] == "NOUN" and scene.cast.find(c) is None for c in others)
    one = tree.tag[noun] in ("NN", "NNP")
    return who and one and scene.cast.kind(noun) is Kind.PERSON and things


def _chance(scene: Scene, i: int) -> float:
    """How likely a word's place is; what a rule has put right is taken for right."""
    tree, token = scene.tree, scene.tree.doc[i]
    as_parsed = (token.head.i, token.dep_) == (tree.head[i], tree.dep[i])
    return tree.sure[i] if as_parsed else 1.0


def _behind_a_name(scene: Scene, i: int) -> bool:
    """Whether a clause stands behind a name and a comma: it is that name's, wherever it was hung."""
    tree = scene.tree
    first = next(j for j in tree.subtree(i) if tree.dep[j] != "punct")
    return tree.before_comma(first) is not None


def _of_its_noun(scene: Scene, i: int) -> bool:
    """Whether the noun of a relative clause does it or undergoes it: not "talks, during which they asked"."""
    tree = scene.tree
    asked = [c for c in tree.with_dep(i, "nsubj", "obj", "obl", "advmod") if tree.tag[c] in ("WDT", "WP", "WRB")]
    if any(tree.tag[j] == "WP$" for j in tree.subtree(i) if j < i) or _behind_a_name(scene, i):
        return False
    if any(tree.antecedent(c) != tree.head[i] for c in asked if tree.lower[c] == "who"):
        return False  # A rule has said whose it is.
    return not asked or any(tree.dep[c].startswith(("nsubj", "obj")) for c in asked)


def _tensed(scene: Scene, v: int) -> bool:
    """Whether a verb has a tense, its own or a helper's."""
    tree = scene.tree
    return tree.tag[v] in _FINITE or any(tree.tag[c] in _FINITE for c in tree.with_dep(v, "aux", "cop"))


def _one_helper(scene: Scene, i: int) -> bool:
    """Whether a participle shares the helper of the one it was joined to: "were held in May and freed in June"."""
    tree, head = scene.tree, scene.tree.head[i]
    return tree.tag[i] == tree.tag[head] == "VBN" and bool(tree.with_dep(head, "aux"))


def _turns_either_way(scene: Scene, i: int) -> bool:
    """Whether a "but" may go on what is said or the saying: "said the firm was not closing it but wanted to sell it".

    Who speaks is who then refuses or speaks again.
    """
    tree, head = scene.tree, scene.tree.head[i]
    if tree.lemma[i] in _SPEAKERS_OWN or not any(tree.lower[c] == "but" for c in tree.with_dep(i, "cc")):
        return False
    told = [c for c in tree.with_dep(head, "ccomp") if head < c < i and not _quoted_apart(scene, c, i)]
    return any(tree.with_dep(c, "nsubj") and any(tree.lower[k] in _NOT for k in tree.children[c]) for c in told)


def _may_describe(scene: Scene, i: int) -> bool:
    """Whether a past form may only describe what is talked of besides: "spoke about sin and abandoned children"."""
    tree = scene.tree
    if tree.tag[i] != "VBD" or i < 3 or tree.lower[i - 1] != "and" or tree.with_dep(i, "aux"):
        return False
    first, things = i - 2, tree.with_dep(i, "obj")
    talked = tree.pos[first] == "NOUN" and tree.dep[first].startswith("obl") and tree.case(first) in _TALKED_OF
    bare = (
        len(things) == 1 and tree.tag[things[0]] == "NNS" and all(tree.pos[k] == "ADJ" for k in range(i + 1, things[0]))
    )
    past = tree.lower[i].endswith("ed") or tree.lower[i] in _LIKE_PARTICIPLES
    return talked and bare and past and i < things[0] and not tree.with_dep(first, "det", "nmod:poss")


def _another_goes_on(scene: Scene, i: int) -> bool:
    """Whether a verb of another subject is as like a conjunct in form as the one it was joined to, or more."""
    tree, head = scene.tree, scene.tree.head[i]
    own = _doers(scene, head)
    likeness = _likeness(scene, i, head)
    for j in range(tree.sent[i], i):
        told = tree.with_dep(j, "nsubj") and (tree.is_verb(j) or tree.with_dep(j, "cop"))
        if (
            told
            and j != head
            and not _quoted_apart(scene, j, i)
            and _likeness(scene, i, j) >= likeness
            and not own & _doers(scene, j)
        ):
            return True
    return False


def _quoted_apart(scene: Scene, j: int, i: int) -> bool:
    """Whether a mark of speech stands between two verbs: nothing goes on behind it."""
    return bool({'"', "“", "”", ":", ";"} & set(scene.tree.lower[j:i]))


def _doers(scene: Scene, v: int) -> set[str]:
    """The chains of a verb's subjects, or the words themselves."""
    mentions = ((scene.cast.find(s), s) for s in scene.arguments.surface(v))
    return {m.chain if m is not None else f"word {s}" for m, s in mentions}


def _likeness(scene: Scene, i: int, j: int) -> int:
    """In how much two verbs are alike: the tense, the helpers."""
    tree = scene.tree
    helpers = [{tree.lower[c] for c in tree.with_dep(v, "aux", "cop")} for v in (i, j)]
    return (_tense(scene, i) == _tense(scene, j)) + (helpers[0] == helpers[1])


def _tense(scene: Scene, v: int) -> str:
    tree = scene.tree
    return next((tree.tag[c] for c in tree.with_dep(v, "aux", "cop") if tree.tag[c] in _FINITE), tree.tag[v])
