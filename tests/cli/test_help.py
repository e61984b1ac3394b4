from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sayso.cli.app import app
from sayso.cli.reference import commands, pages

from .conftest import Sayso

HEAVY = ("spacy", "sqlalchemy", "pydantic", "rich", "trafilatura", "lxml", "numpy", "fastapi", "jinja2")


@pytest.mark.parametrize("words", [words for words, _ in commands(app)], ids=" ".join)
def test_every_command_has_help_on_everything(sayso: Sayso, words: tuple[str, ...]) -> None:
    assert sayso(*words, "--help").status == 0
    command = dict(commands(app))[words]
    assert command.help
    for parameter in command.params:
        assert getattr(parameter, "help", None), parameter.name


@pytest.mark.parametrize("name", sorted(pages()))
def test_the_reference_is_current(name: str) -> None:
    page = Path(__file__).parents[2] / "docs" / "reference" / name
    assert page.read_text("utf-8") == pages()[name], "print it anew: python -m sayso.cli.reference docs/reference"


def test_help_imports_nothing_heavy() -> None:
    program = f"""
import sys
sys.argv = ["sayso", "--help"]
from sayso.cli.__main__ import main
try:
    main()
except SystemExit:
    pass
print("\\n".join(sorted(set(sys.modules) & {set(HEAVY)!r})), file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == ""


def test_the_version_needs_no_command(sayso: Sayso) -> None:
    assert sayso("--version").status == 0
