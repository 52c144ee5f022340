import { createStore, del, entries, get, set, type UseStore, values } from "idb-keyval";
import type { KnownFile } from "@/components/form/source/form-source";

/** The forms that may be sent without a line: they leave by themselves once there is one. */
export type OutboxForm = "credential" | "activity";

/** A form that was sent without a line, as this browser keeps it. Its id is the key under which the server does it once. */
export type Waiting = {
  id: string;
  /** The account and the company that it was sent for; it leaves for nobody else. */
  reader: string;
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
  /** Why it was refused: the code of the portal. */
  code?: string;
};

/** A photograph as bytes: some browsers lose what a file in their store refers to. */
type KeptPage = { name: string; type: string; bytes: ArrayBuffer; at: number };

let opened: { forms: UseStore; pages: UseStore } | undefined;
const stores = () => {
  opened ??= { forms: createStore("outbox", "forms"), pages: createStore("outbox-pages", "pages") };
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

const done = (work: () => Promise<void>): Promise<boolean> => attempt(() => work().then(() => true)).then(Boolean);

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

/** What waits for a reader, and for nobody else; the oldest first. */
export const listWaiting = async (reader: string | null): Promise<Waiting[]> => {
  const all = (await attempt(() => values<Waiting>(stores().forms))) ?? [];
  return all.filter((one) => one.reader === reader).sort((one, other) => one.at.localeCompare(other.at));
};

/** Null where it was sent or discarded meanwhile, perhaps in another tab. */
export const findWaiting = async (id: string): Promise<Waiting | null> =>
  (await attempt(() => get<Waiting>(id, stores().forms))) ?? null;

/** False where the browser keeps nothing. */
export const keepWaiting = async (one: Waiting): Promise<boolean> => {
  const isKept = await done(() => set(one.id, one, stores().forms));
  if (isKept) tell();
  return isKept;
};

/** Changes a form that is still there, in one step; null where it was sent or discarded meanwhile, and stays so. */
export const changeWaiting = async (id: string, change: Partial<Waiting>): Promise<Waiting | null> => {
  const next = await attempt(() =>
    stores().forms(
      "readwrite",
      (store) =>
        new Promise<Waiting | null>((resolve, reject) => {
          const asked: IDBRequest<Waiting | undefined> = store.get(id);
          asked.onerror = () => reject(asked.error);
          asked.onsuccess = () => {
            const changed = asked.result ? { ...asked.result, ...change } : null;
            if (changed) store.put(changed, id);
            resolve(changed);
          };
        }),
    ),
  );
  if (next?.state === "refused") tell();
  return next;
};

export const forgetWaiting = async (id: string): Promise<void> => {
  await attempt(() => del(id, stores().forms));
  tell();
};

/** Keeps a photograph under an id of its own; false where the browser keeps nothing. */
export const keepPage = (id: string, file: File): Promise<boolean> =>
  done(async () => {
    const page: KeptPage = { name: file.name, type: file.type, bytes: await file.arrayBuffer(), at: Date.now() };
    await set(id, page, stores().pages);
  });

export const findPage = async (id: string): Promise<File | null> => {
  const page = await attempt(() => get<KeptPage>(id, stores().pages));
  return page ? new File([page.bytes], page.name, { type: page.type }) : null;
};

export const forgetPage = async (id: string): Promise<void> => {
  await attempt(() => del(id, stores().pages));
};

const dayMs = 24 * 3_600_000;

/**
 * Forgets photographs of before yesterday that nothing names any more: a form that waits, or a draft of this browser
 * (`drafts`, as they are stored).
 */
export const sweepPages = async (drafts: readonly string[], now = Date.now()): Promise<void> => {
  const forms = (await attempt(() => values<Waiting>(stores().forms))) ?? [];
  const named = [...drafts, ...forms.map((one) => JSON.stringify(one.files))].join("\n");
  const pages = (await attempt(() => entries<string, KeptPage>(stores().pages))) ?? [];
  const idle = pages.filter(([id, { at }]) => at < now - dayMs && !named.includes(id));
  await Promise.all(idle.map(([id]) => forgetPage(id)));
};
