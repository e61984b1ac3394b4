"""The network as an SVG picture that needs nothing but itself."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from sayso.views.brief.value import Drawn

WIDTH, HEIGHT, MARGIN = 960, 620, 90
MOST = 40
"""More edges than this are left to the list below the picture."""


def picture(drawn: Sequence[Drawn]) -> str:
    """An SVG of the strongest ties; empty where there are none.

    Width is the number of independent origins, at least; a dash means hedged or disputed.
    """
    shown = drawn[:MOST]
    if not shown:
        return ""
    places = _places(shown)
    edges = "\n".join(_edge(d, places) for d in shown)
    nodes = "\n".join(_node(name, *places[key]) for key, name in sorted(_nodes(shown).items()))
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="The network of stated ties" '
        f'xmlns="http://www.w3.org/2000/svg">\n{edges}\n{nodes}\n</svg>'
    )


def _nodes(drawn: Sequence[Drawn]) -> dict[str, str]:
    return {e.id: e.name for d in drawn for e in (d.edge.tie.left, d.edge.tie.right)}


def _places(drawn: Sequence[Drawn]) -> dict[str, tuple[float, float]]:
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(sorted(_nodes(drawn)))
    graph.add_edges_from((d.edge.tie.left.id, d.edge.tie.right.id) for d in drawn)
    spots = networkx.spring_layout(graph, seed=7, k=1.6 / max(len(graph), 1) ** 0.5, iterations=200)
    width, height = WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN
    return {
        key: (round(MARGIN + (x + 1) / 2 * width, 1), round(MARGIN + (y + 1) / 2 * height, 1))
        for key, (x, y) in spots.items()
    }


def _edge(d: Drawn, places: dict[str, tuple[float, float]]) -> str:
    t = d.edge.tie
    (x1, y1), (x2, y2) = places[t.left.id], places[t.right.id]
    dash = ' stroke-dasharray="6 5"' if d.edge.dashed else ""
    origins = str(t.at_least) if t.at_least == t.at_most else f"{t.at_least}–{t.at_most}"
    sure = "disputed" if t.disputed else "hedged" if t.hedged else "stated"
    return (
        f'<g class="edge"><title>{escape(d.text)}</title>'
        f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke-width="{1 + 1.5 * min(t.at_least, 5)}"{dash}/>'
        f'<text x="{(x1 + x2) / 2:.1f}" y="{(y1 + y2) / 2 - 4:.1f}">{origins} · {sure}</text></g>'
    )


def _node(name: str, x: float, y: float) -> str:
    return f'<g class="node"><circle cx="{x}" cy="{y}" r="7"/><text x="{x}" y="{y - 12}">{escape(name)}</text></g>'
