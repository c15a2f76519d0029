import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { changeRule } from "~/features/retention/commands/change-rule.server";
import { termInput } from "~/features/retention/input";
import { isEditable, isRetentionKind } from "~/features/retention/model";
import { mayRuleRetention } from "~/features/retention/policy";
import { findRule } from "~/features/retention/queries/retention-page.server";
import { useSpan } from "~/features/retention/ui/span";
import type { Actor } from "~/platform/actor";
import { notFound, officeAction, officeLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import { FormMarks } from "~/platform/form-marks";
import type { RouteHandle } from "~/platform/route-handle";
import { useDates } from "~/platform/use-dates";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field } from "~/ui/field/field";
import { Note } from "~/ui/note/note";
import { Crumbs, PageHeader } from "~/ui/page-header/page-header";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["retention"], title: (t) => t("retention:rule.days") };

/** The kind in the address, for who may see the rules. */
function kindOf(actor: Actor, params: Record<string, string | undefined>) {
  const kind = params["kind"] ?? "";
  return mayRuleRetention(actor).allowed && isRetentionKind(kind) ? kind : notFound();
}

export const loader = officeLoader(async ({ db, actor, params }) => findRule(db, kindOf(actor, params)));

export const action = officeAction(async ({ request, actor, params }) => {
  const kind = kindOf(actor, params);
  const form = await readForm(request, termInput(kind));
  if (!form.ok) return form.reply;
  const outcome = await changeRule({ actor, key: form.key }, kind, form.value.days);
  return outcome.ok ? redirect("/office/retention?done=changed") : form.refuse(outcome.refusal);
});

export default function RetentionRuleRoute() {
  const rule = useLoaderData<typeof loader>();
  const { t } = useTranslation("retention");
  const { moment } = useDates();
  const span = useSpan();
  const reply = useReply();
  return (
    <OfficePage>
      <Crumbs label={t("title")} items={[{ to: "/office/retention", label: t("rule.back") }]} />
      <div className="narrow stack gap-5">
        <PageHeader title={t(`kinds.${rule.kind}`)} text={t(`why.${rule.kind}`)} />
        <p>
          {t("rule.now", { span: span(rule.days) })} {t("rule.usual", { span: span(rule.usual) })}{" "}
          {rule.changedAt ? t("rule.changedAt", { at: moment(rule.changedAt) }) : null}
        </p>
        {isEditable(rule.kind) ? (
          <Form method="post" noValidate className="stack gap-4">
            <FormMarks />
            <ErrorSummary {...reply.summary} />
            <Field
              name="days"
              inputMode="numeric"
              dir="ltr"
              label={t("rule.days")}
              hint={t("rule.bounds", { least: rule.least, most: rule.most })}
              error={reply.error("days")}
              errorPrefix={reply.errorPrefix}
              defaultValue={reply.value("days", String(rule.days))}
            />
            <Note icon="info" tone="ochre">
              {t("rule.warning")}
            </Note>
            <div className="cluster">
              <Button office variant="main">
                {t("rule.save")}
              </Button>
            </div>
          </Form>
        ) : (
          <p>{t("rule.fixed")}</p>
        )}
      </div>
    </OfficePage>
  );
}
