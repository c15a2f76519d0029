import { useTranslation } from "react-i18next";
import { Bdi } from "~/ui/bdi/bdi";
import { ButtonLink } from "~/ui/button/button";
import { Empty } from "~/ui/empty/empty";
import { Note } from "~/ui/note/note";
import { Crumbs, PageHeader } from "~/ui/page-header/page-header";
import { StatusMessage } from "~/ui/status-message/status-message";
import type { Sheet } from "../model";
import { SheetActs } from "./sheet-acts";
import { SheetHome } from "./sheet-home";
import { SheetSignIn } from "./sheet-sign-in";
import { SheetWho } from "./sheet-who";

export type SheetDone = "people:act.checked" | "people:act.phoned" | "people:act.voided" | null;

function BackToSearch() {
  const { t } = useTranslation("people");
  return <Crumbs label={t("search.title")} items={[{ to: "/office/people", label: t("search.title") }]} />;
}

/** One person for the office: who, where, how they get in, and what one can do for them. */
export function SheetScreen({ sheet, done }: { sheet: Sheet; done: SheetDone }) {
  const { t } = useTranslation(["people", "common"]);
  const { street, houseNumber } = sheet;
  const address = street && houseNumber ? t("common:address", { street, number: houseNumber }) : null;
  return (
    <>
      <BackToSearch />
      {done ? <StatusMessage>{t(done)}</StatusMessage> : null}
      <PageHeader
        title={<bdi>{`${sheet.firstName} ${sheet.lastName}`}</bdi>}
        text={
          <>
            <Bdi>{sheet.registryNumber}</Bdi>
            {address ? <bdi> · {address}</bdi> : null}
            {address && !sheet.current ? <> · {t("search.former")}</> : null}
          </>
        }
      />
      <div className="stack gap-4">
        <Note icon="eye">
          {t("sheet.written")} {t("sheet.noCases")}
        </Note>
        <div className="grid g-main">
          <div className="stack gap-5">
            <SheetWho sheet={sheet} />
            <SheetHome sheet={sheet} />
            <SheetSignIn sheet={sheet} />
          </div>
          <SheetActs sheet={sheet} />
        </div>
      </div>
    </>
  );
}

/** Instead of the sheet of somebody to whose building the officer has a tie: nothing of it, and why. */
export function TiedScreen() {
  const { t } = useTranslation("people");
  return (
    <>
      <BackToSearch />
      <PageHeader title={t("sheet.title")} />
      <Empty
        picture="sportello"
        title={t("sheet.tiedTitle")}
        action={
          <ButtonLink office to="/office/people">
            {t("search.title")}
          </ButtonLink>
        }
      >
        {t("refusal.tied")}
      </Empty>
    </>
  );
}
