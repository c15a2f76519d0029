import { redirect } from "@remix-run/node";
import type { MemberActor } from "~/platform/actor";
import { readForm } from "~/platform/form.server";
import { keepRule } from "../commands/keep-rule.server";
import { RuleInput } from "../input/rule";

/** The rule by which a house counts support. */
export async function ruleForm({ request, actor }: { request: Request; actor: MemberActor }) {
  const form = await readForm(request, RuleInput);
  if (!form.ok) return form.reply;
  const outcome = await keepRule({ actor, key: form.key }, form.value);
  return outcome.ok ? redirect("/committee/initiatives/rule?done=kept") : form.refuse(outcome.refusal);
}
