import { useTranslations } from "next-intl";
import { PressForm } from "@/components/form/press-form";
import { ButtonLink } from "@/components/ui/button-link";
import type { Duplicate } from "@/db/queries/person/duplicates";
import { keepApartAction } from "./actions";
import { RecordFacts } from "./record-facts";

/** Each pair with why it looks like one person. */
export function DuplicateList({ pairs }: { pairs: readonly Duplicate[] }) {
  const t = useTranslations("person.duplicates");
  if (pairs.length === 0) return <p className="border-rule border-y py-6">{t("none")}</p>;
  return (
    <ul className="border-rule border-t">
      {pairs.map(({ one, other, reasons }) => (
        <li key={`${one.id} ${other.id}`} className="grid gap-4 border-rule border-b py-5">
          <div className="grid gap-6 sm:grid-cols-2">
            <RecordFacts record={one} />
            <RecordFacts record={other} />
          </div>
          <p className="text-soft">{t("why", { reasons: reasons.map((one) => t(`reasons.${one}`)).join(", ") })}</p>
          <div className="flex flex-wrap items-start gap-3">
            <ButtonLink href={`/people/duplicates/merge?one=${one.id}&other=${other.id}`} variant="primary">
              {t("compare")}
            </ButtonLink>
            <PressForm
              action={keepApartAction}
              hidden={{ oneId: one.id, otherId: other.id }}
              label={t("apart")}
              variant="secondary"
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
