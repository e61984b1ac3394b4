// Draws places as areas on plain outlines (Natural Earth, public domain): no tiles, nothing from elsewhere.
"use strict";
(async () => {
  const box = document.getElementById("map");
  if (!box) return;
  const css = getComputedStyle(document.documentElement);
  const colour = (name) => css.getPropertyValue(name).trim();
  const map = L.map(box, { attributionControl: false, minZoom: 1, maxZoom: 11, zoomAnimation: false }).setView([20, 10], 2);
  const areas = JSON.parse(box.dataset.places).map((p) => {
    const label = document.createElement("a");
    label.href = `/event/${encodeURIComponent(p.id)}`;
    label.textContent = `${p.line} (${p.place}, ${p.precision})`;
    const circle = L.circle([p.lat, p.lon], { radius: p.radius, color: colour("--accent"), weight: 2, dashArray: p.hedged ? "5 5" : null });
    return circle.bindPopup(label).addTo(map);
  });
  map.fitBounds(L.featureGroup(areas).getBounds().pad(0.6), { maxZoom: 7 });
  const atlas = await (await fetch("/static/vendor/world-atlas-2.0.2-countries-50m.json")).json();
  const outlines = topojson.feature(atlas, atlas.objects.countries);
  L.geoJSON(outlines, { interactive: false, style: { color: colour("--soft"), weight: 0.7, fillOpacity: 0.05 } }).addTo(map).bringToBack();
})();
