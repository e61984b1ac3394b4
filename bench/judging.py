"""``python -m bench.judging [DOCUMENTS…]``: seconds to have the case in a workspace that stays open.

The workspace is made (``bench.made``, ten claims a report): first settled, then asked again, after a judgement that
parts two people of one name, after that is taken back, and as of a day in the middle, twice.  Times are of the
processor; they hold the reading of the tables, settling, what is written back, and the indexes of the case.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from bench.made import fill
from sayso.model.case import Case
from sayso.workspace import Workspace
from sayso.workspace.piling import AsOf

SIZES = (1_000, 3_000)
CLAIMS = 10
DAY = AsOf(day="2020-01-01")
T = TypeVar("T")


def _told(name: str, work: Callable[[], T]) -> T:
    started = time.process_time()
    found = work()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  {name:<28}{time.process_time() - started:8.2f} s {most:8.0f} MB at most", flush=True)
    return found


def _judge(workspace: Workspace, case: Case) -> None:
    told = min((e for e in case.settlement.entities if len(e.chains) >= 10), key=lambda e: (len(e.chains), e.id))
    workspace.judge("entity", [told.chains[0], told.chains[-1]], "different", who="desk", case=case)


def main(sizes: list[str]) -> None:
    """Print one line for each step."""
    for size in map(int, sizes or SIZES):
        print(f"{size} documents, {size * CLAIMS} claims")
        with tempfile.TemporaryDirectory(prefix="sayso-bench-") as folder:
            workspace = Workspace.create(folder)
            fill(workspace, size, CLAIMS)
            case = _told("settled", workspace.case)
            _told("asked again", workspace.case)
            _judge(workspace, case)
            _told("after a judgement", workspace.case)
            workspace.undo(who="desk")
            _told("after it is taken back", workspace.case)
            for name in ("as of a day", "as of that day again"):
                _told(name, partial(workspace.case, as_of=DAY))
            workspace.close()


if __name__ == "__main__":
    main(sys.argv[1:])
