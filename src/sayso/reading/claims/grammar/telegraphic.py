"""Telegraphic grammar, as headlines have it, put the way that a full sentence would be parsed.

"Quill jailed over bribes" is a passive, "Quill to visit Oslo" a plan, "Police arrest Quill" has a verb, and the comma
of "Quaria, Morvenia agree truce" is an "and".
"""

from __future__ import annotations

from collections.abc import Mapping

from sayso.model.mention import Kind, Level, Mention
from sayso.reading.claims.grammar.tree import Tree
from sayso.reading.claims.lexicon import words
from sayso.reading.vocabulary.vocabulary import KINDS

#: Verbs that are never without an object: with none, and no auxiliary, their past form is a passive.
_UNDERGONE = words("telegraphic_undergone")
#: Those of them that people do without an object too, in a full sentence: "gunmen attacked at dawn".
_ABSOLUTE = words("telegraphic_absolute")
#: Verbs whose bare number is of people: "killed 12".
_HARMING = words("naming_harming")
_ATTACKERS = words("telegraphic_attackers")
#: "The police charged at the crowd".
_RUSHING = frozenset({"at", "against", "toward", "towards", "into", "through", "down", "forward", "across", "past"})
#: Verbs that are so with the word that follows: "found guilty", "shot dead".
_WITH = {
    "shoot": frozenset({"dead", "death"}),
    "shot": frozenset({"dead", "death"}),
    "find": frozenset({"guilty", "dead", "alive", "innocent", "liable"}),
    "stab": frozenset({"dead", "death"}),
    "beat": frozenset({"death"}),
    "hold": frozenset({"hostage", "captive"}),
    "burn": frozenset({"death", "alive"}),
}
#: Nouns that are as well the verbs of headlines: "police raid", "court orders".
_ALSO_VERBS = words("telegraphic_also_verbs")
#: Happenings that look like a deed of somebody's.
_HAPPENINGS = words("telegraphic_happenings")
_NAMING = frozenset({"name", "appoint", "elect", "nominate", "crown", "declare"})
_STRUCK = frozenset({"dead", "hurt", "injured", "wounded"})
_AS = frozenset({"as", "after", "while", "before"})
_TOGETHER = frozenset({Kind.PLACE, Kind.ORGANISATION, Kind.PERSON, Kind.GROUP})


def expand(tree: Tree, heads: Mapping[int, Mention]) -> None:
    """Changes labels in place where a sentence is telegraphic; a full sentence stays as it was parsed."""
    for i in range(len(tree)):
        if tree.dep[i] == "nsubj" and tree.tag[tree.head[i]] == "VBP":
            _pair_of_clause(tree, i)
        if _righted(tree, i, heads):
            continue
        if tree.tag[i] == "VBD" or (tree.tag[i] == "VBN" and tree.head[i] == i):
            _active(tree, i)
            _passive(tree, i, heads)
            _passive_too(tree, i)
        elif tree.tag[i] in ("NN", "NNS"):
            _verb(tree, i)
        elif tree.tag[i] == "VB" and tree.dep[i] in ("acl", "parataxis"):
            _plan(tree, i)
        elif tree.lower[i] in _STRUCK and tree.head[i] == i - 1 and tree.head[i - 1] == i - 1:
            _toll(tree, i)
        elif tree.dep[i] == "amod" and tree.tag[i] == "VBN" and tree.with_dep(i, "nsubj") and tree.head[i] > i:
            _chosen(tree, i)
        elif tree.dep[i] == "amod" and tree.pos[tree.head[i]] == "NUM" and tree.head[i] < i:
            _second(tree, i)
        elif tree.dep[i] in ("appos", "nmod:unmarked") and tree.head[i] < i:
            _pair(tree, i, heads)


def _passive(tree: Tree, i: int, heads: Mapping[int, Mention]) -> None:
    subjects = [c for c in tree.with_dep(i, "nsubj") if c < i]
    if not subjects:
        return
    measures = [c for c in tree.with_dep(i, "obj") if _amount(tree, c, i)]
    if set(tree.with_dep(i, "aux", "cop", "obj", "iobj", "ccomp")) - set(measures):
        return
    turned = any(c > i for c in tree.with_dep(i, "compound"))
    # "The judges named Sarnholm city of the year": somebody is named there, if the parse hung the name on the title.
    turned = turned or any(
        tree.pos[k] == "PROPN" for c in tree.with_dep(i, "xcomp") for k in tree.with_dep(c, "compound")
    )
    if tree.dep[i] == "acl:relcl" or turned or _shares(tree, i) or _done_by(tree, i, subjects, heads):
        return
    lemma, after = tree.lemma[i], set(tree.lower[i + 1 : i + 2])
    if _base(tree, i) in _UNDERGONE or _WITH.get(lemma, frozenset()) & after:
        tree.tag[i] = "VBN"
        for c in subjects:
            tree.dep[c] = "nsubj:pass"
        for c in measures:
            tree.dep[c] = "obl:unmarked"


def _amount(tree: Tree, c: int, verb: int) -> bool:
    """Whether an "object" is how much or how long, and nobody: not the "18" of "the storm killed 18"."""
    more = [m for m in tree.with_dep(c, "nmod", "nmod:unmarked") if m > c]
    people = tree.pos[c] == "NUM" and tree.lemma[verb] in _HARMING and not more
    return tree.pos[c] == "SYM" or (tree.measures(c) and not people)


def _righted(tree: Tree, i: int, heads: Mapping[int, Mention]) -> bool:
    """Puts right what a parser took for a passive or a deed; whether it is sure to be no passive."""
    if tree.tag[i] == "VBD" and tree.lemma[i] in _NAMING:
        _named_so(tree, i, heads)
    if tree.tag[i] == "VBG" and tree.lower[i] in _HAPPENINGS:
        _happened(tree, i)
    return tree.tag[i] in ("VBN", "VBD") and _did_it(tree, i)


def _happened(tree: Tree, i: int) -> None:
    """ "Police hunt gunman after Sarnholm shooting": it is no verb there, and the police shot nobody.

    So is "after shooting in Sarnholm" in a headline, which has no full stop.
    """
    opening = [c for c in tree.with_dep(i, "mark", "case") if c < i]
    if tree.dep[i] != "advcl" or not opening or tree.with_dep(i, "obj", "ccomp", "xcomp", "aux"):
        return
    place = tree.pos[i - 1] == "PROPN" and tree.head[i - 1] == i and not tree.with_dep(i, "obl")
    headline = opening == [i - 1] and tree.pos[tree.sentence[i][-1]] != "PUNCT"
    if place or (headline and all(tree.case(c) in ("in", "near", "on", "outside") for c in tree.with_dep(i, "obl"))):
        tree.pos[i], tree.tag[i] = "X", "NN"


def _named_so(tree: Tree, i: int, heads: Mapping[int, Mention]) -> None:
    """ "The president named Teth prime minister", "named Teth to the board": in a full sentence that was done to Teth.

    In a headline "Quill named Teth deputy" may as well be Quill's.
    """
    last = tree.sentence[i][-1]
    subjects, name = tree.with_dep(i, "nsubj"), i + 1
    whom = heads.get(name)
    if not subjects or subjects[0] > i or tree.with_dep(i, "aux") or tree.pos[last] != "PUNCT" or whom is None:
        return
    if whom.kind is not Kind.PERSON or whom.level is not Level.NAMED:
        return
    post = tree.head[name]
    titled = tree.dep[name] == "compound" and post > name and tree.head[post] == i and tree.pos[post] == "NOUN"
    if titled and tree.dep[post] in ("xcomp", "obj"):
        tree.children[post].remove(name)
        tree.children[i] = sorted([*tree.children[i], name])
        tree.head[name], tree.dep[name], tree.dep[post] = i, "obj", "xcomp"
    elif post == i and tree.dep[name] == "xcomp":
        tree.dep[name] = "obj"


def _did_it(tree: Tree, i: int) -> bool:
    """Puts right a "passive" with no helper and an object behind it: "gunmen shot dead a guard" is what they did."""
    before = [c for c in tree.children[i] if tree.dep[c] == "nsubj:pass" and c < i]
    if not before:
        return False
    behind = [c for c in tree.children[i] if c > i and tree.dep[c] in ("obj", "nsubj:pass") and not tree.case(c)]
    things = [c for c in behind if not _amount(tree, c, i)]
    known = _base(tree, i) in _UNDERGONE or _WITH.get(tree.lemma[i], frozenset()) & set(tree.lower[i + 1 : i + 2])
    if not things or not known or tree.with_dep(i, "aux", "cop", "iobj"):
        return False
    tree.tag[i] = "VBD"
    for c in (*before, *things):
        tree.dep[c] = "nsubj" if c < i else "obj"
    return True


def _active(tree: Tree, i: int) -> None:
    """ "Gunmen attacked at dawn", where the parser saw somebody attack the gunmen."""
    if tree.lemma[i] not in _ABSOLUTE:
        return
    attackers = [c for c in tree.with_dep(i, "nsubj") if c < i and tree.lemma[c].lower() in _ATTACKERS]
    by = any(tree.dep[c] == "obl:agent" for c in tree.children[i])
    if attackers and not by and not tree.with_dep(i, "aux"):
        tree.tag[i] = "VBD"
        for c in attackers:
            tree.dep[c] = "nsubj"


def _done_by(tree: Tree, i: int, subjects: list[int], heads: Mapping[int, Mention]) -> bool:
    """Whether the subject does it, to nobody named: "gunmen attacked at dawn", "the board approved on Monday."."""
    if tree.lemma[i] == "charge" and set(tree.lower[i + 1 : i + 2]) & _RUSHING:
        return True
    by = any(tree.dep[c] == "obl:agent" or tree.lower[c] == "by" for c in tree.children[i])
    if _base(tree, i) not in _ABSOLUTE or by:
        return False
    if any(tree.lemma[c].lower() in _ATTACKERS for c in subjects):
        return True
    living = any(c in heads and heads[c].kind in KINDS["hurt"] for c in subjects)
    last = tree.sentence[i][-1]
    return living and tree.doc[max(last - 1, i) : last + 1].text.strip(" \"'”’\n").endswith(".")


def _base(tree: Tree, i: int) -> str:
    """The base of a past form, also where the tagger's lemma is the form itself."""
    lower = tree.lower[i]
    return next((b for b in (tree.lemma[i], lower.removesuffix("d"), lower.removesuffix("ed")) if b in _UNDERGONE), "")


def _passive_too(tree: Tree, i: int) -> None:
    """ "Were arrested in May, convicted in June and freed in July": the last of several passives."""
    first = tree.head[i]
    bare = tree.dep[i] == "conj" and not tree.with_dep(i, "nsubj", "aux", "cop", "obj", "iobj", "ccomp", "xcomp")
    if bare and tree.tag[first] == "VBN" and tree.lemma[i] in _UNDERGONE and _undergone(tree, first):
        tree.tag[i] = "VBN"


def _undergone(tree: Tree, i: int) -> bool:
    """Whether a participle is a passive, by its own auxiliary or that of the verb that it goes on."""
    while not tree.with_dep(i, "aux") and tree.dep[i] in ("conj", "advcl") and tree.is_verb(tree.head[i]):
        i = tree.head[i]
    return any(tree.lower[c] in ("was", "were", "been", "being", "be") for c in tree.with_dep(i, "aux"))


def _shares(tree: Tree, i: int) -> bool:
    """Whether the object of the next verb is this one's too: "police arrested and charged Quill"."""
    joined = [c for c in tree.with_dep(i, "conj") if c - i <= 3 and tree.tag[c] == "VBD"]
    things = [o for c in joined if not tree.with_dep(c, "nsubj", "aux") for o in tree.with_dep(c, "obj")]
    return any(not tree.measures(o) for o in things)


def _hung_after(tree: Tree, i: int) -> list[int]:
    """The object right after a verb that was taken for a noun: "jails banker Quill", "arrest four over blast"."""
    names = [c for c in tree.children[i] if c > i and tree.pos[c] == "PROPN" and tree.dep[c] == "compound"]
    first = min([i, *(tree.subtree(names[0]) if names else [i])])
    if names and tree.subtree(names[0])[0] == i + 1 and first > i - 1:
        return names[:1]
    number = i + 1 < len(tree) and tree.tag[i + 1] == "CD" and tree.dep[i + 1] == "nummod" and tree.head[i + 1] > i + 2
    return [i + 1] if number and i not in tree.path(tree.head[i + 1])[:1] else []


def _verb(tree: Tree, i: int) -> None:
    """ "Police arrest Quill": a noun that heads the line, with somebody right before it and an object."""
    if tree.head[i] != i or tree.lemma[i].removesuffix("s") not in _ALSO_VERBS:
        return
    objects = [c for c in tree.children[i] if c > i and tree.dep[c] in ("obj", "ccomp", "appos")]
    objects = objects or _hung_after(tree, i)
    before = [c for c in tree.children[i] if c == i - 1 and tree.dep[c] in ("compound", "amod")]
    apposed = [c for c in objects if tree.dep[c] == "appos" and c != i + 1]
    if not before or not objects or apposed:
        return
    if any(tree.dep[c] == "det" for c in tree.children[i]):
        return
    tree.pos[i], tree.tag[i], tree.lemma[i] = "VERB", "VBP", tree.lemma[i].removesuffix("s")
    tree.dep[before[0]] = "nsubj"
    for c in objects:
        tree.dep[c] = tree.dep[c] if tree.dep[c] == "ccomp" else "obj"
        if tree.head[c] != i:
            tree.children[tree.head[c]].remove(c)
            tree.children[i] = sorted([*tree.children[i], c])
            tree.head[c] = i


def _plan(tree: Tree, i: int) -> None:
    """ "Quill to visit Oslo": the name that heads the line is to do it."""
    noun = tree.head[i]
    to = any(tree.lower[c] == "to" for c in tree.with_dep(i, "mark", "aux"))
    if not to or tree.head[noun] != noun or tree.pos[noun] not in ("PROPN", "NOUN") or tree.with_dep(noun, "det"):
        return
    tree.head[noun], tree.dep[noun] = i, "nsubj"
    tree.head[i], tree.dep[i] = i, "root"
    tree.children[noun].remove(i)
    tree.children[i] = sorted([noun, *tree.children[i]])


def _toll(tree: Tree, i: int) -> None:
    """ "Nine dead in bus crash": what heads the line is only how many."""
    count = i - 1
    if tree.pos[count] not in ("NUM", "NOUN") or tree.with_dep(count, "det"):
        return
    tree.children[count].remove(i)
    tree.children[i] = sorted([count, *tree.children[i]])
    tree.head[i], tree.dep[i], tree.head[count], tree.dep[count] = i, "root", i, "nsubj"
    if tree.lower[i] != "dead":
        tree.pos[i], tree.tag[i], tree.lemma[i] = "VERB", "VBN", tree.lower[i].removesuffix("d").removesuffix("e")
        tree.lemma[i] = {"injur": "injure", "wound": "wound"}.get(tree.lemma[i], tree.lemma[i])
        tree.dep[count] = "nsubj:pass"


def _chosen(tree: Tree, i: int) -> None:
    """ "Quill elected president of Quaria", with the office for the head of the line."""
    office = tree.head[i]
    if tree.head[office] != office or tree.with_dep(office, "cop", "nsubj", "det"):
        return
    tree.children[office].remove(i)
    tree.children[i] = sorted([*tree.children[i], office])
    tree.head[i], tree.dep[i], tree.head[office], tree.dep[office] = i, "root", i, "xcomp"
    for c in tree.with_dep(i, "nsubj"):
        tree.dep[c] = "nsubj:pass"


def _second(tree: Tree, i: int) -> None:
    """ "Two killed, five injured": each number has a deed of its own."""
    number = tree.head[i]
    verb = tree.head[number]
    told = tree.is_verb(verb) and tree.dep[number] in ("nsubj:pass", "conj", "nsubj") and verb < number
    if not told or not tree.lower[i].endswith("ed"):
        return
    tree.pos[i], tree.tag[i], tree.lemma[i] = "VERB", "VBN", _stem(tree.lower[i])
    tree.children[verb] = sorted([*(c for c in tree.children[verb] if c != number), i])
    tree.children[number].remove(i)
    tree.children[i] = sorted([number, *tree.children[i]])
    tree.head[i], tree.dep[i], tree.head[number], tree.dep[number] = verb, "conj", i, "nsubj:pass"


def _stem(word: str) -> str:
    return word[:-1] if word[:-1] in _UNDERGONE else word[:-2]


def _pair(tree: Tree, i: int, heads: Mapping[int, Mention]) -> None:
    """ "Quaria, Morvenia agree truce": two of a kind before a verb in the plural, with no comma to close the second."""
    first = tree.head[i]
    verb = tree.head[first]
    one, two = heads.get(first), heads.get(i)
    plain = tree.tag[verb] == "VBP" or tree.lower[verb] == tree.lemma[verb]
    if tree.dep[first] != "nsubj" or not plain or one is None or two is None:
        return
    alike = one.kind is two.kind and one.kind in _TOGETHER and Level.NAMED is one.level is two.level
    last = tree.subtree(i)[-1]
    if alike and tree.lower[last + 1 : last + 2] != [","] and tree.lower[last] != ",":
        tree.dep[i] = "conj"


def _pair_of_clause(tree: Tree, i: int) -> None:
    """ "Ten hurt as police, monks clash": the first of two, hung on the verb before."""
    mark = i
    while mark > 0 and tree.head[mark - 1] == i:
        mark -= 1
    one = mark - 2
    if one < 1 or tree.lower[mark - 1] != "," or not tree.dep[one].startswith("obl") or tree.case(one) not in _AS:
        return
    verb = tree.head[i]
    tree.children[tree.head[one]].remove(one)
    tree.children[verb] = sorted([*(c for c in tree.children[verb] if c != i), one])
    tree.children[one] = sorted([*tree.children[one], i])
    tree.head[one], tree.dep[one] = verb, "nsubj"
    tree.head[i], tree.dep[i] = one, "conj"
    for c in tree.children[one]:
        if tree.dep[c] == "case":
            tree.dep[c] = "mark"
