import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { settings } from "~/server/settings";

const key = (purpose: string) => Buffer.from(hkdfSync("sha256", settings().SESSION_SECRET, "cortile", purpose, 32));

/** Hash of a random token: enough, because the token itself cannot be guessed. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** Keyed hash of something short (a code, an address): without the key a stolen table cannot be tried offline. */
export function keyedHash(purpose: string, value: string): Buffer {
  return createHmac("sha256", settings().CODE_SECRET).update(`${purpose}\n${value}`).digest();
}

/** 160 random bits in hexadecimal: session and link tokens. */
export function newToken(): string {
  return randomBytes(20).toString("hex");
}

/** Encrypts a small secret for the database or a cookie (AES-256-GCM; purpose-bound key). */
export function seal(purpose: string, text: string): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(purpose), iv);
  return Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `seal` closed; null when it was tampered with or sealed for another purpose. */
export function unseal(purpose: string, sealed: Uint8Array): string | null {
  if (sealed.length < 28) return null;
  const box = Buffer.from(sealed);
  const decipher = createDecipheriv("aes-256-gcm", key(purpose), box.subarray(0, 12));
  decipher.setAuthTag(box.subarray(-16));
  try {
    return Buffer.concat([decipher.update(box.subarray(12, -16)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
