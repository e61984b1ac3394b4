"""Opinion, forecast and interpretation, told from what is reported."""

from __future__ import annotations

from sayso.model.mention import Kind
from sayso.reading.attribution.lexicon import lexicon as cue_lexicon
from sayso.reading.attribution.words import Words
from sayso.reading.mentions.lexicon import lexicon as noun_lexicon
from sayso.reading.stance.deliberate import deliberate, told_as_done
from sayso.reading.stance.habits import habitual
from sayso.reading.stance.lexicon import Lexicon
from sayso.reading.stance.softened import only_stressed

_VIEWS = frozenset(
    {
        "view",
        "opinion",
        "mind",
        "judgment",
        "judgement",
        "estimation",
        "assessment",
        "reckoning",
        "analysis",
        "reading",
        "eye",
    }
)
_TIMES = frozenset(
    {
        "year",
        "month",
        "week",
        "day",
        "decade",
        "century",
        "anniversary",
        "birthday",
        "centenary",
        "jubilee",
        "time",
        "edition",
    }
)
_WARNING = frozenset(
    {
        "warn",
        "assess",
        "judge",
        "reckon",
        "predict",
        "forecast",
        "argue",
        "fear",
        "believe",
        "think",
        "suggest",
        "estimate",
        "speculate",
    }
)
_PEOPLE = frozenset({"he", "she", "who", "i", "we", "they", "you"})
#: Verbs that give an order.
_BIDDING = frozenset({"instruct", "order", "tell", "direct", "command", "ask", "urge", "request"})
#: Who says so settles what will be done: "promised that the hall would stay".
_SETTLING = frozenset({"promise", "pledge", "vow", "announce", "undertake", "assure", "guarantee", "order", "rule"})


def assesses(words: Words, i: int, lexicon: Lexicon) -> bool:
    """Whether the word, or a verb that it is a complement of, gives an opinion, a forecast or an interpretation."""
    if _bidden(words, i):
        return False
    signs = (_interprets, _forecasts, _judges)
    above = _upwards(words, i)
    if any(_asked(words, j) for j in above):
        return False
    # "Would not name her, but said that she called": the modal of the first is none of a second that has its own tense.
    shared = [j for n, j in enumerate(above) if not any(_own_tense(words, above[k], above[k + 1]) for k in range(n))]
    return any(_viewed(words, j) or any(sign(words, j, lexicon) for sign in signs) for j in shared)


def _bidden(words: Words, i: int) -> bool:
    """ "Are told to strengthen the dykes": what somebody is told to do is an order, and no opinion of who tells it."""
    over = words.head[i]
    if words.dep[i] != "xcomp" or words.tag[i] != "VB" or words.lemma[over] not in _BIDDING:
        return False
    helpers = words.with_dep(over, "aux")
    whom = words.with_dep(over, "obj", "iobj") or any(words.label[c] == "aux:pass" for c in words.children[over])
    return bool(whom) and not any(words.tag[c] == "MD" for c in helpers)


def _own_tense(words: Words, j: int, first: int) -> bool:
    told = words.tag[j] in ("VBD", "VBZ") or (words.tag[j] == "VBN" and bool(words.with_dep(j, "aux")))
    return told and words.dep[j] == "conj" and bool(words.with_dep(first, "aux"))


def _asked(words: Words, i: int) -> bool:
    """ "Asked whether they would leave": who asks gives no opinion."""
    while words.dep[i] == "conj" and not words.with_dep(i, "mark"):
        i = words.head[i]
    return words.dep[i] == "ccomp" and words.case(i) in ("if", "whether")


def _viewed(words: Words, j: int) -> bool:
    """ "In my view, …", "in the opinion of the paper, …", "as the paper sees it, …"."""
    if not words.children[j]:
        return False
    views = [c for c in words.with_dep(j, "obl") if words.lemma[c] in _VIEWS and words.case(c) in ("in", "to")]
    owned = any(words.label[x] == "nmod:poss" or words.case(x) == "of" for c in views for x in words.children[c])
    seen = (c for c in words.with_dep(j, "advcl") if words.lemma[c] in ("see", "view") and words.case(c) == "as")
    return owned or any(words.lower[x] == "it" for c in seen for x in words.with_dep(c, "obj"))


def _upwards(words: Words, i: int) -> list[int]:
    """The word and the verbs above it, as far as what they say is said of it too."""
    found = [i]
    while True:
        j = found[-1]
        above, dep = words.head[j], words.dep[j]
        if above == j or len(found) > 6:
            return found
        if (
            dep in ("xcomp", "ccomp", "csubj")
            or (dep == "conj" and not words.with_dep(j, "nsubj"))
            or (dep in ("obj", "obl") and j == i and _interpretive_of(words, j))
        ):
            found.append(above)
        elif j == i and words.label[j] == "acl:relcl" and words.tag[j] in ("VBZ", "VBP") and _thought_of(words, above):
            found.append(words.head[above])
        else:
            return found


def _interpretive_of(words: Words, j: int) -> bool:
    return words.pos[j] == "NOUN" and words.is_verb(words.head[j])


def _thought_of(words: Words, noun: int) -> bool:
    """Whether a noun is first named by its clause: "could mark a change that worries", not "the change that"."""
    known = any(
        words.label[c] in ("det", "nmod:poss") and words.lower[c] not in ("a", "an") for c in words.children[noun]
    )
    return words.dep[noun] == "obj" and words.pos[noun] == "NOUN" and not known and words.is_verb(words.head[noun])


def _interprets(words: Words, j: int, lexicon: Lexicon) -> bool:
    lemma, known = words.lemma[j], lexicon.assessment
    if lemma in known["governors"] and (words.pos[j] == "ADJ" or words.with_dep(j, "xcomp", "ccomp")):
        return True
    if not words.is_verb(j) or _speaker(words, j) or (lemma == "mark" and _of_time(words, j)):
        return False
    if deliberate(words, j):
        return False
    return lemma in known["verbs"] or any(f"{lemma}:{x}" in known["phrases"] for x in _partners(words, j))


def _of_time(words: Words, j: int) -> bool:
    """ "Marked the tenth year of the list": a date, no interpretation."""
    return any(words.lemma[c] in _TIMES for c in words.with_dep(j, "obj"))


def _partners(words: Words, j: int) -> list[str]:
    return [words.case(c) if words.dep[c] == "obl" else words.lemma[c] for c in words.with_dep(j, "obj", "obl")]


def _speaker(words: Words, j: int) -> bool:
    """Whether the subject is a person, or a thing that was written, said or recorded."""
    subject = words.subject(j)
    if subject is None and words.tag[j] == "VBG" and words.dep[j] in ("xcomp", "ccomp"):
        subject = words.subject(words.head[j])  # "Quill denied threatening them".
    if subject is None:
        return words.dep[j] == "acl" and words.lemma[words.head[j]] in cue_lexicon().things
    lemma = words.lemma[subject]
    return (
        words.lower[subject] in _PEOPLE
        or words.pos[subject] == "PROPN"
        or lemma in cue_lexicon().things
        or lemma in ("information", "evidence", "finding")
    )


def _forecasts(words: Words, j: int, lexicon: Lexicon) -> bool:
    """ "Could threaten", "must reassess": not "may have left", which hedges a report."""
    if any(words.lemma[c] == "have" and words.dep[c] == "aux" for c in words.children[j]):
        return False
    modals = [c for c in words.children[j] if words.dep[c] == "aux" and words.lower[c] in lexicon.assessment["modals"]]
    if modals and told_as_done(words, j, words.lower[modals[0]], lexicon):
        modals = []
    if any(words.lower[c] in ("could", "can", "ca") for c in modals) and words.with_dep(j, "advmod"):
        # "Could not verify it": who could not did not manage, and forecasts nothing.
        modals = [] if any(words.lower[c] in ("not", "n't", "n’t") for c in words.with_dep(j, "advmod")) else modals
    pledged = (
        bool(modals) and words.lower[modals[0]] == "would" and (_of_himself(words, j) or _pledged(words, j, lexicon))
    )
    habit = bool(modals) and words.lower[modals[0]] in ("would", "'d", "’d") and habitual(words, j)
    if modals and not pledged and not habit and not only_stressed(words, j):
        return True
    return any(words.dep[c] == "advmod" and words.lower[c] in lexicon.assessment["adverbs"] for c in words.children[j])


def _pledged(words: Words, j: int, lexicon: Lexicon) -> bool:
    """ "Quill said the guild would pay for it": a "will" told in the past, of what somebody does by choice."""
    while words.dep[j] == "conj" and not words.with_dep(j, "nsubj"):
        j = words.head[j]
    over = words.head[j]
    if over == j or words.dep[j] != "ccomp" or words.tag[over] not in ("VBD", "VBN", "VBG"):
        return False
    if words.lemma[over] in _SETTLING:
        return True
    saying = "quote" in cue_lexicon().frames.get(words.lemma[over], ()) and words.lemma[over] not in _WARNING
    return saying and _chosen(words, j, lexicon)


def _chosen(words: Words, j: int, lexicon: Lexicon) -> bool:
    """Whether a deed is done by choice: by a person or body, or by whoever does it to what it befalls: "be paid"."""
    doer = words.subject(j)
    befalling = words.lemma[j] in lexicon.assessment["befalling"]
    if doer is None or befalling or not words.is_verb(j):
        return False
    if words.label[doer] == "nsubj:pass":
        return True
    named = words.pos[doer] == "PROPN" or words.lower[doer] in ("he", "she", "we", "i")
    return named or noun_lexicon().noun_kind(words.lemma[doer]) in (Kind.PERSON, Kind.ORGANISATION)


def _of_himself(words: Words, j: int) -> bool:
    """ "Said that she would leave" gives no forecast: she says what she will do."""
    over, doer = words.head[j], words.subject(j)
    teller = words.subject(over) if over != j and words.dep[j] == "ccomp" else None
    if (
        doer is None
        or teller is None
        or words.lower[doer] not in _PEOPLE | {"it"}
        or words.tag[over] not in ("VBD", "VBN")
    ):
        return False
    saying = "quote" in cue_lexicon().frames.get(words.lemma[over], ())
    return saying and (words.pos[teller] != "PRON" or words.lower[teller] in ("who", words.lower[doer]))


def _judges(words: Words, j: int, lexicon: Lexicon) -> bool:
    """ "Is dangerous", "is a significant challenge"."""
    if not words.with_dep(j, "cop"):
        return False
    if words.lemma[j] in lexicon.assessment["adjectives"]:
        return True
    return any(words.lemma[c] in lexicon.assessment["adjectives"] for c in words.with_dep(j, "amod"))
