import { useTranslations } from "next-intl";

/** What the portal does that a spreadsheet does not. */
export function Promises() {
  const t = useTranslations("landing");
  return (
    <section className="border-rule border-t">
      <div className="grid gap-10 py-14 md:grid-cols-2">
        <div>
          <h2 className="text-2xl">{t("contractTitle")}</h2>
          <p className="measure mt-3">{t("contractBody")}</p>
        </div>
        <div className="md:pt-16">
          <h2 className="text-2xl">{t("numbersTitle")}</h2>
          <p className="measure mt-3">{t("numbersBody")}</p>
        </div>
      </div>
    </section>
  );
}
