import { asSystem, type Trx } from "~/platform/database.server";
import { sendJob } from "~/platform/jobs.server";
import { hashToken } from "~/platform/seal.server";
import { openSession } from "~/platform/session.server";
import { claimCode } from "./enter-with-code.server";

/**
 * Opens the session of somebody who proved who they are, and tells them when it is from a device not seen before (in the
 * portal, and by mail where an address is confirmed). Not at the very first sign-in: every device is new then.
 * @param browser the device's lasting token and its name for the list of devices
 * @param codeId the access code that let the person in, used up together with the opening
 * @param also what else must come true in the transaction of the opening, such as a pairing used up
 * @returns the Set-Cookie header of the session; null when the code was used meanwhile, as by a double tap
 */
export async function beginSession(
  personId: number,
  browser: { token: string; name: string },
  secondFactor: boolean,
  codeId?: number,
  also?: (trx: Trx) => Promise<boolean>,
): Promise<string | null> {
  const claims = [...(codeId === undefined ? [] : [claimCode(codeId)]), ...(also ? [also] : [])];
  const claim = async (trx: Trx) => {
    for (const one of claims) if (!(await one(trx))) return false;
    return true;
  };
  const cookie = await openSession(personId, browser.name, secondFactor, claim);
  if (cookie) await tellOfDevice(personId, browser);
  return cookie;
}

async function tellOfDevice(personId: number, browser: { token: string; name: string }): Promise<void> {
  await asSystem("door", async (trx) => {
    const known = await trx
      .selectFrom("known_device")
      .select("device_hash")
      .where("person_id", "=", personId)
      .limit(100)
      .execute();
    const hash = hashToken(browser.token);
    if (known.some((row) => row.device_hash.equals(hash))) return;
    await trx
      .insertInto("known_device")
      .values({ person_id: personId, device_hash: hash })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    if (known.length === 0) return;
    const device = browser.name;
    await trx.insertInto("account_event").values({ person_id: personId, kind: "newDevice", device }).execute();
    const person = await trx
      .selectFrom("person")
      .select("email")
      .where("id", "=", personId)
      .where("email_confirmed_at", "is not", null)
      .executeTakeFirst();
    if (person?.email) await sendJob(trx, "mail", { personId, template: "newDevice", to: person.email, device });
  });
}
