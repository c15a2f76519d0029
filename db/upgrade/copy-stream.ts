import type pg from "pg";
import type { Readable, Writable } from "node:stream";

/** What the driver's connection does for COPY; its types leave these out. */
type Wire = {
  query: (text: string) => void;
  sendCopyFromChunk: (chunk: Buffer) => void;
  endCopyFrom: () => void;
  sendCopyFail: (reason: string) => void;
  sync: () => void;
  stream: Readable & Writable;
};
type Message = { chunk?: Buffer };

/** Common parts of a COPY that the driver runs like a query of its own. */
class Copy {
  readonly done: Promise<void>;
  readonly #text: string;
  #settle!: (error?: Error) => void;
  #failure: Error | undefined;
  wire!: Wire;

  constructor(text: string) {
    this.#text = text;
    this.done = new Promise((resolve, reject) => {
      this.#settle = (error) => (error ? reject(error) : resolve());
    });
    // Whoever waits for it handles it; the other side may fail first.
    this.done.catch(() => {});
  }
  submit(connection: unknown): void {
    this.wire = connection as Wire;
    this.wire.query(this.#text);
  }
  handleError(error: Error): void {
    this.#failure = error;
    this.#settle(error);
  }
  handleReadyForQuery(): void {
    this.#settle(this.#failure);
  }
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleCommandComplete(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}

class CopyIn extends Copy {
  ready!: () => void;
  readonly open = new Promise<void>((resolve) => (this.ready = resolve));
  handleCopyInResponse(): void {
    this.ready();
  }
  override handleError(error: Error): void {
    super.handleError(error);
    this.ready();
  }
}

class CopyOut extends Copy {
  readonly take: (chunk: Buffer) => void;
  constructor(text: string, take: (chunk: Buffer) => void) {
    super(text);
    this.take = take;
  }
  handleCopyData({ chunk }: Message): void {
    if (chunk) this.take(chunk);
  }
}

/**
 * Pours the rows of one server into another: COPY … TO STDOUT here, COPY … FROM STDIN there. The reading side waits
 * whenever the writing side has enough, so that a table never stands in memory.
 */
export async function pour(from: pg.Client, out: string, to: pg.Client, into: string): Promise<void> {
  const inward = new CopyIn(into);
  to.query(inward);
  await inward.open;
  const outward = new CopyOut(out, (chunk) => {
    // The driver uses the bytes of its own buffer again.
    inward.wire.sendCopyFromChunk(Buffer.from(chunk));
    if (!inward.wire.stream.writableNeedDrain) return;
    outward.wire.stream.pause();
    inward.wire.stream.once("drain", () => outward.wire.stream.resume());
  });
  from.query(outward);
  try {
    await outward.done;
  } catch (error) {
    inward.wire.sendCopyFail("the other side failed");
    await inward.done.catch(() => {});
    throw error;
  }
  inward.wire.endCopyFrom();
  await inward.done;
}
