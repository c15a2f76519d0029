import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

type Asked = { q: string[]; source: string; target: string; format: string; api_key?: string };

/** A small LibreTranslate on loopback. What it says is up to `answer`; what it was asked stands in `asked`. */
export async function fakeTranslator() {
  const asked: Asked[] = [];
  const fake = {
    asked,
    url: "",
    codes: ["it", "en", "ar", "zh-Hans"],
    /** A word for each word, so that a translation can be told from its original. */
    answer: (text: string, target: string): string => `${target}: ${text}`,
    /** Instead of an answer: a status, words that are no JSON, or silence. */
    fault: null as number | "garbage" | "silence" | "much" | "short" | null,
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
    reset() {
      asked.length = 0;
      fake.fault = null;
      fake.answer = (text, target) => `${target}: ${text}`;
    },
  };
  const server = createServer(async (request, response) => {
    const send = (body: unknown, status = 200) =>
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    if (fake.fault === "silence") return;
    if (request.url === "/languages")
      return send(fake.codes.map((code) => ({ code, name: code, targets: fake.codes })));
    if (request.url !== "/translate") return send({ error: "not found" }, 404);
    const body = JSON.parse(await read(request)) as Asked;
    asked.push(body);
    if (typeof fake.fault === "number") return send({ error: "no" }, fake.fault);
    if (fake.fault === "garbage") return response.end("<html>");
    if (fake.fault === "much") return response.end(`["${"x".repeat(2_000_000)}"]`);
    const said = body.q.map((text) => fake.answer(text, body.target));
    send({ translatedText: fake.fault === "short" ? said.slice(1) : said });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;
}

async function read(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
