import { redirect } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { changeReading, ReadingInput } from "~/features/account/commands/change-reading.server";
import { WelcomeStep } from "~/features/account/ui/welcome-step";
import { PublicPage } from "~/features/frame/ui/public-page";
import { useRoot } from "~/features/frame/ui/use-frame";
import { personAction, personLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import { languages } from "~/platform/languages";
import { keepPreferences } from "~/platform/preferences.server";
import type { RouteHandle } from "~/platform/route-handle";
import { useReply } from "~/platform/use-reply";
import { OptionCards } from "~/ui/option-cards/option-cards";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["signIn"], title: (t) => t("signIn:welcome.page.title") };

export const loader = personLoader(async () => null);

export const action = personAction(async ({ request, actor }) => {
  const form = await readForm(request, ReadingInput);
  if (!form.ok) return form.reply;
  const { next: _next, ...change } = form.value;
  await changeReading(actor, change);
  return redirect("/welcome/told", { headers: { "Set-Cookie": await keepPreferences(request, change) } });
});

export default function WelcomePageScreen() {
  const { t } = useTranslation(["signIn", "common"]);
  const reply = useReply();
  const root = useRoot();
  return (
    <PublicPage>
      <WelcomeStep current={2} title={t("welcome.page.title")} reply={reply}>
        <OptionCards
          name="language"
          legend={t("welcome.page.language")}
          defaultValue={root?.locale}
          options={languages.map(({ code, name, dir }) => ({ value: code, label: name, lang: code, dir }))}
        />
        <OptionCards
          name="letters"
          legend={t("welcome.page.letters")}
          defaultValue={root?.letters}
          options={(["a", "piu", "piupiu"] as const).map((size) => ({ value: size, label: t(`welcome.page.${size}`) }))}
        />
      </WelcomeStep>
    </PublicPage>
  );
}
