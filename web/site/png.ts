// A raster as a PNG file: signature, header, the rows deflated, end (W3C, Portable Network Graphics, third edition).
import { crc32, deflateSync } from "node:zlib";
import type { Raster } from "./raster-pen.ts";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Eight bits a channel; red, green and blue; deflated; filtered by rows; not interlaced. */
const format = [8, 2, 0, 0, 0];

export function png({ width, height, pixels }: Raster): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(format, 8);
  // Each row begins with the kind of its filter: 0, none.
  const rows = Buffer.alloc(height * (3 * width + 1));
  for (let row = 0; row < height; row++) rows.set(pixels.subarray(3 * width * row, 3 * width * (row + 1)), row * (3 * width + 1) + 1);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

/** Length, kind, content, checksum of kind and content. */
function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}
