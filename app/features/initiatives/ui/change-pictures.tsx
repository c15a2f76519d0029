import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { Hidden } from "~/ui/field/hidden";
import { Niche } from "~/ui/niche/niche";
import type { ChangeablePictures } from "../queries/pictures.server";

/** The pictures that hang there, each with what takes it out. `path` is the idea's address, `page` this one. */
export function PicturesToChange({
  list,
  path,
  page,
  label,
}: {
  list: ChangeablePictures["list"];
  path: string;
  page: string;
  label: string;
}) {
  const { t } = useTranslation("initiatives");
  if (list.length === 0) return null;
  return (
    <ul className="brought" role="list" aria-label={label}>
      {list.map(({ id, kind, alt, lang, removable }) => (
        <li key={id} className="card stack gap-3">
          <a href={`${path}/files/${id}`} className="cluster">
            {kind === "image" ? (
              <img className="brought-pic" src={`${path}/files/${id}?small`} alt="" width={96} height={96} />
            ) : (
              <Niche icon="file-text" />
            )}
            <b lang={lang} dir="auto">
              {alt}
            </b>
          </a>
          {removable ? (
            <Form method="post" action={`${page}?do=removePicture`} preventScrollReset>
              <FormMarks form="removePicture" />
              <Hidden values={{ attachmentId: String(id) }} />
              <Button icon="trash-2" aria-label={t("pictures.removeOf", { what: alt })}>
                {t("pictures.remove")}
              </Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** The form with which pictures come. `children` are its fields, with that for the files, which the route brings along. */
export function BringForm({ page, form, children }: { page: string; form: string; children: ReactNode }) {
  const { t } = useTranslation("initiatives");
  const { summary } = useReply(form);
  return (
    <Form method="post" action={`${page}?do=bring`} encType="multipart/form-data" noValidate className="stack gap-5">
      {/* What the Enter key presses: the first button of a form, which must not be the one for files. */}
      <button type="submit" hidden>
        {t("pictures.add")}
      </button>
      <ErrorSummary {...summary} />
      <FormMarks form={form} />
      {children}
      <Button variant="main" full>
        {t("pictures.add")}
      </Button>
    </Form>
  );
}
