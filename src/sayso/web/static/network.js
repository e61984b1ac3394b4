// Draws the stated ties: width is independent origins, a dash means hedged or disputed.
"use strict";
(() => {
  const box = document.getElementById("graph");
  if (!box) return;
  const css = getComputedStyle(document.documentElement);
  const colour = (name) => css.getPropertyValue(name).trim();
  const tint = { person: "--accent", organisation: "--edge", place: "--soft" };
  const style = [
    { selector: "node", style: { label: "data(label)", color: colour("--ink"), "font-size": 11, "text-wrap": "wrap", "text-max-width": 110, "text-valign": "bottom", "text-margin-y": 4, width: 18, height: 18, "background-color": (n) => colour(tint[n.data("kind")] || "--soft") } },
    { selector: "edge", style: { width: "data(width)", "line-color": colour("--edge"), "curve-style": "bezier", label: "data(origins)", "font-size": 9, color: colour("--soft"), "text-background-color": colour("--card"), "text-background-opacity": 1 } },
    { selector: "edge[?dashed]", style: { "line-style": "dashed" } },
    { selector: "node.near", style: { "border-width": 3, "border-color": colour("--focus") } },
    { selector: "edge.near", style: { "line-color": colour("--focus") } },
  ];
  const elements = JSON.parse(box.dataset.graph);
  const many = elements.nodes.length > 80;
  // Few nodes are laid out by forces; many in rings by their number of ties, which stands at once.
  const layout = many
    ? { name: "concentric", animate: false, concentric: (n) => n.degree(), levelWidth: () => 3, minNodeSpacing: 14 }
    : { name: "cose", animate: false, randomize: false, nodeRepulsion: 400000, idealEdgeLength: 110, numIter: 2000 };
  // Forces that begin from a ring have no heap to pull apart.
  const graph = cytoscape({ container: box, elements, style, layout: many ? layout : { name: "circle" }, wheelSensitivity: 0.3, hideEdgesOnViewport: many, textureOnViewport: many, pixelRatio: many ? 1 : "auto" });
  if (many) graph.style().selector("edge").style({ label: "", "curve-style": "haystack", opacity: 0.55 }).selector("node").style({ "min-zoomed-font-size": 7 }).update();
  if (!many) {
    graph.layout(layout).run();
    // What was laid out wide is drawn small: words and dots keep a size that can be read.
    const grown = Math.min(box.clientWidth < 600 ? 3.6 : 2.4, Math.max(1, 1 / graph.zoom()));
    graph.style().selector("node").style({ "font-size": 11 * grown, "text-max-width": 110 * grown, width: 18 * grown, height: 18 * grown }).selector("edge").style({ "font-size": 9 * grown }).update();
    graph.fit(undefined, 24);
  }
  const here = new URLSearchParams(location.search);
  const keep = here.get("as_of");
  const picked = document.getElementById("picked");
  const link = (href, words) => { const a = document.createElement("a"); a.href = href; a.textContent = words; a.className = "button"; return a; };
  const at = (path) => (keep ? `${path}?as_of=${encodeURIComponent(keep)}` : path);
  const show = (words, ...links) => { picked.hidden = false; picked.replaceChildren(document.createTextNode(`${words} `), ...links.flatMap((l) => [l, " "])); };
  graph.on("tap", "node", (e) => {
    const node = e.target;
    const more = new URLSearchParams(here);
    const about = (here.get("about") || "").split(";").map((a) => a.trim()).filter(Boolean);
    more.set("about", [...new Set([...about, node.id()])].join(";"));
    graph.elements().removeClass("near");
    node.closedNeighborhood().addClass("near");
    show(`${node.data("label")}: ${node.degree()} ties drawn.`, link(at(`/entity/${encodeURIComponent(node.id())}`), "Open"), link(`/network?${more}`, "Expand"));
  });
  graph.on("tap", "edge", (e) => {
    const edge = e.target;
    const path = `/tie/${encodeURIComponent(edge.source().id())}/${encodeURIComponent(edge.target().id())}`;
    show(`${edge.source().data("label")} – ${edge.target().data("label")}: ${edge.data("label")}; independent origins ${edge.data("origins")}.`, link(at(path), "Open"));
  });
  // A window made narrow, or a telephone turned, has its graph fitted anew: what lay outside could not be reached.
  addEventListener("resize", () => { graph.resize(); graph.fit(undefined, 24); });
  box.graph = graph;
  box.dataset.drawn = "1";
})();
