import { useTranslations } from "next-intl";
import { PressForm } from "@/components/form/press-form";
import { Disclosure } from "@/components/ui/disclosure";
import { refuseLettersAction } from "./actions";

/** The way to get no more letters, from any company. */
export function RefusePart({ secret, vendor }: { secret: string; vendor: string }) {
  const t = useTranslations("confirmation.page");
  return (
    <Disclosure summary={t("refuse")} className="border-rule border-t pt-4">
      <div className="grid gap-4">
        <p className="measure text-soft">{t("refuse-text", { vendor })}</p>
        <PressForm action={refuseLettersAction} hidden={{ secret }} label={t("refuse-do")} variant="secondary" />
      </div>
    </Disclosure>
  );
}
