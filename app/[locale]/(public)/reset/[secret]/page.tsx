import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SpentLink } from "@/components/account/spent-link";
import type { Locale } from "@/lib/i18n/locale";
import { isResetOpen } from "@/lib/server/auth/password/reset";
import { ResetForm } from "./reset-form";

type Props = { params: Promise<{ locale: Locale; secret: string }> };

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations("account");
  return { title: t("reset.title"), description: t("reset.choose-lead") };
};

export default async function ResetPage({ params }: Props) {
  const [{ secret }, t] = await Promise.all([params, getTranslations("account.reset")]);
  if (!(await isResetOpen(secret))) return <SpentLink kind="reset" />;
  return (
    <section className="mx-auto grid w-full max-w-md content-start gap-7 py-6 sm:py-12">
      <header className="grid gap-2">
        <h1 className="text-4xl">{t("title")}</h1>
        <p className="text-soft">{t("choose-lead")}</p>
      </header>
      <ResetForm secret={secret} />
    </section>
  );
}
