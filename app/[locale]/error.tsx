"use client";

import { FaultBody } from "@/components/layout/fault-body";

/** A page that broke: a reference to quote, and a way to try again; the cause is in the log under the same number. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <FaultBody reference={error.digest} retry={reset} />;
}
