import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { homePath, loginReturnPath } from "@/lib/account/return-path";
import type { Query } from "@/lib/form/query";
import type { Locale } from "@/lib/i18n/locale";
import { needsSecondFactor } from "@/lib/role";
import { prepareEnrolment } from "@/lib/server/auth/factor/enrolment";
import { findSignedIn } from "@/lib/server/session";
import { EnrolForm } from "./enrol-form";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("account"))("enrol.title"),
});

export default async function EnrolPage({ params, searchParams }: Props) {
  const [{ locale }, search, t, found] = await Promise.all([
    params,
    searchParams,
    getTranslations("account.enrol"),
    findSignedIn(),
  ]);
  const back = homePath(locale, loginReturnPath(search));
  if (found.kind === "none") redirect(`/${locale}/sign-in`);
  const { session } = found;
  if (session.hasTotp && !session.secondFactorAt)
    redirect(`/${locale}/sign-in/code?return=${encodeURIComponent(back)}`);
  const enrolment = await prepareEnrolment(session.accountId);
  return (
    <section className="mx-auto grid w-full max-w-2xl content-start gap-8 py-6 sm:py-12">
      <header className="grid gap-2">
        <h1 className="text-4xl">{t("title")}</h1>
        <p className="measure text-soft">{t(needsSecondFactor(session.roles) ? "lead-mandatory" : "lead")}</p>
      </header>
      <EnrolForm enrolment={enrolment} back={back} />
    </section>
  );
}
