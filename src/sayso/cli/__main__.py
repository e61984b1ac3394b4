"""Where the ``sayso`` command begins."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line; errors become one line, exit status 1 (failed) or 2 (usage)."""
    from sayso.model.errors import BadArgument, SaysoError

    try:
        from sayso.cli.app import app

        app(prog_name="sayso")
    except BadArgument as error:
        _say(error, 2)
    except SaysoError as error:
        _say(error, 1)
    except BrokenPipeError:
        # Whoever read our output has had enough; Python would complain once more while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)


def _say(error: Exception, status: int) -> None:
    print(f"sayso: {error}", file=sys.stderr)
    sys.exit(status)


if __name__ == "__main__":
    main()
