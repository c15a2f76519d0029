import { useActionData } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FormReply } from "~/platform/form";
import { fileTypes, heldFiles, mostAttachments, pictureTypes, type RefusedFile } from "~/platform/held-files";
import { Button } from "~/ui/button/button";
import { Field } from "~/ui/field/field";
import { FieldError } from "~/ui/field/frame";
import { SectionHeading } from "~/ui/section-heading/section-heading";
import { BroughtFile, type FieldOf } from "./brought-file";
import type { Sending } from "./sending-files";
import { useSending } from "./use-sending";

type AttachmentsFieldProps = {
  field: FieldOf;
  office?: boolean;
  /** The form it stands in, where a page has several. */
  form?: string;
  /** How many files the form may hold. */
  most?: number;
  /** Photos alone, no documents. */
  picturesOnly?: boolean;
  /** In place of "pictures and documents". */
  title?: string;
};

/**
 * Pictures and documents of what is being written: a notice or an idea. Without scripts files are chosen and brought with
 * a button; with scripts each goes at once, is pasted or dropped, and says how far it is.
 */
export function AttachmentsField({
  field,
  office,
  form = "form",
  most = mostAttachments,
  picturesOnly,
  title,
}: AttachmentsFieldProps) {
  const { t } = useTranslation("notices");
  const last = useActionData<{ reply?: FormReply; refusedFiles?: RefusedFile[] }>();
  const answer = last?.reply?.form === form ? last : undefined;
  const part = useRef<HTMLElement>(null);
  const { brought, sending, refused, ready, cancel } = useSending(part, most, answer);
  const held = heldFiles((name) => field(name).defaultValue);
  const files = [...held, ...brought.filter(({ id }) => !held.some((file) => file.id === id))];
  const { error, errorPrefix } = field("files");
  return (
    <section className="stack gap-4" aria-labelledby="attachments" ref={part}>
      <SectionHeading id="attachments" title={title ?? t("attachments.legend")} />
      <input type="hidden" name="attached" value={files.map(({ id }) => id).join(",")} />
      {files.length > 0 ? (
        <ol className="brought" role="list">
          {files.map((file, at) => (
            <BroughtFile key={file.id} {...{ file, at, count: files.length, field }} />
          ))}
        </ol>
      ) : null}
      <Field
        name="files"
        type="file"
        multiple
        accept={picturesOnly ? pictureTypes : fileTypes}
        label={t(picturesOnly ? "attachments.addPhoto" : "attachments.add")}
        hint={t("attachments.hint", { most })}
        {...{ error, errorPrefix }}
      />
      <Refused files={refused ?? answer?.refusedFiles ?? []} most={most} prefix={errorPrefix} />
      {ready ? null : (
        <Button name="attach" value="yes" icon="paperclip" office={office}>
          {t("attachments.bring")}
        </Button>
      )}
      <Progress sending={sending} cancel={cancel} office={office} />
    </section>
  );
}

/** Why files were not taken, each with its name. */
function Refused({ files, most, prefix }: { files: RefusedFile[]; most: number; prefix?: string }) {
  const { t } = useTranslation("notices");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (files.length > 0) box.current?.scrollIntoView({ block: "nearest" });
  }, [files.length]);
  return (
    <div role="alert" ref={box}>
      {files.map(({ name, reason }, at) => (
        <FieldError key={at} of={`files-${at}`} prefix={prefix}>
          {name ? <bdi>{name}: </bdi> : null}
          {t(`attachments.errors.${reason}`, { most })}
        </FieldError>
      ))}
    </div>
  );
}

/** How far the file is that is just being sent: said once in words, drawn all the while. */
function Progress({ sending, cancel, office }: { sending: Sending | null; cancel: () => void; office?: boolean }) {
  const { t } = useTranslation("notices");
  const words = sending && t("attachments.sending", { name: sending.name, at: sending.at, of: sending.of });
  return (
    <div className="stack gap-2">
      <p role="status">{sending?.done ? t("attachments.sent") : words}</p>
      {sending && !sending.done ? (
        <>
          <progress className="progress" max={100} value={sending.percent} aria-label={words ?? ""} />
          <Button type="button" icon="x" office={office} onClick={cancel}>
            {t("attachments.cancel")}
          </Button>
        </>
      ) : null}
    </div>
  );
}
