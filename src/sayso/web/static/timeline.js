// Draws the dated events.  Labels are text, never markup.
"use strict";
(() => {
  const DAY = 1000 * 60 * 60 * 24;
  // A label stands beside its bar where the bar is short: rows are kept so far apart that none covers another.
  const ROOM = 330, MOST = 46;

  // The days to begin with: all of them, or where a few lie far off the rest, those in which most lie.
  const opening = (items) => {
    const starts = items.map((i) => Date.parse(i.start)).sort((a, b) => a - b);
    const ends = items.map((i) => Date.parse(i.end || i.start)).sort((a, b) => a - b);
    const at = (sorted, share) => sorted[Math.round((sorted.length - 1) * share)];
    let [from, to] = [starts[0], ends[ends.length - 1]];
    const [first, last] = [at(starts, 0.15), at(starts, 0.9)];
    if (items.length > 9 && (last - first) * 4 < to - from) [from, to] = [first, last];
    const edge = Math.max(3 * DAY, (to - from) * 0.06);
    // The last labels need room to their right.
    return { start: new Date(from - edge), end: new Date(to + edge + (to - from) * 0.25) };
  };

  for (const box of document.querySelectorAll("[data-timeline]")) {
    const given = JSON.parse(box.dataset.timeline);
    const items = given.map((item) => {
      const label = document.createElement("span");
      label.textContent = item.content.length > MOST ? `${item.content.slice(0, MOST - 1)}…` : item.content;
      label.title = `${item.content} ${item.title}`;
      const shown = { id: item.id, start: item.start, type: item.type === "box" ? "point" : item.type, className: item.className, content: label };
      return item.end ? { ...shown, end: item.end } : shown;
    });
    const strip = box.classList.contains("strip");
    const options = {
      maxHeight: strip ? 300 : 520, zoomMin: DAY, selectable: true, showCurrentTime: false, xss: { disabled: false }, zoomKey: "ctrlKey",
      verticalScroll: true, orientation: { axis: "bottom", item: "top" }, margin: { item: { horizontal: box.clientWidth > 600 ? ROOM : 160, vertical: 4 } }, ...opening(given),
    };
    const drawn = new vis.Timeline(box, new vis.DataSet(items), options);
    drawn.on("select", (e) => { if (e.items.length) location.href = `/event/${encodeURIComponent(e.items[0])}${location.search.includes("as_of") ? location.search : ""}`; });
  }
})();
