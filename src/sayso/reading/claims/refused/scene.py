"""What a sketch is judged by."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reading.claims.cast import Cast
from sayso.reading.claims.grammar.arguments import Arguments
from sayso.reading.claims.grammar.tree import Tree


@dataclass(frozen=True, slots=True)
class Scene:
    """A document's tree, who stands where in it, and whom its words mean."""

    tree: Tree
    arguments: Arguments
    cast: Cast
