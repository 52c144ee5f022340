import { useLocale, useTranslations } from "next-intl";
import { TakeBackUse } from "@/components/benefit/take-back-use";
import type { ReviewItem } from "@/db/queries/review/item";
import { currencyOf } from "@/lib/benefit/account";
import { benefitAmountText } from "@/lib/benefit/amount-text";
import { formatDay } from "@/lib/date/day";
import { takeBackPartnerUseAction } from "./actions";
import { ApproveLess } from "./approve-less";

/** Of a request for a benefit: the form that approves less, and what was used of it, which can be taken back. */
export function RequestExtras({ item, isOpen }: { item: ReviewItem; isOpen: boolean }) {
  const t = useTranslations("benefit.use");
  const locale = useLocale();
  const { id, rowVersion, detail, may } = item;
  if (detail.kind !== "benefit") return null;
  const { benefit, uses } = detail;
  const { of } = benefit.measure;
  return (
    <>
      {isOpen && (of === "money" || of === "units") ? (
        <ApproveLess key={rowVersion} row={{ id, rowVersion }} of={of} currency={currencyOf(benefit)} />
      ) : null}
      {uses.length > 0 ? (
        <section aria-labelledby="uses" className="grid gap-2">
          <h2 id="uses" className="text-xl">
            {t("list")}
          </h2>
          <ul className="border-rule border-t">
            {uses.map((one) => (
              <li key={one.id} className="flex flex-wrap items-baseline gap-x-6 gap-y-0.5 border-rule border-b py-2">
                <span>{formatDay(one.usedOn, locale)}</span>
                <span className="figure font-medium">{benefitAmountText(benefit, one.amount, locale)}</span>
                <span className="text-soft">{one.note}</span>
                {may.review ? <TakeBackUse id={one.id} action={takeBackPartnerUseAction} /> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
