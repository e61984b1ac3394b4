"""Direct speech: quotations joined to the cue that they belong to."""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.attribution.found import Found
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.quotes import Quote, find_quotes
from sayso.reading.attribution.sources import own_words, source_of
from sayso.reading.attribution.spoken import cue_words
from sayso.reading.attribution.words import Words

#: How many words away from a quotation its cue may stand where the tree does not join them.
_REACH = 14


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
        """Within direct speech only what it says that others say is kept."""
        self.found = [f for f in self.found if not self._in_speech(f.anchor) or self._nested(f)]

    def join(self, number: int, quote: Quote) -> None:
        """Finds the cue of a quotation and gives it the whole of it."""
        owner = self._owner(quote)
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
        content = {*taken.content, *range(quote.first, quote.last + 1)} - {k for k in own if self.inside[k] != number}
        self.found[owner] = replace(taken, content=tuple(sorted(content)), asserted=True)

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

    def _beside(self, number: int, quote: Quote) -> int | None:
        """A cue verb right after the quotation or right before it, in the same paragraph, outside other quotations."""
        for i in (*self._after(quote), *self._before(quote)):
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
        return None

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
                return k
        return None

    def _running_on(self, number: int, quote: Quote) -> int | None:
        """Speech goes on: after "…," he said, in the same paragraph, or over a paragraph's end that closed no mark."""
        if number == 0 or number - 1 not in self.speaker:
            return None
        before = self.quotes[number - 1]
        if before.runs_on or (before.paragraph == quote.paragraph and self._starts_sentence(quote)):
            return self.speaker[number - 1]
        return None

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
            return told[-1]
        if words.word[k] != ":" or last:
            return last[-1] if words.word[k] == ":" else None
        root = next((i for i in range(start, k) if words.head[i] == i), None)
        source = source_of(words, root) if root is not None and words.is_verb(root) else None
        if source is None:
            return None
        self.found.append(Found(anchor=k, cue=(k,), source=source, content=()))
        return len(self.found) - 1

    def _starts_sentence(self, quote: Quote) -> bool:
        k = quote.first - 1
        while k >= 0 and self.words.pos[k] == "SPACE":
            k -= 1
        return k < 0 or self.words.word[k] in (".", "?", "!", ":", "”", '"', "''", "’")
