import { useLocale, useTranslations } from "next-intl";
import { PressForm } from "@/components/form/press-form";
import { ReasonForm } from "@/components/form/reason-form";
import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/disclosure";
import type { EditionView } from "@/db/queries/edition/list";
import { type Day, formatDay } from "@/lib/date/day";
import { askWithdrawalAction, confirmWithdrawalAction, takeBackWithdrawalAction } from "./actions";

type Props = { edition: EditionView; today: Day };

/** An announced edition before its day: one person asks for its withdrawal, another one confirms, or it is taken back. */
export function Withdrawal({ edition, today }: Props) {
  const t = useTranslations("edition.withdrawal");
  const locale = useLocale();
  const { id, rowVersion, effectiveOn, withdrawal, may } = edition;
  const row = { id, rowVersion };
  if (effectiveOn === null || effectiveOn <= today) return null;
  if (withdrawal)
    return (
      <Section title={t("title")}>
        <p className="measure mb-2 whitespace-pre-line">
          {t("asked", { who: withdrawal.askedBy, reason: withdrawal.reason })}
        </p>
        <p className="measure mb-4 text-soft">{t("still-announced")}</p>
        {may.announce ? (
          <div className="flex flex-wrap items-start gap-4">
            {withdrawal.isAskedByReader ? (
              <p className="text-soft">{t("second-person")}</p>
            ) : (
              <PressForm action={confirmWithdrawalAction} hidden={row} label={t("confirm")} variant="danger" />
            )}
            <PressForm action={takeBackWithdrawalAction} hidden={row} label={t("take-back")} variant="quiet" />
          </div>
        ) : null}
      </Section>
    );
  if (!may.withdraw) return null;
  const day = formatDay(effectiveOn, locale);
  const words = {
    ...{ lead: t("ask.lead", { day }), label: t("ask.reason") },
    ...{ help: t("ask.reason-help"), submit: t("ask.submit") },
  };
  return (
    <Disclosure summary={t("title")}>
      <ReasonForm action={askWithdrawalAction} row={row} words={words} draftKey={`withdraw:${id}`} />
    </Disclosure>
  );
}
