// The portal as it was built, in a process of its own, to be measured from another: its HTTP server on a free port, no
// jobs. With FROZEN its loaders are run once for each address and then always give the same: the page without its data.
import { writeHeapSnapshot } from "node:v8";
import type { EntryContext, ServerBuild } from "@remix-run/node";
import pg from "pg";
import { openBuiltApp } from "../../../app/server/app.ts";
import { makeHttp } from "../../../app/server/http.ts";
import { makeLog } from "../../../app/server/log.ts";
import { readSettings } from "../../../app/server/settings.ts";
import type { Answer, Asked, Sent } from "./portal.ts";

type Loader = (args: { request: Request }) => unknown;
type Write = ServerBuild["entry"]["module"]["default"];
type Document = {
  request: Request;
  status: number;
  context: EntryContext;
  load: Parameters<Write>[4];
  bytes: Uint8Array;
};

const statements = new Map<string, Sent[]>();
const documents = new Map<string, Document>();

/** The same build with loaders that remember. */
function frozen(build: ServerBuild): ServerBuild {
  const known = new Map<string, Promise<unknown>>();
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const loader = route?.module.loader as Loader | undefined;
    if (!route || !loader) return [id, route];
    const remembering: Loader = (args) => {
      const key = `${id} ${args.request.url}`;
      const answer = known.get(key) ?? Promise.resolve(loader(args));
      known.set(key, answer);
      return answer;
    };
    return [id, { ...route, module: { ...route.module, loader: remembering } }];
  });
  const entry = { ...build.entry.module, default: keepsDocuments(build.entry.module.default) };
  return { ...build, routes: Object.fromEntries(routes) as never, entry: { module: entry } };
}

/** Keeps what the first page of each address is rendered from, with its data, which comes as a stream that is read once. */
function keepsDocuments(write: Write): Write {
  return async (request, status, headers, context, load) => {
    const address = addressOf(request);
    if (documents.has(address)) return write(request, status, headers, context, load);
    const [own, kept] = context.serverHandoffStream!.tee();
    const answer = write(request, status, headers, { ...context, serverHandoffStream: own }, load);
    const bytes = new Uint8Array(await new Response(kept).arrayBuffer());
    documents.set(address, { request, status, context, load, bytes });
    return answer;
  };
}

const addressOf = ({ url }: Request) => new URL(url).pathname + new URL(url).search;

/** Every statement that is sent while an address is asked for the first time, in order. */
function record(address: string): () => void {
  const sent: Sent[] = [];
  statements.set(address, sent);
  const original = pg.Client.prototype.query as (this: pg.Client, ...parts: unknown[]) => unknown;
  pg.Client.prototype.query = function recorded(this: pg.Client, ...parts: unknown[]) {
    const [first, values] = parts;
    sent.push(typeof first === "string" ? { text: first, values: values as unknown[] } : (first as Sent));
    return original.apply(this, parts);
  } as typeof pg.Client.prototype.query;
  return () => void (pg.Client.prototype.query = original as typeof pg.Client.prototype.query);
}

/** Renders a page again and again from the data it was first shown with: pages a second. */
async function render(address: string, milliseconds: number): Promise<number> {
  const { request, status, context, load, bytes } = documents.get(address)!;
  const from = performance.now();
  let pages = 0;
  while (performance.now() - from < milliseconds) {
    const serverHandoffStream = new Response(bytes as BodyInit).body!;
    const again = { ...context, renderMeta: {}, serverHandoffStream };
    const answer = await built.entry.module.default(request, status, new Headers(), again, load);
    await (answer as Response).arrayBuffer();
    pages += 1;
  }
  return (pages * 1000) / (performance.now() - from);
}

const app = await openBuiltApp(undefined as never);
const built = await app.build();
const settings = readSettings(process.env);
const shown = process.env["FROZEN"] ? frozen(built) : built;
const { server } = await makeHttp(settings, makeLog(settings), async () => ({ ...app, build: async () => shown }));

process.on("message", (asked: Asked) => {
  void answerTo(asked).then((answer) => process.send?.({ id: asked.id, ...answer } satisfies Answer & { id: number }));
});

let stop = () => {};
async function answerTo(asked: Asked): Promise<Answer> {
  if (asked.what === "record") stop = record(asked.address);
  if (asked.what === "recorded") {
    stop();
    return { sent: statements.get(asked.address) ?? [] };
  }
  if (asked.what === "render") return { rate: await render(asked.address, asked.milliseconds) };
  if (asked.what === "heap") writeHeapSnapshot(asked.file);
  return { rss: process.memoryUsage().rss, cpu: process.cpuUsage().user + process.cpuUsage().system };
}

server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as { port: number };
  process.send?.({ id: 0, port });
});
