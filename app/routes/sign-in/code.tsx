import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { PublicPage } from "~/features/frame/ui/public-page";
import { keepEntering } from "~/features/identity/forms.server";
import { useRoot, useShellParts } from "~/features/frame/ui/use-frame";
import { CodeInput } from "~/features/identity/input";
import { SignInForm } from "~/features/identity/ui/sign-in-form";
import { publicAction, publicLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import { safeNext } from "~/platform/next.server";
import type { RouteHandle } from "~/platform/route-handle";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { WithPicture } from "~/ui/card/card";
import { CodeField } from "~/ui/code-field/code-field";
import { LanguagePills } from "~/ui/language-menu/language-menu";
import { RowLink, Rows } from "~/ui/rows/rows";
import { SectionHeading } from "~/ui/section-heading/section-heading";
import { StatusMessage } from "~/ui/status-message/status-message";

export { clientAction } from "~/platform/keep-words";

export const handle: RouteHandle = { texts: ["signIn"], title: (t) => t("signIn:title") };

export const loader = publicLoader(async ({ request, actor }) => {
  const { searchParams } = new URL(request.url);
  if (actor) throw redirect("/home");
  return { next: safeNext(searchParams.get("next")), signedOut: searchParams.has("out") };
});

/** Only the shape of the code is judged here: whether it exists is never told before the year of birth. */
export const action = publicAction(async ({ request }) => {
  const next = safeNext(new URL(request.url).searchParams.get("next"));
  const form = await readForm(request, CodeInput);
  if (!form.ok) return form.reply;
  const headers = { "Set-Cookie": keepEntering({ step: "code", code: form.value.code }) };
  return redirect(`/sign-in/year?next=${encodeURIComponent(next)}`, { headers });
});

/** The letter's QR leads to /sign-in#482177039214: the code stays out of logs, and the page writes it into the field. */
function useCodeOfLetter(): string {
  const [code, setCode] = useState("");
  useEffect(() => {
    const digits = location.hash.replace(/\D/g, "");
    if (digits.length !== 12) return;
    setCode(digits);
    history.replaceState(history.state, "", location.pathname + location.search);
  }, []);
  return code;
}

export default function CodeScreen() {
  const { next, signedOut } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["signIn", "common"]);
  const reply = useReply();
  const code = useCodeOfLetter();
  const { language } = useShellParts();
  const root = useRoot();
  return (
    <PublicPage door={{ title: t("title"), lead: t("lead") }}>
      <div className="stack gap-5">
        {signedOut ? <StatusMessage>{t("signedOut")}</StatusMessage> : null}
        <SignInForm reply={reply} action={`/sign-in?next=${encodeURIComponent(next)}`}>
          <WithPicture picture="lettera">
            <h2>{t("code.title")}</h2>
          </WithPicture>
          <CodeField
            key={code}
            name="code"
            label={t("code.label")}
            hint={t("code.hint")}
            error={reply.error("code")}
            errorPrefix={reply.errorPrefix}
            defaultValue={code || reply.value("code")}
            progress={(typed, total) => t("code.progress", { count: typed, total })}
          />
          <Button variant="main" full iconEnd="arrow-right">
            {t("common:form.next")}
          </Button>
          <p className="soft small">{t("qr")}</p>
        </SignInForm>
        <Rows label={t("noCode.link")}>
          <RowLink
            to="/sign-in/no-code"
            icon="circle-question-mark"
            tone="ochre"
            title={t("noCode.link")}
            text={t("noCode.text")}
          />
          <RowLink
            to={`/sign-in/again?next=${encodeURIComponent(next)}`}
            icon="key-round"
            title={t("already.link")}
            text={t("already.text")}
          />
          <RowLink
            to="/sign-in/helped"
            icon="hand-helping"
            tone="olive"
            title={t("helped.link")}
            text={t("helped.text")}
          />
        </Rows>
        <SectionHeading title={t("languages")} />
        <LanguagePills
          action={language.action}
          languages={language.languages}
          current={root?.locale ?? "it"}
          hidden={language.hidden}
        />
      </div>
    </PublicPage>
  );
}
