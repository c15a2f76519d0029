import { Marked } from "marked";
import sanitizeHtml from "sanitize-html";

const marked = new Marked({ gfm: true, breaks: true });
// Marks of HTML that somebody types are words like any others: shown, never obeyed, never lost.
marked.use({ renderer: { html: ({ text }) => escapeText(text) } });

/** Links lead out by a whole address; anything else stays a word. */
function wholeAddress(href: string | undefined): Record<string, string> {
  return href && /^(https?:\/\/|mailto:|tel:)/i.test(href) ? { href, rel: "nofollow ugc noopener" } : {};
}

const rules: sanitizeHtml.IOptions = {
  allowedTags: ["p", "br", "strong", "em", "ul", "ol", "li", "a", "blockquote", "h2", "h3"],
  allowedAttributes: { a: ["href", "rel"] },
  allowedSchemes: ["https", "http", "mailto", "tel"],
  // One h1 a page: a title typed by a person starts one step lower.
  transformTags: {
    h1: "h2",
    h4: "h3",
    h5: "h3",
    h6: "h3",
    a: (tagName, { href }) => ({ tagName, attribs: wholeAddress(href) }),
  },
};

/** People's text (light Markdown) as HTML that is safe to show: no images, scripts, styles or unknown schemes. */
export function richText(markdown: string): string {
  if (marksIn(markdown) > mostMarks) return plainText(markdown);
  try {
    return sanitizeHtml(marked.parse(markdown, { async: false }), rules);
  } catch (error) {
    // Nested marks can exhaust the parser's stack.
    if (!(error instanceof RangeError)) throw error;
    return plainText(markdown);
  }
}

/** The parser's time grows with the square of these marks; no honest text comes near. */
const mostMarks = 400;
const marksIn = (text: string) => text.match(/[*_~[\]`<>]/g)?.length ?? 0;

function plainText(text: string): string {
  return `<p>${escapeText(text)}</p>`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
