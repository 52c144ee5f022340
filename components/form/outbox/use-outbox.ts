"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { storedDrafts } from "@/components/form/draft/draft";
import type { FormAction } from "@/components/form/use-action-form";
import { shownReader } from "@/components/live/shown-reader";
import { announce } from "@/components/ui/notices";
import { useRouter } from "@/lib/i18n/navigation";
import { aloneInBrowser } from "./alone";
import { type Attempted, sendWaiting } from "./send";
import { forgetWaiting, listWaiting, type OutboxForm, sweepPages, type Waiting, watchOutbox } from "./store";

/**
 * How long the outbox waits before it tries again by itself, longer each time: the first requests on a line that is just
 * back may fail, and a browser may not notice that it is.
 */
const pausesMs = [1_000, 3_000, 8_000, 20_000];

export type OutboxActions = Record<OutboxForm, FormAction<unknown>>;

const maySend = ({ state }: Waiting): boolean => state === "waiting";

/** Sends the waiting forms one after the other, until one finds no line or no session. */
const useSendAll = (actions: OutboxActions, onBegin: (id: string) => void, onEnd: (end: Attempted) => void) => {
  const t = useTranslations("outbox");
  const router = useRouter();
  const settle = async (one: Waiting, end: Attempted): Promise<void> => {
    onEnd(end);
    if (end !== "sent") return;
    await forgetWaiting(one.id);
    announce({ text: t("sent", { title: one.title }), tone: "met" });
    router.refresh();
  };
  return async (): Promise<void> => {
    for (const one of (await listWaiting(shownReader())).filter(maySend)) {
      onBegin(one.id);
      const end = await sendWaiting(one.id, actions[one.form]);
      await settle(one, end);
      if (end === "lost" || end === "signed-out") return;
    }
  };
};

/** Tries again and again while something is owed; from the beginning whenever the browser notices the line. */
const useAgain = (isOwed: boolean, send: () => Promise<void>): void => {
  useEffect(() => {
    if (!isOwed) return;
    let tries = 0;
    let isLeft = false;
    let timer: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      clearTimeout(timer);
      if (isLeft) return;
      timer = setTimeout(() => void send().finally(wait), pausesMs[Math.min(tries, pausesMs.length - 1)]);
      tries += 1;
    };
    const beginAnew = (): void => {
      tries = 0;
      wait();
    };
    wait();
    window.addEventListener("online", beginAnew);
    return () => {
      isLeft = true;
      clearTimeout(timer);
      window.removeEventListener("online", beginAnew);
    };
  }, [isOwed, send]);
};

/** Asks again whenever something changes: the outbox itself, the line, time. */
const useWaiting = (send: () => Promise<void>, isSignedOut: boolean): Waiting[] => {
  const [waiting, setWaiting] = useState<Waiting[]>([]);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const found = await listWaiting(shownReader());
      setWaiting(found);
      if (found.some(maySend)) await send();
    };
    const hear = (): void => void look();
    hear();
    void sweepPages(storedDrafts());
    const leave = watchOutbox(hear);
    const signs = ["online", "focus"] as const;
    for (const sign of signs) window.addEventListener(sign, hear);
    return () => {
      leave();
      for (const sign of signs) window.removeEventListener(sign, hear);
    };
  }, [send]);
  // Somebody has to sign in first: it is tried again when the page is looked at.
  useAgain(!isSignedOut && waiting.some(maySend), send);
  return waiting;
};

/** What waits in this browser, sent one after the other as soon as there is a line. */
export function useOutbox(actions: OutboxActions) {
  const [sending, setSending] = useState<string | null>(null);
  const [isSignedOut, setSignedOut] = useState(false);
  const isBusy = useRef(false);
  const sendAll = useRef<() => Promise<void>>(async () => undefined);
  sendAll.current = useSendAll(actions, setSending, (end) => setSignedOut(end === "signed-out"));
  const send = useCallback(async (): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    await aloneInBrowser(() => sendAll.current()).finally(() => {
      isBusy.current = false;
      setSending(null);
    });
  }, []);
  return { waiting: useWaiting(send, isSignedOut), sending, isSignedOut, send };
}
