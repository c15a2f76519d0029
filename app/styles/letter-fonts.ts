import lora from "./fonts/lora-latin-600-normal.woff2?inline";
import loraMore from "./fonts/lora-latin-ext-600-normal.woff2?inline";
import regular from "./fonts/titillium-web-latin-400-normal.woff2?inline";
import semibold from "./fonts/titillium-web-latin-600-normal.woff2?inline";
import bold from "./fonts/titillium-web-latin-700-normal.woff2?inline";
import regularMore from "./fonts/titillium-web-latin-ext-400-normal.woff2?inline";
import boldMore from "./fonts/titillium-web-latin-ext-700-normal.woff2?inline";

const latin = "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122";
const more = "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1E9F";

const face = (family: string, weight: number, source: string, range: string) =>
  `@font-face{font-family:"${family}";font-weight:${weight};src:url("${source}") format("woff2");unicode-range:${range}}`;

/** The letter's fonts inside a style sheet, for a document that may ask nobody for a file. */
export const letterFonts = [
  face("Titillium Web", 400, regular, latin),
  face("Titillium Web", 600, semibold, latin),
  face("Titillium Web", 700, bold, latin),
  face("Titillium Web", 400, regularMore, more),
  face("Titillium Web", 700, boldMore, more),
  face("Lora", 600, lora, latin),
  face("Lora", 600, loraMore, more),
].join("");
