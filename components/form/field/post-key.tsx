"use client";

import { useState } from "react";

/**
 * The key of a form that the browser posts without the page's script, so that two clicks are one act. The script brings
 * a key of its own for each post.
 */
export function PostKey() {
  const [key] = useState(() => (typeof window === "undefined" ? crypto.randomUUID() : ""));
  return <input type="hidden" name="idempotencyKey" defaultValue={key} suppressHydrationWarning />;
}
