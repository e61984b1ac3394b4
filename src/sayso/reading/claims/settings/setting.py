"""When and where a happening lay: its own adjuncts first, then what the clause and the sentence share with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sayso.model.mention import Kind, Level, Mention
from sayso.model.when import Basis, When, WhenType
from sayso.reading.claims.cast import Cast
from sayso.reading.claims.grammar.arguments import Arguments
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.settings.entered import LATER, Entered, outcome
from sayso.reading.claims.settings.lending import (
    OTHERS,
    apart,
    behind_cue,
    bracketed,
    goes_on,
)
from sayso.reading.claims.settings.toll import told_with
from sayso.reading.draft import Draft

_IN = frozenset(
    {
        *("in", "at", "near", "inside", "outside", "on", "across", "throughout", "around", "within", "close_to"),
        *("outside_of", "off", "along", "aboard"),
    }
)
_TO = frozenset({"to", "into", "for", "towards", "onto"})
_SAYING = frozenset({"say", "add", "report", "announce", "state", "tell"})
_NOT_THEN = frozenset(
    {
        "before",
        "after",
        "until",
        "till",
        "since",
        "by",
        "from",
        "to",
        "for",
        "ahead_of",
        "prior_to",
        "following",
        "as_of",
    }
)
#: Predicates of deeds that come before or after what they are about, nobody knows how long.
_ABOUT = words("setting_about")
#: What is for or against a place does not happen there: "an anti-Quaria rally".
_SIDED = re.compile(r"(?i)\b(?:anti|pro|non|counter|ex)[-‑]$")
_OPEN_ENDED = (" after", " before")
_POINTS = frozenset({WhenType.DATE, WhenType.TIME})
_GOING = frozenset(
    {"travelled_to", "fled", "deployed", "moved", "visited", "extradited", "handed_over", "banned", "expelled", "went"}
)
_DURING = frozenset({"at", "during", "in", "on"})
#: Occasions whose day is the day of what was done at them.
_OCCASIONS = words("frame_occasions")
_HOURS = frozenset({"night", "evening", "morning", "afternoon", "dawn", "dusk", "noon", "midday", "hour"})
_HELD_ABOUT = frozenset({"protest", "march", "vigil", "rally", "demonstration"})
_PARTS = words("setting_parts")
#: Verbs that pass their date on to what they govern: their own time is that of the deed.
_TRANSPARENT = words("setting_transparent")
#: Deeds that come later than what they are told with, nobody knows how much.
_FOLLOW_UPS = words("setting_follow_ups")
#: What comes of a deed on its day: "attacked the gate on Monday, killing two".
_OUTCOMES = words("setting_outcomes")
_INCIDENTS = words("setting_incidents")
#: Verbs whose day and place are those of the deed that is their subject.
_COMING_ABOUT = words("setting_coming_about")
_TERMS = frozenset({"life", "term", "year", "month", "imprisonment", "sentence"})
#: TIMEX3 values as narrow as a day, resolved or not.
_DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d|XX|W\d\d|WXX)-\d{1,2}(?:T.*)?")
_PLACE_KINDS = frozenset({Kind.PLACE, Kind.FACILITY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The id of a when and of a place mention, as far as the text gives them."""

    when: str | None = None
    where: str | None = None

    def or_else(self, other: Setting) -> Setting:
        """This setting, its gaps filled from another; most have nothing to fill them with."""
        if other.when is None and other.where is None:
            return self
        return Setting(when=self.when or other.when, where=self.where or other.where)


class Settings:
    """Finds settings in one draft."""

    def __init__(self, draft: Draft, tree: Tree, arguments: Arguments, cast: Cast) -> None:
        self.tree = tree
        self.arguments = arguments
        self.cast = cast
        self._actors = {p.mention for p in draft.places if p.actor}
        self._resolved = {p.mention for p in draft.places}
        self._whens: dict[int, When] = {}
        for when in draft.whens:
            for i in _tokens(tree, when.start, when.end):
                if not tree.doc[i].is_space:  # The moment of a message, which is no word of what stands before it.
                    self._whens.setdefault(i, when)
        self.entered = Entered(draft, tree)

    def is_place(self, mention: Mention | None) -> bool:
        """Whether a mention may be a where: a place or building, no name for its government, not behind "anti-"."""
        if mention is None or mention.kind not in _PLACE_KINDS or mention.id in self._actors:
            return False
        return _SIDED.search(self.tree.doc.text, max(0, mention.start - 8), mention.start) is None

    def of(self, anchor: int, nouns: Iterable[int], predicate: str) -> Setting:
        """The setting of a happening stated at ``anchor``, or by ``nouns`` that it carries."""
        setting = Setting()
        for noun in nouns:
            own = self._own(noun, predicate)
            # "Planned the May raid": the date is not the planning's.
            setting = setting.or_else(replace(own, when=None) if predicate in _ABOUT else own)
        setting = setting.or_else(self._own(anchor, predicate))
        for found in self._shared(anchor, predicate):
            setting = setting.or_else(found)
        return setting.or_else(Setting(when=self.entered.day_of(anchor), where=self.entered.place_of(anchor)))

    def own(self, i: int, predicate: str) -> Setting:
        """The setting that hangs on a word itself, or on "there was" before it."""
        own, head = self._from(self.tree.children[i], predicate), self.tree.head[i]
        there = self.tree.dep[i] == "nsubj" and self._there(head)
        return own.or_else(self._from(self.tree.children[head], predicate)) if there else own

    def _there(self, verb: int) -> bool:
        """Whether a verb only says that there is something."""
        return any(self.tree.lower[c] == "there" for c in self.tree.with_dep(verb, "expl"))

    def _own(self, i: int, predicate: str) -> Setting:
        told = (c for c in self.tree.children[i] if not self._said_then(i, c) and not self._of_gathering(i, c))
        own = self._from(told, predicate).or_else(self._relative(i))
        return own.or_else(Setting(when=self._day_before(i)))

    def _of_gathering(self, i: int, c: int) -> bool:
        """Whether a place or day may be that of what is held about a deed: "a protest over Quill's death in Tern"."""
        return c > i and self.tree.dep[i] == "nmod" and self.tree.lemma[self.tree.head[i]] in _HELD_ABOUT

    def _said_then(self, i: int, c: int) -> bool:
        """Whether a date follows the words of a speaker: "a man was seized, the guild said on Monday"."""
        if c not in self._whens:
            return False
        tree, first = self.tree, min(self.tree.subtree(c))
        saying = first - 1
        return i < saying and tree.lemma[saying] in _SAYING and tree.is_verb(saying)

    def _from(self, dependents: Iterable[int], predicate: str) -> Setting:
        when = where = counted = None
        for c in dependents:
            when = when or self._when(c) or self._occasion_day(c)
            counted = counted or self._counted(c)
            where = where or self._where(c, predicate)
        # A printed date goes before one that is counted from another.
        return Setting(when=when or counted, where=where)

    def _occasion_day(self, c: int) -> str | None:
        """The date of the occasion or hour at which something was done: "won at the election in 2010".

        So is that of "on the night of 3 May", "at dawn on Friday".
        """
        if self.tree.dep[c] != "obl" or self.tree.case(c) not in _DURING:
            return None
        if self.tree.lemma[c] not in _OCCASIONS | _HOURS:
            return None
        return next(filter(None, map(self._when, self.tree.children[c])), None)

    def _day_before(self, i: int) -> str | None:
        """The date that a clause with "when" describes, whatever it is before: "since March 2009, when he resigned"."""
        tree = self.tree
        opening = next((c for c in tree.children[i] if tree.lower[c] == "when" and 0 < c < i), None)
        if opening is None:
            return None
        last = opening - 2 if tree.lower[opening - 1] == "," and opening > 1 else opening - 1
        when = self._whens.get(last)
        return when.id if when is not None and when.type in _POINTS else None

    def _relative(self, i: int) -> Setting:
        """ "Sarnholm, where he spoke": the place is what the clause hangs on."""
        tree = self.tree
        start = next((c for c in tree.children[i] if tree.lower[c] == "where" and c < i), None)
        if start is None:
            return Setting()
        before = start - 1 if start and tree.lower[start - 1] != "," else start - 2
        close = self.cast.ending.get(tree.end[before]) if before >= 0 else None
        for mention in (close, self.cast.find(tree.head[i])):
            if mention is not None and self.is_place(mention):
                return Setting(where=mention.id)
        return self._from(tree.children[tree.head[i]], "")

    # ---- one dependent

    def _when(self, c: int) -> str | None:
        label = self.tree.dep[c].partition(":")[0]
        if label not in ("obl", "nmod", "advmod", "nummod", "compound", "obj", "amod", "dep", "npadvmod"):
            return None
        when = self._whens.get(c)
        if when is None or self._counts_from(c) or any(apart_from(self.tree, c) for apart_from in OTHERS):
            return None
        if "/" in (when.timex or ""):  # a range says by itself from when to when
            return when.id if when.earliest is not None else None
        if when.type not in _POINTS or self._case_before(when) in _NOT_THEN:
            return None
        if when.text.lower().endswith(_OPEN_ENDED) and not self.tree.case(c):
            return None  # "Two months after he took office" is no date of his taking it.
        return when.id

    def _counts_from(self, c: int) -> bool:
        """Whether a length is counted from the noun it hangs on, so that it is no date of that."""
        noun = self.tree.head[c]
        return self.tree.dep[c] == "nmod:unmarked" and self.tree.case(noun) in ("after", "before", "following")

    def _counted(self, c: int) -> str | None:
        """The "three days after" that hangs on the occasion it is counted from."""
        hung = (self._whens.get(k) for k in self.tree.children[c] if self.tree.dep[k].endswith(":unmarked"))
        found = (w.id for w in hung if w is not None and w.basis is Basis.RELATIVE and w.text.endswith(_OPEN_ENDED))
        return next(found, None)

    def _case_before(self, when: When) -> str:
        """The preposition that governs a date, inside its words or right before them."""
        tokens = _tokens(self.tree, when.start, when.end)
        if not tokens:
            return ""
        return next((case for i in tokens if (case := self.tree.case(i))), "")

    def _where(self, c: int, predicate: str) -> str | None:
        label = self.tree.dep[c].partition(":")[0]
        if label in ("compound", "amod") and self.tree.pos[c] == "PROPN":
            mention = self.cast.headed(c)
            return mention.id if mention is not None and self.is_place(mention) and mention.kind is Kind.PLACE else None
        if label not in ("obl", "nmod"):
            return None
        case = self.tree.case(c)
        through = case in ("through", "along", "across") and predicate == "protested"
        if case not in _IN and not (case in _TO and predicate in _GOING) and not through:
            return None
        if bracketed(self.tree, c) or behind_cue(self.tree, c):
            return None
        mention = self.cast.find(c)
        if mention is not None and self.is_place(mention):
            inside = self._inside(c) if mention.level is Level.NOMINAL else None
            return inside or mention.id  # "In a hotel in Sarnholm".
        return self._part_of_place(c) or self._inside(c)

    def _part_of_place(self, noun: int) -> str | None:
        """The place whose part a noun is: "in the middle of Sarnholm"."""
        if self.tree.lemma[noun] not in _PARTS:
            return None
        wholes = (self.cast.find(c) for c in self.tree.with_dep(noun, "nmod") if self.tree.case(c) == "of")
        return next((m.id for m in wholes if m is not None and self.is_place(m)), None)

    def _inside(self, noun: int) -> str | None:
        """The place of an occasion or body: the "in Sarnholm" of "at a rally (of the Front) in Sarnholm"."""
        if self.tree.lemma[noun] in _TERMS:
            return None  # "Sentenced to life in prison": that is where it will be.
        held = [c for c in self.tree.with_dep(noun, "nmod") if self.tree.case(c) == "of"]
        for c in (*self.tree.with_dep(noun, "nmod"), *(k for h in held for k in self.tree.with_dep(h, "nmod"))):
            mention = self.cast.find(c)
            apart = bracketed(self.tree, c)
            if self.tree.case(c) in _IN and not apart and mention is not None and self.is_place(mention):
                return mention.id
        return None

    def of_noun(self, noun: int, mention: Mention, predicate: str) -> Setting:
        """The setting that hangs on an argument, or that its words hold: "attended a May rally in Sarnholm"."""
        dated = predicate not in _ABOUT  # "Condemned the May raid", in whatever month.
        hung = (c for c in self.tree.children[noun] if dated or c > noun)
        when = next(filter(None, map(self._when, hung)), None)
        # "A firm in Sarnholm, Kestrel Tours, was fined": that is where the firm is.
        tree = self.tree
        named = [c for c in tree.with_dep(noun, "appos") if tree.pos[c] == "PROPN"]
        apart = any(noun < k < c for c in named for k in tree.with_dep(noun, "nmod"))
        within = self._within(mention) if dated else None
        return Setting(when=when or within, where=None if apart else self._inside(noun))

    def _within(self, mention: Mention) -> str | None:
        """The date among the words of a mention that is no name: "a January 2026 gathering"."""
        if mention.level is Level.NAMED:
            return None
        found = (self._whens.get(i) for i in _tokens(self.tree, mention.start, mention.end))
        return next((w.id for w in found if w is not None and w.type in _POINTS), None)

    # ---- what others lend

    def _shared(self, i: int, predicate: str) -> Iterator[Setting]:
        tree, head = self.tree, self.tree.head[i]
        label = tree.dep[i]
        yield from (self._scene(verb, predicate) for verb in told_with(tree, i))
        if head == i:
            return
        if label == "conj" and (tree.is_verb(head) == tree.is_verb(i)):
            if not goes_on(tree, i, head):
                lent = self._from((c for c in tree.children[head] if c < head or c > i), predicate)
                # "In 2018 he fled and the following spring he was found": that has a time of its own.
                own = any(tree.dep[c] == "obl:unmarked" for c in tree.children[i])
                yield replace(lent, when=None) if own else lent
            if any(tree.lower[c] == "there" and tree.dep[c] == "advmod" for c in tree.children[i]):
                yield Setting(where=self._own(head, "travelled_to").where)
            yield from self._shared(head, predicate)
            if self._same_scene(i, head):
                yield Setting(when=next(filter(None, map(self._day, tree.children[head])), None))
        elif label in ("xcomp", "ccomp", "advcl", "acl:relcl") and tree.is_verb(head):
            yield self._of_matrix(i, head, predicate)
            if outcome(tree, i, head):
                days = filter(None, map(self._day, tree.children[head]))
                yield replace(self._scene(head, predicate), when=next(days, None))
        elif self._befell_at(i, head):
            yield Setting(when=next(filter(None, map(self._day, tree.children[head])), None))
        elif label == "acl:relcl" and any(tree.lower[c] == "where" for c in tree.children[i] if c < i):
            verb = next((j for j in tree.path(head) if tree.is_verb(j)), None)
            # "Where he had been taken", "where nine have died since": before that day, or up to now.
            before = any(tree.lower[c] in ("had", "has", "have") for c in tree.with_dep(i, "aux"))
            if verb is not None and not before:
                yield Setting(when=self._own(verb, predicate).when)
        elif label in ("nsubj", "nsubj:pass", "obj") and not tree.is_verb(i) and tree.is_verb(head):
            yield from self._of_verb(head, predicate)

    def _scene(self, verb: int, predicate: str) -> Setting:
        """When and where a verb's deed was: by what hangs on it, or "near Ostwick" on what it was done to."""
        held = filter(None, map(self._inside, self.tree.with_dep(verb, "obj", "obl")))
        return self._own(verb, predicate).or_else(Setting(where=next(held, None)))

    def _same_scene(self, i: int, head: int) -> bool:
        """Whether two deeds are told in one breath: "came on Monday and arrested him", done by one, nothing between.

        What ends or follows up a matter comes when it comes: "arrested him on Monday and charged him with fraud".
        """
        tree = self.tree
        if not tree.is_verb(i) or tree.with_dep(i, "nsubj", "aux") or self.arguments.passive(head):
            return False
        if tree.lemma[i] in _FOLLOW_UPS or any(head < c < i for c in tree.with_dep(head, "ccomp")):
            return False  # "Said on Monday that he was ill, but left".
        if any(tree.lower[d] == "no" for c in tree.with_dep(i, "obj") for d in tree.with_dep(c, "det")):
            return False  # "Wrote to them on Monday but received no reply".
        return not any(tree.lower[c] in LATER for c in tree.children[i])

    def _befell_at(self, i: int, head: int) -> bool:
        """Whether a verb tells what came of an occasion, so that its day is the occasion's: "killed in an attack".

        Who is charged on Monday in an attack tells nothing of its day.
        """
        tree = self.tree
        if tree.dep[i] != "obl" or not tree.is_verb(head) or tree.lemma[i] not in _OCCASIONS | _INCIDENTS:
            return False
        outcome = tree.lemma[head] in _OUTCOMES or tree.lemma[head] in ("die", "perish")
        return tree.case(i) == "during" or (outcome and tree.case(i) in ("in", "at"))

    def _day(self, c: int) -> str | None:
        """The date that hangs on a word, where it is as narrow as a day."""
        when = self._whens.get(c)
        narrow = when is not None and _DAY.fullmatch(when.timex or "") is not None
        return self._when(c) if narrow else None

    def _of_matrix(self, i: int, head: int, predicate: str) -> Setting:
        """What the governing verb lends: dates before it where it is transparent, and adjuncts that follow the deed."""
        tree = self.tree
        purpose = any(tree.lower[c] == "to" for c in tree.with_dep(i, "mark")) and tree.tag[i] == "VB"
        if purpose and tree.lemma[head] not in _TRANSPARENT:
            return Setting()
        if apart(tree, i, head) or (tree.dep[i] == "advcl" and tree.tag[i] == "VBN" and i < head):
            return Setting()  # "Born in Ternhaven, she moved to Lisbon in 1950".
        # "On Monday, Quill claimed to have met him": that was the day of the claim.
        claimed = tree.lemma[head] in ("claim", "profess") and tree.tag[head] == "VBD"
        lends = tree.lemma[head] in _TRANSPARENT and tree.dep[i] == "xcomp" and not claimed
        beside = tree.dep[i] == "advcl"
        own = (c for c in tree.children[head] if c > i or (lends and c < head) or (beside and c < head))
        if beside:  # "Alleging fraud, Quaria now waits": only the waiting is said to be of now.
            own = (c for c in own if tree.lower[c] != "now")
        return self._from(own, predicate)

    def _of_verb(self, head: int, predicate: str) -> Iterator[Setting]:
        """ "The attack on the camp took place in Sarnholm on Monday", "there was an attack on Monday"."""
        helpers = {self.tree.lower[c] for c in self.tree.with_dep(head, "aux")}
        to = any(self.tree.lower[c] == "to" for c in self.tree.with_dep(head, "mark"))
        if to and helpers & {"is", "are", "was", "were"}:
            return  # "The trial of Quill is to begin on Monday": he was charged before.
        if self._there(head) or self.tree.lemma[head] in _COMING_ABOUT:
            yield self._own(head, predicate)
            yield from (Setting(when=self._own(verb, predicate).when) for verb in told_with(self.tree, head))


def _tokens(tree: Tree, start: int, end: int) -> list[int]:
    """The tokens of a stretch of text."""
    i = tree.at.get(start)
    if i is None:
        i = next((j for j in range(len(tree)) if tree.start[j] <= start < tree.end[j]), None)
    found = []
    while i is not None and i < len(tree) and tree.start[i] < end:
        found.append(i)
        i += 1
    return found
