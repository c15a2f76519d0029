import { data } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { findCompany } from "~/features/frame/queries/company.server";
import { openSealedSheets } from "~/features/notices/commands/open-not-reached.server";
import { SealedSheets } from "~/features/notices/ui/sealed-sheets";
import { SealsBar } from "~/features/notices/ui/seals-bar";
import { idIn } from "~/platform/address";
import { found, officeRecordLoader } from "~/platform/door.server";
import { pdfWorks } from "~/platform/pdf.server";
import type { RouteHandle } from "~/platform/route-handle";
import styles from "~/styles/seal.css?url";

export const handle: RouteHandle = { texts: ["notices"], title: (t) => t("notices:reach.sheets") };
export const links = () => [{ rel: "stylesheet", href: styles }];

/** Names stand in this page, and opening it is written down: it is kept nowhere. */
const unkept = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow" };
export const headers = () => unkept;

export const loader = officeRecordLoader(async ({ actor, params }) => {
  const sheets = found(await openSealedSheets(actor, idIn(params["postingId"]), findCompany));
  return data({ sheets, pdf: pdfWorks() }, { headers: unkept });
});

export default function SealedSheetsRoute() {
  const { sheets, pdf } = useLoaderData<typeof loader>();
  const failed = useSearchParams()[0].get("pdf") === "failed";
  const path = `/office/notices/${sheets.postingId}/not-reached`;
  return (
    <main id="main" tabIndex={-1} className="a4-page">
      <SealsBar sheets={sheets.sheets.length} path={path} pdf={pdf} failed={failed} />
      <SealedSheets sheets={sheets} />
    </main>
  );
}
