import { notFound, personAction } from "~/platform/door.server";
import { takeFiles } from "~/platform/files-form.server";
import { mayBringFiles } from "~/platform/keep-files.server";

/** Files that a page sends while the notice or idea they belong to is still being written. */
export const action = personAction(async ({ request, actor }) => {
  if (!mayBringFiles(actor)) notFound();
  const taken = await takeFiles({ request, actor });
  return Response.json(taken ?? {}, { status: taken ? 200 : 401 });
});
