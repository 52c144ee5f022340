"use client";

import { useEffect, useRef, useState } from "react";
import type { KnownFile } from "./draft";
import { faultOfFile, sendFile } from "./upload";

export type Upload =
  | { is: "idle" }
  | { is: "sending"; name: string; share: number }
  | { is: "failed"; name: string; code: string; canRetry: boolean };

/** One upload at a time; leaving the page stops it. */
export function useUpload(onSent: (file: KnownFile) => void) {
  const [upload, setUpload] = useState<Upload>({ is: "idle" });
  const stop = useRef<(() => void) | null>(null);
  const last = useRef<File | null>(null);
  useEffect(() => () => stop.current?.(), []);

  const send = (file: File): void => {
    stop.current?.();
    last.current = file;
    const { name } = file;
    const fault = faultOfFile(file);
    if (fault) return setUpload({ is: "failed", name, code: fault, canRetry: false });
    setUpload({ is: "sending", name, share: 0 });
    stop.current = sendFile(
      file,
      (share) => setUpload({ is: "sending", name, share }),
      (sent) => {
        stop.current = null;
        if (!sent.ok)
          return setUpload({ is: "failed", name, code: sent.code, canRetry: !sent.code.startsWith("file-") });
        setUpload({ is: "idle" });
        onSent(sent.file);
      },
    );
  };
  const cancel = (): void => {
    stop.current?.();
    stop.current = null;
    setUpload({ is: "idle" });
  };
  const retry = (): void => {
    if (last.current) send(last.current);
  };
  return { upload, send, cancel, retry };
}
