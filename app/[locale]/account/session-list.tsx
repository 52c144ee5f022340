"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { usePostForm } from "@/components/form/use-post-form";
import { useReaderZone } from "@/components/format/use-reader-zone";
import { deviceLabel } from "@/lib/account/device";
import { formatInstant } from "@/lib/i18n/clock";
import { endOwnSessionAction } from "./actions";

type Session = {
  id: string;
  team: string;
  startedAt: Date;
  lastSeenAt: Date;
  ip: string;
  userAgent: string;
  isCurrent: boolean;
};

/** The reader's open sessions, each with a button to end it. */
export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  const t = useTranslations("account.sessions");
  const locale = useLocale();
  const timeZone = useReaderZone();
  const form = usePostForm(endOwnSessionAction, {});
  const nameOf = (session: Session): string => deviceLabel(session.userAgent) || t("unknown-device");
  return (
    <ActionForm of={form} submitLabel={null} className="grid gap-3">
      <ul className="divide-y divide-rule border-rule border-y">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0">
              <p className="font-semibold">
                {nameOf(session)}
                {session.isCurrent ? <span className="font-normal text-met"> · {t("current")}</span> : null}
              </p>
              <p className="text-sm text-soft">
                {session.team}
                {session.ip ? ` · ${session.ip}` : ""} ·{" "}
                {t("seen", { at: formatInstant(session.lastSeenAt, locale, timeZone) })}
              </p>
            </div>
            <SubmitButton name="sessionId" value={session.id} variant="danger" size="sm">
              {t(session.isCurrent ? "end-current" : "end")}
              <span className="sr-only"> {nameOf(session)}</span>
            </SubmitButton>
          </li>
        ))}
      </ul>
    </ActionForm>
  );
}
