import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { changeShownName, changeToldBy } from "~/features/account/commands/change-profile.server";
import { acknowledgeDevices, closeDevices } from "~/features/account/commands/close-devices.server";
import { DeviceInput, NameInput, ToldInput } from "~/features/account/input";
import { findMyPage } from "~/features/account/queries/my-page.server";
import { DataWay } from "~/features/account/ui/data-way";
import { Devices } from "~/features/account/ui/devices";
import { Events } from "~/features/account/ui/events";
import { FactorWay } from "~/features/account/ui/factor-way";
import { Profile } from "~/features/account/ui/profile";
import { Reading } from "~/features/account/ui/reading";
import { SignOut } from "~/features/account/ui/sign-out";
import { Ways } from "~/features/account/ui/ways";
import { MemberPage } from "~/features/frame/ui/member-page";
import { useRoot } from "~/features/frame/ui/use-frame";
import { alone, notFound, personAction, personLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import type { RouteHandle } from "~/platform/route-handle";
import { Note } from "~/ui/note/note";
import { PageTitle } from "~/ui/page-header/page-header";
import { StatusMessage } from "~/ui/status-message/status-message";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["me", "signIn"], title: (t) => t("me:title") };

const said = {
  name: "me:profile.saved",
  told: "me:profile.toldSaved",
  device: "me:devices.closed",
  devices: "me:devices.closedAll",
  email: "me:events.emailConfirmed",
} as const;

export const loader = personLoader(async ({ db, actor, request }) => {
  const done = new URL(request.url).searchParams.get("done") ?? "";
  return {
    ...(await findMyPage(db, actor)),
    former: actor.home === null && actor.roles.length === 0,
    staff: actor.roles.length > 0,
    done: Object.hasOwn(said, done) ? said[done as keyof typeof said] : null,
  };
});

export const action = personAction(async ({ request, actor }) => {
  switch (new URL(request.url).searchParams.get("change")) {
    case "name": {
      const form = await readForm(request, NameInput);
      if (!form.ok) return form.reply;
      await changeShownName(actor, form.value.shownName);
      return redirect("/me?done=name");
    }
    case "told": {
      const form = await readForm(request, ToldInput);
      if (!form.ok) return form.reply;
      await changeToldBy(actor, form.value.toldBy);
      return redirect("/me?done=told");
    }
    case "devices": {
      alone(actor);
      const form = await readForm(request, DeviceInput);
      if (!form.ok) return form.reply;
      await closeDevices(actor, form.value.sessionId);
      return redirect(form.value.sessionId === "others" ? "/me?done=devices" : "/me?done=device");
    }
    case "seen":
      alone(actor);
      await acknowledgeDevices(actor);
      return redirect("/home");
    default:
      return notFound();
  }
});

export default function MeScreen() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation(["me", "signIn", "common"]);
  const root = useRoot();
  return (
    <MemberPage>
      <div className="stack gap-6">
        {page.done ? <StatusMessage>{t(page.done)}</StatusMessage> : null}
        <PageTitle title={t("title")} byline={root?.me?.name} />
        {page.former ? (
          <Note icon="door-open" tone="stone">
            <b>{t("former.title")}</b> {t("former.text")}
          </Note>
        ) : null}
        <Profile shownName={page.shownName ?? ""} toldBy={page.toldBy} contacts={page.contacts} />
        {root ? <Reading theme={root.theme} letters={root.letters} /> : null}
        {page.alone ? (
          <>
            <Ways
              signInName={page.signInName}
              passphrase={page.passphrase}
              email={page.email}
              emailConfirmed={page.emailConfirmed}
            />
            {page.staff ? <FactorWay /> : null}
            <Devices devices={page.devices} />
            <Events events={page.events} />
            <DataWay />
          </>
        ) : (
          <Note icon="lock" tone="stone">
            {t("common:assisted.aloneText")}
          </Note>
        )}
        <SignOut />
      </div>
    </MemberPage>
  );
}
