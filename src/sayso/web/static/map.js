// Draws places as areas on plain outlines (Natural Earth, public domain): no tiles, nothing from elsewhere.
"use strict";
(async () => {
  const box = document.getElementById("map");
  if (!box) return;
  const css = getComputedStyle(document.documentElement);
  const colour = (name) => css.getPropertyValue(name).trim();
  const map = L.map(box, { attributionControl: false, minZoom: 1, maxZoom: 11, zoomAnimation: false }).setView([20, 10], 2);
  const keep = new URLSearchParams(location.search).get("as_of");
  const link = (path, query, words) => {
    const made = document.createElement("a");
    const asked = new URLSearchParams(keep ? { ...query, as_of: keep } : query).toString();
    made.href = asked ? `${path}?${asked}` : path;
    made.textContent = words;
    return made;
  };
  const areas = JSON.parse(box.dataset.places).map((p) => {
    const label = document.createElement("div");
    const head = document.createElement("p");
    head.textContent = `${p.place} (${p.precision})`;
    label.append(head, ...p.lines.map((l) => { const row = document.createElement("p"); row.append(link(`/event/${encodeURIComponent(l.id)}`, {}, l.line)); return row; }));
    if (p.count > p.lines.length) label.append(link("/map", { place: p.key }, `all ${p.count}`));
    const dash = p.hedged ? "5 5" : null;
    // The ring is of one size at every zoom, to be found by; the area is the place as exactly as it is known.
    L.circleMarker([p.lat, p.lon], { radius: 9, color: colour("--accent"), weight: 1, fill: false, interactive: false }).addTo(map);
    const circle = L.circle([p.lat, p.lon], { radius: p.radius, color: colour("--accent"), weight: 2, dashArray: dash });
    return circle.bindPopup(label).addTo(map);
  });
  map.fitBounds(L.featureGroup(areas).getBounds().pad(0.6), { maxZoom: 7 });
  const atlas = await (await fetch("/static/vendor/world-atlas-2.0.2-countries-50m.json")).json();
  const outlines = topojson.feature(atlas, atlas.objects.countries);
  L.geoJSON(outlines, { interactive: false, style: { color: colour("--soft"), weight: 0.7, fillOpacity: 0.05 } }).addTo(map).bringToBack();
})();
