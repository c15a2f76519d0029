import { redirect } from "@remix-run/node";
import { renderToStaticMarkup } from "react-dom/server";
import { findCompany } from "~/features/frame/queries/company.server";
import { lettersForFile } from "~/features/letters/forms.server";
import { Sheets } from "~/features/letters/ui/sheets";
import { found, notFound, officeAction, officeLoader } from "~/platform/door.server";
import { answerPdf } from "~/platform/pdf-answer.server";
import { pdfWorks } from "~/platform/pdf.server";
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
  return answerPdf({
    ...{ title: texts.title, lang: "it", styles: letterFonts + letterStyles + twoLanguages },
    body: withPictures(sheets),
    ...{ name: `lettere-${batchId}.pdf`, otherwise: `/office/letters/${batchId}?pdf=failed` },
    requestId: context.requestId,
  });
});
