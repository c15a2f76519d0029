import type { ActionFunctionArgs, ServerBuild } from "@remix-run/node";
import type { App, Lifecycle } from "../../app/server/lifecycle.ts";

/** An app of one route that tells what reached it; `events` hears what the server does with it. */
export function stubApp(events: (event: string) => void = () => {}): App {
  const lifecycle: Lifecycle = {
    start: async () => events("jobs started"),
    stop: async () => events("jobs stopped"),
    ready: async () => ({ ok: true, checks: { database: true } }),
    metrics: async () => ({ contentType: "text/plain; version=0.0.4", body: "up 1\n" }),
    observe: (method, status) => events(`${method} ${status}`),
    demonstrationCodes: async () => [{ role: "Tenant", name: "Ada Rossi", code: "111222333444", birthYear: 1960 }],
    firstCoordinator: async () => ({ role: "Coordinator", name: "-", code: "999888777666", birthYear: 1970 }),
  };
  const module = { default: () => new Response("document"), handleError: () => {}, lifecycle };
  const build: ServerBuild = {
    entry: { module: module as unknown as ServerBuild["entry"]["module"] },
    routes: { all: { id: "all", path: "*", module: { loader, action } as never } },
    assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "1" },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: { v3_singleFetch: true } as ServerBuild["future"],
    isSpaMode: false,
    mode: "production",
  };
  return { build: async () => build, lifecycle: async () => lifecycle, close: async () => {} };
}

async function loader({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { host, pathname, searchParams } = new URL(request.url);
  const wait = Number(searchParams.get("wait"));
  if (wait) await new Promise((resolve) => setTimeout(resolve, wait));
  const policy: Record<string, string> =
    pathname === "/document" ? { "Content-Security-Policy": "default-src 'self'" } : {};
  return Response.json({ host, ...context }, { headers: policy });
}

async function action({ request }: ActionFunctionArgs): Promise<Response> {
  return Response.json({ bytes: (await request.arrayBuffer()).byteLength });
}
