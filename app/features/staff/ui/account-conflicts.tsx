import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Bdi } from "~/ui/bdi/bdi";
import { Button, TextButton } from "~/ui/button/button";
import { Disclosure } from "~/ui/disclosure/disclosure";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Field } from "~/ui/field/field";
import { Hidden } from "~/ui/field/hidden";
import { Panel } from "~/ui/panel/panel";
import { Row, Rows } from "~/ui/rows/rows";
import type { PartProps } from "./part-props";

/** The buildings to which the colleague has a tie, and why. */
export function AccountConflicts({ account, path, may }: PartProps) {
  const { t } = useTranslation(["staff", "common"]);
  const reply = useReply("conflictEnd");
  return (
    <Panel id="conflicts" title={t("account.conflicts")} text={t("account.conflictsText")}>
      <ErrorSummary {...reply.summary} />
      {account.conflicts.length === 0 ? (
        <p>{t("account.noConflicts")}</p>
      ) : (
        <Rows labelledBy="conflicts">
          {account.conflicts.map((tie) => {
            const address = t("common:address", { street: tie.street, number: tie.houseNumber });
            return (
              <Row
                key={tie.condominiumId}
                icon="scale"
                title={<bdi>{address}</bdi>}
                text={
                  <>
                    <Bdi>{tie.code}</Bdi> · <bdi>{tie.reason}</bdi>
                  </>
                }
                chips={may ? <EndConflict path={path} id={tie.condominiumId} address={address} /> : null}
              />
            );
          })}
        </Rows>
      )}
      {may ? <AddConflict path={path} /> : null}
    </Panel>
  );
}

function EndConflict({ path, id, address }: { path: string; id: number; address: string }) {
  const { t } = useTranslation("staff");
  return (
    <Form method="post" action={`${path}?do=conflictEnd`}>
      <FormMarks form="conflictEnd" />
      <Hidden values={{ condominiumId: String(id) }} />
      <TextButton icon="x">{t("account.endConflict", { address })}</TextButton>
    </Form>
  );
}

function AddConflict({ path }: { path: string }) {
  const { t } = useTranslation("staff");
  const reply = useReply("conflict");
  const field = (name: string) => ({
    name,
    error: reply.error(name),
    errorPrefix: reply.errorPrefix,
    defaultValue: reply.value(name),
  });
  return (
    <Disclosure summary={t("account.addConflict")} icon="plus" open={reply.failed}>
      <Form method="post" action={`${path}?do=conflict`} noValidate className="stack gap-3">
        <ErrorSummary {...reply.summary} />
        <FormMarks form="conflict" />
        <Field {...field("place")} label={t("account.place")} hint={t("account.placeHint")} dir="auto" />
        <Field {...field("reason")} label={t("account.reason")} maxLength={200} dir="auto" />
        <Button office>{t("account.addConflict")}</Button>
      </Form>
    </Disclosure>
  );
}
