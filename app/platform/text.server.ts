import { Marked } from "marked";
import sanitizeHtml from "sanitize-html";

const marked = new Marked({ gfm: true, breaks: true });

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
    a: sanitizeHtml.simpleTransform("a", { rel: "nofollow ugc noopener" }),
  },
};

/** People's text (light Markdown) as HTML that is safe to show: no images, scripts, styles or unknown schemes. */
export function richText(markdown: string): string {
  return sanitizeHtml(marked.parse(markdown, { async: false }), rules);
}
