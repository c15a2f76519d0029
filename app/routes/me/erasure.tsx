import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { askErasure, withdrawErasure } from "~/features/erasure/commands/ask-erasure.server";
import { AskInput } from "~/features/erasure/input";
import { findOwnRequest } from "~/features/erasure/queries/own-request.server";
import { AskForm } from "~/features/erasure/ui/ask-form";
import { OwnRequest } from "~/features/erasure/ui/own-request";
import { WhatHappens } from "~/features/erasure/ui/what-happens";
import { MemberPage } from "~/features/frame/ui/member-page";
import { aloneAction, aloneLoader, found, notFound } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import type { RouteHandle } from "~/platform/route-handle";
import { PageTitle } from "~/ui/page-header/page-header";
import { StatusMessage } from "~/ui/status-message/status-message";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["me"], title: (t) => t("me:erasure.title") };

const said = { ask: "me:erasure.sent", withdraw: "me:erasure.withdrawn" } as const;

export const loader = aloneLoader(async ({ db, actor, request }) => {
  const done = new URL(request.url).searchParams.get("done");
  const newest = await findOwnRequest(db, actor);
  return { request: newest, done: done === "ask" || done === "withdraw" ? said[done] : null };
});

export const action = aloneAction(async ({ request, actor }) => {
  switch (new URL(request.url).searchParams.get("do")) {
    case "ask": {
      const form = await readForm(request, AskInput);
      if (!form.ok) return form.reply;
      const outcome = await askErasure({ actor, key: form.key }, form.value);
      return outcome.ok ? redirect("/me/data/erasure?done=ask") : form.refuse(outcome.refusal);
    }
    case "withdraw": {
      const form = await readForm(request, z.object({}));
      if (!form.ok) return form.reply;
      const outcome = found(await withdrawErasure({ actor, key: form.key }));
      return outcome.ok ? redirect("/me/data/erasure?done=withdraw") : form.refuse(outcome.refusal);
    }
    default:
      return notFound();
  }
});

export default function ErasureScreen() {
  const { request, done } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["me", "common"]);
  return (
    <MemberPage back={{ to: "/me/data", label: t("data.title") }}>
      <div className="stack gap-6">
        {done ? <StatusMessage>{t(done)}</StatusMessage> : null}
        <PageTitle title={t("erasure.title")} byline={t("erasure.lead")} />
        {request ? <OwnRequest request={request} /> : null}
        <WhatHappens />
        {request?.state === "open" ? null : <AskForm />}
      </div>
    </MemberPage>
  );
}
