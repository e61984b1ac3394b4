"""What somebody is called: "called him a liar", "described it as a farce"."""

from __future__ import annotations

from sayso.reading.attribution.words import Words

_AS = ("as", "like")
_NAMES = frozenset({"PROPN", "PRON", "DET"})
_NAMING = frozenset({"call", "brand", "label", "dub"})


def called(words: Words, i: int) -> list[int]:
    """ "called him a liar", "described it as a farce": both together."""
    objects = words.with_dep(i, "obj")
    complements = [c for c in words.with_dep(i, "obl", "advcl") if words.case(c) in _AS]
    complements += [c for c in words.with_dep(i, "xcomp") if words.case(c) != "of"]  # "Accused them of having left".
    if words.passive(i):
        objects = words.with_dep(i, "nsubj")
    if objects and not complements and words.lemma[i] in _NAMING and not words.passive(i):
        return _up_to_comma(words, i, objects[0])
    if not objects or not complements:
        return []
    saying = [c for c in words.with_dep(i, "ccomp") if c > complements[0] and words.tag[complements[0]] == "VBG"]
    return sorted({k for c in (objects[0], complements[0], *saying) for k in words.subtree(c)})


def _up_to_comma(words: Words, i: int, first: int) -> list[int]:
    """ "Called him a liar", where the parse does not part the two: what follows, up to the next comma."""
    _, end = words.sentences[words.sentence[i]]
    end = min([end, *(words.subtree(c)[0] for c in words.with_dep(i, "conj") if c > first)])  # "Called him and left".
    found: list[int] = []
    for k in range(words.subtree(first)[0], end):
        if k < i:
            return []
        if words.word[k] in (",", ";", "—") and k > first:
            break
        found.append(k)
    rest = [k for k in found if k not in words.subtree(first)]
    if (rest and words.pos[rest[0]] in ("ADV", "SCONJ", "ADP")) or all(words.pos[k] in _NAMES for k in found):
        return []  # "Called Quill" and "called the mayor before noon": on the telephone.
    return found if len(found) > 2 else []
