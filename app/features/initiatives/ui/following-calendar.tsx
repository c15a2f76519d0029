import { Form, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Bdi } from "~/ui/bdi/bdi";
import { Button, ButtonLink, Buttons } from "~/ui/button/button";
import { Disclosure } from "~/ui/disclosure/disclosure";
import { ErrorSummary } from "~/ui/error-summary/error-summary";

/** The own address from which a calendar fetches the dates; null: there is none yet. */
export function FollowingCalendar({ address, path }: { address: string | null; path: string }) {
  const { t } = useTranslation("initiatives");
  const [search] = useSearchParams();
  const reply = useReply("calendar");
  const open = reply.failed || search.get("done") === "calendar";
  return (
    <Disclosure summary={t("following.calendar.title")} icon="calendar-days" open={open}>
      <div className="stack gap-3">
        <ErrorSummary {...reply.summary} />
        <p>{t("following.calendar.text")}</p>
        {address ? (
          <>
            <p>
              <ButtonLink to={address.replace(/^https?:/, "webcal:")} icon="calendar-days">
                {t("following.calendar.add")}
              </ButtonLink>
            </p>
            <p>
              {t("following.calendar.address")}
              <br />
              <Bdi breaks>{address}</Bdi>
            </p>
            <p>{t("following.calendar.secret")}</p>
          </>
        ) : null}
        <Buttons>
          <Form method="post" action={`${path}?do=calendar`} preventScrollReset>
            <FormMarks form="calendar" />
            <Button>{t(address ? "following.calendar.renew" : "following.calendar.make")}</Button>
          </Form>
          {address ? (
            <Form method="post" action={`${path}?do=calendarOff`} preventScrollReset>
              <FormMarks form="calendar" />
              <Button>{t("following.calendar.end")}</Button>
            </Form>
          ) : null}
        </Buttons>
      </div>
    </Disclosure>
  );
}
