"use client";

import { useEffect } from "react";

const minute = 60_000;
const acts = ["pointerdown", "keydown", "wheel", "touchmove"] as const;

/** Tells the portal, once a minute at most, that the page is in use; a page that nobody touches signs its reader out. */
export function NoteActs() {
  useEffect(() => {
    let lastAt = Date.now();
    const note = (): void => {
      if (Date.now() - lastAt < minute) return;
      lastAt = Date.now();
      void fetch("/api/session", { method: "POST" }).catch(() => undefined);
    };
    for (const act of acts) addEventListener(act, note, { passive: true });
    return () => {
      for (const act of acts) removeEventListener(act, note);
    };
  }, []);
  return null;
}
