import { useLocale, useTranslations } from "next-intl";
import { formatUtc } from "@/lib/agreement/utc";
import type { AgreementState } from "@/lib/contract/state";
import { formatDay } from "@/lib/dates";

type Props = {
  company: string;
  vendor: string;
  agreement: {
    state: AgreementState;
    offerExpiresAt: Date | null;
    inForceOn: string | null;
    endsOn: string | null;
  };
};

/** Where the agreement stands and what comes next, in one or two sentences. */
export function Standing({ company, vendor, agreement }: Props) {
  const t = useTranslations("agreement.stands");
  const locale = useLocale();
  const { state, offerExpiresAt, inForceOn, endsOn } = agreement;
  return t(state, {
    company,
    vendor,
    until: offerExpiresAt ? formatUtc(offerExpiresAt, locale) : "",
    since: inForceOn ? formatDay(inForceOn, locale) : "",
    ended: endsOn ? formatDay(endsOn, locale) : "",
  });
}
