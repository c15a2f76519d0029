import sharp, { type CreateRaw, type Sharp } from "sharp";

export type Picture = { bytes: Buffer; width: number; height: number };
export type PictureTrouble = "broken" | "tooManyPixels" | "moving" | "busy";
type Format = "jpeg" | "png" | "webp" | "avif";

const mostPixels = 50_000_000;
const mostSide = 12_000;
const largeSide = 1600;
const smallSide = 480;
const enoughBytes = 200 * 1024;
const seconds = 20;
const mostWaiting = 20;

sharp.cache(false);
sharp.concurrency(1);
// Whatever a file says it is, only these four readers exist here.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadHeif"],
});

/** The format that the first bytes of a file say; `heic` is one that cannot be read here. */
export function pictureFormat(head: Buffer): Format | "heic" | null {
  const text = head.toString("latin1");
  if (text.startsWith("\xff\xd8\xff")) return "jpeg";
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (/^RIFF[\s\S]{4}WEBPVP8/.test(text)) return "webp";
  if (text.slice(4, 8) !== "ftyp") return null;
  if (/^avi[fs]$/.test(text.slice(8, 12))) return "avif";
  return /^(hei[cmsx]|hev[cmx]|mif1|msf1)$/.test(text.slice(8, 12)) ? "heic" : null;
}

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** One picture at a time: each may take much memory for a moment. */
async function oneAtATime<T>(work: () => Promise<T>): Promise<T | "busy"> {
  if (waiting >= mostWaiting) return "busy";
  waiting += 1;
  const turn = last.then(work).finally(() => (waiting -= 1));
  last = turn.catch(() => {});
  return turn;
}

/**
 * Makes a picture of a stranger's file anew from its pixels: upright, sRGB, at most 1600 px, WebP, with a small one of
 * 480 px. Nothing else of the file survives: no place, no camera, no profile, nothing hung on at its end. Its size is
 * looked at before anything is decoded.
 */
export async function readPicture(
  path: string,
  format: Format,
): Promise<{ large: Picture; small: Picture } | PictureTrouble> {
  return oneAtATime(async () => {
    try {
      return await make(path, format);
    } catch (error) {
      // What the decoder says about a broken file is for nobody: the file is broken.
      if (error instanceof Error) return "broken";
      throw error;
    }
  });
}

async function make(path: string, format: Format): Promise<{ large: Picture; small: Picture } | PictureTrouble> {
  const input = { failOn: "truncated", limitInputPixels: mostPixels } as const;
  // The head alone, whatever size it claims: nothing is decoded yet.
  const { width, height, pages, ...said } = await sharp(path, { ...input, limitInputPixels: false }).metadata();
  if (said.format !== (format === "avif" ? "heif" : format)) return "broken";
  if (width > mostSide || height > mostSide || width * height > mostPixels) return "tooManyPixels";
  if ((pages ?? 1) > 1) return "moving";
  const { data, info } = await sharp(path, input)
    .timeout({ seconds })
    .autoOrient()
    .resize({ width: largeSide, height: largeSide, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const raw = { raw: { width: info.width, height: info.height, channels: info.channels } };
  const small = sharp(data, raw).resize({
    ...{ width: smallSide, height: smallSide, fit: "inside", withoutEnlargement: true },
  });
  return { large: await lightest(data, raw), small: await webp(small, 70) };
}

/** Good first; a picture full of leaves or gravel is made a little coarser. */
async function lightest(data: Buffer, raw: { raw: CreateRaw }): Promise<Picture> {
  let picture = await webp(sharp(data, raw), 76);
  for (const quality of [62, 48]) {
    if (picture.bytes.length <= enoughBytes) break;
    picture = await webp(sharp(data, raw), quality);
  }
  return picture;
}

async function webp(from: Sharp, quality: number): Promise<Picture> {
  const { data, info } = await from.timeout({ seconds }).webp({ quality }).toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
