import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useReply } from "~/platform/use-reply";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Hidden } from "~/ui/field/hidden";
import { OptionCards } from "~/ui/option-cards/option-cards";
import { PageTitle } from "~/ui/page-header/page-header";
import { Said } from "~/ui/prose/prose";
import { StatusMessage } from "~/ui/status-message/status-message";
import type { PicturesScreenFacts } from "../queries/pictures.server";
import { BringForm, PicturesToChange } from "./change-pictures";

/** The name of the form that brings pictures. */
export const picturesForm = "pictures";

/** How many files the form may hold: where there is most room. */
export const roomFor = ({ parts }: Pick<PicturesScreenFacts, "parts">) => Math.max(...parts.map(({ room }) => room));

/**
 * Pictures of an idea are brought and taken out. `path` is the idea's address; `children` is the field for files, which
 * the route brings along.
 */
export function PicturesScreen({
  facts,
  path,
  children,
}: {
  facts: PicturesScreenFacts;
  path: string;
  children: ReactNode;
}) {
  const { t } = useTranslation("initiatives");
  const reply = useReply(picturesForm);
  const removal = useReply("removePicture");
  const [search] = useSearchParams();
  const done = (["brought", "pictureRemoved"] as const).find((said) => said === search.get("done"));
  const page = `${path}/pictures`;
  const open = facts.parts.filter(({ room }) => room > 0);
  const newest = Math.max(0, ...facts.parts.flatMap(({ list }) => list.map(({ id }) => id)));
  return (
    <div className="stack gap-5">
      {done ? <StatusMessage>{t(`pictures.said.${done}`)}</StatusMessage> : null}
      <ErrorSummary {...removal.summary} />
      <PageTitle
        title={t("pictures.title")}
        byline={facts.title ? <Said lang={facts.lang}>{facts.title}</Said> : undefined}
      />
      <p>{t(facts.parts.some(({ purpose }) => purpose === "idea") ? "pictures.lead" : "pictures.leadDoing")}</p>
      {facts.parts
        .filter(({ list }) => list.length > 0)
        .map(({ purpose, list }) => (
          <section key={purpose} className="stack gap-3" aria-labelledby={`pictures-${purpose}`}>
            <h2 id={`pictures-${purpose}`}>{t(`pictures.${purpose}`)}</h2>
            <PicturesToChange list={list} path={path} page={page} label={t(`pictures.${purpose}`)} />
          </section>
        ))}
      {open.length === 0 ? (
        <p>{t("pictures.full")}</p>
      ) : (
        // Made anew once pictures have come: what waited in it hangs there now.
        <BringForm key={newest} page={page} form={picturesForm}>
          {open.length === 1 ? (
            <Hidden values={{ purpose: open[0]!.purpose }} />
          ) : (
            <OptionCards
              name="purpose"
              error={reply.error("purpose")}
              errorPrefix={reply.errorPrefix}
              defaultValue={reply.value("purpose")}
              legend={t("pictures.purpose")}
              options={open.map(({ purpose }) => ({ value: purpose, label: t(`pictures.${purpose}`) }))}
            />
          )}
          {children}
        </BringForm>
      )}
    </div>
  );
}
