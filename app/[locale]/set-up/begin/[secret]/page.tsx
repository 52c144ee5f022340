import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClosedPage } from "@/components/set-up/closed-page";
import type { Locale } from "@/lib/i18n/locale";
import { isSetUpLink } from "@/lib/server/set-up/begin";
import { installation } from "@/lib/server/set-up/installation";
import { BeginForm } from "./begin-form";

type Props = { params: Promise<{ locale: Locale; secret: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("set-up"))("begin.title"),
});

/** Behind the link that the portal's start shows: opening it changes nothing, the form's button spends it. */
export default async function BeginPage({ params }: Props) {
  const [{ locale, secret }, t] = await Promise.all([params, getTranslations("set-up.begin")]);
  if (!(await isSetUpLink(secret))) {
    const { state } = await installation();
    if (state === "open") redirect(`/${locale}/sign-in`);
    return <ClosedPage hasAdministrator={state === "setting-up"} />;
  }
  return (
    <section className="mx-auto grid w-full max-w-lg grid-cols-[minmax(0,1fr)] content-start gap-7 py-6 sm:py-12">
      <header className="grid gap-3">
        <h1 className="text-4xl">{t("title")}</h1>
        <p className="text-lg text-soft">{t("lead")}</p>
      </header>
      <BeginForm secret={secret} locale={locale} />
    </section>
  );
}
