import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";

export function NothingChosen() {
  const t = useTranslations("person.expiring");
  return (
    <div className="grid justify-items-start gap-4">
      <p>{t("renew-none")}</p>
      <ButtonLink href="/people/expiring" variant="primary">
        {t("back")}
      </ButtonLink>
    </div>
  );
}
