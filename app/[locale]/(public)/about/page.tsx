import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { software } from "@/lib/software";

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations("about");
  return { title: t("title"), description: t("outside") };
};

const facts = ["outside", "data", "type"] as const;

export default function AboutPage() {
  const t = useTranslations("about");
  return (
    <section className="measure grid gap-6 py-6 sm:py-12">
      <h1 className="text-4xl">{t("title")}</h1>
      <p className="figure text-soft">{t("version", { name: software.name, version: software.version })}</p>
      {facts.map((fact) => (
        <p key={fact}>{t(fact)}</p>
      ))}
    </section>
  );
}
