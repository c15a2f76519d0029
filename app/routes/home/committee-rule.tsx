import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { ruleForm } from "~/features/initiatives/forms/rule.server";
import { findRule } from "~/features/initiatives/queries/rule.server";
import { RuleScreen } from "~/features/initiatives/ui/rule-screen";
import { committeeAction, committeeLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { PageHeader } from "~/ui/page-header/page-header";
import { StatusMessage } from "~/ui/status-message/status-message";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["initiatives"], title: (t) => t("initiatives:rule.title") };

export const loader = committeeLoader(({ db, actor }) => findRule(db, actor));

export const action = committeeAction(ruleForm);

export default function CommitteeRuleRoute() {
  const facts = useLoaderData<typeof loader>();
  const { t } = useTranslation("initiatives");
  const kept = useSearchParams()[0].get("done") === "kept";
  return (
    <OfficePage back={{ to: "/committee/initiatives", label: t("desk.back") }}>
      {kept ? <StatusMessage>{t("rule.kept")}</StatusMessage> : null}
      <PageHeader title={t("rule.title")} text={t("rule.lead")} />
      <RuleScreen facts={facts} />
    </OfficePage>
  );
}
