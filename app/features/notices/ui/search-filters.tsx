import { useTranslation } from "react-i18next";
import { contentLanguages } from "~/platform/languages";
import { Disclosure } from "~/ui/disclosure/disclosure";
import { Field, SelectField, Tick } from "~/ui/field/field";
import { kinds, type NoticeSearch } from "../model";

export type SearchPlaces = {
  territories: { id: number; name: string }[];
  condominiums: { id: number; street: string; houseNumber: string }[];
};

/** What makes a search narrower, or wider by the answers. Open when something of it is chosen. */
export function SearchFilters({ search, places }: { search: NoticeSearch; places?: SearchPlaces }) {
  const { t } = useTranslation(["notices", "common"]);
  const { kind, lang, from, to, current, comments, territory, condominium } = search;
  const chosen = [kind, lang, from, to, territory, condominium].some((value) => value !== null) || current || comments;
  return (
    <Disclosure summary={t("search.more")} icon="settings" open={chosen}>
      <div className="stack gap-4">
        {places ? <PlaceFilters search={search} places={places} /> : null}
        <SelectField
          name="kind"
          label={t("search.kind")}
          defaultValue={kind ?? ""}
          options={[
            { value: "", label: t("search.anyKind") },
            ...kinds.map((value) => ({ value, label: t(`kind.${value}`) })),
          ]}
        />
        <SelectField
          name="lang"
          label={t("search.lang")}
          defaultValue={lang ?? ""}
          options={[
            { value: "", label: t("search.anyLang") },
            ...contentLanguages.map(({ code, name }) => ({ value: code, label: name, lang: code })),
          ]}
        />
        <Field name="from" type="date" label={t("search.from")} defaultValue={from ?? ""} />
        <Field name="to" type="date" label={t("search.to")} defaultValue={to ?? ""} />
        <Tick name="shelf" value="current" label={t("search.current")} defaultChecked={current} />
        <Tick name="comments" value="yes" label={t("search.comments")} defaultChecked={comments} />
      </div>
    </Disclosure>
  );
}

/** Where an officer looks: a territory, then one of its condominiums. */
function PlaceFilters({ search, places }: { search: NoticeSearch; places: SearchPlaces }) {
  const { t } = useTranslation(["notices", "common"]);
  return (
    <>
      <SelectField
        name="territory"
        label={t("search.territory")}
        defaultValue={search.territory ?? ""}
        options={[
          { value: "", label: t("search.anyTerritory") },
          ...places.territories.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
      {places.condominiums.length > 0 ? (
        <SelectField
          name="condominium"
          label={t("search.condominium")}
          defaultValue={search.condominium ?? ""}
          options={[
            { value: "", label: t("search.anyCondominium") },
            ...places.condominiums.map(({ id, street, houseNumber }) => ({
              value: String(id),
              label: t("common:address", { street, number: houseNumber }),
            })),
          ]}
        />
      ) : (
        <p className="soft small">{t("search.condominiumHint")}</p>
      )}
    </>
  );
}
