export type Theme = "light" | "dark";

/** The colours of a stylesheet's custom properties in one theme; of two colours in one value the first is by day, the second by night. */
export function readColours(css: string, theme: Theme): Map<string, string> {
  const colours = new Map<string, string>();
  for (const [, name = "", value = ""] of css.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
    const hex = value.match(/#[0-9a-f]{6}\b/gi) ?? [];
    const chosen = hex.length === 2 ? hex[theme === "light" ? 0 : 1] : hex.length === 1 ? hex[0] : undefined;
    if (chosen) colours.set(name, chosen);
  }
  return colours;
}

/** The contrast of two colours as WCAG 2.2 defines it, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
