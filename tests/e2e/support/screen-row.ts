import { expect, type Page } from "playwright/test";
import type { Role } from "./people.ts";
import type { Viewer } from "./screen-walks.ts";
import type { Say } from "./words.ts";

/** What one does on a screen first; `say` speaks its language. */
export type Act = (page: Page, say: Say) => Promise<void>;
export type ScreenRow = {
  name: string;
  /** Where it is; a function finds the address of something in the demonstration estate, or walks there. */
  path: string | ((viewer: Viewer) => Promise<string>);
  role: Role | null;
  /** The namespaces that the page gets besides the common one. */
  texts: string[];
  /** The page's name, when it is one of our own texts. */
  title?: string;
  /** What one does there first; without it the language menu is opened. */
  act?: Act;
  status?: number;
};

/** The empty form comes back with its errors. */
export const empty =
  (button: string): Act =>
  async (page, say) => {
    await page
      .getByRole("main")
      .getByRole("button", { name: say(button), exact: true })
      .first()
      .click();
    await expect(page.locator(".errsum").first()).toBeVisible();
  };
