"""Found attributions to printed ones: spans, mentions, kinds, nesting."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

from sayso.model.attribution import Attribution, Part, SourceKind
from sayso.model.mention import Kind, Level, Mention
from sayso.model.span import Span
from sayso.reading.attribution.carried import carried_on
from sayso.reading.attribution.found import Found
from sayso.reading.attribution.going_on import gone_on
from sayso.reading.attribution.layout.announced import find_announced
from sayso.reading.attribution.layout.charged import find_charged
from sayso.reading.attribution.layout.interviews import find_answers, with_turns
from sayso.reading.attribution.layout.labels import find_labels
from sayso.reading.attribution.layout.mails import find_mails
from sayso.reading.attribution.layout.messaged import find_messaged
from sayso.reading.attribution.layout.tabled import find_sourced
from sayso.reading.attribution.layout.tails import MARKS, find_tails
from sayso.reading.attribution.layout.written import find_written
from sayso.reading.attribution.lexicon import lexicon
from sayso.reading.attribution.nominal import find_nominal
from sayso.reading.attribution.phrases import find_phrases
from sayso.reading.attribution.reach.between import narrowed
from sayso.reading.attribution.reach.extents import within_bounds
from sayso.reading.attribution.reach.medial import with_medial
from sayso.reading.attribution.reach.surface import find_surface
from sayso.reading.attribution.so_it_goes import find_so_said
from sayso.reading.attribution.sources import has_word, own_words, phrase
from sayso.reading.attribution.speech import join_speech
from sayso.reading.attribution.spoken import find_spoken
from sayso.reading.attribution.voices import with_voices
from sayso.reading.attribution.words import Words, words_of
from sayso.reading.draft import Draft

#: What no source's words hold: a colon or an opening quotation mark after their start.
_TORN = re.compile(r".[:“]")
#: The title of a work that is cited: "the 2007 book “Lords of the Land,” by Quill".
_TITLED = re.compile(r"“[A-Z0-9][\w’'-]*(?:[ :,]+(?:[A-Z0-9][\w’'-]*|[a-z]{1,4}))*,?”")
_OPENING = '“"‘'
#: What may stand between a body and its officer: "Harbour Police sub-inspector Ada Quill".
_OFFICE = re.compile(
    r" (?!(?:that|whether|how|why) )"
    r"(?:\([A-Z]+\) )?(?:[\w-]+ ){0,2}(?:[\w-]*inspector|officer|chief|director|president|commander|leader|head|chair|"
    r"chairman|chairwoman|spokesman|spokeswoman|spokesperson|minister|secretary|commissioner|superintendent|lawyer|editor|"
    r"professor|analyst|manager|founder|official|governor|mayor|judge|prosecutor|captain|coach) ",
    re.IGNORECASE,
)
#: Within what a paper is cited for they may be the paper or its people.
_OF_CITED = frozenset({"it", "they", "i", "we", "you", "he", "she"})
#: Verbs that with an infinitive of saying make one cue: "declined to say".
_HELPING = frozenset({"decline", "refuse", "hesitate"})
#: What a land, a year or a firm does that something happens to: "has seen three mills close".
_LIVING_THROUGH = frozenset({"see", "witness"})
#: How many words two verbs of one cue may stand apart.
_JOINT = 5
_EDGES = frozenset(",;:.-–—()[]")


def find_attributions(draft: Draft) -> tuple[Attribution, ...]:
    """Who is said to say, believe or want what, in the order of the text: ``a1``, ``a2`` …"""
    words = words_of(draft.doc)
    known = lexicon()
    nominal = [*find_nominal(words, known)]
    borne = {f.anchor for f in nominal}
    spoken = [f for f in find_spoken(words, known) if f.asserted or f.anchor not in borne]
    found = sorted((*spoken, *nominal, *find_phrases(words, known)), key=lambda f: f.anchor)
    found = with_medial(words, known, found)
    found += [*find_surface(words, known, found)]
    found += [*find_labels(words, draft.mentions, known, found)]
    found += [*find_tails(words, known, found)]
    found += [*find_so_said(words, known, found)]
    found += [*find_answers(words, draft.mentions, known, found)]
    found = with_turns(words, draft.mentions, found)
    found += [
        *find_announced(words, draft.mentions),
        *find_mails(words, draft.mentions),
        *find_messaged(words, draft.document.text),
    ]
    found = _once(join_speech(words, within_bounds(words, narrowed(words, _merged(words, found))), known))
    found += [*find_written(words, draft.mentions, found), *find_charged(words)]
    found += [*find_sourced(words, draft.document.text)]
    writer = _Writer(words, draft)
    written = [a for a in (writer.write(f) for f in found) if a is not None]
    written.sort(key=lambda a: (a.cue.start, a.cue.end, a.content.start))
    nested = _nested(written)
    by_id = {a.id: a for a in nested}
    chains = {m.id: m.chain for m in with_voices(draft.mentions, nested)}
    kept = [
        a
        for a in nested
        if a.parent is None
        or (_worth_nesting(a, words, by_id[a.parent]) and not _same_source(a, by_id[a.parent], chains))
    ]
    return gone_on(carried_on(tuple(_nested(kept)), draft, words), draft, words)


def _merged(words: Words, found: Iterable[Found]) -> list[Found]:
    """ "Declined to say", "seemed to mock" are one cue: the outer verb attributes nothing of its own."""
    every = list(found)
    inner = {f.anchor: f for f in every}
    outer = {}
    for f in every:
        under = [c for c in words.with_dep(f.anchor, "xcomp") if c in inner and c > f.anchor]
        if under and not f.asserted and words.lemma[f.anchor] in _HELPING and words.case(under[0]) == "to":
            outer[f.anchor] = under[0]
    out = []
    halves = {k for f in every for k in f.cue if k in inner and k != f.anchor and _neither(words, f.cue)}
    for f in every:
        if f.anchor in halves:
            continue
        if f.anchor in outer and inner[outer[f.anchor]] is not f and not f.asserted:
            continue
        over = next((a for a, c in outer.items() if c == f.anchor), None)
        if over is not None:
            between = range(over, f.anchor) if f.anchor - over <= _JOINT else ()
            f = replace(f, cue=tuple(sorted({*inner[over].cue, *between, *f.cue})))
        out.append(f)
    return out


def _neither(words: Words, cue: tuple[int, ...]) -> bool:
    """Whether a cue is two verbs in one: "neither confirmed nor denied"."""
    return {"neither", "nor"} <= {words.lower[k] for k in cue}


def _once(found: Iterable[Found]) -> list[Found]:
    """One attribution for a cue: the one that asserts, then the one with more content."""
    best: dict[int, Found] = {}
    for f in found:
        other = best.get(f.anchor)
        if other is None or (f.asserted, f.source is not None, len(f.content)) > (
            other.asserted,
            other.source is not None,
            len(other.content),
        ):
            best[f.anchor] = f
    return [best[i] for i in sorted(best)]


def _worth_nesting(attribution: Attribution, words: Words, outer: Attribution) -> bool:
    """Whether it brings in a further speaker: not "I think" within somebody's words.

    Of a paper that is only cited, "according to the Gazette", whoever hopes or believes stays who does.
    """
    known = lexicon()
    if not attribution.asserted:
        return False
    if _is_heard(attribution, words):
        return True
    verbs = {words.lemma[i] for piece in attribution.cue.pieces() for i in words.between(piece.start, piece.end)}
    source = attribution.source.text.lower() if attribution.source is not None else ""
    last = words.between(attribution.cue.start, attribution.cue.end)[-1:]
    mention = attribution.source.mention if attribution.source is not None else None
    if outer.cue.text.lower() in ("according to", "as per") and mention is not None and source not in _OF_CITED:
        return True
    if (source == "it" and outer.asserted) or any(words.pos[i] == "ADJ" for i in last):
        return False  # "It believes" is mostly the outer speaker; who is aware or sure speaks to nobody.
    return not verbs & known.never_nested and source not in known.self_words


def _is_heard(attribution: Attribution, words: Words) -> bool:
    """Whether it is what a speaker only heard: "said that he had heard that …"."""
    known = lexicon()
    cue = {words.lemma[i] for p in attribution.cue.pieces() for i in words.between(p.start, p.end)}
    untold = known.telling | known.taking if attribution.source is None else frozenset()
    return bool(cue & (known.hearing | known.news | known.ears | untold))


def _same_source(inner: Attribution, outer: Attribution, chains: Mapping[str, str]) -> bool:
    """Whether the inner speaker is the outer one: "Ines said that she believed …" has one."""
    if inner.source is None or outer.source is None or not outer.asserted:
        return False
    first, second = (chains.get(a.source.mention or "") for a in (inner, outer) if a.source is not None)
    return first is not None and first == second


def _nested(unnumbered: Iterable[Attribution]) -> list[Attribution]:
    """Each with its number and its parent: the one with the smallest content that holds its cue."""
    attributions = [replace(a, id=f"a{n}") for n, a in enumerate(unnumbered, start=1)]
    out = []
    for a in attributions:
        first, last = a.cue.start, a.cue.end
        around = [b for b in attributions if b is not a and b.content.holds(first, last)]
        holders = [b for b in around if not (_within(b, a) and _size(b) <= _size(a))]
        parent = min(holders, key=lambda b: (_size(b), b.cue.start), default=None)
        out.append(a if parent is None else replace(a, parent=parent.id))
    return out


def _bare(tokens: list[int], f: Found) -> list[int]:
    """A source's words around its head as far as none of them is the cue or content: it never holds what it says."""
    taken = {*f.cue, *f.content} - {f.source}
    before = max((k for k in taken if f.source is not None and k < f.source), default=-1)
    behind = min((k for k in taken if f.source is not None and k > f.source), default=tokens[-1] + 1)
    return [k for k in tokens if before < k < behind] if not f.label else tokens


def _clausal(words: Words, tokens: list[int]) -> bool:
    """Whether a source holds a verb with its subject outside of relative clauses."""
    inside = set(tokens)
    return any(
        words.tag[k] in ("VBD", "VBZ", "VBP", "MD")
        and words.dep[k] not in ("acl", "advcl")
        and not any(words.label[j] in ("acl:relcl", "acl") for j in words.path(k) if j in inside)
        for k in tokens
    )


def _within(inner: Attribution, outer: Attribution) -> bool:
    return outer.content.holds(inner.cue.start, inner.cue.end)


def _size(attribution: Attribution) -> int:
    return sum(p.end - p.start for p in attribution.content.pieces())


class _Writer:
    """Token numbers to offsets of the document."""

    def __init__(self, words: Words, draft: Draft) -> None:
        self.words = words
        self.draft = draft
        self.named = {m.chain for m in draft.mentions if m.level is Level.NAMED}
        self.starts = [m.start for m in draft.mentions]

    def write(self, f: Found) -> Attribution | None:
        """The attribution, or nothing where no content is left."""
        own = {*f.label, *f.cue} if f.label else own_words(self.words, f.cue, f.source)
        content = self._part(self._pieces([k for k in f.content if k not in own]))
        mark = len(f.cue) == 1 and self.words.word[f.cue[0]] in MARKS
        cue = self._part([(f.cue[0], f.cue[0])] if mark else self._pieces(f.cue))
        if content is None or cue is None:
            return None
        source, kind = self._source(f)
        if source is not None and self._lived_through(f, source):
            return None
        if source is not None and _TORN.search(_TITLED.sub("", source.text)):
            return None  # The parse ran on into a quotation: nobody is named by such words.
        if source is not None and self._names_himself(source, content):
            source = replace(source, mention=None)
        return Attribution(id="", source=source, cue=cue, content=content, kind=kind, asserted=f.asserted)

    def _lived_through(self, f: Found, source: Part) -> bool:
        """Whether what "saw" something happen is no person, and no witness: "the town has seen three mills close"."""
        words = self.words
        if f.source is None or words.lemma[f.anchor] not in _LIVING_THROUGH:
            return False
        done = [c for c in words.with_dep(f.anchor, "xcomp") if c > f.anchor and words.case(c) != "to"]
        mention = next((m for m in self.draft.mentions if m.id == source.mention), None)
        if mention is not None:
            return bool(done) and mention.kind not in (Kind.PERSON, Kind.GROUP)
        return bool(done) and words.pos[f.source] == "NOUN" and not has_word(words, f.source)

    def _names_himself(self, source: Part, content: Part) -> bool:
        """Whether "he" would be somebody whom the quotation names: then we don't know who he is."""
        mention = next((m for m in self.draft.mentions if m.id == source.mention), None)
        if mention is None or mention.level is not Level.PRONOUN or mention.name.lower() in ("i", "we"):
            return False
        return any(
            m.level is Level.NAMED
            and m.chain == mention.chain
            and any(
                p.start <= m.start and m.end <= p.end and self.words.text[p.start] in _OPENING for p in content.pieces()
            )
            for m in self.draft.mentions
        )

    def _source(self, f: Found) -> tuple[Part | None, SourceKind]:
        if f.source is None:
            return None, SourceKind.UNNAMED
        tokens = list(f.label) or phrase(self.words, f.source)
        if not f.label and f.source < f.cue[0]:  # A source ends where its cue begins, whatever hangs on it.
            tokens = [k for k in tokens if k < f.cue[0]]
        tokens = _bare(tokens, f)
        start, end = self.words.start[tokens[0]], self.words.end[tokens[-1]]
        mention = self._mention(self.words.start[f.source], start, end) or self._apposed(start, end)
        if mention is None and not f.label and _clausal(self.words, tokens):
            return None, SourceKind.UNNAMED  # The parse ran on: nobody is named by a whole clause.
        if mention is not None and any(self._helper(k) for k in tokens if self.words.start[k] < mention.start):
            start = max(start, mention.start)  # "The police are studying Amal Watch claims that": the last alone.
        officer = self._officer(mention, end)
        if officer is not None and not any(start <= self.words.start[k] < officer.end for k in f.cue):
            mention, end = officer, officer.end
        part = Part(start=start, end=end, text=self.words.text[start:end], mention=mention.id if mention else None)
        named = mention.chain in self.named if mention is not None else self.words.pos[f.source] == "PROPN"
        return part, SourceKind.NAMED if named else SourceKind.DESCRIBED

    def _helper(self, k: int) -> bool:
        """Whether a word is the helper of a finite verb, as the "are" of "are studying"."""
        return self.words.dep[k] == "aux" and self.words.tag[k] in ("VBZ", "VBP", "VBD", "MD")

    def _officer(self, body: Mention | None, end: int) -> Mention | None:
        """The person right behind a body and an office, where the parse took the body for who speaks."""
        if body is None or body.kind not in (Kind.ORGANISATION, Kind.FACILITY, Kind.PLACE) or body.end != end:
            return None
        for m in self.draft.mentions[bisect_left(self.starts, end) :]:
            if m.start > end + 40:
                return None
            if m.kind is Kind.PERSON and m.level is Level.NAMED and _OFFICE.fullmatch(self.words.text[end : m.start]):
                return m
        return None

    def _apposed(self, start: int, end: int) -> Mention | None:
        """The one person named beside a title that is no mention: "the Attorney General, Efua Quill, told …"."""
        inside = [m for m in self.draft.mentions[bisect_left(self.starts, start) :] if m.end <= end]
        named = [m for m in inside if m.level is Level.NAMED]
        if len({m.chain for m in named}) != 1 or named[0].kind is not Kind.PERSON:
            return None
        behind = self.words.text[: named[0].start].endswith(", ") and named[0].end == end
        before = named[0].start == start and self.words.text[named[0].end : end].startswith(",")
        return named[0] if behind or before else None

    def _mention(self, head: int, start: int, end: int) -> Mention | None:
        """The mention whose head word is the source's; else the longest one inside the source that covers that word."""
        at = bisect_left(self.starts, start - 60)
        near = []
        for m in self.draft.mentions[at:]:
            if m.start > head:
                break
            if m.start <= head < m.end:
                near.append(m)
        return max(
            near, key=lambda m: (m.head == head, m.start >= start and m.end <= end, m.end - m.start, m.id), default=None
        )

    def _pieces(self, tokens: Iterable[int]) -> list[tuple[int, int]]:
        """Runs of neighbouring tokens, bare of punctuation at their edges, as token ranges."""
        kept = [k for k in sorted(tokens) if not self.words.space[k]]
        breaks = [n for n in range(1, len(kept)) if not all(self.words.space[kept[n - 1] + 1 : kept[n]])]
        ends = [0, *breaks, len(kept)]
        runs = (self._trimmed(kept[a:b]) for a, b in pairwise(ends))
        return [(run[0], run[-1]) for run in runs if run]

    def _trimmed(self, run: list[int]) -> list[int]:
        while run and self.words.word[run[0]] in _EDGES and not self._opens(run[0], run):
            run = run[1:]
        while run and self.words.word[run[-1]] in _EDGES and not self._closes(run[-1], run):
            run = run[:-1]
        return run

    def _opens(self, k: int, run: list[int]) -> bool:
        return self.words.word[k] in "([" and any(self.words.word[j] in ")]" for j in run)

    def _closes(self, k: int, run: list[int]) -> bool:
        return self.words.word[k] in ")]" and any(self.words.word[j] in "([" for j in run)

    def _part(self, pieces: list[tuple[int, int]]) -> Part | None:
        if not pieces:
            return None
        spans = tuple(Span(start=self.words.start[a], end=self.words.end[b]) for a, b in pieces)
        start, end = spans[0].start, spans[-1].end
        return Part(start=start, end=end, text=self.words.text[start:end], spans=spans if len(spans) > 1 else ())
