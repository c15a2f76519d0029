import { data } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findCompany } from "~/features/frame/queries/company.server";
import { findLettersToPrint } from "~/features/letters/queries/letters-to-print.server";
import { PrintBar } from "~/features/letters/ui/print-bar";
import { Sheets } from "~/features/letters/ui/sheets";
import { found, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { idIn } from "~/platform/address";
import styles from "~/styles/letter.css?url";
import twoLanguages from "~/styles/letter-two.css?url";

export const handle: RouteHandle = { texts: ["letters"], title: (t) => t("letters:sheet.title") };

/** Codes stand in this page: it is kept nowhere. */
const unkept = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow" };
export const headers = () => unkept;
export const links = () => [styles, twoLanguages].map((href) => ({ rel: "stylesheet", href }));
export const meta = () => [{ name: "robots", content: "noindex, nofollow" }];

export const loader = officeLoader(async ({ db, actor, params }) => {
  const office = await findCompany((work) => work(db));
  return data(found(await findLettersToPrint(db, actor, idIn(params["batchId"]), office)), { headers: unkept });
});

export default function PrintLettersRoute() {
  const letters = useLoaderData<typeof loader>();
  const { batchId } = useParams();
  const { t } = useTranslation("letters");
  return (
    <main id="main" tabIndex={-1} className="a4-page">
      <PrintBar sheets={letters.sheets.length} back={`/office/letters/${batchId}`} />
      <Sheets letters={letters} qrLabel={t("sheet.qr")} level={2} />
    </main>
  );
}
