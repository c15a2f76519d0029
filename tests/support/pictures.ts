import { deflateSync, zipSync } from "fflate";
import { crc32 } from "node:zlib";
import sharp, { type Sharp } from "sharp";

/** A picture of the size asked for that is no plain colour, so that it weighs something. */
export function pictureOf(width: number, height: number): Sharp {
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0; at < data.length; at += 1) data[at] = (at * 31 + Math.floor(at / width) * 17) % 256;
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** A photo as a phone makes it: lying on its side, with the place where it was taken. */
export const phonePhoto = (width = 800, height = 600): Promise<Buffer> =>
  pictureOf(width, height)
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: "Telefono", Model: "Segreto 12" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "43/1 46/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "11/1 15/1 0/1" },
    })
    .withIccProfile("p3")
    .toBuffer();

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG whose header promises a size, with a few bytes of packed nothing that unpack to `unpacked` bytes. */
export function pngThatClaims(width: number, height: number, unpacked = 1000): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const adler = Buffer.alloc(4);
  const packed = Buffer.concat([Buffer.from([0x78, 0x9c]), deflateSync(new Uint8Array(unpacked)), adler]);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", packed), chunk("IEND", new Uint8Array())]);
}

/** A GIF or WebP that moves. */
export async function moving(frames: number): Promise<Buffer> {
  const side = 16;
  const data = Buffer.alloc(side * side * frames * 3);
  for (let at = 0; at < data.length; at += 1) data[at] = (at * 7 + Math.floor(at / (side * side * 3)) * 50) % 256;
  return sharp(data, { raw: { width: side, height: side * frames, channels: 3, pageHeight: side } })
    .webp({ loop: 0, delay: 40 })
    .toBuffer();
}

export const pdf = (inside = ""): Buffer =>
  Buffer.from(
    `%PDF-1.4\n${inside}1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`,
  );

/** An archive whose last remark ends as a PDF does, behind the beginning of one. */
export function pdfAndZip(): Buffer {
  const zip = Buffer.from(zipSync({ "a.html": new TextEncoder().encode("<script>alert(1)</script>") }));
  const remark = Buffer.from("\nstartxref\n9\n%%EOF\n");
  zip.writeUInt16LE(remark.length, zip.length - 2);
  return Buffer.concat([Buffer.from("%PDF-1.4\n"), zip, remark]);
}
