// Draws the dated events.  Labels are text, never markup.
"use strict";
(() => {
  for (const box of document.querySelectorAll("[data-timeline]")) {
    const items = JSON.parse(box.dataset.timeline).map((item) => {
      const label = document.createElement("span");
      label.textContent = item.content.length > 70 ? `${item.content.slice(0, 69)}…` : item.content;
      const shown = { id: item.id, start: item.start, type: item.type, className: item.className, content: label };
      return item.end ? { ...shown, end: item.end } : shown;
    });
    const strip = box.classList.contains("strip");
    const options = { maxHeight: strip ? 240 : 520, zoomMin: 1000 * 60 * 60 * 24, selectable: true, showCurrentTime: false, xss: { disabled: false }, zoomKey: "ctrlKey" };
    const drawn = new vis.Timeline(box, new vis.DataSet(items), options);
    drawn.on("select", (e) => { if (e.items.length) location.href = `/event/${encodeURIComponent(e.items[0])}${location.search.includes("as_of") ? location.search : ""}`; });
  }
})();
