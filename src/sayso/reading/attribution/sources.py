"""Who speaks: the subject of a cue, its own or the one it shares with the verb above it."""

from __future__ import annotations

from sayso.model.mention import Kind
from sayso.reading.attribution.lexicon import lexicon
from sayso.reading.attribution.words import Words
from sayso.reading.mentions.lexicon import lexicon as nouns

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_EMPTY = frozenset({"it", "there", "which", "what", "whatever", "who", "that", "this"})
#: Nouns that have no word to give.
_NOBODY = frozenset({"fact", "idea", "thing", "problem", "issue", "reason", "way"})
#: Verbs whose object does what their infinitive or "as" clause says.
_OBJECT_CONTROL = frozenset(
    [
        "quote",
        "cite",
        "tell",
        "ask",
        "urge",
        "order",
        "force",
        "compel",
        "oblige",
        "press",
        "pressure",
        "push",
        "persuade",
        "convince",
        "allow",
        "permit",
        "encourage",
        "require",
        "invite",
        "instruct",
        "lead",
        "prompt",
        "cause",
        "hear",
        "see",
        "show",
        "have",
        "make",
        "let",
        "get",
        "want",
        "expect",
        "find",
        "record",
        "film",
    ]
)
_SPEAKING = frozenset({Kind.PERSON, Kind.ORGANISATION})
#: How nouns for people end.
_PERSONS = ("er", "or", "ist", "ian", "ant", "ee", "man", "woman")
_DEPTH = 6
_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})


def source_of(words: Words, verb: int, depth: int = 0) -> int | None:
    """The head word of a verb's source: its subject, or the agent of a passive."""
    if words.passive(verb):
        return words.agent(verb)
    subject = words.subject(verb)
    if subject is not None and (trained := _of_compound(words, subject)) is not None:
        return words.subject(trained)
    if subject is not None:
        return _antecedent(words, subject, verb)
    return _shared(words, verb, depth) if depth < _DEPTH else None


def _of_compound(words: Words, subject: int) -> int | None:
    """The participle of "Ostby-trained, former clerk Ada Quill", where the name in it was taken for who speaks."""
    hyphen, participle = subject + 1, subject + 2
    if participle >= len(words) or words.word[hyphen] != "-" or words.tag[participle] not in ("VBN", "VBD"):
        return None
    close = words.end[subject] == words.start[hyphen] and words.end[hyphen] == words.start[participle]
    return participle if close else None


def _antecedent(words: Words, subject: int, verb: int) -> int | None:
    """What a relative pronoun stands for."""
    if words.lower[subject] in _RELATIVE and words.dep[subject] == "nsubj":
        for j in words.path(verb):
            if words.label[j] == "acl:relcl" or (words.dep[j] == "acl" and words.head[j] < j):
                return _list_of(words, words.head[j])
    return subject


def _list_of(words: Words, noun: int) -> int:
    """The first of a list that "other" sums up: "the Front and other groups that said so" all said so."""
    others = any(words.lower[c] == "other" for c in words.with_dep(noun, "amod"))
    return words.head[noun] if others and words.dep[noun] == "conj" else noun


def _shared(words: Words, verb: int, depth: int) -> int | None:
    """The subject that a verb without one has from the word above it."""
    above, dep = words.head[verb], words.dep[verb]
    if above == verb:
        return None
    if dep == "acl":
        return above if words.label[verb] == "acl:relcl" or words.tag[verb] == "VBG" else _owner(words, above)
    if dep in ("conj", "parataxis"):
        return source_of(words, above, depth + 1) if words.is_verb(above) else words.subject(above)
    if dep in ("xcomp", "advcl", "ccomp"):
        if not words.is_verb(above):
            return words.subject(above)
        objects = words.with_dep(above, "obj") or words.with_dep(above, "iobj")
        if (
            objects
            and (dep == "xcomp" or words.lemma[above] in ("quote", "cite"))
            and words.lemma[above] in _OBJECT_CONTROL
        ):
            return objects[0]
        if words.passive(above):
            told_of = words.subject(above)  # "Quill, who is understood to have said".
            return _antecedent(words, told_of, above) if told_of is not None else None
        return source_of(words, above, depth + 1)
    return None


def _owner(words: Words, noun: int) -> int | None:
    """The "Ada's" of "Ada's plan to …"."""
    return next((c for c in words.children[noun] if words.label[c] in ("nmod:poss", "det:poss")), None)


def owner_of(words: Words, noun: int) -> int | None:
    """Whose word a noun of saying is: a possessive, or "of" or "by" somebody."""
    owner = _owner(words, noun)
    if owner is not None:
        return owner
    return next((c for c in words.children[noun] if words.dep[c] == "nmod" and words.case(c) in ("by", "from")), None)


def phrase(words: Words, head: int) -> list[int]:
    """The words of a source from its first to its last, without preposition, relative clause or what follows a dash."""
    left_out = frozenset(
        c
        for c in words.children[head]
        if words.dep[c]
        in ("case", "cop", "mark", "parataxis", "aux", "advcl", "ccomp", "csubj", "nsubj", "discourse", "expl")
        or words.label[c] == "acl:relcl"
        or (words.dep[c] == "punct" and words.word[c] not in ("-", "'", '"', "“", "”"))
        or (words.dep[c] in ("advmod", "obl", "cc") and c > head)
        or (words.dep[c] == "nmod" and c > head and words.case(c) == "on" and words.lower[c] in _WEEKDAYS)
    ) | frozenset(r for c in words.with_dep(head, "conj") for r in words.children[c] if words.label[r] == "acl:relcl")
    found = words.subtree(head, left_out)
    while (
        len(found) > 1
        and words.pos[found[-1]] == "PUNCT"
        and found[-1] != head
        and words.word[found[-1]] not in ('"', "”", ")")
    ):
        found.pop()
    while (
        len(found) > 1
        and (words.pos[found[0]] in ("PUNCT", "SPACE") or words.dep[found[0]] in ("case", "cc"))
        and found[0] != head
    ):
        found.pop(0)
    if words.word[found[-1]] in ("'s", "’s", "'", "’") and found[-1] != head:
        found.pop()
    return found


def own_words(words: Words, cue: tuple[int, ...], source: int | None) -> set[int]:
    """The words of cue and source, which are never content: all that hangs on the source, unless the cue does too."""
    if source is None:
        return set(cue)
    below = words.subtree(source)
    return {*cue, *(phrase(words, source) if cue[-1] in below else below)}


def has_word(words: Words, noun: int) -> bool:
    """Whether a noun is somebody, or has words in it: "citing officials", not "citing bad weather"."""
    known, lemma = lexicon(), words.lemma[noun]
    if words.pos[noun] != "NOUN" or lemma in known.papers or lemma in known.worded:
        return True
    person = nouns().noun_kind(lemma) in _SPEAKING or lemma.endswith(_PERSONS)
    return person and lemma not in known.mute


def is_empty(words: Words, head: int | None) -> bool:
    """Whether a subject is nobody: "it is said that"."""
    return head is not None and (words.lower[head] in _EMPTY or words.lemma[head] in _NOBODY)
