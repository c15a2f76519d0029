import nodemailer from "nodemailer";
import { settings } from "~/server/settings";
import { singleton } from "./singleton.server";

export type Mail = { to: string; subject: string; text: string };

/** Mails of the last hour of development, newest first, shown at /dev/mail. */
export const devMailbox = () => singleton<(Mail & { at: Date })[]>("mailbox", () => []);

/** Whether e-mail leaves this portal at all: with SMTP_URL, or to the mailbox page in development. */
export function mailWorks(): boolean {
  return settings().SMTP_URL !== undefined || settings().NODE_ENV === "development";
}

/** Sends one plain text mail; throws when the server does not take it, so that the job is tried again. */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, NODE_ENV } = settings();
  if (SMTP_URL) {
    const transport = singleton("smtp", () => nodemailer.createTransport(SMTP_URL));
    await transport.sendMail({ from: MAIL_FROM, ...mail });
  } else if (NODE_ENV === "development") {
    devMailbox().unshift({ ...mail, at: new Date() });
    devMailbox().length = Math.min(devMailbox().length, 50);
  }
}
