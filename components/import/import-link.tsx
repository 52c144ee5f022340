import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import type { ImportKind } from "@/lib/import/kind";
import { importsPath } from "@/lib/import/staged/address";

/** The way to the imports, beside the list that they fill. */
export function ImportLink({ kind }: { kind: ImportKind }) {
  const t = useTranslations("import");
  return <ButtonLink href={importsPath(kind !== "companies")}>{t("link")}</ButtonLink>;
}
