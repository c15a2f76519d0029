import { useTranslation } from "react-i18next";
import { smallSize } from "~/platform/held-files";
import { useFileSize } from "~/platform/use-file-size";
import { ButtonLink } from "~/ui/button/button";
import { RowLink, Rows } from "~/ui/rows/rows";
import type { DoingScreenFacts } from "../queries/doing.server";
import type { Picture } from "../queries/pictures.server";

/** Some pictures, each with what it shows under it; a document is a line. `path` is the idea's address. Each opens whole. */
export function PictureList({ list, path, label }: { list: Picture[]; path: string; label: string }) {
  const { t } = useTranslation("initiatives");
  const size = useFileSize();
  const photos = list.filter(({ kind }) => kind === "image");
  const documents = list.filter(({ kind }) => kind === "pdf");
  return (
    <>
      {photos.length > 0 ? (
        <ul className="photos" role="list" aria-label={label}>
          {photos.map(({ id, alt, lang, width, height }) => (
            <li key={id}>
              {/* The words stand in the link under the picture: they are its name, once. */}
              <a href={`${path}/files/${id}`} className="picture">
                <img src={`${path}/files/${id}?small`} alt="" loading="lazy" {...smallSize(width, height)} />
                <span lang={lang} dir="auto">
                  {alt}
                </span>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {documents.length > 0 ? (
        <Rows label={label}>
          {documents.map(({ id, alt, lang, bytes }) => (
            <RowLink
              key={id}
              to={`${path}/files/${id}`}
              reload
              icon="file-text"
              lang={lang}
              title={alt}
              text={t("pictures.pdf", { size: size(bytes) })}
            />
          ))}
        </Rows>
      ) : null}
    </>
  );
}

type PicturesProps = { facts: Pick<DoingScreenFacts, "pictures" | "picturing">; path: string };

/** What an idea looks like, and the way to change it before somebody supports it. */
export function IdeaPictures({ facts: { pictures, picturing }, path }: PicturesProps) {
  const { t } = useTranslation("initiatives");
  const changing = picturing.includes("idea");
  if (pictures.idea.length === 0 && !changing) return null;
  return (
    <div className="stack gap-3">
      <PictureList list={pictures.idea} path={path} label={t("pictures.idea")} />
      {changing ? <ChangeLink path={path} /> : null}
    </div>
  );
}

/** How the place was and how it is, beside each other where there is room. */
export function BeforeAfter({ facts: { pictures, picturing }, path }: PicturesProps) {
  const { t } = useTranslation("initiatives");
  const sides = (["before", "after"] as const).filter((side) => pictures[side].length > 0);
  const changing = picturing.includes("after");
  if (sides.length === 0 && !changing) return null;
  return (
    <section className="stack gap-3" aria-labelledby="before-after">
      <h2 id="before-after">{t("pictures.beforeAfter")}</h2>
      <div className="before-after">
        {sides.map((side) => (
          <div key={side} className="stack gap-2">
            <h3>{t(`pictures.${side}`)}</h3>
            <PictureList list={pictures[side]} path={path} label={t(`pictures.${side}`)} />
          </div>
        ))}
      </div>
      {changing ? <ChangeLink path={path} /> : null}
    </section>
  );
}

/** The signed sheets, which only the committee and the office are given. */
export function SignedSheets({
  facts: { pictures },
  path,
}: Pick<PicturesProps, "path"> & { facts: Pick<DoingScreenFacts, "pictures"> }) {
  const { t } = useTranslation("initiatives");
  if (pictures.sheet.length === 0) return null;
  return (
    <section className="stack gap-3" aria-labelledby="signed-sheets">
      <h2 id="signed-sheets">{t("pictures.sheets")}</h2>
      <p className="soft">{t("pictures.sheetsText")}</p>
      <PictureList list={pictures.sheet} path={path} label={t("pictures.sheets")} />
    </section>
  );
}

function ChangeLink({ path }: { path: string }) {
  const { t } = useTranslation("initiatives");
  return (
    <ButtonLink to={`${path}/pictures`} icon="paperclip" variant="quiet">
      {t("pictures.change")}
    </ButtonLink>
  );
}
