import { Form, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field, SelectField } from "~/ui/field/field";
import { Hidden } from "~/ui/field/hidden";
import { PageTitle } from "~/ui/page-header/page-header";
import { Said } from "~/ui/prose/prose";
import { Row, Rows } from "~/ui/rows/rows";
import { StatusMessage } from "~/ui/status-message/status-message";
import type { PaperFacts } from "../queries/paper-screen.server";
import { SheetPhotos } from "./sheet-photos";

/** The committee copies the signed sheet, line by line, and keeps its photo. `path` is this page, `children` the field for files. */
export function PaperScreen({ facts, path, children }: { facts: PaperFacts; path: string; children: ReactNode }) {
  const { t } = useTranslation("initiatives");
  const reply = useReply("sheet");
  const removal = useReply("remove");
  const [search] = useSearchParams();
  const done = (["entered", "removed"] as const).find((said) => said === search.get("done"));
  const photo = (["brought", "pictureRemoved"] as const).find((said) => said === search.get("done"));
  const field = (name: string) => ({ name, error: reply.error(name), errorPrefix: reply.errorPrefix });
  const doorOf = (id: number) => facts.doors.find((door) => door.id === id);
  const doorName = (door: PaperFacts["doors"][number]) => t("paper.floor", { ...door, floor: String(door.floor) });
  return (
    <div className="stack gap-5">
      {done ? <StatusMessage>{t(`paper.${done}`)}</StatusMessage> : null}
      {photo ? <StatusMessage>{t(`pictures.said.${photo}`)}</StatusMessage> : null}
      <ErrorSummary {...reply.summary} />
      <ErrorSummary {...removal.summary} />
      <PageTitle title={t("paper.title")} byline={<Said lang={facts.lang}>{facts.title}</Said>} />
      <p>{t("paper.text")}</p>
      <Form method="post" noValidate className="stack gap-4">
        <FormMarks form="sheet" />
        <SelectField
          {...field("dwellingId")}
          label={t("paper.dwelling")}
          defaultValue={reply.value("dwellingId")}
          options={[
            { value: "", label: t("paper.choose") },
            ...facts.doors.map((door) => ({ value: String(door.id), label: doorName(door) })),
          ]}
        />
        <Field
          {...field("name")}
          label={t("paper.name")}
          defaultValue={reply.value("name")}
          maxLength={120}
          dir="auto"
        />
        <Button variant="main" full>
          {t("paper.add")}
        </Button>
      </Form>
      <Card labelledBy="sheet-list">
        <h2 id="sheet-list">{t("paper.list")}</h2>
        {facts.entered.length === 0 ? <p className="soft">{t("paper.none")}</p> : null}
        <Rows labelledBy="sheet-list">
          {facts.entered.map(({ id, name, dwellingId }) => {
            const door = doorOf(dwellingId);
            return (
              <Row
                key={id}
                title={<bdi>{name}</bdi>}
                text={door ? doorName(door) : undefined}
                end={
                  <Form method="post" action={`${path}?do=remove`} preventScrollReset>
                    <FormMarks form="remove" />
                    <Hidden values={{ supportId: String(id) }} />
                    <Button aria-label={t("paper.removeOf", { name: name ?? "" })}>{t("paper.remove")}</Button>
                  </Form>
                }
              />
            );
          })}
        </Rows>
      </Card>
      <SheetPhotos sheets={facts.sheets} path={`/initiatives/${facts.id}`} page={path}>
        {children}
      </SheetPhotos>
    </div>
  );
}
