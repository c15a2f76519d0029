import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useReply } from "~/platform/use-reply";
import { AnswerForm } from "~/ui/answer-form/answer-form";
import { Chip } from "~/ui/chip/chip";
import { Comments } from "~/ui/comment/comment";
import { Disclosure } from "~/ui/disclosure/disclosure";
import type { TalkFacts, TalkSection } from "../queries/initiative-talk.server";
import { kindIcon } from "./talk-look";
import { TalkThreadView } from "./talk-thread";

type TalkPartProps = Pick<TalkFacts, "waiting" | "beginning"> & {
  section: TalkSection;
  path: string;
  officeName: string;
};

/** All of one kind: how many, the threads, the way to those before, and the field that begins one. */
export function TalkPart({ section, waiting, beginning, path, officeName }: TalkPartProps) {
  const { t } = useTranslation(["initiatives", "common"]);
  const { kind, count, threads, earlier, partly } = section;
  const anchor = `${kind}s`;
  return (
    <section id={anchor} className="stack gap-4" aria-labelledby={`${anchor}-title`}>
      <div className="split">
        <h2 id={`${anchor}-title`}>{t(`talk.${kind}.title`, { number: count })}</h2>
        {kind === "question" && waiting > 0 ? (
          <Chip tone="ochre" icon="clock">
            {t("talk.waiting", { count: waiting })}
          </Chip>
        ) : null}
      </div>
      {threads.length === 0 && !partly ? <p className="soft">{t(`talk.${kind}.none`)}</p> : null}
      {earlier === null ? null : (
        <p className="no-print">
          <Link className="btn btn-line" to={`${path}?kind=${kind}&before=${earlier}#${anchor}`}>
            {t(`talk.${kind}.earlier`)}
          </Link>
        </p>
      )}
      {threads.length > 0 ? (
        <Comments label={t(`talk.${kind}.list`)}>
          {threads.map((thread) => (
            <TalkThreadView key={thread.id} {...{ thread, section, path, officeName }} />
          ))}
        </Comments>
      ) : null}
      {partly ? (
        <p className="no-print">
          <Link className="btn btn-line" to={`${path}#${anchor}`}>
            {t(`talk.${kind}.latest`)}
          </Link>
        </p>
      ) : null}
      {beginning.allowed ? <Begin kind={kind} path={path} /> : null}
    </section>
  );
}

function Begin({ kind, path }: Pick<TalkSection, "kind"> & { path: string }) {
  const { t } = useTranslation(["initiatives", "common"]);
  const form = `talk-${kind}`;
  const { failed } = useReply(form);
  return (
    <div className="no-print">
      <Disclosure summary={t(`talk.${kind}.write`)} icon={kindIcon[kind]} open={failed}>
        <AnswerForm
          action={`${path}?do=comment`}
          form={form}
          field={form}
          values={{ kind, parentId: "" }}
          label={t(`talk.${kind}.label`)}
          hint={t(`talk.${kind}.hint`)}
          send={t(`talk.${kind}.send`)}
        />
      </Disclosure>
    </div>
  );
}
