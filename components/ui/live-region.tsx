"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { X } from "@/components/ui/icons";
import { dismiss, type Notice, noNotices, noticesNow, watchNotices } from "./notices";

const edges = { plain: "border-l-accent", met: "border-l-met", danger: "border-l-danger" };

function Line({ notice }: { notice: Notice }) {
  const t = useTranslations("ui");
  const { action } = notice;
  return (
    <div
      className={`appears pointer-events-auto flex items-center gap-3 border border-rule border-l-4 bg-paper py-2 pr-2 pl-4 ${edges[notice.tone]}`}
    >
      <p className="flex-1">{notice.text}</p>
      {action ? (
        <button
          type="button"
          onClick={() => {
            dismiss(notice.id);
            action.run();
          }}
          className="px-2 py-1 font-semibold text-accent underline underline-offset-4"
        >
          {action.label}
        </button>
      ) : null}
      <button
        type="button"
        aria-label={t("dismiss")}
        onClick={() => dismiss(notice.id)}
        className="inline-grid size-8 place-items-center text-soft hover:text-ink touch:size-11"
      >
        <X aria-hidden className="size-4" />
      </button>
    </div>
  );
}

/** Shows the notices of `announce` at the foot of the screen; screen readers read them when idle. */
export function LiveRegion() {
  const t = useTranslations("ui");
  const notices = useSyncExternalStore(watchNotices, noticesNow, noNotices);
  return (
    <section
      aria-label={t("notices")}
      aria-live="polite"
      aria-atomic="false"
      className="pointer-events-none fixed inset-x-4 bottom-36 z-40 mx-auto grid max-w-xl gap-2 sm:bottom-6 [body:has([data-foot-bar])_&]:bottom-36 sm:[body:has([data-foot-bar])_&]:bottom-24"
    >
      {notices.map((notice) => (
        <Line key={notice.id} notice={notice} />
      ))}
    </section>
  );
}
