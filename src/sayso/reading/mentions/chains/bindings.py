"""What the grammar of one sentence says of a pronoun: whom it must be, and whom it can't be."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.model.mention import Kind, Level
from sayso.reading.mentions.chains.clusters import Clusters, fits
from sayso.reading.mentions.found import Found
from sayso.reading.mentions.lexicon import saying
from sayso.reading.mentions.sheet import Sheet

_SUBJECTS = ("nsubj", "nsubj:pass")
_LINKING = frozenset({"become", "remain", "stay"})
_TELLING = frozenset({"tell", "inform", "assure", "notify"})
_BIDDING = frozenset({"must", "should", "can", "may", "ought", "need"})
#: Who only hears what is told, to tell it on.
_PRESS = frozenset({"reporter", "journalist", "medium", "media", "press", "newsman", "correspondent", "newspaper"})
_TURNING_DOWN = frozenset({"reject", "deny", "dismiss", "dispute", "refute", "rebut", "contest", "face", "answer"})
_CLAIMS = frozenset(
    {"allegation", "claim", "accusation", "charge", "report", "rumour", "rumor", "story", "suggestion", "assertion"}
)
_ALIKE = frozenset({"he", "she"})
#: Pronouns and the owners that are the same: "against him and his family".
_OWN = {
    "him": "his",
    "his": "his",
    "her": "her",
    "she": "her",
    "he": "his",
    "it": "its",
    "them": "their",
    "they": "their",
}
_SHOWING = frozenset({"mean", "show", "suggest", "indicate", "imply", "reveal", "signal", "prove", "demonstrate"})
_WORDS = frozenset(
    {"word", "speech", "remark", "statement", "comment", "letter", "silence", "move", "decision", "resignation", "vote"}
) | {"visit", "tone", "gesture", "post", "tweet", "interview", "absence", "message", "address", "testimony", "diary"}
#: What others see or do of somebody: "a neighbour found his body".
_SEEN = frozenset(
    {"body", "corpse", "remains", "death", "murder", "killing", "disappearance", "absence", "whereabouts", "appeal"}
) | {"arrest", "release", "detention", "extradition", "execution", "funeral", "grave"}
#: How many words before an author the title of his work may open.
_LONGEST_TITLE = 20
_INSIDE_CLAUSE = frozenset({"obj", "iobj", "obl", "nmod", "conj", "nmod:poss", "xcomp"})
_KIN = frozenset(
    {"wife", "husband", "son", "daughter", "brother", "sister", "mother", "father", "aunt", "uncle", "child", "family"}
) | {"nephew", "niece", "cousin", "parent", "partner", "twin", "grandson", "granddaughter", "girlfriend", "boyfriend"}
#: Who goes with somebody: "the commander and six of his men".
_RETINUE = frozenset(
    {"accomplice", "aide", "bodyguard", "driver", "deputy", "supporter", "follower", "fighter", "man", "associate"}
) | {
    "colleague",
    "crew",
    "staff",
    "team",
    "entourage",
    "guard",
    "companion",
    "lawyer",
    "soldier",
    "henchman",
    "adviser",
}
_HARM = frozenset({"injury", "wound", "burn"})
_SUFFERING = frozenset({"die", "succumb", "recover", "survive", "suffer", "nurse"})


def bound(clusters: Clusters, i: int) -> int | None:
    """The mention that the sentence itself says a pronoun to be of; itself where it says that it is nobody else's."""
    for find in (_same_subject, _whose_words, _own_of_the_phrase):
        if (found := find(clusters, i)) is not None:
            return found
    return i if _of_another_sex(clusters, i) else None


def _whose_words(clusters: Clusters, i: int) -> int | None:
    """Whose word or deed shows what "he" thinks: the minister of "the minister's words meant that he believed …"."""
    sheet, root = clusters.sheet, clusters.mentions[i].root
    clause = sheet.head[root]
    over = sheet.head[clause]
    subject = sheet.child(over, "nsubj")
    told = sheet.dep[root] == "nsubj" and sheet.dep[clause] == "ccomp" and sheet.lemma[over] in _SHOWING
    if not told or subject is None or subject > over or sheet.lemma[subject] not in _WORDS:
        return None
    owner = sheet.child(subject, "nmod:poss", "nmod")
    other = clusters.by_root.get(owner) if owner is not None else None
    fitting = other is not None and clusters.facts(other).kind is Kind.PERSON and sheet.words[root].lower() in _ALIKE
    return other if other is not None and fitting and fits(clusters.facts(i), clusters.facts(other)) else None


def _same_subject(clusters: Clusters, i: int) -> int | None:
    """The "he" of "…, he said, as he thanked the crew": who says it is the one who does it."""
    sheet, root = clusters.sheet, clusters.mentions[i].root
    clause = sheet.head[root]
    over = sheet.head[clause]
    if sheet.dep[root] not in _SUBJECTS or sheet.dep[clause] != "advcl" or over >= clause:
        return None
    subject = sheet.child(over, *_SUBJECTS)
    alike = subject is not None and sheet.words[subject].lower() == sheet.words[root].lower()
    if not alike or subject not in clusters.by_root or sheet.words[root].lower() not in _ALIKE:
        return None
    return clusters.by_root[subject] if sheet.lemma[over] in saying() else None


def _own_of_the_phrase(clusters: Clusters, i: int) -> int | None:
    """Whose "his" certainly is: the "him" of "him and his family", the worker of "a worker died of his wounds".

    So is the banker of "a banker and his sons", and the keeper of "the keeper hit his own post".
    """
    sheet, root = clusters.sheet, clusters.mentions[i].root
    noun = sheet.head[root]
    if sheet.dep[root] != "nmod:poss":
        return None
    if (beside := _named_beside(clusters, i)) is not None:
        return beside
    joined = sheet.head[noun] if _some_of(sheet, noun) else noun
    over = sheet.head[joined]
    if sheet.dep[joined] == "conj" and over in clusters.by_root:
        alike = _OWN.get(sheet.words[over].lower()) == sheet.words[root].lower()
        kin = sheet.lemma[noun] in _KIN | _RETINUE and _whose_kin(clusters, i, over)
        return clusters.by_root[over] if (alike or kin) and sheet.dep[over] != "nmod:poss" else None
    if any(sheet.words[c].lower() == "own" for c in sheet.children[noun] if root < c < noun):
        return _who_has_own(clusters, i)
    hurt = sheet.lemma[noun] in _HARM and sheet.lemma[over] in _SUFFERING
    lost = sheet.lemma[noun] == "life" and sheet.lemma[over] == "lose"
    subject = sheet.child(over, "nsubj") if (hurt or lost) and sheet.dep[noun] in ("obj", "obl") else None
    return clusters.by_root.get(subject) if subject is not None and subject < root else None


def _named_beside(clusters: Clusters, i: int) -> int | None:
    """The Boran of "her sons, Boran Teth and his wife Mila of Tarn": who stands right before, in any list."""
    sheet, root = clusters.sheet, clusters.mentions[i].root
    if root < 2 or sheet.lemma[sheet.head[root]] not in _KIN or sheet.words[root - 1].lower() not in ("and", "&"):
        return None
    named = (j for j, m in enumerate(clusters.mentions) if m.level is Level.NAMED and m.root < root)
    last = sheet.words[root - 2]
    end = sheet.start[root - 2] + len(last)
    other = next((j for j in named if clusters.mentions[j].end == end), None)
    return other if other is not None and _whose_kin(clusters, i, clusters.mentions[other].root) else None


def _some_of(sheet: Sheet, noun: int) -> bool:
    """Whether a noun is what some are of: the "men" of "six of his men"."""
    one = sheet.head[noun]
    counted = sheet.tag[one] == "CD" or sheet.words[one].lower() in ("some", "several", "many", "most", "all", "both")
    of = any(sheet.dep[c] == "case" and sheet.words[c].lower() == "of" for c in sheet.children[noun])
    return sheet.dep[noun] == "nmod" and of and counted


def _of_another_sex(clusters: Clusters, i: int) -> bool:
    """Whether whose "her" it must be has a name that was taken for a man's: "Dilan Arslan and her mother".

    A first name is a guess; that she is somebody told of before is a worse one.
    """
    sheet, root = clusters.sheet, clusters.mentions[i].root
    noun = sheet.head[root]
    over = clusters.by_root.get(sheet.head[noun]) if sheet.dep[noun] == "conj" and sheet.lemma[noun] in _KIN else None
    if over is None or sheet.dep[root] != "nmod:poss":
        return False
    facts, other = clusters.facts(i), clusters.facts(over)
    return (
        other.named and other.kind is Kind.PERSON and facts.number == (other.number or "one") and not fits(facts, other)
    )


def _whose_kin(clusters: Clusters, i: int, over: int) -> bool:
    """Whether the first of two may be whose relative the second is: "the brothers and their aunt"."""
    facts, other = clusters.facts(i), clusters.facts(clusters.by_root[over])
    near = all(clusters.sheet.words[k] != "," for k in range(over, clusters.mentions[i].root)) or other.named
    return near and other.kind is Kind.PERSON and facts.number == (other.number or "one") and fits(facts, other)


def _who_has_own(clusters: Clusters, i: int) -> int | None:
    """The subject of the clause that "his own" stands in, if it fits."""
    sheet, at = clusters.sheet, clusters.sheet.head[clusters.mentions[i].root]
    while sheet.dep[at] in _INSIDE_CLAUSE and sheet.dep[at] != "xcomp" and sheet.head[at] != at:
        at = sheet.head[at]
    subject = sheet.child(at, *_SUBJECTS)
    other = clusters.by_root.get(subject) if subject is not None and subject < clusters.mentions[i].root else None
    if other is None or clusters.mentions[other].level is Level.PRONOUN:
        return None
    return other if fits(clusters.facts(i), clusters.facts(other)) else None


def who_denies(clusters: Clusters, i: int) -> int | None:
    """The "it" of "the mine rejected claims by the union that it had paid": who turns them down, not who claims."""
    sheet, root = clusters.sheet, clusters.mentions[i].root
    subject = sheet.head[root] if sheet.dep[root] == "nmod:poss" else root
    clause = sheet.head[subject]
    noun = sheet.head[clause]
    verb = sheet.head[noun]
    told = sheet.dep[subject] in _SUBJECTS and sheet.dep[clause] == "acl" and sheet.lemma[noun] in _CLAIMS
    if not told or sheet.dep[noun] != "obj" or sheet.lemma[verb] not in _TURNING_DOWN or not noun < root:
        return None
    denier = sheet.child(verb, "nsubj")
    return clusters.by_root.get(denier) if denier is not None and denier < verb else None


def own_words(clusters: Clusters, i: int) -> set[int]:
    """Whom "he" of "Quill built it, he said" does not mean: those whom he tells of by name."""
    sheet, root = clusters.sheet, clusters.mentions[i].root
    verb = sheet.head[root]
    if sheet.dep[root] not in _SUBJECTS or sheet.lemma[verb] not in saying() or sheet.words[root - 1] != ",":
        return set()
    told = (j for j, m in enumerate(clusters.mentions) if m.level is Level.NAMED and _said(sheet, m.root, verb, root))
    return {clusters.find(j) for j in told}


def _said(sheet: Sheet, k: int, verb: int, he: int) -> bool:
    """Whether a word stands in the clause before "he said", either governing or governed by it."""
    if k >= he or sheet.sentence[k] != sheet.sentence[verb]:
        return False
    if sheet.dep[verb] == "parataxis":
        return True
    while sheet.head[k] not in (k, verb):
        k = sheet.head[k]
    return sheet.head[k] == verb and sheet.dep[k] in ("ccomp", "parataxis")


def of_another(clusters: Clusters, i: int) -> set[int]:
    """Whom "his" of "Quill became his deputy" does not mean: who is it himself."""
    sheet, root = clusters.sheet, clusters.mentions[i].root
    noun = sheet.head[root]
    if sheet.dep[root] != "nmod:poss":
        return set()
    linked = sheet.dep[noun] == "xcomp" and sheet.lemma[sheet.head[noun]] in _LINKING
    over = noun if sheet.child(noun, "cop") is not None else sheet.head[noun] if linked else None
    if over is None and sheet.dep[noun] == "obj" and sheet.lemma[sheet.head[noun]] in _LINKING:
        over = sheet.head[noun]
    subject = sheet.child(over, *_SUBJECTS) if over is not None else None
    return {clusters.find(clusters.by_root[subject])} if subject in clusters.by_root else set()


def of_who_acts(clusters: Clusters, i: int, chain: int, weights: Mapping[int, float]) -> bool:
    """Whether "her" may be of whoever does it, and not of another: "the witness described her flight"."""
    sheet, root = clusters.sheet, clusters.mentions[i].root
    at = sheet.head[root]
    if sheet.dep[root] != "nmod:poss" or sheet.lemma[at] in _SEEN:
        return False
    while sheet.dep[at] in _INSIDE_CLAUSE and sheet.head[at] != at:
        at = sheet.head[at]
    subject = sheet.child(at, *_SUBJECTS)
    other = clusters.by_root.get(subject) if subject is not None and subject < root else None
    if other is None or clusters.mentions[other].level is not Level.NOMINAL:
        return False
    return clusters.find(other) in weights and clusters.find(other) != chain


def of_the_owner(clusters: Clusters, i: int, chain: int, weights: Mapping[int, float]) -> bool:
    """Whether "his" may be of an owner in its sentence: "Quill fled. They sought the judge's fall, as his son left"."""
    sheet, root = clusters.sheet, clusters.mentions[i].root
    here = [j for j in range(i) if sheet.sentence[clusters.mentions[j].root] == sheet.sentence[root]]
    if sheet.dep[root] != "nmod:poss" or any(clusters.find(j) == chain for j in here):
        return False
    owners = (j for j in here if sheet.dep[clusters.mentions[j].root] == "nmod:poss")
    return any(clusters.find(j) in weights and clusters.mentions[j].level is not Level.PRONOUN for j in owners)


def is_cited(sheet: Sheet, mention: Found) -> bool:
    """Whether somebody only wrote what a sentence is told from: "according to the 2007 book “Iron Lords,” by Quill"."""
    first = sheet.token_at(mention.start)
    if mention.level is not Level.NAMED or first < 1 or sheet.words[first - 1].lower() != "by":
        return False
    before = range(first - 2, max(first - _LONGEST_TITLE, 0) - 1, -1)
    same = (k for k in before if sheet.sentence[k] == sheet.sentence[first])
    return any(sheet.words[k].lower() == "according" for k in same)


def introduces(clusters: Clusters, i: int, weights: Mapping[int, float]) -> bool:
    """Whether "he is a former judge" may explain either of two whom the sentence before names.

    "Quill met Orlov. He is a judge": such a sentence tells who somebody is, and of the last one as often as not.
    """
    sheet, root = clusters.sheet, clusters.mentions[i].root
    noun = sheet.head[root]
    if sheet.dep[root] not in _SUBJECTS or not _identifies(clusters, noun):
        return False
    back = sheet.sentence[root] - 1
    near = (j for j, m in enumerate(clusters.mentions) if sheet.sentence[m.root] == back and m.level is Level.NAMED)
    return len({clusters.find(j) for j in near if clusters.mentions[j].kind is Kind.PERSON} & weights.keys()) > 1


def _identifies(clusters: Clusters, noun: int) -> bool:
    sheet = clusters.sheet
    for k in (noun, *(c for c in sheet.children[noun] if sheet.dep[c] == "xcomp")):
        cop = sheet.child(k, "cop")
        if cop is not None and sheet.pos[k] == "NOUN" and sheet.child(k, "case") is None:
            return sheet.words[cop].lower() in ("is", "'s", "’s", "be")
    return False


def told_of_another(clusters: Clusters, i: int, chain: int, weights: Mapping[int, float]) -> bool:
    """Whether what somebody says names another before a "she" that was taken for the speaker.

    "Quill said Orlov had lost her case" may be either's case; "Quill said she had lost" is Quill's word of herself.
    """
    sheet, root = clusters.sheet, clusters.mentions[i].root
    at, own = root, sheet.dep[root] in _SUBJECTS and sheet.dep[sheet.head[root]] == "ccomp"
    while sheet.head[at] != at:
        over = sheet.head[at]
        subject = sheet.child(over, *_SUBJECTS) if sheet.dep[at] == "ccomp" and not own else None
        if subject in clusters.by_root and clusters.find(clusters.by_root[subject]) == chain:
            inside = (j for j, m in enumerate(clusters.mentions) if over < m.root < root and m.level is Level.NAMED)
            return bool(({clusters.find(j) for j in inside} & weights.keys()) - {chain})
        at = over
    return False


def of_listeners(clusters: Clusters, verb: int) -> set[int]:
    """Whom "told the police that they had left" does not mean: who is told knows what he has done himself.

    Nor does "told reporters they live in fear" mean reporters, nor a paper: they are told of others.
    """
    sheet, at = clusters.sheet, verb
    past = any(sheet.words[c].lower() in ("had", "'d", "’d") for c in sheet.children[verb] if c < verb)
    barred: set[int] = set()
    while sheet.head[at] != at:
        heard = [c for c in _listeners(sheet, at) if c in clusters.by_root]
        barred |= {clusters.find(clusters.by_root[c]) for c in heard if (past and at == verb) or _press(clusters, c)}
        at = sheet.head[at]
    return barred


def _listeners(sheet: Sheet, clause: int) -> list[int]:
    """Who is told what a clause says."""
    over = sheet.head[clause]
    if sheet.dep[clause] != "ccomp" or sheet.lemma[over] not in _TELLING:
        return []
    return [c for c in sheet.children[over] if sheet.dep[c] in ("obj", "iobj")]


def _press(clusters: Clusters, listener: int) -> bool:
    other = clusters.mentions[clusters.by_root[listener]]
    paper = other.level is Level.NAMED and other.kind is Kind.ORGANISATION
    return paper or clusters.sheet.lemma[listener].lower() in _PRESS


def heard_by(sheet: Sheet, other: Found, mention: Found) -> bool:
    """Whether the other is told what befalls a pronoun or what it must do: "police told residents they must leave"."""
    clause = sheet.head[mention.root]
    bidden = any(sheet.words[c].lower() in _BIDDING for c in sheet.children[clause] if c < clause)
    befallen = sheet.dep[mention.root] == "nsubj:pass" or (sheet.dep[mention.root] == "nsubj" and bidden)
    return befallen and other.root in _listeners(sheet, clause)
