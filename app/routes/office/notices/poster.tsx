import { useLoaderData, useSearchParams } from "@remix-run/react";
import { findCompany } from "~/features/frame/queries/company.server";
import { posterView } from "~/features/notices/forms/paper.server";
import { findPoster } from "~/features/notices/queries/poster.server";
import { PosterBar } from "~/features/notices/ui/poster-bar";
import { PosterSheets } from "~/features/notices/ui/poster";
import { idIn } from "~/platform/address";
import { found, officeLoader } from "~/platform/door.server";
import { pdfWorks } from "~/platform/pdf.server";
import type { RouteHandle } from "~/platform/route-handle";
import parts from "~/styles/poster-parts.css?url";
import styles from "~/styles/poster.css?url";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:poster.title") };
export const links = () => [parts, styles].map((href) => ({ rel: "stylesheet", href }));

export const loader = officeLoader(async ({ db, actor, params, request }) => {
  const office = await findCompany((work) => work(db));
  const poster = found(await findPoster(db, actor, idIn(params["postingId"]), office, posterView(request)));
  return { poster, pdf: pdfWorks() };
});

export default function OfficePosterRoute() {
  const { poster, pdf } = useLoaderData<typeof loader>();
  const failed = useSearchParams()[0].get("pdf") === "failed";
  return (
    <main id="main" tabIndex={-1} className="a4-page">
      <PosterBar poster={poster} path={`/office/notices/${poster.postingId}`} pdf={pdf} failed={failed} />
      <PosterSheets poster={poster} />
    </main>
  );
}
