"""Reading on a cluster gives what reading here gives, whoever dies meanwhile."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import sayso
from sayso.archive.packing import packed, unpacked
from sayso.model.document import Document
from sayso.model.errors import BadArgument, ClusterError
from sayso.model.reading import Reading
from sayso.model.record import reading_record
from sayso.reading.reader import SaysoReader
from sayso.workspace import Workspace
from sayso.workspace.cluster import ClusterReader, in_batches
from sayso.workspace.readers import Readership, reader_of
from sayso.workspace.steadily import read_steadily
from sayso.workspace.worker import batch_of, read_batch, readings_from, terms

distributed = pytest.importorskip("distributed", reason="Dask is not installed: pip install 'sayso[cluster]'")

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]

QUIET: dict[str, Any] = {"host": "127.0.0.1", "dashboard_address": "127.0.0.1:0", "silence_logs": 50}

# A pipeline that is quick to load, slow where a text says so, and kills whoever reads "deadly".
MADE = """
import os, signal, time
import spacy
from spacy.language import Language

@Language.component("moody")
def moody(doc):
    if "deadly" in doc.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "slow" in doc.text:
        time.sleep(0.1)
    return doc

def load(**_):
    language = spacy.blank("en")
    language.add_pipe("sentencizer")
    language.add_pipe("moody")
    return language
"""

OWN = """
[moored]
family = "contact"
kind = "event"
definition = "Somebody makes a ship fast."
roles = ["agent", "patient"]
needs = ["agent"]
phrase = "moored"
example = "Ada Quill moored the Gannet."
frame = "subj:agent obj:patient"
verbs = ["moor obj:patient"]
"""


# Batches of a few small texts, so that there are many; a line for each document that is read.
ADD = """
import sys
from sayso.workspace import Workspace, cluster
cluster._CHARACTERS = 100
house = Workspace.create(sys.argv[1], cluster=sys.argv[3])
house.add([sys.argv[2]], progress=lambda step: print(step.name, flush=True) if step.stage == "reading" else None)
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The name of that pipeline, as an installed package."""
    folder = tmp_path_factory.mktemp("packages")
    (folder / "moody_pipeline").mkdir()
    (folder / "moody_pipeline" / "__init__.py").write_text(MADE)
    (folder / "moody_pipeline-1.0.dist-info").mkdir()
    (folder / "moody_pipeline-1.0.dist-info" / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: moody_pipeline\nVersion: 1.0\n"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(folder))
        patch.setenv("PYTHONPATH", os.pathsep.join([str(folder), *filter(None, [os.environ.get("PYTHONPATH")])]))
        yield "moody_pipeline"


@pytest.fixture(scope="module")
def cluster(made: str) -> Iterator[Any]:
    """Two processes, and a scheduler that gives a batch up at the second death."""
    import dask

    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, **QUIET) as cluster,
    ):
        yield cluster


def document(number: int, text: str) -> Document:
    return Document(
        id=f"sha256:{number:064}", name=f"{number}.txt", media_type="text/plain", text=text, language="en", markup="<p>"
    )


def on(cluster: Any, pipeline: str, vocabulary: Path | None = None, gazetteer: Path | None = None) -> ClusterReader:
    files = {"vocabulary": vocabulary, "gazetteer": gazetteer}
    return ClusterReader(cluster.scheduler_address, pipeline=pipeline, **files, announce=print)


def lines(readings: list[Reading]) -> list[str]:
    return [json.dumps(reading_record(reading)) for reading in readings]


def test_a_cluster_reads_what_one_process_reads(cluster: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.workspace.cluster._CHARACTERS", 2_000)
    documents = [document(n, text) for n, text in enumerate([*reports(), "", "Broken: \ud800."])]
    assert len(list(in_batches(documents))) > 2
    rules = SaysoReader()
    here = list(read_steadily(rules.read, documents, lambda: rules.reader))
    there = list(on(cluster, "sayso_en").read(iter(documents)))
    assert lines(there) == lines(here)
    assert there == here
    assert sum(len(reading.claims) for reading in here) > 50
    assert [bool(reading.gaps) for reading in here[-3:]] == [False, True, True]


def test_the_users_own_lists_travel_along_and_do_not_stay(cluster: Any, tmp_path: Path) -> None:
    own, places = tmp_path / "own.toml", tmp_path / "places.csv"
    own.write_text(OWN)
    places.write_text("name,lat,lon,country\nTarnhaven,1.5,2.5,PT\n")
    documents = [document(1, "Mira Solvang moored the Gannet in Tarnhaven on 3 March 2025.")]
    plain = list(SaysoReader().read(documents))
    with_own = list(SaysoReader(vocabulary=own, gazetteer=places).read(documents))
    assert list(on(cluster, "sayso_en", vocabulary=own, gazetteer=places).read(documents)) == with_own
    assert list(on(cluster, "sayso_en").read(documents)) == plain
    assert [claim.predicate for reading in with_own for claim in reading.claims] == ["moored"]
    assert [place.lat for reading in with_own for place in reading.places] == [1.5]


def reports() -> list[str]:
    """Some reports, each long enough for a few claims."""
    return [
        f"Mira Solvang met {name} in Lisbon on {day} March 2025, two officials said. “We agreed,” said {name}.\n\n" * 8
        for day, name in enumerate(["Omar Lod", "Iqra Naz", "Ana Kovač"] * 3, 1)
    ]


def test_a_worker_that_is_killed_loses_nothing(cluster: Any, made: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.workspace.cluster._CHARACTERS", 100)
    documents = [document(n, f"A slow report, number {n}.") for n in range(24)]
    with distributed.Client(cluster.scheduler_address, set_as_default=False) as client:
        before = set(client.run(os.getpid).values())
    found = []
    for reading in on(cluster, made).read(iter(documents)):
        found.append(reading)
        if len(found) == 4:
            os.kill(min(before), signal.SIGKILL)
    assert found == list(SaysoReader(pipeline=made).read(documents))


def test_a_deadly_document_becomes_a_gap_and_its_neighbours_are_read(cluster: Any, made: str) -> None:
    texts = [f"Report {n}." for n in range(6)]
    texts[3] = "A deadly report."
    documents = [document(n, text) for n, text in enumerate(texts)]
    found = list(on(cluster, made).read(iter(documents)))
    assert [reading.document for reading in found] == documents
    assert [[gap.reason for gap in reading.gaps if gap.failed] for reading in found] == [
        *[[]] * 3,
        ["The reader broke on it (2 workers of the cluster died of it); it is kept, but not read."],
        *[[]] * 2,
    ]
    others = [d for d in documents if d is not documents[3]]
    assert [r for r in found if r.document in others] == list(SaysoReader(pipeline=made).read(others))


def test_a_driver_that_is_killed_goes_on_where_it_was(
    cluster: Any, made: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAYSO_PIPELINE", made)
    (tmp_path / "in").mkdir()
    for n in range(40):
        (tmp_path / "in" / f"{n:02}.txt").write_text(f"A slow report in English of the harbour, number {n}.")
    words = [str(tmp_path / "case"), str(tmp_path / "in"), cluster.scheduler_address]
    driver = subprocess.Popen([sys.executable, "-c", ADD, *words], stdout=subprocess.PIPE, text=True)
    assert driver.stdout is not None
    shown = [driver.stdout.readline() for _ in range(24)]
    driver.send_signal(signal.SIGKILL)
    driver.communicate()
    house = Workspace(tmp_path / "case", cluster=cluster.scheduler_address)
    kept = 40 - len(house.store.unread(house.store.fact("reader") or ""))
    steps: list[str] = []
    house.settle(progress=lambda step: steps.append(step.name) if step.stage == "reading" else None)
    there = list(house.store.readings())
    here = SaysoReader(pipeline=made).read(reading.document for reading in there)
    assert len(set(shown)) == 24
    assert 0 < kept < 40
    assert len(steps) == 40 - kept
    assert there == list(here)
    house.close()


def test_a_worker_of_another_version_is_refused(made: str, tmp_path: Path) -> None:
    shutil.copytree(Path(sayso.__file__).parent, tmp_path / "sayso", ignore=shutil.ignore_patterns("__pycache__"))
    with (tmp_path / "sayso" / "reading" / "data" / "slips.toml").open("a") as file:
        file.write("\n# Another list.\n")
    path = os.pathsep.join([str(tmp_path), os.environ["PYTHONPATH"]])
    with distributed.LocalCluster(n_workers=0, **QUIET) as empty:
        worker = subprocess.Popen(
            [sys.executable, "-m", "dask", "worker", empty.scheduler_address, "--no-nanny", "--no-dashboard"],
            env={**os.environ, "PYTHONPATH": path},
            stderr=subprocess.DEVNULL,
        )
        try:
            with pytest.raises(
                ClusterError, match=r"install the same.*sayso's code and lists is \w+ there and \w+ here$"
            ):
                list(on(empty, made).read([document(1, "A report.")]))
        finally:
            worker.terminate()
            worker.wait()


def test_a_worker_that_comes_later_refuses_by_itself(made: str) -> None:
    wanted = unpacked(terms(made, {}))
    wanted["versions"]["spacy"] = "1.0"
    batch = [document(1, "A report.")]
    with pytest.raises(ClusterError, match=r"spacy is [\d.]+ there and 1\.0 here"):
        readings_from(read_batch(packed(wanted), batch_of(batch)), batch)


def test_a_cluster_of_this_machine_is_made_for_one_reading(made: str) -> None:
    documents = [document(n, f"Report {n}.") for n in range(3)]
    reader = reader_of(Readership(cluster="local:1", pipeline=made))
    assert list(reader.read([])) == []
    assert list(reader.read(documents)) == list(SaysoReader(pipeline=made).read(documents))


def test_the_model_is_asked_from_here(made: str) -> None:
    said: list[str] = []
    how = Readership(reader="llm", endpoint="http://localhost:1/v1", model="m", key="secret", cluster="tcp://far:8786")
    reader_of(how, announce=said.append)
    assert said == [
        "the rules read on tcp://far:8786; the model is asked from this machine alone, and its key stays here"
    ]


@pytest.mark.parametrize("address", ["", "local:0", "locally", "http://a:1", "tcp://a"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(BadArgument, match="no cluster"):
        reader_of(Readership(cluster=address))


def test_a_cluster_that_is_not_there_is_said(made: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.workspace.cluster._PATIENCE", 0.5)
    reader = ClusterReader("127.0.0.1:1", pipeline=made, vocabulary=None, gazetteer=None, announce=print)
    with pytest.raises(ClusterError, match=r"no scheduler answers at 127\.0\.0\.1:1"):
        list(reader.read([document(1, "A report.")]))
