import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StatusMessage } from "~/ui/status-message/status-message";

const said = {
  kept: "notices:drafts.kept",
  again: "notices:drafts.againDone",
  off: "notices:drafts.offDone",
  filled: "notices:templates.filled",
  draftDeleted: "notices:drafts.deleted",
} as const;

/** What was just done at the writing desk, out of the address (?done=kept). */
export function DeskSaid() {
  const { t } = useTranslation(["notices", "common"]);
  const [search] = useSearchParams();
  const done = search.get("done") ?? "";
  return Object.hasOwn(said, done) ? <StatusMessage>{t(said[done as keyof typeof said])}</StatusMessage> : null;
}
