"""Phrases that parsers hang on the wrong word, put where print shows that they belong.

Slips common to all pipelines that we tried: "met Ada Quill in Sarnholm" with the town hung on the name, "alongside
Quill, who joined by video, at the rally" with the rally hung on the clause that the comma closes, and "the presence of
Quill, head of the Front, alongside Teth" with Teth hung on the words between the commas.
"""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model.mention import Kind, Level, Mention
from sayso.reading.claims.grammar.deeds import deed_over
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import titles, words

#: Prepositions that place a deed, not a person: people are "of" and "from" somewhere.
_PLACING = frozenset({"in", "at", "near", "outside", "inside", "during", "on"})
_COMPANY = frozenset({"alongside", "beside", "with", "together"})
#: Verbs whose nominal complement says what somebody is.
_LINKING = frozenset(["be", "become", "remain", "call", "name", "elect", "appoint", "make", "seem", "appear", "stay"])
_VERBAL = frozenset({"VB", "VBD", "VBN", "VBP", "VBZ", "VBG"})
#: Prepositions of a phrase in front that tells of another deed.
_FRAMING = frozenset({"since", "after", "before", "until", "following", "despite", "during", "because_of"})
#: Nouns of works and deeds, whose "by" names who made or did them.
_AUTHORED = words("attaching_authored")
#: Who finds somebody guilty of a deed, and never does it.
_COURTS = frozenset({"court", "judge", "jury", "tribunal", "magistrate"})
_RULING = frozenset({"find", "convict", "sentence", "acquit", "clear", "jail", "fine", "imprison"})
_DEEDS = ("tion", "ment", "sion", "ing", "ance", "ism")
_PASSIVE = frozenset({"was", "were", "been", "being", "be", "is", "are"})
_MEANS = words("arguments_means")
#: Verbs that put something "on" something else.
_PUTTING_ON = words("attaching_putting_on")
_RELATIVES = frozenset({"who", "which", "whom"})
#: How a word hangs that, with nothing below it, stays where it is.
_STILL = frozenset(
    {"punct", "det", "case", "aux", "aux:pass", "cop", "cc", "mark", "advmod", "amod", "compound", "nummod", "flat"}
)


def attach(tree: Tree, mentions: Iterable[Mention]) -> None:
    """Moves such phrases to their governors, in place and once; everything else stays as the pipeline parsed it."""
    if tree.attached:
        return
    tree.attached = True
    named = [m for m in mentions if m.level is Level.NAMED]
    people = {m.end for m in named if m.kind is Kind.PERSON}
    starts = {tree.at[m.start] for m in named if m.start in tree.at}
    actors = {m.end for m in named if m.kind in (Kind.PERSON, Kind.ORGANISATION)}
    persons = {tree.at[m.start] for m in named if m.kind is Kind.PERSON and m.start in tree.at}
    bodies = _words_of(tree, (m for m in named if m.kind is Kind.ORGANISATION))
    places = {tree.at[m.start] for m in named if m.kind is Kind.PLACE and m.start in tree.at}
    heads = {_head(tree, m) for m in named}
    for mention in named:
        _torn_name(tree, mention)
    for i in range(1, len(tree)):
        if tree.dep[i] in _STILL and not tree.children[i] and tree.lower[i] != "due" and tree.lower[i - 2] != "re":
            continue  # Two words in three: nothing below moves them.
        _join_prefix(tree, i)
        _name_after_title(tree, i, starts)
        _doer_before(tree, i)
        strange = tree.head[i] in places - {i} or (i in persons and tree.head[i] in bodies)
        if tree.dep[i] == "appos" and (i in starts or i in heads) and strange:
            _lift(tree, i)
        _doer_further(tree, i, actors)
        _subject_taken(tree, i)
        _small_clause(tree, i)
        _second_subject(tree, i, actors)
        _object_by_itself(tree, i)
        _due(tree, i)
        if tree.dep[i] == "xcomp" and _is_object(tree, i, starts):
            tree.dep[i] = "obj"
        first = _preposition(tree, i)
        if (first or tree.dep[i] == "obl:unmarked") and (deed := deed_over(tree, i, first or tree.subtree(i)[0])):
            _move(tree, i, deed, "nmod")
            continue
        if not first or tree.dep[i].partition(":")[0] not in ("nmod", "obl", "nsubj"):
            continue
        place, label = _place(tree, i, first, people)
        if place is None:
            place, label = _within(tree, i, first), "nmod"
            if place is None and tree.lower[first] == "by" and any(tree.end[k] in actors for k in tree.subtree(i)):
                place = _deed_over(tree, i)
        if place is not None and place != i:
            _move(tree, i, place, label)


def _is_object(tree: Tree, i: int, names: set[int]) -> bool:
    """Whether what a parser calls a complement is somebody met, seen or told: "met Front commander Ada Quill"."""
    verb = tree.head[i]
    if tree.pos[i] not in ("NOUN", "PROPN") or i < verb:
        return False
    named_as = i in names and any(tree.case(c) == "as" for c in tree.with_dep(verb, "obl"))
    if tree.lemma[verb] in _LINKING and not named_as and not _chosen(tree, verb):
        return False
    somebody = i in names or any(c in names and tree.dep[c] in ("flat", "appos") for c in tree.children[i])
    return somebody and not tree.with_dep(verb, "obj", "ccomp") and not tree.with_dep(i, "cop", "mark", "nsubj")


def _chosen(tree: Tree, verb: int) -> bool:
    """Whether a verb of election has its object after it: "re-elected Mayor Ada Quill", not "was elected mayor"."""
    passive = any(tree.lower[c] in _PASSIVE for c in tree.with_dep(verb, "aux"))
    return tree.lemma[verb] in ("elect", "appoint", "elected") and not passive and bool(tree.with_dep(verb, "nsubj"))


def _place(tree: Tree, i: int, first: int, people: set[int]) -> tuple[int | None, str]:
    """Where the phrase of ``i``, which begins at ``first``, belongs; ``None`` where it may stay."""
    head, comma = tree.head[i], tree.lower[first - 1] == ","
    if comma and tree.lower[first] in _COMPANY and (around := _noun_around(tree, first - 2)) is not None:
        return around, "nmod"
    if tree.dep[i] == "nsubj" or head > i:
        return None, ""
    if tree.lower[first] in _PLACING and tree.end[first - 1] in people and not tree.is_verb(head):
        return _verb_over(tree, head), "obl"
    if tree.lower[first] == "by" and (verb := _passive_over(tree, head)) is not None:
        return verb, "obl:agent"
    if tree.lower[first] in ("on", "upon") and tree.lemma[tree.head[head]] in _PUTTING_ON and tree.dep[head] == "obj":
        return tree.head[head], "obl"  # "Based her ruling on the reports".
    if comma and tree.is_verb(head):
        return _verb_around(tree, head, first), "obl"
    return None, ""


def _join_prefix(tree: Tree, i: int) -> None:
    """ "Re-elected", cut in three, of which the first was taken for the verb."""
    prefix = i - 2
    if prefix < 0 or tree.lower[prefix] != "re" or not tree.hyphenated(i) or tree.tag[i] not in _VERBAL:
        return
    over = tree.head[prefix]
    if tree.head[i] in (prefix, *tree.subtree(prefix)) and over != i:
        below = [c for c in tree.children[prefix] if c not in (i, i - 1)]
        tree.children[tree.head[i]].remove(i)
        root = over == prefix
        tree.head[i], tree.dep[i] = (i if root else over), tree.dep[prefix]
        tree.pos[i] = "VERB"
        if not root:
            tree.children[over] = sorted([i, *(c for c in tree.children[over] if c != prefix)])
        tree.tag[i] = tree.tag[prefix] if tree.tag[prefix] in _VERBAL else tree.tag[i]
        for c in below:
            tree.head[c] = i
        tree.head[prefix], tree.dep[prefix], tree.pos[prefix], tree.children[prefix] = i, "compound", "X", []
        tree.tag[prefix] = "AFX"
        tree.children[i] = sorted([prefix, *below, *tree.children[i]])
        if tree.dep[i] == "amod" and tree.head[over] == over and over < i and tree.with_dep(i, "obj"):
            _crown(tree, i, over)


def _crown(tree: Tree, verb: int, subject: int) -> None:
    """Makes a verb that was hung on its subject the head of the sentence."""
    tree.children[subject].remove(verb)
    tree.children[verb] = sorted([subject, *tree.children[verb]])
    tree.head[verb], tree.dep[verb] = verb, "root"
    tree.head[subject], tree.dep[subject] = verb, "nsubj"


def _name_after_title(tree: Tree, i: int, names: set[int]) -> None:
    """ "Chief prosecutor Ada Quill said", with the title and the name each taken for a subject."""
    title = i - 1
    both = tree.dep[i] == tree.dep[title] == "nsubj" and tree.head[i] == tree.head[title]
    if both and i in names and tree.pos[title] == "NOUN":
        _move(tree, i, title, "appos")


def _doer_before(tree: Tree, i: int) -> None:
    """ "Shows two men beating Quill", with the men taken for another object of the beating."""
    verb = tree.head[i]
    if tree.dep[i] == "obj" and i < verb and tree.tag[verb] in ("VBG", "VB"):
        later = [c for c in tree.with_dep(verb, "obj") if c > verb]
        if later and not tree.with_dep(verb, "nsubj"):
            tree.dep[i] = "nsubj"


def _head(tree: Tree, mention: Mention) -> int:
    """The word of a mention that hangs on what is outside it; the first where none does."""
    inside = _words_of(tree, [mention])
    return next((i for i in sorted(inside) if tree.head[i] not in inside), -1)


def _torn_name(tree: Tree, mention: Mention) -> None:
    """ "Charged two directors of Tern Works", with the last word of the name hung on the verb as its object."""
    head = _head(tree, mention)
    for i in sorted(_words_of(tree, [mention])):
        apart = i > head >= 0 and tree.head[i] < head and tree.dep[i] in ("obj", "iobj") and not tree.children[i]
        if apart and tree.case(head):
            _move(tree, i, head, "flat")


def _doer_further(tree: Tree, i: int, actors: set[int]) -> None:
    """ "Was sent to Sarnholm by Quill", "sentenced to death by a court": the doer hung on what is between."""
    over = tree.head[i]
    if not over < i or not tree.dep[i].startswith("nmod") or tree.case(i) != "by":
        return
    court = tree.lemma[i] in _COURTS and any(tree.lemma[j] in _RULING and tree.is_verb(j) for j in tree.path(over)[1:])
    if not court and tree.pos[over] == "NOUN" and (tree.lemma[over] in _AUTHORED or tree.lower[over].endswith(_DEEDS)):
        return
    known = any(tree.lower[c] == "the" for c in tree.with_dep(over, "det"))
    if not court and tree.case(over) in _FRAMING and not known and tree.pos[over] == "NOUN":
        return  # "Was freed after pressure by Quill", who freed nobody.
    verb = next((j for j in tree.path(over)[1:] if tree.is_verb(j) or tree.dep[j].startswith(("acl", "appos"))), None)
    if (
        verb is None
        or verb > i
        or not tree.is_verb(verb)
        or tree.tag[verb] != "VBN"
        or not tree.dep[over].startswith(("obl", "nmod"))
    ):
        return
    passive = any(tree.lower[c] in _PASSIVE for c in tree.with_dep(verb, "aux")) or tree.dep[verb] in ("acl", "advcl")
    doer = tree.pos[i] == "PROPN" or tree.end[i] in actors or any(tree.end[k] in actors for k in tree.subtree(i))
    other = any(tree.case(c) == "by" for c in tree.children[verb])
    if passive and not other and (doer or tree.with_dep(i, "det")) and tree.lemma[i] not in _MEANS:
        _move(tree, i, verb, "obl:agent")


def _second_subject(tree: Tree, i: int, actors: set[int]) -> None:
    """ "Quill, until May the mayor, was": the words between commas, taken for another subject."""
    verb = tree.head[i]
    if not tree.dep[i].startswith("nsubj") or i > verb:
        return
    first = next((c for c in tree.with_dep(verb, "nsubj", "vocative") if c < i), None)
    if first is not None and tree.lower[tree.subtree(i)[0] - 1] == "them" and tree.pos[first] == "NOUN":
        _move(tree, i, first, "appos")  # "Three men, among them the banker Quill, were held".
    if first is None or tree.pos[first] != "PROPN" or tree.head[i] != verb:
        return
    clause = next((c for c in tree.children[first] if tree.dep[c] == "acl:relcl" and i < c < verb), None)
    if tree.lower[i] in ("who", "which") and clause is not None and not tree.with_dep(clause, "nsubj"):
        _move(tree, i, clause, "nsubj")
        return
    opens, last = tree.subtree(i)[0], tree.subtree(i)[-1]
    closed = "," in (tree.lower[last], *tree.lower[last + 1 : last + 2]) and "," in tree.lower[first:opens]
    named = any(tree.end[k] in actors for k in tree.subtree(i))
    if closed and tree.pos[i] == "NOUN" and not named and "and" not in tree.lower[first:opens]:
        label = tree.dep[i]
        _move(tree, i, first, "appos")
        tree.dep[first] = label if tree.dep[first] == "vocative" else tree.dep[first]


def _object_by_itself(tree: Tree, i: int) -> None:
    """ "Delegates elected Quill leader": a verb taken for a participle, and its object for who did it."""
    verb = tree.head[i]
    subject = tree.head[verb]
    bare = i > verb and tree.dep[i].startswith("obl") and tree.pos[i] == "PROPN" and not tree.case(i)
    hung = tree.tag[verb] == "VBN" and tree.dep[verb] == "acl" and tree.head[subject] == subject and subject < verb
    if bare and hung and tree.dep[i] == "obl:agent" and not tree.with_dep(verb, "aux", "obj"):
        tree.dep[i], tree.tag[verb] = "obj", "VBD"
        _crown(tree, verb, subject)


def _due(tree: Tree, i: int) -> None:
    """ "Is due to meet", with "due to" for a conjunction: whose subject it has is the verb's."""
    verb = tree.head[i]
    if tree.lower[i] != "due" or tree.dep[i] != "mark" or verb < i or tree.with_dep(verb, "nsubj"):
        return
    for c in [*tree.with_dep(i, "nsubj"), *tree.with_dep(i, "cop")]:
        _move(tree, c, verb, "nsubj" if tree.dep[c].startswith("nsubj") else "aux")


def _small_clause(tree: Tree, i: int) -> None:
    """ "Found Quill not guilty" and "made Quill his deputy": of whom it is said is the object, what is said is not."""
    verb = tree.head[i]
    if tree.dep[i] == "ccomp" and tree.tag[i] == "JJ" and not tree.with_dep(i, "cop", "aux", "mark"):
        said_of = [c for c in tree.with_dep(i, "nsubj") if verb < c < i and tree.pos[c] in ("NOUN", "PROPN", "PRON")]
        if said_of and not tree.with_dep(verb, "obj"):
            _move(tree, said_of[0], verb, "obj")
            tree.dep[i] = "xcomp"
    office = tree.dep[i] == "obj" and tree.lemma[verb] in ("make", "name", "appoint")
    if office and tree.lemma[i] in titles().nouns:
        second = any(verb < c < i and tree.pos[c] == "PROPN" for c in tree.with_dep(verb, "obj"))
        tree.dep[i] = "xcomp" if second else "obj"


def _subject_taken(tree: Tree, i: int) -> None:
    """ "Born Ida Heron, the singer died": the subject taken for an apposition to a name in the clause before it."""
    over = tree.head[i]
    clause, verb = tree.head[over], tree.head[tree.head[over]]
    unmarked = tree.dep[i].startswith("nmod") and not tree.with_dep(i, "case") and tree.pos[i - 1] == "NOUN"
    bare = tree.dep[i] == "appos" or (unmarked and tree.lower[i] != "'s")
    while bare and tree.dep[clause] in ("obj", "nmod") and clause > tree.head[clause]:
        clause, verb = tree.head[clause], tree.head[tree.head[clause]]
    if not bare or tree.dep[clause] != "advcl" or not over < i < verb or clause > over:
        return
    first, last = tree.subtree(i)[0], tree.subtree(i)[-1]
    closed = "," in (tree.lower[first], tree.lower[first - 1]) or tree.pos[i] == "PROPN"
    if closed and last == verb - 1 and tree.tag[verb] == "VBD" and not tree.with_dep(verb, "nsubj", "aux"):
        _move(tree, i, verb, "nsubj")


def _words_of(tree: Tree, mentions: Iterable[Mention]) -> set[int]:
    found: set[int] = set()
    for mention in mentions:
        i = tree.at.get(mention.start)
        while i is not None and i < len(tree) and tree.start[i] < mention.end:
            found.add(i)
            i += 1
    return found


def _lift(tree: Tree, i: int) -> None:
    """ "An agency in Sarnholm, Quay Tours, is", "the president of the Front, Quill,": whose name it is not."""
    place = tree.head[i]
    over = tree.head[place]
    if tree.dep[place].startswith("nmod") and tree.pos[over] == "NOUN" and place < i and tree.case(place):
        _move(tree, i, over, "appos")


def _within(tree: Tree, i: int, first: int) -> int | None:
    """The noun of a phrase in front that a place or day in it belongs to: "since its founding by Quill in 1987, it"."""
    verb = tree.head[i]
    if tree.lower[first] not in ("in", "on", "at") or not i < verb or not tree.dep[i].startswith("obl"):
        return None
    comma = tree.lower[first - 1] == ","
    if first <= tree.sent[i] or (comma and tree.lower[tree.subtree(i)[-1] + 1 :][:1] != [","]):
        return None
    for j in tree.with_dep(verb, "obl"):
        below = [k for k in tree.subtree(j) if tree.pos[k] != "PUNCT"]
        set_off = comma and any(tree.dep[k] == "appos" for k in below)  # "The death of the dean, Quill, in May, was".
        if tree.case(j) in _FRAMING and j < i and below[-1] == first - 1 - comma and comma == set_off:
            return j
    return None


def _deed_over(tree: Tree, i: int) -> int | None:
    """The object of an active verb whose doer was hung on the verb: "condemned the attack on Sarnholm by the Front"."""
    verb = tree.head[i]
    if not tree.is_verb(verb) or tree.tag[verb] == "VBN" or not tree.dep[i].startswith("obl"):
        return None
    objects = [c for c in tree.with_dep(verb, "obj") if verb < c < i and tree.pos[c] == "NOUN"]
    return objects[-1] if objects and any(c < i for c in tree.with_dep(objects[-1], "nmod")) else None


def _preposition(tree: Tree, i: int) -> int | None:
    return next((c for c in tree.children[i] if tree.dep[c] == "case" and c < i), None)


def _verb_over(tree: Tree, noun: int) -> int | None:
    """The verb that the noun stands under as an object or adjunct of its own."""
    for j in tree.path(noun):
        head = tree.head[j]
        if head == j or tree.dep[j].partition(":")[0] in ("acl", "advcl", "ccomp", "parataxis"):
            return None
        if tree.is_verb(head):
            return head if j > head and tree.dep[j].partition(":")[0] in ("obj", "obl") else None
    return None


def _verb_around(tree: Tree, verb: int, comma: int) -> int | None:
    """The verb of the clause around a relative clause that opens with a comma and is closed by the one before."""
    if tree.dep[verb] != "acl:relcl":
        return None
    opening = next((c for c in tree.children[verb] if tree.lower[c] in _RELATIVES and c < verb), None)
    if opening is None or tree.lower[opening - 1] != "," or comma < verb:
        return None
    return next((j for j in tree.path(tree.head[verb])[1:] if tree.is_verb(j)), None)


def _passive_over(tree: Tree, noun: int) -> int | None:
    """The passive verb whose "as" phrase took its agent: "designated as a terrorist body by the council"."""
    verb = tree.head[noun]
    if tree.tag[verb] != "VBN" or tree.case(noun) != "as" or any(tree.case(c) == "by" for c in tree.children[verb]):
        return None
    return verb


def _noun_around(tree: Tree, last: int) -> int | None:
    """The noun that governs the name which an apposition between commas describes: "presence" of "of Quill, chief,"."""
    within = next((j for j in tree.path(last) if tree.dep[j] == "appos"), None) if last > 0 else None
    if within is None:
        return None
    named = tree.head[within]
    return tree.head[named] if tree.dep[named].startswith("nmod") and not tree.is_verb(tree.head[named]) else None


def _move(tree: Tree, i: int, place: int, label: str) -> None:
    tree.children[tree.head[i]].remove(i)
    tree.head[i], tree.dep[i] = place, label
    tree.children[place] = sorted([*tree.children[place], i])
