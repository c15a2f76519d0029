import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { OfficePage } from "~/features/frame/ui/office-page";
import { recordDue } from "~/features/retention/commands/run-retention.server";
import { mayRuleRetention } from "~/features/retention/policy";
import { findRetentionPage } from "~/features/retention/queries/retention-page.server";
import { RuleTable } from "~/features/retention/ui/rule-table";
import { RunList } from "~/features/retention/ui/run-list";
import { notFound, officeAction, officeLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import { FormMarks } from "~/platform/form-marks";
import type { RouteHandle } from "~/platform/route-handle";
import { useDates } from "~/platform/use-dates";
import { Button } from "~/ui/button/button";
import { PageHeader } from "~/ui/page-header/page-header";
import { Panel } from "~/ui/panel/panel";
import { StatusMessage } from "~/ui/status-message/status-message";

export const handle: RouteHandle = { texts: ["retention"], title: (t) => t("retention:title") };

export const loader = officeLoader(async ({ db, actor, request }) => {
  if (!mayRuleRetention(actor).allowed) notFound();
  const done = new URL(request.url).searchParams.get("done");
  return { ...(await findRetentionPage(db)), done: done === "counted" || done === "changed" ? done : null };
});

/** Counting goes through everybody's rows, so it waits for the button; the numbers are written down for the page. */
export const action = officeAction(async ({ request, actor }) => {
  if (!mayRuleRetention(actor).allowed) notFound();
  const form = await readForm(request, z.object({}));
  if (!form.ok) return form.reply;
  await recordDue();
  return redirect("/office/retention?done=counted");
});

export default function RetentionRoute() {
  const { rules, daysAhead, runs, countedAt, done } = useLoaderData<typeof loader>();
  const { t } = useTranslation("retention");
  const { moment } = useDates();
  return (
    <OfficePage>
      <div className="stack gap-5">
        {done ? <StatusMessage>{done === "counted" ? t("counted") : t("changed")}</StatusMessage> : null}
        <PageHeader title={t("title")} text={t("lead")} />
        <Form method="post" className="stack gap-2">
          <FormMarks />
          <p className="soft">
            {countedAt ? t("countedAt", { at: moment(countedAt) }) : t("never")} {t("countText")}
          </p>
          <div className="cluster">
            <Button office icon="search">
              {t("count")}
            </Button>
          </div>
        </Form>
        <RuleTable rules={rules} daysAhead={daysAhead} />
        <Panel id="runs" title={t("runs.title")}>
          <RunList runs={runs} />
        </Panel>
      </div>
    </OfficePage>
  );
}
