"""Reading on a Dask cluster: batches of documents go out, readings come back, and this process alone keeps them.

Nothing else in the house knows Dask.
"""

from __future__ import annotations

import logging
import re
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from queue import Empty, SimpleQueue
from types import ModuleType
from typing import TYPE_CHECKING, Any

from sayso.model.document import Document
from sayso.model.errors import BadArgument, ClusterError, MissingExtra
from sayso.model.gap import Gap
from sayso.model.reading import Reader, Reading
from sayso.reading.reader import SaysoReader
from sayso.workspace.worker import batch_of, read_batch, readings_from, terms, why_refused

if TYPE_CHECKING:
    from distributed import Client, Future

_ADDRESS = re.compile(r"local(?::[1-9]\d*)?|(?:tcp|tls)://\S+:\d+|(?!local:)[^\s/:]+:\d+")
_HERE = re.compile(r"(?:tcp://)?(?:localhost|127\.0\.0\.1|\[::1\]):\d+")

# A batch takes a second or two to read: long beside its way to and fro, short beside what a death costs.
_CHARACTERS, _DOCUMENTS = 20_000, 64
# Batches for each worker that are on their way, and that are held here in all, those done out of turn among them.
_AHEAD, _HELD = 2, 6
# A local cluster shows no pages to other users of the machine, and puts no text on the disk.
_QUIET = {
    "distributed.scheduler.allowed-failures": 2,
    "distributed.scheduler.http.routes": [],
    "distributed.worker.http.routes": [],
    "distributed.worker.memory.spill": False,
    "distributed.worker.memory.target": False,
}
_PATIENCE, _ANEW = 30.0, 2.0


class ClusterReader:
    """Reads as ``SaysoReader`` does, byte for byte, on the workers of a cluster.

    ``address`` is a scheduler's (``tcp://…``, ``tls://…``) or ``local:N`` for N processes of this machine; ``announce``
    is told what a person should know.  A worker that would read otherwise is refused with ``ClusterError``.  A worker
    that dies loses nothing; a document on which one after the other dies gets a gap.
    """

    def __init__(
        self,
        address: str,
        *,
        pipeline: str,
        vocabulary: Path | None,
        gazetteer: Path | None,
        announce: Callable[[str], None],
    ) -> None:
        if not _ADDRESS.fullmatch(address):
            raise BadArgument(f"no cluster {address!r}: write tcp://HOST:PORT, tls://HOST:PORT, local or local:N")
        self._address = address
        self._pipeline, self._files = pipeline, {"vocabulary": vocabulary, "gazetteer": gazetteer}
        self._rules = SaysoReader(pipeline=pipeline, vocabulary=vocabulary, gazetteer=gazetteer)
        self._announce = announce

    @property
    def reader(self) -> Reader:
        """Who reads; loads the language pipeline here."""
        return self._rules.reader

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """The reading of each document, in order; the cluster is called once there is a document."""
        batches = in_batches(documents)
        first = next(batches, None)
        if first is None:
            return
        with _connected(self._address, self._announce) as client:
            agreed = terms(self._pipeline, self._files)
            _check(client, agreed)
            flight = _Flight(client, agreed, announce=self._announce, failed=self._failed)
            yield from flight.readings(chain((first,), batches))

    def _failed(self, document: Document, deaths: int) -> Reading:
        logging.getLogger("sayso").error("%d workers died of %s (%s)", deaths, document.name, document.id)
        reason = f"The reader broke on it ({deaths} workers of the cluster died of it); it is kept, but not read."
        gap = Gap(start=0, end=0, reason=reason, failed=True)
        return Reading(document=document, reader=self.reader, gaps=(*document.gaps, gap))


def in_batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Documents in batches of about one length, in order."""
    batch: list[Document] = []
    length = 0
    for document in documents:
        batch.append(document)
        length += len(document.text)
        if length >= _CHARACTERS or len(batch) >= _DOCUMENTS:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch


@dataclass(slots=True)
class _Slot:
    """A batch in its place in the order: on its way, read, or suspected of killing workers."""

    documents: list[Document]
    readings: list[Reading] | None = None
    suspected: bool = False


class _Flight:
    """The batches between the documents and their readings: few at a time, handed on in order.

    Dask sends the batches of a worker that died to others, and after a few deaths gives up those that were with it,
    guilty or not.  Each document of these is then tried with nothing beside it, so that none is taken for another.
    """

    def __init__(
        self,
        client: Client,
        agreed: bytes,
        *,
        announce: Callable[[str], None],
        failed: Callable[[Document, int], Reading],
    ) -> None:
        self._client, self._agreed = client, agreed
        self._announce, self._failed = announce, failed
        self._slots: deque[_Slot] = deque()
        self._flying: dict[Any, _Slot] = {}
        self._landed: SimpleQueue[Future] = SimpleQueue()
        self._workers, self._counted = 1, float("-inf")

    def readings(self, batches: Iterator[list[Document]]) -> Iterator[Reading]:
        """The readings of all, in order."""
        more = True
        while more or self._slots:
            while more and self._has_room():
                batch = next(batches, None)
                more = batch is not None
                if batch is not None:
                    self._slots.append(_Slot(documents=batch))
                    self._send(self._slots[-1])
            while self._slots and self._slots[0].readings is not None:
                yield from self._slots.popleft().readings or ()
            if self._flying:
                self._land()
            elif self._slots:
                slot = self._slots[0]
                slot.readings = [self._alone(document) for document in slot.documents]

    def _has_room(self) -> bool:
        if any(slot.suspected for slot in self._slots):
            return False
        if time.monotonic() - self._counted > _ANEW:
            self._workers, self._counted = max(1, len(self._client.nthreads())), time.monotonic()
        return len(self._flying) < _AHEAD * self._workers and len(self._slots) < _HELD * self._workers

    def _send(self, slot: _Slot) -> None:
        future = self._client.submit(read_batch, self._agreed, batch_of(slot.documents), pure=False)
        self._flying[future.key] = slot
        future.add_done_callback(self._landed.put)

    def _land(self) -> None:
        """Wait for one batch; it is read then, or suspected."""
        from distributed import KilledWorker

        future = self._next()
        slot = self._flying.pop(future.key)
        try:
            slot.readings = readings_from(_result(future), slot.documents)
        except KilledWorker:
            slot.suspected = True

    def _alone(self, document: Document) -> Reading:
        """The reading of a document of a batch with which workers died."""
        from distributed import KilledWorker

        slot = _Slot(documents=[document])
        self._send(slot)
        future = self._next()
        del self._flying[future.key]
        try:
            return readings_from(_result(future), [document])[0]
        except KilledWorker as error:
            return self._failed(document, error.allowed_failures + 1)

    def _next(self) -> Future:
        """The next batch that is done, however long that takes; a cluster that went away is an error."""
        told = False
        while True:
            try:
                return self._landed.get(timeout=_PATIENCE)
            except Empty:
                if self._client.status != "running":
                    raise _gone() from None
                if not told and not self._client.nthreads():
                    self._announce("the cluster has no worker left; waiting for one to come (Ctrl-C ends)")
                    told = True


def _result(future: Future) -> bytes:
    """What a batch came to.  Raises ``KilledWorker``, or ``ClusterError`` for all else."""
    from distributed import CancelledError, KilledWorker

    try:
        data: bytes = future.result()
        return data
    except KilledWorker:
        raise
    except (CancelledError, OSError) as error:
        raise _gone() from error
    except Exception as error:
        if "deserialization" in str(error):
            raise ClusterError("the scheduler has no such sayso; install the same there and start it anew") from error
        raise ClusterError(f"a worker of the cluster broke ({type(error).__name__}: {error})") from error


def _gone() -> ClusterError:
    return ClusterError("the cluster went away; what was read is kept: run the same again once it is back")


def _check(client: Client, agreed: bytes) -> None:
    """Raise ``ClusterError`` where a worker would read otherwise than this machine."""
    said = client.run(why_refused, agreed, on_error="return")
    faults = {
        address: f"it has no such sayso ({fault})" if isinstance(fault, Exception) else fault
        for address, fault in sorted(said.items())
        if fault
    }
    if faults:
        lines = "; ".join(f"{address}: {fault}" for address, fault in faults.items())
        raise ClusterError(f"workers would read otherwise than this machine; install the same on all. {lines}")


@contextmanager
def _connected(address: str, announce: Callable[[str], None]) -> Iterator[Client]:
    """A client of the cluster, which is made first where it is to be local."""
    distributed = _distributed()
    with ExitStack() as stack:
        local = re.fullmatch(r"local(?::(\d+))?", address)
        if local:
            cluster = stack.enter_context(_local(distributed, int(local[1]) if local[1] else None))
            client = stack.enter_context(distributed.Client(cluster, set_as_default=False))
        else:
            if not address.startswith("tls://") and not _HERE.fullmatch(address):
                announce(f"texts travel to {address} unencrypted; see docs/how-to/cluster.md for tls://")
            client = stack.enter_context(_client(distributed, address))
        yield client


def _client(distributed: ModuleType, address: str) -> Any:
    if address.startswith("tls://") and not distributed.Security().get_connection_args("client").get("ssl_context"):
        raise ClusterError(f"{address} needs certificates: set Dask's comm.tls.ca-file, client.cert and client.key")
    try:
        client = distributed.Client(address, set_as_default=False, timeout=_PATIENCE)
    except (OSError, ValueError) as error:
        raise ClusterError(f"no scheduler answers at {address} ({type(error).__name__}: {error})") from error
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
    except TimeoutError as error:
        client.close()
        raise ClusterError(f"the cluster at {address} has no worker; start one: dask worker {address}") from error
    return client


@contextmanager
def _local(distributed: ModuleType, workers: int | None) -> Iterator[Any]:
    """Processes of this machine, which nobody else on it can talk to: all is encrypted with keys made for this run."""
    import dask
    from dask.system import CPU_COUNT

    try:
        security = distributed.Security.temporary()
    except ImportError:
        raise MissingExtra(feature="--cluster local", extra="cluster") from None
    with (
        dask.config.set(_QUIET),
        distributed.LocalCluster(
            n_workers=workers or CPU_COUNT,
            threads_per_worker=1,
            security=security,
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",
            scheduler_kwargs={"dashboard": False},
            silence_logs=logging.CRITICAL,
        ) as cluster,
    ):
        yield cluster


def _distributed() -> ModuleType:
    try:
        import distributed
    except ImportError:
        raise MissingExtra(feature="--cluster", extra="cluster") from None
    module: ModuleType = distributed
    return module
