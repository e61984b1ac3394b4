// Keys, the as-of slider and dropped files.  Keys are off while somebody types.
"use strict";
(() => {
  const typing = (e) => e.target.closest && e.target.closest("input:not([type=range]), textarea, select, [contenteditable]");
  const lines = () => [...document.querySelectorAll("main .happening > a, main .said .line a, main tbody a, main ol.actors a, main ul.reports a")];
  let at = -1;

  const step = (by) => {
    const all = lines();
    if (!all.length) return;
    if (all[at]) all[at].classList.remove("here");
    at = Math.max(0, Math.min(all.length - 1, at + by));
    all[at].classList.add("here");
    all[at].focus();
  };

  // Keys of one's own, from the workspace's settings: what is pressed stands for the key that the page names.
  const own = JSON.parse(document.body.dataset.keys || "{}");
  const meant = Object.fromEntries(Object.entries(own).map(([key, mine]) => [mine, key]));
  const stands = (key) => meant[key] ?? (own[key] ? "" : key);
  for (const label of document.querySelectorAll("kbd")) if (own[label.textContent]) label.textContent = own[label.textContent];

  const press = (key) => {
    const button = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!button) return false;
    const field = button.hash && document.querySelector(button.hash);
    if (field && field.matches("textarea, input")) field.focus();
    else button.click();
    return true;
  };

  document.addEventListener("keydown", (e) => {
    if (typing(e) || e.ctrlKey || e.metaKey || e.altKey) return;
    const key = stands(e.key);
    if (key === "/") { e.preventDefault(); document.getElementById("q").focus(); return; }
    if (key === "?") { document.getElementById("help").showModal(); return; }
    if (key === " " && e.target.closest("button, a, summary")) return;
    if (key && press(key)) { e.preventDefault(); return; }
    if (key === "j") step(1);
    if (key === "k") step(-1);
  });

  // On a phone the pages stand in one row that scrolls: the one we are on is in sight.
  const here = document.querySelector("nav [aria-current]");
  if (here) here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.offsetLeft - 40;

  // Come back to by the browser's own button, a page asks what its address says, not what was typed there last.
  addEventListener("pageshow", (e) => {
    const [came] = performance.getEntriesByType("navigation");
    if (!e.persisted && !(came && came.type === "back_forward")) return;
    for (const form of document.querySelectorAll(".asof, .search, .filters")) if (form.method === "get") form.reset();
  });

  const slider = document.getElementById("as_of_slider");
  if (slider) {
    const days = slider.dataset.days.split(" ");
    const field = document.getElementById("as_of");
    slider.addEventListener("input", () => { field.value = days[slider.value] || ""; });
    slider.addEventListener("change", () => field.form.requestSubmit());
  }

  // The page is that of before the last change: it says when the new one stands, and changes nothing under one's hands.
  const behind = document.getElementById("behind");
  if (behind) {
    const ask = async () => {
      const { stands } = await (await fetch("/standing.json")).json();
      if (!stands) return setTimeout(ask, 2000);
      const link = document.createElement("a");
      link.href = location.href;
      link.textContent = "Show this page anew";
      behind.replaceChildren("The last change is worked in. ", link);
    };
    setTimeout(ask, 1000);
  }

  const drop = document.querySelector(".drop");
  if (drop) {
    const input = drop.querySelector("input[type=file]");
    const list = document.getElementById("progress");
    const over = (on) => (e) => { e.preventDefault(); drop.classList.toggle("over", on); };
    const told = (item) => item.fault || (item.new ? "read" : "was here already");
    // One file after the other, so that each says for itself how it went.
    const send = async (file, row) => {
      row.textContent = `${file.name}: reading …`;
      const body = new FormData();
      body.append("file", file);
      try {
        const answer = await fetch("/add", { method: "POST", body, headers: { Accept: "application/json" } });
        if (!answer.ok) throw new Error(answer.status === 400 ? "refused; it may be over 64 MB" : `not added (${answer.status})`);
        const { items } = await answer.json();
        row.textContent = items.map((i) => `${i.name}: ${told(i)}`).join("; ") || `${file.name}: nothing in it`;
        row.classList.toggle("failed", items.some((i) => i.fault));
      } catch (error) {
        row.textContent = `${file.name}: ${error.message}`;
        row.classList.add("failed");
      }
    };
    const sendAll = async (files) => {
      const rows = files.map((f) => { const row = document.createElement("li"); row.textContent = `${f.name}: waiting`; list.append(row); return row; });
      for (const [n, file] of files.entries()) await send(file, rows[n]);
      const done = document.createElement("li");
      const link = document.createElement("a");
      link.href = "/";
      link.className = "button";
      link.textContent = "Show the case with them";
      done.append(link);
      list.append(done);
      input.value = "";
    };
    drop.addEventListener("dragover", over(true));
    drop.addEventListener("dragleave", over(false));
    drop.addEventListener("drop", (e) => { over(false)(e); sendAll([...e.dataTransfer.files]); });
    drop.addEventListener("submit", (e) => { e.preventDefault(); sendAll([...input.files]); });
  }
})();
