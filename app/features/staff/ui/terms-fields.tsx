import { useTranslation } from "react-i18next";
import type { useReply } from "~/platform/use-reply";
import { Field, Tick } from "~/ui/field/field";
import { staffRoles } from "../model";

type Reply = ReturnType<typeof useReply>;
type Territory = { id: number; name: string };

/** From and until which day, for roles. `form` keeps the ids of several forms of a page apart. */
export function DaysFields({ reply, today, form }: { reply: Reply; today: string; form: string }) {
  const { t } = useTranslation(["staff", "common"]);
  return (
    <>
      <Field
        name="from"
        id={`${form}-from`}
        type="date"
        label={t("form.from")}
        error={reply.error("from")}
        errorPrefix={reply.errorPrefix}
        defaultValue={reply.value("from", today)}
      />
      <Field
        name="until"
        id={`${form}-until`}
        type="date"
        label={t("form.until")}
        hint={t("form.untilHint")}
        marker={t("common:form.optional")}
        error={reply.error("until")}
        errorPrefix={reply.errorPrefix}
        defaultValue={reply.value("until")}
      />
    </>
  );
}

/** One tick a role; the error of having chosen none stands at the first. */
export function RoleTicks({ reply, form }: { reply: Reply; form: string }) {
  const { t } = useTranslation("staff");
  return (
    <fieldset className="stack gap-2">
      <legend>
        <b>{t("form.roles")}</b>
      </legend>
      {staffRoles.map((role) => (
        <Tick
          key={role}
          name={`role-${role}`}
          id={`${form}-role-${role}`}
          label={t(`role.${role}`)}
          error={reply.error(`role-${role}`)}
          errorPrefix={reply.errorPrefix}
          defaultChecked={reply.value(`role-${role}`) === "on"}
        />
      ))}
    </fieldset>
  );
}

type TicksProps = { reply: Reply; form: string; territories: Territory[]; chosen?: readonly number[] };

/** One tick a territory; `chosen` are those of now, unless the form comes back with others. */
export function TerritoryTicks({ reply, form, territories, chosen = [] }: TicksProps) {
  const { t } = useTranslation("staff");
  const ticked = (id: number) => (reply.failed ? reply.value(`territory-${id}`) === "on" : chosen.includes(id));
  return (
    <fieldset className="stack gap-2">
      <legend>
        <b>{t("form.territories")}</b>
      </legend>
      {territories.map(({ id, name }) => (
        <Tick
          key={id}
          name={`territory-${id}`}
          id={`${form}-territory-${id}`}
          label={<bdi>{name}</bdi>}
          defaultChecked={ticked(id)}
        />
      ))}
    </fieldset>
  );
}
