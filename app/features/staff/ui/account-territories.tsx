import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Panel } from "~/ui/panel/panel";
import type { PartProps } from "./part-props";
import { TerritoryTicks } from "./terms-fields";

type TerritoriesProps = PartProps & { territories: { id: number; name: string }[] };

/** Where the colleague works. */
export function AccountTerritories({ account, path, may, territories }: TerritoriesProps) {
  const { t } = useTranslation("staff");
  const reply = useReply("territories");
  const names = territories.filter(({ id }) => account.territoryIds.includes(id)).map(({ name }) => name);
  return (
    <Panel id="territories" title={t("form.territories")}>
      {may ? (
        <Form method="post" action={`${path}?do=territories`} className="stack gap-3">
          <ErrorSummary {...reply.summary} />
          <FormMarks form="territories" />
          <TerritoryTicks reply={reply} form="set" territories={territories} chosen={account.territoryIds} />
          <Button office>{t("account.saveTerritories")}</Button>
        </Form>
      ) : (
        <p>{names.length > 0 ? <bdi>{names.join(", ")}</bdi> : t("change.noTerritories")}</p>
      )}
    </Panel>
  );
}
