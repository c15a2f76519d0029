import { Link, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "~/ui/panel/panel";

type ProgressProps = { step: "reading" | "planning" | "applying" | "undoing" | "stale"; percent: number; path: string };

/** How far the portal is. The page asks again by itself; without scripts the browser loads it anew every few seconds. */
export function ProgressScreen({ step, percent, path }: ProgressProps) {
  const { t } = useTranslation("registry");
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const timer = setTimeout(revalidate, 1000);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
  const counted = step === "stale" ? null : percent;
  return (
    <Panel id="progress" title={t(`progress.${step}`)} text={t("progress.text")}>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      {counted === null ? null : (
        <>
          <progress className="progress" max={100} value={counted} aria-label={t("progress.label")} />
          <p role="status">{t("progress.percent", { percent: counted })}</p>
        </>
      )}
      <p>
        <Link to={path}>{t("progress.again")}</Link>
      </p>
    </Panel>
  );
}
