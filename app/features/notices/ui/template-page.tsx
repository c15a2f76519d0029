import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Crumbs, PageHeader } from "~/ui/page-header/page-header";

/** The frame of a page about one template, with the way back to all of them. */
export function TemplatePage({ title, text, children }: { title: ReactNode; text?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation("notices");
  const to = "/office/notices/templates";
  return (
    <>
      <Crumbs label={t("templates.title")} items={[{ to, label: t("templates.title") }]} />
      <div className="narrow stack gap-5">
        <PageHeader title={title} text={text} />
        {children}
      </div>
    </>
  );
}
