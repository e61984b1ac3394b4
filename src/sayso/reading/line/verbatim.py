"""The line of a claim that is not surely read: its sentence as printed, on the word of whom stands outside it."""

from __future__ import annotations

from dataclasses import replace

from sayso.model.claim import Claim
from sayso.reading.draft import Draft
from sayso.reading.line.sides.names import Known
from sayso.reading.line.voices.told_by import speakers_of

AS_PRINTED = "As printed: "


def as_printed(claim: Claim, draft: Draft, mentions: Known) -> str:
    """ "As printed: …", with whom the sentence itself does not name: "According to Ada Rell, as printed: …"."""
    cues = {a.id: a.cue for a in draft.attributions}
    inside = claim.passage
    outside = tuple(a for a in claim.attribution if a in cues and not inside.start <= cues[a].start < inside.end)
    told = speakers_of(replace(claim, attribution=outside), draft, mentions) if outside else ""
    sentence = " ".join(inside.of(draft.document.text).split())
    opening = f"{told}{AS_PRINTED[:1].lower()}{AS_PRINTED[1:]}" if told else AS_PRINTED
    return f"{opening[:1].upper()}{opening[1:]}{sentence}"
