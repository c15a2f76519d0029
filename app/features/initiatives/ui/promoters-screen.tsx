import { Form, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Avatar } from "~/ui/avatar/avatar";
import { Button } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Hidden } from "~/ui/field/hidden";
import { PageTitle } from "~/ui/page-header/page-header";
import { Row, Rows } from "~/ui/rows/rows";
import { StatusMessage } from "~/ui/status-message/status-message";
import { FindNeighbour, type Neighbour } from "./find-neighbour";

/** Asks neighbours to promote an idea too: those who were not asked yet, found by name. */
export function PromotersScreen({ neighbours, q }: { neighbours: Neighbour[]; q: string }) {
  const { t } = useTranslation("initiatives");
  const reply = useReply();
  const [search] = useSearchParams();
  return (
    <div className="stack gap-5">
      {search.get("done") === "asked" ? <StatusMessage>{t("invite.done")}</StatusMessage> : null}
      <ErrorSummary {...reply.summary} />
      <PageTitle title={t("invite.title")} picture="mani" />
      <p>{t("invite.text")}</p>
      <FindNeighbour q={q} none={neighbours.length === 0} />
      {neighbours.length > 0 ? (
        <Rows label={t("invite.title")}>
          {neighbours.map(({ id, name }) => (
            <Row
              key={id}
              start={<Avatar name={name ?? ""} />}
              title={<bdi>{name}</bdi>}
              end={
                <Form method="post" preventScrollReset>
                  <FormMarks form={`invite${id}`} />
                  <Hidden values={{ personId: String(id) }} />
                  <Button aria-label={t("invite.askOf", { name: name ?? "" })}>{t("invite.ask")}</Button>
                </Form>
              }
            />
          ))}
        </Rows>
      ) : null}
    </div>
  );
}
