import { Form, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Go } from "~/ui/link/link";
import { StatusMessage } from "~/ui/status-message/status-message";
import type { FollowingFacts } from "../queries/following.server";
import { FollowingCalendar } from "./following-calendar";

const said = {
  follow: "following.done.follow",
  unfollow: "following.done.unfollow",
  calendar: "following.done.calendar",
  calendarOff: "following.done.calendarOff",
} as const;

/** Whether one is told when an idea goes on, how, and the calendar with its dates. `path`: the page's own address. */
export function Following({ facts, path }: { facts: FollowingFacts; path: string }) {
  const { t } = useTranslation("initiatives");
  const [search] = useSearchParams();
  const reply = useReply("follow");
  const done = search.get("done") ?? "";
  const { following, byMail, calendar } = facts;
  return (
    <div className="no-print">
      <Card id="following" labelledBy="following-title">
        <ErrorSummary {...reply.summary} />
        {Object.hasOwn(said, done) ? <StatusMessage>{t(said[done as keyof typeof said])}</StatusMessage> : null}
        <h2 id="following-title">{t("following.title")}</h2>
        <p>{t(following ? "following.on" : "following.off")}</p>
        {following ? (
          <p>
            {t(byMail ? "following.byMail" : "following.noMail")}{" "}
            {byMail ? null : <Go to="/me#my-told">{t("following.choose")}</Go>}
          </p>
        ) : null}
        <Form method="post" action={`${path}?do=${following ? "unfollow" : "follow"}`} preventScrollReset>
          <FormMarks form="follow" />
          <Button icon={following ? "x" : "bell"}>{t(following ? "following.unfollow" : "following.follow")}</Button>
        </Form>
        {calendar === undefined ? null : <FollowingCalendar address={calendar} path={path} />}
      </Card>
    </div>
  );
}
