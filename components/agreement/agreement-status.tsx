import { useLocale, useTranslations } from "next-intl";
import { annexLetter, isAnnex } from "@/lib/agreement/document/annex";
import type { Instrument } from "@/lib/agreement/document/instrument";
import type { AgreementState } from "@/lib/agreement/life/state";
import { formatDay } from "@/lib/date/day";
import { formatLastDay } from "@/lib/date/last-day";
import { formatUtc } from "@/lib/date/utc";

type Props = {
  company: string;
  vendor: string;
  agreement: {
    act: Instrument;
    templateVersion: string;
    annexes: readonly string[];
    state: AgreementState;
    offerExpiresAt: Date | null;
    inForceOn: string | null;
    endsOn: string | null;
  };
};

/** The kind of document, where it is not the first agreement. */
const useDocument = ({ act, templateVersion: version, annexes }: Props["agreement"]): string | null => {
  const t = useTranslations("agreement");
  const locale = useLocale();
  if (act.kind === "full") return null;
  if (act.kind === "version") return t("lead.version", { version });
  if (act.kind === "renewal")
    return t("lead.renewal", { from: formatDay(act.from, locale), until: formatLastDay(act.until, locale) });
  const added = annexes.filter(isAnnex);
  const names = added.map((annex) => t("annex", { letter: annexLetter[annex], title: t(`annexes.${annex}`) }));
  return t("lead.amendment", { annexes: names.join(", ") });
};

/** The state of the agreement and what comes next, in one or two sentences. */
export function AgreementStatus({ company, vendor, agreement }: Props) {
  const t = useTranslations("agreement.state-notes");
  const locale = useLocale();
  const what = useDocument(agreement);
  const { state, offerExpiresAt, inForceOn, endsOn } = agreement;
  const stands = t(state, {
    company,
    vendor,
    until: offerExpiresAt ? formatUtc(offerExpiresAt, locale) : "",
    since: inForceOn ? formatDay(inForceOn, locale) : "",
    ended: endsOn ? formatDay(endsOn, locale) : "",
  });
  return what ? `${what} ${stands}` : stands;
}
