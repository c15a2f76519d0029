import { redirect } from "@remix-run/node";
import { renderToStaticMarkup } from "react-dom/server";
import { findCompany } from "~/features/frame/queries/company.server";
import { posterChoice, posterForFile } from "~/features/notices/forms/paper.server";
import { PosterSheets } from "~/features/notices/ui/poster";
import { idIn } from "~/platform/address";
import { officeAction, found, notFound, officeLoader } from "~/platform/door.server";
import { answerPdf } from "~/platform/pdf-answer.server";
import { pdfWorks } from "~/platform/pdf.server";
import { withPictures } from "~/platform/pictures.server";
import { letterFonts } from "~/styles/letter-fonts";
import parts from "~/styles/poster-parts.css?inline";
import styles from "~/styles/poster.css?inline";

/** Who opens the address by hand is led to the poster: a file takes its time, and no reading transaction waits for it. */
export const loader = officeLoader(async ({ params }) =>
  pdfWorks() ? redirect(`/office/notices/${idIn(params["postingId"])}/poster`) : notFound(),
);

/** The poster as a tagged PDF. 404 where the machine has no Chromium. */
export const action = officeAction(async ({ request, actor, params, context }) => {
  if (!pdfWorks()) notFound();
  const postingId = idIn(params["postingId"]);
  const poster = found(await posterForFile(actor, postingId, await posterChoice(request), findCompany));
  return answerPdf({
    ...{ title: poster.main.title, lang: "it", styles: letterFonts + parts + styles },
    body: withPictures(renderToStaticMarkup(<PosterSheets poster={poster} />)),
    ...{ name: `locandina-${postingId}.pdf`, otherwise: `/office/notices/${postingId}/poster?pdf=failed` },
    requestId: context.requestId,
  });
});
