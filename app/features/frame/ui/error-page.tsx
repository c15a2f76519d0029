import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Bdi } from "~/ui/bdi/bdi";
import { ButtonLink } from "~/ui/button/button";
import { PageTitle } from "~/ui/page-header/page-header";
import { PublicPage } from "./public-page";
import { useRoot, useShellParts } from "./use-frame";

/** Any page that could not be shown: not there (or not for you), or broken with the number of the log line. */
export function ErrorPage() {
  const error = useRouteError();
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
