"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";

export type LiveChange = { seq?: number; kind?: string; by?: string | null; at?: string };

type Props = {
  /** The event the page was made after; the stream begins with the next one. */
  after: number;
  signedOutHref: string;
  children?: (change: LiveChange | null, isConnected: boolean) => React.ReactNode;
};

const firstDelay = 300;
const longestDelay = 5_000;

/** Listens to what changes and has the server draw the page again, in place; reconnects and catches up by itself. */
export function LiveRefresh({ after, signedOutHref, children }: Props) {
  const router = useRouter();
  const last = useRef(after);
  const [change, setChange] = useState<LiveChange | null>(null);
  const [isConnected, setConnected] = useState(true);

  useEffect(() => {
    last.current = Math.max(last.current, after);
  }, [after]);

  useEffect(() => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let delay = firstDelay;
    const connect = (): void => {
      source = new EventSource(`/api/live?after=${last.current}`);
      source.addEventListener("hello", () => {
        delay = firstDelay;
        setConnected(true);
      });
      source.addEventListener("change", (event) => {
        const next = JSON.parse(event.data) as LiveChange;
        if (next.seq !== undefined && next.seq <= last.current) return;
        last.current = next.seq ?? last.current;
        setChange(next);
        router.refresh();
      });
      source.addEventListener("signed-out", () => {
        source?.close();
        window.location.assign(signedOutHref);
      });
      source.onerror = () => {
        source?.close();
        setConnected(false);
        timer = setTimeout(connect, delay);
        delay = Math.min(delay * 2, longestDelay);
      };
    };
    connect();
    return () => {
      clearTimeout(timer);
      source?.close();
    };
  }, [router, signedOutHref]);

  return children ? children(change, isConnected) : null;
}
