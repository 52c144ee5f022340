import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";

/** The way to the form that declares a certification. */
export function DeclareLink() {
  const t = useTranslations("credential");
  return (
    <ButtonLink href="/people/credentials/new" variant="primary">
      {t("declare")}
    </ButtonLink>
  );
}
