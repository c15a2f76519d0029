import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Crumbs } from "~/ui/page-header/page-header";
import type { DraftMark, DraftWords } from "../model";
import type { AudienceChoices } from "../queries/audience-choices.server";
import { AudienceOffice } from "./audience-office";
import { DeskSaid } from "./desk-said";
import { NoticeForm } from "./notice-form";

type OfficeWritingProps = {
  choices: AudienceChoices;
  draft?: DraftMark;
  words?: DraftWords;
  /** Title of the page. */
  children: ReactNode;
  /** Below the form. */
  end?: ReactNode;
};

/** The office writes: empty, for one condominium, or from a draft. */
export function OfficeWriting({ choices, draft, words, children, end }: OfficeWritingProps) {
  const { t } = useTranslation("notices");
  return (
    <>
      <Crumbs label={t("officeList.title")} items={[{ to: "/office/notices", label: t("officeList.title") }]} />
      <div className="narrow stack gap-5">
        <DeskSaid />
        <NoticeForm
          key={draft?.id ?? 0}
          {...{ draft, words }}
          importance
          office
          audience={<AudienceOffice {...{ choices, words }} />}
        >
          {children}
        </NoticeForm>
        {end}
      </div>
    </>
  );
}
