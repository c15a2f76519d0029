import { createHash, randomBytes } from "node:crypto";
import type { Page } from "playwright/test";
import { checkDigit } from "../../../app/features/identity/model.ts";
import { forgetTries, givePassphrase, newStaff, one } from "./neighbours.ts";
import { owner, type Person, somebody } from "./people.ts";
import { open, send } from "./steps.ts";

/** Who looks, if anybody is signed in, and with which page. */
export type Viewer = { person: Person | null; page: Page };

const id = async (sql: string, ...values: unknown[]) => (await one<{ id: number }>(sql, values)).id;
const current = "n.status = 'published' and (n.valid_until is null or n.valid_until > now())";
/** The most talked about notice of a kind that is on the board of a condominium. */
export const noticeOf = (kind: string, condominiumId: number) =>
  id(
    `select n.id from notice n where n.condominium_id = $1 and n.kind = $2 and ${current}
     order by (select count(*) from notice_comment k where k.notice_id = n.id) desc limit 1`,
    condominiumId,
    kind,
  );
export const homeOf = ({ person }: Viewer) => person?.condominiumId ?? 0;

/** The second step of the door. Any code that could be one leads there: it is judged together with the year. */
export async function atTheYear({ page }: Viewer): Promise<string> {
  const digits = "48217703921";
  await open(page, "/sign-in");
  await page.locator("#code").fill(digits + checkDigit(digits));
  await page.locator("main form button").first().click();
  await page.waitForURL(/\/sign-in\/year/);
  return "/sign-in/year";
}

/** Somebody of the office between the two steps; without a second factor yet when `ready` is false. */
export const atTheFactor =
  (ready: boolean) =>
  async ({ page }: Viewer): Promise<string> => {
    await forgetTries();
    const person = await newStaff("moderator");
    const name = await givePassphrase(person, "parole di prova");
    if (ready) {
      await owner().query("insert into second_factor (person_id, sealed_secret, confirmed_at) values ($1, $2, now())", [
        person.id,
        randomBytes(60),
      ]);
    }
    await open(page, "/sign-in/again");
    await page.locator("#signInName").fill(name);
    await page.locator("#passphrase").fill("parole di prova");
    await send(page, page.locator("main form button").first());
    await page.waitForURL(/\/sign-in\/second-factor/);
    return ready ? "/sign-in/second-factor" : "/sign-in/second-factor/new";
  };

/** A link from a mail, not used yet. */
export async function freshLink(): Promise<string> {
  const token = randomBytes(20).toString("hex");
  const person = await somebody("tenant", 0);
  await owner().query(
    `insert into sign_in_link (token_hash, person_id, purpose, email, expires_at)
     values ($1, $2, 'enter', 'prova@example.org', now() + interval '30 minutes')`,
    [createHash("sha256").update(token).digest(), person.id],
  );
  return `/sign-in/link/${token}`;
}
