import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RequestResetForm } from "./request-reset-form";

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations("account");
  return { title: t("reset.title"), description: t("reset.lead") };
};

export default async function AskResetPage() {
  const t = await getTranslations("account.reset");
  return (
    <section className="mx-auto grid w-full max-w-md content-start gap-7 py-6 sm:py-12">
      <header className="grid gap-2">
        <h1 className="text-4xl">{t("title")}</h1>
        <p className="text-soft">{t("lead")}</p>
      </header>
      <RequestResetForm />
    </section>
  );
}
