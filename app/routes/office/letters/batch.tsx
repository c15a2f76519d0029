import { redirect } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { sealBatch } from "~/features/letters/commands/seal-batch.server";
import { NothingInput } from "~/features/letters/input";
import { findBatchPage } from "~/features/letters/queries/batch-page.server";
import { BatchActs } from "~/features/letters/ui/batch-acts";
import { BatchLetters } from "~/features/letters/ui/batch-letters";
import { BatchStanding } from "~/features/letters/ui/batch-standing";
import { found, officeAction, officeLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import { pdfWorks } from "~/platform/pdf.server";
import type { RouteHandle } from "~/platform/route-handle";
import { useDates } from "~/platform/use-dates";
import { useReply } from "~/platform/use-reply";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Note } from "~/ui/note/note";
import { Crumbs, PageHeader } from "~/ui/page-header/page-header";
import { StatusMessage } from "~/ui/status-message/status-message";
import { idIn } from "~/platform/address";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["letters"], title: (t) => t("letters:title") };

export const loader = officeLoader(async ({ db, actor, params }) => ({
  batch: found(await findBatchPage(db, actor, idIn(params["batchId"]))),
  pdf: pdfWorks(),
}));

export const action = officeAction(async ({ request, actor, params }) => {
  const form = await readForm(request, NothingInput);
  if (!form.ok) return form.reply;
  const batchId = idIn(params["batchId"]);
  const outcome = found(await sealBatch({ actor, key: form.key }, batchId));
  return outcome.ok ? redirect(`/office/letters/${batchId}`) : form.refuse(outcome.refusal);
});

export default function BatchRoute() {
  const { batch, pdf } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["letters", "common"]);
  const { moment } = useDates();
  const reply = useReply();
  const [search] = useSearchParams();
  const address = t("common:address", { street: batch.street, number: batch.houseNumber });
  const made = { scope: t(`scope.${batch.scope}`), name: batch.madeByName, date: moment(batch.madeAt) };
  return (
    <OfficePage>
      <Crumbs label={t("title")} items={[{ to: "/office/letters", label: t("title") }]} />
      {search.get("done") === "made" && batch.state === "open" ? (
        <StatusMessage>{t("batch.made")}</StatusMessage>
      ) : null}
      <ErrorSummary {...reply.summary} />
      <PageHeader title={t("batch.title", { address })} text={t("batch.by", made)} />
      <div className="stack gap-5">
        {search.get("pdf") === "failed" ? (
          <Note icon="triangle-alert" tone="ochre">
            {t("batch.pdfFailed")}
          </Note>
        ) : null}
        <BatchStanding batch={batch} />
        {batch.printing.allowed ? <BatchActs path={`/office/letters/${batch.id}`} pdf={pdf} /> : null}
        <BatchLetters letters={batch.letters} />
      </div>
    </OfficePage>
  );
}
