"""Polarity and certainty of what a word states, from its own clause upwards to its speaker."""

from __future__ import annotations

from sayso.reading.stance.gerunds import not_done
from sayso.reading.stance.governing import DEPTH, is_infinitive
from sayso.reading.stance.nominal import CALLING_CASES, Nominal
from sayso.reading.stance.questions import question
from sayso.reading.stance.shown import hedges_on_showing
from sayso.reading.stance.softened import bare, excess, had_to, hand_in, mistaken_head, opened_by, prefix_of, went_on
from sayso.reading.stance.value import CERTAIN, POSSIBLE, PROBABLE, UNCOMMITTED, Value

_TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: What ties a gerund to the deed it is told with: "plans to open it after buying the land".
_SHARING = frozenset({"by", "after", "before", "when", "while", "through", "in", "on"})
#: What stands so whatever comes of it: "will stay despite losing the vote".
_ALL_THE_SAME = frozenset({"despite", "notwithstanding"})
_SUPPOSING = frozenset({"would", "'d", "could", "might"})
#: Verbs of choice whose "against leaving" is a choice not to.
_CHOOSING = frozenset({"decide", "vote", "choose", "opt", "advise", "rule", "recommend"})


class Stances(Nominal):
    """Reads values off a parse."""

    def of(self, i: int, depth: int = 0) -> Value:
        """The value of what the word states."""
        i = prefix_of(self.words, i)
        value = self._local(i)
        value.cues |= hedges_on_showing(self.words, i, self.lexicon)
        if depth < DEPTH:
            if self._is_clause(i):
                self._clausal(i, value, depth)
            else:
                self._nominal(i, value, depth)
        return value

    def _is_clause(self, i: int) -> bool:
        words = self.words
        if words.is_verb(i):
            return words.dep[i] not in ("amod", "compound", "nmod")
        feared = words.pos[i] == "ADJ" and words.dep[i] == "xcomp" and words.is_verb(words.head[i])  # "Feared dead".
        return feared or bool(words.with_dep(i, "cop", "nsubj", "csubj")) or words.pos[i] == "AUX"

    def _clausal(self, i: int, value: Value, depth: int) -> None:
        """What stands above the clause."""
        words = self.words
        above, dep = words.head[i], words.dep[i]
        if above == i:
            question(self.words, i, value)
            return
        if (hung := mistaken_head(words, self.lexicon, i)) is not None:
            self._governed(i, hung, value, depth)
            return
        if dep == "conj":
            self._conjunct(i, above, value, depth)
        elif self._no_deed(i, above, value, depth) or self._charged_with(i, above, value):
            return
        elif (
            dep in ("ccomp", "csubj")
            or (
                dep in ("acl", "nsubj") and words.label[i] != "acl:relcl" and words.case(i) in ("that", "to", "whether")
            )
            or (dep == "acl" and words.case(i) in ("of", "about") and words.subject(i) is not None)
            or dep == "xcomp"
        ):
            self._governed(i, above, value, depth)
        elif dep == "acl" and words.case(i) in CALLING_CASES and words.lemma[above] in self.lexicon.open_nouns:
            value.lower(POSSIBLE, above)
        elif dep in ("advcl", "obl") and (
            is_infinitive(self.words, i) or words.case(i) in ("of", "from", "to", "for", "against")
        ):
            self._adverbial(i, above, value, depth)
        elif dep == "acl" and words.pos[above] != "PROPN" and (self._predicate(above) or opened_by(words, i, above)):
            over = self._over_noun(above, depth)  # "I believe it was miners who left": no surer than what they are.
            value.lower(over.level, *(c for c in over.cues if over.level < CERTAIN))
        elif dep == "advcl" and self._goes_with(i, above):
            self._with_it(i, above, value, depth)
        elif dep != "acl":  # "Will the man who paid them speak?" asks not whether he paid.
            question(self.words, i, value)

    def _goes_with(self, i: int, above: int) -> bool:
        """Whether a clause is told with the one over it: a gerund, or what came of it, "so loud that they left"."""
        words = self.words
        if words.tag[i] == "VBG" and not words.with_dep(i, "nsubj"):
            return True
        so = any(words.lower[k] in ("so", "such") for k in words.subtree(above) if k < i)
        return words.case(i) == "that" and above < i and so  # "It was there that he died" is none.

    def _with_it(self, i: int, above: int, value: Value, depth: int) -> None:
        if self.words.tag[i] != "VBG":
            self._resulting(above, value, depth)
        elif (i > above or self.words.case(i) in (*_SHARING, "without")) and not had_to(self.words, above):
            self._following(i, above, value, depth)

    def _predicate(self, noun: int) -> bool:
        """Whether a noun is what somebody is said to be, in a clause that is governed."""
        words = self.words
        # "Will be without Quill, held in May".
        placed = any(words.pos[c] == "ADP" for c in words.with_dep(noun, "case"))
        return (
            bool(words.with_dep(noun, "cop")) and not placed and words.dep[noun] in ("ccomp", "xcomp", "csubj", "ROOT")
        )

    def _over_noun(self, noun: int, depth: int) -> Value:
        """What stands over a noun that is only to be, or that is said to be something."""
        words, value = self.words, Value()
        if words.with_dep(noun, "cop"):
            return self.of(noun, depth + 1)
        over = words.head[noun]
        if words.dep[noun] == "nmod":
            value.lower(POSSIBLE, over)
        elif words.is_verb(over):
            value = self.of(over, depth + 1)
        return value

    def _no_deed(self, i: int, above: int, value: Value, depth: int) -> bool:
        """ "Talked of paying them", "put off paying them"."""
        if not not_done(self.words, self.lexicon, i, self._local(above), value):
            return False
        value.lower(self.of(above, depth + 1).level)
        return True

    def _charged_with(self, i: int, above: int, value: Value) -> bool:
        """ "Charged with killing him", "acquitted of killing him": nothing that is thereby told as done."""
        words = self.words
        level = self.lexicon.charges.get(words.lemma[above])
        gerund = words.tag[i] == "VBG" or any(
            words.lower[c] in ("having", "being") for c in words.with_dep(i, "aux", "cop")
        )
        hung = words.dep[i] in ("advcl", "acl", "xcomp", "ccomp", "obl")
        if level is None or not gerund or not hung or words.case(i) not in ("of", "with", "for", "over"):
            return False
        value.lower(POSSIBLE if level == "possible" else UNCOMMITTED, above)
        return True

    def _following(self, i: int, above: int, value: Value, depth: int) -> None:
        """ "It could let them meet, raising their hopes": what follows is no surer than what it follows from."""
        signature = self.lexicon.governors.get(self.words.lemma[i])
        if signature is not None and signature.name == "saying" and self.words.case(i) == "":
            return
        over = self.of(above, depth + 1)
        if hand_in(self.words, i, above) and over.sign < 0:
            value.negate(*over.cues)  # "Played no role in founding it".
        if self.words.case(i) in _ALL_THE_SAME and not {self.words.lower[c] for c in over.cues} & _SUPPOSING:
            return
        if self.words.case(i) == "without" and over.sign < 0:
            value.sign, value.level, value.cues = 1, PROBABLE, value.cues | over.cues
            return  # "Cannot close it without hearing them".
        if over.level != Value().level:
            value.lower(over.level)
            value.cues |= over.cues
        value.cues |= {c for c in over.cues if self.words.lower[c] in self.lexicon.hearsay}

    def _resulting(self, above: int, value: Value, depth: int) -> None:
        """ "Was reportedly so badly hurt that he died": what came of it is no surer than that."""
        over = self.of(above, depth + 1)
        value.lower(UNCOMMITTED if over.sign < 0 else over.level, *(c for c in over.cues if over.level < CERTAIN))
        value.cues |= {c for c in over.cues if over.sign < 0 or self.words.lower[c] in self.lexicon.hearsay}

    def _conjunct(self, i: int, above: int, value: Value, depth: int) -> None:
        """A later conjunct without auxiliaries of its own shares those of the first, and what stands above it."""
        words = self.words
        if not self._is_clause(above):
            return
        own = words.with_dep(i, "nsubj", "aux", "cop")
        shared = not own and (words.tag[i] in ("VB", "VBN", "VBG", words.tag[above]) or bare(words, i))
        either = not own and any(words.lower[c] in ("or", "nor") for c in words.with_dep(i, "cc"))
        if either or (shared and (words.tag[i] not in _TENSED or words.lower[i] == words.lemma[i])):
            first = self.of(above, depth + 1)
            # "Neither met nor paid them": the two words deny once.
            once = value.sign < 0 and first.sign < 0 and any(words.lower[c] == "nor" for c in words.with_dep(i, "cc"))
            value.sign *= 1 if once or (not either and self._opened_anew(i, above)) else first.sign
            value.lower(first.level)
            value.cues |= first.cues
            return
        for c in words.with_dep(above, "mark"):
            if words.lower[c] in self.lexicon.conditions and not words.with_dep(i, "mark", "aux"):
                value.lower(UNCOMMITTED, c)
        value.cues |= {c for c in words.with_dep(above, "advmod") if not own and words.lower[c] in self.lexicon.hearsay}
        if not own:
            self._opened_unsurely(above, value)
        if not words.with_dep(i, "nsubj") or words.dep[above] in ("ccomp", "advcl") or self._both_told(i, above):
            over = Value()
            self._clausal(above, over, depth + 1)
            value.sign *= over.sign
            value.lower(over.level)
            value.cues |= over.cues
        else:
            question(self.words, i, value)

    def _both_told(self, i: int, above: int) -> bool:
        """ "Rejected claims that he left and that she stayed": both are what the claims say."""
        words = self.words
        return words.label[above] == "acl" and words.case(above) == "that" and words.case(i) in ("that", "")

    def _opened_unsurely(self, above: int, value: Value) -> None:
        """ "Apparently, guards saw the note and removed him": what opens a sentence is said of all that they did."""
        words, subject = self.words, self.words.subject(above)
        for c in words.with_dep(above, "advmod"):
            opens = subject is not None and c < subject and c == words.sentences[words.sentence[c]][0]
            if opens and words.lower[c] in self.lexicon.adverbs:
                value.lower(self.lexicon.adverbs[words.lower[c]], c)

    def _adverbial(self, i: int, above: int, value: Value, depth: int) -> None:
        """ "Stopped him from leaving", "accused of theft"; an infinitive of purpose is open."""
        signature = self._signature(above)
        if self.words.case(i) == "against" and self.words.lemma[above] in _CHOOSING:
            over = self.of(above, depth + 1)
            value.sign *= -over.sign
            value.lower(min(PROBABLE, over.level), above)
            value.cues |= over.cues
            return
        if is_infinitive(self.words, i):
            if (too := excess(self.words, i, above)) is not None:
                value.negate(*range(too, min(self.words.subtree(i))))  # "Came too late to save them".
                value.lower(PROBABLE)
                return
            if went_on(self.words, above):
                return
            value.lower(self.lexicon.purpose, next((c for c in self.words.with_dep(i, "mark", "aux")), above))
        elif signature is not None and signature.name == "denying" and self.words.case(i) == "for":
            return  # "Dismissed them for taking bribes" denies nothing.
        elif signature is not None and not signature.name.startswith("knowing"):
            self._apply(above, value, signature, depth)
            if self.words.lemma[above] == "accuse" and self.words.case(i) == "of":
                unsaid = self.words.tag[above] == "VBN" and not self._by(above)
                value.lower(POSSIBLE, *([above] if unsaid else ()))  # A charge; on nobody's word, also hearsay.

    def _opened_anew(self, i: int, above: int) -> bool:
        """Whether a conjunct repeats the mark before a "not": "for not asking and for helping", who did help."""
        words = self.words
        marks = [c for c in words.with_dep(above, "mark") if words.lower[c] == words.case(i)]
        denials = [c for c in words.with_dep(above, "advmod") if words.lower[c] == "not"]
        return bool(marks) and any(c > marks[0] for c in denials)

    def _by(self, verb: int) -> bool:
        """Whether a passive tells who does it."""
        return any(self.words.case(c) == "by" for c in self.words.with_dep(verb, "obl"))
