import { z } from "zod";
import { recordImpactExported } from "@/db/mutations/edition/export";
import { findComparison } from "@/db/queries/edition/impact";
import { impactColumns } from "@/lib/editor/impact-sheet";
import { sheetKinds } from "@/lib/file/sheet/sheet";
import { locales } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translate";
import { Refusal } from "@/lib/refusal/refusal";
import { impactWhole } from "@/lib/server/engine/impact-run";
import { impactTable } from "@/lib/server/engine/impact-table";
import { sendSheetBytes } from "@/lib/server/file/sheet";
import { askedLocale } from "@/lib/server/request/origin";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

const schema = z.object({
  id: z.string(),
  signed: z.string().optional(),
  as: z.enum(sheetKinds).default("csv"),
  locale: z.enum(locales).optional(),
});

/** Who would rise and fall, company by company, for a spreadsheet; sent as it is computed, after it is recorded. */
export const GET = route({ schema }, async ({ actor, input: { id, signed, as, locale }, request }) => {
  const comparison = await findComparison(actor, id);
  if (!comparison) throw new Refusal("not-found");
  const question = { ...comparison, isAsIfSigned: signed === "all" };
  const { impact } = await impactWhole(actor, question, request.signal);
  await recordImpactExported(actor, id, impact.moved);
  const form = { kind: as, locale: locale ?? askedLocale(request.headers) };
  const t = translator(form.locale);
  const columns = impactColumns.map((column) => t(`edition.changes.columns.${column}`));
  const table = { form, name: `impact-${id}`, columns };
  return sendSheetBytes(form, table.name, impactTable(actor, question, table));
});
