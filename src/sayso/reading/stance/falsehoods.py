"""Words that somebody turns down or calls a lie: what they tell is not so."""

from __future__ import annotations

from collections.abc import Callable

from sayso.reading.attribution.sources import owner_of
from sayso.reading.attribution.words import Words
from sayso.reading.stance.lexicon import Lexicon
from sayso.reading.stance.value import UNCOMMITTED, Value

_NAMING = frozenset({"call", "brand", "label", "dub", "describe", "dismiss", "denounce"})
_LIES = frozenset(
    {"lie", "nonsense", "fabrication", "fiction", "invention", "hoax", "slander", "smear", "falsehood", "libel"}
)
#: What there is none of in a report that is not so.
_TRUTHS = frozenset({"truth", "substance", "basis", "foundation"})


class Falsehoods:
    """Finds them; ``local`` reads the value of a word's own clause."""

    def __init__(self, words: Words, lexicon: Lexicon, local: Callable[[int], Value]) -> None:
        self.words = words
        self.lexicon = lexicon
        self._local = local

    def told_of(self, above: int, value: Value) -> bool:
        """Whether the noun that a clause hangs on is so turned down; the value then says so."""
        return self._turned_down(above, value) or self._called_false(above, value) or self._without_truth(above, value)

    def _turned_down(self, above: int, value: Value) -> bool:
        """ "Rejected reports that he had left": who turns words down says that they are not so."""
        words, verb = self.words, self.words.head[above]
        signature = self.lexicon.governors.get(words.lemma[verb])
        told = words.pos[above] == "NOUN" and words.lemma[above] in self.lexicon.told_nouns
        false = any(words.lower[c] in self.lexicon.false for c in words.with_dep(above, "amod"))
        denied = told and (
            words.dep[above] == "obj" or words.label[above] == "nsubj:pass" or (false and words.case(above) == "as")
        )
        if not denied or signature is None or signature.name != "denying" or owner_of(words, above) is not None:
            return False  # "Quill's claims" stay Quill's word, whoever rejects them.
        value.under(self._local(verb), signature)
        value.cues |= {verb, *self._local(verb).cues}
        return True

    def _called_false(self, noun: int, value: Value) -> bool:
        """ "The claim that he left is untrue", "called the claim that he left a lie"."""
        words, over = self.words, self.words.head[noun]
        if (
            words.pos[noun] != "NOUN"
            or words.lemma[noun] not in self.lexicon.told_nouns
            or owner_of(words, noun) is not None
        ):
            return False
        if words.dep[noun] == "nsubj" and words.with_dep(over, "cop"):
            if words.lower[over] in ("true", "correct", "accurate") and (said := self._local(over)).sign < 0:
                value.negate(*said.cues, over)
                return True
            lie = over if self._false(over) else None
        elif words.lemma[over] in _NAMING and words.dep[noun] in ("obj", "nsubj"):
            _, end = words.sentences[words.sentence[noun]]
            lie = next((k for k in range(noun, end) if self._false(k) and over in words.path(k)), None)
        else:
            return False
        if lie is None:
            return False
        said = self._local(over)
        if said.sign > 0:
            value.negate(lie)
        else:
            value.lower(UNCOMMITTED, lie, *said.cues)
        return True

    def _without_truth(self, noun: int, value: Value) -> bool:
        """ "There is no truth in the story that he left": he did not."""
        words, truth = self.words, self.words.head[noun]
        told = words.dep[noun] == "nmod" and words.lemma[noun] in self.lexicon.told_nouns
        if words.lemma[truth] not in _TRUTHS or not told:
            return False
        no = next((c for c in words.with_dep(truth, "det") if words.lower[c] in ("no", "any", "neither")), None)
        said = self._local(words.head[truth])
        if no is None or not (words.lower[no] == "no" or said.sign < 0):
            return False
        value.negate(no, truth, *said.cues)
        return True

    def _false(self, i: int) -> bool:
        return self.words.lower[i] in self.lexicon.false or self.words.lemma[i] in _LIES
