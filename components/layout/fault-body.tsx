"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** The page for a fault on our side. */
export function FaultBody({ reference, retry }: { reference?: string | undefined; retry: () => void }) {
  const t = useTranslations("ui.fault");
  return (
    <div role="alert" className="mx-auto grid max-w-xl justify-items-start gap-4 px-4 py-20">
      <h1 className="text-3xl">{t("title")}</h1>
      <p>{t("body")}</p>
      {reference ? <p className="text-soft">{t("reference", { reference })}</p> : null}
      <Button variant="primary" onClick={retry}>
        {t("retry")}
      </Button>
    </div>
  );
}
