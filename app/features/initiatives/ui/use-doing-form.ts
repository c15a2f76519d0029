import { useReply } from "~/platform/use-reply";

/**
 * One of the many forms about the doing of an idea, all on one page: `id` tells those of one kind apart, so that what went
 * wrong is said at the right one and leads to the right field.
 */
export function useDoingForm(name: string, id?: number) {
  const mark = id === undefined ? "" : `-${id}`;
  const form = `${name}${mark}`;
  const { failed, summary, error, errorPrefix, value } = useReply(form);
  const idOf = (field: string) => `${field}${mark}`;
  const errors = summary.errors.map((one) => ("field" in one ? { ...one, field: idOf(one.field) } : one));
  return {
    form,
    failed,
    summary: { ...summary, errors },
    error,
    errorPrefix,
    value,
    field: (field: string, otherwise = "") => ({
      ...{ name: field, id: idOf(field), error: error(field), errorPrefix },
      defaultValue: value(field, otherwise),
    }),
  };
}
