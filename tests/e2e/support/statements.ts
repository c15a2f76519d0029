import type { Page } from "playwright/test";
import { startPortal } from "../../bench/support/portal.ts";
import { control } from "../../support/statements.ts";

export type StatementTeller = {
  /** What the page that is open asks of the database, without transaction control and who is asking. */
  statementsOf: (page: Page) => Promise<string[]>;
  stop: () => Promise<void>;
};

/** A second process of the portal on the database of the tests, which one test at a time asks what it sends. */
export async function startTeller(): Promise<StatementTeller> {
  const url = process.env["CORTILE_E2E_APP_URL"] ?? "";
  const secret = "of-the-end-to-end-tests-0123456789-0123456789";
  const env = { DATABASE_URL: url, DATABASE_DIRECT_URL: url, SESSION_SECRET: secret, CODE_SECRET: secret };
  const portal = await startPortal({ env });
  const ask = async (page: Page, address: string) => {
    const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`);
    const headers = { Cookie: cookies.join("; "), Accept: "text/html" };
    await (await fetch(`http://127.0.0.1:${portal.port}${address}`, { headers, redirect: "manual" })).arrayBuffer();
  };
  return {
    stop: portal.stop,
    async statementsOf(page) {
      const { pathname, search } = new URL(page.url());
      const address = pathname + search;
      // Once for what a process asks only the first time.
      await ask(page, address);
      await portal.ask({ what: "record", address });
      await ask(page, address);
      const { sent = [] } = await portal.ask({ what: "recorded", address });
      return sent.map(({ text }) => text.trim()).filter((text) => !control.test(text));
    },
  };
}
