import { useTranslations } from "next-intl";
import { PressForm } from "@/components/form/press-form";
import { ButtonLink } from "@/components/ui/button-link";
import { FactList } from "@/components/ui/fact-list";
import { Note } from "@/components/ui/note";
import { annexes } from "@/lib/agreement/document/annex";
import { type AgreementTemplate, agreementClauses } from "@/lib/agreement/text/clause";
import type { Locale } from "@/lib/i18n/locale";
import { confirmAgreementAction } from "./actions";

/** `rowVersion` is null where nothing is left to confirm. */
type Props = { text: AgreementTemplate; locale: Locale; isOwn: boolean; rowVersion: number | null };

/** The text in use and the way to read it; the specimen with its warning, and the button that takes it as it is. */
export function Specimen({ text, locale, isOwn, rowVersion }: Props) {
  const t = useTranslations("set-up.agreement");
  const { version, title } = text;
  const clauses = t("clauses", { count: agreementClauses(text, annexes).length });
  return (
    <div className="grid gap-6">
      {isOwn ? null : <Note tone="risk">{t("specimen")}</Note>}
      <div className="grid justify-items-start gap-5">
        <FactList facts={[{ key: version, label: t("version", { version }), value: `${title[locale]}\n${clauses}` }]} />
        <ButtonLink href="/set-up/agreement/text">{t("read")}</ButtonLink>
      </div>
      {rowVersion === null ? null : (
        <PressForm action={confirmAgreementAction} hidden={{ rowVersion }} label={t("submit")} />
      )}
    </div>
  );
}
