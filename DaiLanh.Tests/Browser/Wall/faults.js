// What is wrong with the picture of a wall as it stands: a list of sentences, empty when nothing is. Called in the page by WallSizesTests.
letter => {
  const faults = [];
  const wall = document.querySelector(".wall");
  const u = Math.min(innerHeight / 1080, innerWidth / 1440);
  const px = 0.75;                       // browsers round glyphs and lines to parts of a pixel
  const SMALL_PRINT = ".wall-strip";     // legend and ledger: for photographs and for who stands before the wall
  const say = (what, element, more = "") => faults.push(`${what}: ${element.getAttribute("class") || element.tagName} “${element.textContent.trim().slice(0, 40)}” ${more}`.trim());
  const n = x => Math.round(x * 10) / 10;

  const root = document.scrollingElement;
  if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) faults.push(`the page scrolls: ${root.scrollWidth}×${root.scrollHeight}`);
  const style = getComputedStyle(wall);
  const frame = { left: parseFloat(style.paddingLeft) - px, top: 0, right: innerWidth - parseFloat(style.paddingRight) + px, bottom: innerHeight };

  // WCAG 2.2; colours as the browser resolved them, over the nearest ground that is painted.
  const channels = colour => colour.match(/[\d.]+/g).map(Number);
  const luminance = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const contrast = (a, b) => { const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  const ground = element => {
    for (let box = element; box; box = box.parentElement) {
      const colour = channels(getComputedStyle(box).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };

  // Every element that has text of its own, and where that text really stands.
  const texts = [];
  for (const element of wall.querySelectorAll("*")) {
    const nodes = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (nodes.length === 0 || !element.checkVisibility()) continue;
    const css = getComputedStyle(element);
    const scale = element.ownerSVGElement ? element.getScreenCTM().a : 1;
    const size = parseFloat(css.fontSize) * scale;
    const rects = nodes.flatMap(node => {
      const range = document.createRange();
      range.selectNodeContents(node);
      // The boxes of a line are as high as the font allows for; letters stand inside that.
      return [...range.getClientRects()].filter(r => r.width > 0.5).map(r => {
        const inner = Math.max(0, r.height - size * 1.1) / 2;
        return { left: r.left, right: r.right, top: r.top + inner, bottom: r.bottom - inner };
      });
    });
    texts.push({ element, css, size, rects, line: parseFloat(css.lineHeight) * scale });
  }

  for (const { element, css, size, rects, line } of texts) {
    const isSmall = element.closest(SMALL_PRINT);
    if (!isSmall && size < letter * u - 0.05) say("letters too low", element, `${n(size / u)} of ${letter}`);
    if (!element.ownerSVGElement && /\p{L}/u.test(element.textContent) && line < size * 1.295) say("lines too close", element, `${n(line / size)}`);
    const least = element.closest(".wall-name, .wall-number") ? 7 : 4.5;
    const ratio = contrast(channels(element.ownerSVGElement ? css.fill : css.color), ground(element));
    if (ratio < least) say("too little contrast", element, `${n(ratio)} of ${least}`);
    if (!element.ownerSVGElement && element.clientWidth && element.scrollWidth > element.clientWidth + 1) say("cut or sticking out", element, `${element.scrollWidth} in ${element.clientWidth}`);

    // Inside the picture, and inside every box around it that has a size of its own.
    const boxes = [frame];
    for (let box = element; box && box !== wall; box = box.parentElement) {
      if (getComputedStyle(box).display === "inline" || box.ownerSVGElement) continue;
      const r = box.getBoundingClientRect();
      // Where a line of text fills a box exactly, stacked marks may reach a little above it.
      const slack = size * 0.12;
      boxes.push({ left: r.left - px, right: r.right + px, top: r.top - slack, bottom: r.bottom + slack, box });
    }
    for (const r of rects) {
      const out = boxes.find(b => r.left < b.left || r.right > b.right || r.top < b.top || r.bottom > b.bottom);
      if (out) say("outside its box", element, `(${n(r.left)},${n(r.top)})–(${n(r.right)},${n(r.bottom)}) in ${out.box?.className ?? "the frame"} (${n(out.left)},${n(out.top)})–(${n(out.right)},${n(out.bottom)})`);
    }
  }

  // Nothing over anything else: texts, marks and bars.
  const parts = [
    ...texts.flatMap(t => t.rects.map(r => ({ ...r, element: t.element }))),
    ...[...wall.querySelectorAll(".mark, .bar, .wall-emblem, .wall-key, .wall-dots, .wall-paused")].filter(e => e.checkVisibility()).map(element => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top, bottom, element };
    }),
  ].filter(p => p.right > p.left).sort((a, b) => a.top - b.top);
  for (let i = 0; i < parts.length; i++) {
    for (let j = i + 1; j < parts.length && parts[j].top < parts[i].bottom - 1; j++) {
      const [a, b] = [parts[i], parts[j]];
      if (a.element === b.element) continue;
      const [x, y] = [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
      if (x > 1 && y > 1) say("overlap", a.element, `with ${b.element.getAttribute("class") || b.element.tagName} “${b.element.textContent.trim().slice(0, 30)}” by ${n(x)}×${n(y)}`);
    }
  }

  // Rows one below the other, marks and bars of a size that can be seen.
  const body = wall.querySelector(".wall-body")?.getBoundingClientRect();
  for (const row of wall.querySelectorAll("[data-row], .wall-body > *")) {
    const r = row.getBoundingClientRect();
    if (r.bottom > body.bottom + px || r.right > body.right + px || r.top < body.top - px) say("higher than the page", row, `${n(r.top)}–${n(r.bottom)} in ${n(body.top)}–${n(body.bottom)}`);
  }
  for (const bar of wall.querySelectorAll(".bar")) {
    const r = bar.getBoundingClientRect();
    if (bar.checkVisibility() && (r.width < letter * u * 1.5 || r.height < 2)) say("a bar nobody sees", bar.parentElement, `${n(r.width)}×${n(r.height)}`);
  }
  return faults;
}
