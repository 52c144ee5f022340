import "@/app/globals.css";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { FollowLinks } from "@/components/layout/follow-links";
import { DemoNote } from "@/components/set-up/demo-note";
import { defaultLocale, isLocale } from "@/lib/i18n/locale";
import { installation } from "@/lib/server/set-up/installation";
import { ClientMessages } from "./frame/client-messages";
import { preloadFaces } from "./frame/faces";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/** Not known while the database is away, which the page itself tells. */
const isDemonstration = (): Promise<boolean> =>
  installation().then(
    ({ isDemo }) => isDemo,
    () => false,
  );

const localeOf = (given: string) => (isLocale(given) ? given : defaultLocale);

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: "ui" });
  return {
    title: { default: t("product"), template: `%s · ${t("product")}` },
    manifest: "/manifest.webmanifest",
    icons: [{ url: "/icon.svg", type: "image/svg+xml" }],
  };
};

const themeOf = (given: string | undefined): "light" | "dark" | undefined =>
  given === "light" || given === "dark" ? given : undefined;

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  preloadFaces();
  // Reading the request makes every page dynamic, as the nonce of its content policy requires.
  const [jar, isDemo] = await Promise.all([cookies(), isDemonstration(), headers()]);
  return (
    <html lang={locale} data-theme={themeOf(jar.get("theme")?.value)}>
      <body>
        {isDemo ? <DemoNote /> : null}
        <ClientMessages>
          {children}
          <FollowLinks />
        </ClientMessages>
      </body>
    </html>
  );
}
