import { z } from "zod";
import { asSystem } from "~/platform/database.server";
import { log } from "~/platform/log.server";
import { sendMail } from "~/platform/mail.server";
import { unseal } from "~/platform/seal.server";
import { translator } from "~/platform/texts.server";
import { settings } from "~/server/settings";

const MailJob = z.object({
  personId: z.number(),
  template: z.enum([
    "enter",
    "confirm",
    "newDevice",
    "exportReady",
    "erasureDone",
    "erasureRefused",
    "erasureExtended",
  ]),
  to: z.string().optional(),
  /** Instead of `to`, where the address may not stand in the database any more. */
  sealedTo: z.string().optional(),
  /** What somebody of the office wrote to the person. */
  said: z.string().optional(),
  sealedToken: z.string().optional(),
  device: z.string().optional(),
});

/** Writes and sends the mail of a job in the person's language. Repeating it sends the same mail again, with the same link. */
export async function deliverMail(job: object): Promise<void> {
  const { personId, template, sealedToken, device, said, ...address } = MailJob.parse(job);
  const to = address.sealedTo ? unseal("mail", Buffer.from(address.sealedTo, "base64")) : address.to;
  if (!to) throw new Error("This mail has no address, or one that cannot be opened: SESSION_SECRET has changed.");
  const person = await asSystem("job", (trx) =>
    trx
      .selectFrom("person")
      .select(["locale", "shown_name", "first_name"])
      .where("id", "=", personId)
      .executeTakeFirst(),
  );
  if (!person) return;
  const token = sealedToken && unseal("mail", Buffer.from(sealedToken, "base64"));
  if (sealedToken && !token) throw new Error("The link of this mail cannot be opened: SESSION_SECRET has changed.");
  const t = translator(person.locale).getFixedT(person.locale, "mail");
  const facts = {
    name: person.shown_name ?? person.first_name,
    link: `${settings().PUBLIC_URL}/sign-in/link/${token ?? ""}`,
    device: device ?? "",
    page: `${settings().PUBLIC_URL}/me`,
    data: `${settings().PUBLIC_URL}/me/data`,
    said: said ?? "",
  };
  await sendMail({ to, subject: t(`${template}.subject`, facts), text: t(`${template}.text`, facts) });
  log().info({ template }, "mail sent");
}
