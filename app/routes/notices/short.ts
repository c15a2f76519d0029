import { redirect } from "@remix-run/node";
import { idIn } from "~/platform/address";
import { isMember, isOffice } from "~/platform/actor";
import { publicLoader } from "~/platform/door.server";

/**
 * The short address on a poster, /a/214: to the notice, each to their own page of it, after the sign-in. With a
 * stairwell, /a/214/3, to the page that says where the poster hangs. It says nothing of whether there is such a notice.
 */
export const loader = publicLoader(async ({ actor, params }) => {
  const [postingId, stairwellId] = [idIn(params["postingId"]), idIn(params["stairwellId"])];
  const here = stairwellId ? `/a/${postingId}/${stairwellId}` : `/a/${postingId}`;
  if (!actor) return redirect(`/sign-in?next=${encodeURIComponent(here)}`);
  if (stairwellId) return redirect(`/notices/${postingId}/posted/${stairwellId}`);
  return redirect(!isMember(actor) && isOffice(actor) ? `/office/notices/${postingId}` : `/notices/${postingId}`);
});
