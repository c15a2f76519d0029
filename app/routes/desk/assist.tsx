import { redirectDocument } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { beginAssistance } from "~/features/desk/commands/begin-assistance.server";
import { AssistInput } from "~/features/desk/input";
import { findAssistPage } from "~/features/desk/queries/assist-page.server";
import { AssistForm } from "~/features/desk/ui/assist-form";
import { OfficePage } from "~/features/frame/ui/office-page";
import { deviceName } from "~/features/identity/model";
import { goOver } from "~/platform/assisted-session.server";
import { found, officeAction, officeLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import type { RouteHandle } from "~/platform/route-handle";
import { ButtonLink } from "~/ui/button/button";
import { Note } from "~/ui/note/note";
import { Crumbs, PageHeader } from "~/ui/page-header/page-header";
import { idIn } from "~/platform/address";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["people"], title: (t) => t("people:assisted.pageTitle") };

export const loader = officeLoader(async ({ db, actor, params }) =>
  found(await findAssistPage(db, actor, idIn(params["personId"]))),
);

export const action = officeAction(async ({ request, actor, params }) => {
  const form = await readForm(request, AssistInput);
  if (!form.ok) return form.reply;
  const device = deviceName(request.headers.get("User-Agent") ?? "");
  const outcome = found(await beginAssistance({ actor, key: form.key }, idIn(params["personId"]), form.value, device));
  if (!outcome.ok) return form.refuse(outcome.refusal);
  // A whole new document: nothing of the officer's page goes over with it.
  return redirectDocument("/home", { headers: goOver(request, outcome.value.token) });
});

export default function AssistRoute() {
  const { personId, name, home, assisting } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["people", "common"]);
  const back = `/office/people/${personId}`;
  return (
    <OfficePage>
      <Crumbs label={t("common:nav.people")} items={[{ to: back, label: name }]} />
      <PageHeader
        title={t("assisted.title", { name })}
        text={home ? t("common:address", { street: home.street, number: home.houseNumber }) : undefined}
      />
      <div className="narrow stack gap-4">
        {assisting.allowed ? (
          <AssistForm name={name} back={back} />
        ) : (
          <>
            <Note icon="lock" tone="stone">
              {t(assisting.reason)}
            </Note>
            <p>
              <ButtonLink to={back} office>
                {t("assisted.back")}
              </ButtonLink>
            </p>
          </>
        )}
      </div>
    </OfficePage>
  );
}
