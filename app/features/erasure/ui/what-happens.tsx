import { useTranslation } from "react-i18next";
import { Card } from "~/ui/card/card";
import { Row, Rows } from "~/ui/rows/rows";
import { Table } from "~/ui/table/table";
import { goes, stays } from "../model";

const icons = {
  contacts: "mail",
  ways: "key-round",
  devices: "smartphone",
  name: "user",
  preferences: "a-large-small",
  files: "archive",
  words: "message-circle",
} as const;

/** What an erasure takes away, what it leaves and why, and what becomes of the access. */
export function WhatHappens() {
  const { t } = useTranslation(["me", "common"]);
  return (
    <>
      <Card labelledBy="goes">
        <h2 id="goes">{t("erasure.goes.title")}</h2>
        <Rows labelledBy="goes">
          {goes.map((what) => (
            <Row key={what} icon={icons[what]} title={t(`erasure.goes.${what}`)} />
          ))}
        </Rows>
      </Card>
      <Card labelledBy="stays">
        <h2 id="stays">{t("erasure.stays.title")}</h2>
        <Table
          caption={t("erasure.stays.caption")}
          captionHidden
          columns={[{ head: t("erasure.what") }, { head: t("erasure.why") }]}
          rows={stays.map((what) => ({
            key: what,
            cells: [t(`erasure.stays.${what}`), t(`erasure.stays.${what}Why`)],
          }))}
        />
      </Card>
      <Card labelledBy="access">
        <h2 id="access">{t("erasure.access.title")}</h2>
        <p>{t("erasure.access.text")}</p>
      </Card>
    </>
  );
}
