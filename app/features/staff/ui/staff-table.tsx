import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useDates } from "~/platform/use-dates";
import { Button, ButtonLink } from "~/ui/button/button";
import { Chip } from "~/ui/chip/chip";
import { Empty } from "~/ui/empty/empty";
import { Field } from "~/ui/field/field";
import { Pager } from "~/ui/pager/pager";
import { Table } from "~/ui/table/table";
import type { Colleague } from "../queries/staff-list.server";

type TableProps = { colleagues: Colleague[]; next: number | null; search: string; first: boolean };

/** The office's people: roles in force, territories, second factor and when they were last there. */
export function StaffTable({ colleagues, next, search, first }: TableProps) {
  const { t } = useTranslation("staff");
  const here = (more: Record<string, string>) =>
    `/office/staff?${new URLSearchParams({ ...(search && { q: search }), ...more })}`;
  return (
    <div className="stack gap-5">
      <Form method="get" role="search" className="cluster">
        <Field name="q" type="search" label={t("search.label")} defaultValue={search} maxLength={100} dir="auto" />
        <Button office icon="search">
          {t("search.action")}
        </Button>
      </Form>
      {colleagues.length === 0 ? (
        <Empty
          picture="sportello"
          title={t("search.none")}
          action={
            <ButtonLink office to="/office/staff">
              {t("search.all")}
            </ButtonLink>
          }
        />
      ) : (
        <Table
          caption={t("title")}
          captionHidden
          columns={[
            { head: t("list.name") },
            { head: t("list.roles") },
            { head: t("list.territories") },
            { head: t("list.factor") },
            { head: t("list.seen") },
          ]}
          rows={colleagues.map((one) => ({ key: one.id, cells: cellsOf(one) }))}
        />
      )}
      <Pager
        label={t("list.pager")}
        newer={first ? undefined : { to: here({}), label: t("list.first") }}
        older={next === null ? undefined : { to: here({ after: String(next) }), label: t("list.next") }}
      />
    </div>
  );
}

function cellsOf(one: Colleague) {
  return [
    <Link key="name" to={`/office/staff/${one.id}`}>
      <bdi>{`${one.firstName} ${one.lastName}`}</bdi>
    </Link>,
    <Roles key="roles" roles={one.roles} />,
    <bdi key="territories">{one.territories.join(", ")}</bdi>,
    <Factor key="factor" ready={one.secondFactor} />,
    <Seen key="seen" at={one.lastSeen} />,
  ];
}

function Roles({ roles }: Pick<Colleague, "roles">) {
  const { t } = useTranslation("staff");
  const open = roles.filter(({ over }) => !over);
  if (open.length === 0) return <Chip>{t("list.off")}</Chip>;
  return (
    <span className="cluster gap-2">
      {open.map(({ role, inForce }) => (
        <Chip key={role} tone={inForce ? "petrol" : "ochre"}>
          {t(`role.${role}`)}
        </Chip>
      ))}
    </span>
  );
}

function Factor({ ready }: { ready: boolean }) {
  const { t } = useTranslation("staff");
  return <Chip tone={ready ? "olive" : "ochre"}>{ready ? t("list.yes") : t("list.no")}</Chip>;
}

function Seen({ at }: { at: Date | null }) {
  const { t } = useTranslation("staff");
  const { date } = useDates();
  return <>{at ? date(at) : t("list.never")}</>;
}
