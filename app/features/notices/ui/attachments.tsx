import { useTranslation } from "react-i18next";
import { smallSize } from "~/platform/held-files";
import { useFileSize } from "~/platform/use-file-size";
import { RowLink, Rows } from "~/ui/rows/rows";
import { SectionHeading } from "~/ui/section-heading/section-heading";
import type { Attached } from "../queries/attached.server";

/** The pictures and documents of a notice; `path` is its own address. Each opens whole. */
export function Attachments({ files, path, lang }: { files: Attached[]; path: string; lang: string }) {
  const { t } = useTranslation("notices");
  const size = useFileSize();
  if (files.length === 0) return null;
  const documents = files.filter(({ kind }) => kind === "pdf");
  return (
    <section className="stack gap-3" aria-labelledby="attachments">
      <SectionHeading id="attachments" title={t("attachments.title")} />
      <ul className="photos" role="list" lang={lang}>
        {files
          .filter(({ kind }) => kind === "image")
          .map(({ id, alt, width, height }) => (
            <li key={id}>
              <a href={`${path}/files/${id}`}>
                <img src={`${path}/files/${id}?small`} alt={alt} loading="lazy" {...smallSize(width, height)} />
              </a>
            </li>
          ))}
      </ul>
      {documents.length > 0 ? (
        <Rows label={t("attachments.documents")}>
          {documents.map(({ id, alt, bytes }) => (
            <RowLink
              key={id}
              to={`${path}/files/${id}`}
              reload
              icon="file-text"
              lang={lang}
              title={alt}
              text={t("attachments.pdf", { size: size(bytes) })}
            />
          ))}
        </Rows>
      ) : null}
    </section>
  );
}
