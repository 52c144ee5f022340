"use client";

import { useLocale } from "next-intl";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { LiveChange } from "./live-connection";
import { shareConnection } from "./shared-line";
import { shownReader } from "./shown-reader";
import { useRefresh } from "./use-refresh";
import { whileSeen } from "./while-seen";
import { whileShown } from "./while-shown";

type LiveOptions = {
  /** Number of the last event when the page was made; the stream begins with the next one. */
  after: number;
};

/** Whether the page is kept current: `crowded` where too many windows are. */
export type LiveState = "on" | "off" | "crowded";

type Page = {
  last: RefObject<number>;
  setState: (state: LiveState) => void;
  refresh: () => void;
};

/** What the page does when the connection opens, breaks or brings a change; changes it knows already are ignored. */
const handlersFor = ({ last, setState, refresh }: Page) => {
  let wasCut = false;
  return {
    onOpen: (): void => {
      setState("on");
      if (wasCut) refresh();
      wasCut = false;
    },
    onChange: (change: LiveChange): void => {
      if (change.seq !== undefined && change.seq <= last.current) return;
      last.current = change.seq ?? last.current;
      refresh();
    },
    onCut: (): void => {
      setState("off");
      wasCut = true;
    },
    onCrowded: (): void => setState("crowded"),
  };
};

/**
 * Listens for changes and has the server draw the page again in place. Catches up after a cut, and leads to the sign-in
 * page when the session has ended.
 */
export const useLive = ({ after }: LiveOptions): LiveState => {
  const drawAgain = useRefresh();
  const locale = useLocale();
  const last = useRef(after);
  const [state, setState] = useState<LiveState>("on");

  useEffect(() => {
    last.current = Math.max(last.current, after);
  });

  useEffect(() => {
    // A refresh without a network would end in the browser's own error page.
    const { ask: refresh, end } = whileSeen(() => {
      if (navigator.onLine) drawAgain();
    });
    const listener = {
      urlOf: () => `/api/live?after=${last.current}`,
      ...handlersFor({ last, setState, refresh }),
      // Signing out leads there too: on the screen where it was done, the two race.
      onSignedOut: () => window.location.assign(`/${locale}/sign-in?done=ended`),
    };
    const connect = () => shareConnection(`portal.live.${shownReader()}`, listener, () => last.current);
    const letGo = whileShown(connect, refresh);
    window.addEventListener("online", refresh);
    return () => {
      window.removeEventListener("online", refresh);
      letGo();
      end();
    };
  }, [drawAgain, locale]);

  return state;
};
