import { redirect } from "@remix-run/node";
import { notFound, publicLoader } from "~/platform/door.server";
import { isLanguage } from "~/platform/languages";
import { keepPreferences } from "~/platform/preferences.server";

/** The short addresses of the letter (/en, /ar): the sign-in page in that language, which this device then keeps. */
export const loader = publicLoader(async ({ request }) => {
  const locale = new URL(request.url).pathname.replace(/\.data$/, "").slice(1);
  if (!isLanguage(locale)) notFound();
  return redirect("/sign-in", { headers: { "Set-Cookie": await keepPreferences(request, { locale }) } });
});
