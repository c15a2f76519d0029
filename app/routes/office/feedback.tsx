import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { findFeedback } from "~/features/office/queries/feedback.server";
import { notFound, officeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { useDates } from "~/platform/use-dates";
import { Empty } from "~/ui/empty/empty";
import { PageHeader } from "~/ui/page-header/page-header";
import { Said } from "~/ui/prose/prose";
import { Row, Rows } from "~/ui/rows/rows";

export const handle: RouteHandle = { texts: ["office"], title: (t) => t("office:feedback.title") };

export const loader = officeLoader(async ({ db, actor }) =>
  actor.roles.includes("coordinator") ? { messages: await findFeedback(db) } : notFound(),
);

export default function FeedbackRoute() {
  const { messages } = useLoaderData<typeof loader>();
  const { t } = useTranslation("office");
  const { moment } = useDates();
  return (
    <OfficePage>
      <PageHeader title={t("feedback.title")} />
      {messages.length === 0 ? (
        <Empty picture="parole" title={t("feedback.none")} />
      ) : (
        <Rows label={t("feedback.title")}>
          {messages.map((message) => (
            <Row
              key={message.id}
              icon="accessibility"
              title={<Said lang="und">{message.message}</Said>}
              text={[
                moment(message.at),
                message.page && t("feedback.page", { page: message.page }),
                message.contact && t("feedback.contact", { contact: message.contact }),
              ]
                .filter(Boolean)
                .join(" · ")}
            />
          ))}
        </Rows>
      )}
    </OfficePage>
  );
}
