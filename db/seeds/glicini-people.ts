/** One adult of a household of Via dei Tre Glicini 14. Who has `enters` takes part; it says how, and from which day of the portal. */
export type CastMember = {
  key: string;
  first: string;
  last: string;
  born: number;
  locale?: "en" | "ar";
  /** The family comes from another country. */
  abroad?: true;
  letters?: "piu" | "piupiu";
  enters?: { after: number; told: "paper" | "email" | "sms" | "app" };
};

export type CastHousehold = { stairwell: "A" | "B"; since: number; members: CastMember[] };

const person = (
  key: string,
  first: string,
  last: string,
  born: number,
  more: Partial<CastMember> = {},
): CastMember => ({
  key,
  first,
  last,
  born,
  ...more,
});
const takesPart = (after: number, told: "paper" | "email" | "sms" | "app") => ({ enters: { after, told } });

/**
 * The twenty households of the first building, in the order of its dwellings: fourteen take part and six do not yet.
 * Every one of them is invented.
 */
export const gliciniHouseholds: CastHousehold[] = [
  {
    stairwell: "A",
    since: 1994,
    members: [person("giovanni", "Giovanni", "Pieri", 1958), person("luisa", "Luisa", "Tani", 1960)],
  },
  {
    stairwell: "A",
    since: 2012,
    members: [
      person("amina", "Amina", "Haddad", 1979, { locale: "ar", abroad: true, ...takesPart(9, "sms") }),
      person("youssef", "Youssef", "Haddad", 1975, { locale: "ar", abroad: true }),
    ],
  },
  {
    stairwell: "A",
    since: 1996,
    members: [person("ines", "Ines", "Morandi", 1961, takesPart(0, "email"))],
  },
  {
    stairwell: "A",
    since: 2014,
    members: [
      person("karim", "Karim", "Benali", 1985, { abroad: true, ...takesPart(0, "app") }),
      person("nadia", "Nadia", "Benali", 1988, { locale: "ar", abroad: true, ...takesPart(20, "app") }),
    ],
  },
  {
    stairwell: "A",
    since: 2019,
    members: [
      person("grace", "Grace", "Okafor", 1988, { locale: "en", abroad: true, ...takesPart(15, "app") }),
      person("samuel", "Samuel", "Okafor", 1984, { locale: "en", abroad: true }),
    ],
  },
  {
    stairwell: "A",
    since: 1978,
    members: [person("piero", "Piero", "Lastrucci", 1941), person("marisa", "Marisa", "Nesi", 1944)],
  },
  { stairwell: "A", since: 1975, members: [person("franca", "Franca", "Bini", 1938)] },
  {
    stairwell: "A",
    since: 2001,
    members: [
      person("stefano", "Stefano", "Gori", 1972, takesPart(6, "email")),
      person("barbara", "Barbara", "Masi", 1975),
      person("matteo", "Matteo", "Gori", 2003, takesPart(12, "app")),
    ],
  },
  {
    stairwell: "A",
    since: 2016,
    members: [person("olena", "Olena", "Savchuk", 1968, { abroad: true, ...takesPart(60, "sms") })],
  },
  {
    stairwell: "A",
    since: 2020,
    members: [person("elisa", "Elisa", "Vanni", 1991, takesPart(31, "app"))],
  },
  {
    stairwell: "B",
    since: 1986,
    members: [person("rosa", "Rosa", "Bellini", 1953, takesPart(4, "sms"))],
  },
  {
    stairwell: "B",
    since: 1981,
    members: [
      person("dino", "Dino", "Cappelli", 1949, { letters: "piu", ...takesPart(0, "email") }),
      person("lidia", "Lidia", "Forti", 1952),
    ],
  },
  {
    stairwell: "B",
    since: 1983,
    members: [person("teresa", "Teresa", "Fanti", 1946, { letters: "piupiu", ...takesPart(3, "paper") })],
  },
  {
    stairwell: "B",
    since: 2013,
    members: [
      person("ana", "Ana", "Marin", 1982, { abroad: true, ...takesPart(8, "app") }),
      person("ion", "Ion", "Marin", 1980, { abroad: true }),
    ],
  },
  {
    stairwell: "B",
    since: 2017,
    members: [
      person("lin", "Lin", "Wei", 1990, { abroad: true, ...takesPart(40, "app") }),
      person("mei", "Mei", "Chen", 1992, { abroad: true }),
    ],
  },
  { stairwell: "B", since: 1976, members: [person("alberto", "Alberto", "Casini", 1935)] },
  {
    stairwell: "B",
    since: 1997,
    members: [
      person("patrizia", "Patrizia", "Meli", 1966, takesPart(11, "email")),
      person("davide", "Davide", "Meli", 1998, takesPart(90, "app")),
    ],
  },
  {
    stairwell: "B",
    since: 1989,
    members: [person("mario", "Mario", "Ruggeri", 1955), person("anna", "Anna", "Lippi", 1957)],
  },
  { stairwell: "B", since: 0, members: [person("rosaria", "Rosaria", "Conte", 1970)] },
  {
    stairwell: "B",
    since: 2008,
    members: [
      person("fabio", "Fabio", "Nuti", 1979),
      person("cristina", "Cristina", "Dini", 1981, takesPart(25, "email")),
    ],
  },
];

/** Lived where Rosaria lives now, and left some months ago; his words stay, under his name. */
export const gliciniFormer: CastMember = person("bruno", "Bruno", "Landi", 1950, takesPart(7, "email"));
