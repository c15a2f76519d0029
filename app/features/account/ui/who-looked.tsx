import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Card } from "~/ui/card/card";
import { Pager } from "~/ui/pager/pager";
import { Row, Rows } from "~/ui/rows/rows";
import type { DataPage } from "../queries/data-page.server";

type WhoLookedProps = Pick<DataPage, "accesses" | "older"> & { first: boolean };

/** Who of the office looked at the person's data, when and what for, newest first. */
export function WhoLooked({ accesses, older, first }: WhoLookedProps) {
  const { t } = useTranslation(["me", "common"]);
  const { moment } = useDates();
  return (
    <Card labelledBy="data-who" id="who">
      <h2 id="data-who">{t("data.who.title")}</h2>
      <p>{t("data.who.text")}</p>
      {accesses.length === 0 ? (
        <p>{t("data.who.none")}</p>
      ) : (
        <Rows labelledBy="data-who">
          {accesses.map((access) => (
            <Row
              key={access.id}
              icon="eye"
              title={t(`data.kind.${access.kind}`)}
              text={
                <>
                  <bdi>{t("data.who.by", { name: access.who })}</bdi>
                  <br />
                  <time dateTime={access.at.toISOString()}>{moment(access.at)}</time>
                  {access.reason ? (
                    <>
                      <br />
                      <bdi>{t("data.who.reason", { reason: access.reason })}</bdi>
                    </>
                  ) : null}
                </>
              }
            />
          ))}
        </Rows>
      )}
      <Pager
        label={t("data.who.pages")}
        newer={first ? undefined : { to: "/me/data#who", label: t("data.who.newer") }}
        older={older === null ? undefined : { to: `/me/data?before=${older}#who`, label: t("data.who.older") }}
      />
    </Card>
  );
}
