import { redirect } from "@remix-run/node";
import { endAssistance } from "~/platform/assisted-session.server";
import { publicAction, publicLoader } from "~/platform/door.server";

/** Somebody who opens the address by hand ends nothing by that. */
export const loader = publicLoader(async () => redirect("/"));

/** "End" of the banner. When the half hour is over already, the officer just goes on. */
export const action = publicAction(async ({ request, actor }) =>
  redirect(actor?.assistedBy ? `/office/people/${actor.personId}` : "/office", {
    headers: await endAssistance(request),
  }),
);
