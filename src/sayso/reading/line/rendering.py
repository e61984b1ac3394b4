"""A claim in one plain sentence that keeps its speaker, hedge, negation and evidence."""

from __future__ import annotations

import re
from calendar import day_name
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.model.claim import Claim, Role
from sayso.model.span import Span as Stretch
from sayso.model.stance import Cue, Polarity
from sayso.reading.draft import Draft
from sayso.reading.line.among import among
from sayso.reading.line.capital import without_capital
from sayso.reading.line.clause import Sides, clause
from sayso.reading.line.deverbal import deverbal
from sayso.reading.line.following import following
from sayso.reading.line.framing.opening import is_before, opening, runs_on
from sayso.reading.line.framing.placed import CLOCK, STARTS_WITH_PREPOSITION, place_of, time_of
from sayso.reading.line.framing.places import told_in
from sayso.reading.line.framing.provisos import provided, proviso
from sayso.reading.line.framing.purposes import as_purpose
from sayso.reading.line.happening import Happening, happening
from sayso.reading.line.in_a_state import in_a_state
from sayso.reading.line.notes import has, with_rest
from sayso.reading.line.regarded import regarded
from sayso.reading.line.sides.called import by_his_own_word
from sayso.reading.line.sides.names import Known, named_sides
from sayso.reading.line.sides.relative import of_relative
from sayso.reading.line.sides.standing import with_owners
from sayso.reading.line.stated import Stated, stated, tokens_at
from sayso.reading.line.there_was import came_about, there_was
from sayso.reading.line.verb.acting import Acting, acting
from sayso.reading.line.verb.owed import has_lost_it, owed
from sayso.reading.line.voices.hearsay import on_hearsay
from sayso.reading.line.voices.quoted import heard_from, quotation, speaks_of_self
from sayso.reading.line.voices.reported import reported
from sayso.reading.line.voices.told_by import QUOTED, speakers_of, without_speakers
from sayso.reading.line.whole import Whole, asks_how, charged_deed, denied_deed, ungoverned, whole_clause
from sayso.reading.line.wished import asked_for, neither
from sayso.reading.stance import stance_of
from sayso.reading.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from spacy.tokens import Span, Token

#: The day that a line puts behind words which only point to it.
_RESOLVED = re.compile(r" \([^()]*\)$")
_TURNING = re.compile(r"(?:but|though|although|unless|only|not|except)\b")
_QUOTES = "\"“”‘’«»'"
#: The longest speech, in words, that a line repeats whole.
_LONGEST_TOLD = 40
#: The words from which on a date stands before a line, so that it is no later verb's.
_LONG = 16


def render_line(claim: Claim, draft: Draft, vocabulary: Vocabulary, known: Known | None = None) -> str:
    """The line of a claim.  Names, dates and places stand as the report prints them.

    Whatever hedge, negation or evidence the clause cannot carry in its grammar follows in brackets.  ``known``
    spares counting the mentions anew for each claim of a draft.
    """
    predicate = vocabulary[claim.predicate]
    mentions = known if known is not None else Known.of(draft)
    named = named_sides(claim, mentions, draft)
    own = _regarded(claim, named, draft, mentions) or _stated(claim, draft, mentions, vocabulary)
    if isinstance(own, Whole):
        if _held_untrue(own, draft):
            return ""
        claim = _hedged_with(claim, own, draft)
    body = clause(claim, predicate, named, own, draft.document.text)
    body, claim = by_his_own_word(body, claim, tokens_at(draft.doc).get(claim.trigger.start))
    where, when = place_of(claim, mentions, draft), time_of(claim, draft)
    body = without_speakers(body, claim, draft)
    if not body:
        return ""
    outer = heard_from(claim, draft) if speaks_of_self(body) else claim
    if speaks_of_self(body) and (told := quotation(outer, draft)):
        speakers = speakers_of(outer, draft, mentions, quoting=True)
        return _finished(with_rest(f"{speakers}{told}", claim, draft)) if claim.attribution and speakers else ""
    verb = tokens_at(draft.doc).get(claim.trigger.start) if isinstance(own, Stated) else None
    if isinstance(own, Stated) and verb is not None and (frame := opening(claim, verb, draft, own.following)):
        body = f"{frame}, {body}"
    if isinstance(own, Whole) and own.verb is not None:
        body = _framed(body, draft.doc[own.verb], claim, draft)
    if where and vocabulary.entries[claim.predicate].remote:
        # Whoever joins by a link is not there: the place is that of the occasion.
        held = any(p.role is Role.VENUE for p in claim.participants)
        where = "" if held else f"at an occasion {where}"
    if where and not told_in(body, where) and not has(body, _bare(where)):
        body = f"{where}, {body}" if _opens_with_place(claim, own, mentions, draft) else f"{body} {where}"
    body = _dated(body, when, first=_is_first(claim, own, draft)) if when else body
    speakers = speakers_of(claim, draft, mentions, whole=own if isinstance(own, Whole) else None, body=body)
    if speakers and "the writer" not in speakers and QUOTED not in speakers:
        body = reported(body, claim, mentions, draft)
    body = _with_turn(on_hearsay(body, claim, draft), claim, draft)
    line = f"{speakers}{body}" if speakers else body
    if has_lost_it(line, owed(claim, draft)):
        return ""
    if isinstance(own, Whole) and (only := as_purpose(claim, own, draft.doc)):
        return _finished(f"{with_rest(line, claim, draft)} ({only})")
    return _finished(with_rest(line, claim, draft))


def _bare(where: str) -> str:
    """A place without its preposition, and a name without its article: "the old Quill bridge" is the Quill bridge."""
    place = where.partition(" ")[2]
    name = place.removeprefix("the ")
    return name if name[:1].isupper() else place


def _framed(body: str, verb: Token, claim: Claim, draft: Draft) -> str:
    """A clause told whole, with what frames it and the condition that stands before it."""
    behind = following(verb)
    frame, only = opening(claim, verb, draft, behind), proviso(verb, behind)
    body = f"{frame}, {body}" if frame and frame.lower() not in body.lower() else body
    return provided(body, only) if only.lstrip(", ").lower() not in body.lower() else body


def _finished(line: str) -> str:
    return line[:1].upper() + line[1:] + ("" if line.endswith((".", "…", ".”", '."')) else ".")


def _hedged_with(claim: Claim, whole: Whole, draft: Draft) -> Claim:
    """With what hedges the clause that a deed is told with: "it could be argued that they left to open the mine"."""
    if whole.verb is None:
        return claim
    known = claim.stance.cues
    above = [c for c in stance_of(draft.doc[whole.verb], draft).cues if c not in known and not _within(c, whole)]
    return replace(claim, stance=replace(claim.stance, cues=(*known, *above))) if above else claim


def _held_untrue(whole: Whole, draft: Draft) -> bool:
    """ "It is unlikely that Quill knew of the plan to kill him": told whole without its "unlikely", she knew of it."""
    if whole.verb is None or (stance := stance_of(draft.doc[whole.verb], draft)).polarity is not Polarity.NEGATIVE:
        return False
    return bool(stance.cues) and not any(_within(c, whole) for c in stance.cues)


def _within(cue: Cue, whole: Whole) -> bool:
    return whole.start <= cue.start < whole.end


def _is_first(claim: Claim, own: Stated | Acting | Happening | Whole | None, draft: Draft) -> bool:
    """Whether a date stands before its verb, and another verb behind that would take it for its own."""
    when = next((w for w in draft.whens if w.id == claim.when), None)
    verb = tokens_at(draft.doc).get(claim.trigger.start)
    if when is not None and verb is not None and claim.passage.start <= when.start < verb.sent.start_char:
        return True  # The date that an entry opens with.
    if when is None or verb is None or not isinstance(own, Stated):
        return False
    behind = own.following
    clock = CLOCK.match(when.text) is not None
    another = clock and behind is not None and any(behind.holds(w.start) for w in draft.whens if w is not when)
    return is_before(verb, when.start) and (bool(own.proviso) or another or runs_on(behind, verb))


def _opens_with_place(claim: Claim, own: object, mentions: Known, draft: Draft) -> bool:
    """Whether a place stands before its verb, and what stands behind that would take it for its own."""
    verb = tokens_at(draft.doc).get(claim.trigger.start)
    if verb is None or claim.where is None or not isinstance(own, Stated):
        return False
    return is_before(verb, mentions[claim.where].start) and runs_on(own.following, verb)


def _dated(body: str, when: str, *, first: bool) -> str:
    """With the date, or with the day that a date means which it has already."""
    day = _RESOLVED.sub("", when)
    meant = "" if CLOCK.match(day.removeprefix("at ")) else when[len(day) :]
    opening = day.partition(",")[0]  # "From 5 May" stands there, and "from 5 May, 2025 to 7 May" is the day.
    if opening != day and not has(body, day) and STARTS_WITH_PREPOSITION.match(opening) and has(body, opening):
        return re.sub(rf"(?<!\w){re.escape(opening)}(?!\w)", lambda _: day + meant, body, count=1, flags=re.I)
    weekday = opening.removeprefix("on ")
    if opening != day and weekday in day_name and has(body, weekday):  # "Agreed Monday, March 30, to leave".
        whole = day.removeprefix("on ") + meant
        return re.sub(rf"(?<!\w){weekday}(?= )", f"{whole},", body, count=1) if not body.endswith(weekday) else body
    for words in (day, day.partition(" ")[2]):
        if words and has(body, words):
            return re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", lambda m: m.group() + meant, body, count=1, flags=re.I)
    return f"{when}, {body}" if first or len(body.split()) > _LONG else f"{body} {when}"


def _regarded(claim: Claim, named: Sides, draft: Draft, mentions: Known) -> Whole | None:
    """The clause that says what somebody is taken for, where a claim's noun stands in one."""
    noun = tokens_at(draft.doc).get(claim.trigger.start)
    agents = named.of(Role.AGENT)
    return regarded(noun, mentions.pronouns, agents[0].subject) if noun is not None and len(agents) == 1 else None


def _stated(
    claim: Claim, draft: Draft, mentions: Known, vocabulary: Vocabulary
) -> Stated | Acting | Happening | Whole | None:
    if claim.predicate == "holds_role":
        return acting(claim, draft.doc)
    if claim.predicate == "also_known_as":
        return None
    verb = tokens_at(draft.doc).get(claim.trigger.start)
    names = mentions.pronouns
    if verb is not None and (as_is := _as_is(claim, verb, names)):
        return as_is
    event = vocabulary[claim.predicate].kind == "event"
    state = in_a_state(verb, names) if verb is not None and event else None
    if (noun := deverbal(claim, draft.doc) or state or happening(claim, draft.doc)) is not None:
        return noun
    if verb is not None and (whole := whole_clause(verb, mentions.pronouns)) is not None:
        return whole
    if verb is not None and (asks_how(verb) or ungoverned(verb)):
        return Whole(words="")  # Nothing that was done, and no clause to tell it with.
    own = stated(claim, draft.doc, mentions)
    own = own and with_owners(own, claim, mentions, draft)
    if own is not None and verb is not None and (who := of_relative(verb, mentions.pronouns)):
        own = replace(own, leading=who)
    if own is None or (own.clause and not vocabulary.entries[claim.predicate].remote):
        return own
    told = _told(claim, draft)
    if vocabulary.entries[claim.predicate].remote:
        own = replace(own, following=None)  # The place behind the verb is that of the occasion.
    if own.object or any(p.role is Role.TOPIC for p in claim.participants):
        quoted = told[:1] == "“" and vocabulary.entries[claim.predicate].speech
        return replace(own, clause=told, told=True) if quoted else own
    return replace(own, clause=told or own.clause, told=bool(told))


def _as_is(claim: Claim, word: Token, names: Mapping[int, str]) -> Whole | None:
    """The clause as printed, where any other wording would say something else."""
    as_is = asked_for(claim, word, names) or neither(word, names) or among(word, names) or denied_deed(word, names)
    return as_is or charged_deed(word, names) or there_was(claim, word) or came_about(word)


def _told(claim: Claim, draft: Draft) -> str:
    """What the claim's own words introduce, where they are the cue of a speech: "admitted" + "that it met them"."""
    trigger = claim.trigger
    for attribution in draft.attributions:
        if not attribution.cue.touches(trigger.start, trigger.end):
            continue
        first, *others = attribution.content.pieces()
        text = " ".join(draft.document.text[first.start : first.end].split())
        if text.lower().startswith(("that ", "to ")) and len(text.split()) <= _LONGEST_TOLD:
            return text.rstrip(".,;")
        if text[:1] in _QUOTES:
            words = text.split()
            shown = " ".join(words[:_LONGEST_TOLD]) + (" …" if len(words) > _LONGEST_TOLD else "")
            return f"“{shown.strip(_QUOTES + ',')}”"
        if claim.passage.start <= first.start and first.end <= trigger.start and _says(first, draft):
            turned = _turned(others, draft)
            text = f"{text.rstrip('.,;')}, {turned}" if turned else text
            return _told_before(text, draft.doc.char_span(first.start, first.end))
    return ""


def _with_turn(body: str, claim: Claim, draft: Draft) -> str:
    """ "Will leave, his brother said, but not before Sunday": what turns it stays with its verb."""
    for attribution in (a for a in draft.attributions if a.id in claim.attribution and len(a.content.spans) > 1):
        first, *others = attribution.content.spans
        span = draft.doc.char_span(first.start, first.end)
        if span is not None and span.root.idx == claim.trigger.start and (turned := _turned(others, draft)):
            turned = turned.rstrip(".,;")
            return body if turned in body else f"{body.rstrip('.,;')}, {turned}"
    return body


def _turned(pieces: Iterable[Stretch], draft: Draft) -> str:
    """Those of the further pieces of what is said that turn its sense."""
    return " ".join(" ".join(draft.document.text[p.start : p.end] for p in pieces if _turns(p, draft)).split())


def _turns(content: Stretch, draft: Draft) -> bool:
    """Whether the rest of what is said turns its sense: "…, she said, but not before Sunday"."""
    return _TURNING.match(draft.document.text, content.start) is not None


def _says(content: Stretch, draft: Draft) -> bool:
    """Whether what is said is a clause: the verb of it has a tense, and not only one inside it."""
    span = draft.doc.char_span(content.start, content.end)
    if span is None:
        return False
    held = (span.root, *(c for c in span.root.children if c.dep_ in ("aux", "aux:pass", "cop")))
    return any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in held)


def _told_before(text: str, span: Span | None) -> str:
    """What stands before its cue, "The lab will open, the institute said": "that the lab will open"."""
    words = text.split()
    proper = span is not None and (span[0].pos_ == "PROPN" or span[0].text == "I")
    shown = " ".join(words[:_LONGEST_TOLD]) + (" …" if len(words) > _LONGEST_TOLD else "")
    return "that " + (shown if proper else without_capital(shown)).rstrip(".,;")
