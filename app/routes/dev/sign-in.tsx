import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findDemonstrationPeople } from "~/features/identity/queries/demonstration-people.server";
import { letIn } from "~/features/identity/forms.server";
import { publicAction, publicLoader } from "~/platform/door.server";
import { readForm } from "~/platform/form.server";

/** Development only: be anybody of the demonstration estate, without a code. */
export const loader = publicLoader(async () => ({ people: await findDemonstrationPeople() }));

export const action = publicAction(async ({ request }) => {
  const form = await readForm(
    request,
    z.object({ personId: z.coerce.number(), staff: z.coerce.boolean().default(false) }),
  );
  if (!form.ok) return form.reply;
  return redirect("/home", { headers: await letIn(request, { personId: form.value.personId }, form.value.staff) });
});

export default function DevSignInRoute() {
  const { people } = useLoaderData<typeof loader>();
  return (
    <main className="wrap stack gap-4">
      <h1>Sign in as</h1>
      {people.map((person) => (
        <Form method="post" key={person.id}>
          <input type="hidden" name="personId" value={person.id} />
          {person.staff ? <input type="hidden" name="staff" value="1" /> : null}
          <button type="submit" className="btn btn-line">
            {person.role}: {person.name}
          </button>
        </Form>
      ))}
    </main>
  );
}
