import sharp from "sharp";

type Colour = readonly [number, number, number];
type Shape = { at: [x: number, y: number]; size: [width: number, height: number]; colour: Colour; round?: boolean };

export type Drawn = { large: Buffer; small: Buffer; width: number; height: number };

const plaster: Colour = [226, 190, 130];
const stone: Colour = [196, 190, 178];
const metal: Colour = [150, 146, 138];
const red: Colour = [176, 44, 38];
const wood: Colour = [128, 84, 52];
const green: Colour = [86, 120, 72];
const lilac: Colour = [150, 120, 180];
const lamp: Colour = [250, 214, 120];

const keyAt = (x: number, y: number): Shape[] => [
  { at: [x, y], size: [56, 56], colour: metal, round: true },
  { at: [x + 16, y + 16], size: [24, 24], colour: stone, round: true },
  { at: [x + 22, y + 52], size: [12, 110], colour: metal },
  { at: [x + 34, y + 120], size: [18, 10], colour: metal },
];

/** Four keys with a red ribbon, on a step. */
export const keys: Shape[] = [
  { at: [0, 0], size: [960, 260], colour: plaster },
  { at: [0, 430], size: [960, 290], colour: [172, 166, 154] },
  ...[300, 380, 460, 540].flatMap((x) => keyAt(x, 300)),
  { at: [280, 330], size: [360, 26], colour: red },
  { at: [620, 340], size: [24, 130], colour: red },
];

/** A long table under the wisteria, with the lamp lit. */
export const table: Shape[] = [
  { at: [0, 0], size: [960, 720], colour: plaster },
  { at: [0, 560], size: [960, 160], colour: stone },
  { at: [0, 60], size: [960, 26], colour: green },
  ...Array.from({ length: 12 }, (_, n): Shape => ({
    ...{ at: [30 + n * 78, 80 + (n % 3) * 14], size: [46, 120 + (n % 4) * 18], colour: lilac, round: true },
  })),
  { at: [455, 86], size: [10, 150], colour: metal },
  { at: [425, 220], size: [70, 70], colour: lamp, round: true },
  { at: [130, 470], size: [700, 26], colour: wood },
  { at: [170, 496], size: [22, 130], colour: wood },
  { at: [768, 496], size: [22, 130], colour: wood },
  ...[200, 330, 460, 590, 720].map((x): Shape => ({
    at: [x, 452],
    size: [70, 16],
    colour: [245, 242, 235],
    round: true,
  })),
];

/** Makes the picture from its shapes, as the portal keeps pictures: large and small, WebP. */
export async function draw(shapes: Shape[]): Promise<Drawn> {
  const [width, height] = [960, 720];
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data.set(colourAt(shapes, x, y), (y * width + x) * 3);
  }
  const picture = () => sharp(data, { raw: { width, height, channels: 3 } });
  const small = picture().resize({ width: 480 });
  return { large: await picture().webp().toBuffer(), small: await small.webp().toBuffer(), width, height };
}

function colourAt(shapes: Shape[], x: number, y: number): Colour {
  const shape = shapes.findLast(({ at, size, round }) => {
    const [across, down] = [(x - at[0]) / size[0], (y - at[1]) / size[1]];
    if (across < 0 || across >= 1 || down < 0 || down >= 1) return false;
    return !round || (across - 0.5) ** 2 + (down - 0.5) ** 2 < 0.25;
  });
  return shape?.colour ?? stone;
}

/** A page of paper with a few lines on it. */
export function sheet(lines: string[]): Buffer {
  const text = `BT /F1 16 Tf 24 TL 70 760 Td ${lines.map((line) => `(${line}) Tj T*`).join(" ")} ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${text.length}>>\nstream\n${text}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  const end = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + end, "latin1");
}
