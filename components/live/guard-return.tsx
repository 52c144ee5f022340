"use client";

import { useEffect } from "react";
import { isStillReader } from "./still-reader";

/**
 * A page that the browser kept as it was left shows nothing until the portal says that its reader is still the one who is
 * signed in; otherwise it is loaded anew. It is hidden when it is left, so that it never comes back in sight by itself.
 */
export function GuardReturn({ reader }: { reader: string }) {
  useEffect(() => {
    const { style } = document.documentElement;
    const hide = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) style.visibility = "hidden";
    };
    const show = async ({ persisted }: PageTransitionEvent): Promise<void> => {
      if (!persisted) return;
      if (await isStillReader(reader)) style.visibility = "";
      else location.reload();
    };
    addEventListener("pagehide", hide);
    addEventListener("pageshow", show);
    return () => {
      removeEventListener("pagehide", hide);
      removeEventListener("pageshow", show);
    };
  }, [reader]);
  return null;
}
