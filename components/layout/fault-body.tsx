"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { awayDigest } from "@/lib/file/away";

/** The page for a fault on our side; what files need may be away for a while, which needs no reference. */
export function FaultBody({ reference, retry }: { reference?: string | undefined; retry: () => void }) {
  const t = useTranslations("ui.fault");
  const isAway = reference === awayDigest;
  return (
    <div role="alert" className="mx-auto grid max-w-xl justify-items-start gap-4 px-4 py-20">
      <h1 className="text-3xl">{t(isAway ? "away-title" : "title")}</h1>
      <p>{t(isAway ? "away-body" : "body")}</p>
      {reference && !isAway ? <p className="text-soft">{t("reference", { reference })}</p> : null}
      <Button variant="primary" onClick={retry}>
        {t("retry")}
      </Button>
    </div>
  );
}
