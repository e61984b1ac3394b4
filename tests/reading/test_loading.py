"""What reading loads, and what it leaves alone."""

from __future__ import annotations

import subprocess
import sys


def said(program: str) -> str:
    """What a fresh process prints."""
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip()


def test_reading_without_a_workspace_loads_no_database() -> None:
    program = "import sys, sayso.workspace.reading; print('sqlalchemy' in sys.modules)"
    assert said(program) == "False"


def test_the_workspace_still_gives_every_name() -> None:
    program = "import sayso.workspace as w; print(all(getattr(w, n).__name__ for n in w.__all__ if n != 'Clock'))"
    assert said(program) == "True"


def test_the_pipeline_loads_no_network_library_and_spacys_commands_still_work() -> None:
    program = (
        "import sys; from sayso.reading.pipeline import load; load();"
        "import spacy; print('requests' in sys.modules, 'spacy.cli' in sys.modules, end=' ');"
        "import spacy.cli; print(spacy.info(silent=True) == spacy.cli.info(silent=True))"
    )
    assert said(program) == "False False True"
