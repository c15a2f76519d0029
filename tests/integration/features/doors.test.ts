import type { ActionFunctionArgs } from "@remix-run/node";
import { beforeEach, describe, expect, test } from "vitest";
import {
  adminAction,
  committeeAction,
  memberAction,
  memberLoader,
  officeAction,
  officeLoader,
  personAction,
  personLoader,
  publicAction,
} from "~/platform/door.server";
import { brakes } from "~/platform/throttle.server";
import { afterTheWait, featurePortal, residentIn, signIn, useUp } from "../../support/feature-portal.ts";

const portal = featurePortal();
beforeEach(() => portal.owner.query("truncate throttle"));

const words = { form: "comment", body: "Parole lunghe da scrivere.", passphrase: "segreta", key: "k" };
/** What a door is given: a request of a browser, and what the server knows of it. */
function args(token: string | null, method: "GET" | "POST" = "POST", path = "/notices/4?before=3"): ActionFunctionArgs {
  const headers = token === null ? new Headers() : new Headers({ Cookie: `cortile=${token}` });
  const sent = method === "POST" ? { method, headers, body: new URLSearchParams(words) } : { headers };
  const request = new Request(`https://cortile.example${path}`, sent);
  return { request, params: {}, context: { requestId: "r1", address: "192.0.2.1" } };
}
/** What came out: the work's own word, an answer with a status, or where it led. */
async function through(door: (args: ActionFunctionArgs) => Promise<unknown>, token: string | null, method?: "GET") {
  try {
    const value = await door(args(token, method));
    return typeof value === "string" ? value : (value as { init: { status: number } }).init.status;
  } catch (error) {
    if (error instanceof Response) return `${error.status} ${error.headers.get("Location")}`;
    return (error as { init: { status: number } }).init.status;
  }
}

const work = async () => "in";
const actions = {
  person: personAction(work),
  member: memberAction(work),
  committee: committeeAction(work),
  office: officeAction(work),
  admin: adminAction(work),
};
async function tokens() {
  const { make } = portal;
  const tenant = await residentIn(portal);
  const committee = await residentIn(portal, {}, tenant.condominium.id);
  await make.committeeOffice({ person_id: committee.person.id, condominium_id: tenant.condominium.id });
  const former = await make.formerTenant({ condominium_id: tenant.condominium.id });
  const fresh = await residentIn(portal, { welcomed_at: null });
  const officer = await make.staff("moderator");
  const one = async (personId: number, secondFactor = false) => (await signIn(personId, secondFactor)).token;
  return {
    nobody: null,
    tenant: await one(tenant.person.id),
    committee: await one(committee.person.id),
    former: await one(former.person.id),
    "not welcomed yet": await one(fresh.person.id),
    officer: await one(officer.id, true),
    "officer without second factor": await one(officer.id),
    administrator: await one((await make.staff("administrator")).id, true),
  };
}

test("each door lets in whom it is for; what is not there for somebody is 404, never 403", async () => {
  const found: Record<string, unknown[]> = {};
  for (const [name, token] of Object.entries(await tokens())) {
    const answers = [];
    for (const door of Object.values(actions)) answers.push(await through(door, token));
    found[name] = answers;
  }
  expect(found).toEqual({
    nobody: [401, 401, 401, 401, 401],
    tenant: ["in", "in", 404, 404, 404],
    committee: ["in", "in", "in", 404, 404],
    former: ["in", 404, 404, 404, 404],
    "not welcomed yet": ["in", "302 /welcome", "302 /welcome", 404, 404],
    officer: ["in", 404, 404, "in", 404],
    "officer without second factor": ["in", 404, 404, 404, 404],
    administrator: ["in", 404, 404, 404, "in"],
  });
});

test("reading leads nobody to the sign-in and back, and others to their own page", async () => {
  const who = await tokens();
  const back = `302 /sign-in?next=${encodeURIComponent("/notices/4?before=3")}`;
  expect(await through(personLoader(work), null, "GET")).toBe(back);
  expect(await through(memberLoader(work), null, "GET")).toBe(back);
  expect(await through(memberLoader(work), who.officer, "GET")).toBe("302 /office");
  expect(await through(memberLoader(work), who.administrator, "GET")).toBe("302 /admin");
  expect(await through(memberLoader(work), who.former, "GET")).toBe("302 /me");
  expect(await through(officeLoader(work), who.tenant, "GET")).toBe(404);
});

describe("who writes", () => {
  const door = memberAction(work);
  const given = { form: "comment", values: { body: "Parole lunghe da scrivere." }, errors: {} };

  test("too fast, sixty times in ten minutes, is slowed alone, gets the words back, and may go on after waiting", async () => {
    const [one, two] = [await residentIn(portal), await residentIn(portal)];
    const [mine, theirs] = [await signIn(one.person.id), await signIn(two.person.id)];
    await useUp(brakes.writePerson, String(one.person.id), brakes.writePerson.free - 1);
    expect(await through(door, mine.token)).toBe("in");
    expect(await door(args(mine.token))).toMatchObject({
      data: { reply: { ...given, refusal: "common:refusal.tooFast" } },
      init: { status: 429 },
    });
    expect(await through(door, theirs.token)).toBe("in");
    expect(await through(publicAction(work), mine.token)).toBe("in");
    await afterTheWait(portal, brakes.writePerson, String(one.person.id));
    expect(await through(door, mine.token)).toBe("in");
  });

  test("signed out meanwhile gets the words back, without the passphrase", async () => {
    const answer = await door(args(null));
    expect(answer).toMatchObject({
      data: { reply: { ...given, refusal: "common:refusal.signedOut" } },
      init: { status: 401 },
    });
    expect(JSON.stringify(answer)).not.toContain("segreta");
  });
});

test("signed out meanwhile, without JavaScript, gets the words on a page of their own", async () => {
  const sent = args(null);
  sent.request.headers.set("Accept", "text/html,application/xhtml+xml");
  const answer = await memberAction(work)(sent).catch((error: unknown) => error);
  expect(answer).toMatchObject({ data: { words: "Parole lunghe da scrivere." }, init: { status: 401 } });
});

test("a fault inside is a 500 with the number of its line in the log, and nothing else of it", async () => {
  const { token } = await signIn((await residentIn(portal)).person.id);
  const door = personAction(async () => {
    throw new Error("select secret from person");
  });
  const answer = await door(args(token)).catch((error: unknown) => error);
  expect(answer).toMatchObject({ data: { errorId: "r1" }, init: { status: 500 } });
  expect(JSON.stringify(answer)).not.toContain("secret");
});
