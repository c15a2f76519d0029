import { data, redirect } from "@remix-run/node";
import { type Actor, isMember, type MemberActor } from "~/platform/actor";
import { found } from "~/platform/door.server";
import { type FilesFields, readFilesForm } from "~/platform/files-form.server";
import { type FormAnswer, readForm } from "~/platform/form.server";
import { z } from "zod";
import { publishNotice } from "../commands/publish-notice.server";
import { saveDraft } from "../commands/save-draft.server";
import { takeWordsAgain } from "../commands/use-again.server";
import { DraftInput, DraftMarkInput, NoticeInput, OfficeNoticeInput } from "../input";
import type { DraftMark, DraftSaved, NoticeCheck, NoticeKind } from "../model";
import type { Audience } from "../reach.server";

const MemberNotice = NoticeInput.extend({
  ...DraftMarkInput.shape,
  voice: z.enum(["committee", "neighbour"]).default("neighbour"),
});
const OfficeNotice = OfficeNoticeInput.extend(DraftMarkInput.shape);

type Marks = z.output<typeof DraftMarkInput>;
type Submitted = { request: Request; actor: Actor };

/** Whether the button was one that keeps the words: then nothing is required of them. */
const keeps = ({ fields }: FilesFields) => ["keep", "over", "fresh"].some((name) => Object.hasOwn(fields, name));

const markOf = ({ draft, revision, over, fresh }: Marks): DraftMark | null =>
  draft === 0 || fresh ? null : { id: draft, revision: over || revision };

type Refused = { refusal: string; check?: NoticeCheck; theirs?: DraftSaved };

/** The form once more with all its words, and what has to be looked at first. */
function again(form: { refuse: (refusal: string) => FormAnswer }, { refusal, check, theirs }: Refused) {
  const answer = form.refuse(refusal);
  return data({ ...answer.data, check, theirs }, answer.init ?? undefined);
}

async function keep(came: FilesFields, actor: Actor, board: string, kindOf: (voice: string | undefined) => NoticeKind) {
  const form = came.check(DraftInput, { draft: true });
  if (!form.ok) return form.reply;
  const { mark, words } = form.value;
  const target = { kind: kindOf(words["voice"]), draft: markOf(mark) };
  const outcome = await saveDraft({ actor, key: form.key }, target, words);
  return outcome.ok ? redirect(`${board}/drafts/${outcome.value.draftId}?done=kept`) : again(form, outcome);
}

/** Where a published notice is read; one with an hour says that it waits. */
const readAt = (board: string, postingId: number, publishAt: string) =>
  redirect(`${board}/${postingId}?done=${publishAt ? "scheduled" : "published"}`);

/**
 * The writing form of somebody who lives there, empty or from a draft: keeps the words as a draft, or publishes them in
 * one of the two voices and deletes the draft.
 */
export async function memberWriting({ request, actor }: { request: Request; actor: MemberActor }) {
  const board = "/notices";
  const came = await readFilesForm({ request, actor });
  if (!came.ok) return came.reply;
  if (keeps(came)) return keep(came, actor, board, (voice) => (voice === "committee" ? "committee" : "neighbour"));
  const form = came.check(MemberNotice);
  if (!form.ok) return form.reply;
  const { voice: kind, ...notice } = form.value;
  // An hour and a pin are for what the committee says; published at once all the same, they would take people unawares.
  if (kind === "neighbour" && (notice.publishAt || notice.pinnedUntil)) return form.refuse("notices:refusal.notTimed");
  const audience = { condominiumIds: [actor.home.condominiumId] };
  const target = { kind, audience, draft: markOf(form.value) };
  const outcome = await publishNotice({ actor, key: form.key }, target, notice);
  if (!outcome.ok) return again(form, outcome);
  return readAt(board, outcome.value.postingId, notice.publishAt);
}

function audienceOf(input: z.output<typeof OfficeNotice>): Audience {
  const { audience, condominium, condominiums, cluster, territory } = input;
  if (audience === "here") return { condominiumIds: condominium === 0 ? [] : [condominium] };
  if (audience === "condominiums") return { condominiumIds: condominiums };
  return audience === "cluster" ? { clusterId: cluster } : { territoryId: territory };
}

/** The writing form of the office, with its choice for whom: keeps the words as a draft of the territory, or publishes them. */
export async function officeWriting({ request, actor }: Submitted) {
  const board = "/office/notices";
  const came = await readFilesForm({ request, actor });
  if (!came.ok) return came.reply;
  if (keeps(came)) return keep(came, actor, board, () => "office");
  const form = came.check(OfficeNotice);
  if (!form.ok) return form.reply;
  const input = form.value;
  // Ticks below a choice that was not made do not count.
  const notice = { ...input, stairwells: input.audience === "here" ? input.stairwells : [] };
  const target = { kind: "office" as const, audience: audienceOf(input), draft: markOf(input) };
  const outcome = await publishNotice({ actor, key: form.key }, target, notice);
  return outcome.ok ? readAt(board, outcome.value.postingId, input.publishAt) : again(form, outcome);
}

/** "Use again" on a notice's page: its words as a draft, opened. */
export async function useAgainForm({ request, actor }: Submitted, postingId: number) {
  const form = await readForm(request, z.object({}));
  if (!form.ok) return form.reply;
  const outcome = found(await takeWordsAgain({ actor, key: form.key }, postingId));
  if (!outcome.ok) return form.refuse(outcome.refusal);
  const board = outcome.value.kind !== "office" && isMember(actor) ? "/notices" : "/office/notices";
  return redirect(`${board}/drafts/${outcome.value.draftId}?done=again`);
}
