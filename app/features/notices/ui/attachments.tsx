import { useTranslation } from "react-i18next";
import { formatTag } from "~/platform/languages";
import { RowLink, Rows } from "~/ui/rows/rows";
import { SectionHeading } from "~/ui/section-heading/section-heading";
import type { Attached } from "../queries/attached.server";

/** The longest side of the small picture, as the server makes it. */
const small = 480;

/** The pictures and documents of a notice; `path` is its own address. Each opens whole. */
export function Attachments({ files, path, lang }: { files: Attached[]; path: string; lang: string }) {
  const { t, i18n } = useTranslation("notices");
  if (files.length === 0) return null;
  const size = new Intl.NumberFormat(formatTag(i18n.language), {
    ...{ style: "unit", unit: "megabyte", maximumFractionDigits: 1, minimumFractionDigits: 1 },
  });
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
              text={t("attachments.pdf", { size: size.format(Math.max(0.1, bytes / 1024 / 1024)) })}
            />
          ))}
        </Rows>
      ) : null}
    </section>
  );
}

function smallSize(width: number | null, height: number | null) {
  if (!width || !height) return {};
  const scale = Math.min(1, small / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
