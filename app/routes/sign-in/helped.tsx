import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { PublicPage } from "~/features/frame/ui/public-page";
import { findPairing, openPairing } from "~/features/identity/commands/pairing.server";
import { keepPairing, letInHelped, pairingIn } from "~/features/identity/forms.server";
import { PairingNumber } from "~/features/identity/ui/pairing-number";
import { publicAction, publicLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import { FormMarks } from "~/platform/form-marks";
import type { RouteHandle } from "~/platform/route-handle";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { PageTitle } from "~/ui/page-header/page-header";
import { StatusMessage } from "~/ui/status-message/status-message";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["signIn"], title: (t) => t("signIn:helped.title") };

/** The device that waits looks here again and again; once somebody has helped, it goes in. */
export const loader = publicLoader(async ({ request, actor }) => {
  if (actor) throw redirect("/home");
  const token = pairingIn(request);
  if (!token) return { number: null, gone: new URL(request.url).searchParams.has("gone") };
  const pairing = await findPairing(token);
  if (pairing && !pairing.ready) return { number: pairing.number, gone: false };
  const headers = pairing && (await letInHelped(request, token));
  if (headers) throw redirect("/home", { headers });
  throw redirect("/sign-in/helped?gone", { headers: { "Set-Cookie": keepPairing(null) } });
});

export const action = publicAction(async ({ request, context }) => {
  const form = await readForm(request, z.object({}));
  if (!form.ok) return form.reply;
  const outcome = await openPairing(context.address);
  if (!outcome.ok) return form.refuse(outcome.refusal, { wait: outcome.wait ?? 0 });
  return redirect("/sign-in/helped", { headers: { "Set-Cookie": keepPairing(outcome.value.token) } });
});

export default function HelpedScreen() {
  const { number, gone } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["signIn", "common"]);
  const reply = useReply();
  return (
    <PublicPage back={{ to: "/sign-in", label: t("common:form.back") }}>
      <div className="stack gap-5">
        <ErrorSummary {...reply.summary} />
        {gone ? <StatusMessage icon="hourglass">{t("helped.gone")}</StatusMessage> : null}
        <PageTitle title={t("helped.title")} picture="mani" />
        {number ? (
          <PairingNumber number={number} />
        ) : (
          <Form method="post" action="/sign-in/helped">
            <FormMarks />
            <Card gap={5}>
              <p>{t("helped.who")}</p>
              <Button variant="main" full>
                {t("helped.begin")}
              </Button>
            </Card>
          </Form>
        )}
      </div>
    </PublicPage>
  );
}
