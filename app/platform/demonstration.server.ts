/** The named people of the demonstration estate, whom the start offers codes for. */
export { demonstrationPeople } from "#db/seeds/planted.ts";
