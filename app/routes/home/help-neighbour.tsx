import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { helpNeighbour } from "~/features/identity/commands/help-neighbour.server";
import { HelpInput } from "~/features/identity/input";
import { HelpForm } from "~/features/identity/ui/help-form";
import { alone, committeeAction, committeeLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import type { RouteHandle } from "~/platform/route-handle";
import { ButtonLink } from "~/ui/button/button";
import { Crumbs, PageHeader } from "~/ui/page-header/page-header";
import { StatusMessage } from "~/ui/status-message/status-message";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["signIn"], title: (t) => t("signIn:helped.deskTitle") };

export const loader = committeeLoader(async ({ actor, request }) => {
  alone(actor);
  return { done: new URL(request.url).searchParams.has("done") };
});

export const action = committeeAction(async ({ actor, request, context }) => {
  alone(actor);
  const form = await readForm(request, HelpInput);
  if (!form.ok) return form.reply;
  const outcome = await helpNeighbour(actor, { ...form.value, address: context.address });
  if (!outcome.ok) return form.refuse(outcome.refusal, outcome.wait ? { wait: outcome.wait } : undefined);
  return redirect("/committee/help?done");
});

export default function HelpNeighbourRoute() {
  const { done } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["signIn", "common"]);
  return (
    <OfficePage>
      <Crumbs label={t("common:menu")} items={[{ to: "/committee", label: t("common:nav.committee") }]} />
      {done ? <StatusMessage>{t("helped.done")}</StatusMessage> : null}
      <PageHeader title={t("helped.deskTitle")} text={t("helped.deskText")} />
      <div className="narrow">
        {done ? (
          <ButtonLink to="/committee/help" office icon="hand-helping">
            {t("helped.another")}
          </ButtonLink>
        ) : (
          <HelpForm />
        )}
      </div>
    </OfficePage>
  );
}
