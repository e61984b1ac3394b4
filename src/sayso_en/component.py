"""The spaCy component: sets tags, morphology, lemmas, trees, sentences and entities on a ``Doc``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from spacy.attrs import DEP, HEAD, IDX, IS_SPACE, LEMMA, MORPH, POS, SENT_START, TAG
from spacy.language import Language
from spacy.strings import StringStore
from spacy.symbols import IDS
from spacy.tokens import Doc, Span

from sayso_en.acronyms import with_given
from sayso_en.consistency import settle
from sayso_en.lemmas import Lemmas
from sayso_en.model import Model, Parsed
from sayso_en.names import Name
from sayso_en.windows import Run, runs

WEIGHTS = Path(__file__).parent / "weights"

SURE = "sayso_en.sure"
"""Where a doc's ``user_data`` holds how likely each word's head and relation are, by the model's own account."""

MORPHOLOGY = {
    "NN": "Number=Sing",
    "NNS": "Number=Plur",
    "NNP": "Number=Sing",
    "NNPS": "Number=Plur",
    "VB": "VerbForm=Inf",
    "VBD": "Mood=Ind|Tense=Past|VerbForm=Fin",
    "VBN": "Tense=Past|VerbForm=Part",
    "VBG": "VerbForm=Ger",
    "VBZ": "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
    "VBP": "Mood=Ind|Tense=Pres|VerbForm=Fin",
    "MD": "VerbForm=Fin",
    "JJR": "Degree=Cmp",
    "JJS": "Degree=Sup",
    "RBR": "Degree=Cmp",
    "RBS": "Degree=Sup",
    "PRP$": "Poss=Yes|PronType=Prs",
    "PRP": "PronType=Prs",
}
"""What a Penn tag says of a word's form, in Universal Features."""

_ATTRIBUTES = (HEAD, DEP, TAG, POS, LEMMA, MORPH, SENT_START)


@Language.factory(
    "sayso_en",
    assigns=[
        "token.tag",
        "token.pos",
        "token.morph",
        "token.lemma",
        "token.dep",
        "token.head",
        "doc.sents",
        "doc.ents",
    ],
    default_config={"weights": None, "threads": 1},
)
def create(nlp: Language, name: str, weights: str | None, threads: int) -> Component:
    """The factory that ``nlp.add_pipe("sayso_en")`` calls."""
    return Component(nlp, Path(weights) if weights is not None else WEIGHTS, threads=threads)


_OPENING = frozenset({"the", "a", "an", "and", "but", "or", "i", "he", "she", "it", "they", "we"})
"""Words before which a dash parts two clauses, however tight it stands."""


class Component:
    """Annotates documents, each the same alone and in company."""

    def __init__(self, nlp: Language, weights: Path, *, threads: int) -> None:
        self._vocab = nlp.vocab
        self._model = Model(weights, threads=threads)
        self._lemmas = Lemmas.load(weights / "lemmas.json.gz")
        self._forms = {tag: nlp.vocab.morphology.add(form) for tag, form in MORPHOLOGY.items()}
        for label in (*self._model.labels.deps, *self._model.labels.xpos, "ROOT", "_SP"):
            nlp.vocab.strings.add(label)

    def __call__(self, doc: Doc) -> Doc:
        """One document."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        """Documents in order."""
        found = iter(stream)
        while batch := list(islice(found, batch_size)):
            # A token is an object made anew each time it is asked for: their texts are taken once.
            texts = [[t.text for t in d] for d in batch]
            seen = [_seen(doc, words) for doc, words in zip(batch, texts, strict=True)]
            cut = [_runs(doc, words) for doc, words in zip(batch, seen, strict=True)]
            every = [[words[i] for i in run.words] for words, own in zip(seen, cut, strict=True) for run in own]
            parsed = iter(self._model.parse(every))
            for doc, words, own in zip(batch, texts, cut, strict=True):
                self._annotate(doc, words, [(run.words, next(parsed)) for run in own])
                yield doc

    def _annotate(self, doc: Doc, texts: list[str], parts: list[tuple[tuple[int, ...], Parsed]]) -> None:
        n = len(doc)
        if n == 0:
            return
        strings: StringStore = self._vocab.strings
        rows = np.zeros((n, len(_ATTRIBUTES)), dtype=np.uint64)
        heads = np.zeros(n, dtype=np.int64)
        done = np.zeros(n, dtype=bool)
        sure = np.ones(n, dtype=np.float32)
        entities: list[Name] = []
        for words, parse in parts:
            begins = {words[s] for s in parse.starts}
            for j, i in enumerate(words):
                head = parse.heads[j]
                heads[i] = words[head] - i if head >= 0 else 0
                tag, dep = self._tag(texts[i], parse, j), parse.deps[j]
                if dep == "nsubj:pass" and _acts(parse, head):
                    dep = "nsubj"
                lemma = self._lemmas.of(texts[i], parse.upos[j], tag)
                rows[i, 1] = strings.add("ROOT" if head < 0 else dep)
                rows[i, 2] = strings.add(tag)
                rows[i, 3] = IDS[parse.upos[j]]
                rows[i, 4] = strings.add(lemma)
                rows[i, 5] = self._forms.get(tag, 0)
                rows[i, 6] = 1 if i in begins else np.uint64(2**64 - 1)
                done[i], sure[i] = True, parse.sure[j]
            entities += [replace(n, start=words[n.start], end=words[n.end - 1] + 1) for n in parse.names]
        self._attach_spaces(doc, rows, heads, done)
        rows[:, 0] = heads.astype(np.uint64)
        table: Any = rows[:, :-1]
        doc.from_array(list(_ATTRIBUTES[:-1]), table)
        doc.user_data[SURE] = sure
        doc.set_ents([Span(doc, e.start, e.end, label=e.kind) for e in settle(doc, entities)])

    def _tag(self, word: str, parse: Parsed, j: int) -> str:
        """A word's tag, mended where it cannot be: no base form, or an active verb taken for a participle."""
        tag = parse.xpos[j]
        if self._lemmas.no_base(word, parse.upos[j], tag):
            return "VBN" if _has_helper(parse, j) else "VBD"
        return "VBD" if tag == "VBN" and _acts(parse, j) else tag

    def _attach_spaces(self, doc: Doc, rows: Any, heads: Any, done: Any) -> None:
        """White space hangs on the word before it, or on the first word."""
        words = np.flatnonzero(done)
        for i in np.flatnonzero(~done):
            before = words[words < i]
            host = int(before[-1]) if len(before) else int(words[0]) if len(words) else int(i)
            heads[i] = host - i
            rows[i, 1] = self._vocab.strings.add("dep" if host != i else "ROOT")
            rows[i, 2] = self._vocab.strings.add("_SP")
            rows[i, 3] = IDS["SPACE"]
            rows[i, 4] = self._vocab.strings.add(doc[int(i)].text)


def _seen(doc: Doc, texts: list[str]) -> list[str]:
    """The words as the model is to see them: a dash tight between two words joins them; letters are such."""
    texts = with_given(texts)
    joining = [i for i, text in enumerate(texts[1:-1], 1) if text == "–" and _joins(doc, texts, i)]
    return texts if not joining else ["-" if i in joining else text for i, text in enumerate(texts)]


def _joins(doc: Doc, texts: list[str], i: int) -> bool:
    tight = not doc[i - 1].whitespace_ and not doc[i].whitespace_
    name = texts[i + 1][:1].isupper() and texts[i + 1].lower() not in _OPENING
    return tight and texts[i - 1].isalpha() and name


def _runs(doc: Doc, texts: list[str]) -> list[Run]:
    spaces, starts = doc.to_array([IS_SPACE, IDX]).T.tolist()
    return runs(texts, spaces, starts, doc.text)


def _has_helper(parse: Parsed, verb: int) -> bool:
    return any(head == verb and dep.startswith("aux") for head, dep in zip(parse.heads, parse.deps, strict=True))


def _acts(parse: Parsed, verb: int) -> bool:
    """Whether a "participle" is a past tense: it has a subject, an object and no helper ("strikes destroyed it")."""
    if verb < 0 or parse.xpos[verb] != "VBN" or parse.deps[verb] not in ("root", "ROOT"):
        return False
    own = {dep for head, dep in zip(parse.heads, parse.deps, strict=True) if head == verb}
    subject = bool(own & {"nsubj", "nsubj:pass"})
    return subject and "obj" in own and not any(dep.startswith(("aux", "cop")) for dep in own)
