"use client";

import { useState } from "react";
import { randomKey } from "@/components/form/random-key";

/**
 * The key of a form that the browser posts without the page's script, so that two clicks are one act. The script brings
 * a key of its own for each post.
 */
export function PostKey() {
  const [key] = useState(() => (typeof window === "undefined" ? randomKey() : ""));
  return <input type="hidden" name="idempotencyKey" defaultValue={key} suppressHydrationWarning />;
}
