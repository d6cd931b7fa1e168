// A font's hollow twin: every character as wide as in the font, and none with ink. In a page's first picture the formulas are set
// in such fonts, which stand in the page itself; when the fonts come, ink appears and nothing moves.

/** What a browser needs to set a line: no hints. */
const kept = new Set(["OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"]);

/**
 * Browsers refuse a font without any outline. This one has one contour of one point: the count of contours, an empty box, the
 * contour's last point, no instructions, and a flag for a point that stays at the origin.
 */
const point = Buffer.from([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x31, 0]);

/** From a TrueType font the hollow one. The tables are those of OpenType: a directory of 16 bytes each, then their bytes. */
export function hollow(font) {
  const tables = new Map();
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
    const tag = font.toString("latin1", entry, entry + 4);
    const start = font.readUInt32BE(entry + 8);
    if (kept.has(tag)) tables.set(tag, Buffer.from(font.subarray(start, start + font.readUInt32BE(entry + 12))));
  }
  // Each place is half an offset; the last glyph has the point, and all before it nothing.
  if (tables.get("head").readInt16BE(50) !== 0) throw new Error("a small font has short places");
  tables.set("glyf", point);
  const places = tables.get("loca").fill(0);
  places.writeUInt16BE(point.length / 2, places.length - 2);
  // No names: their count, and where they would begin.
  tables.set("name", Buffer.from([0, 0, 0, 0, 0, 6]));
  // Of each width its bearing, from which no outline begins now.
  const widths = tables.get("hhea").readUInt16BE(34);
  const measures = tables.get("hmtx");
  for (let at = 2; at < measures.length; at += at < 4 * widths - 2 ? 4 : 2) measures.writeInt16BE(0, at);
  // After the number of glyphs: the most points and contours that one has; of zones there is one.
  const most = tables.get("maxp").fill(0, 6);
  for (const at of [6, 8, 14]) most.writeUInt16BE(1, at);
  return assemble(font.readUInt32BE(0), tables);
}

function assemble(version, tables) {
  const directory = Buffer.alloc(12 + 16 * tables.size);
  directory.writeUInt32BE(version, 0);
  directory.writeUInt16BE(tables.size, 4);
  const bodies = [];
  let start = directory.length;
  let entry = 12;
  for (const [tag, bytes] of tables) {
    const body = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
    directory.write(tag, entry, "latin1");
    directory.writeUInt32BE(start, entry + 8);
    directory.writeUInt32BE(bytes.length, entry + 12);
    bodies.push(body);
    start += body.length;
    entry += 16;
  }
  return Buffer.concat([directory, ...bodies]);
}
