import { type FieldKey, fieldKeys, type Mapping } from "../model.ts";
import { headerKey } from "./sheet.ts";

/** How Italian and English files usually call a column; letters and digits only, accents gone. */
const usual: Record<FieldKey, RegExp> = {
  dwellingCode:
    /^(cod(ice)?|n(umero)?|id)?(alloggio|unita(immobiliare)?|ui|appartamento|dwelling(code|id|number)?)(cod(ice)?)?$/,
  contractNumber: /^(cod(ice)?|n(r|um(ero)?)?|id)?(contratto|contract(number|no|id)?|assegnazione)(n(um(ero)?)?)?$/,
  personNumber:
    /^(matricola|(cod(ice)?|n(r|um(ero)?)?|id)(anagrafic[oa]|persona|inquilino|utente|assegnatario|soggetto)|person(number|id|no)|registrynumber)$/,
  lastName: /^(cognome|cognomi|lastname|surname|familyname)$/,
  firstName: /^(nome|nomi|firstname|givenname|forename)$/,
  surnameAndName: /^(cognome(e)?nome|nominativo|denominazione|surname(and)?name)$/,
  nameAndSurname: /^(nome(e)?cognome|fullname|name)$/,
  birthDate:
    /^(data(di)?nascita|datanasc|nat[oa]il|nascita|birthdate|dateofbirth|dob|birthday|annodinascita|annonascita|birthyear)$/,
  holder: /^(intestatari[oa]|titolare|assegnatari[oa]|capofamiglia|holder|isholder|tenancyholder)(sino)?$/,
  startsOn:
    /^(decorrenza|datadecorrenza|decorrenzacontratto|data(inizio|contratto|assegnazione)|dal|inizio|iniziocontratto|startson|startdate|start|from)$/,
  stairwell: /^(scala|stairwell|stair(case)?)$/,
  floor: /^(piano|floor|storey)$/,
  unit: /^(interno|int|unit|flat|door)$/,
  rooms: /^(vani|n(umero)?vani|vaniconvenzionali|rooms)$/,
  millesimi: /^(millesimi|mill|millesimiproprieta|shares)$/,
  language: /^(lingua|language|lang)$/,
  email: /^(e?mail|indirizzo(e)?mail|postaelettronica|emailaddress)$/,
  phone: /^(tel(efono)?|cell(ulare)?|recapito(telefonico)?|phone(number)?|mobile|n(umero)?(telefono|cellulare))$/,
  condominiumCode:
    /^(cod(ice)?|id)?(fabbricato|condominio|edificio|stabile|condominium(code|id)?|building(code|id)?)(cod(ice)?)?$/,
  street: /^(indirizzo|via|strada|street|address|toponimo)$/,
  houseNumber: /^(civico|n(umero)?civico|nc|housenumber|streetnumber)$/,
  municipality: /^(comune|municipality|citta|town|city|localita)$/,
  territory: /^(zona|territorio|sede|area|distretto|territory|district)$/,
};

const plain = (header: string) =>
  headerKey(header)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

/**
 * What each column probably holds: as somebody said the last time, else by its usual names. No field is guessed twice;
 * the first column wins, so that "Telefono" and "Cellulare" do not both count.
 * @param remembered what columns were said to hold before, by `headerKey`; "" for one that was left out
 */
export function guessMapping(headers: readonly string[], remembered: ReadonlyMap<string, string>): Mapping {
  const taken = new Set<FieldKey>();
  const take = (field: FieldKey | undefined) => {
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  };
  const known = headers.map((header) => {
    const said = remembered.get(headerKey(header));
    return said === undefined ? undefined : take(fieldKeys.find((field) => field === said));
  });
  return headers.map((header, index) => {
    const said = known[index];
    if (said !== undefined) return said;
    const name = plain(header);
    return take(fieldKeys.find((field) => usual[field].test(name)));
  });
}
