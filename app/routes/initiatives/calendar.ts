import { findCalendar } from "~/features/initiatives/queries/calendar.server";
import { found, notFound, publicLoader } from "~/platform/door.server";
import { brakes, networkOf, takeAttempt } from "~/platform/throttle.server";

/** The dates of the ideas somebody follows, for calendars that fetch them without a session: the token in the address decides. */
export const loader = publicLoader(async ({ params, context }) => {
  const [, token] = /^([0-9a-f]{40})\.ics$/.exec(params["file"] ?? "") ?? [];
  if (!token) return notFound();
  const wait = await takeAttempt(brakes.calendarAddress, networkOf(context.address));
  if (wait > 0) return new Response(null, { status: 429, headers: { "Retry-After": String(wait) } });
  const file = found(await findCalendar(token));
  return new Response(file, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="cortile.ics"',
      "Cache-Control": "private, max-age=3600",
      "X-Content-Type-Options": "nosniff",
      "X-Robots-Tag": "noindex, nofollow",
    },
  });
});
