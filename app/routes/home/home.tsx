import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MemberPage } from "~/features/frame/ui/member-page";
import { useHelp, useRoot } from "~/features/frame/ui/use-frame";
import { findHomePage } from "~/features/home/queries/home-page.server";
import { CommitteeBlock } from "~/features/home/ui/committee-block";
import { ImportantNotices, NewestNotices } from "~/features/home/ui/home-notices";
import { NewDevice } from "~/features/home/ui/new-device";
import { memberLoader } from "~/platform/door.server";
import type { RouteHandle } from "~/platform/route-handle";
import { DoTiles } from "~/ui/do-tiles/do-tiles";
import { HelpBlock } from "~/ui/help-block/help-block";
import { SectionHeading } from "~/ui/section-heading/section-heading";

export const handle: RouteHandle = { texts: ["home"], title: (t) => t("home:title") };

export const loader = memberLoader(async ({ db, actor }) => ({
  ...(await findHomePage(db, actor)),
  name: actor.shownName,
  home: actor.home,
}));

export default function HomeRoute() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation(["home", "common"]);
  const help = useHelp();
  const officeName = useRoot()?.company.officeName ?? "";
  const { home, households } = page;
  const address = home.stairwell ? `${home.street}, ${t("common:stairwell", { name: home.stairwell })}` : home.street;
  return (
    <MemberPage
      width="wide"
      hero={{
        title: t(page.evening ? "hello.evening" : "hello.morning", { name: page.name }),
        number: home.houseNumber,
        numberLabel: t("common:civico", { number: "" }).trim(),
        address,
        facade: { ...home, lit: households.takingPart, total: households.households, seed: home.condominiumId },
        lights: t("lit", { lit: households.takingPart, total: households.households }),
      }}
    >
      <div className="grid g-main">
        <div className="stack gap-5">
          {page.device ? <NewDevice {...page.device} /> : null}
          <ImportantNotices notices={page.important} />
          <NewestNotices notices={page.newest} officeName={officeName} />
          {home.committeeOffices.length > 0 ? <CommitteeBlock households={households} /> : null}
          <section aria-labelledby="what">
            <SectionHeading id="what" title={t("what")} />
            <DoTiles
              items={[
                { to: "/notices", picture: "bacheca", label: t("do.notices") },
                { to: "/notices/new", picture: "parole", label: t("do.write") },
                { to: "/initiatives", picture: "panchina", label: t("do.initiatives") },
                { to: "/initiatives/new", picture: "cortile", label: t("do.propose") },
                { to: "/me#reading", picture: "luce", label: t("do.letters") },
                { to: "/help", picture: "mani", label: t("do.help") },
              ]}
            />
          </section>
        </div>
        <div className="stack gap-5">{help ? <HelpBlock {...help} /> : null}</div>
      </div>
    </MemberPage>
  );
}
