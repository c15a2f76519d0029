import { redirect } from "@remix-run/node";
import { publicAction, publicLoader } from "~/platform/door.server";
import { closeSession } from "~/platform/session.server";

/** Somebody who opens the address by hand is not signed out by that. */
export const loader = publicLoader(async () => redirect("/"));

export const action = publicAction(async ({ request }) =>
  redirect("/sign-in?out", { headers: await closeSession(request) }),
);
