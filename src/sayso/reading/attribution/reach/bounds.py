"""How far the clause of a verb of saying goes: what it takes in, and what the report tells of its own beside it."""

from __future__ import annotations

from sayso.reading.attribution.lexicon import lexicon
from sayso.reading.attribution.words import Words

#: Right before a clause they make it one of time, whatever the parse hung it on.
_TIMING = frozenset({"after", "before", "when", "while"})
#: What is said in the past, of what was to come: a clause with them goes on what was said.
_SHIFTED = frozenset({"would", "could", "might"})
#: What a thing is only called by.
_LABELS = frozenset({"title", "name", "term", "word", "nickname", "phrase", "slogan"})
#: The longest of the letters behind a name: "KC", "MBE", "PhD".
_LONGEST_TITLE = 3
_ASKING = frozenset({"how", "why", "what"})
#: Verbs that say when saying starts, goes on or ends.
_GOING_ON = frozenset({"continue", "begin", "start", "go"})
#: Verbs whose infinitive tells of who says it: "claimed to be a doctor".
_OF_ONESELF = frozenset({"claim", "expect", "ask"})
#: Verbs that put a paper out, on the word of whoever does it.
_ISSUING = frozenset({"release", "issue", "publish", "post", "write", "send", "file", "sign", "make", "give", "put"})


def reads_as_verb(words: Words, i: int) -> bool:
    """Whether a noun of the parse is a verb of saying: "the agency projects that output will grow"."""
    if words.pos[i] != "NOUN" or words.with_dep(i, "cop", "det", "amod", "case"):
        return False
    told = [c for c in words.with_dep(i, "ccomp", "acl") if c > i and words.case(c) == "that"]
    subject = words.subject(i)
    return bool(told) and subject is not None and subject < i and words.lower[i + 1 : i + 2] == ["that"]


def said_clauses(words: Words, i: int, clauses: list[int]) -> list[int]:
    """Of the clauses that the parse hung on a verb of saying those that are said."""
    told = any(c > i and words.case(c) == "that" for c in clauses)
    return [c for c in clauses if not (told and c < i) and not _timed(words, i, c)]


def _timed(words: Words, i: int, c: int) -> bool:
    """ "…, she said on Monday after two clerks were dismissed": when it was said, where "after" hangs elsewhere."""
    first = words.subtree(c)[0]
    return c > i and first - 1 > i and words.lower[first - 1] in _TIMING and words.head[first - 1] != i


def misjoined(words: Words, i: int) -> list[int]:
    """A clause right behind the verb that the parse joined to it: "said the port paid them and …"."""
    return [
        c
        for c in words.with_dep(i, "conj")
        if not words.with_dep(c, "cc") and words.with_dep(c, "nsubj") and words.subtree(c)[0] == i + 1
    ]


def going_on(words: Words, i: int) -> list[int]:
    """Clauses joined to the verb itself that go on what was said: "said it was small but it would grow"."""
    joined = misjoined(words, i)
    told = [c for c in words.with_dep(i, "ccomp") if c > i]
    if words.tag[i] != "VBD" or not (told or joined):
        return []
    return [c for c in words.with_dep(i, "conj") if c in joined or _goes_on(words, i, c, shifted=not joined)]


def _goes_on(words: Words, i: int, c: int, *, shifted: bool) -> bool:
    if shifted and not any(words.lower[a] in _SHIFTED for a in words.with_dep(c, "aux")):
        return False
    joined = words.with_dep(c, "cc")
    own = words.with_dep(c, "nsubj")
    told = any(i < k < c for k in words.with_dep(i, "ccomp", "conj"))
    return told and bool(own) and bool(joined) and words.word[joined[0] - 1] not in (",", ";", "”", '"')


def asked(words: Words, i: int) -> list[int]:
    """The "how" of "explained how the guild raises money" where the parse takes it for an object with a clause."""
    return [
        c
        for c in words.with_dep(i, "obj")
        if c == i + 1 and words.lower[c] in _ASKING and words.with_dep(c, "advcl", "acl")
    ]


def issuer(words: Words, i: int) -> int | None:
    """The verb whose subject says it in "released a statement arguing that …"."""
    paper, over = words.head[i], words.head[words.head[i]]
    hung = words.dep[i] == "acl" and words.tag[i] == "VBG" and words.dep[paper] == "obj" and words.is_verb(over)
    return over if hung and words.lemma[over] in _ISSUING and not words.passive(over) else None


def aspect(words: Words, i: int) -> int | None:
    """The "continues" of "continues to argue", the "wishes" of "wishes to state"."""
    over = words.head[i]
    near = words.dep[i] == "xcomp" and 0 < i - over <= 3 and words.case(i) == "to"
    polite = words.lemma[over] in lexicon().polite and words.lemma[i] in lexicon().politely
    return over if near and words.is_verb(over) and (polite or words.lemma[over] in _GOING_ON) else None


def is_followed_on(words: Words, i: int) -> bool:
    """Whether a cue behind a semicolon leads in what comes after it: "…; she said, however, that …"."""
    first = words.subtree(i)[0]
    return ";" in words.word[max(first - 1, 0) : first + 1]


def taken_over(words: Words, i: int) -> int | None:
    """The clause that a verb between commas took from the one it is put into: "had told him, she said, that …"."""
    over = words.head[i]
    if words.dep[i] != "parataxis" or over >= i or words.with_dep(over, "ccomp") or not words.is_verb(over):
        return None
    told = [c for c in words.with_dep(i, "ccomp") if c > i and words.case(c) == "that"]
    telling = "clause" in lexicon().frames.get(words.lemma[over], ())
    if not told or not telling or not words.with_dep(over, "obj", "iobj"):
        return None
    return told[0] if words.word[words.subtree(told[0])[0] - 1] == "," or after_comma(words, told[0]) else None


def handed_on(words: Words, i: int) -> list[int]:
    """The clause of a verb of saying that a parenthesis took from it."""
    return [c for p in words.with_dep(i, "parataxis") if p > i and (c := taken_over(words, p)) is not None]


def said_of(words: Words, i: int) -> bool:
    """Whether a participle without a helper tells what is said of the noun before it: "men believed to have come"."""
    hearsay = words.lemma[i] in lexicon().passives - _OF_ONESELF and words.tag[i] in ("VBD", "VBN")
    if not hearsay or i + 2 >= len(words):
        return False
    infinitive = words.lower[i + 1] == "to" and words.head[i + 1] > i + 1
    return infinitive and words.lower[i + 2] in ("be", "have") and not words.with_dep(i, "aux")


def swallowed(words: Words, i: int) -> int | None:
    """The speaker between commas whom the parse took for an apposition: "…, its head, Ada Quill, said"."""
    if i < 3 or words.word[i - 1] != "," or words.tag[i] not in ("VBD", "VBZ", "VBP"):
        return None
    found = None
    for k in words.path(i - 2):
        if words.is_verb(k) or k > i or last_word(words, k) != i - 2:
            break
        if words.dep[k] == "appos" and words.word[max(_first_word(words, k) - 1, 0)] == ",":
            found = words.head[k] if _is_title(words.word[k]) else k
    return found


def _is_title(word: str) -> bool:
    """Whether letters behind a name are a title: "Ada Quill, KC, said"."""
    return len(word) <= _LONGEST_TITLE and word[:1].isupper() and word[-1:].isupper()


def last_word(words: Words, k: int) -> int:
    """The last word of what hangs on a word, but for marks."""
    return max((j for j in words.subtree(k) if words.pos[j] != "PUNCT"), default=k)


def _first_word(words: Words, k: int) -> int:
    return min((j for j in words.subtree(k) if words.pos[j] != "PUNCT"), default=k)


def without_cited(words: Words, content: list[int]) -> list[int]:
    """What is said, without the paper that the whole sentence is told from: "…, according to the Gazette." """
    _, end = words.sentences[words.sentence[content[-1]]]
    last = max((k for k in range(content[-1], end) if words.pos[k] not in ("PUNCT", "SPACE")), default=content[-1])
    for k in content[1:]:
        if words.lower[k] == "according" and words.word[k - 1] == "," and last <= content[-1]:
            return content if any(words.is_verb(j) for j in range(k + 2, end)) else [j for j in content if j < k - 1]
    return content


def refers(words: Words, k: int) -> bool:
    """Whether the report tells there whom a speaker means: "apparently referring to the mayor"."""
    told = words.dep[k] == "advcl" and words.tag[k] == "VBG" and words.lemma[k] in ("refer", "allude")
    return told and not words.case(k)


def is_label(words: Words, i: int, source: int) -> bool:
    """Whether what "says" it is only what a thing is called: "as the title suggests"."""
    return words.case(i) == "as" and words.lemma[source] in _LABELS


def after_comma(words: Words, k: int) -> bool:
    """Whether a clause opens behind a comma, or with one."""
    first = words.subtree(k)[0]
    return "," in (words.word[first - 1], words.word[first])


def only_opens(words: Words, i: int, content: list[int]) -> bool:
    """Whether what stands before a verb of saying is only what its subject does: "Speaking of it, they said …"."""
    over = [c for c in words.with_dep(i, "advcl") if c < i and words.tag[c] == "VBG" and not words.subject(c)]
    return content[-1] < i and any(set(content) <= set(words.subtree(c)) for c in over)
