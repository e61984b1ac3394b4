"""Polarity and certainty of what a word states, from its own clause upwards to its speaker."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.reading.attribution.words import Words
from sayso.reading.stance.lexicon import Lexicon, Signature

CERTAIN = 3
PROBABLE = 2
POSSIBLE = 1
UNCOMMITTED = 0

_DEPTH = 8
#: Governors whose nominal object is not put in doubt by them: "saw the attack", "described the raid".
_FACTUAL = frozenset({"saying", "knowing: true either way", "thinking", "suggesting", "brought about", "may be"})
_TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: How a happening's noun hangs on the noun or verb that says whether it came about.
#: What ties a gerund to the deed it is told with: "plans to open it after buying the land".
_SHARING = frozenset({"by", "after", "before", "when", "while", "through", "in", "on"})
#: Nouns on which parsers hang an infinitive of which they say nothing.
_SPANS = frozenset({"year", "month", "week", "day", "hour", "minute", "time", "team", "group", "force"})
_CALLING_CASES = frozenset({"for", "to", "against", "of", "from", "about", "on"})


@dataclass(slots=True)
class Value:
    """A sign, a level from 0 to 3 (FactBank's uncommitted to certain), and the tokens that show them."""

    sign: int = 1
    level: int = CERTAIN
    cues: set[int] = field(default_factory=set)

    def negate(self, *cues: int) -> None:
        """The other sign."""
        self.sign = -self.sign
        self.cues.update(cues)

    def lower(self, level: int, *cues: int) -> None:
        """No surer than ``level``."""
        if level < CERTAIN:
            self.level = min(self.level, level)
        self.cues.update(cues)

    def under(self, governor: Value, signature: Signature) -> None:
        """What is left of it as the complement of a governor."""
        sign, level = signature.affirmed if governor.sign > 0 else signature.negated
        if not signature.speaker:
            level = min(level, governor.level)
        self.sign *= sign
        self.level = min(self.level, level)


class Stances:
    """Reads values off a parse."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self.words = words
        self.lexicon = lexicon

    def of(self, i: int, depth: int = 0) -> Value:
        """The value of what the word states."""
        value = self._local(i)
        if depth < _DEPTH:
            if self._is_clause(i):
                self._clausal(i, value, depth)
            else:
                self._nominal(i, value, depth)
        return value

    def _is_clause(self, i: int) -> bool:
        words = self.words
        if words.is_verb(i):
            return words.dep[i] not in ("amod", "compound", "nmod")
        return bool(words.with_dep(i, "cop", "nsubj", "csubj")) or words.pos[i] == "AUX"

    def _local(self, i: int) -> Value:
        """Negation, modals, adverbs and conditions of the word's own clause."""
        words, known, value = self.words, self.lexicon, Value()
        for c in words.children[i]:
            dep, lower = words.dep[c], words.lower[c]
            if lower in known.negators and dep in ("advmod", "aux", "cc", "neg", "det"):
                self._negation(i, c, value)
            elif dep == "aux" and lower in known.modals:
                self._modal(i, c, value)
            elif dep == "advmod" and lower in known.adverbs:
                value.lower(known.adverbs[lower], c)
            elif dep == "advmod" and lower in known.hearsay:
                value.cues.add(c)
            elif dep == "mark" and lower in known.conditions:
                value.lower(UNCOMMITTED, c)
            elif dep in ("mark", "case") and lower in known.without:
                value.negate(c)
            elif self._opens_up(i, c):
                value.lower(UNCOMMITTED, c)
            elif dep in ("nsubj", "obj", "obl", "expl") or (dep == "det" and lower in known.no):
                self._no_one(c, value)
        self._defined(i, value)
        return value

    def _opens_up(self, i: int, c: int) -> bool:
        """Whether a dependent leaves the deed open: "would, if asked, …", "instead of leaving"."""
        words = self.words
        if words.dep[c] == "advcl":
            return words.case(c) in ("if", "unless") and self._modal_over(i)
        instead = words.dep[c] in ("mark", "case", "advmod") and words.lower[c] == "instead"
        return instead and words.tag[i] == "VBG"

    def _defined(self, i: int, value: Value) -> None:
        """ "The aim was to frighten them" says what is wanted, not what came about."""
        words = self.words
        to = next((c for c in words.with_dep(i, "mark") if words.lower[c] == "to"), None)
        if to is not None and any(c < to for c in words.with_dep(i, "cop")):
            value.lower(UNCOMMITTED, to)

    def _negation(self, i: int, c: int, value: Value) -> None:
        """ "Not only" and "not until" affirm."""
        after = self.words.lower[c + 1] if c + 1 < len(self.words) else ""
        if after in ("only", "just", "merely", "until", "least"):
            return
        value.negate(c)

    def _modal(self, i: int, c: int, value: Value) -> None:
        """ "Must have left" is an inference; "could not" denies; "would" after a past verb of saying is a future."""
        words = self.words
        perfect = any(words.lemma[x] == "have" and words.dep[x] == "aux" for x in words.children[i])
        level = self.lexicon.modals[words.lower[c]]
        if words.lower[c] == "must" and perfect:
            level = PROBABLE
        if words.lower[c] in ("would", "'d") and not perfect and self._reported_past(i):
            level = PROBABLE
        if words.lower[c] in ("could", "can", "ca") and any(
            words.lower[x] in self.lexicon.negators for x in words.children[i]
        ):
            level = CERTAIN
        value.lower(level, c)

    def _reported_past(self, i: int) -> bool:
        """ "Said that he would come": the future, told in the past."""
        words, above = self.words, self.words.head[i]
        signature = self.lexicon.governors.get(words.lemma[above])
        told = (
            words.dep[i] == "ccomp"
            and words.tag[above] in ("VBD", "VBN")
            and signature is not None
            and signature.speaker
        )
        return told and not any(words.case(c) in ("if", "unless") for c in words.with_dep(i, "advcl"))

    def _modal_over(self, i: int) -> bool:
        return any(
            self.words.lower[x] in ("would", "could", "might", "will", "may", "should", "'d", "'ll")
            for x in self.words.with_dep(i, "aux")
        )

    def _no_one(self, c: int, value: Value) -> None:
        """ "No soldier was hurt", "nobody came"."""
        words, known = self.words, self.lexicon
        if words.lower[c] == "matter":
            return  # "No matter how" denies nothing.
        if words.lower[c] in known.nobody or (words.dep[c] == "det" and words.lower[c] in known.no):
            value.negate(c)
            return
        for x in words.with_dep(c, "det"):
            if words.lower[x] in known.no:
                value.negate(x)

    def _clausal(self, i: int, value: Value, depth: int) -> None:
        """What stands above the clause."""
        words = self.words
        above, dep = words.head[i], words.dep[i]
        if above == i:
            self._question(i, value)
            return
        if dep == "conj":
            self._conjunct(i, above, value, depth)
        elif (
            dep in ("ccomp", "csubj")
            or (
                dep in ("acl", "nsubj") and words.label[i] != "acl:relcl" and words.case(i) in ("that", "to", "whether")
            )
            or dep == "xcomp"
        ):
            self._governed(i, above, value, depth)
        elif dep in ("advcl", "obl") and (
            self._infinitive(i) or words.case(i) in ("of", "from", "to", "for", "against")
        ):
            self._adverbial(i, above, value, depth)
        elif dep == "advcl" and words.tag[i] == "VBG" and not words.with_dep(i, "nsubj"):
            if i > above or words.case(i) in _SHARING:
                self._following(above, value, depth)
        else:
            self._question(i, value)

    def _following(self, above: int, value: Value, depth: int) -> None:
        """ "It could let them meet, raising their hopes": what follows is no surer than what it follows from."""
        over = self.of(above, depth + 1)
        if over.level != Value().level:
            value.lower(over.level)
            value.cues |= over.cues

    def _conjunct(self, i: int, above: int, value: Value, depth: int) -> None:
        """A later conjunct without auxiliaries of its own shares those of the first, and what stands above it."""
        words = self.words
        if not self._is_clause(above):
            return
        own = words.with_dep(i, "nsubj", "aux", "cop")
        shared = not own and (words.tag[i] in ("VB", "VBN", "VBG") or words.tag[i] == words.tag[above])
        if shared and (words.tag[i] not in _TENSED or words.lower[i] == words.lemma[i]):
            first = self.of(above, depth + 1)
            value.sign *= first.sign
            value.lower(first.level)
            value.cues |= first.cues
            return
        value.cues |= {c for c in words.with_dep(above, "advmod") if not own and words.lower[c] in self.lexicon.hearsay}
        if not words.with_dep(i, "nsubj") or words.dep[above] in ("ccomp", "advcl"):
            over = Value()
            self._clausal(above, over, depth + 1)
            value.sign *= over.sign
            value.lower(over.level)
            value.cues |= over.cues
        else:
            self._question(i, value)

    def _governed(self, i: int, above: int, value: Value, depth: int) -> None:
        words = self.words
        signature = self._signature(above)
        if signature is None:
            if (words.dep[i] == "xcomp" and self._infinitive(i)) or words.dep[i] == "acl":
                value.lower(UNCOMMITTED, self._opens(i, above))
                return
            if words.dep[i] == "csubj" and self._infinitive(i) and words.pos[above] in ("ADJ", "NOUN"):
                value.lower(UNCOMMITTED, above)  # "It is hard for them to be freed" frees nobody.
                return
            if words.dep[i] in ("ccomp", "acl"):
                return
            signature = self.lexicon.governors["manage"]
        if (
            signature.name == "saying"
            and self._infinitive(i)
            and not words.passive(above)
            and words.lemma[above] in ("tell", "remind", "say")
        ):
            value.lower(UNCOMMITTED, above)
            return
        if words.passive(above) and signature.name in ("saying", "thinking"):
            value.cues.update(k for k in range(min([above, *words.with_dep(above, "aux")]), above + 1))
        self._apply(above, value, signature, depth)

    def _opens(self, i: int, above: int) -> int:
        """What shows that an infinitive is open: the verb or noun over it; its "to" where that noun says nothing."""
        words = self.words
        telling = words.pos[above] != "NOUN" or words.lemma[above] not in _SPANS
        to = next((c for c in words.with_dep(i, "mark") if words.lower[c] == "to"), above)
        return above if telling or words.case(i) not in ("to", "") else to

    def _apply(self, above: int, value: Value, signature: Signature, depth: int) -> None:
        governor = self._local(above) if signature.speaker else self.of(above, depth + 1)
        before = (value.sign, value.level)
        value.under(governor, signature)
        if (value.sign, value.level) != before:
            value.cues.add(above)
            value.cues |= governor.cues
        elif not signature.speaker:
            value.cues |= governor.cues

    def _signature(self, above: int) -> Signature | None:
        words, known = self.words, self.lexicon.governors
        if words.pos[above] == "NOUN" and words.lemma[above] in _SPANS:
            return None
        if words.passive(above) and words.lemma[above] in ("consider", "find"):
            return known["believe"]
        return known.get(words.lemma[above]) or known.get(words.lower[above])

    def _infinitive(self, i: int) -> bool:
        """With "to", or bare without an auxiliary ("made him leave")."""
        words = self.words
        if words.case(i) == "to" or any(words.lower[c] == "to" for c in words.with_dep(i, "mark", "aux")):
            return True
        return words.tag[i] == "VB" and not words.with_dep(i, "aux", "cop")

    def _adverbial(self, i: int, above: int, value: Value, depth: int) -> None:
        """ "Stopped him from leaving", "accused of theft"; an infinitive of purpose is open."""
        signature = self._signature(above)
        if self._infinitive(i):
            if words_done(self.words, above):
                return
            value.lower(self.lexicon.purpose, next((c for c in self.words.with_dep(i, "mark", "aux")), above))
        elif signature is not None and not signature.name.startswith("knowing"):
            self._apply(above, value, signature, depth)

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
        if above == i:
            return
        if dep == "conj":
            self._nominal(above, value, depth + 1) if depth < _DEPTH else None
        elif dep == "nmod" and words.case(i) in _CALLING_CASES and words.lemma[above] in known.open_nouns:
            value.lower(UNCOMMITTED, above)
        elif dep in ("obj", "nsubj", "obl") and words.is_verb(above):
            self._done_about(i, above, value, depth)

    def _done_about(self, i: int, above: int, value: Value, depth: int) -> None:
        words = self.words
        dep, lemma = words.dep[i], words.lemma[above]
        target = dep == "obj" or words.label[i] == "nsubj:pass" or (dep == "obl" and words.case(i) in _CALLING_CASES)
        if lemma in self.lexicon.light and (target or dep == "nsubj"):
            over = self.of(above, depth + 1)
            shared = {c for c in over.cues if words.head[c] == i}
            value.sign *= 1 if shared else over.sign
            value.lower(over.level)
            value.cues |= over.cues
            return
        signature = None if lemma == "contradict" else self.lexicon.governors.get(lemma)
        if target and signature is not None and signature.name not in _FACTUAL:
            self._apply(above, value, signature, depth)

    def _question(self, i: int, value: Value) -> None:
        """The main clause of a sentence that ends in a question mark."""
        words = self.words
        start, end = words.sentences[words.sentence[i]]
        k = end - 1
        while k > start and (words.space[k] or words.word[k] in ('"', "”", "’", "''", ")")):
            k -= 1
        if words.word[k].startswith("?") and k > i:
            value.lower(UNCOMMITTED, k)


def words_done(words: Words, above: int) -> bool:
    """Whether an infinitive after it tells what came of it: "went on to win", "only to find"."""
    return words.lemma[above] in ("go", "come", "live", "return", "rise")
