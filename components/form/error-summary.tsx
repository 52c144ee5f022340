"use client";

import { CircleAlert, ExternalLink } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { faultsOf, inOrder } from "./faults";
import { fieldId } from "./form-context";
import { useErrorSentence, useRefusalSentence } from "./sentences";
import type { Trouble } from "./trouble";
import type { ActionFormHandle } from "./use-action-form";

const actionLook = "inline-flex items-center gap-1.5 font-semibold underline underline-offset-4 touch:min-h-11";

function Reload() {
  const t = useTranslations("form");
  return (
    <button type="button" className={actionLook} onClick={() => window.location.reload()}>
      {t("reload")}
    </button>
  );
}

function TroubleLine({ trouble, hasDraft }: { trouble: Trouble; hasDraft: boolean }) {
  const t = useTranslations("form");
  const ui = useTranslations("ui.fault");
  const locale = useLocale();
  const refusal = useRefusalSentence();
  if (trouble.is === "refused" && trouble.code === "invalid") return null;
  if (trouble.is === "refused")
    return (
      <>
        <p>{refusal(trouble.code, trouble.params)}</p>
        {trouble.code === "stale" && hasDraft ? (
          <>
            <p>{t("stale-kept")}</p>
            <Reload />
          </>
        ) : null}
      </>
    );
  if (trouble.is === "connection-lost") return <p>{t("connection-lost")}</p>;
  if (trouble.is === "fault")
    return (
      <p>
        {t("fault-kept")} {trouble.reference ? ui("reference", { reference: trouble.reference }) : null}
      </p>
    );
  if (trouble.is === "reload-needed")
    return (
      <>
        <p>{t(hasDraft ? "reload-needed" : "reload-needed-plain")}</p>
        <Reload />
      </>
    );
  const back = encodeURIComponent(window.location.pathname + window.location.search);
  return (
    <>
      <p>{t("signed-out-kept")}</p>
      <a className={actionLook} href={`/${locale}/sign-in?return=${back}`} target="_blank" rel="noopener">
        {t("sign-in-again")}
        <ExternalLink aria-hidden className="size-4" />
      </a>
    </>
  );
}

type Props = { of: ActionFormHandle; labels: Map<string, string> };

/** Everything that stands in the way, above the form: each line leads to its field. It takes the focus when it appears. */
export function ErrorSummary({ of, labels }: Props) {
  const t = useTranslations("form.summary");
  const sentence = useErrorSentence();
  const box = useRef<HTMLDivElement>(null);
  const { attempts, trouble, form } = of;
  const faults = inOrder(faultsOf(form.formState.errors), [...labels.keys()]);
  const isShown = attempts > 0 && (trouble !== null || faults.length > 0);
  const focusedAt = useRef(0);
  useEffect(() => {
    if (!isShown || focusedAt.current === attempts) return;
    focusedAt.current = attempts;
    box.current?.focus();
  }, [attempts, isShown]);
  if (!isShown) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="grid gap-2 border-danger border-l-4 bg-danger-wash px-4 py-3 text-danger"
    >
      <h2 className="flex items-center gap-2 text-lg">
        <CircleAlert aria-hidden className="size-5 shrink-0" />
        {faults.length > 0 ? t("title", { count: faults.length }) : t("refusal")}
      </h2>
      {trouble ? <TroubleLine trouble={trouble} hasDraft={of.hasDraft} /> : null}
      {faults.length > 0 ? (
        <ul className="grid gap-1">
          {faults.map(({ name, ...fault }) => (
            <li key={name}>
              <a
                href={`#${fieldId(of.id, name)}`}
                className="inline-flex items-center underline underline-offset-4 touch:min-h-11"
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fieldId(of.id, name))?.focus();
                }}
              >
                <span>
                  {labels.has(name) ? (
                    <strong className="font-semibold">
                      {labels.get(name)}
                      {" – "}
                    </strong>
                  ) : null}
                  {sentence(fault)}
                </span>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
