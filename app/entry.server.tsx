import { randomBytes } from "node:crypto";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { DocumentProvider } from "./platform/document-context";
import { log } from "./platform/log.server";
import { textsInPage, translator } from "./platform/texts.server";
import type { Preferences } from "./platform/preferences.server";
import { sessionCookiesAgain } from "./platform/session.server";

export { lifecycle } from "./lifecycle.server";

export const streamTimeout = 10_000;

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    import.meta.env.DEV ? "connect-src 'self' ws:" : "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function finishHeaders(headers: Headers, nonce: string): void {
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Security-Policy", contentSecurityPolicy(nonce));
}

/**
 * Writes one document: nonce, language and the page's texts live in server-only contexts. It is sent whole: no loader
 * gives a part of its data later, and every piece sent by itself is compressed and written to the line by itself.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const nonce = randomBytes(16).toString("base64");
  type Root = Preferences & { me: { assistedBy: unknown } | null };
  const root = remix.staticHandlerContext.loaderData["root"] as Root | undefined;
  const language = root?.locale ?? "it";
  finishHeaders(headers, nonce);
  const cookies = root?.me ? sessionCookiesAgain(request, root.me.assistedBy !== null) : [];
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  const page = (
    <DocumentProvider
      value={{
        nonce,
        failed: status === 422 || status === 409 || status === 429,
        texts: (namespaces) => textsInPage(language, namespaces),
      }}
    >
      <I18nextProvider i18n={translator(language)}>
        <RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={streamTimeout} />
      </I18nextProvider>
    </DocumentProvider>
  );
  return new Promise((resolve, reject) => {
    let code = status;
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        const body = new PassThrough();
        resolve(buffer(body).then((bytes) => new Response(bytes, { headers, status: code })));
        pipe(body);
      },
      onShellError: reject,
      onError(error) {
        code = 500;
        log().error({ err: error, requestId: context.requestId }, "rendering");
      },
    });
    setTimeout(abort, streamTimeout + 1000).unref();
  });
}

/** Errors that no door caught (rendering, unknown routes): logged with the request's id, never shown. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  const status = typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 500;
  if (status >= 500) log().error({ err: error, requestId: context.requestId }, "unhandled");
};
