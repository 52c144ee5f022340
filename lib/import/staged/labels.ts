import type { Locale } from "@/lib/i18n/locale";
import type { ImportFieldName } from "@/lib/import/field";
import { columnLabel } from "@/lib/import/label";
import { everyField } from "./schema";

/** What each field is called, for forms in the browser: it has not all messages. */
export const fieldLabels = (locale: Locale): Record<ImportFieldName, string> =>
  Object.fromEntries(everyField.map((field) => [field, columnLabel(field, locale)])) as Record<ImportFieldName, string>;
