"""Who "he" is in what somebody says: "Quill said he had resigned" is Quill's word of himself."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.model.mention import Kind, Level
from sayso.reading.mentions.chains.clusters import Clusters
from sayso.reading.mentions.chains.quotations import quotation
from sayso.reading.mentions.lexicon import dealing, saying, speaking_for, telling
from sayso.reading.mentions.sheet import Sheet

_SUBJECTS = ("nsubj", "nsubj:pass")
_CLAUSES = frozenset({"conj", "xcomp", "advcl", "obj", "obl", "nsubj", "nsubj:pass", "nmod", "obl:agent"})
_DEFINITE = frozenset({"the", "this", "that"})
_WILL = frozenset({"would", "will", "could", "may", "might", "should"})
_STATEMENTS = frozenset({"statement", "interview", "letter", "message", "speech", "testimony", "email", "affidavit"})
_CLIENT = frozenset({"client", "defendant"})
#: How likely another must be, beside who speaks, for "he would be questioned" to be left open.
_RIVAL = 0.3
#: How likely a body that says something must be beside the likeliest, to be the "it" of what it says.
_NEAR = 0.5
_ITS = frozenset({"it", "its"})
#: What stands before those of whom a sentence is about to tell.
_TOPICS = frozenset({"regarding", "concerning", "of", "about", "on"})
_CLOSED = ("”", '"', "’")
_ENDS = (".", "”", '"')


def teller(clusters: Clusters, i: int) -> tuple[int, int] | None:
    """The verb of saying and its subject over the clause that a pronoun is the subject or an owner of."""
    sheet, root = clusters.sheet, clusters.mentions[i].root
    clause = sheet.head[root]
    if sheet.dep[root] == "nmod:poss":
        while sheet.dep[clause] in _CLAUSES and sheet.head[clause] != clause:
            clause = sheet.head[clause]
    elif sheet.dep[root] not in _SUBJECTS:
        return None
    while sheet.dep[clause] == "conj" and sheet.dep[sheet.head[clause]] in ("ccomp", "conj"):
        clause = sheet.head[clause]
    over = sheet.head[clause]
    stated = sheet.lemma[over] in _STATEMENTS and sheet.dep[over] == "obl"
    if stated and sheet.dep[clause] == "acl" and sheet.child(clause, "mark") is not None:
        clause, over = over, sheet.head[over]  # "Said in a statement that he …".
    elif sheet.dep[clause] != "ccomp":
        return None
    if sheet.lemma[over] not in saying() | telling():
        return None
    subjects = [c for c in sheet.children[over] if sheet.dep[c] == "nsubj" and c < over]
    if not subjects or root < over:
        return None
    subject = subjects[-1]
    if subject not in clusters.by_root:  # "One, Ada Quill, said she …".
        names = (c for c in sheet.children[subject] if c > subject and c in clusters.by_root)
        subject = next((c for c in names if sheet.pos[c] == "PROPN"), subject)
    return over, subject


def who_speaks(clusters: Clusters, i: int, weights: Mapping[int, float]) -> int | None:
    """The chain of who "he" or "it" is as the one who says it, or who has just spoken; ``None`` where neither tells."""
    himself = _who_says(clusters, i, weights)
    if himself is None and clusters.mentions[i].text.lower() not in _ITS:
        return _who_spoke_before(clusters, i, weights)
    return himself


def _who_says(clusters: Clusters, i: int, weights: Mapping[int, float]) -> int | None:
    """The chain of who says it and is "he" himself; ``None`` where it may be another."""
    found = teller(clusters, i)
    if found is None or found[1] not in clusters.by_root:
        return None
    sheet, (over, subject) = clusters.sheet, found
    if (body := _body_beside(clusters, i, subject)) is not None:
        return body
    speaker = clusters.by_root[subject]
    chain = clusters.find(speaker)
    if chain not in weights or not _known(clusters, speaker) or _between(clusters, over, i, chain, weights):
        return None
    root = clusters.mentions[i].root
    if clusters.mentions[i].text.lower() in _ITS:
        acts = sheet.dep[root] == "nsubj" and sheet.pos[sheet.head[root]] == "VERB" and chain in weights
        return chain if acts and weights[chain] >= _NEAR * max(weights.values()) else None
    client = sheet.dep[root] == "nmod:poss" and sheet.lemma[sheet.head[root]] in _CLIENT
    if for_others(clusters, chain, sheet.sentence[root]) != client:
        return None
    return chain


def _body_beside(clusters: Clusters, i: int, subject: int) -> int | None:
    """The chain of the body that speaks as an "owner" or "manager": "its owner, Tern Works, said it had left"."""
    sheet, root = clusters.sheet, clusters.mentions[i].root
    if clusters.mentions[i].text.lower() not in _ITS or sheet.dep[root] != "nsubj":
        return None
    if sheet.pos[sheet.head[root]] != "VERB":
        return None  # "Said it would be better if …".
    beside = [clusters.by_root[c] for c in sheet.children[subject] if sheet.dep[c] == "appos" and c in clusters.by_root]
    named = [clusters.mentions[b] for b in beside]
    if len(beside) != 1 or named[0].level is not Level.NAMED or named[0].kind is not Kind.ORGANISATION:
        return None
    own = clusters.mentions[clusters.by_root[subject]]
    return clusters.find(beside[0]) if own.kind is Kind.PERSON else None


def _who_spoke_before(clusters: Clusters, i: int, weights: Mapping[int, float]) -> int | None:
    """The chain of who "he" of '"…," he said' is, where somebody is told to speak right before the quotation."""
    sheet, root = clusters.sheet, clusters.mentions[i].root
    before = sheet.text[: clusters.mentions[i].start].rstrip()
    said = sheet.dep[root] == "nsubj" and sheet.lemma[sheet.head[root]] in saying() and before[-1:] in _CLOSED
    opened = quotation(sheet.text, len(before) - 1) if said else None
    subject = _told_to_speak(sheet, opened) if opened is not None else None
    speaker = clusters.by_root.get(subject) if subject is not None else None
    if speaker is None or quotation(sheet.text, clusters.mentions[speaker].start) is not None:
        return None
    chain = clusters.find(speaker)
    return chain if clusters.facts(chain).named and chain in weights else None


def goes_on_saying(clusters: Clusters, i: int) -> bool:
    """Whether "…, it said" goes on with the body that alone speaks in the sentence before: joined where it has a name.

    A body of which only a noun is told is left to whoever asks who spoke last.
    """
    chain = _body_before(clusters, i)
    if chain is not None and clusters.facts(chain).named:
        clusters.join(chain, i)
    return chain is not None


def _body_before(clusters: Clusters, i: int) -> int | None:
    sheet, root = clusters.sheet, clusters.mentions[i].root
    first = root
    while first > 0 and sheet.sentence[first - 1] == sheet.sentence[root]:
        first -= 1
    if sheet.dep[root] != "nsubj" or sheet.lemma[sheet.head[root]] not in saying() or first < 1:
        return None
    found = set()
    for k in range(first - 1, -1, -1):
        if sheet.sentence[first] - sheet.sentence[k] > 1:
            break
        said = sheet.dep[k] == "nsubj" and sheet.lemma[sheet.head[k]] in saying()
        if said and sheet.dep[sheet.head[k]] in ("ROOT", "parataxis", "conj") and k in clusters.by_root:
            found.add(clusters.find(clusters.by_root[k]))
    chain = next(iter(found)) if len(found) == 1 else None
    return chain if chain is not None and clusters.facts(chain).kind is Kind.ORGANISATION else None


def _told_to_speak(sheet: Sheet, opened: int) -> int | None:
    """The subject of the sentence before a quotation, where its verb is one of saying."""
    at = sheet.token_at(opened) - 1
    while at >= 0 and not sheet.words[at].strip():
        at -= 1
    if at < 0 or sheet.words[at] not in _ENDS:
        return None
    sentence = (k for k in range(at, -1, -1) if sheet.sentence[k] == sheet.sentence[at])
    main = next((k for k in sentence if sheet.head[k] == k), None)
    return sheet.child(main, "nsubj") if main is not None and sheet.lemma[main] in saying() else None


def nobody_says(clusters: Clusters, i: int, weights: Mapping[int, float]) -> bool:
    """Whether "he" is told of by "one of them", of whom nothing is known, or is dealt with by others.

    "The inspector said he had been held": whom an officer tells of is mostly another.
    """
    found = teller(clusters, i)
    if found is None:
        return False
    sheet, (_, subject) = clusters.sheet, found
    root = clusters.mentions[i].root
    if subject not in clusters.by_root:
        return sheet.pos[subject] in ("NUM", "ADJ", "DET") or sheet.words[subject].lower() in ("one", "another")
    chain = clusters.find(clusters.by_root[subject])
    if _of_whom(clusters, found, weights) - {chain}:
        return True
    passive = sheet.dep[root] == "nsubj:pass"
    dealt = passive and any(sheet.words[c] in _WILL for c in sheet.children[sheet.head[root]])
    others = max((w for c, w in weights.items() if c != chain and clusters.facts(c).named), default=0.0)
    if dealt and chain in weights and others > _RIVAL * weights[chain]:
        return True
    return (
        passive
        and chain in weights
        and _is_one_of(clusters, chain, sheet.sentence[root], dealing())
        and len(weights) > 1
    )


def _of_whom(clusters: Clusters, told: tuple[int, int], weights: Mapping[int, float]) -> set[int]:
    """The chains of those of whom it is said, as the sentence opens: "as for Quill, the envoy said he had left"."""
    sheet, (over, subject) = clusters.sheet, told
    opening = [c for c in sheet.children[over] if c < subject and sheet.dep[c] in ("obl", "advcl")]
    opening += [c for o in opening for c in sheet.children[o] if sheet.dep[c] == "obj"]
    fronts = [c for c in opening if any(_opens_topic(sheet, k) for k in (*sheet.children[c], sheet.head[c]))]
    return {clusters.find(clusters.by_root[c]) for c in fronts if c in clusters.by_root} & weights.keys()


def _opens_topic(sheet: Sheet, k: int) -> bool:
    word = sheet.words[k].lower()
    return word in _TOPICS or (word == "as" and any(sheet.words[f].lower() in ("for", "to") for f in sheet.children[k]))


def newly_speaks(clusters: Clusters, i: int, chain: int) -> bool:
    """Whether a pronoun tells something, and whom it may mean has told nothing in the sentence before."""
    sheet, root = clusters.sheet, clusters.mentions[i].root
    telling_ = saying() | telling()
    if sheet.dep[root] != "nsubj" or sheet.lemma[sheet.head[root]] not in telling_:
        return False
    roots = (m.root for j, m in enumerate(clusters.mentions[:i]) if clusters.same(j, chain))
    before = [k for k in roots if sheet.sentence[root] - sheet.sentence[k] <= 1]
    return not any(sheet.dep[k] == "nsubj" and sheet.lemma[sheet.head[k]] in telling_ for k in before)


def told_within(clusters: Clusters, i: int, chain: int, weights: Mapping[int, float]) -> bool:
    """Whether another who fits tells it in what the likeliest tells: "Quill said the driver told her she left"."""
    sheet, at, other = clusters.sheet, clusters.mentions[i].root, False
    while sheet.head[at] != at:
        over = sheet.head[at]
        told = sheet.dep[at] == "ccomp" and sheet.lemma[over] in saying() | telling()
        subject = sheet.child(over, "nsubj") if told else None
        teller_ = clusters.find(clusters.by_root[subject]) if subject in clusters.by_root else None
        if teller_ is not None and teller_ == chain:
            return other
        other = other or (teller_ is not None and teller_ in weights)
        at = over
    return False


def for_others(clusters: Clusters, chain: int, sentence: int) -> bool:
    """Whether a sentence calls somebody a lawyer or the like, who speaks of another: "his solicitor said he …"."""
    return _is_one_of(clusters, chain, sentence, speaking_for())


def _is_one_of(clusters: Clusters, chain: int, sentence: int, nouns: frozenset[str]) -> bool:
    """Whether a sentence calls somebody by one of the nouns, in his title or as such."""
    sheet = clusters.sheet
    for j, mention in enumerate(clusters.mentions):
        if sheet.sentence[mention.root] != sentence or not clusters.same(j, chain):
            continue
        before = range(max(sheet.token_at(mention.start) - 3, 0), mention.root + 1)
        if any(sheet.lemma[k] in nouns and sheet.sentence[k] == sentence for k in before):
            return True
    return False


def _known(clusters: Clusters, speaker: int) -> bool:
    """Whether who says it has a name, or is "the suspect": "a neighbour" speaks of others."""
    mention, facts = clusters.mentions[speaker], clusters.facts(speaker)
    if facts.named or mention.level is Level.PRONOUN:
        return facts.kind in (Kind.PERSON, Kind.ORGANISATION)
    sheet = clusters.sheet
    return any(sheet.words[c].lower() in _DEFINITE for c in sheet.children[mention.root])


def _between(clusters: Clusters, over: int, i: int, chain: int, weights: Mapping[int, float]) -> bool:
    """Whether another whom the pronoun may mean stands behind the verb of saying."""
    root = clusters.mentions[i].root
    inside = (clusters.find(j) for j, m in enumerate(clusters.mentions[:i]) if over < m.root < root)
    return any(c != chain and c in weights for c in inside)
