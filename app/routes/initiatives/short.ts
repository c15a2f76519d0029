import { redirect } from "@remix-run/node";
import { isMember, isOffice } from "~/platform/actor";
import { idIn } from "~/platform/address";
import { publicLoader } from "~/platform/door.server";

/**
 * The short address of an idea on a poster, in a mail or a calendar, /i/12: to the idea, each to their own page of it,
 * after the sign-in. It says nothing of whether there is such an idea.
 */
export const loader = publicLoader(async ({ actor, params }) => {
  const initiativeId = idIn(params["initiativeId"]);
  if (!actor) return redirect(`/sign-in?next=${encodeURIComponent(`/i/${initiativeId}`)}`);
  return redirect(
    !isMember(actor) && isOffice(actor) ? `/office/initiatives/${initiativeId}` : `/initiatives/${initiativeId}`,
  );
});
