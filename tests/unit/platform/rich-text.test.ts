import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { richText } from "~/platform/text.server";

const tags = new Set(["p", "br", "strong", "em", "ul", "ol", "li", "a", "blockquote", "h2", "h3"]);

/** Everything in some HTML that a browser could act on and that people's text must not have. */
function dangers(html: string): string[] {
  const found: string[] = [];
  for (const [, name, attributes = ""] of html.matchAll(/<\/?([a-zA-Z][^\s/>]*)([^>]*)>/g)) {
    if (!tags.has(name!)) found.push(`<${name}>`);
    const rest = attributes.replace(/ (href|rel)="[^"<>]*"/g, "").replace(/^\s*\/?$/, "");
    if (rest !== "") found.push(`<${name}${attributes}>`);
    const address = / href="([^"]*)"/.exec(attributes)?.[1];
    if (address !== undefined && !/^(https?:|mailto:|tel:|[/#?]|[^:]*$)/i.test(address)) found.push(address);
  }
  // What is left of "<" outside of tags would open something.
  const open = html.replace(/<\/?[a-z][a-z0-9]*(?: [^<>]*)?>/g, "").match(/<[^&]{0,20}/);
  return open ? [...found, open[0]] : found;
}

test("the check for dangers can fail", () => {
  for (const html of [
    "<script>",
    '<p onclick="x">',
    '<a href="javascript:x">',
    "<IMG src=x>",
    "<!--",
    "<p>a<b",
    "<svg/>",
  ])
    expect([html, dangers(html)]).not.toEqual([html, []]);
});

test.each([
  "<script>alert(1)</script>",
  "<ScRiPt src=//evil.example></sCrIpT>",
  "<script\n>alert(1)</script\n>",
  "<<script>script>alert(1)<</script>/script>",
  "<img src=x onerror=alert(1)>",
  '<img src="x" onerror="alert(1)"',
  "![x](https://evil.example/pixel.png)",
  "![x](x){onerror=alert(1)}",
  '![x"onerror="alert(1)](x)',
  "<svg onload=alert(1)>",
  "<svg><animate onbegin=alert(1) attributeName=x></svg>",
  "<svg><style><img src=x onerror=alert(1)></style></svg>",
  "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  "<style>@import '//evil.example'</style>",
  '<p style="position:fixed;inset:0">x</p>',
  '<p class="notice" id="main">x</p>',
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java\tscript:alert(1))",
  "[x](java\nscript:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](&#x6A;&#x61;vascript:alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x]( javascript:alert(1))",
  "[x](<javascript:alert(1)>)",
  "[x](javascript&colon;alert(1))",
  "[x](vbscript:msgbox(1))",
  "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[x](file:///etc/passwd)",
  "[x](blob:https://cortile.example/1)",
  "<a href=javascript:alert(1)>x</a>",
  "<a href=' javascript:alert(1)'>x</a>",
  '<a href="https://x" onmouseover="alert(1)" target="_top">x</a>',
  '[x](https://a.example "onmouseover=alert(1)")',
  "[x](https://a.example' onmouseover='alert(1))",
  '[x](https://a.example" onmouseover="alert(1))',
  "<javascript:alert(1)>",
  "[x][1]\n\n[1]: javascript:alert(1)",
  "<iframe src=https://evil.example></iframe>",
  "<object data=x></object><embed src=x>",
  "<form action=https://evil.example><input name=code><button>Entra</button></form>",
  "<base href=https://evil.example/>",
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  "<link rel=stylesheet href=//evil.example>",
  "<details open ontoggle=alert(1)>",
  "<video><source onerror=alert(1)></video>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "<textarea><script>alert(1)</script>",
  "<xmp><p>x</xmp><img src=x onerror=alert(1)>",
  "<!--<img src=x onerror=alert(1)>-->",
  "<!--><img src=x onerror=alert(1)>",
  "<![CDATA[<img src=x onerror=alert(1)>]]>",
  "<?php echo 1 ?>",
  "`<script>alert(1)</script>`",
  "```html\n<script>alert(1)</script>\n```",
  "<p><b><i>broken",
  "</p></div></body></html><script>alert(1)",
  '<p title="<script>alert(1)</script>">x',
  "\u0000<script>alert(1)</script>",
  "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
  "＜script＞alert(1)＜/script＞",
  "> <script>alert(1)</script>\n> - <img src=x onerror=alert(1)>",
  "| a | b |\n|---|---|\n| <img src=x onerror=alert(1)> | x |",
  "- [x] <input type=text autofocus onfocus=alert(1)>",
  "# <img src=x onerror=alert(1)>",
])("%j does nothing", (text) => expect(dangers(richText(text))).toEqual([]));

test("no mixture of dangerous pieces does anything", () => {
  const pieces = fc.constantFrom(
    ..."<script>|</script>|<img src=x onerror=alert(1)>|[x](|javascript:|)|![|](|`|```|\n|\n\n|> |- |# |<|>|</|\"|'|&lt;|<!--|-->|<a href=|<p |style=|*|**|_|~~|\\|<svg>|<style>|</style>|&#106;|a"
      .split("|")
      .filter((piece) => piece !== ""),
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 30 }),
      (parts) => void expect(dangers(richText(parts.join("")))).toEqual([]),
    ),
    { numRuns: 2000 },
  );
});

describe("what people may write", () => {
  test.each([
    ["**forte** e *piano*", "<p><strong>forte</strong> e <em>piano</em></p>"],
    ["una\ndue", "<p>una<br />due</p>"],
    ["- uno\n- due", "<ul>\n<li>uno</li>\n<li>due</li>\n</ul>"],
    ["# Titolo", "<h2>Titolo</h2>"],
    ["#### Piccolo", "<h3>Piccolo</h3>"],
    ["[qui](https://a.example)", '<p><a href="https://a.example" rel="nofollow ugc noopener">qui</a></p>'],
    ["[chiama](tel:055123)", '<p><a href="tel:055123" rel="nofollow ugc noopener">chiama</a></p>'],
    ["3 < 5 & 7 > 2", "<p>3 &lt; 5 &amp; 7 &gt; 2</p>"],
    ["مرحبا **بكم**", "<p>مرحبا <strong>بكم</strong></p>"],
  ])("%j", (text, html) => expect(richText(text).trim()).toBe(html));

  test("an address typed bare becomes a link that does not vouch for it", () => {
    expect(richText("https://a.example")).toContain('rel="nofollow ugc noopener"');
  });
});

/** 8000 characters is the longest notice. */
const long = (piece: string) => piece.repeat(Math.ceil(8000 / piece.length)).slice(0, 8000);

describe("a notice of 8000 characters made to hurt is written within two seconds", () => {
  const nested = Array.from({ length: 120 }, (_, depth) => `${" ".repeat(depth)}- x`)
    .join("\n")
    .slice(0, 8000);
  test.each([
    ["links in links", `${"[".repeat(4000)}${"](x)".repeat(1000)}`],
    ["open brackets", long("[")],
    ["open emphasis", long("*a ")],
    ["mixed emphasis", long("*_")],
    ["backticks", long("`a")],
    ["angle brackets", long("<")],
    ["open tags", long("<p>")],
    ["unknown tags", long("<b><i>")],
    ["broken comments", long("<!--")],
    ["entities", long("&#x6A;")],
    ["bare addresses", long("https://a.a")],
    ["mail addresses", long("a@a.")],
    ["images", long("![a](b")],
    ["table", `${long("|a").slice(0, 4000)}\n${long("|-").slice(0, 3999)}`],
    ["references", long("[a]: b\n")],
    ["nested lists", nested],
    ["backslashes", long("\\")],
    ["spaces", `a${" ".repeat(7998)}b`],
    ["lines", long("a\n")],
  ])("%s", (_name, text) => {
    const from = performance.now();
    expect(dangers(richText(text))).toEqual([]);
    expect(performance.now() - from).toBeLessThan(2000);
  });

  // Whoever writes this must not take the page down for everybody else.
  test.each([
    ["quotes, as a comment", ">".repeat(2000)],
    ["quotes", long(">")],
    ["quotes with spaces", long("> ")],
    ["lists on one line", long("- ")],
    ["numbered lists on one line", long("1. ")],
    ["lists and quotes", long("- > ")],
    ["emphasis", `${"**".repeat(2000)}x${"**".repeat(2000)}`],
  ])("bug: nested thousandfold: %s", (_name, text) => {
    const from = performance.now();
    expect(dangers(richText(text))).toEqual([]);
    expect(performance.now() - from).toBeLessThan(2000);
  });
});
