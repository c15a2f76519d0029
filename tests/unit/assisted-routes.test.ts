import { describe, expect, test } from "vitest";
import { readSources, type Source } from "../support/sources.ts";

/**
 * Somebody of the office who helps at the desk may write in a person's name, and may never touch how they get in, where
 * they are signed in, and their own data. So each route for a person says which it is: `together` is open while somebody
 * helps; `alone` has the doors aloneLoader and aloneAction; `mixed` calls alone(actor) for a part of what it does.
 */
const choices: Record<string, "together" | "alone" | "mixed"> = {
  "welcome/name.tsx": "together",
  "welcome/page.tsx": "together",
  "welcome/told.tsx": "together",
  // The last step leads to ways in, and is left out while somebody helps.
  "welcome/way-back.tsx": "together",
  "files/take.ts": "together",
  "files/waiting.ts": "together",
  "me/me.tsx": "mixed",
  "me/passphrase.tsx": "alone",
  "me/second-factor.tsx": "alone",
  "me/email.tsx": "alone",
  "me/data.tsx": "alone",
  "me/download.ts": "alone",
  "me/erasure.tsx": "alone",
  "home/help-neighbour.tsx": "mixed",
  // The policy refuses what would be said about paper in somebody's name.
  "notices/posted.tsx": "together",
};

const personal = /\b(person|alone)(Loader|Action)\(/;
const guarded = /\balone\(actor\)/;
const nameOf = ({ path }: Source) => path.replace("app/routes/", "");

/** What is wrong with the choices that routes have made. */
function troubles(routes: Source[], chosen: Record<string, string>): string[] {
  const found = routes.filter(({ text }) => personal.test(text) || guarded.test(text));
  const wrong = found.flatMap((source) => {
    const choice = chosen[nameOf(source)];
    if (!choice) return [`${source.path} must choose: may it be used while somebody of the office helps?`];
    const open = /\bperson(Loader|Action)\(/.test(source.text);
    const holds =
      choice === "alone" ? !open : choice === "mixed" ? guarded.test(source.text) : !guarded.test(source.text);
    return holds ? [] : [`${source.path} is not ${choice}`];
  });
  const gone = Object.keys(chosen).filter((name) => !found.some((source) => nameOf(source) === name));
  return [...wrong, ...gone.map((name) => `${name} has chosen and is not there`)];
}

describe("routes for a person, while somebody of the office helps", () => {
  const routes = readSources(["app/routes"], [".ts", ".tsx"]);
  test("have all chosen", () => expect(troubles(routes, choices)).toEqual([]));
  test("the check can fail", () => {
    const route = (text: string): Source[] => [{ path: "app/routes/me/new.tsx", text }];
    expect(troubles(route("personLoader(work)"), {})).toHaveLength(1);
    expect(troubles(route("personAction(work)"), { "me/new.tsx": "alone" })).toHaveLength(1);
    expect(troubles(route("personAction(work)"), { "me/new.tsx": "mixed" })).toHaveLength(1);
    expect(troubles([], { "me/new.tsx": "alone" })).toHaveLength(1);
    expect(troubles(route("aloneLoader(work)"), { "me/new.tsx": "alone" })).toEqual([]);
  });
});
