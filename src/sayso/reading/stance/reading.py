"""Polarity and certainty of what a word states, from its own clause upwards to its speaker."""

from __future__ import annotations

from sayso.reading.attribution.words import Words
from sayso.reading.stance.clause import Clause
from sayso.reading.stance.falsehoods import Falsehoods
from sayso.reading.stance.lexicon import Lexicon, Signature
from sayso.reading.stance.shown import hedges_on_showing
from sayso.reading.stance.softened import (
    argued,
    asks_another,
    awaited,
    bare,
    charged,
    contested,
    had_to,
    has_nothing_to_do,
    last_mark,
    mistaken_head,
    only_stressed,
    opened_by,
    prefix_of,
    ranked,
    went_on,
)
from sayso.reading.stance.value import CERTAIN, POSSIBLE, PROBABLE, UNCOMMITTED, Value

_DEPTH = 8
#: Governors whose nominal object is not put in doubt by them: "saw the attack", "described the raid".
_FACTUAL = frozenset({"saying", "knowing: true either way", "thinking", "suggesting", "brought about", "may be"})
#: Those whose object is there all the same where it is a word: "rejected the offer".
_TURNING_DOWN = frozenset({"denying", "not brought about"})
_KNOWN = frozenset({"the", "this", "that", "these", "those"})
_TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: What ties a gerund to the deed it is told with: "plans to open it after buying the land".
_SHARING = frozenset({"by", "after", "before", "when", "while", "through", "in", "on"})
#: Nouns on which parsers hang an infinitive of which they say nothing.
_SPANS = frozenset({"year", "month", "week", "day", "hour", "minute", "time", "team", "group", "force"})
#: Verbs of choice whose "against leaving" is a choice not to.
_CHOOSING = frozenset({"decide", "vote", "choose", "opt", "advise", "rule", "recommend"})
_OFFERING = {"signal": PROBABLE, "allow": POSSIBLE, "permit": POSSIBLE, "enable": POSSIBLE}
_CALLING_CASES = frozenset({"for", "to", "against", "of", "from", "about", "on"})


class Stances:
    """Reads values off a parse."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self.words = words
        self.lexicon = lexicon
        self._local = Clause(words, lexicon).of
        self._falsehoods = Falsehoods(words, lexicon, self._local)

    def of(self, i: int, depth: int = 0) -> Value:
        """The value of what the word states."""
        i = prefix_of(self.words, i)
        value = self._local(i)
        value.cues |= hedges_on_showing(self.words, i, self.lexicon)
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
        feared = words.pos[i] == "ADJ" and words.dep[i] == "xcomp" and words.is_verb(words.head[i])  # "Feared dead".
        return feared or bool(words.with_dep(i, "cop", "nsubj", "csubj")) or words.pos[i] == "AUX"

    def _clausal(self, i: int, value: Value, depth: int) -> None:
        """What stands above the clause."""
        words = self.words
        above, dep = words.head[i], words.dep[i]
        if above == i:
            self._question(i, value)
            return
        if (hung := mistaken_head(words, self.lexicon, i)) is not None:
            self._governed(i, hung, value, depth)
            return
        if dep == "conj":
            self._conjunct(i, above, value, depth)
        elif self._charged_with(i, above, value):
            return
        elif (
            dep in ("ccomp", "csubj")
            or (
                dep in ("acl", "nsubj") and words.label[i] != "acl:relcl" and words.case(i) in ("that", "to", "whether")
            )
            or dep == "xcomp"
        ):
            self._governed(i, above, value, depth)
        elif dep == "acl" and words.case(i) in _CALLING_CASES and words.lemma[above] in self.lexicon.open_nouns:
            value.lower(POSSIBLE, above)
        elif dep in ("advcl", "obl") and (
            self._infinitive(i) or words.case(i) in ("of", "from", "to", "for", "against")
        ):
            self._adverbial(i, above, value, depth)
        elif dep == "acl" and words.pos[above] != "PROPN" and (self._predicate(above) or opened_by(words, i, above)):
            over = self._over_noun(above, depth)  # "I believe it was miners who left": no surer than what they are.
            value.lower(over.level, *(c for c in over.cues if over.level < CERTAIN))
        elif dep == "advcl" and words.tag[i] == "VBG" and not words.with_dep(i, "nsubj"):
            if (i > above or words.case(i) in (*_SHARING, "without")) and not had_to(words, above):
                self._following(i, above, value, depth)
        elif dep != "acl":  # "Will the man who paid them speak?" asks not whether he paid.
            self._question(i, value)

    def _predicate(self, noun: int) -> bool:
        """Whether a noun is what somebody is said to be, in a clause that is governed."""
        return bool(self.words.with_dep(noun, "cop")) and self.words.dep[noun] in ("ccomp", "xcomp", "csubj", "ROOT")

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
        if self.words.case(i) == "without" and over.sign < 0:
            value.sign, value.level, value.cues = 1, PROBABLE, value.cues | over.cues
            return  # "Cannot close it without hearing them".
        if over.level != Value().level:
            value.lower(over.level)
            value.cues |= over.cues
        value.cues |= {c for c in over.cues if self.words.lower[c] in self.lexicon.hearsay}

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
            value.sign *= 1 if once else first.sign
            value.lower(first.level)
            value.cues |= first.cues
            return
        for c in words.with_dep(above, "mark"):
            if words.lower[c] in self.lexicon.conditions and not words.with_dep(i, "mark", "aux"):
                value.lower(UNCOMMITTED, c)
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
            if words.passive(above):
                value.cues.update(range(min([above, *words.with_dep(above, "aux")]), above + 1))
        self._apply(above, value, signature, depth)
        if signature.name == "an idea" and words.dep[above] == "obj":  # "Played down the idea that they left".
            value.cues |= {words.head[above], *words.with_dep(words.head[above], "compound")}

    def _told_to(self, i: int, above: int, signature: Signature) -> bool:
        """ "Told them to leave" is an order."""
        words = self.words
        alone = words.case(i) == "to" or not words.with_dep(i, "nsubj")
        asking = signature.name == "saying" and words.lemma[above] in ("tell", "remind", "say")
        return asking and self._infinitive(i) and alone and not words.passive(above)

    def _ungoverned(self, i: int, above: int, value: Value, depth: int) -> bool:
        """Whether nothing more is to be said of a complement of a word that no group of governors names."""
        words = self.words
        if (words.dep[i] == "acl" and ranked(words, above)) or (words.dep[i] == "xcomp" and went_on(words, above)):
            return True
        if (words.dep[i] == "xcomp" and self._infinitive(i)) or words.dep[i] == "acl":
            value.lower(POSSIBLE, self._opens(i, above))
            return True
        if words.dep[i] == "csubj" and self._infinitive(i) and words.pos[above] in ("ADJ", "NOUN"):
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
        if words.dep[i] != "xcomp" or not self._infinitive(i):
            return False
        if words.lemma[above] == "go" and words.tag[above] == "VBG":
            over = self._local(above)
            value.sign *= over.sign
            value.lower(PROBABLE, above, *over.cues)
            self._question(above, value) if words.head[above] == above else None
            return True
        if words.lower[above] == "about" and words.with_dep(above, "cop"):
            value.lower(PROBABLE, above)  # "Reports that he was about to leave": no surer than the reports.
            self._governed(above, words.head[above], value, _DEPTH) if words.head[above] != above else None
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
        before = (value.sign, value.level)
        value.under(governor, signature)
        if (value.sign, value.level) != before:
            value.cues.add(above)
            value.cues |= governor.cues
        elif not signature.speaker:
            value.cues |= governor.cues
        elif (signature.affirmed[1] < CERTAIN and self.words.lemma[above] != "mean") or contested(self.words, above):
            value.cues |= {above, *governor.cues}

    def _signature(self, above: int) -> Signature | None:
        words, known = self.words, self.lexicon.governors
        if words.pos[above] == "NOUN" and words.lemma[above] in _SPANS:
            return None
        if words.passive(above) and words.lemma[above] == "consider":
            return known["believe"]
        return known.get(words.lemma[above]) or known.get(words.lower[above])

    def _infinitive(self, i: int) -> bool:
        """With "to", or bare without an auxiliary ("made him leave")."""
        words = self.words
        if words.tag[i] == "VBG":
            return False  # "Points to growing ties" has no infinitive.
        if words.case(i) == "to" or any(words.lower[c] == "to" for c in words.with_dep(i, "mark", "aux")):
            return True
        return words.tag[i] == "VB" and not words.with_dep(i, "aux", "cop")

    def _adverbial(self, i: int, above: int, value: Value, depth: int) -> None:
        """ "Stopped him from leaving", "accused of theft"; an infinitive of purpose is open."""
        signature = self._signature(above)
        if self.words.case(i) == "against" and self.words.lemma[above] in _CHOOSING:
            over = self.of(above, depth + 1)
            value.sign *= -over.sign
            value.lower(min(PROBABLE, over.level), above)
            value.cues |= over.cues
            return
        if self._infinitive(i):
            if went_on(self.words, above):
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
        if above == i or charged(words, known, i, value):
            return
        if dep == "conj":
            own = any(words.label[c] == "nmod:poss" for c in words.children[i])  # "The lack of X and Quill's aid".
            self._nominal(above, value, depth + 1) if depth < _DEPTH and not own else None
        elif dep == "nmod" and words.case(i) in _CALLING_CASES and words.lemma[above] in known.open_nouns:
            value.lower(POSSIBLE, above)
        elif dep in ("obj", "iobj", "nsubj", "obl", "xcomp") and words.is_verb(above):
            self._done_about(i, above, value, depth)
        elif dep == "compound" and words.pos[above] == "NOUN" and depth < _DEPTH:
            self._like(above, value, depth)

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
        called = dep == "obl" and words.case(i) in _CALLING_CASES
        target = dep in ("obj", "xcomp") or words.label[i] == "nsubj:pass" or called
        beside = dep == "obl" and self._known(i)  # "There was no answer to the request": there was a request.
        if lemma in self.lexicon.light and (target or dep == "nsubj") and not beside:
            over = self.of(above, depth + 1)
            shared = {c for c in over.cues if words.head[c] == i}
            value.sign *= 1 if shared else over.sign
            value.lower(over.level)
            value.cues |= over.cues
            return
        signature = None if lemma in ("contradict", "decline") else self._governor_of_a_noun(above)
        if lemma == "call" and dep != "obl":
            signature = None  # "Called the attack murder".
        if signature is not None and words.lemma[i] in self.lexicon.told_nouns and signature.name in _TURNING_DOWN:
            signature = None
        if target and signature is not None and signature.name not in _FACTUAL:
            self._apply(above, value, signature, depth)
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

    def _question(self, i: int, value: Value) -> None:
        """The main clause of a sentence that ends in a question mark."""
        end = last_mark(self.words, i)
        if self.words.word[end].startswith("?") and end > i and not asks_another(self.words, i, end):
            value.lower(UNCOMMITTED, end)
