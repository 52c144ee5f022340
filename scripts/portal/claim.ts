import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { type Identity, identify, isAlive } from "@/scripts/process/identity";

/** A note in a file that a living process holds something; a dead process's note does not count. */
type Claim<T extends object> = Identity & T;

export const readClaim = <T extends object>(file: string): Claim<T> | null => {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Claim<T>;
  } catch {
    return null;
  }
};

/** Writes the note in one step, so that no other process ever reads half of it; false where there is one. */
const place = (file: string, content: string): boolean => {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
};

const isHeld = (file: string): boolean => {
  const holder = readClaim(file);
  return holder !== null && isAlive(holder);
};

/** Takes the claim unless a living process holds it. */
export const tryClaim = <T extends object>(file: string, content: T): boolean => {
  const mine = JSON.stringify({ ...identify(process.pid), ...content });
  if (place(file, mine)) return true;
  if (isHeld(file)) return false;
  // Of two that see a dead note, the later would remove the earlier's new one: who removes it holds a claim for that.
  const removal = `${file}.removal`;
  if (!tryClaim(removal, {})) return false;
  try {
    if (isHeld(file)) return false;
    rmSync(file, { force: true });
    return place(file, mine);
  } finally {
    release(removal);
  }
};

/** Rewrites a claim that this process holds. */
export const amendClaim = <T extends object>(file: string, content: T): void => {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ ...identify(process.pid), ...content }), { mode: 0o600 });
  renameSync(draft, file);
};

export const release = (file: string): void => {
  if (readClaim(file)?.pid === process.pid) rmSync(file, { force: true });
};
