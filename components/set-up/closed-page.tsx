import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";

/** For whoever comes before the portal opens. */
export function ClosedPage({ hasAdministrator }: { hasAdministrator: boolean }) {
  const t = useTranslations("set-up.closed");
  const navigation = useTranslations("navigation");
  return (
    <section className="mx-auto grid w-full max-w-lg content-start justify-items-start gap-5 py-6 sm:py-12">
      <h1 className="text-4xl">{t("title")}</h1>
      <p className="text-lg text-soft">{t("lead")}</p>
      <div className="grid w-full justify-items-start gap-3 border-rule border-t pt-5">
        <p className="font-semibold">{t("owner")}</p>
        <p>{t(hasAdministrator ? "by-sign-in" : "by-link")}</p>
        {hasAdministrator ? <ButtonLink href="/sign-in">{navigation("sign-in")}</ButtonLink> : null}
      </div>
    </section>
  );
}
