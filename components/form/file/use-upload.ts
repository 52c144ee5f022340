"use client";

import { useEffect, useRef, useState } from "react";
import type { KnownFile } from "@/components/form/source/form-source";
import { type FileRefusal, faultOfBatch, faultOfFile, type Sent, sendFile } from "./upload";

export type Upload =
  | { is: "idle" }
  | { is: "sending"; name: string; share: number }
  | ({ is: "failed"; name: string; canRetry: boolean } & FileRefusal);

/** Files of which each goes behind the one before, and what they go behind; null where the first begins a file. */
type Batch = { files: readonly File[]; behind: KnownFile | null };

type Told = {
  onSent: (file: KnownFile) => void;
  /** Hears of each upload that begins, with the promise of whether the file will have arrived. */
  onStart: (arrival: Promise<boolean>) => void;
  /** Takes what found no line; answers false where it cannot be kept. */
  onLost: (batch: Batch) => Promise<boolean>;
};

const idle: Upload = { is: "idle" };

/** What the file itself is at fault for will not change by sending it again. */
const failedFor = (name: string, { code, params }: FileRefusal): Upload => ({
  ...{ is: "failed", name, code, params },
  canRetry: !code.startsWith("file-"),
});

/** A file as the form knows it from now on. */
const known = (file: KnownFile, behind: KnownFile | null): KnownFile => ({
  ...file,
  pages: (behind ? (behind.pages ?? 1) : 0) + 1,
  before: behind,
});

/** The promise of whether what is on its way will have arrived. */
const useArrival = (onStart: Told["onStart"]) => {
  const settle = useRef<(hasArrived: boolean) => void>(() => undefined);
  const begin = (): void => {
    settle.current(false);
    onStart(
      new Promise((resolve) => {
        settle.current = resolve;
      }),
    );
  };
  return { begin, end: (hasArrived: boolean): void => settle.current(hasArrived) };
};

/** Where an upload stands, and how it is stopped. */
const useProgress = (onStart: Told["onStart"]) => {
  const [upload, setUpload] = useState<Upload>(idle);
  const stop = useRef<(() => void) | null>(null);
  const arrival = useArrival(onStart);
  useEffect(() => () => stop.current?.(), []);
  const finish = (next: Upload): void => {
    stop.current = null;
    setUpload(next);
    arrival.end(next.is === "idle");
  };
  const cancel = (): void => {
    stop.current?.();
    arrival.end(false);
    finish(idle);
  };
  return { upload, setUpload, stop, arrival, finish, cancel };
};

/** Without an answer, what may wait is kept, unless the server would refuse a part of it. */
const endedWithout = async (
  batch: Batch,
  name: string,
  refusal: FileRefusal,
  onLost: Told["onLost"],
): Promise<Upload> => {
  if (refusal.code !== "connection-lost") return failedFor(name, refusal);
  const fault = faultOfBatch(batch);
  if (fault) return failedFor(fault.name, fault);
  return (await onLost(batch)) ? idle : failedFor(name, refusal);
};

/** One file at a time; leaving the page stops it. */
export function useUpload({ onSent, onStart, onLost }: Told) {
  const { upload, setUpload, stop, arrival, finish, cancel } = useProgress(onStart);
  const last = useRef<Batch | null>(null);
  /** Taken while another was on its way: the pages after it. */
  const later = useRef<File[]>([]);
  const ended = async ({ files: asked, behind }: Batch, name: string, sent: Sent): Promise<void> => {
    const files = [...asked, ...later.current.splice(0)];
    last.current = { files, behind };
    if (!sent.ok) return finish(await endedWithout(last.current, name, sent, onLost));
    const file = known(sent.file, behind);
    onSent(file);
    next({ files: files.slice(1), behind: file });
  };
  const next = (batch: Batch): void => {
    const [file] = batch.files;
    if (!file) return finish(idle);
    last.current = batch;
    const { name } = file;
    const fault = faultOfFile(file);
    if (fault) return finish(failedFor(name, fault));
    // Behind what waits, it waits too.
    if (batch.behind?.held) return void ended(batch, name, { ok: false, code: "connection-lost", params: {} });
    setUpload({ is: "sending", name, share: 0 });
    const told = (share: number): void => setUpload({ is: "sending", name, share });
    stop.current = sendFile({ file, behind: batch.behind?.id ?? null }, told, (sent) => void ended(batch, name, sent));
  };
  const send = (batch: Batch): void => {
    stop.current?.();
    later.current = [];
    arrival.begin();
    next(batch);
  };
  const add = (batch: Batch): void => void (stop.current ? later.current.push(...batch.files) : send(batch));
  const retry = (): void => {
    if (last.current) send(last.current);
  };
  return { upload, send, add, cancel, retry };
}
