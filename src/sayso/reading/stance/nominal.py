"""What is said of a happening that a noun names: its adjectives, and what is done about it."""

from __future__ import annotations

from sayso.reading.stance.given_up import given_up
from sayso.reading.stance.governing import DEPTH, Governing
from sayso.reading.stance.lexicon import Signature
from sayso.reading.stance.softened import awaited, charged, has_nothing_to_do, laid_to_somebody
from sayso.reading.stance.value import CERTAIN, POSSIBLE, PROBABLE, UNCOMMITTED, Value

#: Governors whose nominal object is not put in doubt by them: "saw the attack", "described the raid".
_FACTUAL = frozenset({"saying", "knowing: true either way", "thinking", "suggesting", "brought about", "may be"})
#: Those whose object is there all the same where it is a word: "rejected the offer".
_TURNING_DOWN = frozenset({"denying", "not brought about"})
_KNOWN = frozenset({"the", "this", "that", "these", "those"})
#: What makes a happening sure, and leaves it open where it is not done: "has yet to confirm the arrest".
_CONFIRMING = frozenset({"confirm", "verify", "corroborate", "substantiate", "authenticate"})
#: What may join a happening to a word for how likely it is.
_LINKING = frozenset({"remain", "seem", "appear", "look", "become", "stay"})
#: What a happening may be said to have been that came about.
_SO_FAR = frozenset({"possible", "conceivable", "inevitable", "plausible"})
_OFFERING = {"signal": PROBABLE, "allow": POSSIBLE, "permit": POSSIBLE, "enable": POSSIBLE}
#: What ties a deed to the word that calls for it: "the call for a strike", "accused of fraud".
CALLING_CASES = frozenset({"for", "to", "against", "of", "from", "about", "on"})


class Nominal(Governing):
    """Puts the value of a noun under its adjectives and what is done about it."""

    def _nominal(self, i: int, value: Value, depth: int) -> None:
        """A noun that names a happening: its adjectives, and what is done about it."""
        words, known = self.words, self.lexicon
        for c in words.with_dep(i, "amod", "compound"):
            if words.lower[c] in known.adjectives:
                sign, level = known.adjectives[words.lower[c]]
                value.sign *= sign
                value.lower(level, c)
            elif words.lower[c] in known.alleged:
                value.cues.add(c)
        above, dep = words.head[i], words.dep[i]
        if above == i or self._named(i) or charged(words, i, value) or laid_to_somebody(words, i, value):
            return
        if dep == "conj":
            own = any(words.label[c] == "nmod:poss" for c in words.children[i])  # "The lack of X and Quill's aid".
            self._nominal(above, value, depth + 1) if depth < DEPTH and not own else None
        elif dep == "nmod" and words.case(i) in CALLING_CASES and words.lemma[above] in known.open_nouns:
            value.lower(POSSIBLE, above)
        elif dep == "nmod" and words.case(i) in ("of", "about") and not self._known(i):
            self._told_of_by(above, value, depth)
        elif dep in ("obj", "iobj", "nsubj", "obl", "xcomp") and words.is_verb(above):
            self._done_about(i, above, value, depth)
        elif dep == "compound" and words.pos[above] == "NOUN" and depth < DEPTH:
            self._like(above, value, depth)
        if dep == "nsubj":
            self._held_likely(i, above, value, depth)

    def _told_of_by(self, above: int, value: Value, depth: int) -> None:
        """ "Reports of an attack spread", "denied the existence of a meeting": there is no more to it than to those."""
        words, known = self.words, self.lexicon
        if words.lemma[above] in known.bare_words:
            if not self._falsehoods.told_of(above, value):
                value.cues.add(above)
        elif words.lemma[above] in known.being and depth < DEPTH:
            self._nominal(above, value, depth + 1)

    def _held_likely(self, i: int, above: int, value: Value, depth: int) -> None:
        """ "An attack on Teth is unlikely", "remains a possibility": of the happening, and not of what it may bring."""
        words = self.words
        linked = words.with_dep(above, "xcomp") if words.lemma[above] in _LINKING else [above]
        judged = next(
            (j for j in linked if words.pos[j] in ("ADJ", "NOUN") and words.lemma[j] in self.lexicon.likelihoods), None
        )
        if judged is None or words.with_dep(judged, "xcomp", "ccomp", "advcl", "acl"):
            return  # "The attack is unlikely to be the last": there was one.
        past = any(words.lower[c] in ("was", "were") for c in words.with_dep(judged, "cop"))
        if past and self._known(i) and words.lemma[judged] in _SO_FAR:
            return  # "The attack was possible because the gate stood open".
        signature = self.lexicon.governors.get(words.lemma[judged])
        if signature is not None:
            value.under(self._local(judged), signature)
        else:
            value.lower(POSSIBLE)
        value.cues |= {*words.with_dep(judged, "advmod"), judged}

    def _named(self, i: int) -> bool:
        """Whether it only says who somebody is: "its alleged owner, Ada Quill, could not be reached"."""
        words = self.words
        return words.pos[i] == "NOUN" and any(words.pos[c] == "PROPN" and c > i for c in words.with_dep(i, "appos"))

    def _like(self, above: int, value: Value, depth: int) -> None:
        """ "Made no takeover bid": the noun before a noun is no surer than that one."""
        over = self.of(above, depth + 1)
        value.sign *= over.sign
        value.lower(over.level)
        value.cues |= over.cues

    def _done_about(self, i: int, above: int, value: Value, depth: int) -> None:
        words = self.words
        dep, lemma = words.dep[i], words.lemma[above]
        if dep == "nsubj" and has_nothing_to_do(words, above):
            return
        dep = "obj" if dep == "iobj" and not words.with_dep(above, "obj") else dep
        if awaited(words, i) and (over := self.of(above, depth + 1)).level < CERTAIN:
            value.lower(over.level, *over.cues)  # "Is expected to open after its completion".
            return
        if lemma in _OFFERING and dep == "obj":
            self._no_surer(i, above, value, depth)
            value.lower(_OFFERING[lemma], above)  # "Signalled his support", "allows the sale".
            return
        called = dep == "obl" and words.case(i) in CALLING_CASES
        target = dep in ("obj", "xcomp") or words.label[i] == "nsubj:pass" or called
        beside = dep == "obl" and self._known(i)  # "There was no answer to the request": there was a request.
        if lemma in self.lexicon.light and (target or dep == "nsubj") and not beside:
            over = self.of(above, depth + 1)
            shared = {c for c in over.cues if words.head[c] == i}
            value.sign *= 1 if shared else over.sign
            value.lower(over.level)
            value.cues |= over.cues
            return
        if lemma in _CONFIRMING and target and (over := self.of(above, depth + 1)).sign < 0:
            value.lower(UNCOMMITTED, above, *over.cues)
            return
        signature = None if lemma in ("contradict", "decline") else self._governor_of_a_noun(above)
        if lemma == "call" and dep != "obl":
            signature = None  # "Called the attack murder".
        if signature is not None and words.lemma[i] in self.lexicon.told_nouns and signature.name in _TURNING_DOWN:
            signature = None
        open_yet = signature is None or signature.name in _FACTUAL
        if open_yet and (by := given_up(words, i)) is not None:
            value.cues.add(by)  # "Withdrew her resignation": she had resigned, which is not all there is to tell.
        if target and signature is not None and signature.name not in _FACTUAL:
            self._apply(above, value, signature, depth)
            if above in value.cues:  # "Called off the march".
                value.cues |= {c for c in words.with_dep(above, "compound") if c == above + 1}
        elif not self._known(i):
            self._no_surer(i, above, value, depth)

    def _governor_of_a_noun(self, above: int) -> Signature | None:
        """The verb's signature, with its particle where it has one: "called off the march"."""
        words, known = self.words, self.lexicon.governors
        particle = next((words.lower[c] for c in words.with_dep(above, "compound:prt", "compound")), "")
        return known.get(f"{words.lemma[above]}_{particle}") or known.get(words.lemma[above])

    def _known(self, i: int) -> bool:
        """Whether a noun is marked as known: "the attack", "their attack"."""
        words = self.words
        marks = (c for c in words.children[i] if words.dep[c] == "det" or words.label[c] == "nmod:poss")
        return any(words.lower[c] in _KNOWN or words.label[c] == "nmod:poss" for c in marks)

    def _no_surer(self, i: int, above: int, value: Value, depth: int) -> None:
        """ "Could lead to an attack", "did not lead to any attack": a noun is no surer than the verb over it."""
        over = self.of(above, depth + 1)
        any_ = next((c for c in self.words.with_dep(i, "det") if self.words.lower[c] in ("any", "either")), None)
        if any_ is not None and over.sign < 0:
            value.negate(*over.cues)
            value.lower(over.level)
        elif over.sign > 0 and over.level < CERTAIN:
            value.lower(max(POSSIBLE, over.level), *over.cues)
        elif over.sign > 0:
            # "An air strike reportedly killed six": who only hears of the dead only hears of the strike.
            value.cues |= {c for c in over.cues if self.words.lower[c] in self.lexicon.hearsay}
