import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useReply } from "~/platform/use-reply";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import type { ChangeablePictures } from "../queries/pictures.server";
import { BringForm, PicturesToChange } from "./change-pictures";

/** The name of the form that brings photos of the sheet. */
export const sheetForm = "photo";

type SheetPhotosProps = { sheets: ChangeablePictures; path: string; page: string; children: ReactNode };

/** Photos of the sheet with the signatures, for the committee and the office. `children` is the field for files. */
export function SheetPhotos({ sheets: { list, room }, path, page, children }: SheetPhotosProps) {
  const { t } = useTranslation("initiatives");
  const removal = useReply("removePicture");
  return (
    <Card labelledBy="sheet-photos">
      <h2 id="sheet-photos">{t("pictures.sheet")}</h2>
      <p>{t("pictures.sheetsLead")}</p>
      <ErrorSummary {...removal.summary} />
      <PicturesToChange list={list} path={path} page={page} label={t("pictures.sheet")} />
      {room === 0 ? (
        <p>{t("pictures.full")}</p>
      ) : (
        <BringForm key={list.at(-1)?.id ?? 0} page={page} form={sheetForm}>
          {children}
        </BringForm>
      )}
    </Card>
  );
}
