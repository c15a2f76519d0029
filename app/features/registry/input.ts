import { z } from "zod";
import { fieldKeys, limits, type Mapping, mappingTroubles } from "./model";

/** Forms of the import. Messages are keys of the registry texts. */
export const UploadInput = z.object({
  effectiveOn: z
    .string({ error: "registry:upload.errors.date" })
    .pipe(z.iso.date("registry:upload.errors.date"))
    .refine((day) => day >= "2000" && day < "2100", "registry:upload.errors.date"),
});
export type UploadInput = z.output<typeof UploadInput>;

const column = z.union([z.literal("").transform(() => null), z.enum(fieldKeys)], {
  error: "registry:mapping.errors.field",
});

/**
 * `c0`, `c1`, … of the mapping form, one for each column of the file. What is still missing is an error of the list on
 * top (`field-birthDate`), a field chosen twice one of its second column.
 */
export const MappingInput = z
  .object(Object.fromEntries(Array.from({ length: limits.columns }, (_, index) => [`c${index}`, column.optional()])))
  .transform((fields): Mapping => {
    const answers = Array.from({ length: limits.columns }, (_, index) => fields[`c${index}`]);
    return answers
      .slice(0, answers.findLastIndex((answer) => answer !== undefined) + 1)
      .map((answer) => answer ?? null);
  })
  .superRefine((mapping, ctx) => {
    const { missing, twice } = mappingTroubles(mapping);
    for (const field of missing) {
      ctx.addIssue({ code: "custom", path: [`field-${field}`], message: `registry:mapping.missing.${field}` });
    }
    for (const field of twice) {
      const message = "registry:mapping.errors.twice";
      ctx.addIssue({ code: "custom", path: [`c${mapping.lastIndexOf(field)}`], message });
    }
  });

const rowIds = z
  .string()
  .default("")
  .transform((text) => (/^\d{1,15}(,\d{1,15}){0,199}$/.test(text) ? text.split(",").map(Number) : []));

/** The missing people of one page (`rows`), and those of them with a tick (`end12`). */
export const TicksInput = z
  .object({ rows: rowIds })
  .loose()
  .transform(({ rows, ...others }) => ({ rows, ticked: rows.filter((row) => others[`end${row}`] === "on") }));
