import "@/app/globals.css";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { OfferedLanguages } from "@/components/language/offered-languages";
import { FollowLinks } from "@/components/layout/follow-links";
import { DemoNote } from "@/components/set-up/demo-note";
import { defaultLocale, isLocale } from "@/lib/i18n/locale";
import { shownInstallation } from "@/lib/server/set-up/installation";
import { preloadFaces } from "./frame/faces";
import { FrameMessages } from "./frame/frame-messages";
import { lookStyle } from "./frame/look";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

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
  const [jar, { isDemo, look, languages }] = await Promise.all([cookies(), shownInstallation(), headers()]);
  return (
    <html
      lang={locale}
      data-theme={themeOf(jar.get("theme")?.value)}
      style={lookStyle(look)}
      data-logo={look.logo ? "" : undefined}
    >
      <body>
        {isDemo ? <DemoNote /> : null}
        <FrameMessages>
          <OfferedLanguages languages={languages}>
            {children}
            <FollowLinks />
          </OfferedLanguages>
        </FrameMessages>
      </body>
    </html>
  );
}
