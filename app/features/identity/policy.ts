import { type Actor, isCommittee } from "~/platform/actor";
import { allow, type Decision, deny } from "~/platform/decision";

/**
 * Whom a committee member may help to sign in: who lives in the member's own condominium today and has no account of the
 * office. The one refusal has the words of a wrong code, so that nobody learns where somebody lives or works.
 */
export function mayHelp(
  actor: Actor,
  neighbour: { livesIn: number | null; staff: boolean },
): Decision<"signIn:helped.wrong"> {
  const near = isCommittee(actor) && !actor.assistedBy && actor.home.condominiumId === neighbour.livesIn;
  return near && !neighbour.staff ? allow : deny("signIn:helped.wrong");
}
