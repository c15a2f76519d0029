import { useLoaderData, useSearchParams } from "@remix-run/react";
import { findCompany } from "~/features/frame/queries/company.server";
import { findInitiativePoster } from "~/features/initiatives/queries/poster.server";
import { InitiativePosterBar, InitiativePosterSheet } from "~/features/initiatives/ui/poster";
import { idIn } from "~/platform/address";
import { found, memberLoader } from "~/platform/door.server";
import { pdfWorks } from "~/platform/pdf.server";
import type { RouteHandle } from "~/platform/route-handle";
import parts from "~/styles/poster-parts.css?url";
import styles from "~/styles/poster.css?url";

export const handle: RouteHandle = { texts: ["initiatives"], title: (t) => t("initiatives:following.poster.title") };
export const links = () => [parts, styles].map((href) => ({ rel: "stylesheet", href }));

export const loader = memberLoader(async ({ db, actor, params }) => {
  const office = await findCompany((work) => work(db));
  const poster = found(await findInitiativePoster(db, actor, idIn(params["initiativeId"]), office));
  return { poster, pdf: pdfWorks() };
});

export default function InitiativePosterRoute() {
  const { poster, pdf } = useLoaderData<typeof loader>();
  const failed = useSearchParams()[0].get("pdf") === "failed";
  return (
    <main id="main" tabIndex={-1} className="a4-page">
      <InitiativePosterBar path={`/initiatives/${poster.initiativeId}`} pdf={pdf} failed={failed} />
      <InitiativePosterSheet poster={poster} />
    </main>
  );
}
