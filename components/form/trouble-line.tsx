"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { ExternalLink } from "@/components/ui/icons";
import { useIsReady } from "@/components/ui/use-is-ready";
import { useRefusalSentence } from "./source/sentences";
import type { Trouble } from "./source/trouble";

const actionLook = "inline-flex items-center gap-1.5 font-semibold underline underline-offset-4 touch:min-h-11";

function Reload() {
  const t = useTranslations("form");
  if (!useIsReady()) return null;
  return (
    <button type="button" className={actionLook} onClick={() => window.location.reload()}>
      {t("reload")}
    </button>
  );
}

function SignInAgain() {
  const t = useTranslations("form");
  const locale = useLocale();
  const query = useSearchParams().toString();
  const back = encodeURIComponent(usePathname() + (query ? `?${query}` : ""));
  return (
    <a className={actionLook} href={`/${locale}/sign-in?return=${back}`} target="_blank" rel="noopener">
      {t("sign-in-again")}
      <ExternalLink aria-hidden className="size-4" />
    </a>
  );
}

type Props = { trouble: Trouble; hasDraft: boolean };

function Refused({ trouble, hasDraft }: { trouble: Extract<Trouble, { is: "refused" }>; hasDraft: boolean }) {
  const t = useTranslations("form");
  const sentence = useRefusalSentence();
  const isOutdated = trouble.code === "stale" && hasDraft;
  return (
    <>
      <p>{sentence(trouble.code, trouble.params)}</p>
      {isOutdated ? <p>{t("stale-kept")}</p> : null}
      {isOutdated ? <Reload /> : null}
    </>
  );
}

/** Why a form did not get through, and what to do about it. */
export function TroubleLine({ trouble, hasDraft }: Props) {
  const t = useTranslations("form");
  const ui = useTranslations("ui.fault");
  switch (trouble.is) {
    case "refused":
      return <Refused trouble={trouble} hasDraft={hasDraft} />;
    case "connection-lost":
      return <p>{t("connection-lost")}</p>;
    case "fault":
      return (
        <p>
          {t("fault-kept")} {trouble.reference ? ui("reference", { reference: trouble.reference }) : null}
        </p>
      );
    case "reload-needed":
      return (
        <>
          <p>{t(hasDraft ? "reload-needed" : "reload-needed-plain")}</p>
          <Reload />
        </>
      );
    case "signed-out":
      return (
        <>
          <p>{t("signed-out-kept")}</p>
          <SignInAgain />
        </>
      );
  }
}
