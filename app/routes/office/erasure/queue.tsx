import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { maySeeErasures } from "~/features/erasure/policy";
import { queueView } from "~/features/erasure/forms.server";
import { findQueue } from "~/features/erasure/queries/queue.server";
import { QueueList } from "~/features/erasure/ui/queue-list";
import { OfficePage } from "~/features/frame/ui/office-page";
import { notFound, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { PageHeader } from "~/ui/page-header/page-header";

export const handle: RouteHandle = { texts: ["people"], title: (t) => t("people:erasure.title") };

export const loader = officeLoader(async ({ db, actor, request }) => {
  if (!maySeeErasures(actor)) notFound();
  const { shelf, place } = queueView(request);
  const queue = await findQueue(db, shelf, place);
  return { ...queue, shelf, first: place.after === null && place.before === null };
});

export default function ErasureQueueRoute() {
  const queue = useLoaderData<typeof loader>();
  const { t } = useTranslation(["people", "common"]);
  return (
    <OfficePage>
      <PageHeader title={t("erasure.title")} text={t("erasure.text")} />
      <QueueList {...queue} />
    </OfficePage>
  );
}
