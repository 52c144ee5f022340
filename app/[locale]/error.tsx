"use client";

import { FaultBody } from "@/components/layout/fault-body";

/**
 * The page for an unexpected error: a reference to quote and a retry; the log has the cause under the same reference.
 */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <FaultBody reference={error.digest} retry={reset} />;
}
