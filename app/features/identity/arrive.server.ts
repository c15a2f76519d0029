import { redirect } from "@remix-run/node";
import { beginSession } from "./commands/begin-session.server";
import type { Entry } from "./commands/enter-with-code.server";
import { hasSecondFactor } from "./commands/second-factor.server";
import { keepEntering } from "./entering.server";

/** Where somebody goes who proved the first factor: residents are in, staff have one more step. */
export async function arrive(request: Request, entry: Entry, next: string): Promise<Response> {
  if (!entry.staff) return redirect(next, { headers: await beginSession(request, entry.personId, false) });
  const ready = await hasSecondFactor(entry.personId);
  const headers = { "Set-Cookie": keepEntering({ step: "factor", personId: entry.personId, next }) };
  return redirect(ready ? "/sign-in/second-factor" : "/sign-in/second-factor/new", { headers });
}
