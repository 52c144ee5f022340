import type { KnownFile } from "@/components/form/source/form-source";
import { shownReader } from "@/components/live/shown-reader";
import { isSecret } from "@/lib/form/secret";

/** What was typed and when, kept in this browser until it is sent. */
export type FormDraft = {
  at: string;
  values: Record<string, unknown>;
  files: Record<string, KnownFile>;
  /** The key of an attempt whose answer never came. */
  unsureKey?: string | undefined;
};

const prefix = "draft:";
/** Drafts of before readers had their own, which anybody at this browser would have found. */
const older = /^draft:(?!visitor:|[0-9a-f-]{36}\.(staff|[0-9a-f-]{36}):)/;

export const forgetOlderDrafts = (): void => {
  try {
    for (const key of Object.keys(localStorage)) if (older.test(key)) localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to clear.
  }
};

/** Who uses this browser now, and for which company, as the frame of the page says: no other person sees their drafts. */
const storeKey = (key: string): string => `${prefix}${shownReader() ?? "visitor"}:${key}`;

/** Which row, and as it stood: never from a draft, always from the page. */
const ofTheRow = ["id", "rowVersion"];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads a stored draft; null where it is missing or not one of ours. */
export const parseDraft = (text: string | null): FormDraft | null => {
  if (text === null) return null;
  try {
    const found: unknown = JSON.parse(text);
    if (!isRecord(found) || typeof found.at !== "string" || !isRecord(found.values)) return null;
    const unsureKey = typeof found.unsureKey === "string" ? found.unsureKey : undefined;
    return { at: found.at, values: found.values, files: (found.files ?? {}) as FormDraft["files"], unsureKey };
  } catch {
    return null;
  }
};

/** The defaults with the draft's values over them: only fields the form still has, and never the row's own. */
export const mergeDraft = <V extends object>(defaults: V, draft: FormDraft, omit: readonly string[] = []): V => {
  const barred = new Set([...ofTheRow, ...omit]);
  const kept = Object.entries(draft.values).filter(
    ([name, value]) =>
      name in defaults && !barred.has(name) && !isSecret(name) && value !== null && value !== undefined,
  );
  return { ...defaults, ...Object.fromEntries(kept) };
};

/** The fields whose value is another than the defaults give: what somebody typed, and nothing of the row itself. */
export const typedOver = (defaults: object, values: object): Record<string, unknown> => {
  const given = new Map(Object.entries(defaults).map(([name, value]) => [name, JSON.stringify(value)]));
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => JSON.stringify(value) !== given.get(name)),
  );
};

/** What may be stored: no secret, and nothing a page names in `omit`. */
export const withoutFields = (values: object, omit: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !isSecret(name) && !omit.includes(name)));

export const readDraft = (key: string): FormDraft | null => {
  try {
    return parseDraft(localStorage.getItem(storeKey(key)));
  } catch {
    return null;
  }
};

/** False where the browser keeps nothing (private mode, full). */
export const writeDraft = (key: string, draft: FormDraft): boolean => {
  try {
    localStorage.setItem(storeKey(key), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
};

export const forgetDraft = (key: string): void => {
  try {
    localStorage.removeItem(storeKey(key));
  } catch {
    // A browser that keeps nothing has nothing to clear.
  }
};

/** All drafts of this browser, as they are stored: what they name is still of use to somebody. */
export const storedDrafts = (): string[] => {
  try {
    return Object.entries(localStorage).flatMap(([key, text]) => (key.startsWith(prefix) ? [String(text)] : []));
  } catch {
    return [];
  }
};
