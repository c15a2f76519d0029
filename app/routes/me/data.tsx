import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { askForExport } from "~/features/account/commands/ask-for-export.server";
import { findDataPage } from "~/features/account/queries/data-page.server";
import { Download } from "~/features/account/ui/download";
import { ErasureWay } from "~/features/account/ui/erasure-way";
import { OwnDevices, OwnHomes, RegistryFacts } from "~/features/account/ui/registry-facts";
import { WhoLooked } from "~/features/account/ui/who-looked";
import { MemberPage } from "~/features/frame/ui/member-page";
import { useRoot } from "~/features/frame/ui/use-frame";
import { aloneAction, aloneLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import { mailWorks } from "~/platform/mail.server";
import type { RouteHandle } from "~/platform/route-handle";
import { PageTitle } from "~/ui/page-header/page-header";
import { StatusMessage } from "~/ui/status-message/status-message";
import { numberIn } from "~/platform/address";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["me"], title: (t) => t("me:data.title") };

export const loader = aloneLoader(async ({ db, actor, request }) => {
  const { searchParams } = new URL(request.url);
  const before = numberIn(searchParams.get("before"));
  const page = await findDataPage(db, actor, before);
  const mail = mailWorks() && page.person.emailConfirmedAt !== null;
  return { ...page, mail, first: before === null, asked: searchParams.has("asked") };
});

export const action = aloneAction(async ({ request, actor }) => {
  const form = await readForm(request, z.object({}));
  if (!form.ok) return form.reply;
  const outcome = await askForExport({ actor, key: form.key });
  return outcome.ok ? redirect("/me/data?asked#download") : form.refuse(outcome.refusal);
});

export default function DataScreen() {
  const { person, homes, download, erasure, accesses, older, first, mail, asked } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["me", "common"]);
  const root = useRoot();
  return (
    <MemberPage back={{ to: "/me", label: t("title") }}>
      <div className="stack gap-6">
        {asked && download?.state === "waiting" ? <StatusMessage>{t("data.download.asked")}</StatusMessage> : null}
        <PageTitle title={t("data.title")} byline={t("data.lead")} />
        <RegistryFacts person={person} phone={root?.company.phone ?? null} />
        <OwnHomes homes={homes} />
        <WhoLooked accesses={accesses} older={older} first={first} />
        <OwnDevices devices={person.devices} />
        <Download download={download} mail={mail} />
        <ErasureWay erasure={erasure} />
      </div>
    </MemberPage>
  );
}
