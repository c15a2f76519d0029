import { romeDay } from "./calendar.ts";
import type { InitiativeLife } from "./initiative-life.ts";
import type { PlannedThread } from "./initiative-plan.ts";
import type { Author } from "./notice-authors.ts";
import { afterwards } from "./talk.ts";
import { officeHolders, type Row } from "./world.ts";

/** A comment before it has a number; a reply names what it replies to. */
export type SaidOfIdea = { row: Omit<Row<"initiative_comment">, "id" | "parent_id">; to: SaidOfIdea | null };

/** What is said about an idea, as app/features/initiatives/commands/comment-on-initiative.server.ts writes it. */
export function talkAbout(life: InitiativeLife, initiativeId: number, plan: PlannedThread[]): SaidOfIdea[] {
  return plan.flatMap((thread, turn) => {
    const clock = life.stage.beside(`${initiativeId}/talk/${turn}`, thread.ago);
    const say = (said: { by: string; ago: number; text: string }, to: SaidOfIdea | null): SaidOfIdea => {
      const { by, at } = life.turn(clock, said);
      const row = {
        ...{ initiative_id: initiativeId, condominium_id: life.row.condominium_id, kind: thread.kind },
        ...{ author_id: by.person.id, voice: voiceOf(life, by, at), body: said.text, lang: by.person.locale },
        ...{ created_at: at, removed_at: null },
      };
      return { row, to };
    };
    const first = say(thread, null);
    let ago = thread.ago;
    const replies = (thread.replies ?? []).map((reply) => say({ ...reply, ago: (ago = reply.ago ?? ago) }, first));
    const last = replies.at(-1) ?? first;
    if (thread.takenOut) first.row.removed_at = afterwards(last.row.created_at, clock.random.int(6, 40));
    return [first, ...replies];
  });
}

function voiceOf(life: InitiativeLife, by: Author, at: Date): Row<"initiative_comment">["voice"] {
  const acting = life.voiceOf(by, at);
  if (acting !== "committee") return acting;
  const holders = officeHolders(life.stage.building, romeDay(at));
  return holders.some(({ person }) => person === by.person) ? "committee" : "neighbour";
}
