import { redirect } from "@remix-run/node";
import type { Actor } from "~/platform/actor";
import { found, notFound } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";
import { discard } from "~/platform/multipart.server";
import { readUpload } from "~/platform/upload.server";
import { z } from "zod";
import { confirmImport, dropImport, reopenImport, secondImport } from "./commands/confirm-import.server";
import { forgetImportFile, importFolder } from "./commands/import-files.server";
import { mapImport } from "./commands/map-import.server";
import { startImport } from "./commands/start-import.server";
import { tickEnds } from "./commands/tick-ends.server";
import { undoImport } from "./commands/undo-import.server";
import { MappingInput, TicksInput, UploadInput } from "./input";
import { limits, outcomes, type PreviewView, previewQuery, type RowOutcome } from "./model";
import { numberIn } from "~/platform/address";

const Nothing = z.object({});
const list = "/office/registry";

/**
 * Which rows an address asks for: ?show=missing&condominium=PI-01&after=1234. Without `show` the first outcome that
 * has rows.
 */
export function previewView(request: Request, counts: Partial<Record<RowOutcome, number>>): PreviewView {
  const { searchParams } = new URL(request.url);
  return {
    outcome:
      outcomes.find((one) => one === searchParams.get("show")) ?? outcomes.find((one) => counts[one]) ?? "unchanged",
    condominium: searchParams.get("condominium")?.slice(0, 100) || null,
    after: numberIn(searchParams.get("after")),
  };
}

/** The form that brings a new file: to the page of its import, where it is read. */
export async function uploadForm({ request, actor }: { request: Request; actor: Actor }) {
  const form = await readUpload(request, {
    schema: UploadInput,
    field: "file",
    folder: importFolder,
    most: limits.bytes,
    errors: {
      missing: "registry:upload.errors.missing",
      empty: "registry:upload.errors.empty",
      tooBig: "registry:upload.errors.tooBig",
      badName: "registry:upload.errors.badName",
      noRoom: "registry:upload.errors.noRoom",
    },
  });
  if (!form.ok) return form.reply;
  try {
    const outcome = await startImport({ actor, key: form.key }, form.file, form.value);
    return outcome.ok ? redirect(`${list}/${outcome.value.importId}`) : form.refuse(outcome.refusal);
  } finally {
    // Nothing is left here when the import took the file.
    await discard(form.file);
  }
}

/** What the forms of an import's page do, one after the other as its state goes on. */
export async function importForms({ request, actor }: { request: Request; actor: Actor }, importId: number) {
  const path = `${list}/${importId}`;
  switch (new URL(request.url).searchParams.get("do")) {
    case "map": {
      const form = await readForm(request, MappingInput);
      if (!form.ok) return form.reply;
      const outcome = found(await mapImport({ actor, key: form.key }, importId, form.value));
      return outcome.ok ? redirect(path) : form.refuse(outcome.refusal);
    }
    case "ticks": {
      const form = await readForm(request, TicksInput);
      if (!form.ok) return form.reply;
      const { rows, ticked } = form.value;
      const outcome = found(await tickEnds({ actor, key: form.key }, importId, rows, ticked));
      const view = previewView(request, {});
      return outcome.ok ? redirect(`${path}?${previewQuery(view)}&done=ticks`) : form.refuse(outcome.refusal);
    }
    case "drop": {
      const form = await readForm(request, Nothing);
      if (!form.ok) return form.reply;
      const outcome = found(await dropImport({ actor, key: form.key }, importId));
      if (!outcome.ok) return form.refuse(outcome.refusal);
      await forgetImportFile(importId);
      return redirect(`${list}?done=dropped`);
    }
    case "confirm":
      return plain(request, actor, importId, confirmImport, path);
    case "second":
      return plain(request, actor, importId, secondImport, path);
    case "reopen":
      return plain(request, actor, importId, reopenImport, `${path}?show=missing&done=reopened`);
    case "undo":
      return plain(request, actor, importId, undoImport, path);
    default:
      return notFound();
  }
}

type Command = (
  ctx: { actor: Actor; key: string },
  importId: number,
) => Promise<{ ok: true } | { ok: false; refusal: string } | undefined>;

/** A form with a button and nothing else. */
async function plain(request: Request, actor: Actor, importId: number, command: Command, path: string) {
  const form = await readForm(request, Nothing);
  if (!form.ok) return form.reply;
  const outcome = found(await command({ actor, key: form.key }, importId));
  return outcome.ok ? redirect(path) : form.refuse(outcome.refusal);
}
