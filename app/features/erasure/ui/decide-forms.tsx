import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { TextArea, Tick } from "~/ui/field/field";
import { Disclosure } from "~/ui/disclosure/disclosure";
import { Note } from "~/ui/note/note";
import { Panel } from "~/ui/panel/panel";
import type { RequestPage } from "../queries/request-page.server";

/** Erasing: the answer, a tick, the button that cannot be taken back. */
export function EraseForm({ erasing }: Pick<RequestPage, "erasing">) {
  const { t } = useTranslation(["people", "common"]);
  const reply = useReply("erase");
  return (
    <Panel id="erase" title={t("erasure.erase.title")} text={t("erasure.erase.text")}>
      <Form method="post" action="?do=erase" noValidate className="stack gap-4">
        <FormMarks form="erase" />
        <ErrorSummary {...reply.summary} />
        {erasing.allowed ? (
          <>
            <TextArea
              name="answer"
              id="erase-answer"
              label={t("erasure.erase.answer")}
              error={reply.error("answer")}
              errorPrefix={reply.errorPrefix}
              defaultValue={reply.value("answer", t("erasure.erase.default"))}
              rows={5}
            />
            <Tick
              name="sure"
              label={t("erasure.erase.sure")}
              error={reply.error("sure")}
              errorPrefix={reply.errorPrefix}
              defaultChecked={reply.value("sure") === "on"}
            />
            <Button variant="danger" office icon="trash-2">
              {t("erasure.erase.action")}
            </Button>
          </>
        ) : (
          <Note icon="lock" tone="stone">
            {t(erasing.reason)}
          </Note>
        )}
      </Form>
    </Panel>
  );
}

/** No, with the reason. */
export function RefuseForm() {
  const { t } = useTranslation(["people", "common"]);
  const reply = useReply("refuse");
  return (
    <Disclosure summary={t("erasure.refuse.title")} open={reply.failed}>
      <Form method="post" action="?do=refuse" noValidate className="stack gap-4">
        <FormMarks form="refuse" />
        <ErrorSummary {...reply.summary} />
        <p>{t("erasure.refuse.text")}</p>
        <TextArea
          name="answer"
          label={t("erasure.refuse.answer")}
          error={reply.error("answer")}
          errorPrefix={reply.errorPrefix}
          defaultValue={reply.value("answer")}
        />
        <Button variant="danger-line" office>
          {t("erasure.refuse.action")}
        </Button>
      </Form>
    </Disclosure>
  );
}

/** Two months more, with the reason. */
export function ExtendForm({ extending }: Pick<RequestPage, "extending">) {
  const { t } = useTranslation(["people", "common"]);
  const reply = useReply("extend");
  return (
    <Disclosure summary={t("erasure.extend.title")} open={reply.failed}>
      <Form method="post" action="?do=extend" noValidate className="stack gap-4">
        <FormMarks form="extend" />
        <ErrorSummary {...reply.summary} />
        {extending.allowed ? (
          <>
            <p>{t("erasure.extend.text")}</p>
            <TextArea
              name="reason"
              label={t("erasure.extend.reason")}
              error={reply.error("reason")}
              errorPrefix={reply.errorPrefix}
              defaultValue={reply.value("reason")}
            />
            <Button office>{t("erasure.extend.action")}</Button>
          </>
        ) : (
          <p>{t(extending.reason)}</p>
        )}
      </Form>
    </Disclosure>
  );
}
