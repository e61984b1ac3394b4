"""``sayso read``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.options import Cluster, Published, Publisher

if TYPE_CHECKING:
    from sayso.model.reading import Reading


def read(
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help="Files or folders; - is standard input.")],
    jsonl: Annotated[bool, typer.Option("--jsonl", "--json", help="Print one reading a line, as JSON.")] = False,
    published: Published = None,
    publisher: Publisher = None,
    pipeline: Annotated[str, typer.Option(metavar="NAME", help="The spaCy pipeline that reads.")] = "sayso_en",
    vocabulary: Annotated[Path | None, typer.Option(metavar="FILE", help="Predicates of your own.")] = None,
    gazetteer: Annotated[Path | None, typer.Option(metavar="FILE", help="Places of your own.")] = None,
    processes: Annotated[int, typer.Option(min=1, help="Read in this many processes.")] = 1,
    cluster: Cluster = None,
    reader: Annotated[
        str, typer.Option(metavar="sayso|llm", help="The rules, or a model whose claims the text must bear.")
    ] = "sayso",
    endpoint: Annotated[
        str | None, typer.Option(metavar="URL", help="An OpenAI-compatible address, for --reader llm.")
    ] = None,
    model: Annotated[str | None, typer.Option(metavar="NAME", help="The model there.")] = None,
) -> None:
    """Read reports and print what they say; nothing is stored.

    The exit status is 1 if a document could not be read at all; a language that is not read is only a gap.
    """
    from sayso.cli.printing import complain
    from sayso.cli.progress import announce
    from sayso.workspace.readers import Readership
    from sayso.workspace.reading import HowToRead, read_reports

    readership = Readership(
        reader=reader,
        pipeline=pipeline,
        vocabulary=vocabulary,
        gazetteer=gazetteer or (Path(own) if (own := os.environ.get("SAYSO_GAZETTEER")) else None),
        processes=processes,
        cluster=cluster,
        endpoint=endpoint or os.environ.get("SAYSO_LLM_ENDPOINT"),
        model=model or os.environ.get("SAYSO_LLM_MODEL"),
        key=os.environ.get("SAYSO_LLM_KEY"),
    )
    how = HowToRead(published=published, publisher=publisher, readership=readership)
    failed = False
    for reading in read_reports(paths, how, progress=announce):
        (_print_line if jsonl else _print_claims)(reading)
        for gap in reading.gaps:
            if gap.failed:
                failed = True
                complain(reading.document.name, gap.reason)
    if failed:
        raise typer.Exit(1)


def _print_line(reading: Reading) -> None:
    import json

    from sayso.cli.printing import write
    from sayso.model.record import reading_record

    record = reading_record(reading)
    line = json.dumps(record, ensure_ascii=False)
    if not line.isprintable() and any("\ud800" <= c <= "\udfff" for c in line):
        # A lone surrogate has no UTF-8 form; JSON's own escapes keep it.
        line = json.dumps(record)
    write(line + "\n")


def _print_claims(reading: Reading) -> None:
    from sayso.cli.printing import heading, say

    document = reading.document
    heading(document.headline or document.name)
    # A sentence that is not surely read is shown once, however many things may be told in it.
    doubted = {(c.passage.start, c.line): c for c in reversed(reading.claims) if c.doubted}
    claims = [c for c in reading.claims if not c.doubted or doubted[c.passage.start, c.line] is c]
    say(f"{document.publisher or 'no publisher'}, {document.published or 'undated'}; {len(claims)} claims")
    for claim in claims:
        say()
        say((claim.line or claim.trigger.text) + ("  [not surely read]" if claim.doubted else ""))
        say(f"“{claim.passage.of(document.text)}”", indent=4)
    for gap in reading.gaps:
        say()
        say(f"not read: {gap.reason}")
