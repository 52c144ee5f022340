import { useTranslations } from "next-intl";
import { switchCompanyAction } from "@/app/[locale]/(public)/sign-in/session-actions";
import { CompanySwitcher } from "@/components/layout/company-switcher";
import type { SessionRow } from "@/db/queries/account/session";

/** The company in view and the person's other companies; the vendor team is one of them. */
export function CompanyArea({ session }: { session: SessionRow }) {
  const t = useTranslations("navigation");
  const vendor = t("vendor-team", { vendor: session.programme.vendorName });
  const companies = session.memberships.map(({ partnerId, name }) => ({ id: partnerId ?? "", name: name || vendor }));
  const current = { id: session.partnerId ?? "", name: session.partnerName ?? vendor };
  return <CompanySwitcher current={current} companies={companies} action={switchCompanyAction} />;
}
