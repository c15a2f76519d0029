import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { Actor } from "~/platform/actor";
import { numberIn } from "~/platform/address";
import { atomically, type Db } from "~/platform/database.server";
import { found, notFound } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import type { OfficeFacts } from "~/platform/paper-words.server";
import { hangPoster, takeDownPoster } from "../commands/hang-poster.server";
import { findPoster } from "../queries/poster.server";

const Nothing = z.object({});
const PosterInput = z.object({ languages: z.string().max(60).default("") });

/** What the square at the foot of a poster asks: it hangs in this stairwell, or it came down. `path` is the page's own address. */
export async function postedForm(
  { request, actor }: { request: Request; actor: Actor },
  [postingId, stairwellId]: [number, number],
  path: string,
) {
  const doing = new URL(request.url).searchParams.get("do");
  if (doing !== "posted" && doing !== "takenDown") return notFound();
  const form = await readForm(request, Nothing);
  if (!form.ok) return form.reply;
  const command = doing === "posted" ? hangPoster : takeDownPoster;
  const outcome = found(await command({ actor, key: form.key }, postingId, stairwellId));
  return outcome.ok ? redirect(`${path}?done=${doing}`) : form.refuse(outcome.refusal);
}

/** Which languages an address asks a poster for, ?lang=en&lang=ar, and which stairwell, ?stair=3. */
export function posterView(request: Request): { asked: string[] | null; stairwellId: number | null } {
  const { searchParams } = new URL(request.url);
  const asked = searchParams.has("lang") ? searchParams.getAll("lang").filter(Boolean) : null;
  return { asked, stairwellId: numberIn(searchParams.get("stair")) };
}

/** The languages that the press for a file carries: those on the screen. */
export async function posterChoice(request: Request): Promise<string[]> {
  const form = await readForm(request, PosterInput);
  return form.ok ? form.value.languages.split(" ").filter(Boolean) : [];
}

/** What a file of posters is made of, read in one transaction that ends before the printing begins. */
export function posterForFile(
  actor: Actor,
  postingId: number,
  asked: string[],
  findOffice: (read: <T>(work: (db: Db) => Promise<T>) => Promise<T>) => Promise<OfficeFacts>,
) {
  return atomically(actor, async (trx) => {
    const office = await findOffice((work) => work(trx));
    return findPoster(trx, actor, postingId, office, { asked });
  });
}
