"use client";

import { useTranslations } from "next-intl";
import { CircleCheck } from "@/components/ui/icons";

/** The ten recovery codes, shown once; without them, only that the factor is active. */
export function RecoveryCodes({ codes, back }: { codes: string[]; back: string }) {
  const t = useTranslations("account.enrol");
  return (
    <div className="grid gap-7">
      <p role="status" className="flex items-center gap-2.5 font-semibold text-met">
        <CircleCheck aria-hidden className="size-5 shrink-0" />
        {t("active")}
      </p>
      {codes.length > 0 ? (
        <section className="grid gap-4">
          <h2 className="text-2xl">{t("recovery-title")}</h2>
          <p className="measure">{t("recovery-lead")}</p>
          <ol className="grid max-w-md grid-cols-2 gap-x-8 border-y border-rule py-3">
            {codes.map((code) => (
              <li key={code} translate="no" className="py-1 font-mono text-lg tracking-wide select-all">
                {code}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      <p>
        {/* A full page load: the session has a new id, and prefetched pages belong to the old one. */}
        <a
          href={back}
          className="inline-flex min-h-11 items-center rounded-md bg-accent px-4 py-2.5 font-semibold text-on-accent hover:bg-accent-strong"
        >
          {t(codes.length > 0 ? "kept" : "go-on")}
        </a>
      </p>
    </div>
  );
}
