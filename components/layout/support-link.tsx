import { useTranslations } from "next-intl";

/** Where partners' questions are answered. */
export function SupportLink({ email }: { email: string }) {
  const t = useTranslations("navigation");
  return (
    <a href={`mailto:${email}`} className="foot-link">
      {t("support", { email })}
    </a>
  );
}
