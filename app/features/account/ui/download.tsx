import { Form, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useDates } from "~/platform/use-dates";
import { useReply } from "~/platform/use-reply";
import { Button, ButtonLink } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Icon } from "~/ui/icon/icon";
import { Note } from "~/ui/note/note";
import type { ExportState } from "../model";

type DownloadProps = {
  download: { id: number; state: ExportState; expiresAt: Date | null; bytes: number | null } | null;
  /** Whether the person will also get a mail. */
  mail: boolean;
};

const everyMs = 3000;

function Waiting({ mail }: { mail: boolean }) {
  const { t } = useTranslation(["me", "common"]);
  const { revalidate } = useRevalidator();
  // Without scripts the link below does the same; with a fragment it would only scroll.
  useEffect(() => {
    const timer = setInterval(revalidate, everyMs);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <>
      <p role="status">
        <Icon name="hourglass" size="s" /> {t("data.download.waiting")} {mail ? t("data.download.mail") : null}
      </p>
      <ButtonLink to="/me/data" reload icon="refresh-cw">
        {t("data.download.look")}
      </ButtonLink>
    </>
  );
}

function Ask({ label, main }: { label: string; main: boolean }) {
  return (
    <Form method="post" action="/me/data" preventScrollReset>
      <FormMarks form="export" />
      <Button variant={main ? "main" : "line"}>{label}</Button>
    </Form>
  );
}

/** Everything about oneself in one file: ask, wait, fetch, or try again. */
export function Download({ download, mail }: DownloadProps) {
  const { t } = useTranslation(["me", "common"]);
  const { date } = useDates();
  const reply = useReply("export");
  const state = download?.state ?? null;
  return (
    <Card labelledBy="data-download" id="download">
      <ErrorSummary {...reply.summary} />
      <h2 id="data-download">{t("data.download.title")}</h2>
      <p>{t("data.download.text")}</p>
      {state === "waiting" ? <Waiting mail={mail} /> : null}
      {state === "ready" && download ? (
        <>
          <p role="status">{t("data.download.ready", { date: date(download.expiresAt ?? "") })}</p>
          <Note icon="triangle-alert" tone="ochre">
            {t("data.download.care")}
          </Note>
          <ButtonLink to={`/me/data/download/${download.id}`} reload variant="main" icon="download">
            {t("data.download.get", { size: Math.ceil((download.bytes ?? 0) / 1024) })}
          </ButtonLink>
        </>
      ) : null}
      {state === "failed" ? <p role="status">{t("data.download.failed")}</p> : null}
      {state === "removed" ? <p>{t("data.download.removed")}</p> : null}
      {state === "ready" ? <Ask label={t("data.download.again")} main={false} /> : null}
      {state === "failed" ? <Ask label={t("data.download.retry")} main /> : null}
      {state === null || state === "removed" ? <Ask label={t("data.download.ask")} main /> : null}
    </Card>
  );
}
