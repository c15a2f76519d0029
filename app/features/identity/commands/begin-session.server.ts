import { asSystem } from "~/platform/database.server";
import { sendJob } from "~/platform/jobs.server";
import { hashToken } from "~/platform/seal.server";
import { openSession } from "~/platform/session.server";
import { deviceToken, keepEntering } from "../entering.server";
import { deviceName } from "../model";

/**
 * Opens the session of somebody who proved who they are, and tells them when it is from a device not seen before
 * (in the portal, and by mail where an address is confirmed). Not at the very first sign-in: every device is new then.
 * @returns headers with the cookies to set
 */
export async function beginSession(request: Request, personId: number, secondFactor: boolean): Promise<Headers> {
  const device = deviceName(request.headers.get("User-Agent") ?? "");
  const { token, header } = deviceToken(request);
  await asSystem("door", async (trx) => {
    const known = await trx
      .selectFrom("known_device")
      .select("device_hash")
      .where("person_id", "=", personId)
      .limit(100)
      .execute();
    const hash = hashToken(token);
    if (known.some((row) => row.device_hash.equals(hash))) return;
    await trx.insertInto("known_device").values({ person_id: personId, device_hash: hash }).execute();
    if (known.length === 0) return;
    await trx.insertInto("account_event").values({ person_id: personId, kind: "newDevice", device }).execute();
    const person = await trx
      .selectFrom("person")
      .select("email")
      .where("id", "=", personId)
      .where("email_confirmed_at", "is not", null)
      .executeTakeFirst();
    if (person?.email) await sendJob(trx, "mail", { personId, template: "newDevice", to: person.email, device });
  });
  const headers = new Headers();
  headers.append("Set-Cookie", await openSession(personId, device, secondFactor));
  headers.append("Set-Cookie", keepEntering(null));
  if (header) headers.append("Set-Cookie", header);
  return headers;
}
