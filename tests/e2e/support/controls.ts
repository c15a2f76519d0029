/**
 * What does nothing when it is used on a page without scripts: forms that nothing sends, buttons and fields of no form,
 * links that lead nowhere. Runs inside the page, like the checks in page-checks.ts.
 */
export function deadControls(): string[] {
  const nameOf = (element: Element) =>
    `<${element.tagName.toLowerCase()}> "${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40) || element.id}"`;
  const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];
  // What is folded away counts: it is one press from being seen.
  const isThere = (element: Element) => !element.closest("[hidden], [inert]");
  const sends = (control: Element) =>
    control.matches("button:not([type=button], [type=reset]):enabled, input:is([type=submit], [type=image]):enabled");

  // A button that says why it cannot be pressed is not dead: it is an answer.
  const forms = all<HTMLFormElement>("form").flatMap((form) => {
    const troubles: string[] = [];
    if (!form.getAttribute("action")) troubles.push("has no address");
    if (!/^(get|post)$/i.test(form.getAttribute("method") ?? "")) troubles.push("does not say how it is sent");
    const answers = (control: Element) => sends(control) || control.matches("button[aria-disabled=true]");
    if (![...form.elements].some((control) => isThere(control) && answers(control)))
      troubles.push("has nothing that sends it");
    return troubles.map((trouble) => `the form "${form.getAttribute("action") ?? ""}" ${trouble}`);
  });
  const buttons = all<HTMLButtonElement>("button:not([aria-disabled=true])")
    .filter((button) => isThere(button) && (button.form === null || !sends(button)))
    .map((button) => `${nameOf(button)} does nothing without scripts`);
  const fields = all<HTMLInputElement>("input:not([type=hidden]), select, textarea")
    .filter((field) => isThere(field) && field.form === null)
    .map((field) => `${nameOf(field)} belongs to no form`);
  const made = all(
    "[onclick], [role=button]:not(button, summary), [role=link]:not(a), [role=switch]:not(button, input)",
  )
    .filter(isThere)
    .map((element) => `${nameOf(element)} is no button of the browser's`);
  const links = all<HTMLAnchorElement>("a").flatMap((link) => {
    const href = link.getAttribute("href") ?? "";
    if (!href || href === "#" || href.startsWith("javascript:")) return [`${nameOf(link)} leads nowhere`];
    const isLost = href.startsWith("#") && document.getElementById(decodeURIComponent(href.slice(1))) === null;
    return isLost ? [`${nameOf(link)} leads to ${href}, which is not on the page`] : [];
  });
  return [...forms, ...buttons, ...fields, ...made, ...links];
}
