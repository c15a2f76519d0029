import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import type { MemberActor } from "~/platform/actor";
import { found } from "~/platform/door.server";
import { checkForm, readFields, readForm } from "~/platform/form.server";
import { publishInitiative } from "../commands/publish-initiative.server";
import { beginInitiative, deleteDraft, saveDraft } from "../commands/save-draft.server";
import { BeginInput, DraftInput, QuestionInput, RevisionInput } from "../input";
import { answerTo, type Question, questionFields, questions } from "../model/questions";

type Submitted = { request: Request; actor: MemberActor };

/** Begins an idea and opens its first question. */
export async function beginForm({ request, actor }: Submitted) {
  const form = await readForm(request, BeginInput);
  if (!form.ok) return form.reply;
  const { authorId } = form.value;
  const outcome = await beginInitiative({ actor, key: form.key }, authorId === 0 ? null : authorId);
  if (!outcome.ok) return form.refuse(outcome.refusal);
  return redirect(`/initiatives/${outcome.value.initiativeId}/draft/${questions[0]}`);
}

/** What the page of each question sends. */
const schemas = Object.fromEntries(
  questions.map((question) => {
    const shape = Object.fromEntries(questionFields[question].map((field) => [field, DraftInput.shape[field]]));
    return [question, z.object({ ...shape, ...QuestionInput.shape })];
  }),
) as unknown as Record<Question, z.ZodType<Partial<DraftInput> & z.output<typeof QuestionInput>>>;

/**
 * The page of one question: keeps its answer and goes on. Who promotes the idea too may have answered another question
 * meanwhile, and that is no trouble; the same one, and both answers come back (`theirs`).
 */
export async function questionForm({ request, actor }: Submitted, initiativeId: number, question: Question) {
  const form = checkForm(await readFields(request), schemas[question]);
  if (!form.ok) return form.reply;
  const { revision, was, sent, go, ...words } = form.value;
  const ctx = { actor, key: form.key };
  let outcome = found(await saveDraft(ctx, initiativeId, revision, words));
  const there = outcome.ok ? undefined : outcome.theirs;
  // A refusal does not use up the key: what stands there now is what this page has seen.
  if (there && [was, sent].includes(answerTo(question, there.words))) {
    outcome = found(await saveDraft(ctx, initiativeId, there.revision, words));
  }
  if (!outcome.ok) {
    const { data: answer, init } = form.refuse(outcome.refusal);
    return data({ ...answer, theirs: outcome.theirs }, init ?? undefined);
  }
  if (go === "stay") return data({ saved: outcome.value.revision });
  const next = go === "next" ? questions[questions.indexOf(question) + 1] : undefined;
  return redirect(`/initiatives/${initiativeId}/draft${next ? `/${next}` : ""}`);
}

/** The page that shows the whole draft: puts it before the house. What has to be looked at first stands on the page. */
export async function publishForm({ request, actor }: Submitted, initiativeId: number) {
  const form = await readForm(request, RevisionInput);
  if (!form.ok) return form.reply;
  const outcome = found(await publishInitiative({ actor, key: form.key }, initiativeId, form.value.revision));
  return outcome.ok ? redirect(`/initiatives/${initiativeId}?done=published`) : form.refuse(outcome.refusal);
}

/** Throws a draft away. */
export async function deleteDraftForm({ request, actor }: Submitted, initiativeId: number) {
  const form = await readForm(request, z.object({}));
  if (!form.ok) return form.reply;
  const outcome = found(await deleteDraft({ actor, key: form.key }, initiativeId));
  return outcome.ok ? redirect("/initiatives?done=deleted") : form.refuse(outcome.refusal);
}
