"""Whether a thing happened, holds, has ended or is only planned."""

from __future__ import annotations

from sayso.model.claim import Status
from sayso.model.stance import Certainty, Polarity, Stance
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.line.verb.asked import is_asked
from sayso.reading.nth import was_once, which_of
from sayso.reading.stance.lexicon import lexicon

#: Governors whose infinitive came about, or is as sure as its speaker: every other is a plan, wish or call.
_DONE = words("status_done")
#: Nouns whose infinitive or "for" is a plan: "a plan to attack", "calls for the arrest of".
_PLANNING_NOUNS = words("status_planning_nouns")
#: Verbs whose nominal object is not said to have come about: "called for the release of", "feared an attack".
_WISHING = words("status_wishing")
#: What is announced before it is there: "approved the construction of a dam".
_UNBUILT = words("status_unbuilt")
_ANNOUNCING = frozenset({"announce", "approve", "unveil", "finance", "fund", "support", "back"})
#: Verbs whose gerund is only talked about: "discussed expanding the camp".
_MULLING = words("status_mulling")
#: Verbs whose infinitive is open to somebody, neither done nor planned: "allowed them to cross".
_PERMITTING = words("status_permitting")
#: Verbs after which what their object stood for may hold no more.
_UNDOING = words("status_undoing")
#: Verbs whose infinitive is a purpose where they have an object: "began tests to study the dam".
_BEGINNING = frozenset({"begin", "start", "continue", "like", "want", "see"})
#: Whose infinitive or gerund was not done: "failed to come", "avoided meeting".
_LEAVING = words("status_leaving")
#: What is on its way: "set on selling", "bent on revenge".
_BENT = frozenset({"set", "intent", "bent", "keen"})
#: Verbs whose "to" stands before a gerund of what is to be: "agreed to her paying them".
_AGREEING = frozenset({"agree", "consent", "commit"})
_PHASES = frozenset({"finish", "start", "begin", "continue", "keep", "stop", "resume"})
_ENDS = frozenset({"completion", "opening", "launch", "inauguration", "ratification", "signing", "approval"})
_DRAWN = frozenset({"plan", "proposal", "design", "vision", "idea"})
_DUE = frozenset({"due", "set", "about", "slated", "scheduled", "expected", "likely", "poised", "going"})
#: Prepositions of what is wished for, or of more of it: "proposed a levy as well as the sale of the mine".
_WISHED_WITH = frozenset(["for", "to", "against", "of", "from", "as_well_as", "as", "along_with", "together_with"])
#: Verbs whose clause has a base form: "demanded that he leave".
_MANDATIVE = words("status_mandative")
_IS = frozenset({"is", "are", "was", "were", "'s", "’s", "'re"})
_AFTERWARDS = frozenset({"later", "subsequently", "eventually"})
_OWN = frozenset({"he", "she", "it", "they"})
_TELLING = frozenset({"say", "tell", "announce", "add", "state", "write", "confirm", "insist", "reply"})
#: Verbs whose "that … would" is a plan of who speaks.
_VOWING = words("status_vowing")
#: What follows a "once" that says how often.
_OFTEN = frozenset({"a", "an", "each", "every", "per", "more", "again", "daily", "weekly", "monthly"})
_MODALS = frozenset({"may", "might", "could", "would", "should", "can", "must", "ought", "better"})


class Statuses:
    """Reads the status of a happening off the verbs around it."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree

    def of(self, anchor: int, stance: Stance, *, state: bool, noun: bool) -> Status:
        """The status of what ``anchor`` states; ``noun`` where a noun alone states it."""
        if not self._left_undone(anchor, stance) and self._planned(anchor, noun=noun):
            return Status.PLANNED
        if self._permitted(anchor):
            return Status.UNSPECIFIED
        unsure = stance.certainty in (Certainty.UNCOMMITTED, Certainty.POSSIBLE)
        if stance.polarity is Polarity.NEGATIVE or unsure or self._modal(anchor):
            return Status.UNSPECIFIED
        if not state:
            return Status.HAPPENED
        which = None if noun else which_of(self.tree.doc[anchor])
        if (noun and self._undone(anchor)) or (which is not None and was_once(which)):
            return Status.UNSPECIFIED
        return Status.ENDED if self._over(anchor) else Status.HOLDS

    def _left_undone(self, i: int, stance: Stance) -> bool:
        """ "Failed to meet", "has yet to sign": surely not done, which is no plan."""
        sure = stance.polarity is Polarity.NEGATIVE and stance.certainty is Certainty.CERTAIN
        over = self.tree.head[i]
        yet = self.tree.lemma[over] == "have" and "yet" in self.tree.lower[over:i]
        return sure and self.tree.dep[i] in ("xcomp", "advcl", "acl") and (yet or self.tree.lemma[over] in _LEAVING)

    def _undone(self, noun: int) -> bool:
        """Whether what a noun stands for was done away with: "destroyed the Front's headquarters in Sarnholm"."""
        tree, verb = self.tree, self.tree.head[noun]
        return tree.dep[noun] in ("obj", "nsubj:pass") and tree.lemma[verb] in _UNDOING

    def _planned(self, i: int, *, noun: bool) -> bool:
        tree = self.tree
        auxiliaries = {tree.lower[c] for c in tree.with_dep(i, "aux")}
        if self._was_later_to(i):
            return False
        if self._before_a_court(i):
            return True
        if not noun and (which := which_of(tree.doc[i])) is not None:
            return self._planned(which.head.i if which.dep_ == "xcomp" else which.i, noun=False)
        if auxiliaries & {"will", "shall", "'ll", "’ll"}:
            return True
        head, label = tree.head[i], tree.dep[i]
        due = {tree.lower[c] for c in tree.children[i]} & _DUE
        # Headlines, "Quill to visit Oslo", and orders, "Stop the trains"; a past form is often mistaken for a base.
        to = any(tree.lower[c] == "to" for c in tree.with_dep(i, "mark", "aux"))
        bare = head == i and (to or not tree.with_dep(i, "nsubj"))
        if self._infinitive(i) and tree.tag[i] == "VB" and (due or bare):
            return True
        if (to and self._is_to(i)) or (label in ("ccomp", "conj") and "would" in auxiliaries and self._vowed(i)):
            return True
        if head == i:
            return due != set() and (to or any(tree.lower[c] in _DUE for c in tree.with_dep(i, "mark")))
        if tree.lemma[head] == "go" and tree.tag[head] == "VBG" and self._infinitive(i):
            return True
        if noun and label != "conj":
            return self._wished(i)
        return self._planned_under(i, noun=noun)

    def _before_a_court(self, i: int) -> bool:
        """ "Is due in court on Friday", "faces trial in May": what is yet to come of a charge."""
        tree = self.tree
        if tree.lower[i] == "due" and tree.pos[i] == "ADJ":
            return bool(tree.with_dep(i, "cop"))
        now = tree.tag[i] in ("VBZ", "VBP", "VBG")
        return now and tree.lemma[i] == "face" and any(tree.lemma[c] == "trial" for c in tree.with_dep(i, "obj"))

    def _was_later_to(self, i: int) -> bool:
        """ "A war was later to break out": it did, as who tells of it knows."""
        tree, first = self.tree, self.tree.head[i] if self.tree.dep[i] == "conj" else i
        helpers = {tree.lower[c] for c in tree.with_dep(first, "aux", "cop")}
        after = any(tree.lower[c] in _AFTERWARDS for c in tree.with_dep(first, "advmod"))
        return after and bool(helpers & {"was", "were"}) and tree.tag[first] == "VB" and self._infinitive(first)

    def _is_to(self, i: int) -> bool:
        """ "Quaria is to withdraw"."""
        first = self.tree.with_dep(i, "aux", "cop")[:1]
        return self.tree.tag[i] in ("VB", "VBN") and any(self.tree.lower[c] in _IS for c in first)

    def _planned_under(self, i: int, *, noun: bool) -> bool:
        """Whether what stands over a word makes it a plan."""
        tree = self.tree
        head, label = tree.head[i], tree.dep[i]
        if label == "conj" and tree.is_verb(head):
            own = {tree.dep[c] for c in tree.children[i]} & {"nsubj", "nsubj:pass", "aux", "mark"}
            alike = own <= {"mark"} and self._infinitive(i) and self._infinitive(head)  # "Decided to come and to stay".
            return (not own or alike) and self._planned(head, noun=noun)
        if noun:
            return self._wished(i)
        if tree.tag[i] == "VBG" and self._gerund_planned(i):
            return True
        if self._drawn_up(i) or self._ordered(i) or is_asked(tree.doc[i]):
            return True
        over = any(tree.lower[c] == "have" for c in tree.with_dep(i, "aux"))  # "Is feared to have died".
        if over or not self._infinitive(i):
            return False
        if tree.lemma[head] in _PERMITTING:
            return False
        if label in ("xcomp", "ccomp"):
            meant = tree.lemma[head] not in _DONE and (tree.is_verb(head) or tree.pos[head] == "ADJ")
            return meant or (self._infinitive(head) and self._planned(head, noun=noun))  # "To help limit the spread".
        if label == "advcl" and i < head:
            return True  # "To ease the strain, they say …": a purpose in front.
        begun = label == "advcl" and tree.lemma[head] in _BEGINNING and bool(tree.with_dep(head, "obj"))
        done = tree.lemma[head] in _DONE and (
            label == "advcl" or tree.pos[head] != "NOUN" or tree.lemma[head] != "force"
        )
        return label in ("advcl", "acl") and (begun or not done)

    def _vowed(self, i: int) -> bool:
        """ "Promised that it would leave": who says so of a deed of its own plans it."""
        tree = self.tree
        while tree.dep[i] == "conj" and tree.is_verb(tree.head[i]):
            i = tree.head[i]
        under = [c for v in tree.with_dep(i, "advcl") for c in tree.children[v]]
        vowed = tree.lemma[tree.head[i]] in _VOWING or self._of_himself(i)
        return vowed and not any(tree.lower[c] in ("if", "unless") for c in under)

    def _of_himself(self, i: int) -> bool:
        """ "Told reporters that she would sign": what one says that one would do, one plans."""
        tree, over = self.tree, self.tree.head[i]
        doers = [tree.lower[c] for c in tree.with_dep(i, "nsubj") if tree.dep[c] == "nsubj"]
        tellers = [c for c in tree.with_dep(over, "nsubj") if tree.dep[c] == "nsubj"]
        own = bool(doers) and doers[0] in _OWN and bool(tellers) and tree.tag[over] == "VBD"
        same = own and (tree.pos[tellers[0]] != "PRON" or tree.lower[tellers[0]] == doers[0])
        done = any(tree.lower[c] == "have" for c in tree.with_dep(i, "aux"))
        return same and not done and tree.lemma[over] in _TELLING

    def _drawn_up(self, i: int) -> bool:
        """ "Plans for a tower made of glass": no tower has been made."""
        tree, noun = self.tree, self.tree.head[i]
        some = any(tree.lower[c] in ("a", "an") for c in tree.with_dep(noun, "det"))
        nested = tree.dep[noun].startswith("nmod") and tree.lemma[tree.head[noun]] in _DRAWN
        return tree.dep[i] == "acl" and tree.tag[i] == "VBN" and some and nested and tree.case(noun) in ("for", "of")

    def _ordered(self, i: int) -> bool:
        """ "Ordered the clerks held for four days": what is to be done to them."""
        tree, whom = self.tree, self.tree.head[i]
        behind = tree.dep[i] == "acl" and tree.tag[i] == "VBN" and i == whom + 1 and tree.dep[whom] == "obj"
        over = tree.head[whom]
        return behind and tree.lemma[over] == "order" and not any(tree.dep[c] == "obl:agent" for c in tree.children[i])

    def _gerund_planned(self, i: int) -> bool:
        """ "Discussed leaving", "a plan for leaving", "set on leaving", "plans to sell it after buying the land"."""
        tree, head, label = self.tree, self.tree.head[i], self.tree.dep[i]
        if label in ("xcomp", "ccomp", "obj", "amod") and tree.lemma[head] in _MULLING:
            return True
        if label == "xcomp" and tree.lemma[head] in _PHASES and self._planned(head, noun=False):
            return True  # "Will finish closing the gap".
        if label in ("acl", "advcl", "nmod") and tree.pos[head] == "NOUN" and tree.lemma[head] in _PLANNING_NOUNS:
            return True
        marks = tree.with_dep(i, "mark", "case")
        if label == "advcl" and tree.lemma[head] in _AGREEING and any(tree.lower[c] == "to" for c in marks):
            return True
        if tree.lemma[head] in _BENT and tree.case(i) in ("on", "") and label != "xcomp":
            return True
        return label == "advcl" and self._told_with(i) and self._planned(head, noun=False)

    def _told_with(self, i: int) -> bool:
        """Whether a gerund goes with the deed over it: "plans to open it after buying the land"."""
        return any(
            self.tree.lower[c] in ("after", "before", "by", "while", "in")
            for c in self.tree.with_dep(i, "mark", "case")
        )

    def _permitted(self, i: int) -> bool:
        """Whether the deed was only allowed, by the verb over it or over the one it is coordinated with."""
        tree, head = self.tree, self.tree.head[i]
        if tree.dep[i] == "conj" and tree.is_verb(head) and not tree.with_dep(i, "nsubj", "aux"):
            return self._permitted(head)
        allowed = tree.lemma[head] in _PERMITTING and tree.dep[i] in ("xcomp", "ccomp", "advcl")
        return allowed and self._infinitive(i)

    def _infinitive(self, i: int) -> bool:
        marks = {self.tree.lower[c] for c in self.tree.with_dep(i, "mark", "aux")}
        if self.tree.tag[i] == "VBG":  # "Points to growing ties" holds a preposition, no infinitive.
            return False
        bare = self.tree.tag[i] == "VB" and not self.tree.with_dep(i, "aux")
        finite = bool(self.tree.with_dep(i, "nsubj")) and self.tree.lemma[self.tree.head[i]] not in _MANDATIVE
        return "to" in marks or (bare and not finite)  # "Said the ports signal" has a present that looks like a base.

    def _wished(self, i: int) -> bool:
        tree, head = self.tree, self.tree.head[i]
        label = tree.dep[i].partition(":")[0]
        if label == "obj" and tree.lemma[i] in _UNBUILT and tree.lemma[head] in _ANNOUNCING:
            return True
        if label == "obl" and tree.case(i) in ("after", "upon", "on") and tree.lemma[i] in _ENDS:
            return self._planned(head, noun=False)  # "Is expected to open after its completion".
        if label == "obj" or (label == "obl" and tree.case(i) in _WISHED_WITH):
            return tree.lemma[head] in _WISHING
        if tree.dep[i] == "nsubj" and self._likely_yet(head):
            return True
        if label == "nsubj" and tree.dep[i] == "nsubj:pass":
            return tree.lemma[head] in _WISHING or self._planned(head, noun=False)
        if label == "nmod" and tree.case(i) in ("for", "of", "to"):
            return tree.lemma[head] in _PLANNING_NOUNS
        if label == "conj":
            return self._wished(head)
        return any(
            tree.lower[c] in ("planned", "possible", "proposed", "upcoming", "potential", "future", "scheduled")
            for c in tree.children[i]
        )

    def _likely_yet(self, i: int) -> bool:
        """ "An attack is unlikely", "remains possible": it has not come about, where no past says so."""
        tree = self.tree
        judged = tree.with_dep(i, "xcomp") if tree.lemma[i] in ("remain", "seem", "appear", "look") else [i]
        helpers = {tree.lower[c] for j in (i, *judged) for c in tree.with_dep(j, "cop", "aux")}
        likely = any(tree.lemma[j] in lexicon().likelihoods and not tree.with_dep(j, "xcomp", "ccomp") for j in judged)
        return likely and not helpers & {"was", "were", "been"} and tree.tag[i] not in ("VBD", "VBN")

    def _modal(self, i: int) -> bool:
        tree = self.tree
        if any(tree.lower[c] in _MODALS for c in tree.with_dep(i, "aux")):
            return True
        lent = tree.dep[i] == "conj" and tree.is_verb(tree.head[i]) and not tree.with_dep(i, "aux", "nsubj")
        return lent and self._modal(tree.head[i])

    def _over(self, i: int) -> bool:
        """ "Until 2019", "formerly", "no longer", "used to"."""
        tree = self.tree
        words = {tree.lower[c] for c in tree.with_dep(i, "advmod", "mark") if not self._counts(c)}
        used = tree.dep[i] == "xcomp" and tree.lower[tree.head[i]] == "used"
        longer = [c for c in tree.with_dep(i, "advmod") if tree.lower[c] == "longer"]
        used = used or any(tree.lower[x] == "no" for c in longer for x in tree.children[c])
        return used or bool(words & {"formerly", "previously", "once"}) or has_end(tree, i)

    def _counts(self, i: int) -> bool:
        """Whether a "once" says how often: "once a week", "once every month", "once more"."""
        return self.tree.lower[i] == "once" and bool(_OFTEN & set(self.tree.lower[i + 1 : i + 2]))


def has_end(tree: Tree, i: int) -> bool:
    """Whether the words say when a state ended: "until 2019", "until he was arrested", "from 2012 to 2016"."""
    phrases = tree.with_dep(i, "obl", "nmod")
    cases = {tree.case(c) for c in phrases}
    marks = {tree.lower[m] for c in tree.with_dep(i, "advcl") for m in tree.with_dep(c, "mark")}
    years = {tree.case(c) for c in phrases if tree.pos[c] == "NUM" or tree.lower[c].isdigit()}
    below = {tree.case(d) for c in phrases if tree.case(c) == "from" for d in tree.with_dep(c, "nmod")}
    span = "from" in years and bool({"to", "until", "till"} & (years | below))
    return span or "between" in years or bool((cases | marks) & {"until", "till"})


def has_ended(tree: Tree, i: int) -> bool:
    """Whether a description says that what ended is past: "chief until her arrest", "chief from 2012 to 2016".

    A bare year may be one to come: "chief until 2031".
    """
    phrases = [c for c in tree.with_dep(i, "obl", "nmod") if tree.case(c) in ("until", "till")]
    return has_end(tree, i) and not any(tree.tag[c] == "CD" for c in phrases)
