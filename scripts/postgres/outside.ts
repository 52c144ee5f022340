import { mkdirSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const name = "partner-connect-portal";

const candidates = (): string[] =>
  process.getuid?.() === 0
    ? [path.join("/var/lib", name), path.join("/var/tmp", name)]
    : [path.join(os.homedir(), ".cache", name), path.join(os.tmpdir(), `${name}-${os.userInfo().username}`)];

const isOurs = (folder: string): boolean => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    return process.getuid === undefined || statSync(folder).uid === process.getuid();
  } catch {
    return false;
  }
};

/** A folder outside the project that other accounts may enter, where the project's folder is closed. */
export const outsideFolder = (): string => {
  const folder = candidates().find(isOurs);
  if (!folder) throw new Error(`None of ${candidates().join(", ")} can be used: set DATABASE_URL instead`);
  return folder;
};
