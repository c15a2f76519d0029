import { dateFormat } from "~/platform/date-format";
import type { Mail } from "~/platform/mail.server";
import { translator } from "~/platform/texts.server";
import { settings } from "~/server/settings";
import type { Summary } from "./summary.server";

/** A summary as a mail in the person's language: what happened to which idea, where to read it, how to hear no more. */
export function summaryMail({ to, locale, name, day, ideas, more }: Summary): Mail {
  const t = translator(locale).getFixedT(locale, "initiatives");
  const { PUBLIC_URL } = settings();
  const long = dateFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  const said = (date: string) => long.format(new Date(date));
  const parts = ideas.map(({ initiativeId, title, lines }) =>
    [
      title,
      ...lines.map((line) => `- ${t(`following.news.${line.kind}`, { day: line.day ? said(line.day) : "" })}`),
      `${PUBLIC_URL}/i/${initiativeId}`,
    ].join("\n"),
  );
  const text = [
    t("following.mail.hello", { name }),
    ...parts,
    ...(more > 0 ? [t("following.mail.more", { count: more })] : []),
    t("following.mail.why"),
    `${t("following.mail.off")}\n${PUBLIC_URL}/me#my-told`,
  ].join("\n\n");
  return { to, subject: t("following.mail.subject", { day: said(day) }), text: `${text}\n` };
}
