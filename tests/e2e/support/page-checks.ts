/** Checks that run inside the page: each is one function without imports, so that it can be sent there whole. */

/** Content wider than the window: reading would mean scrolling in two directions (WCAG 1.4.10). */
export function offscreen(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.body.querySelectorAll("*")].filter((element) => {
    const { right, left, width } = element.getBoundingClientRect();
    return width > 1 && (right > clientWidth + 1 || left < -1);
  });
  const names = wide.slice(-3).map((element) => `<${element.tagName.toLowerCase()} class="${element.className}">`);
  return [`the page is ${scrollWidth} px wide in a window of ${clientWidth}: ${names.join(", ")}`];
}

/** One h1, no level left out, a language, a direction and a title. */
export function headings(): string[] {
  const shown = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((element) => element.checkVisibility());
  const levels = shown.map((element) => Number(element.tagName.slice(1)));
  const troubles: string[] = [];
  const firsts = levels.filter((level) => level === 1).length;
  if (firsts !== 1) troubles.push(`the page has ${firsts} first headings`);
  levels.forEach((level, at) => {
    const before = levels[at - 1] ?? 1;
    if (level > before + 1) troubles.push(`heading "${shown[at]?.textContent}" jumps from ${before} to ${level}`);
  });
  const { lang, dir } = document.documentElement;
  if (!lang || !dir) troubles.push("the page does not say its language and direction");
  if (!document.title.trim()) troubles.push("the page has no title");
  return troubles;
}

/** People's words that do not say their language and direction (WCAG 3.1.2). */
export function unmarkedWords(): string[] {
  return [...document.querySelectorAll("[data-ugc]")]
    .filter((element) => !element.hasAttribute("lang") || !element.hasAttribute("dir"))
    .map((element) => `people's words without language or direction: "${element.textContent?.trim().slice(0, 40)}"`);
}

/** Things to press that are smaller than a finger; links inside a sentence are excepted (WCAG 2.5.8). */
export function smallTargets(least: number): string[] {
  const pressable =
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=tab]";
  const isInSentence = (element: Element) => {
    if (getComputedStyle(element).display !== "inline") return false;
    const around = element.closest("p, li, dd, td, figcaption, label, blockquote")?.textContent?.trim() ?? "";
    return around.length > (element.textContent?.trim().length ?? 0);
  };
  const boxOf = (element: Element) => {
    const isChoice = element.matches("input[type=radio], input[type=checkbox]");
    const label = isChoice ? (element.closest("label") ?? document.querySelector(`label[for="${element.id}"]`)) : null;
    return (label ?? element).getBoundingClientRect();
  };
  return [...document.querySelectorAll(pressable)].flatMap((element) => {
    const isHidden = !element.checkVisibility({ visibilityProperty: true }) || element.closest("[inert]");
    const { width, height } = boxOf(element);
    // One pixel: for screen readers only, or a skip link that shows when it has the focus.
    if (isHidden || width <= 1 || height <= 1 || isInSentence(element)) return [];
    if (width >= least - 0.5 && height >= least - 0.5) return [];
    const name = element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "";
    return [
      `<${element.tagName.toLowerCase()}> "${name.slice(0, 40)}" is ${Math.round(width)} x ${Math.round(height)}, not ${least}`,
    ];
  });
}
