"""Lines keep names, hedges, negation, speakers and evidence."""

from dataclasses import replace

from tests.reading.claims.factory import VOCABULARY, d

from sayso.model.attribution import Attribution, Part, SourceKind
from sayso.model.claim import Claim, ClaimKind, Participant, Role, Status
from sayso.model.evidence import Evidence, EvidenceKind
from sayso.model.mention import Level
from sayso.model.span import Span
from sayso.model.stance import Certainty, Cue, Polarity, Stance
from sayso.model.when import Basis
from sayso.reading.draft import Draft
from sayso.reading.line import render_line
from sayso.reading.line.verb.forms import base_of, forms_of

TEXT = "Police said Ada reportedly met Boran in Oslo on Monday."
TABLE = """
Police PROPN 2 nsubj
said   VERB  0 root  O VBD say
Ada    PROPN 5 nsubj
reportedly ADV 5 advmod
met    VERB  2 ccomp O VBD meet
Boran  PROPN 5 obj
in     ADP   8 case
Oslo   PROPN 5 obl
on     ADP   10 case
Monday PROPN 5 obl
.      PUNCT 2 punct
"""


def draft() -> Draft:
    made = d(TEXT, TABLE, "p Ada", "p Boran", "l Oslo", "o Police", whens=("Monday",))
    police = Attribution(
        id="a1",
        source=Part(start=0, end=6, text="Police"),
        cue=Part(start=7, end=11, text="said"),
        content=Part(start=12, end=54, text=TEXT[12:54]),
        kind=SourceKind.DESCRIBED,
    )
    return replace(made, attributions=(police,))


def cue(word: str) -> Cue:
    start = max(TEXT.find(word), 0)
    return Cue(start=start, end=start + len(word), text=word)


def met(**changes: object) -> Claim:
    claim = Claim(
        id="c1",
        kind=ClaimKind.EVENT,
        predicate="met",
        trigger=cue("met"),
        passage=Span(start=0, end=len(TEXT)),
        participants=(Participant(role=Role.AGENT, mention="m1"), Participant(role=Role.PARTNER, mention="m2")),
        status=Status.HAPPENED,
    )
    return replace(claim, **changes)  # type: ignore[arg-type]


def line(**changes: object) -> str:
    return render_line(met(**changes), draft(), VOCABULARY)


def stance(*words: str, **fields: object) -> Stance:
    return Stance(cues=tuple(cue(x) for x in words), **fields)  # type: ignore[arg-type]


def test_a_plain_line() -> None:
    assert line() == "Ada met Boran in Oslo on Monday."


def test_place_and_date_stand_as_printed() -> None:
    assert line(where="m3", when="t1") == "Ada met Boran in Oslo on Monday."


def test_the_speaker_leads() -> None:
    assert line(attribution=("a1",)) == "According to Police, Ada met Boran in Oslo on Monday."


def test_hearsay_adverbs_stay() -> None:
    assert line(stance=stance("reportedly")) == "Ada reportedly met Boran in Oslo on Monday."


def test_hearsay_passives_stay() -> None:
    assert line(stance=stance("is said to")) == "Ada is said to have met Boran in Oslo on Monday."


def test_modals_stay() -> None:
    assert line(stance=stance("may", certainty=Certainty.POSSIBLE)) == "Ada may meet Boran in Oslo on Monday."


def test_negation_stays() -> None:
    assert line(stance=stance(polarity=Polarity.NEGATIVE)) == "Ada did not meet Boran in Oslo on Monday."


def test_never_stays() -> None:
    assert line(stance=stance("never", polarity=Polarity.NEGATIVE)) == "Ada never met Boran in Oslo on Monday."


def test_any_other_hedge_follows_in_brackets() -> None:
    assert line(stance=stance("rumour has it")) == "Ada met Boran in Oslo on Monday (in its words: “rumour has it”)."


def test_a_plan_is_worded_as_one() -> None:
    assert line(status=Status.PLANNED) == "Ada was to meet Boran in Oslo on Monday."


def test_evidence_follows() -> None:
    video = Evidence(kind=EvidenceKind.VIDEO, start=0, end=0, text="an undated video")
    assert line(evidence=(video,)) == "Ada met Boran in Oslo on Monday (evidence: an undated video)."


def test_an_assessment_is_called_one() -> None:
    assert line(kind=ClaimKind.ASSESSMENT).endswith("(an assessment).")


def test_without_an_agent_the_line_is_passive() -> None:
    killed = met(predicate="killed", trigger=cue("x"), participants=(Participant(role=Role.PATIENT, mention="m2"),))
    assert render_line(killed, draft(), VOCABULARY) == "Boran was killed."


def test_verb_forms() -> None:
    assert [forms_of(b).past for b in ("meet", "ban", "carry", "organise", "visit")] == [
        "met",
        "banned",
        "carried",
        "organised",
        "visited",
    ]
    assert [base_of(f, f) for f in ("fled", "banned", "seized", "visited")] == ["flee", "ban", "seize", "visit"]


def test_a_deed_that_was_only_allowed_is_not_told_as_done() -> None:
    allowed = stance("allowed", certainty=Certainty.POSSIBLE)
    assert line(status=Status.UNSPECIFIED, stance=allowed) == "Ada was allowed to meet Boran in Oslo on Monday."


def test_a_relative_date_is_told_with_the_day_it_means() -> None:
    made = draft()
    later = replace(made.whens[0], earliest="2026-01-18", latest="2026-01-18", edtf="2026-01-18", basis=Basis.RELATIVE)
    told = render_line(met(when="t1"), replace(made, whens=(later,)), VOCABULARY)
    assert told == "Ada met Boran in Oslo on Monday (2026-01-18)."


def test_a_plural_whose_members_are_known_is_told_by_their_names() -> None:
    made = draft()
    both = replace(made.mentions[0], id="m9", level=Level.NOMINAL, text="the two", members=("e1", "e2"), chain="e9")
    claim = met(participants=(Participant(role=Role.AGENT, mention="m9"),))
    told = render_line(claim, replace(made, mentions=(*made.mentions, both)), VOCABULARY)
    assert told.startswith("Ada and Boran met")


ROLE = """
Ada      PROPN 2 nsubj
operates VERB  0 root  O VBZ operate
publicly ADV   2 advmod
as       ADP   6 case
a        DET   6 det
leader   NOUN  2 obl
as       ADP   9 case
a        DET   9 det
cover    NOUN  2 obl
.        PUNCT 2 punct
"""


def test_a_capacity_is_told_with_its_verb_and_manner() -> None:
    text = "Ada operates publicly as a leader as a cover."
    made = d(text, ROLE, "p Ada")
    start = text.index("leader")
    held = met(
        predicate="holds_role",
        kind=ClaimKind.STATE,
        status=Status.HOLDS,
        title="leader",
        trigger=Cue(start=start, end=start + 6, text="leader"),
        participants=(Participant(role=Role.AGENT, mention="m1"),),
    )
    assert render_line(held, made, VOCABULARY) == "Ada operates publicly as leader as a cover."


def test_who_joins_by_a_link_is_not_there() -> None:
    table = "Ada PROPN 2 nsubj\njoined VERB 0 root O VBD join\nin ADP 4 case\nOslo PROPN 2 obl\n. PUNCT 2 punct"
    made = d("Ada joined in Oslo.", table, "p Ada", "l Oslo")
    joined = met(
        predicate="joined_remotely",
        trigger=Cue(start=4, end=10, text="joined"),
        participants=(Participant(role=Role.AGENT, mention="m1"),),
        where="m2",
    )
    assert render_line(joined, made, VOCABULARY) == "Ada joined at an occasion in Oslo."
