"use client";

import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { keepConnected, type LiveChange } from "./live-connection";

type LiveOptions = {
  /** The event the page was made after; the stream begins with the next one. */
  after: number;
  onChange?: (change: LiveChange) => void;
};

/**
 * Listens to what changes and has the server draw the page again, in place; catches up on what it missed while the line
 * was cut, and leads to the sign-in when the session has ended. Answers whether the line stands.
 */
export const useLive = ({ after, onChange }: LiveOptions): boolean => {
  const router = useRouter();
  const locale = useLocale();
  const last = useRef(after);
  const tell = useRef(onChange);
  const [isConnected, setConnected] = useState(true);

  useEffect(() => {
    last.current = Math.max(last.current, after);
    tell.current = onChange;
  });

  useEffect(() => {
    let wasCut = false;
    // A refresh without a network would end in the browser's own error page.
    const refresh = (): void => {
      if (navigator.onLine) router.refresh();
    };
    const letGo = keepConnected({
      urlOf: () => `/api/live?after=${last.current}`,
      onOpen: () => {
        setConnected(true);
        if (wasCut) refresh();
        wasCut = false;
      },
      onChange: (change) => {
        if (change.seq !== undefined && change.seq <= last.current) return;
        last.current = change.seq ?? last.current;
        tell.current?.(change);
        refresh();
      },
      onCut: () => {
        setConnected(false);
        wasCut = true;
      },
      // Where signing out leads as well: on the screen where that was done, the two race.
      onSignedOut: () => window.location.assign(`/${locale}/sign-in?done=ended`),
    });
    window.addEventListener("online", refresh);
    return () => {
      window.removeEventListener("online", refresh);
      letGo();
    };
  }, [router, locale]);

  return isConnected;
};
