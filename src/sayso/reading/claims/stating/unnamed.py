"""Which verbs are told as they stand, where the vocabulary has no word for what they tell."""

from __future__ import annotations

from sayso.model.mention import Kind, Level, Mention
from sayso.reading.claims.grammar.arguments import Arguments
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.sketch import Sketch
from sayso.reading.claims.stating.hits import Finder
from sayso.reading.claims.stating.phases import phase_over
from sayso.reading.vocabulary import Vocabulary

#: Verbs that say little without what a parser may have hung elsewhere, and verbs of saying and seeming.
_NOT_TOLD = words("unnamed_not_told")
#: Where an entry knows the verb and does not fit, these say too much to be told loosely: "charged with a task".
_GRAVE = words("refused_harm")
#: What people kill, poison or shoot that is nobody.
_ANIMALS = words("unnamed_animals")
#: Predicates that say nothing but in the report's own verb.
OWN_WORDS = frozenset({"did", "had"})
_SPEAKING = frozenset({"i", "we", "you", "us", "me", "one"})
#: What nobody has by itself: "had a chance", "has reason".
_HAD_ONLY = words("unnamed_had_only")
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_IS = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m"})
_THOSE = frozenset(
    {
        "those",
        "some",
        "any",
        "what",
        "whatever",
        "that",
        "this",
        "it",
        "nothing",
        "something",
        "anything",
        "all",
        "himself",
        "herself",
        "itself",
        "themselves",
    }
)
#: Verbs of a role: "operates as a leader".
_ACTING = frozenset({"act", "operate", "work", "serve", "function", "pose", "double", "masquerade"})
_SUCH = frozenset({"like", "such_as", "including"})
_CONDITIONS = frozenset({"if", "whether", "unless", "lest", "provided", "in", "case"})
#: Subjects of which only a share does it, which a line may lose.
_SHARES = frozenset({"percent", "%", "majority", "third", "quarter", "half", "fraction", "minority"})
#: Pasts that are like their base.
_UNCHANGING = words("unnamed_unchanging")
#: Slots that say nothing of a deed by themselves.
_EMPTY = frozenset({"subj", "obj", "iobj", "clause", "for_doing", "until", "like", "than", "despite", "because_of"})


class Unnamed:
    """Judges the verbs of one tree."""

    def __init__(self, tree: Tree, arguments: Arguments, finder: Finder, vocabulary: Vocabulary) -> None:
        self.tree = tree
        self.arguments = arguments
        self.finder = finder
        self.vocabulary = vocabulary

    def tells(self, i: int) -> bool:
        """Whether a verb tells a deed: with a tense, nothing open behind it, and something beside its subject."""
        tree = self.tree
        word = tree.lower[i]
        if tree.lemma[i] in _NOT_TOLD or not word.isalpha() or word.endswith(("ible", "able")):
            return False
        if tree.with_dep(i, "xcomp", "ccomp", "cop", "expl") or self._goes_on(i) or self._supposed(i):
            return False
        over = phase_over(i, tree)
        if not self._tensed(i if over is None else over) or self._of_a_kind(i) or self._doubtful_subject(i):
            return False
        return not (self._known(i) or self._asked(i) or self._no_word(i)) and self._says_something(i)

    def holds(self, sketch: Sketch) -> bool:
        """Whether a sketch in the report's own verb has a known subject, and is no half of a thought."""
        if sketch.predicate not in OWN_WORDS:
            return True
        i = sketch.anchor
        subjects = self.arguments.surface(i)
        told = [(m, t) for _, m, t in sketch.filled.sides if t in subjects]
        if not subjects or any(self.tree.lemma[t] in _SHARES for t in subjects) or self._habit(i):
            return False
        if not told and not all(self.tree.pos[t] == "NOUN" and self.tree.head[t] == i for t in subjects):
            return False  # Whom nobody can tell from the words of the clause.
        if any(self._nobody(m, t) for m, t in told) or self._too_grave(sketch):
            return False
        return sketch.predicate != "had" or self._has_what(sketch.anchor)

    def _habit(self, i: int) -> bool:
        """Whether a passive tells what is mostly done, by nobody in particular: "is often used"."""
        helpers = {self.tree.lower[c] for c in self.tree.with_dep(i, "aux", "cop")}
        habit = bool(helpers & _IS) and not helpers & {"being", "been"}
        if any(self.tree.lower[c] in ("currently", "now", "presently") for c in self.tree.with_dep(i, "advmod")):
            return False
        return habit and self.arguments.passive(i) and "subj" not in self.arguments.slots(i)

    def _nobody(self, mention: Mention, token: int) -> bool:
        """Whether a subject is whoever speaks, or an "it" that stands for nobody found."""
        unknown = mention.kind is Kind.OTHER and mention.level is Level.PRONOUN
        some = any(self.tree.case(c) in _SUCH for c in self.tree.with_dep(token, "nmod"))  # "Countries like Quaria".
        some = some or any(self.tree.lower[c] in ("any", "every", "each") for c in self.tree.with_dep(token, "det"))
        return unknown or some or self.tree.lower[token] in _SPEAKING

    def _has_what(self, i: int) -> bool:
        """Whether what somebody has is counted, named or described: "has 17 members", not "had trouble"."""
        tree = self.tree
        things = [t for t in self.arguments.slots(i).get("obj", ()) if tree.head[t] == i]
        if len(things) != 1 or tree.with_dep(i, "xcomp", "ccomp", "advcl") or tree.dep[i] == "acl:relcl":
            return False
        thing = things[0]
        if tree.with_dep(thing, "acl", "acl:relcl", "conj") or tree.lemma[thing] in _HAD_ONLY:
            return False
        beside = [c for c in tree.children[thing] if c > thing and tree.dep[c] != "punct" and tree.case(c) != "of"]
        beside += [c for c in tree.with_dep(i, "advmod", "acl", "amod", "parataxis") if c > thing]
        beside += [c for c in tree.with_dep(i, "obl") if c > thing and tree.case(c) not in ("in", "at", "on", "")]
        return not beside and bool(tree.with_dep(thing, "nummod", "amod", "compound", "nmod"))

    def _tensed(self, i: int) -> bool:
        """Whether the verb has a tense, its own or its auxiliary's, or is a participle of what it is told of."""
        tree = self.tree
        marks = {tree.lower[c] for c in tree.with_dep(i, "mark", "aux")}
        if "to" in marks or tree.dep[i] in ("amod", "compound", "csubj", "xcomp", "case", "acl", "parataxis"):
            return False
        if tree.with_dep(i, "aux"):
            return True
        if tree.dep[i] == "conj" and tree.tag[i] not in _FINITE:
            return tree.tag[i] == tree.tag[tree.head[i]] and self._tensed(tree.head[i])
        return tree.tag[i] in _FINITE and bool(self.arguments.surface(i))

    def _goes_on(self, i: int) -> bool:
        """Whether it is not done yet: "is approaching"."""
        return self.tree.tag[i] == "VBG" and any(self.tree.lower[c] in _IS for c in self.tree.with_dep(i, "aux"))

    def _supposed(self, i: int) -> bool:
        """Whether it is only a condition or asked about, or what should never be."""
        tree = self.tree
        never = {tree.lower[c] for c in tree.with_dep(i, "aux", "advmod")}
        asked = any(tree.lower[c] in _CONDITIONS for c in tree.with_dep(i, "mark"))
        judged = tree.dep[i] in ("ccomp", "csubj", "advcl") and tree.pos[tree.head[i]] == "ADJ"
        return asked or judged or ("never" in never and bool(never & {"should", "must", "can", "could"}))

    def _doubtful_subject(self, i: int) -> bool:
        """Whether a parser may have taken another's subject: "words that he said were loud", "from Tarn was sent";
        or a deed told after a passive may be one too: "was held and released".
        """
        tree = self.tree
        for c in tree.with_dep(i, "nsubj"):
            own = tree.subtree(c)
            between = (j for j in range(own[-1] + 1, i) if tree.head[j] != i and tree.tag[j] in _FINITE)
            if c < i and any(tree.pos[j] in ("VERB", "AUX") for j in between):
                return True
            behind = c > i or any(tree.pos[j] == "ADP" for j in (own[0], own[0] - 1) if j >= tree.sent[i])
            if behind or (tree.lower[own[0] - 1] in ('"', "“") and own[0] > tree.sent[i] + 1):
                return True
        if tree.dep[i] == "ccomp" and not tree.with_dep(i, "nsubj"):
            return True
        place = tree.dep[i].endswith("relcl") and tree.pos[tree.head[i]] == "PROPN" and tree.dep[tree.head[i]] == "obl"
        if place and any(tree.lower[c] == "which" for c in tree.with_dep(i, "nsubj")):
            return True  # "Ran along Gull Street, which then …".
        head = tree.head[i]
        alone = tree.dep[i] == "conj" and not tree.with_dep(i, "nsubj", "aux")
        other = alone and tree.tag[i] in _FINITE and tree.tag[head] in _FINITE and tree.tag[i] != tree.tag[head]
        return other or (alone and tree.tag[i] == "VBD" and self.arguments.passive(head))

    def _of_a_kind(self, i: int) -> bool:
        """Whether it only tells one kind from another: "rules that limit imports", "firms who deal in furs"."""
        tree, noun = self.tree, self.tree.head[i]
        if not tree.dep[i].endswith("relcl") or tree.pos[noun] == "PROPN":
            return False
        asked = [c for c in tree.subtree(i) if tree.tag[c] in ("WDT", "WP", "WP$") and c < i]
        apart = bool(asked) and tree.lower[asked[0] - 1] == ","
        return not apart and not tree.with_dep(noun, "nummod", "nmod:poss") and not self._certain(noun)

    def _certain(self, noun: int) -> bool:
        if any(self.tree.lower[c] in ("all", "any", "every") for c in self.tree.children[noun]):
            return False
        return any(self.tree.lower[c] in ("the", "this", "these", "those") for c in self.tree.with_dep(noun, "det"))

    def _known(self, i: int) -> bool:
        """Whether an entry knows the verb as speech and has not taken it."""
        plain = (p for p in self.finder.patterns_of(i) if p.object is None and p.particle is None)
        return any(self.vocabulary.entries[p.predicate].speech for p in plain)

    def _too_grave(self, sketch: Sketch) -> bool:
        """Whether an entry knows the verb as harm to people, and people are its sides: not "poachers killed rhinos"."""
        tree, i = self.tree, sketch.anchor
        particles = [tree.lower[c] for c in tree.children[i] if tree.dep[c] == "compound:prt"]
        apart = [p for p in self.finder.patterns_of(i) if not particles or p.particle in particles]  # "Set out plans".
        known = any(p.predicate in _GRAVE for p in apart)
        if any(tree.lemma[t] in _ANIMALS for t in self.arguments.slots(i).get("obj", ())):
            return False
        return known and any(m.kind in (Kind.PERSON, Kind.GROUP) for _, m, _ in sketch.filled.sides)

    def _asked(self, i: int) -> bool:
        """Whether a phrase of it is only pointed to: "through which goods flow"."""
        tree = self.tree
        return any(tree.tag[c] in ("WDT", "WP", "WRB") for c in tree.with_dep(i, "obl", "advmod"))

    def _no_word(self, i: int) -> bool:
        """Whether a past has no base that a line could be made of: "wrought"; or its object is only what another
        clause says: "whatever it owns", "turned those who …".
        """
        tree = self.tree
        passive = self.arguments.passive(i) and tree.tag[i] == "VBN"  # Its line needs no base: "was readmitted".
        if tree.tag[i] in ("VBD", "VBN") and tree.lemma[i] == tree.lower[i] not in _UNCHANGING and not passive:
            return True
        if self._in_pieces(i):
            return True
        objects = tree.with_dep(i, "obj")
        shared = tree.pos[i + 1 : i + 2] == ["ADP"] and tree.pos[i + 2 : i + 3] in (
            ["CCONJ"],
            ["PUNCT"],
        )  # "Fired at and sank it".
        shared = shared or (
            tree.pos[i + 1 : i + 2] == ["ADP"] and bool({'"', "“", "‘", "«"} & set(tree.lower[i + 3 : i + 4]))
        )  # "In a “deception”".
        if shared or ("as" in self.arguments.slots(i) and (objects or self.arguments.passive(i))):
            return True
        if any(tree.lower[t] in _THOSE and tree.pos[t] != "PROPN" for t in objects):
            return True
        gap = (
            tree.dep[i].startswith("acl")
            and tree.tag[i] != "VBN"
            and not any(tree.tag[c] in ("WDT", "WP") for c in tree.subtree(i))
        )
        return gap and not objects

    def _in_pieces(self, i: int) -> bool:
        """Whether a line would lose a piece: "framed it as cutting aid", "ran afoul of", "from A to B"."""
        tree = self.tree
        framed = any(
            tree.lower[m] == "as" and c > i for c in tree.with_dep(i, "advcl") for m in tree.with_dep(c, "mark")
        )
        framed = framed and bool(tree.with_dep(i, "obj"))
        adverb = tree.pos[i + 1 : i + 3] == ["ADV", "ADP"]
        ways = [c for c in tree.with_dep(i, "obl") if tree.case(c) == "from"]
        way = any(tree.case(d) == "to" for c in ways for d in tree.with_dep(c, "nmod")) or (
            bool(ways) and "to" in self.arguments.slots(i)
        )
        return framed or adverb or way

    def _says_something(self, i: int) -> bool:
        """Whether an object or a phrase stands beside the subject: "relaxed the rules", not "wept"."""
        slots = set(self.arguments.slots(i))
        if self.tree.lemma[i] in _ACTING and "as" in slots:
            return False  # A role, which has a claim of its own.
        if self.arguments.passive(i):
            return "subj" in slots or bool(slots - _EMPTY)
        return "obj" in slots or bool(slots - _EMPTY)
