import { useTranslations } from "next-intl";
import { PressForm } from "@/components/form/press-form";
import { Disclosure } from "@/components/ui/disclosure";
import { discardTextAction } from "./actions";

/** Discards a draft, after a second look. */
export function DiscardForm({ row }: { row: { version: string; rowVersion: number } }) {
  const t = useTranslations("text.discard");
  return (
    <div className="border-rule border-t pt-4 pb-10">
      <Disclosure summary={t("title")}>
        <p className="measure mb-4">{t("lead")}</p>
        <PressForm action={discardTextAction} hidden={row} label={t("submit")} variant="danger" />
      </Disclosure>
    </div>
  );
}
