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
  ];
  const graph = cytoscape({ container: box, elements: JSON.parse(box.dataset.graph), style, layout: { name: "cose", animate: false, randomize: false, nodeRepulsion: 90000, idealEdgeLength: 110 }, wheelSensitivity: 0.3 });
  const keep = new URLSearchParams(location.search).get("as_of");
  const go = (path) => { location.href = keep ? `${path}?as_of=${keep}` : path; };
  graph.on("tap", "node", (e) => go(`/entity/${encodeURIComponent(e.target.id())}`));
  graph.on("tap", "edge", (e) => go(`/tie/${encodeURIComponent(e.target.source().id())}/${encodeURIComponent(e.target.target().id())}`));
})();
