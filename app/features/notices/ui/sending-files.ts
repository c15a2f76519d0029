import { type HeldFile, mostFileBytes, type RefusedFile } from "~/platform/held-files";

export type Sending = { name: string; at: number; of: number; percent: number; done?: boolean };
type Told = {
  sending: (now: Sending | null) => void;
  begun: () => void;
  kept: (files: HeldFile[]) => void;
  refused: (files: RefusedFile[]) => void;
};

/** From this size a photo is made smaller here already: it spares the way, and its place never leaves the phone. */
const heavy = 1_000_000;
const enough = 2000;

/**
 * Sends the files that somebody chooses, pastes or drops on the form of `input`, at most `most`, one after the other. While one is on
 * its way the form is not sent: its file would be missing.
 */
export function sendFrom(input: HTMLInputElement, most: number, told: Told): { stop: () => void; cancel: () => void } {
  const form = input.form;
  const waiting: File[] = [];
  let now: XMLHttpRequest | null = null;
  let busy = false;
  let sent = 0;

  const room = () => {
    const held = form?.querySelectorAll("input[name^='file-']").length ?? 0;
    const leaving = form?.querySelectorAll("input[name^='remove-']:checked").length ?? 0;
    return most - held + leaving - waiting.length - (busy ? 1 : 0);
  };
  const take = (files: readonly File[]) => {
    if (!busy) told.begun();
    const free = Math.max(0, room());
    waiting.push(...files.slice(0, free));
    told.refused(files.slice(free).map(({ name }) => ({ name, reason: "tooMany" })));
    if (!busy) void work();
  };
  const work = async () => {
    busy = true;
    sent = 0;
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      sent += 1;
      await one(file, { name: file.name, at: sent, of: sent + waiting.length, percent: 0 });
    }
    busy = false;
  };
  const one = async (chosen: File, state: Sending) => {
    told.sending(state);
    const file = await lighter(chosen);
    if (file.size > mostFileBytes) {
      told.refused([{ name: chosen.name, reason: "tooBig" }]);
      return told.sending(null);
    }
    const answer = await post(file, (percent) => told.sending({ ...state, percent }));
    told.kept(answer?.kept ?? []);
    // Cancelled by the person: nothing is said.
    if (answer) told.refused(answer.refused);
    told.sending(answer?.kept.length ? { ...state, percent: 100, done: true } : null);
  };
  const post = (file: File, progress: (percent: number) => void) =>
    new Promise<{ kept: HeldFile[]; refused: RefusedFile[] } | null>((done) => {
      const body = new FormData();
      body.set("key", form?.querySelector<HTMLInputElement>("input[name=key]")?.value ?? "");
      body.set("files", file, file.name.replace(/[;="]/g, "_"));
      const request = new XMLHttpRequest();
      now = request;
      const failed = { kept: [], refused: [{ name: file.name, reason: "offline" as const }] };
      request.responseType = "json";
      request.upload.addEventListener("progress", ({ loaded, total }) => progress(Math.round((loaded / total) * 100)));
      request.addEventListener("load", () => {
        const answer = request.response as { kept?: HeldFile[]; refused?: RefusedFile[] } | null;
        done(answer?.kept && answer.refused ? { kept: answer.kept, refused: answer.refused } : failed);
      });
      request.addEventListener("error", () => done(failed));
      request.addEventListener("abort", () => done(null));
      request.open("POST", "/files");
      request.send(body);
    });

  const chosen = () => {
    take([...(input.files ?? [])]);
    input.value = "";
  };
  const pasted = ({ clipboardData }: ClipboardEvent) => take([...(clipboardData?.files ?? [])]);
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  };
  const dropped = (event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  };
  const submitted = (event: Event) => {
    if (!busy) return;
    event.preventDefault();
    event.stopPropagation();
    input.scrollIntoView({ block: "center" });
  };
  const ears = new AbortController();
  const { signal } = ears;
  input.addEventListener("change", chosen, { signal });
  form?.addEventListener("paste", pasted, { signal });
  form?.addEventListener("dragover", over, { signal });
  form?.addEventListener("drop", dropped, { signal });
  form?.addEventListener("submit", submitted, { signal, capture: true });
  // Chosen before this module was there.
  if (input.files?.length) chosen();
  const cancel = () => {
    waiting.length = 0;
    now?.abort();
  };
  return {
    cancel,
    stop() {
      ears.abort();
      cancel();
    },
  };
}

/** A heavy photo at a size that is enough; as it is where the browser cannot read it, the server says what is wrong. */
async function lighter(file: File): Promise<File> {
  if (!/^image\/(jpeg|hei[cf])$/.test(file.type) || file.size < heavy) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, enough / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.88));
    return made ? new File([made], file.name, { type: "image/jpeg" }) : file;
  } catch {
    return file;
  }
}
