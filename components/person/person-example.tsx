import { useTranslations } from "next-intl";
import { DeclarationTag } from "@/components/declaration/declaration-tag";

/** A sample of the list, for companies that have declared nobody yet. */
export function PersonExample() {
  const t = useTranslations("person.empty");
  return (
    <div className="grid gap-2">
      <p className="text-soft text-sm">{t("sample")}</p>
      <p className="font-semibold">{t("sample-name")}</p>
      <p className="flex flex-wrap gap-x-5">
        <DeclarationTag state="verified" name="VCP-DCV" />
        <DeclarationTag state="declared" name="VTSP" />
      </p>
    </div>
  );
}
