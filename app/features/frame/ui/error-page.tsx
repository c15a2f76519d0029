import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Bdi } from "~/ui/bdi/bdi";
import { ButtonLink } from "~/ui/button/button";
import { TextArea } from "~/ui/field/field";
import { PageTitle } from "~/ui/page-header/page-header";
import { PublicPage } from "./public-page";
import { useRoot, useShellParts } from "./use-frame";

/** Any page that could not be shown: closed meanwhile, not there (or not for you), or broken with the number of the log line. */
export function ErrorPage() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 401) {
    return <ClosedPage words={(error.data as { words?: string } | null)?.words ?? ""} />;
  }
  if (isRouteErrorResponse(error) && error.status === 403) return <AlonePage />;
  return <FailedPage error={error} />;
}

/** The session ended before the form arrived: its words are here to be copied. */
function ClosedPage({ words }: { words: string }) {
  const { t } = useTranslation();
  return (
    <PublicPage>
      <div className="stack gap-4">
        <PageTitle title={t("error.closedTitle")} picture="chiavi" />
        <p className="lead">{t("error.closedText")}</p>
        {words ? <TextArea name="words" label={t("error.words")} defaultValue={words} rows={8} readOnly /> : null}
        <ButtonLink to="/sign-in" variant="main" reload>
          {t("error.enter")}
        </ButtonLink>
      </div>
    </PublicPage>
  );
}

/** Somebody of the office helps just now, and this is for the person alone. */
function AlonePage() {
  const { t } = useTranslation();
  const { home } = useShellParts();
  return (
    <PublicPage>
      <div className="stack gap-4">
        <PageTitle title={t("assisted.aloneTitle", { name: useRoot()?.me?.name ?? "" })} picture="chiavi" />
        <p className="lead">{t("assisted.aloneText")}</p>
        <ButtonLink to={home} variant="main">
          {t("error.home")}
        </ButtonLink>
      </div>
    </PublicPage>
  );
}

function FailedPage({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const { home } = useShellParts();
  const root = useRoot();
  const missing = isRouteErrorResponse(error) && error.status >= 400 && error.status < 500;
  const id = isRouteErrorResponse(error) ? (error.data as { errorId?: string } | null)?.errorId : undefined;
  return (
    <PublicPage>
      <div className="stack gap-4">
        <PageTitle
          title={missing ? t("error.notFoundTitle") : t("error.brokenTitle")}
          picture={missing ? "scale" : "luce"}
        />
        <p className="lead">{missing ? t("error.notFoundText") : t("error.brokenText")}</p>
        {id ? (
          <p>
            {t("error.id")} <Bdi>{id}</Bdi>
          </p>
        ) : null}
        <ButtonLink to={home} variant="main" reload>
          {root?.me ? t("error.home") : t("nav.start")}
        </ButtonLink>
      </div>
    </PublicPage>
  );
}
