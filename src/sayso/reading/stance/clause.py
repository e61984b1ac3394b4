"""What a clause of its own says of how sure it is: negation, modals, adverbs and conditions."""

from __future__ import annotations

from sayso.reading.attribution.words import Words
from sayso.reading.stance.depending import depend
from sayso.reading.stance.lexicon import Lexicon
from sayso.reading.stance.softened import likeness, soften
from sayso.reading.stance.tales import gone_round
from sayso.reading.stance.value import CERTAIN, POSSIBLE, PROBABLE, UNCOMMITTED, Value

_HEARD = frozenset(
    {"say", "learn", "learnt", "learned", "report", "tell", "told", "whisper", "rumour", "rumor", "allege"}
)
#: Groups of governors that somebody's word behind a clause may be of.
#: Whose "for nothing" says that it was not: "asked for nothing", "stands for nothing".
_WISHING_FOR = frozenset(
    {"ask", "look", "wish", "hope", "want", "care", "stand", "count", "strive", "wait", "apologise"}
)
_THINKING = frozenset({"thinking", "expecting", "suggesting", "wanted, asked for or feared"})
#: Verbs whose infinitive is to be done, and may never be.
_BIDDING = frozenset({"tell", "order", "direct", "instruct", "ask", "advise", "urge", "warn", "beg", "plan", "promise"})
_BIDDING |= {"vow", "pledge", "agree", "want", "threaten", "decide", "intend", "seek", "offer", "refuse"}


class Clause:
    """Reads the value of a word's own clause, whatever stands above it."""

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self.words = words
        self.lexicon = lexicon

    def of(self, i: int) -> Value:
        """Negation, modals, adverbs and conditions of the word's own clause."""
        words, known, value = self.words, self.lexicon, Value()
        turned = self._turned(i, value)
        for c in (c for c in words.children[i] if c not in turned):
            dep, lower = words.dep[c], words.lower[c]
            if lower in known.negators and dep in ("advmod", "aux", "cc", "neg", "det"):
                self._negation(c, value)
            elif dep == "aux" and lower in known.modals:
                self._modal(i, c, value)
            elif dep == "advmod" and (self._not_quite(i, c, value) or self._qualified(i, c, value)):
                pass
            elif dep == "advmod" and lower in known.adverbs:
                value.lower(known.adverbs[lower], c, *self._how_much(c))
            elif dep == "advmod" and lower in known.hearsay:
                value.cues.add(c)
            elif dep == "mark" and self._is_condition(i, c):
                value.lower(UNCOMMITTED, c, *([] if lower in known.conditions else [c + 1]))
            elif dep == "mark" and lower in known.waiting and self._awaited(i):
                value.lower(POSSIBLE, c)
            elif dep in ("mark", "case") and lower in known.without:
                value.negate(c)
            elif self._opens_up(i, c):
                mark = next((x for x in words.with_dep(c, "mark") if words.lower[x] in ("if", "unless")), c)
                value.lower(POSSIBLE, mark)
            elif dep in ("nsubj", "obj", "obl", "expl") or (dep == "det" and lower in known.no):
                self._no_one(c, value)
        self._defined(i, value)
        self._supposed(i, value)
        self._far_from(i, value)
        self._before_any(i, value)
        depend(words, i, value)
        self._put_in(i, value)
        soften(words, known, i, value)
        gone_round(words, known, i, value)
        return value

    def _is_condition(self, i: int, c: int) -> bool:
        """ "If they left", "in case they left"; "it looks as if they left" is none."""
        known, lower = self.lexicon.conditions, self.words.lower[c]
        return (lower in known or f"{lower}_{self._next(c)}" in known) and not likeness(self.words, i, c)

    def _before_any(self, i: int, value: Value) -> None:
        """ "Left before building any roads": none was built."""
        words = self.words
        mark = next((c for c in words.with_dep(i, "mark", "case") if words.lower[c] == "before"), None)
        any_ = (x for c in words.with_dep(i, "obj") for x in words.with_dep(c, "det") if words.lower[x] == "any")
        if mark is not None and words.tag[i] == "VBG" and next(any_, None) is not None:
            value.negate(mark)

    def _at_no_point(self, i: int) -> int | None:
        """ "At no point did they pay": the noun before a turned helper, whatever it was hung on."""
        words, subject = self.words, self.words.subject(i)
        helper = next(iter(words.with_dep(i, "aux", "cop")), None)
        if helper is None or subject is None or not 2 < helper + 1 <= subject or words.pos[helper - 1] != "NOUN":
            return None
        return helper - 1 if words.lower[helper - 2] in self.lexicon.no else None

    def _turned(self, i: int, value: Value) -> set[int]:
        """The nouns of "at no point" before the clause and before what it tells: "at no time did he, she said"."""
        own = self._at_no_point(i)
        if own is not None:
            value.negate(*self.words.subtree(own))
        told = (self._at_no_point(c) for c in self.words.with_dep(i, "ccomp"))
        return {c for c in (own, *told) if c is not None}

    def _put_in(self, i: int, value: Value) -> None:
        """ "Quill, it is learnt, has left", "is yet to be paid": hearsay between, and what has not come about."""
        words = self.words
        for c in words.with_dep(i, "parataxis"):
            it = words.subject(c)
            told = words.passive(c) and it is not None and words.lower[it] == "it" and len(words.subtree(c)) < 8
            known = words.lemma[c] in _HEARD or words.lower[c] in _HEARD
            if told and known and not words.with_dep(c, "ccomp", "xcomp"):
                value.cues.update({*words.with_dep(c, "aux"), c})
            self._thought(c, i, value)
        yet = next((c for c in words.with_dep(i, "advmod") if words.lower[c] == "yet" and c < i), None)
        to = any(words.lower[c] == "to" for c in words.with_dep(i, "mark"))
        if yet is not None and to and words.lower[yet + 1] == "to":
            value.negate(yet)

    def _thought(self, c: int, i: int, value: Value) -> None:
        """ "They left, the guild suspects": no surer than who thinks so."""
        words, known = self.words, self.lexicon.governors.get(self.words.lemma[c])
        own = words.subject(c) is not None and not words.with_dep(c, "ccomp", "xcomp", "obj", "aux")
        own = own and not any(words.lower[k] == "so" for k in words.with_dep(c, "advmod"))  # "So it is their goal".
        first = words.subtree(c)[0]
        apart = c > i or "," in words.word[max(first - 1, 0) : first + 1]
        told = words.dep[c] == "parataxis" and apart and own and not words.passive(c)
        if told and known is not None and known.name in _THINKING:
            value.lower(known.affirmed[1], c)

    def _far_from(self, i: int, value: Value) -> None:
        """ "Far from fleeing, he stayed", "stopped short of fleeing", "instead of fleeing, he": he did not flee."""
        words, above = self.words, self.words.head[i]
        way = (words.lower[above], words.case(i))
        if words.tag[i] != "VBG":
            return
        if way in (("far", "from"), ("short", "of")):
            value.negate(above)
        for c in words.with_dep(i, "mark", "case", "advmod"):
            if words.lower[c] in ("instead", "rather"):
                value.negate(c)

    def _not_quite(self, i: int, c: int, value: Value) -> bool:
        """ "Was nearly killed": he was not; "nearly doubled" is so by degrees."""
        words, known = self.words, self.lexicon
        told = words.is_verb(i) and words.tag[i] in ("VBD", "VBN") and c == i - 1
        if words.lower[c] not in known.nearly or not told or words.lemma[i] in known.by_degrees:
            return False
        value.negate(c)
        value.lower(PROBABLE)
        return True

    def _how_much(self, c: int) -> list[int]:
        """The "highly" right before a "likely", the "quite" before a "possibly": half of what is said."""
        close = (x for x in self.words.with_dep(c, "advmod") if x == c - 1)
        return [x for x in close if self.words.lower[x] in self.lexicon.degrees]

    def _next(self, c: int) -> str:
        return self.words.lower[c + 1] if c + 1 < len(self.words) else ""

    def _qualified(self, i: int, c: int, value: Value) -> bool:
        """ "Almost certainly" is less than certain, and "no longer" denies what a verb says."""
        words, known = self.words, self.lexicon
        for x in words.with_dep(c, "advmod", "det"):
            if words.lower[c] in known.sure and words.lower[x] in known.adverbs:
                value.lower(PROBABLE, x, c)
                return True
            if words.lower[c] in ("before", "again", "once") and words.lower[x] in known.negators:
                value.negate(x)  # "Never before has it met": "never" hangs on "before".
                return True
            no_more = words.lower[c] == "more" and c < i and words.lower[c + 1] not in ("than", "and")
            if (words.lower[c] == "longer" or no_more) and words.lower[x] == "no" and words.is_verb(i):
                value.negate(x, c)
                return True
        return False

    def _supposed(self, i: int, value: Value) -> None:
        """ "Had they come", "in the event that they come": a condition without "if"."""
        words, above = self.words, self.words.head[i]
        if words.dep[i] == "advcl" and not words.with_dep(i, "mark"):
            first, subject = words.with_dep(i, "aux", "cop")[:1], words.subject(i)
            turned = bool(first) and words.lower[first[0]] in self.lexicon.inversions
            if turned and subject is not None and first[0] < subject:
                value.lower(UNCOMMITTED, first[0])
        if words.dep[i] in ("acl", "nmod") and f"{words.case(above)}:{words.lemma[above]}" in self.lexicon.suppositions:
            value.lower(UNCOMMITTED, above)

    def _opens_up(self, i: int, c: int) -> bool:
        """Whether a dependent leaves the deed open: "would, if asked, …"."""
        words = self.words
        return words.dep[c] == "advcl" and words.case(c) in ("if", "unless") and self._modal_over(i)

    def _defined(self, i: int, value: Value) -> None:
        """ "The aim was to frighten them" says what is wanted, not what came about."""
        words = self.words
        to = next((c for c in words.with_dep(i, "mark") if words.lower[c] == "to"), None)
        if to is not None and any(c < to for c in words.with_dep(i, "cop")):
            value.lower(POSSIBLE, to)

    def _negation(self, c: int, value: Value) -> None:
        """ "Not only" and "not until" affirm."""
        after = self.words.lower[c + 1] if c + 1 < len(self.words) else ""
        if after in ("only", "just", "merely", "until", "least") or self._no_sooner(c):
            return
        value.negate(c)

    def _no_sooner(self, c: int) -> bool:
        """ "Hardly had they met when guards came": they had."""
        words = self.words
        _, end = words.sentences[words.sentence[c]]
        had = "had" in words.lower[max(c - 1, 0) : c + 2]
        return had and words.lower[c] in ("hardly", "scarcely") and "when" in words.lower[c:end]

    def _modal(self, i: int, c: int, value: Value) -> None:
        """ "Must have left" is an inference; "could not" denies; "would" after a past verb of saying is a future."""
        words = self.words
        if self._is_had(i, c):
            return
        perfect = any(words.lemma[x] == "have" and words.dep[x] == "aux" for x in words.children[i])
        level = self.lexicon.modals[words.lower[c]]
        if words.lower[c] == "must" and perfect:
            level = PROBABLE
        if words.lower[c] in ("would", "'d") and not perfect and self._reported_past(i):
            level = PROBABLE
        if words.lower[c] in ("would", "'d", "should") and (perfect or self._conditioned(i)):
            level = UNCOMMITTED
        if words.lower[c] in ("could", "can", "ca") and any(
            words.lower[x] in self.lexicon.negators for x in words.children[i]
        ):
            level = CERTAIN
        value.lower(level, c)

    def _is_had(self, i: int, c: int) -> bool:
        """ "She'd told them", "he'd been asked": no "would" stands before a participle."""
        words = self.words
        bare = any(words.lower[x] in ("have", "be", "'ve") for x in words.with_dep(i, "aux", "cop"))
        return words.lower[c] == "'d" and words.tag[i] in ("VBN", "VBD") and not bare

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
        return told and not self._conditioned(i)

    def _conditioned(self, i: int) -> bool:
        return any(self.words.case(c) in ("if", "unless") for c in self.words.with_dep(i, "advcl"))

    def _awaited(self, i: int) -> bool:
        """ "Will stay until they comply": not "stayed until they complied"."""
        words = self.words
        over = words.head[i]
        told = any(
            words.lower[x] in ("would", "'d") for x in words.with_dep(over, "aux")
        )  # "Would stay until he left".
        if words.lemma[over] in _BIDDING and any(over < x < i for x in words.with_dep(over, "xcomp")):
            return words.dep[i] == "advcl"  # "Ordered them to stay until he left", hung on the order.
        told = told or self._bidden(over)
        return (words.tag[i] != "VBD" or told) and words.dep[i] == "advcl" and self._open(over)

    def _bidden(self, i: int) -> bool:
        """Whether a deed is only bidden or meant: "told them to stay until he left", who may not have left."""
        words, over = self.words, self.words.head[i]
        return words.dep[i] in ("xcomp", "advcl", "ccomp") and words.lemma[over] in _BIDDING and words.tag[i] == "VB"

    def _open(self, i: int) -> bool:
        """Whether a clause has not come about yet: "will stay", "must stay", "vowed to stay"."""
        words = self.words
        to = any(words.lower[c] == "to" for c in words.with_dep(i, "mark"))
        firm = any(words.lower[x] in ("must", "can", "ca", "wo") for x in words.with_dep(i, "aux"))
        return to or firm or self._modal_over(i)

    def _modal_over(self, i: int) -> bool:
        return any(
            self.words.lower[x] in ("would", "could", "might", "will", "may", "should", "'d", "'ll")
            for x in self.words.with_dep(i, "aux")
        )

    def _at_no_price(self, c: int) -> bool:
        """ "Sold it for nothing", "for next to nothing": it was done; "asked for nothing": it was not."""
        words, verb = self.words, self.words.head[c]
        nearly = c > 0 and words.lower[c - 1] in ("almost", "practically", "virtually", "to")
        return nearly or (words.case(c) == "for" and words.lemma[verb] not in _WISHING_FOR)

    def _no_one(self, c: int, value: Value) -> None:
        """ "No soldier was hurt", "nobody came"."""
        words, known = self.words, self.lexicon
        if words.lower[c] == "matter":
            return  # "No matter how" denies nothing.
        if words.lower[c] == "nothing" and self._at_no_price(c):
            return
        if words.lower[c] in known.nobody or (words.dep[c] == "det" and words.lower[c] in known.no):
            value.negate(c)
            return
        for x in words.with_dep(c, "advmod", "det"):
            following = words.lower[x + 1] if x + 1 < len(words) else ""
            if words.lower[x] == "not" and following in ("all", "every", "everybody", "everyone"):
                value.lower(UNCOMMITTED, x)  # "Not all miners agree" leaves open who does.
                return
        for x in words.with_dep(c, "det", "cc", "advmod"):
            denies = words.lower[x] in known.no and words.dep[x] != "advmod"
            few = x == c - 1 and words.lower[c] in ("one", "many")
            # "Not one of them", "not many", "not a single ship": once, however it is hung.
            following = words.lower[x + 1] if x + 1 < len(words) else ""
            if denies or (words.lower[x] == "not" and (few or following in ("one", "a", "an"))):
                value.negate(x)
                return
