"use client";

import { keepPage } from "@/components/form/outbox/store";
import { randomKey } from "@/components/form/random-key";
import type { FormSource, KnownFile } from "@/components/form/source/form-source";
import { useUpload } from "./use-upload";

const weightOf = (files: readonly File[]): number => files.reduce((sum, { size }) => sum + size, 0);

/** Keeps photographs in this browser until there is a line; null where it keeps nothing. */
const heldFile = async (files: readonly File[], before: KnownFile | null): Promise<KnownFile | null> => {
  const kept = files.map((file) => ({ id: randomKey(), file }));
  const isKept = await Promise.all(kept.map(({ id, file }) => keepPage(id, file)));
  if (isKept.includes(false)) return null;
  const { behind, pages } = before?.held ?? { behind: before?.id ?? null, pages: [] };
  return {
    ...{ id: randomKey(), before, held: { behind, pages: [...pages, ...kept.map(({ id }) => id)] } },
    pages: (before ? (before.pages ?? 1) : 0) + files.length,
    name: before?.name ?? files[0]?.name ?? "",
    size: (before?.size ?? 0) + weightOf(files),
  };
};

/** The file of a field as it is sent, page by page, or kept here while there is no line. */
export function usePages(source: FormSource | null, name: string) {
  const choose = (next: KnownFile | null): void => {
    if (source && next) source.files.current = { ...source.files.current, [next.id]: next };
    source?.put(name, next?.id ?? "");
  };
  const expectFile = (arrival: Promise<boolean>): void => {
    const underWay = source?.uploads.current;
    underWay?.set(name, arrival);
    void arrival.then(() => underWay?.get(name) === arrival && underWay.delete(name));
  };
  const hold = async (files: readonly File[], behind: KnownFile | null): Promise<boolean> => {
    const file = source?.mayWait ? await heldFile(files, behind) : null;
    if (file) choose(file);
    return file !== null;
  };
  const { send, add, ...upload } = useUpload({
    onSent: choose,
    onStart: expectFile,
    onLost: ({ files, behind }) => hold(files, behind),
  });
  /** Takes files in the place of the one that is there. */
  const replace = (files: readonly File[]): void => {
    if (files.length > 0) send({ files, behind: null });
  };
  /** Takes files behind the pages that are there, or on their way. */
  const append = (files: readonly File[], behind: KnownFile | null): void => {
    if (files.length > 0) add({ files, behind });
  };
  return { ...upload, replace, append, choose };
}
