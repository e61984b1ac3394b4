"""Which statements are left out although the words fit: what nobody is said to do, and what the parse cannot tell."""

from __future__ import annotations

from sayso.model.claim import Role
from sayso.model.mention import Kind, Level
from sayso.reading.claims.arguments import Arguments
from sayso.reading.claims.cast import Cast
from sayso.reading.claims.doubts import Doubts
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.sketch import Sketch
from sayso.reading.claims.tree import Tree
from sayso.reading.claims.unfit import asked_for, no_post, one_led, parted, ruled_out

#: Subjects that are nobody: "if you leave", "one never knows".
_ANYBODY = frozenset({"you", "one", "anyone", "anybody", "everyone", "everybody", "someone", "somebody", "whoever"})
#: Nouns whose infinitive somebody means to do: a plan, an order, a vow.
_MEANING = words("worth_meaning_nouns")
#: Adjectives whose infinitive their subject does, or is about to do.
_READY = words("worth_ready_adjectives")
_NOBODYS = frozenset({"no", "neither", "any"})
_ANIMATE = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.GROUP})
#: What things do, too.
_OF_THINGS = words("worth_of_things")
_REFLEXIVE = frozenset({"itself", "himself", "herself", "themselves", "ourselves", "myself", "yourself", "each"})
#: Verbs whose object is not so: "staged her death".
_FEIGNING = words("worth_feigning")
_PREPOSITIONS = words("worth_prepositions")
_HARM = words("worth_harm")
_WITH_TOPIC = words("worth_with_topic")
_POSSIBLE = words("worth_possible")
_TIMES = frozenset({"year", "month", "week", "day", "decade", "century", "season", "night", "today", "yesterday"})
_BODIES = frozenset({"police", "army", "navy", "government", "state", "court", "council", "parliament", "military"})
_SINGLE = frozenset({"he", "him", "his", "she", "her"})
#: Verbs that mean something else with these objects: "play a role", "beat a record".
_IDIOMS = {
    "play": words("worth_played"),
    "beat": words("worth_beaten"),
    "take": words("worth_taken"),
    "fire": frozenset({"squad"}),
}


class Worth:
    """Judges the sketches of one tree."""

    def __init__(self, tree: Tree, arguments: Arguments, cast: Cast) -> None:
        self.tree = tree
        self.arguments = arguments
        self.cast = cast
        self.doubts = Doubts(tree, arguments, cast)

    def told(self, sketch: Sketch) -> bool:
        """Whether a sketch is to be printed."""
        i = sketch.anchor
        if any(self.tree.lower[t] in _REFLEXIVE or parted(t, i, self.tree) for _, _, t in sketch.filled.sides):
            return False
        if any(asked_for(m, self.cast) for _, m, _ in sketch.filled.sides):
            return False
        if sketch.predicate in _HARM and self._anyones(sketch):
            return False
        if (sketch.predicate == "leads" and one_led(sketch, self.tree)) or no_post(
            sketch, self.tree, self.arguments, self.cast
        ):
            return False
        if sketch.predicate == "born" and sketch.compound and not sketch.filled.of(Role.VENUE):
            return False  # "The Quarian-born envoy" was born, which says nothing.
        if sketch.predicate == "holds_role" and self._anothers(sketch):
            return False
        if sketch.noun or self.tree.pos[i] not in ("VERB", "AUX"):
            return sketch.status is not None or not self._unreal_noun(i, sketch)
        broken = self._inside_word(i) or self._far_participle(i, sketch) or self._said_between(i)
        broken = broken or self._either_ones(i)
        nobodys = self._nobodys_gerund(i) or self._anybodys(sketch) or self._things_doing(sketch)
        no_deed = self._idiom(i, sketch) or self._bare_given(i) or self._preposition(i) or self._free_relative(i)
        no_deed = no_deed or self._times_doing(i) or self._title_word(i) or ruled_out(self.tree, i)
        open_yet = self._open_infinitive(i) or self._in_passing(i) or self._possible(i)
        broken = broken or self._other_tense(i) or self._which_of_them(i)
        broken = broken or self.doubts.any(i, sketch)
        return not (broken or nobodys or no_deed or open_yet or self._crossed(sketch))

    def _unreal_noun(self, i: int, sketch: Sketch) -> bool:
        roles = {role for role, _, _ in sketch.filled.sides}
        doers = [t for role, _, t in sketch.filled.sides if role is Role.AGENT]
        if any(self._kind_of(t) for t in doers):
            return True
        if roles == {Role.AGENT} and sketch.predicate in _WITH_TOPIC:
            return True
        return self._under_no(i) or self._inner(i) or self._infinitives(i, sketch) or self._unreal(i)

    def _nobodys_gerund(self, i: int) -> bool:
        """Whether a gerund behind a preposition has nobody who does it: "this is about creating jobs"."""
        tree = self.tree
        marks, helpers = tree.with_dep(i, "mark", "case"), tree.with_dep(i, "aux", "cop")
        if tree.tag[i] != "VBG" or not marks:
            return False
        if helpers:
            return helpers[0] < marks[-1]  # "The task is in housing them": no progressive.
        return "subj" not in self.arguments.slots(i)

    def _far_participle(self, i: int, sketch: Sketch) -> bool:
        """Whether a participle is hung on a noun past another: "areas full of arms left by the army".

        Where only the nearer can be meant, "the event of the Front, regarded as an arm of", it has been taken.
        """
        tree, noun = self.tree, self.tree.head[i]
        if tree.dep[i] != "acl" or tree.tag[i] != "VBN" or noun > i or tree.with_dep(i, "aux"):
            return False
        first = min([i, *(c for c in tree.children[i] if c < i)])
        near = first - 1 if tree.lower[first - 1] != "," else first - 2
        if tree.lower[near] == ")":
            near = next((j - 1 for j in range(near, tree.sent[i], -1) if tree.lower[j] == "("), near)
        nearer = self.cast.find(near)
        if (
            sketch.predicate in ("based_in", "also_known_as")
            and nearer is not None
            and nearer is not self.cast.find(noun)
        ):
            return True  # "An envoy at the Front based in Ostby".
        if nearer is not None and any(m.chain == nearer.chain for _, m, _ in sketch.filled.sides):
            return False
        if any(noun < c < i and tree.case(c) == "of" for c in tree.with_dep(noun, "nmod")):
            return True
        beside = (
            tree.pos[near] in ("NOUN", "PROPN")
            and near != noun
            and noun not in (tree.head[near], tree.antecedent(near))
        )
        return beside and nearer is not self.cast.find(noun)

    def _free_relative(self, i: int) -> bool:
        """Whether what it is done to is only asked for: "what the mayors earn"; or urged: "let us go"."""
        tree = self.tree
        asked = any(tree.lower[c] in ("what", "whatever") for c in tree.with_dep(i, "obj", "nsubj", "obl"))
        about = tree.dep[i] == "acl:relcl" and tree.lower[tree.head[i]] == "what"
        let = tree.head[i] != i and tree.lemma[tree.head[i]] == "let"
        return asked or about or let or self._helped(i)

    def _helped(self, i: int) -> bool:
        """Whether it is only what somebody will be helped or made to do: "will help children stay away"."""
        tree, over = self.tree, self.tree.head[i]
        bare = tree.tag[i] == "VB" and not tree.with_dep(i, "mark", "aux", "nsubj")
        helpers = [c for c in tree.with_dep(over, "aux") if tree.lemma[c] not in ("have", "be", "do")]
        open_yet = bool(helpers) or bool(tree.with_dep(over, "mark"))
        return bare and tree.lemma[over] in ("help", "make", "see") and open_yet

    def _preposition(self, i: int) -> bool:
        """Whether a participle is a preposition: "considering its size", "following the vote"."""
        tree = self.tree
        alone = tree.tag[i] == "VBG" and not tree.with_dep(i, "aux", "nsubj", "mark")
        return alone and tree.lemma[i] in _PREPOSITIONS and tree.dep[i] in ("advcl", "acl", "case", "mark", "obl")

    def _in_passing(self, i: int) -> bool:
        """Whether a gerund stands under another that is not told as done: "keen on winning by cheating"."""
        tree, over = self.tree, self.tree.head[i]
        marked = tree.tag[i] == "VBG" and bool(tree.with_dep(i, "mark", "case")) and not tree.with_dep(i, "aux")
        if tree.lemma[over] in ("aim", "design", "intend", "mean") and tree.tag[over] == "VBN" and marked:
            return True
        if marked and tree.pos[over] == "ADJ" and tree.lemma[over] != "capable":
            return True  # "Adept at converting".
        loose = tree.tag[over] in ("VBG", "VB") and not tree.with_dep(over, "aux") and over != i
        return marked and loose and tree.pos[over] == "VERB" and tree.dep[i] in ("advcl", "acl")

    def _anyones(self, sketch: Sketch) -> bool:
        """Whether "he" was arrested, and the sentence before names two whom it may mean."""
        tree = self.tree
        for role, mention, token in sketch.filled.sides:
            if role is not Role.PATIENT or mention.level is not Level.PRONOUN or tree.lower[token] not in _SINGLE:
                continue
            start = tree.sent[token]
            earlier = tree.sent[start - 1] if start else start
            near = self.cast.between(tree.start[earlier], mention.start)
            named = {m.chain for m in near if m.kind is Kind.PERSON and m.level is Level.NAMED}
            if len(named) > 1:
                return True
        return False

    def _times_doing(self, i: int) -> bool:
        """Whether the subject is a time: "last year saw four fires"."""
        return any(self.tree.lemma[c] in _TIMES for c in self.tree.with_dep(i, "nsubj") if c < i)

    def _title_word(self, i: int) -> bool:
        """Whether a capital after a quotation mark inside a sentence makes it the word of a title: "“Living Alone”"."""
        tree = self.tree
        capital = tree.doc[i].text[:1].isupper() and tree.tag[i] == "VBG" and i - 1 > tree.sent[i]
        return capital and tree.lower[i - 1] in ('"', "“", "‘", "'", "«")

    def _possible(self, i: int) -> bool:
        """Whether a gerund is only what may be: "the possibility of being accepted"."""
        tree, over = self.tree, self.tree.head[i]
        marked = any(tree.lower[c] in ("of", "for") for c in tree.with_dep(i, "mark", "case"))
        return tree.dep[i] == "acl" and marked and tree.lemma[over] in _POSSIBLE

    def _which_of_them(self, i: int) -> bool:
        """Whether ", which" may speak of either noun before it: "a map at the gate of the museum, which shows"; or a
        speaker in passing was taken for a relative clause: "a man who fled, the guild reported".
        """
        tree = self.tree
        if tree.dep[i] != "acl:relcl":
            return False
        if any(tree.lower[c] == "no" for c in tree.with_dep(tree.head[i], "det")):
            return True  # "There is no way they were going to leave".
        asked = [c for c in tree.subtree(i) if tree.tag[c] in ("WDT", "WP", "WP$", "WRB") and c < i]
        if not asked:
            return tree.lower[min(tree.subtree(i)) - 1] == "," and min(tree.subtree(i)) > tree.head[i]
        mark = asked[0]
        if tree.lower[mark] not in ("which", "that"):
            return False
        noun = tree.head[i]
        if tree.lower[mark - 1] != ",":
            # No name has a clause of this sort: "the gathering in Sarnholm that featured Quill".
            between = [c for c in tree.with_dep(noun, "nmod") if noun < c < mark and tree.pos[c] != "PROPN"]
            return any(tree.case(c) != "of" for c in between)
        inside = any(noun < c < mark for c in tree.with_dep(noun, "nmod"))
        return inside or (tree.dep[noun].startswith("nmod") and not tree.is_verb(tree.head[noun]))

    def _anothers(self, sketch: Sketch) -> bool:
        """Whether a title is somebody's of the person before it: "for Quill to go, her lawyer said"."""
        tree = self.tree
        owned = [t for t in sketch.tokens for c in tree.with_dep(t, "nmod") if tree.tag[c] == "PRP$" and c < t]
        return any(holder < t for t in owned for r, _, holder in sketch.filled.sides if r is Role.AGENT)

    def _other_tense(self, i: int) -> bool:
        """Whether a verb goes on the clause above that of the verb it was joined to.

        "Said the state had raised the levy and accused the guild": with "accused" the speaker goes on, or nobody knows.
        """
        tree, first = self.tree, self.tree.head[i]
        if tree.dep[i] != "conj" or tree.tag[i] != "VBD" or tree.with_dep(i, "nsubj", "aux"):
            return False
        perfect = any(tree.lower[c] in ("had", "has", "have", "would", "will") for c in tree.with_dep(first, "aux"))
        return tree.dep[first] == "ccomp" and perfect

    def _inside_word(self, i: int) -> bool:
        """Whether a piece of a hyphened name was taken for a verb, here or in its clause: the "won" of "Jie-won"."""
        tree = self.tree
        return any(
            tree.hyphenated(j) and tree.doc[j - 2].text[:1].isupper() for j in (i, *tree.with_dep(i, "ccomp", "xcomp"))
        )

    def _things_doing(self, sketch: Sketch) -> bool:
        """Whether a thing is lent the deed of another clause: "experience" of "experience working as a guard"."""
        i = sketch.anchor
        doers = [m for r, m, _ in sketch.filled.sides if r is Role.AGENT]
        lent = self.tree.tag[i] == "VBG" and not self.tree.with_dep(i, "nsubj", "aux")
        things = bool(doers) and all(m.kind is Kind.OTHER and m.level is Level.NOMINAL for m in doers)
        return lent and things and sketch.predicate not in _OF_THINGS

    def _said_between(self, i: int) -> bool:
        """Whether a parser took the speaker for what is said: "Quill, said the statement, was away"."""
        tree = self.tree
        if (
            tree.lemma[i] not in ("say", "add", "state", "report", "write", "note")
            or i == 0
            or tree.lower[i - 1] != ","
        ):
            return False
        noun = i + 2 if i + 2 < len(tree) and tree.pos[i + 1] == "DET" else i + 1
        closed = noun + 1 < len(tree) and tree.pos[noun] in ("NOUN", "PROPN") and tree.lower[noun + 1] == ","
        return closed and any(c < i for c in tree.with_dep(i, "nsubj"))

    def _crossed(self, sketch: Sketch) -> bool:
        """Whether a pronoun is given to somebody of an earlier sentence past another person of its own.

        "The court jailed Quill after he was convicted": "he" is whom the sentence names, or nobody knows.
        """
        for _, mention, token in sketch.filled.sides:
            if mention.level is not Level.PRONOUN or self.tree.lower[token] not in _SINGLE:
                continue
            before = self.cast.between(self.tree.start[self.tree.sent[token]], mention.start)
            people = {m.chain for m in before if m.kind is Kind.PERSON}
            named = {m.chain for m in before if m.kind is Kind.PERSON and m.level is Level.NAMED}
            if named and mention.chain not in people:
                return True
            given = mention.name.lower() != mention.text.lower()  # One who is nobody's stays "she" in its line.
            if given and not people and self._elsewhere(token, mention.chain):
                return True
            if not people and self._ahead(token, mention.chain):
                return True
        return False

    def _elsewhere(self, token: int, chain: str) -> bool:
        """Whether the sentence before names another person, and not whom the pronoun was given to."""
        tree, start = self.tree, self.tree.sent[token]
        if not start:
            return False
        near = self.cast.between(tree.start[tree.sent[start - 1]], tree.start[start])
        people = [m for m in near if m.kind is Kind.PERSON]
        return bool(people) and any(m.level is Level.NAMED for m in people) and chain not in {m.chain for m in people}

    def _inner(self, noun: int) -> bool:
        """Whether a noun only qualifies another: the "change" of "climate change and cycling funding"."""
        tree = self.tree
        while tree.dep[noun] == "conj" and tree.pos[tree.head[noun]] == "NOUN":
            noun = tree.head[noun]
        return tree.dep[noun] == "compound" and tree.pos[tree.head[noun]] == "NOUN" and tree.head[noun] > noun

    def _unreal(self, noun: int) -> bool:
        """Whether a noun's deed has not been done: "faked his death", "without the approval of", "pending trial"."""
        tree = self.tree
        while tree.dep[noun] == "conj" and tree.head[noun] != noun:
            noun = tree.head[noun]
        over = tree.head[noun]
        taken = tree.dep[noun].partition(":")[0] in ("obj", "nsubj") and tree.lemma[over] in _FEIGNING
        before = {tree.lower[c] for c in tree.children[noun]}
        return taken or "pending" in before or tree.case(noun) in ("without", "pending", "instead_of", "short_of")

    def _ahead(self, token: int, chain: str) -> bool:
        """Whether a pronoun opens a sentence whose subject is another person: "during her visit Quill was met by …"."""
        tree = self.tree
        if tree.dep[token] != "nmod:poss":
            return False
        verb = next((j for j in tree.path(token) if tree.is_verb(j)), None)
        subjects = tree.with_dep(verb, "nsubj") if verb is not None else []
        later = [self.cast.find(c) for c in subjects if c > token]
        return any(m is not None and m.kind is Kind.PERSON and m.chain != chain for m in later)

    def _kind_of(self, t: int) -> bool:
        """Whether a doer only says of what kind a deed is: the "student" of "student marches"."""
        tree = self.tree
        return (
            tree.dep[t] == "compound" and tree.tag[t] == "NN" and tree.pos[t] == "NOUN" and tree.lower[t] not in _BODIES
        )

    def _infinitives(self, noun: int, sketch: Sketch) -> bool:
        """Whether a noun says little without its infinitive: "her failure to appear"."""
        to = [c for c in self.tree.with_dep(noun, "acl") if self.tree.tag[c] == "VB"]
        return bool(to) and not sketch.filled.of(Role.PATIENT) and not sketch.filled.of(Role.TOPIC)

    def _anybodys(self, sketch: Sketch) -> bool:
        """Whether nobody in particular does it: "you never know", "anyone may join"."""
        tree = self.tree
        found = [c for c in tree.with_dep(sketch.anchor, "nsubj") if tree.lower[c] in _ANYBODY]
        found = [c for c in found if not any(tree.case(n) == "of" for n in tree.with_dep(c, "nmod"))]
        return bool(found) and not sketch.filled.of(Role.AGENT)

    def _idiom(self, i: int, sketch: Sketch) -> bool:
        """Whether the object turns the verb into another: "the light takes shape"."""
        things = _IDIOMS.get(self.tree.lemma[i])
        if things is None or len(sketch.tokens) > 1:
            return False
        return any(self.tree.lemma[t] in things for t in self.arguments.slots(i).get("obj", ()))

    def _bare_given(self, i: int) -> bool:
        """Whether "given" only introduces a reason: "given the size of its debt"."""
        tree = self.tree
        if tree.lower[i] != "given" or tree.with_dep(i, "aux", "nsubj"):
            return False
        return tree.dep[i] in ("advcl", "case", "mark", "obl") and bool(tree.with_dep(i, "obj", "ccomp"))

    def _under_no(self, noun: int) -> bool:
        """Whether a noun stands under one that is denied: the "release" of "no date for its release"."""
        tree = self.tree
        for j in tree.path(noun)[1:]:
            if tree.pos[j] != "NOUN":
                return False
            if any(tree.lower[c] in _NOBODYS for c in tree.with_dep(j, "det")):
                return True
        return False

    def _open_infinitive(self, i: int) -> bool:
        """Whether an infinitive is only possible, or judged: "a chance to win", "it is hard to leave"."""
        tree = self.tree
        while tree.dep[i] == "conj" and tree.tag[i] == "VB" and not tree.with_dep(i, "nsubj", "aux"):
            i = tree.head[i]
        to = any(tree.lower[c] == "to" for c in tree.with_dep(i, "mark", "aux"))
        passive = tree.tag[i] == "VBN" and any(tree.lower[c] == "be" for c in tree.with_dep(i, "aux"))
        if not to or not (tree.tag[i] == "VB" or passive):
            return False
        if tree.dep[i] == "advcl" and i < tree.head[i] and tree.with_dep(i, "nsubj"):
            return True  # "For the road to be closed by snow, what does it tell us?"
        over, label = tree.head[i], tree.dep[i].partition(":")[0]
        if label == "acl":
            return False  # Told with its clause: "a chance to win".
        if label == "csubj" or (tree.lemma[over] == "take" and label != "acl"):
            return True  # "It takes years to build".
        if tree.pos[over] == "ADJ" and label in ("xcomp", "ccomp", "advcl"):
            return tree.lemma[over] not in _READY
        return label in ("ccomp", "advcl", "xcomp") and tree.pos[over] == "NOUN" and bool(tree.with_dep(over, "cop"))

    def _either_ones(self, i: int) -> bool:
        """Whether a participle behind a comma may belong to the noun before it or to the subject, nobody can tell.

        "The Front met the miners, demanding …": only where what stands before the comma cannot act is it the subject's.
        """
        tree = self.tree
        if tree.tag[i] != "VBG" or tree.dep[i] not in ("advcl", "acl") or tree.with_dep(i, "nsubj", "aux", "mark"):
            return False
        first = min([i, *(c for c in tree.children[i] if c < i)])
        if first < 2 or tree.lower[first - 1] != "," or first - 1 <= tree.sent[i]:
            return False
        before = self.cast.ending.get(tree.end[first - 2])
        if before is None or before.kind not in _ANIMATE or before.level is Level.PRONOUN:
            return False
        subjects = self.arguments.surface(i)
        return not any(self.cast.find(s) == before for s in subjects)
