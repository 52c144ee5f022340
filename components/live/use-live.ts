"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";

export type LiveChange = { seq?: number; kind?: string; by?: string | null; at?: string };

export type LiveOptions = {
  /** The event the page was made after; the stream begins with the next one. */
  after: number;
  signedOutHref: string;
  onChange?: (change: LiveChange) => void;
};

const firstDelay = 300;
const longestDelay = 5_000;

/**
 * Listens to what changes and has the server draw the page again, in place; reconnects by itself and catches up on what
 * it missed. Answers whether the line stands.
 */
export const useLive = ({ after, signedOutHref, onChange }: LiveOptions): boolean => {
  const router = useRouter();
  const last = useRef(after);
  const tell = useRef(onChange);
  const [isConnected, setConnected] = useState(true);

  useEffect(() => {
    last.current = Math.max(last.current, after);
    tell.current = onChange;
  });

  useEffect(() => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let delay = firstDelay;
    let wasCut = false;

    // A refresh without a network would end in the browser's own error page.
    const refresh = (): void => {
      if (navigator.onLine) router.refresh();
    };
    const hear = (event: MessageEvent<string>): void => {
      const change = JSON.parse(event.data) as LiveChange;
      if (change.seq !== undefined && change.seq <= last.current) return;
      last.current = change.seq ?? last.current;
      tell.current?.(change);
      refresh();
    };
    const connect = (): void => {
      source = new EventSource(`/api/live?after=${last.current}`);
      source.addEventListener("hello", () => {
        delay = firstDelay;
        setConnected(true);
        if (wasCut) refresh();
        wasCut = false;
      });
      source.addEventListener("change", hear);
      source.addEventListener("signed-out", () => {
        source?.close();
        window.location.assign(signedOutHref);
      });
      source.onerror = () => {
        source?.close();
        setConnected(false);
        wasCut = true;
        timer = setTimeout(connect, delay);
        delay = Math.min(delay * 2, longestDelay);
      };
    };
    connect();
    window.addEventListener("online", refresh);
    return () => {
      window.removeEventListener("online", refresh);
      clearTimeout(timer);
      source?.close();
    };
  }, [router, signedOutHref]);

  return isConnected;
};
