"""The language pipeline: text in, parsed doc out.

The default is ``sayso_en``, shipped beside this package.  Any other spaCy package that gives Universal Dependencies
may be named; what such a pipeline lacks is said in ``Pipeline.lacks`` and becomes a gap of each reading.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from sayso.model.errors import BadArgument

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT = "sayso_en"
SURE = "sayso_en.sure"
"""The key in a doc's ``user_data`` under which a pipeline may say how sure it is of each token's place in the tree."""

# Pieces are small so that a batch of them is; most articles fit in one.
CHUNK = 8_000

_BATCH = 32

_COMMAND = "spacy.cli.info"

_PROBE = "The report was written by Maria Lopez of the Harbour Office in Lisbon."

_NO_SENTENCES = "The pipeline cuts no sentences."

_CUTS = (
    re.compile(r"\n\s*\n"),
    re.compile(r"\n"),
    re.compile(r"(?<=[.!?]) +(?=[\"'“‘(]?[A-Z0-9])"),
    re.compile(r"\s+"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pipeline:
    """A loaded pipeline: its name, a version that changes whenever its output may, and what it lacks, in sentences."""

    name: str
    version: str
    lacks: tuple[str, ...]
    language: Language

    def parse(self, texts: Iterable[str]) -> Iterator[Doc]:
        """The doc of each text, in order, with the text's own offsets.  Texts of any length: long ones go in pieces."""
        waiting: list[Doc] = []
        for (last, _), doc in _stream(self.language, texts):
            waiting.append(doc)
            if last:
                yield _whole(waiting)
                waiting = []


def load(name: str = DEFAULT) -> Pipeline:
    """The pipeline of that name.  Raises ``BadArgument`` where there is none that can be loaded and cuts sentences."""
    spacy = _spacy()
    try:
        # A folder that was saved from ours names a tokenizer and a component that our package makes known.
        for module in (DEFAULT, f"{DEFAULT}.tokens", f"{DEFAULT}.component"):
            importlib.import_module(module)
        language = importlib.import_module(DEFAULT).load() if name == DEFAULT else spacy.load(name)
        lacks = () if name == DEFAULT else what_lacks(language(_PROBE), language)
    except (OSError, ImportError) as error:
        raise BadArgument(
            f"no language pipeline {name!r}: it must be an installed spaCy package or a folder that spacy.load takes; "
            f"the one that comes with sayso is {DEFAULT!r}"
        ) from error
    except Exception as error:  # A stranger's pipeline may break in any way, and none is the report's fault.
        why = " ".join(str(error).split())[:300]
        raise BadArgument(
            f"the language pipeline {name!r} cannot be loaded ({type(error).__name__}: {why}); "
            f"mend it, or take {DEFAULT!r}, which comes with sayso"
        ) from error
    if _NO_SENTENCES in lacks:
        raise BadArgument(
            f"the language pipeline {name!r} cuts no sentences, so nothing can be read with it; add a trained parser, "
            f"a senter or a sentencizer to it, or take {DEFAULT!r}, which comes with sayso"
        )
    language.max_length = max(language.max_length, 2 * CHUNK)
    language.vocab["&"].is_punct = False  # It joins the words of a name, as "and" would, and ends nothing.
    return Pipeline(name=name, version=_version(name, language), lacks=lacks, language=language)


def _spacy() -> ModuleType:
    """spaCy without its command line, which would fetch three network libraries for nobody: half of its loading.

    ``spacy.info`` and ``spacy.cli`` still work, and are imported by whoever asks for them.
    """
    if "spacy" not in sys.modules and _COMMAND not in sys.modules:
        stand_in = ModuleType(_COMMAND)
        vars(stand_in)["info"] = lambda *args, **named: importlib.import_module(_COMMAND).info(*args, **named)
        sys.modules[_COMMAND] = stand_in
        try:
            importlib.import_module("spacy")
        finally:
            del sys.modules[_COMMAND]
    return importlib.import_module("spacy")


def what_lacks(doc: Doc, language: Language) -> tuple[str, ...]:
    """What reading needs and a pipeline did not give for the probe sentence, as sentences for people."""
    labels = {t.dep_ for t in doc}
    missing = []
    if not doc.has_annotation("DEP"):
        missing.append("The pipeline gives no dependencies, so claims cannot be read.")
    elif not labels & {"nsubj:pass", "obl", "obl:agent", "nmod"}:
        missing.append("The pipeline's dependencies are not Universal Dependencies, so most claims will be missed.")
    if not doc.has_annotation("SENT_START"):
        missing.append(_NO_SENTENCES)
    if not any(t.pos_ for t in doc):
        missing.append("The pipeline gives no parts of speech.")
    if not any(t.lemma_ for t in doc):
        missing.append("The pipeline gives no lemmas, so the vocabulary matches only bare forms.")
    if not doc.ents:
        missing.append("The pipeline names no entities, so only names in capitals are found.")
    if language.lang != "en":
        missing.append(f"The pipeline is for {language.lang!r}; claims are read by rules for English.")
    return tuple(missing)


def pieces(text: str, size: int = CHUNK) -> Iterator[str]:
    """The text in pieces of at most ``size`` characters that join to it exactly.

    A cut falls after a paragraph, else after a line, a sentence, a blank; only a word longer than
    a piece is cut within.
    """
    at = 0
    while len(text) - at > size:
        end = at + _cut(text[at : at + size])
        yield text[at:end]
        at = end
    yield text[at:]


def _cut(piece: str) -> int:
    for pattern in _CUTS:
        ends = [m.end() for m in pattern.finditer(piece, len(piece) // 2)]
        if ends:
            return ends[-1]
    return len(piece)


def _stream(language: Language, texts: Iterable[str]) -> Iterator[tuple[tuple[bool, int], Doc]]:
    """Each piece's doc with whether it is the last of its text."""

    def parts() -> Iterator[tuple[str, tuple[bool, int]]]:
        for number, text in enumerate(texts):
            cut = list(pieces(text))
            for i, piece in enumerate(cut):
                yield piece, (i == len(cut) - 1, number)

    for doc, context in language.pipe(parts(), as_tuples=True, batch_size=_BATCH):
        yield context, doc


def _whole(docs: list[Doc]) -> Doc:
    from spacy.tokens import Doc

    if len(docs) == 1:
        return docs[0]
    sure = [chance for doc in docs for chance in how_sure(doc)]
    for doc in docs:
        # What else a pipeline noted of a piece cannot be joined, and spaCy would warn of it.
        doc.user_data.clear()
    whole = Doc.from_docs(docs, ensure_whitespace=False)
    assert whole is not None
    whole.user_data[SURE] = sure
    return whole


def how_sure(doc: Doc) -> list[float]:
    """How likely each token's head and relation are by the pipeline's own account; 1 where it gives none."""
    noted = doc.user_data.get(SURE)
    return [1.0] * len(doc) if noted is None else [float(chance) for chance in noted]


def _version(name: str, language: Language) -> str:
    version = language.meta.get("version", "")
    return f"{name}-{version}+{_digest(name, language)[:12]}"


def _digest(name: str, language: Language) -> str:
    """A digest of the pipeline's files: weights, tables and code, so that it changes whenever the output may."""
    found = importlib.util.find_spec(name) if name.isidentifier() else None
    folder = Path(found.origin).parent if found and found.origin else Path(name)
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")) if folder.is_dir() else []:
        if path.is_file() and path.suffix != ".pyc":
            digest.update(path.relative_to(folder).as_posix().encode())
            with path.open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()
