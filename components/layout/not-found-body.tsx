"use client";

import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";

/** The same page for what does not exist and for what the reader may not see. Every page holds a reference to it. */
export function NotFoundBody({ home = "/" }: { home?: string }) {
  const t = useTranslations("ui.not-found");
  return (
    <div className="mx-auto grid max-w-xl justify-items-start gap-4 px-4 py-20">
      <h1 className="text-3xl">{t("title")}</h1>
      <p>{t("body")}</p>
      <ButtonLink href={home} variant="primary">
        {t("home")}
      </ButtonLink>
    </div>
  );
}
