"""Relations that no English tree has, mended after the model: it labels each arc by itself and sees no sisters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence


def mend(heads: Sequence[int], deps: Sequence[str]) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """The heads and relations with four slips put right; heads count from 0, and -1 is the root.

    A verb has one subject: of two, with one before it and one after, the later is its object; of two before it with a
    clause between them that has none, the first is the subject of that clause ("The army left, a doctor said").  A word
    with a preposition of its own is no apposition: it modifies the noun it hangs on.  A noun is no part of a compound
    behind the verb that follows it: it is the verb's subject ("Police raid charity office").
    """
    hung, mended = list(heads), list(deps)
    children: dict[int, list[int]] = defaultdict(list)
    for i, head in enumerate(heads):
        if head >= 0:
            children[head].append(i)
    for head, mine in children.items():
        subjects = [i for i in mine if mended[i] == "nsubj"]
        late = [i for i in subjects if i > head]
        if late and len(late) < len(subjects) and not any(mended[i] == "obj" for i in mine):
            mended[late[0]] = "obj"
        elif len(subjects) == 2 and not late:
            for clause in (c for c in mine if mended[c] in ("ccomp", "parataxis") and subjects[0] < c < subjects[1]):
                if not any(mended[k].startswith("nsubj") for k in children.get(clause, ())):
                    hung[subjects[0]] = clause
    for i, dep in enumerate(deps):
        over = heads[heads[i]] if heads[i] >= 0 else -1
        if dep == "compound" and i < over < heads[i] and not any(mended[c].startswith("nsubj") for c in children[over]):
            hung[i], mended[i] = over, "nsubj"
        if dep == "appos" and any(mended[c] == "case" and c < i for c in children[i]):
            mended[i] = "nmod"
    return tuple(hung), tuple(mended)
