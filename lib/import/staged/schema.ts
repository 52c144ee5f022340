import { z } from "zod";
import { optionalDay, rowFields } from "@/lib/form/field";
import { type ImportFieldName, importFields } from "@/lib/import/field";
import { importKinds } from "@/lib/import/kind";

/** Every field of any kind, once. */
export const everyField: readonly ImportFieldName[] = [
  ...new Set(importKinds.flatMap((kind) => importFields[kind].map(({ field }) => field))),
];

const forEveryField = <S extends z.ZodType>(schema: S): Record<ImportFieldName, S> =>
  Object.fromEntries(everyField.map((field) => [field, schema])) as Record<ImportFieldName, S>;

/** A column by its place; "" for none. */
const columnField = z
  .string()
  .regex(/^\d{0,3}$/, "invalid")
  .default("");

/** How the columns of a sheet are matched with fields. `givenEmployedFrom`, `givenKind`: what holds where no column says it. */
export const matchImportSchema = z.object({
  ...rowFields,
  sheet: z
    .string()
    .regex(/^\d{1,2}$/, "invalid")
    .transform(Number),
  ...forEveryField(columnField),
  givenEmployedFrom: optionalDay().default(""),
  givenKind: z.string().max(60, "invalid").default(""),
  /** Whether each new company's contact is invited as its owner. */
  invites: z.enum(["", "yes"]).default(""),
  /** "" for what the sheet itself says. */
  dayOrder: z.enum(["", "day-first", "month-first"]).default(""),
  decimalMark: z.enum(["", ",", "."]).default(""),
});

const lineField = z
  .string()
  .regex(/^[1-9]\d{0,6}$/, "invalid")
  .transform(Number);

/** What is typed in place of a row's cells, by field; a field that does not come stays. */
export const mendRowSchema = z.object({
  ...rowFields,
  line: lineField,
  ...forEveryField(z.string().trim().max(400, "too-long").optional()),
});

export const leaveOutRowSchema = z.object({ ...rowFields, line: lineField, isLeftOut: z.enum(["yes", "no"]) });

/** A press about a whole import. */
export const importSchema = z.object(rowFields);

export type MatchImport = z.output<typeof matchImportSchema>;
export type MendRow = z.output<typeof mendRowSchema>;
export type LeaveOutRow = z.output<typeof leaveOutRowSchema>;
export type ShownImport = z.output<typeof importSchema>;
