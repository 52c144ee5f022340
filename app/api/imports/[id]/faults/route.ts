import { z } from "zod";
import { faultyRows, fieldsMended, getImport, type ListedRow } from "@/db/queries/import/view";
import type { Actor } from "@/lib/actor";
import type { Cell } from "@/lib/file/sheet/cell";
import { type SheetForm, sheetKinds } from "@/lib/file/sheet/sheet";
import { locales } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translate";
import type { ImportFieldName } from "@/lib/import/field";
import { columnLabel } from "@/lib/import/label";
import { namedLimits } from "@/lib/import/limits";
import { faultyLine, withMendedColumns } from "@/lib/import/staged/faulty";
import { sendSheet } from "@/lib/server/file/sheet";
import { askedLocale } from "@/lib/server/request/origin";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

const schema = z.object({
  id: z.uuid(),
  as: z.enum(sheetKinds).default("xlsx"),
  locale: z.enum(locales).optional(),
});

const reasonOf = ({ faults }: Pick<ListedRow, "faults">, { locale }: SheetForm): string => {
  const t = translator(locale);
  const told = Object.entries(faults).map(([field, code]) => {
    const name = columnLabel(field as ImportFieldName, locale);
    return t("import.preview.field-fault", { field: name, fault: t(`form.errors.${code}`, namedLimits) });
  });
  return told.join(" ");
};

type Sheet = { form: SheetForm; match: Readonly<Record<string, number | null>>; columns: number };

async function* linesOf(actor: Actor, id: string, { form, match, columns }: Sheet): AsyncGenerator<Cell[][]> {
  for await (const rows of faultyRows(actor, id))
    yield rows.map((row) => faultyLine(row, match, columns, reasonOf(row, form)));
}

/** The rows of an import that are at fault, as their sheet has them, each with the reason; mended, it is imported again. */
export const GET = route({ schema }, async ({ actor, input: { id, as, locale }, request }) => {
  const view = await getImport(actor, id);
  const form = { kind: as, locale: locale ?? askedLocale(request.headers) };
  const own = view.sheets[view.sheet]?.columns ?? [];
  const { match, added } = withMendedColumns(view.match ?? {}, own.length, await fieldsMended(actor, id));
  const columns = [...own, ...added.map((field) => columnLabel(field as ImportFieldName, form.locale))];
  const reason = translator(form.locale)("import.reason");
  const rows = linesOf(actor, id, { form, match, columns: columns.length });
  return sendSheet({ form, name: "rows-to-mend", columns: [...columns, reason], rows });
});
