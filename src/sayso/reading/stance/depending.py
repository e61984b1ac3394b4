"""What a deed depends on without an "if": "as long as they pay", "pay or else", "expel him rather than arrest him"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.reading.stance.value import POSSIBLE, UNCOMMITTED, Value

if TYPE_CHECKING:
    from sayso.reading.attribution.words import Words

_AHEAD = frozenset({"will", "would", "could", "might", "may", "can", "'ll", "'d"})
_PRESENT = frozenset({"VBZ", "VBP"})
_WISHING = frozenset({"would", "'d"})
_SUPPOSING = frozenset({"supposing", "assuming", "granting", "presuming"})
_CONTRAST = frozenset({"rather", "instead"})


def depend(words: Words, i: int, value: Value) -> None:
    """Lower or turn the value of a verb that stands only where something else does, or in its stead."""
    _as_long(words, i, value)
    _or_else(words, i, value)
    _in_its_stead(words, i, value)
    _wished(words, i, value)
    _supposing(words, i, value)


def _as_long(words: Words, i: int, value: Value) -> None:
    """ "Will stay as long as they pay": not that they pay; what lasted "as long as they paid" was so."""
    above, as_ = words.head[i], next((c for c in words.with_dep(i, "mark") if words.lower[c] == "as"), None)
    if words.dep[i] != "advcl" or as_ is None or as_ < 2 or words.lower[as_ - 1] != "long":
        return
    finite = {words.tag[i], *(words.tag[c] for c in words.with_dep(i, "aux", "cop"))}
    if words.lower[as_ - 2] in ("as", "so") and finite & _PRESENT and above != i:
        value.lower(UNCOMMITTED, as_ - 2, as_ - 1, as_)


def _or_else(words: Words, i: int, value: Value) -> None:
    """ "They must leave or the army will attack": it will only if they stay."""
    mark = next((c for c in words.with_dep(i, "cc") if words.lower[c] == "or"), None)
    ahead = any(words.lower[c] in _AHEAD for c in words.with_dep(i, "aux"))
    if mark is None or words.dep[i] != "conj" or not words.is_verb(words.head[i]):
        return
    if ahead and words.subject(i) is not None and mark < i:
        otherwise = words.lower[mark + 1] in ("else", "otherwise")
        value.lower(POSSIBLE, mark, *((mark + 1,) if otherwise else ()))


def _in_its_stead(words: Words, i: int, value: Value) -> None:
    """ "Chose to expel him rather than arrest him": he was not arrested."""
    mark = next((c for c in words.with_dep(i, "cc") if words.lower[c] in _CONTRAST), None)
    if mark is not None and words.dep[i] == "conj" and words.lower[mark + 1] in ("than", "of"):
        value.negate(mark, mark + 1)


def _wished(words: Words, i: int, value: Value) -> None:
    """ "She would rather they paid him": they did not, or not yet."""
    rather = next((c for c in words.with_dep(i, "advmod") if words.lower[c] in ("rather", "sooner")), None)
    subject = words.subject(i)
    near = [] if subject is None else [k for k in words.children[i] if words.dep[k] == "nsubj" and k < i]
    if rather is not None and rather > 0 and words.lower[rather - 1] in _WISHING and near and near[-1] > rather:
        value.lower(UNCOMMITTED, rather - 1, rather)


def _supposing(words: Words, i: int, value: Value) -> None:
    """ "Supposing they paid him, it was no crime": the word was taken for one that describes them."""
    subject, first = words.subject(i), words.subtree(i)[0]
    if subject is not None and words.lower[first] in _SUPPOSING and words.head[first] == subject:
        value.lower(UNCOMMITTED, first)
