"use client";

import { useTranslations } from "next-intl";
import { BadgeNote } from "@/components/badge/badge-note";
import { Note } from "@/components/ui/note";
import type { BadgePreview } from "@/lib/badge/preview";

/** What the badge in the chosen file says, and what it filled in. */
export function BadgePreviewNote({ preview }: { preview: BadgePreview | "reading" | null }) {
  const t = useTranslations("badge.preview");
  return (
    <div role="status" className="grid gap-2 empty:hidden">
      {preview === "reading" ? <p className="text-soft">{t("reading")}</p> : null}
      {preview && preview !== "reading" ? (
        <>
          {preview.outcome === "valid" ? (
            <Note tone="met">{t("valid")}</Note>
          ) : (
            <BadgeNote outcome={preview.outcome} issuer={preview.issuer} />
          )}
          {preview.badge ? (
            <p>{t(preview.said ? "filled" : "read", { issuer: preview.issuer, badge: preview.badge })}</p>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
