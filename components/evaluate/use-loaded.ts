"use client";

import { useEffect, useEffectEvent, useState } from "react";

/** What was asked for and does not come, however often it is asked for. */
export class NotGiven extends Error {}

/** `isCutOff`: the line is lost; it is asked for again by itself. */
export type Loaded<T> = { value: T | null; isCutOff: boolean };

const pauseMs = 3_000;
const triesOnLine = 5;

/**
 * What a page loads once it needs it: null until it is there, and what was there before while another version comes. A lost
 * line keeps the page as it is. Throws where it does not come though the line is there, so that the page says so.
 */
export const useLoaded = <T>(
  load: () => Promise<T>,
  { isAsked, version = 0 }: { isAsked: boolean; version?: number },
) => {
  const [known, setKnown] = useState<{ version: number; value: T } | null>(null);
  const [isCutOff, setCutOff] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  const begin = useEffectEvent(load);
  const isWanted = isAsked && known?.version !== version;

  useEffect(() => {
    if (!isWanted) return;
    let isLeft = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = (): void => setTries(tries + 1);
    const come = (value: T): void => {
      if (isLeft) return;
      setKnown({ version, value });
      setCutOff(false);
      setTries(0);
    };
    const fail = (error: unknown): void => {
      if (isLeft) return;
      if (error instanceof NotGiven || (navigator.onLine && tries >= triesOnLine)) return setFault(error);
      setCutOff(true);
      timer = setTimeout(again, pauseMs);
      window.addEventListener("online", again);
    };
    begin().then(come, fail);
    return () => {
      isLeft = true;
      clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [isWanted, version, tries]);

  if (fault) throw fault;
  return { value: known?.value ?? null, isCutOff: isCutOff && isWanted } satisfies Loaded<T>;
};
