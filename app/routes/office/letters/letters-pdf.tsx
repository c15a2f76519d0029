import { redirect } from "@remix-run/node";
import { renderToStaticMarkup } from "react-dom/server";
import { findCompany } from "~/features/frame/queries/company.server";
import { lettersForFile } from "~/features/letters/forms.server";
import { Sheets } from "~/features/letters/ui/sheets";
import { found, notFound, officeAction, officeLoader } from "~/platform/door.server";
import { log } from "~/platform/log.server";
import { NoPdf, pdfWorks, printPdf } from "~/platform/pdf.server";
import { withPictures } from "~/platform/pictures.server";
import { letterFonts } from "~/styles/letter-fonts";
import letterStyles from "~/styles/letter.css?inline";
import twoLanguages from "~/styles/letter-two.css?inline";
import { idIn } from "~/platform/address";

/** Who opens the address by hand is led to the batch: a file takes its time, and no reading transaction waits for it. */
export const loader = officeLoader(async ({ params }) =>
  pdfWorks() ? redirect(`/office/letters/${idIn(params["batchId"])}`) : notFound(),
);

/** The letters as a tagged PDF, made anew at each press and kept nowhere. 404 where the machine has no Chromium. */
export const action = officeAction(async ({ actor, params, context }) => {
  if (!pdfWorks()) notFound();
  const batchId = idIn(params["batchId"]);
  const { letters, texts } = found(await lettersForFile(actor, batchId, findCompany));
  const sheets = renderToStaticMarkup(<Sheets letters={letters} qrLabel={texts.qr} level={1} />);
  const title = texts.title.replace(/[<&]/g, "");
  const html = `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>${title}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<style>${letterFonts}@page{size:A4;margin:0}html,body{margin:0}${letterStyles}${twoLanguages}</style></head><body>${withPictures(sheets)}</body></html>`;
  try {
    const file = await printPdf(html);
    const name = `lettere-${batchId}.pdf`;
    const headers = {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
      "X-Robots-Tag": "noindex, nofollow",
    };
    return new Response(new Uint8Array(file), { headers });
  } catch (error) {
    if (!(error instanceof NoPdf)) throw error;
    log().warn({ requestId: context.requestId, batchId, why: error.message }, "no pdf");
    return redirect(`/office/letters/${batchId}?pdf=failed`);
  }
});
