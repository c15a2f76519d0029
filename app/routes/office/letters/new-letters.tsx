import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OfficePage } from "~/features/frame/ui/office-page";
import { makeLettersForAll } from "~/features/letters/commands/make-letters-for-all.server";
import { makeLetters } from "~/features/letters/commands/make-letters.server";
import { NothingInput, TargetInput, targetIn } from "~/features/letters/input";
import { findPlanForAll } from "~/features/letters/queries/batch-list.server";
import { findLetterPlan } from "~/features/letters/queries/letter-plan.server";
import { PlanForAll } from "~/features/letters/ui/plan-for-all";
import { PlanForOne } from "~/features/letters/ui/plan-for-one";
import { found, officeAction, officeLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import type { RouteHandle } from "~/platform/route-handle";
import { Crumbs } from "~/ui/page-header/page-header";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["letters"], title: (t) => t("letters:plan.title") };

export const loader = officeLoader(async ({ db, actor, request }) => {
  const target = found(targetIn(new URL(request.url).searchParams));
  return target === "all"
    ? { all: await findPlanForAll(db, actor), plan: null }
    : { all: null, plan: found(await findLetterPlan(db, actor, target)) };
});

export const action = officeAction(async ({ request, actor }) => {
  if (targetIn(new URL(request.url).searchParams) === "all") {
    const form = await readForm(request, NothingInput);
    if (!form.ok) return form.reply;
    const outcome = await makeLettersForAll({ actor, key: form.key });
    if (!outcome.ok) return form.refuse(outcome.refusal);
    const { letters, batches, left } = outcome.value;
    return redirect(`/office/letters?made=${letters}.${batches}.${left}`);
  }
  const form = await readForm(request, TargetInput);
  if (!form.ok) return form.reply;
  const outcome = found(await makeLetters({ actor, key: form.key }, form.value));
  return outcome.ok ? redirect(`/office/letters/${outcome.value.batchId}?done=made`) : form.refuse(outcome.refusal);
});

export default function NewLettersRoute() {
  const { all, plan } = useLoaderData<typeof loader>();
  const { t } = useTranslation("letters");
  return (
    <OfficePage>
      <Crumbs label={t("title")} items={[{ to: "/office/letters", label: t("title") }]} />
      <div className="narrow">{plan ? <PlanForOne plan={plan} /> : all ? <PlanForAll {...all} /> : null}</div>
    </OfficePage>
  );
}
