import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeToldBy } from "~/features/account/commands/change-profile.server";
import { ToldInput } from "~/features/account/input";
import { findMyPage } from "~/features/account/queries/my-page.server";
import { ToldCards } from "~/features/account/ui/told-cards";
import { WelcomeStep } from "~/features/account/ui/welcome-step";
import { PublicPage } from "~/features/frame/ui/public-page";
import { personAction, personLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import type { RouteHandle } from "~/platform/route-handle";
import { useReply } from "~/platform/use-reply";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["signIn"], title: (t) => t("signIn:welcome.told.title") };

export const loader = personLoader(async ({ db, actor }) => ({ toldBy: (await findMyPage(db, actor)).toldBy }));

export const action = personAction(async ({ request, actor }) => {
  const form = await readForm(request, ToldInput);
  if (!form.ok) return form.reply;
  await changeToldBy(actor, form.value.toldBy);
  return redirect("/welcome/way-back");
});

export default function WelcomeToldScreen() {
  const { toldBy } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["signIn", "common"]);
  const reply = useReply();
  return (
    <PublicPage back={{ to: "/welcome/page", label: t("common:form.back") }}>
      <WelcomeStep current={3} title={t("welcome.told.title")} text={t("welcome.told.text")} reply={reply}>
        <ToldCards legend={t("welcome.told.title")} error={reply.error("toldBy")} current={toldBy} />
      </WelcomeStep>
    </PublicPage>
  );
}
