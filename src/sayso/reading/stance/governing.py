"""What the verb, noun or adjective over a clause makes of it: "refused to leave", "about to leave", "doubts that"."""

from __future__ import annotations

from abc import ABC, abstractmethod

from sayso.reading.attribution.words import Words
from sayso.reading.stance.clause import Clause
from sayso.reading.stance.falsehoods import Falsehoods
from sayso.reading.stance.given_up import given_up
from sayso.reading.stance.lexicon import Lexicon, Signature
from sayso.reading.stance.questions import question
from sayso.reading.stance.softened import argued, contested, only_stressed, ranked, unsure, went_on
from sayso.reading.stance.value import CERTAIN, POSSIBLE, PROBABLE, UNCOMMITTED, Value

#: How many words over a word are looked at.
DEPTH = 8
#: Nouns on which parsers hang an infinitive of which they say nothing.
_SPANS = frozenset({"year", "month", "week", "day", "hour", "minute", "time", "team", "group", "force"})

#: What is told of a clause also where its own "could" makes it no surer: "they hope that he could win".
_HOPING = frozenset({"hope", "wish", "fear", "dream"})


class Governing(ABC):
    """Puts the value of a clause under what governs it."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self.words = words
        self.lexicon = lexicon
        self._local = Clause(words, lexicon).of
        self._falsehoods = Falsehoods(words, lexicon, self._local)

    @abstractmethod
    def of(self, i: int, depth: int = 0) -> Value:
        """The value of what a word states, with all that stands over it."""

    def _governed(self, i: int, above: int, value: Value, depth: int) -> None:
        words = self.words
        if self._due(i, above, value) or words.case(i) in ("whether", "if"):
            return
        if words.case(i) in ("that", "") and self._falsehoods.told_of(above, value):
            return
        signature = self._signature(above)
        if signature is None and self._ungoverned(i, above, value, depth):
            return
        signature = signature or self.lexicon.governors["manage"]
        if self._told_to(i, above, signature):
            value.lower(UNCOMMITTED, above)
            return
        if signature.name == "saying" and only_stressed(words, above):
            return
        if signature.name in ("saying", "thinking") or words.lemma[above] in ("understand", "fear"):
            argued(words, above, value)
            unsure(words, above, value)
            if words.passive(above):
                value.cues.update(range(min([above, *words.with_dep(above, "aux")]), above + 1))
        self._apply(above, value, signature, depth)
        self._how_surely(above, value) if signature.name != "saying" else None
        if signature.name == "an idea" and words.dep[above] == "obj":  # "Played down the idea that they left".
            value.cues |= {words.head[above], *words.with_dep(words.head[above], "compound")}

    def _how_surely(self, above: int, value: Value) -> None:
        """ "Judge with low confidence that they left", "highly likely that": how surely is half of what is said."""
        words = self.words
        if words.pos[above] == "ADJ":
            close = (x for x in words.with_dep(above, "advmod") if x == above - 1 and above in value.cues)
            value.cues.update(x for x in close if words.lower[x] in self.lexicon.degrees)
        sure = [c for c in (above, *words.with_dep(above, "obl")) if words.lemma[c] == "confidence"]
        for c in (c for c in sure if words.case(c) == "with"):
            value.cues.update(k for k in range(min(words.subtree(c)), c + 1))
            if any(words.lower[k] in ("low", "little", "limited") for k in words.with_dep(c, "amod")):
                value.lower(POSSIBLE)

    def _told_to(self, i: int, above: int, signature: Signature) -> bool:
        """ "Told them to leave" is an order."""
        words = self.words
        alone = words.case(i) == "to" or not words.with_dep(i, "nsubj")
        asking = signature.name == "saying" and words.lemma[above] in ("tell", "remind", "say")
        return asking and is_infinitive(self.words, i) and alone and not words.passive(above)

    def _ungoverned(self, i: int, above: int, value: Value, depth: int) -> bool:
        """Whether nothing more is to be said of a complement of a word that no group of governors names."""
        words = self.words
        if words.dep[i] == "acl" and ranked(words, above):
            over = self.of(above, depth + 1)  # "May be the first to sign".
            value.lower(over.level, *(c for c in over.cues if over.level < CERTAIN))
            return True
        if words.dep[i] == "xcomp" and went_on(words, above):
            return True
        if (words.dep[i] == "xcomp" and is_infinitive(self.words, i)) or words.dep[i] == "acl":
            value.lower(POSSIBLE, self._opens(i, above))
            if words.dep[i] == "acl":
                self._give_up(above, value, depth)
            return True
        if words.dep[i] == "csubj" and is_infinitive(self.words, i) and words.pos[above] in ("ADJ", "NOUN"):
            value.lower(POSSIBLE, above)  # "It is hard for them to be freed" frees nobody.
            return True
        if words.dep[i] == "ccomp" or words.pos[above] in ("ADJ", "NOUN"):
            # "It is not surprising that he left": he did.  "Asked if he would accept that they left": who knows?
            over = self.of(above, depth + 1) if words.dep[i] == "ccomp" else Value()
            value.lower(over.level, *(c for c in over.cues if over.level < CERTAIN and words.tag[c] != "MD"))
            return True
        return False

    def _due(self, i: int, above: int, value: Value) -> bool:
        """ "Is going to leave", "has to leave", "has yet to leave"."""
        words = self.words
        if words.dep[i] != "xcomp" or not is_infinitive(self.words, i):
            return False
        if words.lemma[above] == "go" and words.tag[above] == "VBG":
            over = self._local(above)
            value.sign *= over.sign
            value.lower(PROBABLE, above, *over.cues)
            question(self.words, above, value) if words.head[above] == above else None
            return True
        if words.lower[above] == "about" and words.with_dep(above, "cop"):
            value.lower(PROBABLE, above)  # "Reports that he was about to leave": no surer than the reports.
            self._governed(above, words.head[above], value, DEPTH) if words.head[above] != above else None
            return True
        if words.lemma[above] != "have" or words.with_dep(above, "obj"):
            return False
        yet = next((k for k in range(above + 1, i) if words.lower[k] == "yet"), None)
        if yet is not None:
            value.negate(yet)
        else:
            value.lower(PROBABLE if words.tag[above] in ("VBD", "VBN") else POSSIBLE, above)
            value.cues |= self._local(above).cues
        return True

    def _opens(self, i: int, above: int) -> int:
        """What shows that an infinitive is open: the verb or noun over it; its "to" where that noun says nothing."""
        words = self.words
        telling = words.pos[above] != "NOUN" or words.lemma[above] not in _SPANS
        to = next((c for c in words.with_dep(i, "mark") if words.lower[c] == "to"), above)
        return above if telling or words.case(i) not in ("to", "") else to

    def _apply(self, above: int, value: Value, signature: Signature, depth: int) -> None:
        governor = self._local(above) if signature.speaker else self.of(above, depth + 1)
        if signature.speaker and self.words.dep[above] == "xcomp":
            over = self.of(above, depth + 1)
            governor = over if over.sign < 0 else governor  # "Refused to confirm that he had left".
        self._give_up(above, governor, depth)
        before = (value.sign, value.level)
        value.under(governor, signature)
        if (value.sign, value.level) != before:
            value.cues.add(above)
            value.cues |= governor.cues
        elif not signature.speaker:
            value.cues |= governor.cues | ({above} if self.words.lemma[above] in _HOPING else set())
        elif (signature.affirmed[1] < CERTAIN and self.words.lemma[above] != "mean") or contested(self.words, above):
            value.cues |= {above, *governor.cues}

    def _give_up(self, above: int, governor: Value, depth: int) -> None:
        """ "Dropped its demand that he resign": nothing is asked for any more."""
        by = given_up(self.words, above) if governor.sign > 0 else None
        if by is not None and (over := self.of(by, depth + 1)).sign > 0:
            governor.negate(by)
            governor.lower(over.level, *over.cues)

    def _signature(self, above: int) -> Signature | None:
        words, known = self.words, self.lexicon.governors
        if words.pos[above] == "NOUN" and words.lemma[above] in _SPANS:
            return None
        if words.passive(above) and words.lemma[above] == "consider":
            return known["believe"]
        return known.get(words.lemma[above]) or known.get(words.lower[above])


def is_infinitive(words: Words, i: int) -> bool:
    """With "to", or bare without an auxiliary ("made him leave")."""
    if words.tag[i] == "VBG":
        return False  # "Points to growing ties" has no infinitive.
    if words.case(i) == "to" or any(words.lower[c] == "to" for c in words.with_dep(i, "mark", "aux")):
        return True
    return words.tag[i] == "VB" and not words.with_dep(i, "aux", "cop")
