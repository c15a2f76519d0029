import { type CommandContext, once } from "~/platform/command.server";
import { type Trx, withRole } from "~/platform/database.server";
import { done, type Outcome, refused } from "~/platform/decision";
import { mayServe, type ServeRefusal } from "../policy";
import { personFacts } from "../reach.server";

/**
 * What every act of the office about one person has in common: once, as the system actor `registry`, after the decision
 * was taken on the person's home of this moment. Undefined: there is no such person for this actor. Refusals: see mayServe.
 */
export function servePerson<Refusal extends string>(
  ctx: CommandContext,
  scope: string,
  personId: number,
  work: (trx: Trx) => Promise<Refusal | void>,
): Promise<Outcome<null, ServeRefusal | Refusal> | undefined> {
  return once(ctx, scope, (trx) =>
    withRole(trx, "registry", async (): Promise<Outcome<null, ServeRefusal | Refusal> | undefined> => {
      const facts = await personFacts(trx, personId);
      if (!facts) return undefined;
      const decision = mayServe(ctx.actor, facts);
      if (!decision.allowed)
        return decision.reason === "people:refusal.notYours" ? undefined : refused(decision.reason);
      const refusal = await work(trx);
      return refusal ? refused(refusal) : done(null);
    }),
  );
}
