import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { findCondominiumPage } from "~/features/office/queries/condominium-page.server";
import { appointOffice } from "~/features/people/commands/appoint-office.server";
import { endOffice } from "~/features/people/commands/end-office.server";
import { AppointInput, EndOfficeInput } from "~/features/people/input";
import { mayKeepCommittee } from "~/features/people/policy";
import { findCommitteePage } from "~/features/people/queries/committee-page.server";
import { CommitteeScreen } from "~/features/people/ui/committee-screen";
import { found, notFound, officeAction, officeLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import type { RouteHandle } from "~/platform/route-handle";
import { Crumbs } from "~/ui/page-header/page-header";
import { idIn } from "~/platform/address";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["people", "office"], title: (t) => t("people:committee.title") };

const said = { given: "people:committee.given", ended: "people:committee.ended" } as const;

export const loader = officeLoader(async ({ db, actor, params, request }) => {
  const place = found(await findCondominiumPage(db, idIn(params["condominiumId"])));
  const done = new URL(request.url).searchParams.get("done") ?? "";
  return {
    place: { id: place.id, street: place.street, houseNumber: place.houseNumber },
    keeping: mayKeepCommittee(actor, { condominiumId: place.id, territoryId: place.territoryId }),
    committee: await findCommitteePage(db, place.id),
    done: Object.hasOwn(said, done) ? said[done as keyof typeof said] : null,
  };
});

export const action = officeAction(async ({ request, actor, params }) => {
  const id = idIn(params["condominiumId"]);
  const path = `/office/condominiums/${id}/committee`;
  switch (new URL(request.url).searchParams.get("do")) {
    case "appoint": {
      const form = await readForm(request, AppointInput);
      if (!form.ok) return form.reply;
      const outcome = found(await appointOffice({ actor, key: form.key }, id, form.value));
      return outcome.ok ? redirect(`${path}?done=given`) : form.refuse(outcome.refusal);
    }
    case "end": {
      const form = await readForm(request, EndOfficeInput);
      if (!form.ok) return form.reply;
      const { officeId, from } = form.value;
      const outcome = found(await endOffice({ actor, key: form.key }, id, officeId, from));
      return outcome.ok ? redirect(`${path}?done=ended`) : form.refuse(outcome.refusal);
    }
    default:
      return notFound();
  }
});

export default function CommitteeRoute() {
  const { place, ...facts } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["office", "common"]);
  const path = `/office/condominiums/${place.id}`;
  const address = t("common:address", { street: place.street, number: place.houseNumber });
  return (
    <OfficePage>
      <Crumbs
        label={t("list.caption")}
        items={[
          { to: "/office", label: t("condominium.back") },
          { to: path, label: address },
        ]}
      />
      <CommitteeScreen {...facts} path={`${path}/committee`} />
    </OfficePage>
  );
}
