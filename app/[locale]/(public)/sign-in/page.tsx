import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { listDemoAccounts } from "@/db/queries/account/sign-in";
import { homePath, loginReturnPath } from "@/lib/account/return-path";
import { type Query, textIn } from "@/lib/form/query";
import type { Locale } from "@/lib/i18n/locale";
import { systemActor } from "@/lib/server/actors";
import { findSignedIn } from "@/lib/server/session";
import { DemoAccounts } from "./demo-accounts";
import { SignInForm } from "./sign-in-form";
import { SignInNote } from "./sign-in-note";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations("account");
  return { title: t("sign-in.title"), description: t("sign-in.lead") };
};

export default async function SignInPage({ params, searchParams }: Props) {
  const [{ locale }, search, t] = await Promise.all([params, searchParams, getTranslations("account")]);
  const back = loginReturnPath(search);
  const [found, demo] = await Promise.all([findSignedIn(), listDemoAccounts(systemActor())]);
  if (found.kind === "signed-in") redirect(homePath(locale, back));
  const chosen = demo.flatMap((group) => group.accounts).find((one) => one.email === textIn(search, "email"));
  return (
    <div className="mx-auto grid w-full max-w-5xl gap-14 py-6 sm:py-12 lg:grid-cols-[minmax(0,25rem)_minmax(0,1fr)] lg:gap-24">
      <section className="grid content-start gap-7">
        <header className="grid gap-2">
          <h1 className="text-4xl">{t("sign-in.title")}</h1>
          <p className="text-soft">{t("sign-in.lead")}</p>
        </header>
        <SignInNote what={textIn(search, "done")} />
        <SignInForm key={chosen?.email} locale={locale} back={back} chosen={chosen ?? null} />
      </section>
      {demo.length > 0 ? <DemoAccounts locale={locale} back={back} groups={demo} /> : null}
    </div>
  );
}
