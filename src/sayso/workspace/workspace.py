"""The one door: the only place that knows the order of the work."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from sayso.archive import LOST, Archive, in_force
from sayso.model.case import Case
from sayso.model.collecting import uncollected
from sayso.model.document import Document
from sayso.model.draft import Draft, Part
from sayso.model.errors import BadArgument, WorkspaceError
from sayso.model.imprint import facts_of
from sayso.model.judgement import Judgement, JudgementKind
from sayso.model.pile import Pile, Settlement, split_key
from sayso.model.reading import Reading
from sayso.model.ruling import rulings
from sayso.workspace import subjects
from sayso.workspace.adding import add_lists, add_paths, catch_up
from sayso.workspace.drafting import approving, check_leave, draft_of, drafts, free_id, keeping
from sayso.workspace.imprints import as_it_stands, check_imprint
from sayso.workspace.judged import check_amendment
from sayso.workspace.piling import AsOf, Until, build_pile
from sayso.workspace.progress import Progress, Step, silent
from sayso.workspace.rebuilding import cut_logs, lost, throw_away
from sayso.workspace.reports import AddReport, LogLine, VerifyReport
from sayso.workspace.rooms import House, Rooms

if TYPE_CHECKING:
    from sayso.archive.store import Store
    from sayso.resolution import Question
    from sayso.views.brief import Brief, Composed
    from sayso.workspace.changes import Changes
    from sayso.workspace.history import Sitting
    from sayso.workspace.searching import Found
    from sayso.workspace.settings import Settings

T = TypeVar("T")

_ALL = 1_000_000
"""More reports than are asked of an index: those of later days are left out only after it answered."""


class Workspace:
    """One folder of reports, judgements and what follows from them.

    ``root`` is the folder.  ``rooms`` are the floors below; what else is given overrides the folder's settings.
    """

    def __init__(
        self,
        root: Path,
        *,
        database: str | None = None,
        processes: int | None = None,
        cluster: str | None = None,
        rooms: Rooms | None = None,
    ) -> None:
        self.root = root
        self.archive = Archive(root)
        self._given: dict[str, str | int | None] = {"database": database, "processes": processes, "cluster": cluster}
        self._rooms = rooms
        self._read: tuple[str, tuple[Reading, ...]] = ("", ())

    @classmethod
    def find(cls, start: str | Path | None = None, **options: Any) -> Workspace:
        """The workspace that ``start`` (the current folder if ``None``) lies in, found as git finds its repository."""
        folder = Path(start or ".").absolute()
        for root in (folder, *folder.parents):
            if Archive.is_at(root):
                return cls(root, **options)
        raise WorkspaceError(f"no workspace in {folder} or above it; `sayso add PATH…` makes one in the current folder")

    @classmethod
    def create(cls, root: str | Path, **options: Any) -> Workspace:
        """A workspace in ``root``, made where there is none."""
        path = Path(root).absolute()
        Archive.create(path)
        return cls(path, **options)

    @cached_property
    def settings(self) -> Settings:
        """What ``sayso.toml`` and the environment set, but for what was given otherwise."""
        from sayso.workspace.settings import load_settings

        return load_settings(self.root).but(**self._given)

    @cached_property
    def rooms(self) -> Rooms:
        """The floors below."""
        return self._rooms or House(self.settings, answers=self.archive.answers)

    @cached_property
    def store(self) -> Store:
        """The derived tables."""
        return self.archive.store(self.settings.database)

    def close(self) -> None:
        """Let go of the database."""
        if "store" in self.__dict__:
            self.store.close()
            del self.__dict__["store"]
        self._read = ("", ())

    # Putting in.

    def add(
        self,
        paths: str | Path | Sequence[str | Path],
        *,
        published: str | None = None,
        publisher: str | None = None,
        progress: Progress = silent,
    ) -> AddReport:
        """Archive files, each confirmed before the next is begun, then read what is new.

        Killed at any moment, it leaves a workspace that holds all that was confirmed; the next ``settle`` goes on
        from there.
        """
        given = {"published": published, "publisher": publisher}
        return AddReport(items=add_paths(self, paths, given, progress))

    def add_known(
        self,
        paths: str | Path | Sequence[str | Path],
        *,
        published: str | None = None,
        publisher: str | None = None,
        progress: Progress = silent,
    ) -> AddReport:
        """Archive lists of known people and bodies: FollowTheMoney JSON lines or CSV, one document an entry.

        Raises ``IntakeError`` before anything is added where a line of a list cannot be read.
        """
        given = {"published": published, "publisher": publisher}
        return AddReport(items=add_lists(self, paths, given, progress))

    def judge(
        self,
        kind: JudgementKind | str,
        subject: Sequence[str] | str,
        verdict: str,
        *,
        who: str | None = None,
        why: str = "",
        amendment: Mapping[str, Any] | None = None,
        case: Case | None = None,
    ) -> Judgement:
        """Write a judgement into the log.  Once this returns, it outlasts a power cut.

        ``subject`` may be typed as a person would: names, ids or their beginnings.  ``amendment`` gives the fields
        of an amended claim or report; ``case`` is the case as it stands, where it is at hand.
        """
        sort = JudgementKind(kind)
        if not sort.settles:
            raise BadArgument("a brief is kept with `keep_brief` and approved with `approve_brief`")
        subjects.check_verdict(sort, verdict)
        case = case or self.case()
        typed = [subject] if isinstance(subject, str) else list(subject)
        keys = subjects.subject_of(
            case, sort, typed, lambda: subjects.all_claim_keys(case, self.archive.judgements.all())
        )
        draft = {
            "kind": sort.value,
            "subject": list(keys),
            "verdict": verdict,
            "who": who or self.settings.who,
            "why": why,
            "amendment": self._amendment(case, sort, keys[0], amendment) if verdict == "amended" else {},
        }
        return self._append(draft)

    def undo(self, judgement: str = "last", *, who: str | None = None, why: str = "") -> Judgement:
        """Take a judgement back: one more line in the log.  An undoing can be undone."""
        with_id = subjects.judgement_of(self.archive.judgements.all(), judgement)
        draft = {"kind": "undo", "subject": [with_id.id], "verdict": "undone", "why": why, "amendment": {}}
        return self._append({**draft, "who": who or self.settings.who})

    def log(self) -> tuple[LogLine, ...]:
        """Every judgement, oldest first, with whether it still holds."""
        every = self.archive.judgements.all()
        holding = {j.id for j in in_force(every)}
        undoing = JudgementKind.UNDO
        taken = {s for j in every if j.kind is undoing for s in j.subject}
        return tuple(
            LogLine(judgement=j, undone=j.id in taken if j.kind is undoing else j.id not in holding) for j in every
        )

    def briefs(self) -> tuple[Draft, ...]:
        """The briefs that people composed, the first begun first."""
        return drafts(self.archive.judgements.all())

    def brief(self, brief: str) -> Draft:
        """One of them by id.  Raises ``NotFound``."""
        return draft_of(self.archive.judgements.all(), brief)

    def keep_brief(
        self,
        title: str,
        parts: Sequence[Part],
        *,
        brief: str | None = None,
        seen: str | None = None,
        who: str | None = None,
        case: Case | None = None,
    ) -> Draft:
        """Keep a brief in the log: a new one, or the next version of ``brief``, of which ``seen`` is the last.

        Raises ``BadArgument`` where somebody else was faster, a claim is not here, or words of the analyst's own tell a
        claim without its hedge.
        """
        from sayso.views.brief.composed import check_parts

        before = self.brief(brief) if brief is not None else None
        if before is not None and seen not in (None, before.version):
            raise BadArgument(f"{before.id} was changed by {before.who} since you opened it; open it again")
        check_parts(case or self.case(), parts, known={p.claim for p in before.parts} if before is not None else set())
        line = keeping(brief or free_id(self.archive.judgements.all()), title, parts)
        self._append({**line, "who": who or self.settings.who, "why": ""})
        return self.brief(line["subject"][0])

    def drop_brief(self, brief: str, *, who: str | None = None) -> Judgement:
        """Put a brief away; ``undo`` brings it back."""
        line = {"kind": "brief", "subject": [self.brief(brief).id], "verdict": "dropped", "amendment": {}, "why": ""}
        return self._append({**line, "who": who or self.settings.who})

    def approve_brief(
        self, brief: str, *, who: str | None = None, version: str | None = None, case: Case | None = None
    ) -> Judgement:
        """Approve a brief as it stands and prints (or refuse, where it is not ``version`` any more).

        Raises ``BadArgument`` where ``who`` wrote it.
        """
        from sayso.views.brief.composed import composed, printed

        draft = self.brief(brief)
        prints = printed(composed(case or self.case(), draft))
        return self._append({**approving(draft, version or draft.version, who or self.settings.who, prints), "why": ""})

    def brief_to_leave(
        self,
        kept: str | None = None,
        names: str | Sequence[str] = (),
        *,
        case: Case | None = None,
        as_of: AsOf | None = None,
        progress: Progress = silent,
    ) -> Brief | Composed:
        """The brief of that id, or of the case or of the named, to be given out of the house.

        ``case`` is the case to draw it from, where it is at hand.  Raises ``BadArgument`` where the workspace asks for
        two people and it has not been approved.
        """
        from sayso.views.brief import brief, composed

        if kept is not None:
            draft = self.brief(kept)
            made = composed(case or self.case(as_of=as_of, progress=progress), draft)
            return check_leave(made, draft, two_person=self.settings.two_person)
        if self.settings.two_person:
            raise BadArgument("this workspace asks for two people: compose a brief, have it approved, then `--kept` it")
        return brief(case or self.case(as_of=as_of, progress=progress), names)

    # Working out.

    def settle(self, *, progress: Progress = silent, as_of: AsOf | None = None) -> Settlement:
        """Read what is unread, then bring it together; a settlement that still stands is taken as it is."""
        return self.case(progress=progress, as_of=as_of).settlement

    def pile(self, as_of: AsOf | Until | None = None) -> Pile:
        """What settling starts from."""
        return build_pile(self._readings(), self.archive.all_captures(), self.archive.judgements.all(), as_of)

    def _readings(self) -> tuple[Reading, ...]:
        """All readings; a process that stays does not open them again for each judgement and each day asked about."""
        if self.store.read_only:
            return tuple(self.store.readings())
        facts = facts_of(self.archive.judgements.in_force())
        made_from = f"{self.archive.captures.head} {self.rooms.version()} {self.store.fact(LOST)} {facts}"
        if self._read[0] != made_from:
            self._read = (made_from, tuple(self.store.readings()))
        return self._read[1]

    def case(self, *, as_of: AsOf | Until | None = None, progress: Progress = silent) -> Case:
        """The settled pile with its indexes; settles first where something has changed."""
        catch_up(self, progress)
        with uncollected():
            return self._case(as_of, progress)

    def _case(self, as_of: AsOf | Until | None, progress: Progress) -> Case:
        state = self._state()
        pile = self.pile(as_of)
        if as_of is None and self.store.fact("settled") == state:
            return Case.of(pile, self.store.settlement(), self.rooms.vocabulary())
        progress(Step(stage="settling", name=f"{len(pile.readings)} reports", done=0, total=1))
        settlement = self.rooms.settle(pile)
        if as_of is None and not self.store.read_only:
            self.store.put_settlement(settlement, state=state)
        progress(Step(stage="settling", name=f"{len(pile.readings)} reports", done=1, total=1))
        return Case.of(pile, settlement, self.rooms.vocabulary())

    def ask(self, view: Callable[..., T], *names: str, as_of: AsOf | None = None, **options: Any) -> T:
        """The answer of a view: ``workspace.ask(dossier, "Ana Ruiz")``, ``workspace.ask(timeline, states=True)``."""
        return view(self.case(as_of=as_of), *names, **options)

    def questions(
        self, *, as_of: AsOf | None = None, case: Case | None = None, progress: Progress = silent
    ) -> tuple[Question, ...]:
        """What to ask people first: the pairs near the line that would change most, today or as of a day.

        ``case`` is that case, where it is at hand.
        """
        from sayso.resolution import Resolution, questions

        case = case or self.case(as_of=as_of, progress=progress)
        return questions(case.pile, Resolution(entities=case.settlement.entities, events=case.settlement.events))

    def rebuild(self, *, progress: Progress = silent) -> Settlement:
        """Throw everything derived away and make it anew from the originals and the logs.

        Raises ``WorkspaceError`` with nothing thrown away where a log is damaged; ``lacking`` says what was lost.
        """
        throw_away(self)
        return self.settle(progress=progress)

    def lacking(self) -> tuple[str, ...]:
        """What answers lack, a sentence each: reports whose originals are damaged or missing, and cut ends of logs."""
        return (*lost(self), *cut_logs(self))

    def verify(self) -> VerifyReport:
        """Look at every archived byte and every line of the logs."""
        from sayso.workspace.verifying import verify

        return verify(self)

    def search(self, asked: str, *, limit: int = 20, as_of: AsOf | None = None, progress: Progress = silent) -> Found:
        """Names, and sentences of reports, that have all the words and "quoted phrases" asked for, as of a day."""
        from sayso.workspace.searching import found_in

        case = self.case(as_of=as_of, progress=progress)
        held = self.store.search(asked, limit=limit if as_of is None else _ALL)
        return found_in(case, asked, [d for d in held if d in case.readings][:limit])

    def holding(self, asked: str, limit: int) -> list[str]:
        """The reports that hold all the words and "quoted phrases" asked for, best first, whatever the day."""
        return self.store.search(asked, limit=limit)

    def until(self, captures: int, judgements: int) -> Until:
        """The moment when the logs had so many captures and judgements, as ``case`` takes it.

        Raises ``BadArgument`` for a moment that has not been.
        """
        if captures > len(self.archive.captures.entries()) or judgements > len(self.archive.judgements.log.entries()):
            raise BadArgument("the logs do not have so many lines yet")
        return Until(captures=captures, judgements=judgements)

    def history(self) -> tuple[Sitting, ...]:
        """What was added and judged, sitting by sitting, the last first."""
        from sayso.workspace.history import history

        return history(self.archive.all_captures(), self.archive.judgements.all())

    def changes(self, since: AsOf, *, progress: Progress = silent) -> Changes:
        """What is new now that was not there at the end of a day."""
        from sayso.workspace.changes import changes_between

        return changes_between(self.case(as_of=since, progress=progress), self.case(progress=progress))

    # Looking things up.

    def document(self, document: str) -> Document:
        """One document with its text and its markup for people to look at."""
        return self.store.document(document)

    def original(self, document: str) -> bytes:
        """The bytes of a document as they were added."""
        return self.archive.originals.get(document)

    def _append(self, draft: dict[str, Any]) -> Judgement:
        with self.archive.alone():
            return self.archive.judgements.append([draft])[0]

    def _amendment(self, case: Case, kind: JudgementKind, key: str, given: Mapping[str, Any] | None) -> dict[str, str]:
        log = self.archive.judgements.all()
        if kind is JudgementKind.DOCUMENT:
            return check_imprint(as_it_stands(self.store.document(key), log), given, case.publishers(key))
        document, claim = split_key(key)
        return check_amendment(self.store.reading(document), claim, given, rulings(in_force(log)).get(key))

    def _state(self) -> str:
        # What people wrote about the case (briefs, approvals) leaves it as it is.
        judged = [j.id for j in in_force(self.archive.judgements.all()) if j.kind.settles]
        parts = [self.archive.captures.head, judged, self.rooms.version(), self.store.fact(LOST)]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
