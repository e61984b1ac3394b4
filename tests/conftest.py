"""What all tests share: the corpora beside the repository, and the rule that CI skips nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def _shared() -> Path:
    return Path(os.environ.get("SAYSO_SHARED", Path(__file__).resolve().parents[2] / "shared"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of corpora and scorers; the test skips where it is not there."""
    folder = _shared()
    if not (folder / "corpora").is_dir():
        pytest.skip(f"no corpora in {folder.name}/ beside the repository; set SAYSO_SHARED")
    return folder


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]):  # type: ignore[no-untyped-def]
    """With SAYSO_NO_SKIP=1 a skip is a failure: CI has everything that a test could miss."""
    outcome = yield
    report = outcome.get_result()
    if report.skipped and os.environ.get("SAYSO_NO_SKIP") == "1" and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and SAYSO_NO_SKIP=1 allows no skip: {report.longrepr}"
