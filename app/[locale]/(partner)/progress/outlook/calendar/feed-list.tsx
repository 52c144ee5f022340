"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { usePostForm } from "@/components/form/use-post-form";
import { FormattedInstant } from "@/components/format/formatted-instant";
import type { Locale } from "@/lib/i18n/locale";
import { endCalendarAction } from "./actions";

type Feed = { id: string; locale: Locale; createdAt: Date; isOpen: boolean };

function EndForm({ id }: { id: string }) {
  const t = useTranslations("calendar");
  const form = usePostForm(endCalendarAction, {});
  return (
    <ActionForm of={form} hidden={{ id }} submitLabel={null} className="">
      <SubmitButton variant="quiet" size="sm">
        {t("end")}
      </SubmitButton>
    </ActionForm>
  );
}

/** The member's calendar links, each with a button to end it. */
export function FeedList({ feeds }: { feeds: Feed[] }) {
  const t = useTranslations("calendar");
  const languages = useTranslations("ui.language");
  return (
    <ul>
      {feeds.map(({ id, locale, createdAt, isOpen }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-rule border-b py-2 last:border-b-0"
        >
          <span className={isOpen ? "" : "text-soft"}>
            {languages(locale)}
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
