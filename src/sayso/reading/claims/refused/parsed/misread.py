"""Signs that the parser hung a verb, or its sides, where the sentence does not have them."""

from __future__ import annotations

from sayso.model.mention import Kind, Level, Mention
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.refused.scene import Scene
from sayso.reading.claims.sketch import Sketch
from sayso.reading.counted import apposed
from sayso.reading.lexicon import words as shared
from sayso.reading.line.verb.asked import is_asked

_ANIMATE = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.GROUP})
#: What takes no plural verb.
_SINGULAR = frozenset({Kind.PERSON, Kind.PLACE, Kind.FACILITY})
_BODIES = words("refused_bodies")
#: Single nouns that count others.
_AMOUNTS = words("refused_amounts")
_TIMES = words("refused_times")
_KIN = shared("kin")
_OF_BODIES = words("misread_of_bodies")
_ONE = words("refused_one_of")
_OF_WORKS = words("misread_of_works")
_OF_PLANS = words("misread_of_plans")
_OF_THINGS = words("refused_of_things")
_SIGNALLING = words("refused_signalling")
#: What somebody only undergoes.
_UNDERGOING = frozenset({"face", "suffer", "remain", "endure", "experience", "undergo", "lack", "stay", "last", "see"})
_WORRIES = words("refused_worries")
#: Verbs whose past is their base form.
_UNCHANGING = words("unnamed_unchanging")


def clauses_doing(scene: Scene, sketch: Sketch) -> bool:
    """Whether a gerund tells what the whole clause before it shows: "the two met, signalling new ties"."""
    tree, i = scene.tree, sketch.anchor
    alone = tree.tag[i] == "VBG" and tree.dep[i] == "advcl" and not tree.with_dep(i, "nsubj", "aux", "mark", "case")
    if not alone or i < tree.head[i] or tree.lower[_opening(tree, i) - 1] != ",":
        return False
    raised = tree.lemma[i] in ("raise", "spark", "fuel", "stoke") and any(
        tree.lemma[c] in _WORRIES for c in tree.with_dep(i, "obj")
    )
    # "They are facing a crisis, leaving the poorest in need": the crisis leaves them so.
    left = tree.lemma[i] == "leave" and tree.lemma[tree.head[i]] in _UNDERGOING and bool(tree.with_dep(i, "obj"))
    return raised or left or tree.lemma[i] in _SIGNALLING


def _opening(tree: Tree, i: int) -> int:
    """The first word that hangs on a word, marks apart."""
    return min([i, *(c for c in tree.children[i] if c < i and tree.pos[c] != "PUNCT")])


def inside_word(scene: Scene, sketch: Sketch) -> bool:
    """Whether a piece of a hyphened name was taken for a verb, here or in its clause: the "won" of "Jie-won"."""
    tree, i = scene.tree, sketch.anchor
    return any(
        tree.hyphenated(j) and tree.doc[j - 2].text[:1].isupper() for j in (i, *tree.with_dep(i, "ccomp", "xcomp"))
    )


def far_participle(scene: Scene, sketch: Sketch) -> bool:
    """Whether a participle is hung on a noun past another: "areas full of arms left by the army".

    Where only the nearer can be meant, "the event of the Front, regarded as an arm of", it has been taken.
    """
    tree, i = scene.tree, sketch.anchor
    noun = tree.head[i]
    if tree.dep[i] != "acl" or tree.tag[i] != "VBN" or noun > i or tree.with_dep(i, "aux"):
        return False
    first = min([i, *(c for c in tree.children[i] if c < i)])
    near = first - 1 if tree.lower[first - 1] != "," else first - 2
    if tree.lower[near] == ")":
        near = next((j - 1 for j in range(near, tree.sent[i], -1) if tree.lower[j] == "("), near)
    nearer = scene.cast.find(near)
    if _names_nobody_near(sketch, nearer):
        return False
    if sketch.predicate in ("based_in", "also_known_as") and nearer is not None and nearer is not scene.cast.find(noun):
        return True  # "An envoy at the Front based in Ostby".
    if nearer is not None and any(m.chain == nearer.chain for _, m, _ in sketch.filled.sides):
        return False
    if any(noun < c < i and tree.case(c) == "of" for c in tree.with_dep(noun, "nmod")):
        return True
    beside = (
        tree.pos[near] in ("NOUN", "PROPN") and near != noun and noun not in (tree.head[near], tree.antecedent(near))
    )
    return beside and nearer is not scene.cast.find(noun)


def not_such(scene: Scene, sketch: Sketch) -> bool:
    """Whether a clause behind a comma tells what is done to works, plans or meetings, of somebody or somewhere.

    "A play by Quill, directed by Teth", "prayers at the mosque, attended by the mayor": of which nobody need say.
    """
    tree, i = scene.tree, _first(scene.tree, sketch.anchor)
    noun = tree.head[i]
    behind = tree.dep[i] in ("acl", "acl:relcl") and noun < i and (tree.dep[noun].startswith(("nmod", "obl", "appos")))
    if not behind or tree.tag[i] != "VBN" or tree.with_dep(i, "obj") or tree.lower[_edge(tree, i) - 1] != ",":
        return False
    own = tree.with_dep(i, "nsubj")  # Not "Quill, whose thesis was written by Teth".
    if any(tree.tag[c] != "WDT" for c in own) or any(tree.case(c) == "as" for c in tree.with_dep(i, "obl")):
        return False
    kind = scene.cast.kind(noun)
    works = _OF_WORKS | (_OF_PLANS if kind is Kind.PERSON else frozenset())
    return kind in (*_ANIMATE, Kind.PLACE, Kind.FACILITY) and tree.lemma[sketch.anchor] in works


def _first(tree: Tree, i: int) -> int:
    """The first of joined participles."""
    while tree.dep[i] == "conj" and tree.tag[i] == tree.tag[tree.head[i]] == "VBN":
        i = tree.head[i]
    return i


def _edge(tree: Tree, i: int) -> int:
    """The first word of a clause, marks apart."""
    return min([i, *(j for j in tree.subtree(i) if tree.pos[j] != "PUNCT")])


def his_or_theirs(scene: Scene, sketch: Sketch) -> bool:
    """Whether a participle behind a comma may be somebody's or his body's: "an envoy of the Front, identified as"."""
    tree, i = scene.tree, sketch.anchor
    noun = tree.head[i]
    if tree.dep[i] != "acl" or tree.tag[i] != "VBN" or noun > i or noun not in tree.people:
        return False
    near = tree.before_comma(_opening(tree, i))
    if near is None or near in tree.people or noun not in tree.path(near)[1:]:
        return False
    if any(tree.is_verb(j) for j in tree.path(near)[: tree.path(near).index(noun)]):
        return False  # "The first woman to lead the Guild, set up in May".
    return tree.lemma[i] not in _OF_BODIES or tree.tag[noun] == "NNS"


def object_parted(scene: Scene, sketch: Sketch) -> bool:
    """Whether a comma parts a verb from its "object", which begins another: "the Guild agreed, Quill left".

    Or a colon, behind what is only a field's name: "Person entitled: Ada Quill".
    """
    tree, i = scene.tree, sketch.anchor
    for c in tree.with_dep(i, "obj"):
        edge = min(j for j in tree.subtree(c) if tree.pos[j] != "PUNCT")
        if edge == i + 2 and tree.lower[i + 1] in (",", ":") and tree.pos[c] in ("NOUN", "PROPN"):
            return True
    return False


def _names_nobody_near(sketch: Sketch, nearer: Mention | None) -> bool:
    """Whether a town stands between somebody and another name of his: "a welder from Ostby also known as Teth"."""
    people = [m.kind is Kind.PERSON for _, m, _ in sketch.filled.sides]
    town = nearer is not None and nearer.kind is Kind.PLACE
    return sketch.predicate == "also_known_as" and town and len(people) == 2 and all(people)


def said_between(scene: Scene, sketch: Sketch) -> bool:
    """Whether a parser took the speaker for what is said: "Quill, said the statement, was away"."""
    tree, i = scene.tree, sketch.anchor
    if tree.lemma[i] not in ("say", "add", "state", "report", "write", "note") or i == 0 or tree.lower[i - 1] != ",":
        return False
    noun = i + 2 if i + 2 < len(tree) and tree.pos[i + 1] == "DET" else i + 1
    closed = noun + 1 < len(tree) and tree.pos[noun] in ("NOUN", "PROPN") and tree.lower[noun + 1] == ","
    return closed and any(c < i for c in tree.with_dep(i, "nsubj"))


def other_tense(scene: Scene, sketch: Sketch) -> bool:
    """Whether a verb goes on the clause above that of the verb it was joined to.

    "Said the state had raised the levy and accused the guild": with "accused" the speaker goes on, or nobody knows.
    """
    tree, i = scene.tree, sketch.anchor
    first = tree.head[i]
    if tree.dep[i] != "conj" or tree.tag[i] != "VBD" or tree.with_dep(i, "nsubj", "aux"):
        return False
    perfect = any(tree.lower[c] in ("had", "has", "have", "would", "will") for c in tree.with_dep(first, "aux"))
    return tree.dep[first] == "ccomp" and perfect and not _of_oneself(scene, first)


def _of_oneself(scene: Scene, told: int) -> bool:
    """Whether a speaker tells of its own deeds: whichever verb goes on, its subject is the same."""
    tree = scene.tree
    subjects = [*tree.with_dep(told, "nsubj")[:1], *tree.with_dep(tree.head[told], "nsubj")[:1]]
    sides = [scene.cast.find(s) for s in subjects]
    if len(sides) < 2 or tree.pos[subjects[0]] != "PRON":
        return False
    return sides[0] is not None and sides[1] is not None and sides[0].chain == sides[1].chain


def _either_kin(tree: Tree, noun: int, who: int) -> bool:
    """ "A cousin of Quill, who was jailed, fled": either; in "he is a cousin of Quill, who was jailed" it is Quill.

    Without a comma it is either too, "a sister of Quill who lives in Tern": a name needs no telling which.
    """
    kin = tree.head[noun] if tree.dep[noun] == "nmod" else noun
    names = [c for c in tree.with_dep(kin, "nmod") if c < who and tree.case(c) == "of" and tree.pos[c] == "PROPN"]
    told = tree.dep[kin].startswith(("nsubj", "obj", "obl")) and not tree.with_dep(kin, "cop")
    cleft = any(tree.lower[c] == "it" for c in tree.with_dep(kin, "nsubj", "expl"))  # "It was a friend of Quill who …".
    either = told or (tree.lower[who - 1] != "," and not cleft)
    return bool(names) and either and tree.lemma[kin] in _KIN


def which_of_them(scene: Scene, sketch: Sketch) -> bool:
    """Whether ", which" may speak of either noun before it: "a map at the gate of the museum, which shows"; or a
    speaker in passing was taken for a relative clause: "a man who fled, the guild reported".
    """
    tree, i = scene.tree, sketch.anchor
    if tree.dep[i] != "acl:relcl":
        return False
    if any(tree.lower[c] == "no" for c in tree.with_dep(tree.head[i], "det")):
        return True  # "There is no way they were going to leave".
    asked = [c for c in tree.subtree(i) if tree.tag[c] in ("WDT", "WP", "WP$", "WRB") and c < i]
    if not asked:
        return tree.lower[min(tree.subtree(i)) - 1] == "," and min(tree.subtree(i)) > tree.head[i]
    mark = asked[0]
    noun = tree.head[i]
    if tree.lower[mark] == "who":
        return _either_kin(tree, noun, mark)
    if tree.lower[mark] not in ("which", "that"):
        return False
    if _of_whom(tree, i):
        return True
    meant = tree.antecedent(mark)
    # "The Petra Quill, which is owned by Tern Works".
    ship = scene.cast.named(meant) and tree.dep[mark] == "nsubj:pass"
    whole = tree.lower[mark] == "which" and tree.dep[mark].startswith(("nsubj", "obj"))
    if whole and meant in tree.people and not ship:
        return True  # "Met the miners, which angered the guild": it was the meeting that did.
    if meant != noun and tree.lower[mark - 1] != "," and noun in tree.people:
        return True  # "Talks with officials which failed".
    if tree.lower[mark - 1] not in (",", "—", "–", "-", ";"):
        # No name has a clause of this sort: "the gathering in Sarnholm that featured Quill".
        between = [c for c in tree.with_dep(noun, "nmod") if noun < c < mark and tree.pos[c] != "PROPN"]
        return any(tree.case(c) != "of" for c in between)
    inside = any(noun < c < mark for c in tree.with_dep(noun, "nmod"))
    if tree.dep[noun] == "conj" and tree.pos[noun] != "PROPN":
        return True  # "Depots, mills and yards, which".
    return inside or (tree.dep[noun].startswith("nmod") and not tree.is_verb(tree.head[noun]))


def _of_whom(tree: Tree, i: int) -> bool:
    """Whether a clause tells of something of a noun's: "two carts, the owners of which fled"; the count of some has a
    line of its own.
    """
    subjects = [c for c in tree.with_dep(i, "nsubj") if tree.pos[c] == "NOUN" and c < i]
    return any(tree.lower[k] in ("which", "whom") for c in subjects for k in tree.with_dep(c, "nmod"))


def either_ones(scene: Scene, sketch: Sketch) -> bool:
    """Whether a participle behind a comma may belong to the noun before it or to the subject, nobody can tell.

    "The Front met the miners, demanding …": only where what stands before the comma cannot act is it the subject's.
    """
    tree, i = scene.tree, sketch.anchor
    if tree.tag[i] != "VBG" or tree.dep[i] not in ("advcl", "acl") or tree.with_dep(i, "nsubj", "aux", "mark"):
        return False
    first = min([i, *(c for c in tree.children[i] if c < i)])
    if first < 2 or tree.lower[first - 1] != "," or first - 1 <= tree.sent[i]:
        return False
    before = scene.cast.ending.get(tree.end[first - 2])
    if before is None or before.kind not in _ANIMATE or before.level is Level.PRONOUN:
        return False
    subjects = scene.arguments.surface(i)
    return not any(scene.cast.find(s) == before for s in subjects)


def bare_participle(scene: Scene, sketch: Sketch) -> bool:
    """Whether a participle has a subject and no helper, and is told of whom it is done to: "saw him seized"."""
    tree, i = scene.tree, sketch.anchor
    bare = tree.tag[i] == "VBN" and not tree.with_dep(i, "aux", "cop", "obj")
    return bare and any(tree.dep[c] == "nsubj" and c < i for c in tree.children[i]) and tree.head[i] != i


def hanging(scene: Scene, sketch: Sketch) -> bool:
    """Whether a participle right behind a noun may be that noun's: "spoke of losses in Ostby resulting from"."""
    tree, i = scene.tree, sketch.anchor
    if tree.tag[i] != "VBG" or tree.dep[i] != "advcl" or tree.with_dep(i, "mark", "nsubj", "aux"):
        return False
    first = min([i, *(c for c in tree.children[i] if c < i)])
    if first <= tree.head[i] + 1 or first == tree.sent[i] or tree.lower[first] == ",":
        return False  # Behind a comma it is the subject's: "ambushed the convoy, killing four".
    near = first - 1
    beside = scene.cast.kind(near) in (Kind.PLACE, Kind.FACILITY) or tree.lemma[near] in _TIMES
    if beside and sketch.predicate not in _OF_THINGS:
        return False  # Neither towns nor days call for anything.
    own = {t for s in scene.arguments.surface(i) for t in tree.subtree(s)}
    return tree.pos[near] in ("NOUN", "PROPN") and near not in own


def either_nouns(scene: Scene, sketch: Sketch) -> bool:
    """Whether a participle behind two nouns may be either's: "envoys from the guild demanding", "men with dogs
    guarding".
    """
    tree, i = scene.tree, sketch.anchor
    noun = tree.head[i]
    if tree.tag[i] != "VBG" or tree.dep[i] != "acl" or noun > i or tree.with_dep(i, "aux", "mark", "nsubj"):
        return False
    inner = tree.dep[noun].startswith("nmod") and tree.case(noun) not in ("", "of") and tree.head[noun] < noun
    outer = any(noun < c < i and tree.case(c) not in ("", "of") for c in tree.with_dep(noun, "nmod"))
    return inner or outer


def mixed(scene: Scene, sketch: Sketch) -> bool:
    """Whether an infinitive is joined to a verb that is none: "endorsed it, and to speak with the guild"."""
    tree, i = scene.tree, sketch.anchor
    first = tree.head[i]
    if tree.dep[i] != "conj":
        return False
    to = any(tree.lower[c] == "to" for c in tree.with_dep(i, "mark"))
    return to and tree.is_verb(first) and tree.tag[first] not in ("VB", "VBN", "VBG")


def disagrees(scene: Scene, sketch: Sketch) -> bool:
    """Whether a verb has a subject that its form cannot have: "the Guild host": the parser took another's."""
    tree, i = scene.tree, sketch.anchor
    subjects = [c for c in tree.with_dep(i, "nsubj") if c < i]
    if not subjects:
        return False
    marks = {tree.lower[c] for c in tree.with_dep(i, "mark")}
    plural = any(tree.lower[c] in ("are", "were", "'re", "’re") for c in tree.with_dep(i, "aux"))
    wished = marks & {"if", "though", "as"}  # "If she were held".
    if plural and not wished and len(subjects) == 1 and tree.lower[subjects[0]] in ("he", "she", "it"):
        return True  # "She along with others are sent".
    if "to" in marks or tree.with_dep(i, "aux", "cop"):
        return False
    subject = subjects[-1]
    if tree.tag[i] == "VBZ":
        return tree.tag[subject] == "NNS" and scene.cast.find(subject) is None
    if tree.tag[i] not in ("VB", "VBP") or tree.lower[i] in _UNCHANGING or is_asked(tree.doc[i]):
        return False  # "Quaria put its name to it", "demanded that Quaria leave".
    several = len(tree.conjuncts(subject)) > 1 or tree.tag[subject] in ("NNS", "NNPS") or _of_many(tree, subject)
    single = tree.tag[subject] == "NN" or (tree.tag[subject] == "NNP" and scene.cast.kind(subject) in _SINGULAR)
    return single and not several and tree.lower[subject] not in _BODIES


def _of_many(tree: Tree, subject: int) -> bool:
    """Whether a single noun counts or adds others: "a variety of birds", "the Guild as well as the Front"."""
    added = any(tree.lower[j : j + 2] == ["well", "as"] for j in tree.subtree(subject))
    counted = tree.lower[subject] in _AMOUNTS and any(tree.case(c) == "of" for c in tree.with_dep(subject, "nmod"))
    return added or counted


def words_unsaid(scene: Scene, sketch: Sketch) -> bool:
    """Whether a parser took what is said for a noun: "said conflict and violence, and the drought, drive them"."""
    tree, i = scene.tree, sketch.anchor
    things = [c for c in tree.with_dep(i, "obj") if tree.pos[c] in ("NOUN", "PROPN") and c > i]
    if not things or tree.lemma[i] != "say":
        return False
    return tree.lower[min(max(tree.subtree(things[0])) + 1, len(tree) - 1)] == ","


def one_of_them(scene: Scene, sketch: Sketch) -> bool:
    """Whether a clause tells of one of several, but hangs on all: "one of the miners, who", "one of those held"."""
    tree, i = scene.tree, sketch.anchor
    if tree.dep[i] not in ("acl", "acl:relcl"):
        return False
    noun = tree.head[i]
    above = tree.head[noun]
    if apposed(tree.doc[noun]) is not None and tree.tag[i] == "VBN":
        return False  # "Ada Quill, one of those held": that is told of her.
    partitive = tree.dep[noun].startswith("nmod") and tree.case(noun) == "of" and tree.lower[above] in _ONE
    listed = tree.dep[i] == "acl" and tree.tag[i] == "VBN" and tree.dep[above] in ("appos", "nsubj", "nsubj:pass")
    return partitive and (tree.dep[i] == "acl:relcl" or (listed and tree.lower[above - 1] == ","))


def noun_for_clause(scene: Scene, sketch: Sketch) -> bool:
    """Whether a noun stands for what is said, and a verb behind it is loose: "to say a “slip” caused him to fall"."""
    tree, i = scene.tree, sketch.anchor
    for said in (i, *tree.with_dep(i, "advcl", "xcomp", "ccomp")):
        for c in tree.with_dep(said, "ccomp"):
            noun = tree.pos[c] in ("NOUN", "PROPN") and not tree.with_dep(c, "cop", "nsubj", "aux")
            after = next((j for j in range(c + 1, len(tree)) if tree.pos[j] != "PUNCT"), c)
            if noun and c > said and tree.tag[after] in ("VBD", "VBZ", "VBP") and not tree.with_dep(after, "nsubj"):
                return True
    return False


def of_what_he_is(scene: Scene, sketch: Sketch) -> bool:
    """Whether it is told of somebody nobody knows, by what he is: "he is a merchant who imports tyres"."""
    tree, i = scene.tree, sketch.anchor
    noun = tree.head[i]
    if tree.dep[i] != "acl:relcl" or not tree.with_dep(noun, "cop") or tree.pos[noun] != "NOUN":
        return False
    him = any(tree.lower[c] in ("he", "she", "they", "i", "we", "you") for c in tree.with_dep(noun, "nsubj"))
    own = (m for _, m, t in sketch.filled.sides if tree.antecedent(t) == noun)
    return him and any(m.level is Level.NOMINAL and m.name[:1].islower() for m in own)
