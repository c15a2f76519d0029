import { useRouteLoaderData } from "@remix-run/react";

/**
 * What every form that changes something carries: its name among the forms of the page, and the key that makes a
 * submission count once, also when pressed twice.
 */
export function FormMarks({ form = "form" }: { form?: string }) {
  const key = useRouteLoaderData<{ formKey: string }>("root")?.formKey ?? "";
  return (
    <>
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="key" value={key} />
    </>
  );
}
