import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StatusMessage } from "~/ui/status-message/status-message";

const said = [
  ...(["offer", "withdrawOffer", "step", "changeStep", "stepState", "removeStep", "budget", "expense"] as const),
  ...(["removeExpense", "update", "removeUpdate", "evaluate"] as const),
];
export type DoingForm = (typeof said)[number];

/** What was just done in a part of the page, said there. */
export function DoingSaid({ of }: { of: readonly DoingForm[] }) {
  const { t } = useTranslation("initiatives");
  const [search] = useSearchParams();
  const done = of.find((one) => one === search.get("done"));
  return done ? <StatusMessage>{t(`doing.done.${done}`)}</StatusMessage> : null;
}
