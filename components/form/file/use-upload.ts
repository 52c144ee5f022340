"use client";

import { useEffect, useRef, useState } from "react";
import type { KnownFile } from "@/components/form/source/form-source";
import { type FileRefusal, faultOfFile, type Sent, sendFile } from "./upload";

export type Upload =
  | { is: "idle" }
  | { is: "sending"; name: string; share: number }
  | ({ is: "failed"; name: string; canRetry: boolean } & FileRefusal);

type Told = {
  onSent: (file: KnownFile) => void;
  /** Hears of each upload that begins, with the promise of whether the file will have arrived. */
  onStart: (arrival: Promise<boolean>) => void;
};

/** What the file itself is at fault for will not change by sending it again. */
const failedFor = (name: string, { code, params }: FileRefusal): Upload => ({
  ...{ is: "failed", name, code, params },
  canRetry: !code.startsWith("file-"),
});

/** One upload at a time; leaving the page stops it. */
export function useUpload({ onSent, onStart }: Told) {
  const [upload, setUpload] = useState<Upload>({ is: "idle" });
  const stop = useRef<(() => void) | null>(null);
  const last = useRef<File | null>(null);
  const settle = useRef<(hasArrived: boolean) => void>(() => undefined);
  useEffect(() => () => stop.current?.(), []);

  const end = (name: string) => (sent: Sent) => {
    stop.current = null;
    setUpload(sent.ok ? { is: "idle" } : failedFor(name, sent));
    if (sent.ok) onSent(sent.file);
    settle.current(sent.ok);
  };
  const send = (file: File): void => {
    stop.current?.();
    settle.current(false);
    last.current = file;
    const { name } = file;
    const fault = faultOfFile(file);
    if (fault) return setUpload(failedFor(name, fault));
    setUpload({ is: "sending", name, share: 0 });
    onStart(
      new Promise((resolve) => {
        settle.current = resolve;
      }),
    );
    stop.current = sendFile(file, (share) => setUpload({ is: "sending", name, share }), end(name));
  };
  const cancel = (): void => {
    stop.current?.();
    stop.current = null;
    setUpload({ is: "idle" });
    settle.current(false);
  };
  const retry = (): void => {
    if (last.current) send(last.current);
  };
  return { upload, send, cancel, retry };
}
