"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, useEffect, useRef } from "react";
import { CircleAlert } from "@/components/ui/icons";
import { type FormFault, inOrder } from "./source/faults";
import { type FormSource, fieldId } from "./source/form-source";
import { isSaidAtField, useErrorSentence } from "./source/sentences";
import { TroubleLine } from "./trouble-line";

type Props = { source: FormSource };

function FaultLink({ source, fault: { name, ...fault } }: Props & { fault: FormFault }) {
  const sentence = useErrorSentence();
  const id = fieldId(source.id, name);
  const label = source.labels.get(name);
  const follow = (event: MouseEvent): void => {
    const field = document.getElementById(id);
    if (!field) return;
    event.preventDefault();
    field.focus();
  };
  return (
    <a
      href={`#${id}`}
      className="inline-flex items-center underline underline-offset-4 touch:min-h-11"
      onClick={follow}
    >
      <span>
        {label ? (
          <strong className="font-semibold">
            {label}
            {" – "}
          </strong>
        ) : null}
        {sentence(fault)}
      </span>
    </a>
  );
}

/** Takes the focus each time it has something new to say; on a page drawn with it the browser does so. */
const useFocus = (isShown: boolean, attempts: number) => {
  const box = useRef<HTMLDivElement>(null);
  const focusedAt = useRef(attempts);
  useEffect(() => {
    if (!isShown || focusedAt.current === attempts) return;
    focusedAt.current = attempts;
    box.current?.focus();
  }, [attempts, isShown]);
  return box;
};

/** Everything that stands in the way, above the form: each line leads to its field. */
export function ErrorSummary({ source }: Props) {
  const t = useTranslations("form.summary");
  const { attempts, labels, draft } = source;
  const faults = inOrder(source.faults, [...labels.keys()]);
  const trouble = source.trouble && !isSaidAtField(source.trouble, faults) ? source.trouble : null;
  const isShown = attempts > 0 && (trouble !== null || faults.length > 0);
  const box = useFocus(isShown, attempts);
  if (!isShown) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without the page's script this is how a refused form is noticed
      autoFocus
      className="flex gap-2.5 border-danger border-l-4 bg-danger-wash px-4 py-3 text-danger"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="grid min-w-0 justify-items-start gap-2">
        {faults.length > 0 ? <h2 className="text-lg">{t("title", { count: faults.length })}</h2> : null}
        {trouble ? <TroubleLine trouble={trouble} hasDraft={draft !== null} /> : null}
        {faults.length > 0 ? (
          <ul className="grid gap-1">
            {faults.map((fault) => (
              <li key={fault.name}>
                <FaultLink source={source} fault={fault} />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}
