import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeShownName } from "~/features/account/commands/change-profile.server";
import { NameInput } from "~/features/account/input";
import { findMyPage } from "~/features/account/queries/my-page.server";
import { WelcomeStep } from "~/features/account/ui/welcome-step";
import { PublicPage } from "~/features/frame/ui/public-page";
import { personAction, personLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import type { RouteHandle } from "~/platform/route-handle";
import { useReply } from "~/platform/use-reply";
import { Field } from "~/ui/field/field";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["signIn"], title: (t) => t("signIn:welcome.name.title") };

export const loader = personLoader(async ({ db, actor }) => {
  const { shownName } = await findMyPage(db, actor);
  return { shownName: shownName ?? actor.shownName };
});

export const action = personAction(async ({ request, actor }) => {
  const form = await readForm(request, NameInput);
  if (!form.ok) return form.reply;
  await changeShownName(actor, form.value.shownName);
  return redirect("/welcome/page");
});

export default function WelcomeNameScreen() {
  const { shownName } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["signIn", "common"]);
  const reply = useReply();
  return (
    <PublicPage>
      <WelcomeStep current={1} title={t("welcome.name.title")} text={t("welcome.name.text")} reply={reply}>
        <Field
          name="shownName"
          label={t("welcome.name.label")}
          error={reply.error("shownName")}
          errorPrefix={reply.errorPrefix}
          defaultValue={reply.value("shownName", shownName)}
          autoComplete="nickname"
          maxLength={40}
        />
      </WelcomeStep>
    </PublicPage>
  );
}
