import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { homePath, loginReturnPath } from "@/lib/account/return-path";
import type { Query } from "@/lib/form/query";
import type { Locale } from "@/lib/i18n/locale";
import { findSignedIn } from "@/lib/server/session";
import { FactorChoices } from "./factor-choices";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("account"))("code.title"),
});

export default async function CodePage({ params, searchParams }: Props) {
  const [{ locale }, search, t, found] = await Promise.all([
    params,
    searchParams,
    getTranslations("account.code"),
    findSignedIn(),
  ]);
  const back = loginReturnPath(search);
  const way = back ? `?return=${encodeURIComponent(back)}` : "";
  if (found.kind === "none") redirect(`/${locale}/sign-in${way}`);
  if (found.kind === "signed-in") redirect(homePath(locale, back));
  const { session } = found;
  if (!session.hasFactor) redirect(`/${locale}/sign-in/enrol${way}`);
  return (
    <section className="mx-auto grid w-full max-w-md content-start gap-7 py-6 sm:py-12">
      <header className="grid gap-2">
        <h1 className="text-4xl">{t("title")}</h1>
        <p className="text-soft">{t(session.hasTotp ? "lead" : "lead-passkey", { name: session.name })}</p>
      </header>
      <FactorChoices session={session} locale={locale} back={back} />
    </section>
  );
}
