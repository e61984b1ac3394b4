"""Sentences without a cue that go on with what somebody was just said to tell: "Quill said …  She saw two men."."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.model.attribution import Attribution, Part
from sayso.model.mention import Kind, Level, Mention
from sayso.model.span import Span
from sayso.reading.attribution.lexicon import lexicon
from sayso.reading.attribution.words import Words
from sayso.reading.draft import Draft

_HE = frozenset({"he", "she"})
_THEY = _HE | {"they", "none", "neither", "both"}
#: Nobody is named by them, and "I" may be whoever writes.
_NOBODY = frozenset({"i", "we", "you", "one"})
#: What papers and pictures do: no "he" behind them speaks for them.
_SHOWING = frozenset({"show", "suggest", "indicate", "reveal", "record", "list", "document", "read", "find"})
#: Cues of what somebody does not say.
_UNSAID = frozenset({"not", "n't", "never", "decline", "refuse", "deny", "ask"})
#: What somebody is troubled by is his word, but no account that goes on: "reiterated his concern about the raid".
_TROUBLED = frozenset({"concern", "alarm", "dismay", "outrage", "unease", "complaint", "consternation"})
_TROUBLED |= {"indignation", "displeasure"}
_OURS = frozenset({"we", "our", "us", "i", "my", "me"})
_HAD, _FUTURE = frozenset({"had", "'d"}), frozenset({"would", "will", "could"})
#: What stands before a noun for somebody or something known.
_KNOWN = frozenset({"the", "this", "these", "those", "its", "their", "his", "her"})
#: Who may tell of himself.
_TELLERS = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.GROUP})
#: How many sentences may stand between two that name the speaker.
_BETWEEN = 3


def gone_on(attributions: tuple[Attribution, ...], draft: Draft, words: Words) -> tuple[Attribution, ...]:
    """The attributions, each with the sentences behind it that have no cue and are surely of the same account.

    Those are few: what a report tells behind somebody's word is mostly its own.  It is the speaker's where he speaks
    again right behind it; where it tells what somebody saw or heard; and where what was said to have been before, or
    to be yet to come, goes on in the same tense.
    """
    going = _Going(attributions, draft, words)
    added: dict[str, list[Span]] = {}
    for sentence, account in going.found():
        added.setdefault(account.id, []).append(going.stretch(sentence))
    return tuple(
        replace(a, content=_longer(a.content, added[a.id], words.text)) if a.id in added else a for a in attributions
    )


def _longer(content: Part, more: list[Span], text: str) -> Part:
    spans = tuple(sorted((*content.pieces(), *more), key=lambda s: s.start))
    start, end = spans[0].start, spans[-1].end
    return replace(content, start=start, end=end, text=text[start:end], spans=spans)


@dataclass(frozen=True, slots=True)
class _Plain:
    """A sentence with no speaker of its own: its number, its main word, and the subject of that."""

    number: int
    root: int
    subject: int | None


class _Going:
    def __init__(self, attributions: tuple[Attribution, ...], draft: Draft, words: Words) -> None:
        self.words = words
        self.mentions = draft.mentions
        self.by_id = {m.id: m for m in draft.mentions}
        self.headed = {m.head: m for m in draft.mentions}
        self.attributions = attributions
        self.outer: dict[int, list[Attribution]] = {}
        for a in attributions:
            if a.asserted and a.parent is None:
                self.outer.setdefault(self._sentence(a), []).append(a)

    def found(self) -> Iterator[tuple[int, Attribution]]:
        """The number of each sentence that goes on with an account, and the account."""
        for number in sorted(self.outer):
            account = self._account(number)
            run = list(self._run(number, self._who(account))) if account is not None else []
            if account is None or not run:
                continue
            again = self._speaks_again(account, run[-1].number + 1)
            for place, plain in enumerate(run):
                if self._is_own(plain):
                    break
                again = again and self._between(plain, account)  # Behind one that is the report's own, so are others.
                if again or (place == 0 and self._goes_on(plain, account)):
                    yield plain.number, account

    def stretch(self, number: int) -> Span:
        """A sentence without white space around it and the full stop at its end."""
        words = self.words
        kept = [k for k in range(*words.sentences[number]) if not words.space[k]]
        while len(kept) > 1 and words.word[kept[-1]] in (".", ";"):
            kept.pop()
        return Span(start=words.start[kept[0]], end=words.end[kept[-1]])

    # ---- who tells it, and what stands behind

    def _account(self, number: int) -> Attribution | None:
        """What somebody is said to tell in a sentence, where nobody else speaks there."""
        told = [a for a in self.outer[number] if self._tells(a)]
        return told[-1] if told and len({self._who(a) for a in self.outer[number]}) == 1 else None

    def _tells(self, a: Attribution) -> bool:
        """Whether somebody is said to say something: not "the minister declined to say whether …"."""
        words, frames = self.words, lexicon().frames
        cue = words.between(a.cue.start, a.cue.end)
        if a.source is None or a.source.text.lower() in _NOBODY:
            return False
        if any({words.lower[k], words.lemma[k]} & (_UNSAID | _TROUBLED) for k in cue):
            return False
        return any("quote" in frames.get(words.lemma[k], ()) or words.lower[k] == "according" for k in cue)

    def _who(self, a: Attribution) -> str:
        mention = self._speaker(a)
        if mention is not None:
            return mention.chain
        return a.source.text.lower() if a.source is not None else ""

    def _speaker(self, a: Attribution) -> Mention | None:
        return self.by_id.get(a.source.mention or "") if a.source is not None else None

    def _sentence(self, a: Attribution) -> int:
        at = self.words.between(a.cue.start, a.cue.end)
        return self.words.sentence[at[0]] if at else -1

    def _run(self, number: int, speaker: str) -> Iterator[_Plain]:
        """The sentences of the same paragraph behind it, up to the next that has a speaker."""
        words = self.words
        for n in range(number + 1, min(number + 1 + _BETWEEN, len(words.sentences))):
            start, end = words.sentences[n]
            root = next((k for k in range(start, end) if words.head[k] == k and not words.space[k]), None)
            if root is None or words.paragraph[start] != words.paragraph[words.sentences[number][0]]:
                return
            others = self._speaking(start, end)
            if self._told(root) or any(self._who(a) == speaker or not self._below(a, root) for a in others):
                return
            yield _Plain(n, root, words.subject(root))

    def _speaking(self, start: int, end: int) -> list[Attribution]:
        """Those that stand in a sentence with a source."""
        first, last = self.words.start[start], self.words.end[end - 1]
        return [a for a in self.attributions if a.source is not None and a.asserted and first <= a.cue.start < last]

    def _below(self, a: Attribution, root: int) -> bool:
        """Whether it stands below the main verb of its sentence: "it had failed to show that he knew that …"."""
        words = self.words
        anchor = next(iter(words.between(a.cue.start, a.cue.end)), root)
        return anchor != root and words.head[anchor] != anchor and a.content.start > words.end[root]

    def _told(self, root: int) -> bool:
        """Whether a word is somebody's already, or a cue."""
        at = self.words.start[root]
        parts = (p for a in self.attributions if a.asserted for p in (a.content, a.cue))
        return any(p.touches(at, at + 1) for p in parts)

    def _speaks_again(self, account: Attribution, number: int) -> bool:
        """Whether the same speaker is the next to speak in the same paragraph, and on the same occasion."""
        words = self.words
        if number not in self.outer:
            return False
        start, _ = words.sentences[number]
        if words.paragraph[start] != words.paragraph[words.sentences[self._sentence(account)][0]]:
            return False
        first = self.outer[number][0]
        if (
            first.source is None
            or not self._tells(first)
            or self._dated(range(start, words.between(first.cue.start, first.cue.end)[0]))
        ):
            return False  # "In 2010 she said that …".
        word = first.source.text.lower()
        return self._who(first) == self._who(account) or (
            word in _HE and self._nameless(first) and self._may_be(account, word)
        )

    def _nameless(self, a: Attribution) -> bool:
        mention = self._speaker(a)
        if mention is None or mention.level is not Level.PRONOUN:
            return mention is None
        return not any(m.chain == mention.chain and m.level is Level.NAMED for m in self.mentions)

    def _may_be(self, account: Attribution, word: str) -> bool:
        """Whether "he" who speaks next may be who spoke before: "one, given the name Quill, said"."""
        words, mention = self.words, self._speaker(account)
        before = account.source.text.lower() if account.source is not None else ""
        if any(words.lemma[k] in _SHOWING for k in words.between(account.cue.start, account.cue.end)):
            return False
        other = before in (_HE - {word}) | {"it", "they"}
        return not other and (mention is None or mention.kind is Kind.PERSON)

    # ---- what a sentence must be

    def _is_own(self, plain: _Plain) -> bool:
        """Whether a report takes the word for itself: "but", "in fact", "we"; a question is nobody's account."""
        words = self.words
        sentence = range(*words.sentences[plain.number])
        first = next(k for k in sentence if not words.space[k])
        beside = [first, *words.with_dep(plain.root, "advmod", "cc", "obl", "advcl", "discourse")]
        if any(words.lower[k] in lexicon().turning for k in beside):
            return True
        return any(words.lower[k] in _OURS or words.word[k] == "?" for k in sentence)

    def _between(self, plain: _Plain, account: Attribution) -> bool:
        """Whether a sentence between two of the speaker's tells what was so: "There was no fire."."""
        words, subject = self.words, plain.subject
        would = any(words.lower[c] == "would" for c in words.with_dep(plain.root, "aux"))
        speaks = "quote" in lexicon().frames.get(words.lemma[plain.root], ())
        if speaks or not (would or self._is_past(plain.root)):
            return False
        if subject is None:
            return True
        if any(not self._is_in(m, account) for m in self._names(words.subtree(subject))):
            return False  # Somebody of whom nobody has told yet acts for all to see.
        who, speaker, word = self.headed.get(subject), self._speaker(account), words.lower[subject]
        himself = who is not None and speaker is not None and who.chain == speaker.chain
        source = account.source.text.lower().split() if account.source is not None else []
        if word == "".join(source[-1:]) and (speaker is None or speaker.kind not in _TELLERS):
            return False  # "…, Quill's motion said.  His motion also referred to her": no paper tells of itself.
        if himself or (word in _HE and not self._is_other(who, account)):
            return self._tells_of_himself(account, word)
        return True

    def _goes_on(self, plain: _Plain, account: Attribution) -> bool:
        """Whether a sentence right behind somebody's word can be nobody else's."""
        words, root = self.words, plain.root
        if words.lemma[root] in lexicon().perceiving and self._is_past(root) and not words.passive(root):
            speaker = self._speaker(account)
            seen = plain.subject is not None and words.lower[plain.subject] in _THEY
            return seen and (speaker is None or speaker.kind is Kind.PERSON)
        helpers = {words.lower[c] for c in words.with_dep(root, "aux")}
        cue = {words.tag[k] for k in words.between(account.cue.start, account.cue.end)}
        if "VBD" not in cue or not self._points_back(plain, account):
            return False
        if helpers & _HAD and words.tag[root] == "VBN":
            return self._has(account, _HAD) and not self._dated(range(*words.sentences[plain.number]))
        return "would" in helpers and words.is_verb(root) and self._has(account, _FUTURE)

    def _is_past(self, root: int) -> bool:
        words = self.words
        return words.tag[root] == "VBD" or any(words.tag[c] == "VBD" for c in words.with_dep(root, "aux", "cop"))

    def _points_back(self, plain: _Plain, account: Attribution) -> bool:
        """Whether its subject was told of before: "it", "the officers"."""
        words, subject = self.words, plain.subject
        if subject is None:
            return False
        if words.pos[subject] == "PRON":
            return words.lower[subject] in _THEY | {"it"}
        if words.pos[subject] == "NOUN":
            return any(words.lower[c] in _KNOWN for c in words.with_dep(subject, "det", "nmod"))
        who = self.headed.get(subject)
        return who is not None and self._is_in(who, account)

    def _has(self, account: Attribution, helpers: frozenset[str]) -> bool:
        words = self.words
        inside = (k for p in account.content.pieces() for k in words.between(p.start, p.end))
        return any(words.lower[k] in helpers and words.dep[k] == "aux" for k in inside)

    def _dated(self, tokens: range) -> bool:
        return any(self.words.pos[k] == "NUM" for k in tokens)

    def _names(self, tokens: list[int]) -> list[Mention]:
        """The people and bodies named in a stretch."""
        start, end = self.words.start[tokens[0]], self.words.end[tokens[-1]]
        named = (m for m in self.mentions if m.level is Level.NAMED and m.kind in (Kind.PERSON, Kind.ORGANISATION))
        return [m for m in named if start <= m.start < end]

    def _is_in(self, who: Mention, account: Attribution) -> bool:
        """Whether an account tells of somebody."""
        told = account.content.pieces()
        return any(m.chain == who.chain and any(p.start <= m.start < p.end for p in told) for m in self.mentions)

    def _is_other(self, who: Mention | None, account: Attribution) -> bool:
        """Whether "he" is not who speaks: somebody the speaker told of, or the speaker is a body."""
        speaker = self._speaker(account)
        if speaker is not None and speaker.kind in (Kind.ORGANISATION, Kind.GROUP):
            return True
        return who is not None and self._is_in(who, account)

    def _tells_of_himself(self, account: Attribution, word: str) -> bool:
        """Whether the speaker tells what befell him: "he was 13 when they took him"."""
        words = self.words
        inside = (k for p in account.content.pieces() for k in words.between(p.start, p.end))
        return any(words.lower[k] == word and words.dep[k] == "nsubj" and self._is_past(words.head[k]) for k in inside)
