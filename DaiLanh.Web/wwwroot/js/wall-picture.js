// A picture of the wall for the minutes: what is seen, and in a line below it which day and which place of the ledger that is. Drawn in the
// browser by html-to-image (wwwroot/lib), because only the browser knows what is on the wall; saved as PNG, or as a PDF of one page.

const NARROWEST = 1920;      // a small window makes a picture that can be printed all the same
const BAND = 46 / 1080;      // height of the line below, of the picture's
const QUALITY = 0.93;        // of the JPEG inside a PDF

// Takes it and hands it to the person as a download.
export async function save(wall, ask, kind, library) {
  const { blob, fileName } = await take(wall, ask, kind, library);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${fileName}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

// ask() says what the server has drawn: { sequence, caption, fileName }.
export async function take(wall, ask, kind, library) {
  await import(library);
  // What is lit up for a moment is not what is kept.
  await Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => { })));
  const { copy, proof } = await still(wall, ask);
  let canvas;
  try {
    canvas = await draw(copy, proof.caption);
  } finally {
    copy.remove();
  }
  const blob = kind === "pdf" ? await pdf(canvas, proof.fileName) : await encoded(canvas, "image/png");
  return { blob, fileName: proof.fileName };
}

// A copy that stands still behind the wall while it is drawn, and the place in the ledger that is on it: the wall itself goes on.
async function still(wall, ask) {
  for (let attempt = 0; attempt < 20; attempt++) {
    const proof = await ask();
    if (proof && Number(wall.dataset.sequence) === proof.sequence) {
      const copy = wall.cloneNode(true);
      copy.style.zIndex = -1;
      copy.ariaHidden = true;
      document.body.append(copy);
      return { copy, proof };
    }
    await new Promise(next => setTimeout(next, 50));
  }
  throw new Error("The wall changes too fast.");
}

async function draw(wall, caption) {
  const scale = Math.max(devicePixelRatio, NARROWEST / innerWidth);
  const seen = await globalThis.htmlToImage.toCanvas(wall, { width: innerWidth, height: innerHeight, pixelRatio: scale, skipAutoScale: true });

  const canvas = document.createElement("canvas");
  const band = Math.round(seen.height * BAND);
  [canvas.width, canvas.height] = [seen.width, seen.height + band];
  const pen = canvas.getContext("2d");
  const style = getComputedStyle(wall);
  pen.fillStyle = style.getPropertyValue("--paper");
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(seen, 0, 0);
  pen.fillStyle = style.getPropertyValue("--ink");
  pen.textBaseline = "middle";
  pen.textAlign = "center";
  // As large as the band allows, and never cut.
  for (let size = band * 0.5; ; size *= 0.96) {
    pen.font = `600 ${size}px ${style.fontFamily}`;
    if (pen.measureText(caption).width <= canvas.width * 0.96 || size < 6) break;
  }
  pen.fillText(caption, canvas.width / 2, seen.height + band * 0.42);
  return canvas;
}

function encoded(canvas, type, quality) {
  return new Promise((done, failed) => canvas.toBlob(blob => blob ? done(blob) : failed(new Error("The picture is too large.")), type, quality));
}

// The smallest PDF that shows one picture on one page, as wide as A4 lies (PDF 32000-1:2008, 7.5 and 8.9.5).
async function pdf(canvas, title) {
  const jpeg = new Uint8Array(await (await encoded(canvas, "image/jpeg", QUALITY)).arrayBuffer());
  const width = 841.89;
  const height = (width * canvas.height / canvas.width).toFixed(2);
  const drawing = `q ${width} 0 0 ${height} 0 0 cm /Picture Do Q`;
  const objects = [
    ["<< /Type /Catalog /Pages 2 0 R >>"],
    ["<< /Type /Pages /Kids [3 0 R] /Count 1 >>"],
    [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /XObject << /Picture 4 0 R >> >> /Contents 5 0 R >>`],
    [`<< /Type /XObject /Subtype /Image /Width ${canvas.width} /Height ${canvas.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      jpeg, "\nendstream"],
    [`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`],
    [`<< /Title (${title}) >>`],
  ];
  const parts = ["%PDF-1.4\n"];
  let length = parts[0].length;
  const starts = objects.map((object, i) => {
    const start = length;
    for (const part of [`${i + 1} 0 obj\n`, ...object, "\nendobj\n"]) {
      parts.push(part);
      length += part.length;
    }
    return start;
  });
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.map(start => String(start).padStart(10, "0") + " 00000 n \n").join("")}`
    + `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${length}\n%%EOF\n`);
  return new Blob(parts, { type: "application/pdf" });
}
