import { sql } from "kysely";
import type { Actor } from "~/platform/actor";
import { type CommandContext, once } from "~/platform/command.server";
import { asSystem, type Trx, withRole } from "~/platform/database.server";
import { type Decision, done, type Outcome, refused } from "~/platform/decision";
import { sendJob } from "~/platform/jobs.server";
import { seal } from "~/platform/seal.server";
import { removeOldExports } from "~/features/account/effects.server";
import { sweepFiles } from "~/platform/attachment-files.server";
import { recordAccess } from "~/features/people/effects.server";
import { erasePerson, holdPerson } from "../effects.server";
import {
  type DecideRefusal,
  type ErasureFacts,
  type EraseRefusal,
  type ExtendRefusal,
  mayDecideErasure,
  mayErase,
  mayExtend,
  maySeeErasures,
} from "../policy";
import { erasureCounts, erasureRequest, factsOf } from "../reach.server";

type Told = { told: "email" | "paper" };
type Template = "erasureDone" | "erasureRefused" | "erasureExtended";

/** A coordinator erases what was asked for and answers. Undefined: no such request for this actor. Refusals: see mayErase. */
export async function eraseAsAsked(
  ctx: CommandContext,
  requestId: number,
  answer: string,
): Promise<Outcome<Told, EraseRefusal> | undefined> {
  const outcome = await once(ctx, "eraseAsAsked", async (trx) => {
    const asked = maySeeErasures(ctx.actor) && (await erasureRequest(trx, requestId).executeTakeFirst());
    if (!asked) return undefined;
    await withRole(trx, "job", () => holdPerson(trx, asked.personId));
    return decide(trx, ctx.actor, requestId, mayErase, async (request) => {
      const address = await addressOf(trx, request.personId);
      await withRole(trx, "job", async () => {
        await erasePerson(trx, request.personId, request.words);
        await trx
          .updateTable("erasure_request")
          .set({ message: "" })
          .where("person_id", "=", request.personId)
          .execute();
      });
      return close(trx, ctx.actor, request, "done", answer, address);
    });
  });
  // The files of the person's downloads and notices; what fails here is done by tonight's housekeeping.
  if (outcome?.ok) {
    await asSystem("job", removeOldExports).catch(() => {});
    await asSystem("job", sweepFiles).catch(() => {});
  }
  return outcome;
}

/** A coordinator refuses with a reason that the person reads. Undefined and refusals: as above, see mayDecideErasure. */
export function refuseErasure(
  ctx: CommandContext,
  requestId: number,
  answer: string,
): Promise<Outcome<Told, DecideRefusal> | undefined> {
  return once(ctx, "refuseErasure", (trx) =>
    decide(trx, ctx.actor, requestId, mayDecideErasure, async (request) =>
      close(trx, ctx.actor, request, "refused", answer, await addressOf(trx, request.personId)),
    ),
  );
}

/** A coordinator takes two months more, once, with a reason that the person reads. Refusals: see mayExtend. */
export function extendErasure(
  ctx: CommandContext,
  requestId: number,
  reason: string,
): Promise<Outcome<Told, ExtendRefusal> | undefined> {
  return once(ctx, "extendErasure", (trx) =>
    decide(trx, ctx.actor, requestId, mayExtend, async (request) => {
      await trx
        .updateTable("erasure_request")
        .set({
          extended_because: reason,
          due_on: sql<string>`((requested_at at time zone 'Europe/Rome')::date + interval '3 months')::date`,
        })
        .where("id", "=", request.id)
        .execute();
      return tell(trx, ctx.actor, request.personId, "erasureExtended", reason, await addressOf(trx, request.personId));
    }),
  );
}

type Request = { id: number; personId: number; words: boolean };

/** Locks the request, decides again on what is true now, and goes on. */
async function decide<R extends string>(
  trx: Trx,
  actor: Actor,
  requestId: number,
  may: (actor: Actor, facts: ErasureFacts) => Decision<R>,
  work: (request: Request) => Promise<Told>,
): Promise<Outcome<Told, R> | undefined> {
  if (!maySeeErasures(actor)) return undefined;
  const request = await erasureRequest(trx, requestId).forNoKeyUpdate().executeTakeFirst();
  const counts = request && (await erasureCounts(trx, request.personId));
  if (!request || !counts) return undefined;
  const decision = may(actor, factsOf(request, counts));
  if (!decision.allowed) return refused(decision.reason);
  return done(await work(request));
}

/** Writes the answer down and sends it. */
async function close(
  trx: Trx,
  actor: Actor,
  request: Request,
  state: "done" | "refused",
  answer: string,
  address: string | null,
): Promise<Told> {
  const template = state === "done" ? "erasureDone" : "erasureRefused";
  const told = await tell(trx, actor, request.personId, template, answer, address);
  await trx
    .updateTable("erasure_request")
    .set({ state, answer, decided_by: actor.personId, decided_at: sql<Date>`now()`, told: told.told })
    .where("id", "=", request.id)
    .execute();
  return told;
}

/** The confirmed address, read before it may be gone. */
async function addressOf(trx: Trx, personId: number): Promise<string | null> {
  const person = await withRole(trx, "job", () =>
    trx
      .selectFrom("person")
      .select("email")
      .where("id", "=", personId)
      .where("email_confirmed_at", "is not", null)
      .executeTakeFirst(),
  );
  return person?.email ?? null;
}

/** By mail where an address was confirmed, otherwise the office sends a letter; the person's log says who did it. */
async function tell(
  trx: Trx,
  actor: Actor,
  personId: number,
  template: Template,
  said: string,
  address: string | null,
): Promise<Told> {
  await withRole(trx, "registry", () => recordAccess(trx, actor, [personId], "erasure"));
  if (!address) return { told: "paper" };
  // Sealed: after an erasure the address stands nowhere in the database in clear.
  await sendJob(trx, "mail", { personId, template, said, sealedTo: seal("mail", address).toString("base64") });
  return { told: "email" };
}
