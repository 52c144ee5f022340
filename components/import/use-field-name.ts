import { useTranslations } from "next-intl";
import { fieldKey } from "@/lib/i18n/field-key";
import type { ImportFieldName } from "@/lib/import/field";

/** What a field of a sheet is called. */
export const useFieldName = (): ((field: ImportFieldName) => string) => {
  const t = useTranslations("sheet.columns");
  return (field) => t(fieldKey(field));
};
