import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { type Actor, isMember } from "~/platform/actor";
import { found, notFound } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import { actOnInitiative } from "./commands/act-on-initiative.server";
import { answerInitiative } from "./commands/answer-initiative.server";
import { reviseInitiative } from "./commands/revise-initiative.server";
import { supportInitiative, takeSupportBack } from "./commands/support-initiative.server";
import { doingForms } from "./forms/doing.server";
import { followForms } from "./forms/following.server";
import { invitationForm } from "./forms/promoting.server";
import { talkForms } from "./forms/talking.server";
import { AnswerInput, ReasonInput, ReferInput, RevisionInput, RevisionWordsInput } from "./input";
import type { ReasonedAct } from "./model";

type Submitted = { request: Request; actor: Actor };

const Nothing = z.object({});

/**
 * What the buttons of an initiative's page do, for members and staff alike. `path` is the page's own address, to which
 * every success returns.
 */
export async function initiativeForms({ request, actor }: Submitted, initiativeId: number, path: string) {
  const act = new URL(request.url).searchParams.get("do");
  switch (act) {
    case "support": {
      const form = await readForm(request, RevisionInput);
      if (!form.ok) return form.reply;
      if (!isMember(actor)) return form.refuse("initiatives:refusal.notNeighbour");
      const outcome = found(await supportInitiative({ actor, key: form.key }, initiativeId, form.value.revision));
      if (!outcome.ok) return form.refuse(outcome.refusal);
      return redirect(`${path}?done=${outcome.value.reached ? "reached" : "supported"}#support`);
    }
    case "unsupport": {
      const form = await readForm(request, Nothing);
      if (!form.ok) return form.reply;
      if (!isMember(actor)) return form.refuse("initiatives:refusal.notNeighbour");
      const outcome = found(await takeSupportBack({ actor, key: form.key }, initiativeId));
      return outcome.ok ? redirect(`${path}?done=unsupported#support`) : form.refuse(outcome.refusal);
    }
    case "comment":
    case "removeComment":
      return talkForms({ request, actor }, initiativeId, path);
    case "invitation":
      return isMember(actor) ? invitationForm({ request, actor }, initiativeId, path) : notFound();
    case "take":
    case "start":
    case "confirm": {
      const form = await readForm(request, Nothing);
      if (!form.ok) return form.reply;
      const outcome = found(await actOnInitiative({ actor, key: form.key }, initiativeId, { act }));
      return outcome.ok ? redirect(`${path}?done=${act}`) : form.refuse(outcome.refusal);
    }
    case "follow":
    case "unfollow":
    case "calendar":
    case "calendarOff":
      return isMember(actor) ? followForms({ request, actor }, initiativeId, path) : notFound();
    default:
      return (await doingForms({ request, actor }, initiativeId, path)) ?? notFound();
  }
}

/** An act that needs a reason, on a page of its own. */
export async function actForm({ request, actor }: Submitted, initiativeId: number, act: ReasonedAct, path: string) {
  if (act === "refer") {
    const form = await readForm(request, ReferInput);
    if (!form.ok) return form.reply;
    const outcome = found(await actOnInitiative({ actor, key: form.key }, initiativeId, { act, ...form.value }));
    return outcome.ok ? redirect(`${path}?done=${act}`) : form.refuse(outcome.refusal);
  }
  const form = await readForm(request, ReasonInput);
  if (!form.ok) return form.reply;
  const outcome = found(await actOnInitiative({ actor, key: form.key }, initiativeId, { act, ...form.value }));
  return outcome.ok ? redirect(`${path}?done=${act}`) : form.refuse(outcome.refusal);
}

/** The answer of who was asked, signed. */
export async function answerForm({ request, actor }: Submitted, initiativeId: number, path: string) {
  const form = await readForm(request, AnswerInput);
  if (!form.ok) return form.reply;
  const { revision, ...answer } = form.value;
  const outcome = found(await answerInitiative({ actor, key: form.key }, initiativeId, revision, answer));
  return outcome.ok ? redirect(`${path}?done=answered#answer`) : form.refuse(outcome.refusal);
}

/** Other words for an idea that is out, or, after a "no", the one reply to it. */
export async function reviseForm({ request, actor }: Submitted, initiativeId: number, path: string) {
  const form = await readForm(request, RevisionWordsInput);
  if (!form.ok) return form.reply;
  const { revision, reason, reply, ...words } = form.value;
  const change = { words, reason, reply };
  const outcome = found(await reviseInitiative({ actor, key: form.key }, initiativeId, revision, change));
  if (outcome.ok) return redirect(`${path}?done=${reply ? "replied" : "revised"}`);
  const { data: answer, init } = form.refuse(outcome.refusal);
  if (outcome.refusal === "initiatives:refusal.noReason") {
    const errors = { reason: outcome.refusal };
    return data({ reply: { ...answer.reply, refusal: undefined, errors } }, { status: 422 });
  }
  return data({ ...answer, theirs: outcome.theirs, check: outcome.check }, init ?? undefined);
}
