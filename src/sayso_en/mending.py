"""Relations that no English tree has, mended after the model: it labels each arc by itself and sees no sisters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence


def mend(heads: Sequence[int], deps: Sequence[str]) -> tuple[str, ...]:
    """The relations with two slips put right.

    A verb has one subject: of two, with one before it and one after, the later is its object.  A word with a
    preposition of its own is no apposition: it modifies the noun it hangs on.
    """
    mended = list(deps)
    children: dict[int, list[int]] = defaultdict(list)
    for i, head in enumerate(heads):
        if head >= 0:
            children[head].append(i)
    for head, mine in children.items():
        subjects = [i for i in mine if mended[i] == "nsubj"]
        late = [i for i in subjects if i > head]
        if late and len(late) < len(subjects) and not any(mended[i] == "obj" for i in mine):
            mended[late[0]] = "obj"
    for i, dep in enumerate(deps):
        if dep == "appos" and any(mended[c] == "case" and c < i for c in children[i]):
            mended[i] = "nmod"
    return tuple(mended)
