import { useTranslations } from "next-intl";

/** What the portal does that a spreadsheet does not. */
export function Promises() {
  const t = useTranslations("landing");
  return (
    <section className="border-rule border-t">
      <div className="grid gap-10 py-14 md:grid-cols-2">
        <div>
          <h2 className="text-2xl">{t("agreement-title")}</h2>
          <p className="measure mt-3">{t("agreement-body")}</p>
        </div>
        <div className="md:pt-16">
          <h2 className="text-2xl">{t("figures-title")}</h2>
          <p className="measure mt-3">{t("figures-body")}</p>
        </div>
      </div>
    </section>
  );
}
