"""Direct speech: quotations joined to the cue that they belong to."""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.attribution.cue import cue_words
from sayso.reading.attribution.found import Found
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.quotes import Quote, find_quotes
from sayso.reading.attribution.sources import is_empty, own_words, source_of
from sayso.reading.attribution.words import Words

#: How many words away from a quotation its cue may stand where the tree does not join them.
_REACH = 14

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
#: What opens a clause about the speaker behind his cue.
_ASIDES = frozenset({"who", "whose", "whom", "which", "when", "while", "after", "before", "during", "as"})


def join_speech(words: Words, found: list[Found], lexicon: Lexicon) -> list[Found]:
    """The attributions with whole quotations as content; those that the tree leaves alone get the cue beside them."""
    quotes = find_quotes(words)
    if not quotes:
        return found
    joiner = _Joiner(words, lexicon, found, quotes)
    joiner.keep_out_of_speech()
    for number, quote in enumerate(quotes):
        if quote.direct:
            joiner.join(number, quote)
    joiner.join_back()
    return [f for f in joiner.found if f.content]


class _Joiner:
    def __init__(self, words: Words, lexicon: Lexicon, found: list[Found], quotes: list[Quote]) -> None:
        self.words = words
        self.lexicon = lexicon
        self.found = found
        self.quotes = quotes
        self.inside = [-1] * len(words)
        for number, quote in enumerate(quotes):
            self.inside[quote.first : quote.last + 1] = [number] * (quote.last + 1 - quote.first)
        self.speaker: dict[int, int] = {}

    def keep_out_of_speech(self) -> None:
        """Within direct speech only what it says that others say is kept, as far as the quotation goes."""
        self.found = [self._within(f) if self._in_speech(f.anchor) else f for f in self.found]
        self.found = [f for f in self.found if not self._in_speech(f.anchor) or self._nested(f)]

    def _within(self, f: Found) -> Found:
        """Without what the parse hung on it from behind the closing mark."""
        kept = tuple(k for k in f.content if self.inside[k] == self.inside[f.anchor])
        return replace(f, content=kept) if 2 * len(kept) >= len(f.content) or f.content[0] in kept else f

    def join(self, number: int, quote: Quote) -> None:
        """Finds the cue of a quotation and gives it the whole of it."""
        owner = self._owner(quote)
        if owner is None:
            owner = self._resumed(number, quote)
        if owner is None:
            owner = self._beside(number, quote)
        if owner is None:
            owner = self._running_on(number, quote)
        if owner is None:
            owner = self._led_in(quote)
        if owner is None:
            return
        self.speaker[number] = owner
        taken = self.found[owner]
        own = own_words(self.words, taken.cue, taken.source)
        around = {*self._without_asides(taken, quote), *self._led_up(taken, quote)}
        content = {*around, *range(quote.first, quote.last + 1)} - {k for k in own if self.inside[k] != number}
        asserted = taken.asserted or self.words.pos[taken.anchor] in ("VERB", "AUX", "PUNCT")
        self.found[owner] = replace(taken, content=tuple(sorted(content)), asserted=asserted)

    def join_back(self) -> None:
        """Paragraphs of one speech whose speaker comes with the last of them: each opens a mark and closes none."""
        for number in reversed(range(len(self.quotes) - 1)):
            quote, owner = self.quotes[number], self.speaker.get(number + 1)
            if not quote.runs_on or number in self.speaker or owner is None:
                continue
            if self.quotes[number + 1].paragraph != quote.paragraph + 1:
                continue
            taken = self.found[owner]
            self.speaker[number] = owner
            content = {*taken.content, *range(quote.first, quote.last + 1)}
            self.found[owner] = replace(taken, content=tuple(sorted(content)))

    def _led_up(self, f: Found, quote: Quote) -> range:
        """The words of the report that a quotation goes on from: "Talks with the union "will take weeks," he said"."""
        words, first = self.words, quote.first
        start, _ = words.sentences[words.sentence[first]]
        if first == start or not words.word[first + 1][:1].islower() or words.word[first - 1] in (",", ":"):
            return range(0)
        if f.anchor > quote.last:
            return range(0) if any(self.inside[k] >= 0 for k in range(start, first)) else range(start, first)
        if not start <= f.anchor < first:
            return range(0)
        gap = range(f.anchor + 1, first)
        opens = (words.subtree(k)[0] if words.dep[k] == "nsubj" else k for k in gap if _opens_clause(words, k))
        return range(max(gap.start, next(opens, first)), first)

    def _without_asides(self, f: Found, quote: Quote) -> tuple[int, ...]:
        """The content but for what is told of the speaker behind the cue: "…," said Quill, who lives there"."""
        words = self.words
        _, end = words.sentences[words.sentence[f.anchor]]
        if not quote.last < f.anchor < end or f.anchor - quote.last > _REACH:
            return f.content
        own = own_words(words, f.cue, f.source)
        behind = [k for k in range(f.anchor + 1, end) if k not in own and self.inside[k] < 0]
        first = next((k for k in behind if words.pos[k] not in ("PUNCT", "SPACE")), None)
        if first is None or not (
            words.pos[first] in ("ADP", "DET") or words.lower[first] in _ASIDES or self._meanwhile(first)
        ):
            return f.content
        return tuple(k for k in f.content if k not in behind)

    def _meanwhile(self, k: int) -> bool:
        """Whether a participle tells what the speaker did as he spoke: "…," said Quill, standing in the square"."""
        words = self.words
        return words.tag[k] == "VBG" and words.word[k - 1] == "," and words.lemma[k] not in self.lexicon.frames

    def _in_speech(self, i: int) -> bool:
        return self.inside[i] >= 0 and self.quotes[self.inside[i]].direct

    def _nested(self, f: Found) -> bool:
        return f.asserted and all(self.inside[k] == self.inside[f.anchor] for k in f.content)

    def _owner(self, quote: Quote) -> int | None:
        """The attribution that already has half of the quotation, the innermost one whose cue stands outside."""
        best: tuple[int, int] | None = None
        size = quote.last - quote.first + 1
        for n, f in enumerate(self.found):
            if quote.first <= f.anchor <= quote.last:
                continue
            common = sum(1 for k in f.content if quote.first <= k <= quote.last)
            if (
                (2 * common > size or 2 * common > len(f.content))
                and self._touches(f, quote)
                and (best is None or len(f.content) < best[0])
            ):
                best = (len(f.content), n)
        return best[1] if best is not None else None

    def _touches(self, f: Found, quote: Quote) -> bool:
        """Whether nothing but the source stands between the cue and the quotation."""
        between = range(quote.last + 1, f.anchor) if f.anchor > quote.last else range(f.anchor + 1, quote.first)
        return len(between) <= 2 * _REACH or (f.content[0] <= quote.first and quote.last <= f.content[-1])

    def _resumed(self, number: int, quote: Quote) -> int | None:
        """The speaker of the quotation before, where only his cue parts the two: "…," he said, "and …"."""
        words = self.words
        before, owner = self.quotes[number - 1], self.speaker.get(number - 1)
        if number == 0 or owner is None or words.word[quote.first - 1] not in (",", "—", "–", "-", ":"):
            return None
        between = range(before.last + 1, quote.first)
        if self.found[owner].anchor not in between or any(words.word[k] in (".", "?", "!", ";") for k in between):
            return None
        others = (n for n, f in enumerate(self.found) if f.anchor in between and n != owner and f.source is not None)
        return owner if not any(self._speaks(self.found[n].anchor) for n in others) else None

    def _beside(self, number: int, quote: Quote) -> int | None:
        """A cue verb right after the quotation or right before it, in the same paragraph, outside other quotations."""
        before = self._before(quote)
        for i in (*self._after(quote), *before):
            taken = next((n for n, f in enumerate(self.found) if f.anchor == i), None)
            if taken is not None:
                if self._near(self.found[taken], quote):
                    return taken
                continue
            if self._speaks(i):
                source = source_of(self.words, i) or self._neighbour(i)
                if source is not None and self.inside[source] != number:
                    self.found.append(Found(anchor=i, cue=cue_words(self.words, i), source=source, content=()))
                    return len(self.found) - 1
        return self._by_colon(quote, before)

    def _by_colon(self, quote: Quote, before: list[int]) -> int | None:
        """Any deed of somebody's may lead in speech behind a colon: "The mayor struck a calmer note: "…"."""
        words = self.words
        if words.word[quote.first - 1] != ":":
            return None
        verbs = [i for i in before if words.is_verb(i) and words.tag[i] in _FINITE and words.subject(i) is not None]
        main = next((i for i in reversed(verbs) if not any(j in verbs for j in words.path(i)[1:])), None)
        source = source_of(words, main) if main is not None else None
        if main is None or source is None or is_empty(words, source):
            return None
        taken = next((n for n, f in enumerate(self.found) if f.anchor == main), None)
        if taken is not None:
            return taken
        self.found.append(Found(anchor=main, cue=cue_words(words, main), source=source, content=()))
        return len(self.found) - 1

    def _speaks(self, i: int) -> bool:
        words = self.words
        return (
            words.pos[i] in ("VERB", "AUX")
            and "quote" in self.lexicon.frames.get(words.lemma[i], ())
            and words.dep[i] != "aux"
        )

    def _near(self, f: Found, quote: Quote) -> bool:
        """Whether a cue that has a content elsewhere may take the quotation too: it goes on what it says."""
        return (
            not f.content
            or (quote.first == f.anchor + 2 and self.words.word[f.anchor + 1] == ":")
            or f.content[-1] + 2 >= quote.first > f.content[0]
            or f.content[0] - 2 <= quote.last < f.content[-1]
            or (quote.first == f.anchor + 2 and self.words.word[f.anchor + 1] == "," and f.content[-1] < f.anchor)
        )

    def _after(self, quote: Quote) -> list[int]:
        words, found = self.words, []
        for i in range(quote.last + 1, min(quote.last + _REACH, len(words))):
            if self.inside[i] >= 0 or words.word[i] in (".", "?", "!", ";") or "\n\n" in words.word[i]:
                break
            found.append(i)
        return found

    def _before(self, quote: Quote) -> list[int]:
        words, found = self.words, []
        if quote.first == 0 or (
            words.word[quote.first - 1] not in (",", ":", "that", "—", "-") and not self._speaks(quote.first - 1)
        ):
            return []
        for i in range(quote.first - 1, max(quote.first - 2 * _REACH, -1), -1):
            if self.inside[i] >= 0 or words.word[i] in (".", "?", "!") or "\n\n" in words.word[i]:
                break
            found.append(i)
        return found

    def _neighbour(self, i: int) -> int | None:
        """Where the tree gives a cue no subject: the name or pronoun right before it or after it."""
        for k in (i - 1, i + 1, i + 2):
            if 0 <= k < len(self.words) and self.words.pos[k] in ("PROPN", "PRON", "NOUN") and self.inside[k] < 0:
                over = self.words.head[k]
                return over if self.words.label[k] in ("nmod:poss", "compound") and over > i else k
        return None

    def _running_on(self, number: int, quote: Quote) -> int | None:
        """Speech goes on: over a paragraph's end that closed no mark, or in the same paragraph after "…," he said or
        after a sentence that tells what somebody said.
        """
        before = self.quotes[number - 1] if number > 0 else None
        if before is not None and before.runs_on:
            return self.speaker.get(number - 1)
        if not self._starts_sentence(quote):
            return None
        told = self._told_before(quote)
        if told is None and before is not None and before.paragraph == quote.paragraph:
            return self.speaker.get(number - 1)
        return told

    def _told_before(self, quote: Quote) -> int | None:
        """The outermost speaker of the sentence before, in the same paragraph."""
        words, k = self.words, quote.first - 1
        while k > 0 and words.space[k]:
            k -= 1
        if k < 0 or words.paragraph[k] != words.paragraph[quote.first]:
            return None
        start, _ = words.sentences[words.sentence[k]]
        told = [n for n, f in enumerate(self.found) if start <= f.anchor <= k and f.asserted and f.source is not None]
        told = [n for n in told if self._speaks(self.found[n].anchor) and self.inside[self.found[n].anchor] < 0]
        outer = [n for n in told if not any(self.found[n].anchor in self.found[m].content for m in told if m != n)]
        return max(self._foremost(outer), key=lambda n: self.found[n].anchor, default=None)

    def _led_in(self, quote: Quote) -> int | None:
        """The attribution that ends the paragraph before a quotation that is a paragraph by itself or opens one.

        "Quill said on Friday that talks would go on." and, after a colon, "She listed what was needed:".
        """
        words, k = self.words, quote.first - 1
        if k < 0 or not words.space[k]:
            return None
        while k >= 0 and words.space[k]:
            k -= 1
        if k < 0 or self.inside[k] >= 0:
            return None
        start, _ = words.sentences[words.sentence[k]]
        last = [n for n, f in enumerate(self.found) if start <= f.anchor <= k and f.asserted and f.source is not None]
        told = [n for n in last if self._speaks(self.found[n].anchor)]
        if told:
            return self._foremost(told)[-1]
        if words.word[k] != ":" or last:
            return last[-1] if words.word[k] == ":" else None
        root = next((i for i in range(start, k) if words.head[i] == i), None)
        source = source_of(words, root) if root is not None and words.is_verb(root) else None
        if source is None:
            return None
        self.found.append(Found(anchor=k, cue=(k,), source=source, content=()))
        return len(self.found) - 1

    def _foremost(self, told: list[int]) -> list[int]:
        """Of those who speak in a sentence whose words are quoted there, else those outside of relative clauses."""
        quoted = [n for n in told if n in self.speaker.values()]
        words = self.words
        main = [n for n in told if not any(words.label[j] == "acl:relcl" for j in words.path(self.found[n].anchor))]
        return quoted or main or told

    def _starts_sentence(self, quote: Quote) -> bool:
        k = quote.first - 1
        while k >= 0 and self.words.pos[k] == "SPACE":
            k -= 1
        return k < 0 or self.words.word[k] in (".", "?", "!", ":", "”", '"', "''", "’")


def _opens_clause(words: Words, k: int) -> bool:
    return words.dep[k] == "nsubj" or (words.lower[k] in ("that", "if", "whether") and words.dep[k] == "mark")
