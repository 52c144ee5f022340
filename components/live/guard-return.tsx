"use client";

import { useEffect } from "react";
import { askWhoReads } from "./still-reader";

const againMs = 2_000;

/**
 * A page that the browser kept as it was left shows nothing until the portal says that its reader is still the one who is
 * signed in; otherwise it is loaded anew, and while the portal does not answer it asks again. It is hidden when it is left, so that it never comes back in sight by itself.
 */
export function GuardReturn({ reader }: { reader: string }) {
  useEffect(() => {
    const { style } = document.documentElement;
    let again: number | undefined;
    const hide = ({ persisted }: PageTransitionEvent): void => {
      clearTimeout(again);
      if (persisted) style.visibility = "hidden";
    };
    const ask = async (): Promise<void> => {
      const answer = await askWhoReads(reader);
      if (answer === "same") style.visibility = "";
      else if (answer === "another") location.reload();
      // Without the portal a load would end in the browser's own error page.
      else again = window.setTimeout(() => void ask(), againMs);
    };
    const show = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) void ask();
    };
    addEventListener("pagehide", hide);
    addEventListener("pageshow", show);
    return () => {
      clearTimeout(again);
      removeEventListener("pagehide", hide);
      removeEventListener("pageshow", show);
    };
  }, [reader]);
  return null;
}
