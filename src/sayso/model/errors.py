"""The errors that sayso raises.

    SaysoError
    ├── IntakeError       a file cannot be read
    ├── WorkspaceError    no workspace, or it is locked, damaged or of another version
    ├── NotFound          nothing of that name or id
    ├── Ambiguous         a name fits several things
    ├── BadArgument       a value that no command or function takes
    ├── EndpointError     a language model's endpoint gives no answer
    ├── ClusterError      a cluster cannot be reached, or would read otherwise than this program
    └── MissingExtra      an optional library is not installed

Each message says what, where, and what would work.
"""

from __future__ import annotations


class SaysoError(Exception):
    """The base of all: catch this to catch everything that sayso raises on purpose."""


class IntakeError(SaysoError):
    """A file cannot be read; the message names the file and the cure."""


class WorkspaceError(SaysoError):
    """There is no workspace here, or it is locked, damaged or of another version."""


class NotFound(SaysoError):
    """Nothing has that name or id; the message lists near ones."""


class Ambiguous(SaysoError):
    """The name fits several things; the message lists them."""


class BadArgument(SaysoError):
    """A value that is not taken; the message says which are."""


class EndpointError(SaysoError):
    """A language model's endpoint gives no answer; the message names its address and the model."""


class ClusterError(SaysoError):
    """A cluster cannot be reached, went away, or has workers that would read otherwise than this program."""


class MissingExtra(SaysoError):
    """An optional library is missing; the message gives the command that installs it."""

    def __init__(self, *, feature: str, extra: str) -> None:
        super().__init__(f"{feature} needs an extra. Install it with: pip install 'sayso[{extra}]'")
