"""What each mark of a claim weighs when its reading is doubted, from judged lines.

    python -m train.doubt                          fits the weights to the table of judged lines, and prints how it does
    python -m train.doubt --add ARTICLES VERDICTS  first adds the judged lines of those articles, or marks them anew
    python -m train.doubt --checked                first adds what the check-list's open half says is read rightly

The table, ``judged/marks.tsv.gz``, has a judged line a row: the file and number of its article, the verdict, and the
marks that the program gave it when it was added, so that a later program or parser changes nothing in what was learnt.
The lines are of articles of our own that the parser of then had not been trained on: those in ``judged/*.txt``, with
11,082 verdicts in ``*.tsv``, of which 8,821 are of lines that the program of 2026-11-28 gives, and 5,454 of articles
that now are in ``train/articles``, as an earlier program told them.  Language models that made none of the rules judged
them, under written instructions, as editors: ``ok``, ``bad`` (says what the sentence does not), ``thin`` (says nothing
by itself) or ``gram`` (bad English).

So that plain sentences are not doubted, it also has the 988 claims of those cases of ``tests/language/open`` that hold,
as ``ok``.  Half as many claims of the blind half, which it has not, are doubted by that, and no more false lines told.

The fit is a logistic regression (ridge; scikit-learn's) of "bad" against the others; a line that is thin or in bad
English counts two fifths as bad, which does better on articles left out.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import numpy as np

if TYPE_CHECKING:
    from sayso.model.claim import Claim
    from sayso.model.reading import Reading
    from sayso.reading.draft import Draft
    from sayso.reading.reader import SaysoReader

HERE = Path(__file__).parent / "judged"
TABLE = HERE / "marks.tsv.gz"
WEIGHTS = Path("src/sayso/reading/doubt/data/weights.json")
VERDICTS = ("ok", "bad", "thin", "gram")
SHARE = 0.25
"""The part of the judged lines that is doubted."""
PART_BAD = 0.4
LEAST = 5
"""In how many lines a mark must stand to be weighed."""
RIDGE = 0.02
FOLDS = 8

Marks = Mapping[str, float]
Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A line's article, what it was judged, and its marks."""

    article: str
    verdict: str
    marks: Marks


def read(path: Path = TABLE) -> list[Judged]:
    """The judged lines of a table.  Raises ``ValueError`` where a row has another verdict."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [_judged(line.rstrip("\n")) for line in file]


def write(lines: Iterable[Judged], path: Path = TABLE) -> None:
    """Writes the table, the same bytes for the same lines."""
    rows = "".join(f"{j.article}\t{j.verdict}\t{_printed(j.marks)}\n" for j in lines)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(rows.encode(), 9, mtime=0))


def _printed(marks: Marks) -> str:
    return "\x1f".join(name if value == 1 else f"{name}\x1e{value:.3f}" for name, value in sorted(marks.items()))


def _judged(row: str) -> Judged:
    article, verdict, marks = row.split("\t")
    if verdict not in VERDICTS:
        raise ValueError(f"{verdict!r} is none of {', '.join(VERDICTS)}: {row[:80]}")
    named = (m.partition("\x1e") for m in marks.split("\x1f"))
    return Judged(article=article, verdict=verdict, marks={n: float(value or 1) for n, _, value in named})


def added(articles: Path, verdicts: Path) -> Iterator[Judged]:
    """The judged lines of a file of articles as the program of now marks them.

    ``articles`` as in ``train/articles``; ``verdicts`` has rows of article number (from 1), offset of the trigger,
    predicate, verdict, what was wrong, and line.  A line that is printed no longer is left out.
    """
    from train.written import articles as texts

    said = {}
    for row in verdicts.read_text(encoding="utf-8").splitlines():
        number, start, predicate, verdict, _, line = row.split("\t")
        said[int(number), int(start), predicate, line] = verdict
    for number, (text, _) in enumerate(texts(articles), start=1):
        for key, marks in marked(text):
            if (number, *key) in said:
                yield Judged(article=f"{articles.stem}-{number}", verdict=said[number, *key], marks=marks)


def checked() -> Iterator[Judged]:
    """The claims of the check-list's open cases that hold: rightly read, as far as the cases say."""
    from tests.language.checking import cases, faults

    from sayso.reading.vocabulary import load_vocabulary

    vocabulary = load_vocabulary()
    for case in cases("open"):
        reading, found = _watched(case.text, published="2026-01-20")
        if not faults(case, reading, vocabulary):
            yield from (Judged(article=f"check-{case.cell}", verdict="ok", marks=marks) for _, marks in found)


def marked(text: str) -> Iterator[tuple[tuple[int, str, str], Marks]]:
    """Each told claim of a text, whatever it weighs: the offset of its trigger, predicate and line, and its marks."""
    for claim, marks in _watched(text)[1]:
        yield (claim.trigger.start, claim.predicate, claim.line), marks


def _watched(text: str, published: str | None = None) -> tuple[Reading, list[tuple[Claim, Marks]]]:
    """A text as it is read without any weighed doubt, with the marks of its told claims."""
    from sayso.model.document import Document
    from sayso.reading import doubt

    found: list[tuple[Claim, Marks]] = []

    def watch(draft: Draft, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        found.extend(doubt.told_with_marks(draft, claims))
        return claims

    document = Document(id="sha256:0", name="article", media_type="text/plain", text=text, published=published)
    with patch.object(doubt, "with_doubts", watch):
        (reading,) = _reader().read([document])
    return reading, found


@cache
def _reader() -> SaysoReader:
    from sayso.reading.reader import SaysoReader

    return SaysoReader()


class Fit:
    """A logistic regression over the marks that stand in enough lines."""

    def __init__(self, lines: Sequence[Judged]) -> None:
        from sklearn.feature_extraction import DictVectorizer
        from sklearn.linear_model import LogisticRegression

        part = [j for j in lines if j.verdict in ("thin", "gram")]
        self._names = DictVectorizer()
        table = self._names.fit_transform([j.marks for j in (*lines, *part)])
        self._kept = np.asarray((table[: len(lines)] != 0).sum(0)).ravel() >= LEAST
        bad = [*(j.verdict == "bad" for j in lines), *(True for _ in part)]
        weights = [*(1 - PART_BAD if j.verdict in ("thin", "gram") else 1 for j in lines), *(PART_BAD for _ in part)]
        self._model = LogisticRegression(C=RIDGE, max_iter=500)
        self._model.fit(table[:, self._kept], np.array(bad), sample_weight=np.array(weights))

    def sums(self, lines: Sequence[Judged]) -> Array:
        """The log odds of each line that it is bad."""
        table = self._names.transform([j.marks for j in lines])
        return np.asarray(self._model.decision_function(table[:, self._kept]))

    def record(self, limit: float) -> dict[str, Any]:
        """What the program reads: the weights by name, the start, and the limit."""
        names = self._names.get_feature_names_out()[self._kept]
        weights = zip(names, self._model.coef_[0], strict=True)
        shown = {str(name): round(float(w), 3) for name, w in sorted(weights) if abs(w) >= 0.002}
        return {"start": round(float(self._model.intercept_[0]), 3), "limit": round(limit, 3), "weights": shown}


def left_out(lines: Sequence[Judged]) -> Array:
    """The sums of lines by fits that saw none of their articles."""
    names = sorted({j.article for j in lines})
    fold = {name: n % FOLDS for n, name in enumerate(names)}
    sums = np.zeros(len(lines))
    for k in range(FOLDS):
        apart = [i for i, j in enumerate(lines) if fold[j.article] == k]
        if apart:
            sums[apart] = Fit([j for j in lines if fold[j.article] != k]).sums([lines[i] for i in apart])
    return sums


def table(lines: Sequence[Judged], sums: Array) -> str:
    """How many of a hundred told lines are bad, and how many of the good are lost, by the share that is doubted."""
    bad = np.array([j.verdict == "bad" for j in lines])
    good = np.array([j.verdict == "ok" for j in lines])
    rows = [f"{len(lines)} judged lines of {len({j.article for j in lines})} articles; left out in turn, of a hundred"]
    rows.append("doubted   bad among the told   good that are doubted")
    for share in (0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3):
        told = sums <= np.quantile(sums, 1 - share)
        lost = 100 * (good & ~told).sum() / good.sum()
        rows.append(f"{100 * share:7.0f}   {100 * bad[told].mean():18.1f}   {lost:21.1f}")
    return "\n".join(rows)


def main() -> None:
    """Add what was judged, fit, print, write the weights."""
    parser = argparse.ArgumentParser(prog="python -m train.doubt", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--add", nargs=2, type=Path, metavar=("ARTICLES", "VERDICTS"))
    parser.add_argument("--checked", action="store_true", help="put in what the check-list's open half says is right")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    given = parser.parse_args()
    if given.add:
        own = f"{given.add[0].stem}-"
        kept = (j for j in read() if not j.article.startswith(own)) if TABLE.exists() else ()
        write([*kept, *added(*given.add)])
    if given.checked:
        write([*(j for j in read() if not j.article.startswith("check-")), *checked()])
    lines = read()
    sums = left_out(lines)
    print(table(lines, sums))
    record = Fit(lines).record(float(np.quantile(sums, 1 - SHARE)))
    given.weights.write_text(json.dumps(record, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
