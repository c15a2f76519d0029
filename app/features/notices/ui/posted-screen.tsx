import { Form, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useDates } from "~/platform/use-dates";
import { useReply } from "~/platform/use-reply";
import { Button, ButtonLink, Buttons } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { PageTitle } from "~/ui/page-header/page-header";
import { Said } from "~/ui/prose/prose";
import { StatusMessage } from "~/ui/status-message/status-message";
import { hangs } from "../model";
import type { Posted } from "../queries/posted.server";

/** Where the square at the foot of a poster leads: one press says that it hangs here, or that it came down. */
export function PostedScreen({ posted, path }: { posted: Posted; path: string }) {
  const { t } = useTranslation(["notices", "common"]);
  const { day } = useDates();
  const reply = useReply("posted");
  const [search] = useSearchParams();
  const done = search.get("done");
  const { display, hanging } = posted;
  const stairwell = display.stairwell;
  const up = hangs(display);
  return (
    <div className="stack gap-5">
      <ErrorSummary {...reply.summary} />
      {done === "posted" || done === "takenDown" ? <StatusMessage>{t(`stairs.done.${done}`)}</StatusMessage> : null}
      <PageTitle
        title={t("stairs.stair", { stairwell })}
        byline={<Said lang={posted.lang}>{posted.title}</Said>}
        picture="scale"
      />
      <p>
        {up
          ? t("stairs.since", { date: day(display.postedAt ?? "") })
          : display.takenDownAt
            ? t("stairs.down", { date: day(display.takenDownAt) })
            : t("stairs.notYet")}
      </p>
      {hanging.allowed || up ? null : <p className="soft">{t(hanging.reason)}</p>}
      <Buttons column>
        {hanging.allowed && !up ? (
          <Form method="post" action="?do=posted">
            <FormMarks form="posted" />
            <Button variant="main" full icon="check">
              {t("stairs.hang", { stairwell })}
            </Button>
          </Form>
        ) : null}
        {up ? (
          <Form method="post" action="?do=takenDown">
            <FormMarks form="posted" />
            <Button variant={hanging.allowed ? "line" : "main"} full icon="undo-2">
              {t("stairs.takeDown", { stairwell })}
            </Button>
          </Form>
        ) : null}
        <ButtonLink to={path} variant="quiet" full>
          {t("stairs.toNotice")}
        </ButtonLink>
      </Buttons>
    </div>
  );
}
