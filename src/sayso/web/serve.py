"""Run the desk on this machine."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable
from typing import Any

from sayso.model.case import Case
from sayso.model.errors import BadArgument, MissingExtra
from sayso.web.desk import Door

HOST = "127.0.0.1"


def serve(
    workspace: Door,
    *,
    as_of: Callable[[str], Any],
    opened: Callable[[], Case],
    port: int = 0,
    ready: Callable[[str], None] | None = None,
) -> None:
    """Serve the workspace until interrupted.  ``ready`` is called with the address, token included.

    ``opened`` gives the case of today, with whatever is shown while it is being read and settled.  Port 0 takes a free
    one.  Raises ``MissingExtra`` without the ``web`` extra, ``BadArgument`` for a port that is taken.
    """
    try:
        import uvicorn

        from sayso.web.app import create_app
    except ImportError as error:
        raise MissingExtra(feature="sayso serve", extra="web") from error
    listener = _listen(port)
    bound = listener.getsockname()[1]
    token = secrets.token_urlsafe(24)
    hosts = frozenset({f"{HOST}:{bound}", f"localhost:{bound}"})
    case = opened()
    app = create_app(workspace, token=token, hosts=hosts, as_of=as_of, case=case)
    if ready is not None:
        ready(f"http://{HOST}:{bound}/?token={token}")
    config = uvicorn.Config(app, log_level="warning", server_header=False, access_log=False)
    uvicorn.Server(config).run(sockets=[listener])


def _listen(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
        # From here on a browser that is quicker than the server waits instead of being turned away.
        listener.listen()
    except OSError as error:
        listener.close()
        raise BadArgument(f"port {port} is taken or not allowed; try --port 0 for a free one") from error
    return listener
