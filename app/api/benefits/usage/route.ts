import { z } from "zod";
import { recordUsageExported } from "@/db/mutations/benefit/export";
import { exportUsage } from "@/db/queries/benefit/export";
import type { Actor } from "@/lib/actor";
import { type UsageWords, usageColumns, usageRows } from "@/lib/benefit/usage-sheet";
import type { Cell } from "@/lib/file/sheet/cell";
import { sheetKinds } from "@/lib/file/sheet/sheet";
import { type Locale, locales } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translate";
import { sendSheet } from "@/lib/server/file/sheet";
import { askedLocale } from "@/lib/server/request/origin";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

const schema = z.object({ as: z.enum(sheetKinds).default("csv"), locale: z.enum(locales).optional() });

async function* rowsFor(actor: Actor, locale: Locale): AsyncGenerator<Cell[][]> {
  const t = translator(locale);
  const say: UsageWords = {
    entry: (entry) => t(`overview.benefits.entries.${entry}`),
    state: (state) => t(`benefit.states.${state}`),
  };
  for await (const rows of exportUsage(actor)) yield usageRows(rows, locale, say);
}

/** What companies asked for and used, for a spreadsheet; sent as it is read, after it is recorded. */
export const GET = route({ schema }, async ({ actor, input: { as, locale }, request }) => {
  await recordUsageExported(actor);
  const form = { kind: as, locale: locale ?? askedLocale(request.headers) };
  const t = translator(form.locale);
  const columns = usageColumns.map((column) => t(`overview.benefits.columns.${column}`));
  return sendSheet({ form, name: "benefits", columns, rows: rowsFor(actor, form.locale) });
});
