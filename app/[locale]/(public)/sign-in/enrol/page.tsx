import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { deviceLabel } from "@/lib/account/device";
import { homePath, loginReturnPath } from "@/lib/account/return-path";
import type { Query } from "@/lib/form/query";
import type { Locale } from "@/lib/i18n/locale";
import { needsSecondFactor } from "@/lib/role";
import { prepareEnrolment } from "@/lib/server/auth/factor/enrolment";
import { findSignedIn } from "@/lib/server/session";
import { EnrolWays } from "./enrol-ways";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("account"))("enrol.title"),
});

export default async function EnrolPage({ params, searchParams }: Props) {
  const [{ locale }, search, t, found] = await Promise.all([
    params,
    searchParams,
    getTranslations("account"),
    findSignedIn(),
  ]);
  const back = homePath(locale, loginReturnPath(search));
  if (found.kind === "none") redirect(`/${locale}/sign-in`);
  const { hasFactor, hasTotp, roles, secondFactorAt } = found.session;
  if (hasFactor && !secondFactorAt) redirect(`/${locale}/sign-in/code?return=${encodeURIComponent(back)}`);
  const enrolment = await prepareEnrolment(found.session);
  const suggested = deviceLabel((await headers()).get("user-agent") ?? "") || t("passkeys.first-name");
  const factors = { hasTotp, hasPasskey: hasFactor && !hasTotp };
  return (
    <section className="mx-auto grid w-full max-w-2xl content-start gap-8 py-6 sm:py-12">
      <EnrolWays {...{ enrolment, factors, back, suggested }} isMandatory={needsSecondFactor(roles)} />
    </section>
  );
}
