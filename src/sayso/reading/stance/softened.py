"""What softens a clause from beside it: "it feels like …", "the view is that …", "in general terms"."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.reading.attribution.words import Words
from sayso.reading.nth import says_which
from sayso.reading.stance.lexicon import Lexicon
from sayso.reading.stance.value import CERTAIN, POSSIBLE, PROBABLE, UNCOMMITTED, Value

_SEEMING = frozenset({"feel", "seem", "look", "appear", "sound"})
_CONTESTED = frozenset({"claim", "allege", "purport", "contend", "allegation", "assertion"})
_HELPERS = frozenset({"can", "could", "may", "might", "would", "be", "been", "has", "have", "is", "was"})
_CHANCES = frozenset({"can", "could", "may", "might"})
_PLANS = frozenset({"plan", "proposal", "idea", "bid", "design", "vision", "dream", "demand", "call", "hope"})
_RELATING = frozenset(
    {"relate", "related", "connect", "connected", "link", "linked", "pertain", "concern", "concerning"}
)
_CHARGES = frozenset({"charge", "allegation", "accusation", "claim", "suspicion", "count", "indictment"})
#: Whose case it is in court.
_SIDES = frozenset({"prosecution", "prosecutor", "state", "crown", "plaintiff", "defence", "defense", "claimant"})
#: What ties somebody to a deed that may be none, or not be his, and by which prepositions.
_OF_A_CHARGE = (
    dict.fromkeys(("charge", "indict", "prosecute", "arraign"), frozenset({"with", "of", "for", "on", "over", "in"}))
    | dict.fromkeys(("try", "book"), frozenset({"for", "over"}))
    | dict.fromkeys(("trial", "dock", "martial"), frozenset({"for", "over", "in"}))
    | dict.fromkeys(("acquit", "clear", "exonerate", "absolve"), frozenset({"of", "in", "over"}))
    | dict.fromkeys(("arrest", "detain", "hold", "apprehend", "nab"), frozenset({"for", "over"}))
)
#: Where somebody answers for a deed: "went on trial for", "is due in court over".
_TRIALS = frozenset({"trial", "dock", "martial"})
_COURTS = frozenset({"court", "tribunal", "magistrate", "judge"})
#: What goes on there, and is no deed: "appeared in court for the hearing".
_SESSIONS = frozenset(
    {"hearing", "sentencing", "arraignment", "trial", "verdict", "appeal", "session", "opening", "reading", "start"}
)
_DEATHS = frozenset({"murder", "killing", "manslaughter", "death", "homicide", "assassination", "slaying"})
_DROPPING = frozenset(
    {"acquit", "clear", "dismiss", "drop", "exonerate", "absolve", "throw", "quash", "reject", "deny"}
)
_WAITING = frozenset({"after", "upon", "on", "until", "before", "following", "once", "by"})
_ENDS = frozenset({"completion", "opening", "launch", "inauguration", "ratification", "signing", "approval"})
#: What measures rather than hedges: "almost by accident".
_NEARLY = frozenset({"almost", "nearly"})
_WHY = frozenset(
    {"retaliation", "revenge", "response", "reprisal", "reaction", "anticipation", "preparation", "protest"}
)
_EARLY = frozenset({"initial", "preliminary", "provisional", "tentative", "early", "interim"})
_STOPS = frozenset({",", "—", "–", "(", ")", ".", ";"})
#: What opens "as far as is known", "as best anyone can tell".
_AS_FAR = frozenset(
    {("so", "far", "as"), ("as", "far", "as"), ("as", "near", "as"), ("as", "best", "as"), ("as", "best", "anyone")}
)
#: With what somebody thinks that he may be wrong.
_SURENESS = frozenset({"confidence", "certainty"})
_LOW = frozenset({"low", "little", "limited", "lesser"})
_OBLIGING = frozenset({"should", "must", "ought", "worth"})


def soften(words: Words, known: Lexicon, i: int, value: Value) -> None:
    """Lowers the value of a clause for all of these."""
    _likened(words, i, value)
    _viewed(words, known, i, value)
    _roughly(words, known, i, value)
    _beside(words, known, i, value)
    _as_known(words, known, i, value)
    unsure(words, i, value)


def _beside(words: Words, known: Lexicon, i: int, value: Value) -> None:
    """ "Was killed in Tarn, reportedly by gunmen": a hedge on a phrase that the clause is told with.

    Without it the line would be as sure of who did it, where or why as of the deed.
    """
    for c in words.with_dep(i, "obl", "nmod"):
        if words.lemma[c] in _WHY and words.case(c) == "in":
            continue  # "Was killed, probably in revenge": why is unsure, and the line leaves it out.
        cases = words.with_dep(c, "case")
        for a in (a for k in (c, *cases) for a in words.with_dep(k, "advmod") if cases and a < cases[0]):
            if words.lower[a] in known.hearsay:
                value.cues.add(a)
            elif words.lower[a] in known.adverbs and words.lower[a] not in _NEARLY:
                value.lower(known.adverbs[words.lower[a]], a)


def _likened(words: Words, i: int, value: Value) -> None:
    """ "It feels like a chance was lost", "it looks as if they left"."""
    above = words.head[i]
    if words.dep[i] not in ("advcl", "ccomp", "xcomp") or words.lemma[above] not in _SEEMING or above >= i:
        return
    after = words.lower[above + 1 : above + 3]
    if after[:1] == ["like"] or after in (["as", "if"], ["as", "though"]):
        value.lower(PROBABLE, *range(above, above + (2 if after[:1] == ["like"] else 3)))


def likeness(words: Words, i: int, mark: int) -> bool:
    """Whether a mark is that of "it looks as if they left", which is no condition."""
    above, near = words.head[i], words.lower[max(mark - 1, 0) : mark + 2]
    as_ = next((k for k in (mark - 1, mark) if k >= 0 and words.lower[k] == "as"), None)
    return as_ == above + 1 and words.lemma[above] in _SEEMING and bool({"if", "though"} & set(near))


def _viewed(words: Words, known: Lexicon, i: int, value: Value) -> None:
    """ "The view is that they left", "the hope is that they will"."""
    for c in words.children[i]:
        if words.label[c] != "nsubj:outer":
            continue
        early = [a for a in words.with_dep(c, "amod") if words.lower[a] in _EARLY]
        if early:  # "The preliminary finding is that they left".
            value.lower(PROBABLE, *early, c)
        signature = known.governors.get(words.lemma[c])
        if signature is not None and (signature.affirmed[1] < CERTAIN or words.lemma[c] in _CONTESTED):
            value.lower(signature.affirmed[1], *words.with_dep(c, "amod", "compound"), c)
        if words.lemma[c] in _CHARGES or _of_a_side(words, c):
            value.lower(POSSIBLE, *words.with_dep(c, "amod", "compound"), c)


def _of_a_side(words: Words, c: int) -> bool:
    """ "The case against Quill", "the prosecution's case": one that a side makes."""
    against = any(words.case(k) == "against" for k in words.with_dep(c, "nmod"))
    theirs = any(words.lemma[k] in _SIDES for k in words.with_dep(c, "nmod", "compound", "amod"))
    return words.lemma[c] == "case" and (against or theirs)


def _roughly(words: Words, known: Lexicon, i: int, value: Value) -> None:
    """ "In general terms", "in principle": no less certain, but it has to be told."""
    for c in words.with_dep(i, "obl"):
        case, lemma = words.case(c), words.lemma[c]
        told = {f"{case}:{lemma}", *(f"{case}:{words.lower[a]}_{lemma}" for a in words.with_dep(c, "amod"))}
        if told & known.roughly:
            value.cues.update(words.subtree(c, frozenset(words.with_dep(c, "punct"))))


def _as_known(words: Words, known: Lexicon, i: int, value: Value) -> None:
    """ "So far as anyone can tell, they left", "to the best of her knowledge": it may yet be otherwise."""
    for c in words.with_dep(i, "advmod", "advcl", "obl"):
        told = [k for k in words.subtree(c) if words.lower[k] not in _STOPS]
        lemmas = {words.lemma[k] for k in told[1:]}
        opening = tuple(words.lower[k] for k in told[:3])
        far = opening in _AS_FAR and bool(lemmas & known.known_so_far)
        if far or (opening[:1] == ("to",) and lemmas & known.knowledge and _somebodys(words, told)):
            value.lower(PROBABLE, *told)


def _somebodys(words: Words, told: list[int]) -> bool:
    """Whether a phrase set off by commas says whose knowledge it is, and not of what: "to anyone's knowledge"."""
    before, after = told[0] - 1, told[-1] + 1
    apart = before < 0 or words.lower[before] in _STOPS or words.lower[after] in _STOPS or "best" in _text(words, told)
    return apart and len(told) < 9 and any(words.label[k] == "nmod:poss" for k in told)


def _text(words: Words, told: list[int]) -> list[str]:
    return [words.lower[k] for k in told]


def contested(words: Words, governor: int) -> bool:
    """Whether a verb or noun of saying doubts what it tells: "claiming that", "the allegation that"."""
    return words.lemma[governor] in _CONTESTED


def argued(words: Words, governor: int, value: Value) -> None:
    """ "It could be argued that they left": that somebody may say so."""
    first = governor
    while first > 0 and words.lower[first - 1] in _HELPERS:
        first -= 1
    passive = words.passive(governor) or words.lower[governor - 1] in ("be", "been")
    if passive and any(words.lower[k] in _CHANCES for k in range(first, governor)):
        value.lower(POSSIBLE, *range(first, governor + 1))


def unsure(words: Words, governor: int, value: Value) -> None:
    """ "We assess with low confidence that they left": it may be so."""
    for c in words.with_dep(governor, "obl"):
        how = [k for k in words.with_dep(c, "amod") if words.lower[k] in _LOW]
        if how and words.lower[c] in _SURENESS and words.case(c) == "with":
            value.lower(POSSIBLE, *range(words.with_dep(c, "case")[0], c + 1))


def only_stressed(words: Words, governor: int) -> bool:
    """ "It should be noted that they left": the paper's own word, no doubt and no forecast."""
    helpers = {words.lower[k] for k in range(max(governor - 2, 0), governor)}
    it = any(words.lower[c] == "it" for c in words.children[governor])
    return it and bool(helpers & _OBLIGING)


def mistaken_head(words: Words, known: Lexicon, i: int) -> int | None:
    """The word right before a clause's "that", where the parser hung the clause on another: "argued that she left"."""
    marks = [c for c in words.with_dep(i, "mark") if words.lower[c] == "that"]
    before = marks[0] - 1 if marks and marks[0] > 0 else None
    if before is None or before == words.head[i] or not words.is_verb(before) or i in words.path(before):
        return None
    return before if words.lemma[before] in known.governors else None


def opened_by(words: Words, i: int, noun: int) -> bool:
    """Whether a clause tells of a thing that is yet to be.

    "Plans for a tower made of glass", "will host a feast with a guide leading visitors", "wants a mayor who will stay".
    """
    indefinite = any(words.lower[c] in ("a", "an", "any") for c in words.with_dep(noun, "det"))
    over = words.head[noun]
    if not indefinite or over == noun:
        return False
    if words.dep[noun] == "nmod":
        return words.lemma[over] in _PLANS and words.case(noun) in ("for", "of")
    will = any(words.lower[c] in ("will", "would", "can", "could", "may") for c in words.with_dep(i, "aux"))
    under = words.label[i] == "acl:relcl" and will
    leading = words.label[i] == "acl" and words.tag[i] == "VBG" and words.case(i) == ""
    return words.is_verb(over) and words.dep[noun] in ("obj", "obl") and (under or leading)


def charged(words: Words, i: int, value: Value) -> bool:
    """ "Acquitted of charges relating to her use of public money": her use of it is the charge, no fact."""
    owned = any(words.label[c] == "nmod:poss" for c in words.children[i])
    above = words.head[i]
    if not owned or words.lemma[above] not in _RELATING or words.dep[i] not in ("obl", "obj", "nmod"):
        return False
    for j in words.path(above)[1:]:
        if words.is_verb(j):
            return False
        if words.lemma[j] in _CHARGES:
            over = next((k for k in words.path(j)[1:] if words.is_verb(k)), j)
            dropped = words.lemma[over] in _DROPPING
            value.lower(UNCOMMITTED if dropped else POSSIBLE, j, *([over] if dropped else ()))
            return True
    return False


def laid_to_somebody(words: Words, i: int, value: Value) -> bool:
    """ "Was charged with the rape of Quill", "cleared of the theft": the deed is what he is charged with, no fact.

    That somebody was killed is none the less so, whoever did it; its line tells the charge.
    """
    above = words.head[i]
    beside = [(words.lemma[c], words.case(c)) for c in words.with_dep(above, "obj", "obl") if c < i]
    by = words.lemma[above]
    if words.dep[i] not in ("obl", "nmod") or not of_a_charge(by, words.case(i), words.lemma[i], beside):
        return False
    if words.lemma[i] in _DEATHS:
        return False
    value.lower(UNCOMMITTED if by in _DROPPING else POSSIBLE, above)
    return True


def of_a_charge(by: str, case: str, deed: str, beside: Iterable[tuple[str, str]]) -> bool:
    """Whether a word ties somebody to a deed behind a preposition that may be none, or not be his.

    ``beside`` are the phrases before it, each with its own preposition: "due in court over", "faces trial for".
    """
    if case in _OF_A_CHARGE.get(by, ()):
        return True
    answers = any(noun in _TRIALS or (noun in _COURTS and at in ("in", "before", "at")) for noun, at in beside)
    return answers and case in ("for", "over") and deed not in _SESSIONS


def awaited(words: Words, i: int) -> bool:
    """Whether a noun names the end that a plan waits for: "after its completion"."""
    return words.dep[i] == "obl" and words.case(i) in _WAITING and words.lemma[i] in _ENDS


def prefix_of(words: Words, i: int) -> int:
    """The prefix that the helpers and the "not" of a parted verb hang on: the "re" of "cannot be re-elected"."""
    parted = i > 1 and words.head[i] == i - 2 and words.word[i - 1] in ("-", "‐", "‑")
    tight = parted and words.end[i - 2] == words.start[i - 1] and words.end[i - 1] == words.start[i]
    return i - 2 if tight and words.with_dep(i - 2, "aux") else i


def went_on(words: Words, above: int) -> bool:
    """Whether an infinitive after it tells what came of it: "went on to win", "went so far as to threaten them"."""
    on = any(words.lower[c] in ("on", "far") for c in words.children[above])
    return words.lemma[above] in ("live", "rise") or (words.lemma[above] == "go" and on)


#: With "in" and a gerund they say that somebody did it, or did not.
_HANDS = frozenset({"hand", "part", "role"})
_OF_HANDS = frozenset({"instrumental", "pivotal", "influential", "complicit"})


def hand_in(words: Words, i: int, above: int) -> bool:
    """Whether what is over a gerund tells whether it was done: "had no hand in founding it", "was instrumental in"."""
    told = words.lemma[above] in _OF_HANDS or any(words.lemma[c] in _HANDS for c in words.with_dep(above, "obj"))
    return told and words.tag[i] == "VBG" and words.case(i) == "in"


def excess(words: Words, i: int, above: int) -> int | None:
    """The "too" of "came too late to save them", "was too scared to threaten them"."""
    how = [above, *(c for c in words.with_dep(above, "advmod", "xcomp") if above < c < i)]
    adverbs = (a for k in how for a in words.with_dep(k, "advmod") if words.lower[a] == "too" and a < i)
    too = next(adverbs, None)
    if too is None or "," in words.word[too:i]:
        return None
    return None if negated(words, above) or too + 1 >= i else too


def bare(words: Words, i: int) -> bool:
    """Whether a second verb is read as one of now, but shares the helper of the first: "may meet and complete it"."""
    above = words.head[i]
    return words.tag[i] == "VBP" and words.lower[i] == words.lemma[i] and words.tag[above] == "VB" and i > above


def has_nothing_to_do(words: Words, verb: int) -> bool:
    """ "The arrest had nothing to do with the strike": there was an arrest."""
    return words.lemma[verb] == "have" and any(
        words.lower[c : c + 3] == ["nothing", "to", "do"] or words.lower[c : c + 4] == ["nothing", "at", "all", "to"]
        for c in words.with_dep(verb, "obj")
    )


def had_to(words: Words, i: int) -> bool:
    """ "Had to flee, leaving their goods behind": they left them."""
    over = words.head[i]
    return (
        words.dep[i] == "xcomp" and words.lower[over] == "had" and words.tag[over] == "VBD" and not negated(words, over)
    )


def negated(words: Words, i: int) -> bool:
    """Whether a verb has a "not" or "never" of its own."""
    return any(words.lower[c] in ("not", "n't", "never") for c in words.with_dep(i, "advmod"))


def ranked(words: Words, noun: int) -> bool:
    """ "The last country to sign" signed."""
    return says_which(words.lower[noun]) or any(says_which(words.lower[c]) for c in words.with_dep(noun, "amod"))
