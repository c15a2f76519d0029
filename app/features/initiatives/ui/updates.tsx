import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useDates } from "~/platform/use-dates";
import { Button, TextButton } from "~/ui/button/button";
import { Chip } from "~/ui/chip/chip";
import { Comment, Comments } from "~/ui/comment/comment";
import { Disclosure } from "~/ui/disclosure/disclosure";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { TextArea } from "~/ui/field/field";
import { Hidden } from "~/ui/field/hidden";
import type { IconName } from "~/ui/icon/icon";
import { Prose } from "~/ui/prose/prose";
import type { Tone } from "~/ui/tone";
import type { DoingScreenFacts } from "../queries/doing.server";
import { DoingSaid } from "./doing-said";
import { useDoingForm } from "./use-doing-form";

type UpdatesProps = { facts: Pick<DoingScreenFacts, "updates" | "writing">; path: string };
type Update = DoingScreenFacts["updates"][number];

const look: Record<Update["voice"], { tone: Tone; icon: IconName }> = {
  promoter: { tone: "stone", icon: "lightbulb" },
  committee: { tone: "ochre", icon: "users" },
  office: { tone: "petrol", icon: "building-2" },
};

function UpdateForm({ path }: { path: string }) {
  const { t } = useTranslation("initiatives");
  const { form, failed, summary, field } = useDoingForm("update");
  return (
    <Disclosure summary={t("doing.updates.open")} icon="megaphone" open={failed}>
      <Form method="post" action={`${path}?do=update`} preventScrollReset noValidate className="stack gap-4">
        <ErrorSummary {...summary} />
        <FormMarks form={form} />
        <TextArea {...field("newsBody")} label={t("doing.updates.words")} hint={t("doing.updates.hint")} rows={4} />
        <Button icon="send">{t("doing.updates.send")}</Button>
      </Form>
    </Disclosure>
  );
}

function OneUpdate({ update, path }: { update: Update; path: string }) {
  const { t } = useTranslation(["initiatives", "common"]);
  const { moment } = useDates();
  const { id, html, lang, voice, at, name, helperName, mine } = update;
  const helped = helperName ? ` · ${t("doing.helped", { name: helperName })}` : null;
  return (
    <Comment
      id={`update-${id}`}
      author={voice === "office" ? t("doing.voice.office") : (name ?? t("common:voice.someone"))}
      place={voice === "office"}
      role={<Chip {...look[voice]}>{t(`doing.voice.${voice}`)}</Chip>}
      when={
        <>
          <time dateTime={at}>{moment(at)}</time>
          {helped}
        </>
      }
      mine={mine}
      actions={
        mine ? (
          <Form method="post" action={`${path}?do=removeUpdate`} preventScrollReset className="no-print">
            <FormMarks form="removeUpdate" />
            <Hidden values={{ updateId: String(id) }} />
            <TextButton icon="trash-2">{t("doing.updates.remove")}</TextButton>
          </Form>
        ) : undefined
      }
    >
      <Prose html={html} lang={lang} />
    </Comment>
  );
}

/** News of the work, the newest first, and the form to write some. */
export function Updates({ facts: { updates, writing }, path }: UpdatesProps) {
  const { t } = useTranslation("initiatives");
  const { summary } = useDoingForm("removeUpdate");
  if (updates.length === 0 && !writing.allowed) return null;
  return (
    <section id="updates" className="stack gap-4" aria-labelledby="updates-title">
      <h2 id="updates-title">{t("doing.updates.title")}</h2>
      <DoingSaid of={["update", "removeUpdate"]} />
      <ErrorSummary {...summary} />
      {updates.length === 0 ? (
        <p className="soft">{t("doing.updates.none")}</p>
      ) : (
        <Comments label={t("doing.updates.title")}>
          {updates.map((update) => (
            <OneUpdate key={update.id} update={update} path={path} />
          ))}
        </Comments>
      )}
      {writing.allowed ? (
        <div key={updates[0]?.id ?? 0} className="no-print">
          <UpdateForm path={path} />
        </div>
      ) : null}
    </section>
  );
}
