import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { MemberActor } from "~/platform/actor";
import { found } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import { answerInvitation, invitePromoter } from "../commands/promote.server";

type Submitted = { request: Request; actor: MemberActor };

const Invited = z.object({ personId: z.coerce.number().int().positive() });
const Said = z.object({ accept: z.enum(["yes", "no"]) });

/** Asks a neighbour to promote an idea too. `path` is the page of who promotes it. */
export async function inviteForm({ request, actor }: Submitted, initiativeId: number, path: string) {
  const form = await readForm(request, Invited);
  if (!form.ok) return form.reply;
  const outcome = found(await invitePromoter({ actor, key: form.key }, initiativeId, form.value.personId));
  return outcome.ok ? redirect(`${path}?done=asked`) : form.refuse(outcome.refusal);
}

/** Says yes or no to who asked. `path` is the idea, which somebody who said no to a draft does not see any more. */
export async function invitationForm({ request, actor }: Submitted, initiativeId: number, path: string) {
  const form = await readForm(request, Said);
  if (!form.ok) return form.reply;
  const accept = form.value.accept === "yes";
  const outcome = found(await answerInvitation({ actor, key: form.key }, initiativeId, accept));
  if (!outcome.ok) return form.refuse(outcome.refusal);
  return redirect(accept ? `${path}?done=promotes` : "/initiatives?done=declined");
}
