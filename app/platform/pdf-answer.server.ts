import { redirect } from "@remix-run/node";
import { log } from "./log.server";
import { NoPdf, printPdf } from "./pdf.server";

type Paper = {
  title: string;
  lang: string;
  /** Style sheets with their fonts inside them. */
  styles: string;
  /** HTML of our own components, with its pictures inside it. */
  body: string;
  /** The file's name. */
  name: string;
  /** Where the person is led when the file could not be made, and prints from the browser instead. */
  otherwise: string;
  requestId: string;
};

/** Sheets as a tagged PDF to take away, made anew at each press and kept nowhere. */
export async function answerPdf(paper: Paper): Promise<Response> {
  const title = paper.title.replace(/[<&]/g, "");
  const html = `<!doctype html><html lang="${paper.lang}"><head><meta charset="utf-8"><title>${title}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<style>@page{size:A4;margin:0}html,body{margin:0}${paper.styles}</style></head><body>${paper.body}</body></html>`;
  try {
    const file = await printPdf(html);
    const headers = {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${paper.name}"`,
      "Cache-Control": "no-store",
      "X-Robots-Tag": "noindex, nofollow",
    };
    return new Response(new Uint8Array(file), { headers });
  } catch (error) {
    if (!(error instanceof NoPdf)) throw error;
    log().warn({ requestId: paper.requestId, file: paper.name, why: error.message }, "no pdf");
    return redirect(paper.otherwise);
  }
}
