import { redirect } from "@remix-run/node";
import { renderToStaticMarkup } from "react-dom/server";
import { findCompany } from "~/features/frame/queries/company.server";
import { openSealedSheets } from "~/features/notices/commands/open-not-reached.server";
import { SealedSheets } from "~/features/notices/ui/sealed-sheets";
import { idIn } from "~/platform/address";
import { found, notFound, officeAction, officeLoader } from "~/platform/door.server";
import { answerPdf } from "~/platform/pdf-answer.server";
import { pdfWorks } from "~/platform/pdf.server";
import { letterFonts } from "~/styles/letter-fonts";
import styles from "~/styles/seal.css?inline";

/** Who opens the address by hand is led to the sheets. */
export const loader = officeLoader(async ({ params }) =>
  pdfWorks() ? redirect(`/office/notices/${idIn(params["postingId"])}/not-reached/sheets`) : notFound(),
);

/** The sealed sheets as a tagged PDF. 404 where the machine has no Chromium. */
export const action = officeAction(async ({ actor, params, context }) => {
  if (!pdfWorks()) notFound();
  const postingId = idIn(params["postingId"]);
  const sheets = found(await openSealedSheets(actor, postingId, findCompany));
  return answerPdf({
    ...{ title: sheets.words.to, lang: "it", styles: letterFonts + styles },
    body: renderToStaticMarkup(<SealedSheets sheets={sheets} />),
    ...{ name: `fogli-${postingId}.pdf`, otherwise: `/office/notices/${postingId}/not-reached/sheets?pdf=failed` },
    requestId: context.requestId,
  });
});
