"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { PlainFault } from "@/components/form/plain-fault";
import { PlainSubmit } from "@/components/form/plain-submit";
import { FormattedInstant } from "@/components/format/formatted-instant";
import type { FormState } from "@/lib/form/state";
import { endCalendarAction } from "./actions";

type Feed = { id: string; locale: "fr" | "en"; createdAt: Date; isOpen: boolean };

function EndForm({ id }: { id: string }) {
  const t = useTranslations("calendar");
  const [state, submit] = useActionState<FormState<{ id: string }>, FormData>(endCalendarAction, null);
  return (
    <form action={submit}>
      <PlainFault state={state} />
      <input type="hidden" name="id" value={id} />
      <PlainSubmit variant="quiet" size="sm">
        {t("end")}
      </PlainSubmit>
    </form>
  );
}

/** The member's calendar links, each with a button to end it. */
export function FeedList({ feeds }: { feeds: Feed[] }) {
  const t = useTranslations("calendar");
  return (
    <ul>
      {feeds.map(({ id, locale, createdAt, isOpen }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-rule border-b py-2 last:border-b-0"
        >
          <span className={isOpen ? "" : "text-soft"}>
            {t(`languages.${locale}`)}
            <span className="block text-sm text-soft">
              {t("made-on")} <FormattedInstant at={createdAt} />
            </span>
          </span>
          {isOpen ? <EndForm id={id} /> : <span className="text-soft text-sm">{t("ended")}</span>}
        </li>
      ))}
    </ul>
  );
}
