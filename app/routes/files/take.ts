import { takeFiles } from "~/features/notices/commands/read-notice-form.server";
import { mayBringFiles } from "~/features/notices/policy";
import { notFound, personAction } from "~/platform/door.server";

/** Files that a page sends while the notice they belong to is still being written. */
export const action = personAction(async ({ request, actor }) => {
  if (!mayBringFiles(actor).allowed) notFound();
  const taken = await takeFiles({ request, actor });
  return Response.json(taken ?? {}, { status: taken ? 200 : 401 });
});
