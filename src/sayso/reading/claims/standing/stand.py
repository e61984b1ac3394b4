"""On whose word, how surely and on what evidence: what the neighbouring steps say about a claim."""

from __future__ import annotations

from sayso.model.attribution import Attribution, Part
from sayso.model.claim import Claim
from sayso.model.evidence import Evidence
from sayso.model.span import Span
from sayso.model.stance import Certainty, Polarity, Stance
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.claims.standing.asides import is_aside, is_unsourced, tells_which
from sayso.reading.draft import Draft
from sayso.reading.evidence import find_evidence, rested
from sayso.reading.mentions.lexicon import lexicon
from sayso.reading.stance import is_assessment, stance_of

#: Words that state a happening here, although elsewhere they are words of opinion ("appeared alongside").
_BE = frozenset({"is", "are", "was", "were", "been", "being"})
#: Cues of a finding as much as of having: "holds that", "holds the town".
_HOLDING = frozenset({"maintain", "maintains", "maintained", "find", "finds", "hold", "holds", "held"})
#: Pronouns that are nobody's object.
_DOERS = frozenset({"they", "he", "she", "we", "i", "there"})
#: Cues that tell nothing as true or false: what is promised, wanted or asked for has its speaker in its own words.
_NOT_TOLD = words("stand_not_told")
_NEGATED = frozenset({"not", "n't", "n’t", "never"})
_NEITHER = frozenset({"nor", "neither"})
_DENYING = frozenset({"deny", "denies", "denied", "denying", "disclaimed", "disclaims"})
_DISPUTING = _DENYING | words("stand_disputing")
_ASKING = frozenset({"whether", "why", "how"})
#: Before an infinitive they only say that it is still said: "continues to argue".
_GOING_ON = frozenset({"continue", "continues", "continued"})
#: With "to state" they only say it politely.
_POLITE = words("stand_polite")
#: With a clause of its own what is promised or ordered is told on its speaker's word: "ordered that he be tried".
_BIDDING = words("stand_bidding")
_ORDERING = words("stand_ordering")
_PROMISING = frozenset({"promise", "promises", "promised", "promising", "pledged", "vowed"})
_MODALS = frozenset({"may", "might", "can", "could", "would", "should"})
_REPLYING = frozenset({"answer", "reply", "respond", "comment"})
_SAID_OF = frozenset({"found", "declared", "named", "called", "described", "considered", "deemed", "warned", "asked"})
_SEEN = frozenset({"appear"})


def stance_at(i: int, draft: Draft) -> Stance:
    """The innermost speaker's stance to what the word at ``i`` states."""
    return stance_of(draft.doc[i], draft)


def is_assessment_at(i: int, draft: Draft) -> bool:
    """Whether it is opinion, forecast or interpretation."""
    if draft.doc[i].lemma_.lower() in _SEEN:
        return False
    return is_assessment(draft.doc[i], draft)


def evidence_for(span: Span, draft: Draft, i: int, chain: tuple[str, ...]) -> tuple[Evidence, ...]:
    """What the report says that what the word at ``i`` states rests on, held by the attributions ``chain``."""
    return tuple(rested(find_evidence(span, draft), draft, i, chain))


#: What only people, bodies and papers do.
_SPEECH = words("stand_speech")
#: What may stand as the source of words without being somebody: papers, places that speak, and talk itself.
_PAPERS = words("stand_papers")
#: How nouns for people end.
_WHO = ("er", "or", "ist", "ian", "ant", "ent", "ee", "man", "woman", "body", "ite", "ese")


class Speakers:
    """The chain of attributions of a place in the text."""

    def __init__(self, draft: Draft) -> None:
        self._all = draft.attributions
        self._by_id = {a.id: a for a in draft.attributions}
        self._mute = {a.id for a in draft.attributions if _is_mute(a, draft)}
        self._contents = [(a, *_edges(a.content)) for a in self._all]
        self._spoken = {a.id for a in self._all if _speaks(a) or _brought_to_it(a, draft)}
        self._named = {a.id for a in self._all if a.source is not None and _is_noun(a, draft)}

    def chain(self, start: int, end: int) -> tuple[str, ...]:
        """The attributions whose content holds the stretch, outermost first; never the one that it is the cue of."""
        holding = [a for a in self._around(start, end) if a.asserted and a.id in self._spoken]
        turned = {a.parent for a in holding if a.id in self._named}
        holding = [a for a in holding if a.id not in turned or not _denies(a)]
        ids = {a.id for a in holding}
        return tuple(a.id for a in sorted(holding, key=lambda a: self._place(a, ids)))

    def nobodys(self, claim: Claim, tree: Tree, anchor: int, *, noun: bool) -> bool:
        """Whether nobody can tell on whose word it stands: an aside in what somebody said, a clause of no speaker's."""
        start, end = claim.trigger.start, claim.trigger.end
        if not noun and claim.predicate != "said" and tells_which(tree, anchor, self._undone(claim)):
            return True  # "Denied that he had met the men who burned it": who says that they did?
        if claim.attribution:
            said = self._by_id[claim.attribution[-1]]
            by_somebody = said.source is not None and said.source.mention is not None
            behind = said.cue.start < start and not self.quoted(claim.attribution)
            return by_somebody and behind and is_aside(tree, anchor)
        if not noun and any(self._only_to_be_said(a) for a in self._around(start, end)):
            return True
        return not noun and is_unsourced(tree, anchor) and not any(_holds(a, start, end) for a in self._all)

    def _only_to_be_said(self, a: Attribution) -> bool:
        """Whether nobody is said to have said it: "pressed him to admit that they had met"."""
        cue = a.cue.text.lower()
        said = a.content.text[:5].lower() == "that " or cue == "to say"
        return a.asserted and a.id not in self._spoken and cue.startswith("to ") and said

    def _undone(self, claim: Claim) -> Span | None:
        """The cue that denies what the claim stands in, or asks for it."""
        if claim.stance.polarity is Polarity.NEGATIVE:
            return None
        cues = (c for a in reversed(claim.attribution) for c in self._by_id[a].cue.pieces() if _denies(self._by_id[a]))
        asked = (c for c in claim.stance.cues if c.text.lower() in _ASKING)
        return next(cues, None) or next((Span(start=c.start, end=c.end) for c in asked), None)

    def unnamed(self, start: int, end: int) -> bool:
        """Whether what holds the stretch is on nobody's word: a quotation whose speaker is not told."""
        holding = self._around(start, end)
        if any(a.id in self._mute for a in holding):
            return True  # A parser took a thing for who speaks.
        if any(_is_asked(a) for a in holding):
            return True  # "Do you think that …?" tells nothing.
        return bool(holding) and not any(a.id in self._spoken for a in holding) and any(_in_marks(a) for a in holding)

    def unsaid(self, claim: Claim) -> bool:
        """Whether a speaker's cue is undone by a word outside it: "could neither confirm nor deny that …"."""
        undone = [c for c in claim.stance.cues if _NEITHER & set(c.text.lower().split())]
        over = (a for a in self._all if a.id in claim.attribution)
        return any(_is_cue(a, c.start, c.end) and not _open(a) for a in over for c in undone)

    def without_deniers(self, chain: tuple[str, ...], stance: Stance, *, noun: bool) -> tuple[str, ...]:
        """Who "denied responsibility for the attack" did not say that there was one: the report did.

        So with what is told as done in an order: "ordered that he be tried over the murder of Quill".
        """
        done = stance.polarity is Polarity.POSITIVE and stance.certainty is Certainty.CERTAIN
        apart = (_ORDERING if done else frozenset()) | (_DENYING if noun and done else frozenset())
        return tuple(a for a in chain if not apart & set(self._by_id[a].cue.text.lower().split()))

    def within(self, chain: tuple[str, ...], start: int, end: int) -> tuple[str, ...]:
        """Those of a chain who say no more than what lies in a stretch: "a commander, according to the army"."""
        said = ((a, self._by_id[a].content) for a in chain)
        return tuple(a for a, content in said if start <= content.start and content.end <= end)

    def quoted(self, chain: tuple[str, ...]) -> bool:
        """Whether the innermost content begins with a quotation mark."""
        return bool(chain) and _in_marks(self._by_id[chain[-1]])

    def of_papers(self, chain: tuple[str, ...], text: str) -> tuple[str, ...]:
        """Whose word all below a line is, as in charges and oaths: there no report adds anything of its own."""
        heads = ((a, text[: self._by_id[a].content.start]) for a in chain)
        return tuple(a for a, head in heads if head.rstrip().endswith(":") and "\n" in head[len(head.rstrip()) :])

    def chains(self, attribution: str, draft: Draft) -> set[str]:
        """The chain of who speaks in an attribution, as far as it is known."""
        source = self._by_id[attribution].source
        return {m.chain for m in draft.mentions if source is not None and m.id == source.mention}

    def lent(self, end: int | None) -> tuple[str, ...]:
        """The hearsay that holds the words which end there."""
        if end is None:
            return ()
        return tuple(a for a in self.chain(end - 1, end) if self._by_id[a].source is None)

    def holds_content(self, cue_start: int, cue_end: int) -> list[Attribution]:
        """The attributions whose cue the stretch is."""
        return [a for a in self._all if _is_cue(a, cue_start, cue_end)]

    def _around(self, start: int, end: int) -> list[Attribution]:
        """Those whose content holds the stretch, but for those that it is the cue of."""
        near = [a for a, first, last in self._contents if first <= start and end <= last]
        return [a for a in near if _holds(a, start, end) and not _is_cue(a, start, end)]

    def _place(self, attribution: Attribution, among: set[str]) -> tuple[int, int, str]:
        depth, seen = 0, {attribution.id}
        parent = attribution.parent
        while parent in self._by_id and parent not in seen:
            seen.add(parent)
            depth += parent in among
            parent = self._by_id[parent].parent
        size = sum(p.end - p.start for p in attribution.content.pieces())
        if attribution.cue.text.lower() in ("citing", "quoting"):
            depth += len(among)  # "Citing witnesses, the Monitor said": the paper speaks, on their word.
        return depth, -size, attribution.id


def _denies(attribution: Attribution) -> bool:
    """Whether a speaker says that it is not so, or asks: "denied", "has dismissed claims that"."""
    asked = attribution.content.text.lower().split(" ", 1)[0] in _ASKING
    return asked or bool(_DISPUTING & set(attribution.cue.text.lower().split()))


def _is_noun(attribution: Attribution, draft: Draft) -> bool:
    """Whether a noun attributes it: who "denied a report by the Gazette that he left" does not say so himself."""
    cue = draft.doc.char_span(attribution.cue.start, attribution.cue.end)
    return cue is not None and cue.root.pos_ == "NOUN"


def _is_mute(attribution: Attribution, draft: Draft) -> bool:
    """Whether who is said to say it is a thing that says nothing: "tickets were not sold, the note read, adding …"."""
    source = attribution.source
    span = None if source is None or source.mention else draft.doc.char_span(source.start, source.end)
    if span is None or not _SPEECH & set(attribution.cue.text.lower().split()):
        return False
    noun = span.root
    lemma = noun.lemma_.lower()
    known = lexicon().noun_kind(lemma) is not None or lemma in _PAPERS or lemma.endswith(_WHO)
    return noun.pos_ == "NOUN" and not known and (noun.text.islower() or bool(noun.is_sent_start))


def _is_asked(attribution: Attribution) -> bool:
    """Whether it is put to somebody, "do you think …", or an interview's answer by nobody knows whom."""
    if attribution.source is None:
        return attribution.cue.text == ":"
    return attribution.asserted and attribution.source.text.lower() == "you"


def _in_marks(attribution: Attribution) -> bool:
    return attribution.content.text[:1] in ('"', "“", "‘", "«")


def _speaks(attribution: Attribution) -> bool:
    """Whether the source is said to say it: not where it is the one spoken of, "the town was declared unsafe"."""
    cue = attribution.cue.text.lower().split()
    if not cue:
        return True
    passive = cue[0] in _BE and cue[-1] in _SAID_OF
    opened = attribution.content.text.lower().startswith(("that ", '"', "“"))
    behind = attribution.content.start < attribution.cue.start  # "They left, the guild maintained".
    begun = attribution.content.text.lower().split()[:1]  # "The prosecution holds they planned it".
    if _HOLDING & set(cue) and not opened and not behind and not _DOERS & set(begun):
        return False  # "Has maintained a policy since the ports closed".
    source = "" if attribution.source is None else attribution.source.text
    broken = source.count("(") != source.count(")")
    held_back = _NOT_TOLD - _MODALS if _open(attribution) else _NOT_TOLD
    held_back = held_back - _GOING_ON - _POLITE if "to" in cue[1:] else held_back
    held_back = held_back - _MODALS if cue[-1] == "only" else held_back  # "Would say only that …".
    held_back = held_back - _BIDDING if attribution.content.text[:5].lower() == "that " else held_back
    if attribution.parent is not None:
        held_back = held_back - _PROMISING  # "Quill said the firm had promised that …": not her own word.
    silent = _open(attribution) and bool(_REPLYING & set(cue))
    told = not passive and not broken and not silent
    opened = cue[0] != "to" or cue == ["to"] or cue[1] == "have"  # "Is reported to have said that …".
    return told and opened and not held_back & set(cue)


def _brought_to_it(attribution: Attribution, draft: Draft) -> bool:
    """Whether somebody was made to say it, and did: "forced him to admit that …", "went on to say that …"."""
    span = draft.doc.char_span(attribution.cue.start, attribution.cue.end)
    if span is None or span[0].lower_ != "to" or span.root.head.lemma_ not in words("stand_bringing"):
        return False
    stance = stance_of(span.root, draft)
    return stance.polarity is Polarity.POSITIVE and stance.certainty is Certainty.CERTAIN


def _open(attribution: Attribution) -> bool:
    """Whether a cue says that it was not said: "would not confirm"."""
    return bool((_NEGATED | _NEITHER) & set(attribution.cue.text.lower().replace("n't", " n't").split()))


def _holds(attribution: Attribution, start: int, end: int) -> bool:
    return attribution.content.holds(start, end)


def _edges(part: Part) -> tuple[int, int]:
    """Where the first piece starts and the last ends."""
    pieces = part.pieces()
    return min(p.start for p in pieces), max(p.end for p in pieces)


def _is_cue(attribution: Attribution, start: int, end: int) -> bool:
    return attribution.cue.touches(start, end)
