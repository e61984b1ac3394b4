"""From what a model says to claims: kept where the text bears every part of it, else dropped with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from sayso.model.attribution import Attribution, Part, SourceKind
from sayso.model.claim import Claim, ClaimKind, Participant, Role, Status
from sayso.model.evidence import Evidence
from sayso.model.gap import Gap
from sayso.model.mention import Kind, Level, Mention
from sayso.model.reading import Reading
from sayso.model.span import Span
from sayso.model.stance import Certainty, Cue, Stance
from sayso.reading.modelled.hedging import hedges_in, least_sure, lost
from sayso.reading.modelled.told import ToldClaim
from sayso.reading.vocabulary import Vocabulary
from sayso.reading.vocabulary.vocabulary import Entry

LONGEST = 3
"""Sentences that a quote may run over."""


class Unsupported(ValueError):
    """The text does not bear a claim; the message says in what."""


@dataclass(slots=True)
class Grounding:
    """The claims of one reading as they are checked, with the mentions and attributions that they add."""

    base: Reading
    vocabulary: Vocabulary
    mentions: list[Mention] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    dropped: Counter[str] = field(default_factory=Counter)

    def take(self, told: Iterable[ToldClaim | None], window: Span) -> None:
        """Check what a model says of a stretch of the text; keep what stands there."""
        for claim in told:
            if claim is None:
                self.dropped["not of the asked form"] += 1
                continue
            try:
                self.claims.append(self._claim(claim, window))
            except Unsupported as reason:
                self.dropped[str(reason)] += 1

    def reading(self) -> Reading:
        """The reading with the claims that were kept; a gap counts the others."""
        ordered = sorted(self.claims, key=lambda c: (c.trigger.start, c.trigger.end, c.predicate, str(c.participants)))
        claims = tuple(replace(c, id=f"c{n}") for n, c in enumerate(_once(ordered), 1))
        return replace(
            self.base,
            mentions=(*(m for m in self.base.mentions), *self.mentions),
            attributions=(*self.base.attributions, *self.attributions),
            claims=claims,
            gaps=(*self.base.gaps, *self._gaps()),
        )

    def _gaps(self) -> Iterator[Gap]:
        if self.dropped:
            reasons = ", ".join(f"{reason} ({n})" for reason, n in sorted(self.dropped.items()))
            total = sum(self.dropped.values())
            yield Gap(start=0, end=0, reason=f"The model gave {total} claims that the text does not bear: {reasons}.")

    def _claim(self, told: ToldClaim, window: Span) -> Claim:
        quote = self._find(told.quote, window, "the quote is not in the text")
        passage = self._passage(quote)
        trigger = self._cue(told.trigger, quote, "the trigger is not in the quote")
        entry = self.vocabulary.entries.get(told.predicate)
        if entry is None:
            raise Unsupported("the predicate is unknown")
        if {role for role, _ in told.participants}.isdisjoint(entry.predicate.roles) or not _filled(entry, told):
            raise Unsupported("a side is missing")
        rival = self._rule(trigger)
        self._agrees(told, rival)
        cues = self._hedges(told, passage)
        attribution = self._speakers(told, trigger, passage)
        status = told.status
        certainty = least_sure(told.certainty, cues)
        if status is Status.PLANNED and certainty is Certainty.CERTAIN:
            certainty = Certainty.UNCOMMITTED
        opinion = told.opinion or (rival is not None and rival.kind is ClaimKind.ASSESSMENT)
        return Claim(
            id="",
            kind=ClaimKind.ASSESSMENT if opinion else ClaimKind(entry.predicate.kind),
            predicate=told.predicate,
            trigger=trigger,
            passage=passage,
            participants=tuple(self._side(role, words, quote) for role, words in told.participants),
            title=told.title if told.title is not None and told.title in quote.of(self._text) else None,
            status=status,
            when=self._when(told.when, passage),
            where=self._where(told.where, passage),
            attribution=attribution,
            stance=Stance(polarity=told.polarity, certainty=certainty, cues=cues),
            evidence=self._evidence(passage),
            line=self._line(passage, attribution),
        )

    @property
    def _text(self) -> str:
        return self.base.document.text

    def _find(self, words: str, window: Span, fault: str) -> Span:
        at = self._text.find(words, window.start, window.end)
        if at < 0:
            raise Unsupported(fault)
        return Span(start=at, end=at + len(words))

    def _cue(self, words: str, window: Span, fault: str) -> Cue:
        found = self._find(words, window, fault)
        return Cue(start=found.start, end=found.end, text=words)

    def _passage(self, quote: Span) -> Span:
        """The whole sentences that a quote lies in: who quotes half a sentence may leave its hedge behind."""
        touched = [s for s in self.base.sentences if s.overlaps(quote)]
        if not touched:
            raise Unsupported("the quote is no sentence")
        if len(touched) > LONGEST:
            raise Unsupported("the quote runs over too many sentences")
        return Span(start=min(touched[0].start, quote.start), end=max(touched[-1].end, quote.end))

    def _rule(self, trigger: Cue) -> Claim | None:
        """What the rules read at the same words."""
        same = (c for c in self.base.claims if c.trigger.start < trigger.end and trigger.start < c.trigger.end)
        return next(same, None)

    def _agrees(self, told: ToldClaim, rival: Claim | None) -> None:
        if rival is None:
            return
        if rival.stance.polarity is not told.polarity:
            raise Unsupported("its negation is at odds with the sentence's")
        if rival.status is Status.PLANNED and told.status is not Status.PLANNED:
            raise Unsupported("a plan is told as a deed")

    def _hedges(self, told: ToldClaim, passage: Span) -> tuple[Cue, ...]:
        given = [self._cue(words, passage, "a hedge is not in the text") for words in told.hedges]
        needed = hedges_in(self.base, passage)
        if lost(needed, given):
            raise Unsupported("a hedge is lost")
        return tuple(sorted({*given, *needed}, key=lambda c: (c.start, c.end)))

    def _speakers(self, told: ToldClaim, trigger: Cue, passage: Span) -> tuple[str, ...]:
        """The chain of speakers: the rules' own where they found one, else the one that the model names."""
        over = [
            a
            for a in self.base.attributions
            if a.asserted and any(p.start <= trigger.start and trigger.end <= p.end for p in a.content.pieces())
        ]
        if over and told.speaker is None and any(a.source is not None for a in over):
            raise Unsupported("its speaker is lost")
        if over:
            return tuple(a.id for a in sorted(over, key=lambda a: a.content.start - a.content.end))
        if told.speaker is None:
            return ()
        return (self._new_speaker(told, passage),)

    def _new_speaker(self, told: ToldClaim, passage: Span) -> str:
        source = self._find(str(told.speaker), passage, "its speaker is not in the sentence")
        cue = self._cue(told.cue or "", passage, "its speaker's verb is not in the sentence")
        mention = self._mention_at(source)
        named = mention is not None and mention.level is Level.NAMED
        made = Attribution(
            id=f"x{len(self.attributions) + 1}",
            source=Part(
                start=source.start, end=source.end, text=source.of(self._text), mention=mention.id if mention else None
            ),
            cue=Part(start=cue.start, end=cue.end, text=cue.text),
            content=Part(start=passage.start, end=passage.end, text=passage.of(self._text)),
            kind=SourceKind.NAMED if named else SourceKind.DESCRIBED,
        )
        self.attributions.append(made)
        return made.id

    def _side(self, role: Role, words: str, quote: Span) -> Participant:
        span = self._find(words, quote, "a participant is not in the quote")
        mention = self._mention_at(span)
        if mention is None:
            name = f"x{len(self.mentions) + 1}"
            mention = Mention(
                id=name, start=span.start, end=span.end, text=words, kind=Kind.OTHER, level=Level.NOMINAL, chain=name,
                name=words,
            )  # fmt: skip
            self.mentions.append(mention)
        return Participant(role=role, mention=mention.id)

    def _mention_at(self, span: Span) -> Mention | None:
        """The mention of just these words, or the widest one inside them that ends where they end."""
        every = (*self.base.mentions, *self.mentions)
        exact = next((m for m in every if (m.start, m.end) == (span.start, span.end)), None)
        inside = [m for m in every if span.start <= m.start and m.end == span.end]
        return exact or max(inside, key=lambda m: m.end - m.start, default=None)

    def _when(self, words: str | None, passage: Span) -> str | None:
        at = -1 if words is None else self._text.find(words, passage.start, passage.end)
        end = at + len(words or "")
        return next((w.id for w in self.base.whens if at >= 0 and w.start < end and at < w.end), None)

    def _where(self, words: str | None, passage: Span) -> str | None:
        at = -1 if words is None else self._text.find(words, passage.start, passage.end)
        placed = {p.mention for p in self.base.places if not p.actor}
        end = at + len(words or "")
        return next(
            (m.id for m in self.base.mentions if at >= 0 and m.id in placed and at <= m.start and m.end <= end), None
        )

    def _evidence(self, passage: Span) -> tuple[Evidence, ...]:
        found = {e for c in self.base.claims if c.passage == passage for e in c.evidence}
        return tuple(sorted(found, key=lambda e: (e.start, e.end)))

    def _line(self, passage: Span, attribution: Sequence[str]) -> str:
        """The sentence itself: nothing of it can be lost; with the speaker where that stands outside it."""
        words = " ".join(passage.of(self._text).split())
        known = {a.id: a for a in (*self.base.attributions, *self.attributions)}
        sources = [known[a].source for a in attribution]
        outside = [s.text for s in sources if s is not None and not (passage.start <= s.start < passage.end)]
        who = f"According to {', citing '.join(outside)}" if outside else "In the report's words"
        return f"{who}: “{words}”"


def _filled(entry: Entry, told: ToldClaim) -> bool:
    return {role for role, _ in told.participants} >= set(entry.needs)


def _once(claims: Iterable[Claim]) -> list[Claim]:
    seen: set[tuple[object, ...]] = set()
    kept = []
    for claim in claims:
        key = (claim.predicate, claim.trigger, claim.participants)
        if key not in seen:
            kept.append(claim)
        seen.add(key)
    return kept
