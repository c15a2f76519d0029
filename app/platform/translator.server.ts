import { createHash } from "node:crypto";
import { z } from "zod";
import { settings } from "~/server/settings";
import type { Trx } from "./database.server";
import { asSystem } from "./database.server";
import { hide, isNonsense, partsOf, putBack } from "./translatable";

/** Something that translates. What it is given holds no words that point at a person. */
export type Translator = {
  name: string;
  /** From which language it translates into which; empty: it translates nothing. */
  languages(): Promise<{ from: string; to: string[] }[]>;
  /** One answer for each text, in their order. */
  translate(texts: string[], from: string, to: string): Promise<string[]>;
};

/** The translator cannot be reached or is busy: asking again later may help. */
export class TranslatorDown extends Error {
  override name = "TranslatorDown";
}
/** The translator said no, or something that is no answer: asking again does not help. */
export class TranslatorRefused extends Error {
  override name = "TranslatorRefused";
}

/** Translates nothing: what a portal has when no translator is set. */
export const noTranslator: Translator = {
  name: "none",
  languages: async () => [],
  translate: async () => {
    throw new TranslatorRefused("no translator is set");
  },
};

const mostTexts = 40;
const mostLetters = 4000;
const mostBytes = 512 * 1024;

const Languages = z.array(z.object({ code: z.string(), targets: z.array(z.string()).optional() })).max(500);
const Answer = z.object({ translatedText: z.array(z.string()) });

/** A server that speaks the LibreTranslate API (docs.libretranslate.com/guides/api_usage). */
export function libreTranslate(server: { url: string; key?: string; patience?: number }): Translator {
  const { url, key, patience = 20_000 } = server;
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const address = `${url.replace(/\/+$/, "")}${path}`;
    try {
      const response = await fetch(address, {
        method: body ? "POST" : "GET",
        headers: body ? { "Content-Type": "application/json" } : {},
        body: body ? JSON.stringify(key ? { ...body, api_key: key } : body) : undefined,
        redirect: "error",
        signal: AbortSignal.timeout(patience),
      });
      const text = await readBounded(response);
      if (response.status === 429 || response.status >= 500) throw new TranslatorDown(`answered ${response.status}`);
      if (!response.ok) throw new TranslatorRefused(`answered ${response.status}`);
      return readJson(text);
    } catch (error) {
      if (error instanceof TranslatorDown || error instanceof TranslatorRefused) throw error;
      throw new TranslatorDown("did not answer", { cause: error });
    }
  };
  const list = async () => {
    const read = Languages.safeParse(await ask("/languages"));
    if (!read.success) throw new TranslatorRefused("names no languages");
    return read.data;
  };
  /** Its own word for a language: some say zh-Hans where we say zh. */
  const its = (codes: string[], code: string) =>
    codes.find((one) => one === code) ?? codes.find((one) => one.startsWith(`${code}-`));
  const ours = (code: string) => code.split("-")[0]!;
  return {
    name: "LibreTranslate",
    languages: async () => {
      const found = await list();
      const all = found.map(({ code }) => code);
      return found.map(({ code, targets }) => ({ from: ours(code), to: (targets ?? all).map(ours) }));
    },
    translate: async (texts, from, to) => {
      const codes = (await list()).map(({ code }) => code);
      const [source, target] = [its(codes, from), its(codes, to)];
      if (!source || !target) throw new TranslatorRefused(`does not know ${source ? to : from}`);
      const answers: string[] = [];
      for (const q of batches(texts)) {
        const read = Answer.safeParse(await ask("/translate", { q, source, target, format: "text" }));
        if (!read.success || read.data.translatedText.length !== q.length)
          throw new TranslatorRefused("gave no answer");
        answers.push(...read.data.translatedText);
      }
      return answers;
    },
  };
}

function batches(texts: string[]): string[][] {
  const found: string[][] = [];
  let letters = Infinity;
  for (const text of texts) {
    if (letters + text.length > mostLetters || found.at(-1)!.length >= mostTexts) {
      found.push([]);
      letters = 0;
    }
    found.at(-1)!.push(text);
    letters += text.length;
  }
  return found;
}

async function readBounded(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.byteLength;
    if (size > mostBytes) {
      await reader?.cancel();
      throw new TranslatorRefused("answered too much");
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TranslatorRefused("did not answer in JSON");
  }
}

/** Whether this portal has a translator at all. */
export const translates = () => settings().TRANSLATE_URL !== undefined;

/** The translator of this portal. */
export function translator(): Translator {
  const { TRANSLATE_URL: url, TRANSLATE_KEY: key } = settings();
  return url ? libreTranslate({ url, key }) : noTranslator;
}

/**
 * Texts in another language, or null when any of them could not be translated whole: never half a translation. The same
 * sentence is asked once and kept without the words that point at somebody. Called outside of any transaction, because
 * it waits for somebody else.
 * @param names that neighbours go by, which stay in the house
 * @throws TranslatorDown, TranslatorRefused
 */
export async function translateWhole(
  by: Translator,
  texts: string[],
  { from, to, names }: { from: string; to: string; names: readonly string[] },
): Promise<string[] | null> {
  // Names first, over the whole text: the point of "Samira B." ends no sentence. Then each sentence counts from nought.
  const held = texts.map((text) => hide(text, names));
  const cut = held.map(({ text }) =>
    partsOf(text).map((part) => ({ ...part, hidden: part.translate ? hide(part.text, []) : null })),
  );
  const sentences = [
    ...new Set(cut.flat().flatMap(({ hidden }) => (hidden && hasWords(hidden.text) ? [hidden.text] : []))),
  ];
  const said = await askOnce(by, sentences, from, to);
  if (!said) return null;
  const whole = cut.map((parts) =>
    parts.map(({ text, hidden }) => {
      if (!hidden || !hasWords(hidden.text)) return text;
      return putBack(said.get(hidden.text)!.trim(), hidden.words);
    }),
  );
  if (whole.flat().includes(null)) return null;
  const back = whole.map((parts, at) => putBack(parts.join(""), held[at]!.words));
  return back.every((text) => text !== null) ? back : null;
}

const hasWords = (text: string) => /\p{L}{2}/u.test(text);
const hashOf = (text: string, from: string, to: string) =>
  createHash("sha256")
    .update(JSON.stringify([from, to, text]))
    .digest();

async function askOnce(
  by: Translator,
  sentences: string[],
  from: string,
  to: string,
): Promise<Map<string, string> | null> {
  const said = new Map<string, string>();
  if (sentences.length === 0) return said;
  const hashes = new Map(sentences.map((text) => [hashOf(text, from, to).toString("hex"), text]));
  for (const { hash, text } of await asSystem("job", (trx) => readKept(trx, [...hashes.keys()])))
    said.set(hashes.get(hash.toString("hex"))!, text);
  const open = sentences.filter((text) => !said.has(text));
  if (open.length === 0) return said;
  const answers = await by.translate(open, from, to);
  if (answers.length !== open.length) return null;
  for (const [at, text] of open.entries()) {
    const answer = answers[at]!;
    const numbers = text.match(/\[\[\d+\]\]/g)?.length ?? 0;
    const empty = Array.from({ length: numbers }, () => "");
    if (isNonsense(text, answer) || putBack(answer, empty) === null) return null;
    said.set(text, answer);
  }
  const rows = open.map((text) => ({ hash: hashOf(text, from, to), text: said.get(text)! }));
  await asSystem("job", (trx) =>
    trx
      .insertInto("translation")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  return said;
}

function readKept(trx: Trx, hashes: string[]) {
  return trx
    .selectFrom("translation")
    .select(["hash", "text"])
    .where(
      "hash",
      "in",
      hashes.map((hash) => Buffer.from(hash, "hex")),
    )
    .execute();
}
