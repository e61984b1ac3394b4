"""Whom a pronoun means: the most salient fitting thing before it, or nobody where two are near alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from sayso.model.mention import Kind, Level
from sayso.reading.mentions.chains.addressed import addressed, in_header
from sayso.reading.mentions.chains.bindings import (
    bound,
    introduces,
    is_cited,
    of_another,
    of_listeners,
    of_the_owner,
    of_who_acts,
    own_words,
    told_of_another,
    who_denies,
)
from sayso.reading.mentions.chains.clusters import Clusters, fits
from sayso.reading.mentions.chains.introduced import either_of_two
from sayso.reading.mentions.chains.quotations import named_inside, speakers, taking_turns, unknown_speaker
from sayso.reading.mentions.chains.salience import BACK, ROLE, SUBJECTS, weight_of
from sayso.reading.mentions.chains.ships import may_be_a_ship
from sayso.reading.mentions.chains.tellers import goes_on_saying, newly_speaks, nobody_says, told_within, who_speaks
from sayso.reading.mentions.found import Found
from sayso.reading.mentions.lexicon import denying, taking_place
from sayso.reading.mentions.pronouns import PERSONAL
from sayso.reading.mentions.sheet import Sheet

# Weight of a mention by how many sentences back it stands, and by its place in its clause.

#: Places in a clause where a thing may be what "it" means.
_THINGS = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "ROOT"})

# "Raided the trust's offices in Varn and arrested its lawyer": where a thing happens is seldom what "it" means.

# What is denied, read or drunk is neither.
_BODIES = frozenset({Kind.ORGANISATION, Kind.PLACE, Kind.FACILITY, Kind.GROUP})

# An "it" of whom hardly anything before it may be meant is left open.
_FAINT, _FAINT_NOUN = 0.3, 0.15

# A second candidate with more than this share of the first one's weight makes the pronoun ambiguous.
_MARGIN = {"one": 0.8, "it": 0.6, "they": 0.6}
# The same for "they said", where the likeliest has not spoken: "police questioned two clerks. They said".
_SPOKEN = 0.5

# How much less likely one is "she" of whom no title, noun or given name tells it.
_UNSURE = 0.4

# Who acts in a clause of time or reason stands behind who acts in the main one.
# Who says something mostly speaks of himself.
# Who is told what must be done, or what will be done to somebody, as often hears of himself.

_REFLEXIVE = frozenset(["himself", "herself", "itself", "themselves"])
#: Closing quotation marks, and how each opens.
_QUOTED = {"”": "“", '"': '"', "’": "‘"}
_LONGEST_QUOTE = 800
_ITS = frozenset(["it", "its", "itself"])


def join_pronoun(clusters: Clusters, i: int) -> None:
    """Join a third-person pronoun to its antecedent, if one stands out."""
    word = clusters.mentions[i].text.lower()
    if word in _REFLEXIVE:
        _reflexive(clusters, i)
        return
    own = bound(clusters, i)
    if own is not None:
        clusters.join(own, i)
        return
    sort = "it" if word in _ITS else "they" if clusters.facts(i).number == "plural" else "one"
    denier = who_denies(clusters, i)
    if denier is not None and _may_be(clusters, i, denier, sort):
        clusters.join(denier, i)
        return
    weights = _weights(clusters, i, sort)
    if sort == "one":
        inside = named_inside(clusters, clusters.mentions[i], set(weights))
        if inside or unknown_speaker(clusters, clusters.mentions[i]):
            weights = {chain: weight for chain, weight in weights.items() if chain in inside}
        weights = _of_its_gender(clusters, i, weights)
    if sort == "one" and nobody_says(clusters, i, weights):
        return
    himself = who_speaks(clusters, i, weights) if sort != "they" else None
    if himself is not None:
        clusters.join(himself, i)
        return
    if sort == "it" and goes_on_saying(clusters, i):
        return
    ranked = sorted(weights.items(), key=lambda kv: (-kv[1], -kv[0]))
    if not ranked:
        _ahead(clusters, i, sort)
        return
    if _unlikely(clusters, i, sort, ranked):
        return
    chain = ranked[0][0]
    if sort == "one" and (_of_either(clusters, i, chain, weights) or may_be_a_ship(clusters, i, chain)):
        return
    clusters.join(chain, i)


def _of_either(clusters: Clusters, i: int, chain: int, weights: Mapping[int, float]) -> bool:
    """Whether "he" or "his" may be another's as well as of the likeliest."""
    return (
        _owned(clusters, chain, weights)
        or _either_side(clusters, i, weights)
        or introduces(clusters, i, weights)
        or either_of_two(clusters, i, chain, weights)
        or told_of_another(clusters, i, chain, weights)
        or told_within(clusters, i, chain, weights)
        or of_who_acts(clusters, i, chain, weights)
        or of_the_owner(clusters, i, chain, weights)
    )


def _no_body(clusters: Clusters, i: int) -> bool:
    """Whether "it" is what can be denied or held, and no body or place: "Quill denied it", "it will be held"."""
    sheet, root = clusters.sheet, clusters.mentions[i].root
    verb = sheet.head[root]
    if sheet.dep[root] == "nsubj:pass" and sheet.lemma[verb] in taking_place():
        return sheet.child(verb, "obl:agent", "xcomp") is None  # "It was held liable".
    return sheet.dep[root] in ("obj", "nsubj:pass") and sheet.lemma[verb] in denying()


def _same_object(clusters: Clusters, i: int, ranked: list[tuple[int, float]]) -> bool:
    """Whether "it" may be the one thing done to before: "the chamber praised the deal. The union rejected it"."""
    sheet, root = clusters.sheet, clusters.mentions[i].root
    things = [-1 - chain for chain, _ in ranked if chain < 0]
    return sheet.dep[root] == "obj" and any(
        sheet.dep[k] == "obj" and sheet.sentence[k] == sheet.sentence[root] - 1 for k in things
    )


def _unlikely(clusters: Clusters, i: int, sort: str, ranked: list[tuple[int, float]]) -> bool:
    """Whether the likeliest is no mention, hardly likelier than the next or at all, or nothing to be denied."""
    chain, weight = ranked[0]
    if chain < 0:
        return True
    margin = _SPOKEN if sort == "they" and newly_speaks(clusters, i, chain) else _MARGIN[sort]
    if len(ranked) > 1 and ranked[1][1] > weight * margin:
        return True
    facts = clusters.facts(chain)
    if sort == "it":
        body = facts.kind in _BODIES
        return weight < _FAINT or (body and (_no_body(clusters, i) or _same_object(clusters, i, ranked)))
    return not facts.named and weight < _FAINT_NOUN


def _of_its_gender(clusters: Clusters, i: int, weights: Mapping[int, float]) -> dict[int, float]:
    """The weights of "she", less for those of whom nobody knows whether they are women, beside one who is."""
    known = any(clusters.facts(c).sexed and clusters.facts(c).named for c in weights)
    if clusters.facts(i).gender != "f" or not known:
        return dict(weights)
    return {c: w if clusters.facts(c).gender == "f" else w * _UNSURE for c, w in weights.items()}


def _owned(clusters: Clusters, chain: int, weights: Mapping[int, float]) -> bool:
    """Whether the likeliest is somebody's lawyer: "Quill's lawyer said she had left" may be said of either."""
    sheet, mention = clusters.sheet, clusters.mentions[chain]
    owners = (c for c in sheet.children[mention.root] if sheet.dep[c] == "nmod:poss" and c in clusters.by_root)
    return mention.level is Level.NOMINAL and any(clusters.find(clusters.by_root[c]) in weights for c in owners)


def _either_side(clusters: Clusters, i: int, weights: Mapping[int, float]) -> bool:
    """Whether "he" opens a clause of time or reason after a deed between two who both fit: "because he had lost"."""
    sheet = clusters.sheet
    clause = sheet.head[clusters.mentions[i].root]
    over = sheet.head[clause]
    if sheet.dep[clause] != "advcl" or over > clause or sheet.dep[clusters.mentions[i].root] not in SUBJECTS:
        return False
    sides = [c for c in sheet.children[over] if sheet.dep[c] in (*SUBJECTS, "obj") and c in clusters.by_root]
    return len({clusters.find(clusters.by_root[c]) for c in sides} & weights.keys()) > 1


def _ahead(clusters: Clusters, i: int, sort: str) -> None:
    """ "Before he left, Orlov met …": of nobody told of so far, in a clause in front, the main clause's subject."""
    sheet, root = clusters.sheet, clusters.mentions[i].root
    at = root
    while sheet.dep[at] not in ("advcl", "obl") and sheet.head[at] != at:
        at = sheet.head[at]
    main = sheet.head[at]
    subject = sheet.child(main, *SUBJECTS)
    other = clusters.by_root.get(subject) if subject is not None else None
    if (
        subject is None
        or other is None
        or main == at
        or not root < subject < main
        or clusters.mentions[other].level is Level.PRONOUN
    ):
        return
    first = all(sheet.pos[k] in ("ADP", "SCONJ", "VERB", "AUX", "PART") for k in range(_opening(clusters, at), root))
    if first and _may_be(clusters, i, other, sort):
        clusters.join(other, i)


def _opening(clusters: Clusters, at: int) -> int:
    """The first word of a clause's or phrase's subtree."""
    while clusters.sheet.children[at] and clusters.sheet.children[at][0] < at:
        at = clusters.sheet.children[at][0]
    return at


def _reflexive(clusters: Clusters, i: int) -> None:
    """The subject of the nearest clause that has one before it: "he wanted to clear himself of the charge"."""
    sheet = clusters.sheet
    at = clusters.mentions[i].root
    while sheet.head[at] != at:
        at = sheet.head[at]
        subject = sheet.child(at, "nsubj", "nsubj:pass")
        if subject is not None and subject < clusters.mentions[i].root:
            other = clusters.by_root.get(subject)
            if other is not None and other < i:
                clusters.join(other, i)
            return


def _weights(clusters: Clusters, i: int, sort: str) -> dict[int, float]:
    """The weight of each chain that the pronoun may mean; things that are no mentions count under negative keys."""
    sheet, mention = clusters.sheet, clusters.mentions[i]
    here = sheet.sentence[mention.root]
    barred = _barred(clusters, i)
    weights: dict[int, float] = defaultdict(float)
    before: dict[int, float] = defaultdict(float)
    turned = False
    for j in range(i - 1, -1, -1):
        other = clusters.mentions[j]
        back = here - sheet.sentence[other.root]
        if back >= len(BACK):
            break
        chain = clusters.find(j)
        if chain in barred or other.end > mention.start or not _may_be(clusters, i, j, sort):
            continue
        if is_cited(sheet, other) or in_header(sheet.text, other.start):
            continue
        weight = weight_of(clusters, other, back, mention)
        turned = turned or (not back and other.level is Level.NAMED and sheet.dep[other.root] in SUBJECTS)
        if turned and sheet.paragraph[other.root] != sheet.paragraph[mention.root]:
            # A paragraph that opens with another is his: of whom the one before told ever so often counts once.
            before[chain] = max(before[chain], weight)
        else:
            weights[chain] += weight
    for chain, weight in before.items():
        weights[chain] += weight
    if sort != "one":
        _add_things(clusters, i, weights, plural=sort == "they")
    return dict(weights)


def _may_be(clusters: Clusters, i: int, j: int, sort: str) -> bool:
    facts, other = clusters.facts(j), clusters.mentions[j]
    if _speaker(other) or other.text == "God":
        return False
    if other.level is Level.PRONOUN and facts.kind is Kind.OTHER and not facts.nouns:
        return False
    if not fits(clusters.facts(i), facts):
        return False
    if sort == "one":
        return facts.kind is Kind.PERSON and facts.number != "plural"
    if sort == "it":
        return facts.kind not in (Kind.PERSON, Kind.GROUP) and facts.number != "plural"
    several = facts.number == "plural" or facts.kind in (Kind.ORGANISATION, Kind.GROUP)
    return several and facts.kind in (Kind.PERSON, Kind.ORGANISATION, Kind.GROUP)


def _speaker(other: Found) -> bool:
    return other.label == "personal" and PERSONAL[other.text.lower()] in (1, 11, 2)


def _barred(clusters: Clusters, i: int) -> set[int]:
    """Chains that the pronoun cannot mean: the other arguments of its own verb, and phrases that hold it."""
    sheet, mention = clusters.sheet, clusters.mentions[i]
    barred = set()
    if sheet.dep[mention.root] != "nmod:poss":
        verb = sheet.head[mention.root]
        for child in sheet.children[verb]:
            if child != mention.root and child in clusters.by_root:
                barred.add(clusters.find(clusters.by_root[child]))
        barred |= of_listeners(clusters, verb) | _shared_subject(clusters, verb, mention.root)
    return (
        barred
        | _quoted(clusters, mention)
        | speakers(clusters, mention)
        | taking_turns(clusters, mention)
        | addressed(clusters, mention)
        | own_words(clusters, i)
        | of_another(clusters, i)
    )


def _shared_subject(clusters: Clusters, verb: int, pronoun: int) -> set[int]:
    """Whom "him" of "Quill met Teth and paid him" does not mean: who does both."""
    sheet = clusters.sheet
    subject = sheet.child(verb, "nsubj", "nsubj:pass")
    while subject is None and sheet.dep[verb] == "conj":
        verb = sheet.head[verb]
        subject = sheet.child(verb, "nsubj", "nsubj:pass")
    own = subject is not None and subject < pronoun and sheet.dep[pronoun] not in ("nsubj", "nsubj:pass")
    return {clusters.find(clusters.by_root[subject])} if own and subject in clusters.by_root else set()


def _quoted(clusters: Clusters, mention: Found) -> set[int]:
    """Whom "he" of '"…," he said' does not mean: those whom the quotation names, or tells of first.

    People say "I" of themselves.
    """
    text = clusters.sheet.text
    before = text[: mention.start].rstrip()
    close = before[-1:]
    if close not in _QUOTED or not before[-2:-1] or before[-2] not in ",.?!…":
        return set()
    opened = text.rfind(_QUOTED[close], max(0, len(before) - _LONGEST_QUOTE), len(before) - 1)
    if opened < 0:
        return set()
    inside = (j for j, m in enumerate(clusters.mentions) if opened < m.start and m.end < len(before))
    return {clusters.find(j) for j in inside if clusters.mentions[j].level is Level.NAMED or clusters.find(j) == j}


def _told_of_it(sheet: Sheet, noun: int, root: int) -> bool:
    """Whether a noun's own clause holds the pronoun: in "the treaty that it signed" it is not the treaty."""
    while sheet.head[root] != root:
        if sheet.dep[root] == "acl:relcl" and sheet.head[root] == noun:
            return True
        root = sheet.head[root]
    return False


def _add_things(clusters: Clusters, i: int, weights: dict[int, float], *, plural: bool) -> None:
    """Nouns that are no mentions ("the report") compete for "it" and "they"."""
    sheet, mention = clusters.sheet, clusters.mentions[i]
    here = sheet.sentence[mention.root]
    beside = {sheet.lemma[c] for c in sheet.children[sheet.head[mention.root]] if c > mention.root}
    for k in range(mention.root - 1, -1, -1):
        back = here - sheet.sentence[k]
        if back > 1:
            break
        noun = sheet.pos[k] == "NOUN" and sheet.dep[k] in _THINGS
        noun = noun and sheet.lemma[k] not in beside  # "It attacked the train" is not said of the train.
        noun = noun and sheet.child(k, "cop") is None  # "Has been in trouble": that is what is said of somebody.
        noun = noun and not _told_of_it(sheet, k, mention.root)
        if noun and k not in clusters.by_root and (sheet.tag[k] == "NNS") == plural:
            weights[-1 - k] += BACK[back] * ROLE.get(sheet.dep[k], 0.25) * 0.9
