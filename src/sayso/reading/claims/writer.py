"""Sketches to claims, one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from sayso.model.claim import Claim, ClaimKind, Participant, Role, Status
from sayso.model.evidence import Evidence
from sayso.model.mention import Kind
from sayso.model.predicate import ANY_DEED
from sayso.model.span import Span
from sayso.model.stance import Certainty, Cue, Polarity, Stance
from sayso.reading.claims.astray import speaks_of_himself
from sayso.reading.claims.cast import Cast
from sayso.reading.claims.grammar.arguments import Arguments
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.offices.bygone import in_bygone_years
from sayso.reading.claims.offices.reputed import as_undone, of_reputed_deed, of_reputed_doer, reputed, self_given
from sayso.reading.claims.refused import Scene, is_doubt, refusal
from sayso.reading.claims.settings.frame import Frames
from sayso.reading.claims.settings.setting import Setting, Settings
from sayso.reading.claims.sketch import Sketch
from sayso.reading.claims.standing.overheard import without_overheard
from sayso.reading.claims.standing.scare import held_up, not_vouched
from sayso.reading.claims.standing.shown import shown_by
from sayso.reading.claims.standing.stand import Speakers, evidence_for, is_assessment_at, stance_at
from sayso.reading.claims.standing.status import Statuses, has_end
from sayso.reading.claims.stating.filling import Filled, only_where
from sayso.reading.claims.stating.scan import Scan
from sayso.reading.claims.stating.unnamed import OWN_WORDS
from sayso.reading.draft import Draft
from sayso.reading.mentions.chains.quotations import quotation
from sayso.reading.rows import row_at
from sayso.reading.vocabulary import Vocabulary

#: Predicates whose venue is their where, when it is a place.
_VENUE_IS_WHERE = words("finding_venue_is_where")
#: What somebody is said to be in an armed group or a gang.
_RANKS = words("writer_ranks")
#: Predicates that happen where the place is that they are done to.
_PATIENT_IS_WHERE = words("finding_patient_is_where")
_SIDES = {"subj": Role.AGENT, "obj": Role.PATIENT}
#: The widest stretch between the first and the last word of a trigger that is still printed as one, in tokens.
_TRIGGER_WIDTH = 5
#: What opens a clause of time: without a comma it is told with the clause before.
_TIMING = frozenset({"after", "before", "when", "while", "since", "once", "as"})


@dataclass(slots=True)
class Writer:
    """Writes the claims of a draft; what is not surely read is marked ``doubted``, and has no line yet."""

    draft: Draft
    tree: Tree
    vocabulary: Vocabulary

    _settings: Settings = field(init=False)
    _scene: Scene = field(init=False)
    _scan: Scan = field(init=False)
    speakers: Speakers = field(init=False)

    def __post_init__(self) -> None:
        cast, arguments = Cast(self.tree, self.draft.mentions), Arguments(self.tree)
        self._settings = Settings(self.draft, self.tree, arguments, cast)
        self._scene = Scene(self.tree, arguments, cast)
        self._scan = Scan(self.tree, arguments, cast, self.vocabulary, self._settings)
        self.speakers = Speakers(self.draft)

    def claims(self) -> Iterator[Claim]:
        settings, scene, speakers = self._settings, self._scene, self.speakers
        frames, statuses = Frames(self.tree), Statuses(self.tree)
        for sketch in self._scan.sketches():
            reason = refusal(scene, sketch)
            if reason is not None and not is_doubt(reason):
                continue
            # Nothing leans on the day and place of what is not surely read.
            setting = self._setting(sketch, settings, frames if reason is None else Frames(self.tree))
            claim = self._claim(sketch, setting, speakers, statuses)
            claim = claim if reason is None else replace(claim, doubted=True)
            unnamed = speakers.unnamed(claim.trigger.start, claim.trigger.end)
            unnamed = unnamed or speakers.nobodys(claim, self.tree, sketch.anchor, noun=sketch.noun)
            if not unnamed and not speakers.unsaid(claim) and not speaks_of_himself(claim, speakers, self.draft):
                yield claim

    def deed_at(self, verb: int) -> Claim | None:
        """A doubted deed at a verb, with what can be made of its sides; none where nobody can tell whose word it is."""
        if ANY_DEED not in self.vocabulary:
            return None
        sketch = self._scan.any_deed(verb) or Sketch(
            predicate=ANY_DEED, anchor=verb, tokens=(verb,), filled=self._beside(verb)
        )
        speakers, setting = self.speakers, self._setting(sketch, self._settings, Frames(self.tree))
        claim = replace(self._claim(sketch, setting, speakers, Statuses(self.tree)), doubted=True)
        return None if speakers.unnamed(claim.trigger.start, claim.trigger.end) or speakers.unsaid(claim) else claim

    def _beside(self, verb: int) -> Filled:
        """Who or what stands beside a verb as its subject and its object."""
        scan, filled = self._scan, Filled()
        entry, slots = self.vocabulary.entries[ANY_DEED], self._scan.arguments.slots(verb)
        for name, role in _SIDES.items():
            for token in slots.get(name, ()):
                mention = scan.cast.find(token)
                if mention is not None and entry.takes(role, mention.kind):
                    filled.add(role, mention, token)
        return filled

    def _setting(self, sketch: Sketch, settings: Settings, frames: Frames) -> Setting:
        """Events have a setting; states only what hangs on their own words."""
        if sketch.compound and sketch.predicate not in _VENUE_IS_WHERE:
            return Setting()
        if self.vocabulary[sketch.predicate].kind == "state":
            own = settings.of(sketch.anchor, (), sketch.predicate) if not sketch.noun else Setting()
            if self._left(sketch) or sketch.predicate == "also_known_as":  # "Renamed in 2014": called so since.
                own = replace(own, when=None)
            venue = next((m.id for m in sketch.filled.of(Role.VENUE) if settings.is_place(m)), None)
            return Setting(when=own.when, where=venue)
        setting = Setting()
        if sketch.predicate in _VENUE_IS_WHERE:
            setting = Setting(where=next((m.id for m in sketch.filled.of(Role.VENUE) if settings.is_place(m)), None))
        setting = setting.or_else(settings.of(sketch.anchor, sketch.nouns, sketch.predicate))
        for role, mention, token in sketch.filled.sides:
            if role is not Role.AGENT or token > sketch.anchor:  # "Was held by the Front in Sarnholm".
                setting = setting.or_else(settings.of_noun(token, mention, sketch.predicate))
        setting = setting.or_else(frames.lend(sketch.anchor))
        if sketch.filled.sides:  # An occasion that is only named is not what the next sentence points back to.
            frames.remember(setting, sketch.anchor)
        struck = self._struck(sketch, settings)
        if struck is not None and (setting.where is None or setting.where in self._acting(sketch)):
            return replace(setting, where=struck)
        return replace(setting, where=None) if setting.where in self._acting(sketch) else setting

    def _acting(self, sketch: Sketch) -> set[str]:
        """The mentions that take part in a sketch as somebody: none of them is its place."""
        there = sketch.predicate in OWN_WORDS
        return {
            m.id
            for role, m, token in sketch.filled.sides
            if role is not Role.VENUE and not (there and only_where(role, m, token, self.tree))
        }

    def _left(self, sketch: Sketch) -> bool:
        """Whether the anchor is the leaving itself, whose day is not one of the role: "resigned as chief in March"."""
        apart = sketch.status is Status.ENDED and sketch.anchor not in sketch.tokens
        return apart and not has_end(self.tree, sketch.anchor)

    def _struck(self, sketch: Sketch, settings: Settings) -> str | None:
        """The place that something was done to: what attacks a town happens there."""
        if sketch.predicate not in _PATIENT_IS_WHERE:
            return None
        places = (m for m in sketch.filled.of(Role.PATIENT) if m.kind is Kind.PLACE)
        return next((m.id for m in places if settings.is_place(m)), None)

    def _claim(self, sketch: Sketch, setting: Setting, speakers: Speakers, statuses: Statuses) -> Claim:
        predicate = self.vocabulary[sketch.predicate]
        trigger = self._trigger(sketch.tokens)
        stance = self._stance(sketch)
        status = statuses.of(sketch.anchor, stance, state=predicate.kind == "state", noun=sketch.noun)
        ended = sketch.status is Status.ENDED
        if sketch.status is not None and (status is not Status.PLANNED or ended or _describes(sketch)):
            status = sketch.status
        if in_bygone_years(sketch, self.draft, self.tree):
            status = Status.UNSPECIFIED
        if status is Status.PLANNED and stance.certainty is Certainty.CERTAIN:
            stance = replace(stance, certainty=Certainty.UNCOMMITTED)
        passage = self._sentence(sketch.tokens[0])
        chain = speakers.without_deniers(self._speakers_of(sketch, trigger, speakers), stance, noun=sketch.noun)
        chain = without_overheard(chain, self.draft.attributions, self.tree, sketch.anchor)
        return Claim(
            id="",
            kind=self._kind(sketch, predicate.kind),
            predicate=sketch.predicate,
            trigger=trigger,
            passage=passage,
            participants=sketch.filled.participants(),
            title=sketch.title,
            status=status,
            when=setting.when,
            where=setting.where,
            attribution=chain,
            stance=stance if chain else not_vouched(stance, self.draft.document.text),
            evidence=self._evidence(sketch, passage, chain),
        )

    def _stance(self, sketch: Sketch) -> Stance:
        """The stance at the anchor; to a description in passing only what stands in its own phrase speaks."""
        stance = as_undone(self._own_stance(sketch), sketch, self.tree)
        stance = of_reputed_doer(reputed(stance, sketch, self.tree), sketch, self.tree)
        stance = of_reputed_deed(stance, sketch, self.tree)
        return held_up(self_given(stance, sketch, self.tree), sketch, self.tree)

    def _own_stance(self, sketch: Sketch) -> Stance:
        stance = self._of_the_verb(stance_at(sketch.anchor, self.draft), sketch)
        if sketch.status is Status.ENDED and self.tree.lemma[self.tree.head[sketch.anchor]] in ("cease", "stop"):
            return replace(stance, polarity=Polarity.POSITIVE, certainty=Certainty.CERTAIN, cues=())
        if not (sketch.noun and sketch.status is not None):
            return stance
        if self.tree.case(sketch.anchor) and stance.polarity is Polarity.NEGATIVE:
            return Stance()  # "But not by their chief, Ada Quill".
        own = self.tree.subtree(sketch.anchor)
        start, end = self.tree.start[own[0]], self.tree.end[own[-1]]
        return stance if any(start <= c.start and c.end <= end for c in stance.cues) else Stance()

    def _of_the_verb(self, stance: Stance, sketch: Sketch) -> Stance:
        """Without a negation that only stands in a phrase beside it: "searched for days with no result"."""
        if stance.polarity is not Polarity.NEGATIVE or not stance.cues:
            return stance
        cues = [self.tree.at.get(c.start) for c in stance.cues if c.text.lower() == "no"]
        beside = [i for i in cues if i is not None and self._aside(i, sketch.anchor)]
        if len(beside) != len(stance.cues):
            return stance
        return replace(stance, polarity=Polarity.POSITIVE, cues=())

    def _aside(self, no: int, anchor: int) -> bool:
        noun = self.tree.head[no]
        return self.tree.dep[noun].startswith("obl") and self.tree.case(noun) == "with" and noun != anchor

    def _speakers_of(self, sketch: Sketch, trigger: Cue, speakers: Speakers) -> tuple[str, ...]:
        """The chain of speakers; outside quotes a description ("the Quaria-based X") is the report's own.

        A rank that is new to the reader is not: "the army said Teth, a commander of the Front, had fled".  Nor is what
        names its own speaker: "a commander of the Front, according to the army".
        """
        chain = speakers.chain(trigger.start, trigger.end)
        text = self.draft.document.text
        paragraph = text.rfind("\n", 0, trigger.start) + 1
        if _describes(sketch) and text.count('"', paragraph, trigger.start) % 2 == 0:
            outside = text.find("“", paragraph, trigger.start) >= 0 and quotation(text, trigger.start) is None
            phrase = [k for k in self.tree.subtree(sketch.anchor) if self.tree.dep[k] != "punct"]
            first, last = phrase[0], phrase[-1]
            if within := speakers.within(chain, self.tree.start[first], self.tree.end[last]):
                return within
            ranked = sketch.predicate == "member_of" or self.tree.lemma[sketch.anchor] in _RANKS
            if not sketch.compound and not outside and ranked and self.tree.lower[first] in ("a", "an"):
                return chain
            return speakers.of_papers(chain, text) if outside or not speakers.quoted(chain) else chain
        return chain or speakers.lent(self._place_before(sketch.anchor))

    def _place_before(self, anchor: int) -> int | None:
        """Where what stands before ", where he spoke" or "after he spoke" ends: such a clause shares its hearsay."""
        tree = self.tree
        starts = [c for c in tree.children[anchor] if tree.lower[c] == "where" and c < anchor]
        if starts:
            return tree.end[starts[0] - 2] if starts[0] > 1 else None
        for i in tree.path(anchor):
            opening = [*tree.with_dep(i, "mark"), tree.subtree(i)[0]]  # A mark may hang further down in the clause.
            marks = [c for c in opening if tree.lower[c] in _TIMING and tree.dep[c] == "mark" and c < i]
            if marks and tree.dep[i] == "advcl" and tree.head[i] < marks[0] and tree.lower[marks[0] - 1] != ",":
                return tree.end[marks[0] - 1]
        return None

    def _evidence(self, sketch: Sketch, passage: Span, chain: tuple[str, ...]) -> tuple[Evidence, ...]:
        """What a happening rests on in its sentence; not what takes part in it, and never for a description."""
        if _describes(sketch):
            return ()
        sides = [m for _, m, _ in sketch.filled.sides]
        found = evidence_for(passage, self.draft, sketch.anchor, chain) or shown_by(
            sketch.anchor, self.tree, self.draft
        )
        return tuple(e for e in found if not any(e.start < m.end and m.start < e.end for m in sides))

    def _kind(self, sketch: Sketch, kind: str) -> ClaimKind:
        """Assessment where the words are; a noun's also by the verb over it ("points to closer ties")."""
        if _describes(sketch):
            return ClaimKind(kind)
        words = [sketch.anchor, *(self._verbs_over(sketch.anchor) if sketch.noun else ())]
        return ClaimKind.ASSESSMENT if any(is_assessment_at(i, self.draft) for i in words) else ClaimKind(kind)

    def _verbs_over(self, noun: int) -> Iterator[int]:
        for i in self.tree.path(noun)[:-1]:
            modifier = self.tree.tag[i] == "VBG" and i > 0 and self.tree.lower[i - 1] == "to"
            if self.tree.dep[i].startswith(("nsubj", "acl", "conj", "appos", "advcl")) and not modifier:
                return
            if self.tree.is_verb(self.tree.head[i]):
                yield self.tree.head[i]

    def _trigger(self, tokens: tuple[int, ...]) -> Cue:
        first, last = tokens[0], tokens[-1]
        if last - first > _TRIGGER_WIDTH:
            verb = self.tree.pos[first] in ("VERB", "AUX")  # It tells the noun with it: "made a 15-a-share offer".
            first = last = first if verb else next((t for t in tokens if self.tree.pos[t] == "NOUN"), first)
        start, end = self.tree.start[first], self.tree.end[last]
        return Cue(start=start, end=end, text=self.draft.document.text[start:end])

    def _sentence(self, i: int) -> Span:
        sent = self.draft.doc[i].sent
        text = sent.text
        start = int(sent.start_char) + len(text) - len(text.lstrip())
        row = row_at(self.draft.document.text, start)
        if row is not None and start + len(text.strip()) <= row.end:
            return Span(start=row.start, end=row.end)
        return Span(start=self._settings.entered.opening(start), end=start + len(text.strip()))

    def alias_claims(self) -> list[Claim]:
        """ "Name (Short)" as the state that both name one thing."""
        if "also_known_as" not in self.vocabulary:
            return []
        found = []
        for long, short, status in self._scene.cast.spelled:
            i = self.tree.at.get(short.start)
            if i is not None:
                sides = (
                    Participant(role=Role.AGENT, mention=long.id),
                    Participant(role=Role.PATIENT, mention=short.id),
                )
                cue = Cue(start=short.start, end=short.end, text=short.text)
                found.append(
                    Claim(
                        id="",
                        kind=ClaimKind.STATE,
                        predicate="also_known_as",
                        trigger=cue,
                        passage=self._sentence(i),
                        participants=sides,
                        status=status,
                        stance=Stance(),
                    )
                )
        return found


def _describes(sketch: Sketch) -> bool:
    """Whether the words only describe a name in passing: a title, an apposition, a compound."""
    return sketch.compound or (sketch.noun and sketch.status is not None)
