import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { hashToken, keyedHash, newToken, seal, unseal } from "~/platform/seal.server";

beforeAll(() => {
  const database = "postgres://app:app@127.0.0.1:1/none";
  const secrets = { SESSION_SECRET: "s".repeat(40), CODE_SECRET: "c".repeat(40) };
  Object.assign(process.env, { DATABASE_URL: database, DATABASE_DIRECT_URL: database, ...secrets });
});

describe("seal", () => {
  test("opens what it closed", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (purpose, text) => {
        expect(unseal(purpose, seal(purpose, text))).toBe(Buffer.from(text, "utf8").toString("utf8"));
      }),
    );
  });

  test("never says the same twice, nor the text itself", () => {
    expect(seal("mail", "secret").equals(seal("mail", "secret"))).toBe(false);
    expect(seal("mail", "secret").includes("secret")).toBe(false);
  });

  test("stays shut when any single byte was touched", () => {
    const sealed = seal("entering", "482177039214");
    for (let at = 0; at < sealed.length; at += 1) {
      const touched = Buffer.from(sealed);
      touched[at] = touched[at]! ^ 1;
      expect(unseal("entering", touched)).toBeNull();
    }
  });

  test("stays shut when cut, joined, empty, or sealed for another purpose", () => {
    const sealed = seal("entering", "482177039214");
    for (let length = 0; length < sealed.length; length += 1)
      expect(unseal("entering", sealed.subarray(0, length))).toBeNull();
    expect(unseal("entering", Buffer.concat([sealed, Buffer.from([0])]))).toBeNull();
    expect(unseal("mail", sealed)).toBeNull();
    expect(unseal("", sealed)).toBeNull();
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void expect(unseal("entering", bytes)).toBeNull()));
  });
});

describe("hashes and tokens", () => {
  test("a token has 160 bits and is stored as its SHA-256", () => {
    const token = newToken();
    expect(token).toMatch(/^[0-9a-f]{40}$/);
    expect(newToken()).not.toBe(token);
    expect(hashToken("abc").toString("hex")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  test("a keyed hash is its own for each purpose and value, and needs the key", () => {
    const hash = keyedHash("code", "482177039214");
    expect(hash).toHaveLength(32);
    expect(hash.equals(keyedHash("code", "482177039214"))).toBe(true);
    expect(hash.equals(keyedHash("recovery", "482177039214"))).toBe(false);
    expect(hash.equals(keyedHash("code", "482177039215"))).toBe(false);
    expect(hash.equals(hashToken("code\n482177039214"))).toBe(false);
  });
});
