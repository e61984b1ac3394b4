"""Relations that no English tree has, mended after the model: it labels each arc by itself and sees no sisters."""

from __future__ import annotations

from calendar import month_name
from collections import defaultdict
from collections.abc import Sequence

_CLAUSES = frozenset({"ccomp", "advcl", "conj", "parataxis", "acl:relcl", "xcomp"})


def mend(heads: Sequence[int], deps: Sequence[str]) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """The heads and relations with seven slips put right; heads count from 0, and -1 is the root.

    A verb has one subject: of two, with one before it and one after, the later is its object; of two before it with a
    clause between them that has none, the first is the subject of that clause ("The army left, a doctor said").  A word
    with a preposition of its own is no apposition: it modifies the noun it hangs on.  A noun is no part of a compound
    behind the verb that follows it: it is the verb's subject ("Police raid charity office").  A word that is hung on a
    name with other phrases between them is the subject of the clause that follows and has none.  A noun with an article
    before a verb without a subject is its subject ("The blast injured 21 dockers").  A later subject that has a
    preposition says where or when ("He was shot in Orra-held Tarn").
    """
    tree = _Tree(heads, deps)
    for head in list(tree.children):
        tree.one_subject(head)
    for i, dep in enumerate(deps):
        if dep == "compound" or (dep == "flat" and i < heads[i]):
            tree.no_compound(i)
        elif dep == "appos" and any(tree.deps[c] == "case" and c < i for c in tree.children[i]):
            tree.deps[i] = "nmod"
        elif dep.startswith("nsubj"):
            tree.no_place(i)
        elif dep == "flat":
            tree.not_far(i)
        elif dep == "obl:unmarked":
            tree.no_bare_oblique(i)
    return tuple(tree.heads), tuple(tree.deps)


class _Tree:
    """A tree while it is mended; ``children`` are those that the model gave."""

    def __init__(self, heads: Sequence[int], deps: Sequence[str]) -> None:
        self.heads, self.deps, self.given = list(heads), list(deps), heads
        self.children: dict[int, list[int]] = defaultdict(list)
        for i, head in enumerate(heads):
            if head >= 0:
                self.children[head].append(i)

    def hang(self, word: int, head: int, dep: str) -> None:
        """The word under another head, where that is not itself under the word: a ring is no tree."""
        above = head
        while above >= 0:
            if above == word:
                return
            above = self.heads[above]
        self.heads[word], self.deps[word] = head, dep

    def has_subject(self, verb: int) -> bool:
        return any(self.deps[c].startswith("nsubj") for c in self.children.get(verb, ()))

    def one_subject(self, head: int) -> None:
        mine = self.children[head]
        subjects = [i for i in mine if self.deps[i] == "nsubj"]
        late = [i for i in subjects if i > head]
        if late and len(late) < len(subjects) and not any(self.deps[i] == "obj" for i in mine):
            self.deps[late[0]] = "obj"
        elif len(subjects) == 2 and not late:
            for clause in mine:
                between = subjects[0] < clause < subjects[1] and self.deps[clause] in ("ccomp", "parataxis")
                if between and not self.has_subject(clause):
                    self.hang(subjects[0], clause, "nsubj")

    def no_place(self, word: int) -> None:
        first = any(c < word and self.deps[c].startswith("nsubj") for c in self.children.get(self.given[word], ()))
        if first and any(c < word and self.deps[c] == "case" for c in self.children.get(word, ())):
            self.deps[word] = "obl"

    def no_compound(self, word: int) -> None:
        head = self.given[word]
        over = self.given[head] if head >= 0 else -1
        if {"aux", "obj"} <= {self.deps[c] for c in self.children[head]} and not self.has_subject(head):
            self.deps[word] = "nsubj"
        elif word < over < head and not self.has_subject(over):
            self.hang(word, over, "nsubj")

    def not_far(self, word: int) -> None:
        head = self.given[word]
        if not any(self._beside(k, head) for k in range(head + 1, word)):
            return
        verb = next((v for v in range(word + 1, len(self.deps)) if self.deps[v] in _CLAUSES), -1)
        if verb > 0 and not self.has_subject(verb):
            self.hang(word, verb, "nsubj")

    def _beside(self, word: int, over: int) -> bool:
        """Whether a word is no part of the phrase under ``over``."""
        while word >= 0 and word != over:
            word = self.given[word]
        return word < 0

    def no_bare_oblique(self, noun: int) -> None:
        verb = self.given[noun]
        mine = self.children[verb]
        before = any(self.deps[c].startswith(("nsubj", "csubj", "expl")) and c < verb for c in mine)
        article = any(self.deps[c] == "det" for c in self.children[noun])
        if noun > verb or before or not article:
            return
        if self.deps[verb] == "amod" and not self._raised(verb):
            return
        self.deps[noun] = "nsubj"
        late = [c for c in mine if c > verb and self.deps[c] in ("nsubj:pass", "nsubj", "obl:unmarked")]
        if late and not any(self.deps[c] == "obj" for c in mine):
            self.deps[late[0]] = "obj"

    def _raised(self, verb: int) -> bool:
        """Whether a verb read as part of the phrase that is the whole sentence could be made its root."""
        thing = self.given[verb]
        if verb > thing or self.given[thing] >= 0:
            return False
        self.heads[verb], self.deps[verb] = -1, "root"
        self.heads[thing], self.deps[thing] = verb, "obj"
        return True


def with_verbs(
    tags: Sequence[tuple[str, str]], heads: Sequence[int], deps: Sequence[str]
) -> tuple[tuple[str, str], ...]:
    """The tags (universal, Penn), where a noun with an object and an auxiliary or a subject is a verb.

    "Did she host him?", "Rell shot Tavik".  What looks like a participle or a base form, with an object, one
    name or noun as its subject and no auxiliary, is a past tense ("that he leave it" has its mark).
    """
    of = {d: {h for h, dep in zip(heads, deps, strict=True) if dep == d} for d in ("aux", "mark", "nsubj", "obj")}
    mended = list(tags)
    for i in sorted(of["obj"] & (of["aux"] | of["nsubj"])):
        if tags[i][0] == "NOUN":
            mended[i] = "VERB", "VB" if i in of["aux"] else "VBZ" if tags[i][1] == "NNS" else "VBD"
        elif tags[i] in _UNHELPED and i not in of["aux"] | of["mark"] and _one(i, tags, heads, deps):
            mended[i] = "VERB", "VBD"
    return tuple(mended)


def with_open_clauses(tags: Sequence[tuple[str, str]], heads: Sequence[int], deps: Sequence[str]) -> tuple[str, ...]:
    """The relations, where an -ing clause without a subject is open: the one above it has its subject.

    "He denied having met her": whoever denied is who would have met her.
    """
    mended = list(deps)
    for i in (i for i, dep in enumerate(deps) if dep == "ccomp"):
        mine = {deps[c]: c for c in range(len(deps)) if heads[c] == i}
        first = mine.get("aux", i)
        if tags[first][1] == "VBG" and not {"nsubj", "nsubj:pass", "expl", "mark"} & mine.keys():
            mended[i] = "xcomp"
    return tuple(mended)


_UNHELPED = frozenset({("VERB", "VBN"), ("VERB", "VB")})


def _one(verb: int, tags: Sequence[tuple[str, str]], heads: Sequence[int], deps: Sequence[str]) -> bool:
    """Whether a verb's subject before it is one thing or person."""
    return any(
        head == verb and dep == "nsubj" and i < verb and tags[i][1] in ("NN", "NNP")
        for i, (head, dep) in enumerate(zip(heads, deps, strict=True))
    )


def opened(words: Sequence[str]) -> frozenset[int]:
    """Where a quotation opens behind a full stop: a sentence begins there, whatever the model says of it."""
    found, straight = set(), 0
    for i, word in enumerate(words[:-1]):
        opens = word == "“" or (word == '"' and straight % 2 == 0)
        if opens and i > 1 and words[i - 1] in (".", "!", "?") and words[i + 1][:1].isupper():
            found.add(i)
        straight += word == '"'
    return frozenset(found)


_RULE = frozenset("=-_*~#+")


def ruled(words: Sequence[str]) -> frozenset[int]:
    """What goes on a rule drawn across the page, "====": no sentence begins within it."""
    return frozenset(i for i in range(1, len(words)) if set(words[i]) <= _RULE and words[i][:1] == words[i - 1][-1:])


_OPENING_A_TIME = frozenset({"in", "on", "since", "by", "until", "from", "before", "after", "during", "around"})


_MONTHS = frozenset(month_name[1:])


def fronted_years(words: Sequence[str]) -> frozenset[int]:
    """What goes on behind a date that opens its sentence without a comma: "Since 2014 Quill has been …".

    So it is behind a day and a month too: "On 19 April 2023 Quill paid …".
    """
    found = set()
    for i in range(len(words) - 2):
        opens = i == 0 or words[i - 1] in (".", "!", "?")
        if not opens or not words[i][:1].isupper() or words[i].lower() not in _OPENING_A_TIME:
            continue
        year = i + 1 + _day_and_month(words[i + 1 : i + 3])
        if year + 1 < len(words) and _is_year(words[year]) and words[year + 1].isalpha():
            found.add(year + 1)
    return frozenset(found)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()


def _day_and_month(words: Sequence[str]) -> int:
    """How many of the words before a year are its month, or the day and the month, in either order."""
    if words and words[0] in _MONTHS:
        return 2 if len(words) > 1 and words[1].isdigit() and len(words[1]) < 3 else 1
    return 2 if len(words) > 1 and words[0].isdigit() and len(words[0]) < 3 and words[1] in _MONTHS else 0
