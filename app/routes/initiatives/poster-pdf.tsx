import { redirect } from "@remix-run/node";
import { renderToStaticMarkup } from "react-dom/server";
import { findCompany } from "~/features/frame/queries/company.server";
import { initiativePosterForFile } from "~/features/initiatives/forms/paper.server";
import { InitiativePosterSheet } from "~/features/initiatives/ui/poster";
import { idIn } from "~/platform/address";
import { found, memberAction, memberLoader, notFound } from "~/platform/door.server";
import { answerPdf } from "~/platform/pdf-answer.server";
import { pdfWorks } from "~/platform/pdf.server";
import { withPictures } from "~/platform/pictures.server";
import { letterFonts } from "~/styles/letter-fonts";
import parts from "~/styles/poster-parts.css?inline";
import styles from "~/styles/poster.css?inline";

/** Who opens the address by hand is led to the poster: a file takes its time, and no reading transaction waits for it. */
export const loader = memberLoader(async ({ params }) =>
  pdfWorks() ? redirect(`/initiatives/${idIn(params["initiativeId"])}/poster`) : notFound(),
);

/** The poster as a tagged PDF. 404 where the machine has no Chromium. */
export const action = memberAction(async ({ actor, params, context }) => {
  if (!pdfWorks()) notFound();
  const initiativeId = idIn(params["initiativeId"]);
  const poster = found(await initiativePosterForFile(actor, initiativeId, findCompany));
  return answerPdf({
    ...{ title: poster.title, lang: poster.around.lang, styles: letterFonts + parts + styles },
    body: withPictures(renderToStaticMarkup(<InitiativePosterSheet poster={poster} />)),
    ...{ name: `idea-${initiativeId}.pdf`, otherwise: `/initiatives/${initiativeId}/poster?pdf=failed` },
    requestId: context.requestId,
  });
});
