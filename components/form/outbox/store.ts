import { createStore, del, get, keys, set, type UseStore, values } from "idb-keyval";
import type { KnownFile } from "@/components/form/source/form-source";
import { shownReader } from "@/components/live/shown-reader";

/** The forms that may be sent without a line: they leave by themselves once there is one. */
export type OutboxForm = "credential" | "activity";

/** A form that was sent without a line, as this browser keeps it. Its id is the key under which the server does it once. */
export type Waiting = {
  id: string;
  form: OutboxForm;
  /** How its reader knows it from the others. */
  title: string;
  /** Where it is opened again, and under which key its draft is kept there. */
  path: string;
  draftKey: string;
  /** As they were typed; the id of a file may be that of photographs that wait here too. */
  values: Record<string, unknown>;
  files: Record<string, KnownFile>;
  at: string;
  state: "waiting" | "refused";
};

/** Photographs that have not left yet, in their order, and the file on the server behind which they go. */
export type Photographs = { id: string; behind: string | null; pages: File[] };

type Kept<T> = T & { reader: string };
/** A photograph as bytes: some browsers lose what a file in their store refers to. */
type KeptPage = { name: string; type: string; bytes: ArrayBuffer };
type KeptPhotographs = Omit<Photographs, "pages"> & { pages: KeptPage[] };

let opened: { forms: UseStore; photographs: UseStore } | undefined;
const stores = () => {
  opened ??= { forms: createStore("outbox", "forms"), photographs: createStore("outbox-photographs", "photographs") };
  return opened;
};

/** Answers null where the browser keeps nothing: private mode, no room. */
const attempt = async <T>(work: () => Promise<T>): Promise<T | null> => {
  try {
    return await work();
  } catch {
    return null;
  }
};

const mine = <T extends object>(kept: Kept<T> | undefined | null): Kept<T> | null =>
  kept && kept.reader === shownReader() ? kept : null;

const ears = new Set<() => void>();
const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("outbox");
const tell = (): void => {
  for (const hear of ears) hear();
  channel?.postMessage("changed");
};

/** Hears of every change, also of those in other tabs. */
export const watchOutbox = (hear: () => void): (() => void) => {
  ears.add(hear);
  channel?.addEventListener("message", hear);
  return () => {
    ears.delete(hear);
    channel?.removeEventListener("message", hear);
  };
};

/** What waits for whoever reads this page, and for nobody else; the oldest first. */
export const listWaiting = async (): Promise<Waiting[]> => {
  const all = (await attempt(() => values<Kept<Waiting>>(stores().forms))) ?? [];
  return all.filter(mine).sort((one, other) => one.at.localeCompare(other.at));
};

/** False where the browser keeps nothing. */
export const keepWaiting = async (one: Waiting): Promise<boolean> => {
  const reader = shownReader();
  if (!reader) return false;
  const isKept = (await attempt(() => set(one.id, { ...one, reader }, stores().forms).then(() => true))) ?? false;
  if (isKept) tell();
  return isKept;
};

const keptPage = async (file: File): Promise<KeptPage> => ({
  ...{ name: file.name, type: file.type },
  bytes: await file.arrayBuffer(),
});

/** False where the browser keeps nothing. */
export const keepPhotographs = async ({ pages, ...one }: Photographs): Promise<boolean> => {
  const reader = shownReader();
  if (!reader) return false;
  const keep = async (): Promise<true> => {
    const kept = await Promise.all(pages.map(keptPage));
    await set(one.id, { ...one, pages: kept, reader }, stores().photographs);
    return true;
  };
  return (await attempt(keep)) ?? false;
};

export const findPhotographs = async (id: string): Promise<Photographs | null> => {
  const kept = mine(await attempt(() => get<Kept<KeptPhotographs>>(id, stores().photographs)));
  if (!kept) return null;
  const pages = kept.pages.map(({ name, type, bytes }) => new File([bytes], name, { type }));
  return { id, behind: kept.behind, pages };
};

export const forgetPhotographs = async (id: string): Promise<void> => {
  await attempt(() => del(id, stores().photographs));
};

/** Forgets a form, and the photographs that went with it. */
export const forgetWaiting = async ({ id, values: typed }: Waiting): Promise<void> => {
  const held = (await attempt(() => keys<string>(stores().photographs))) ?? [];
  await Promise.all(held.filter((one) => Object.values(typed).includes(one)).map(forgetPhotographs));
  await attempt(() => del(id, stores().forms));
  tell();
};
