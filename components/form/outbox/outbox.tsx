"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { writeDraft } from "@/components/form/draft/draft";
import { useReaderZone } from "@/components/format/use-reader-zone";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { formatInstant } from "@/lib/i18n/clock";
import { useRouter } from "@/lib/i18n/navigation";
import { forgetWaiting, type Waiting } from "./store";
import { type OutboxActions, useOutbox } from "./use-outbox";

type ItemProps = { one: Waiting; state: "sending" | "signed-out" | "refused" | "waiting" };

/** Opens what was refused in its own form again, where each fault is told at its field. */
const useOpen = () => {
  const router = useRouter();
  return async (one: Waiting): Promise<void> => {
    const { draftKey, values, files, at, path } = one;
    if (!writeDraft(draftKey, { at, values, files })) return;
    await forgetWaiting({ ...one, values: {} });
    router.push(path);
  };
};

function Discard({ one }: { one: Waiting }) {
  const t = useTranslations("outbox");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" size="sm" onClick={() => setOpen(true)}>
        {t("discard")}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={() => void forgetWaiting(one)}
        title={t("discard-title", { title: one.title })}
        description={t("discard-note")}
        confirmLabel={t("discard")}
        isDanger
      />
    </>
  );
}

function Item({ one, state }: ItemProps) {
  const t = useTranslations("outbox");
  const locale = useLocale();
  const timeZone = useReaderZone();
  const open = useOpen();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-rule border-t py-2">
      <p className="min-w-0 flex-1 wrap-anywhere">
        <span className="block font-semibold">{one.title}</span>
        <span className="text-sm">
          {t(`states.${state}`)} · {formatInstant(new Date(one.at), locale, timeZone)}
        </span>
      </p>
      {state === "refused" ? (
        <Button size="sm" onClick={() => void open(one)}>
          {t("open")}
        </Button>
      ) : null}
      {state === "sending" ? null : <Discard one={one} />}
    </li>
  );
}

/** What was sent without a line and waits in this browser, each with its state; nothing where nothing waits. */
export function Outbox({ actions }: { actions: OutboxActions }) {
  const t = useTranslations("outbox");
  const { waiting, sending, isSignedOut, send } = useOutbox(actions);
  if (waiting.length === 0) return null;
  const stateOf = ({ id, state }: Waiting): ItemProps["state"] => {
    if (state === "refused") return state;
    if (id === sending) return "sending";
    return isSignedOut ? "signed-out" : state;
  };
  return (
    <section aria-labelledby="outbox" className="mb-8 border-risk border-l-2 bg-risk-wash px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 pb-2">
        <h2 id="outbox" className="font-serif text-xl">
          {t("title", { count: waiting.length })}
        </h2>
        <Button size="sm" isPending={sending !== null} onClick={() => void send()}>
          {t("send-now")}
        </Button>
      </div>
      <ul>
        {waiting.map((one) => (
          <Item key={one.id} one={one} state={stateOf(one)} />
        ))}
      </ul>
    </section>
  );
}
