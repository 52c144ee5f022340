import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** A folder of one test, removed after it. */
export const testFolder = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "portal-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Writes files below a folder, by their path in it. */
export const writeTree = (folder: string, files: Record<string, string>): void => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
};

/** Who may do what with a file: 0o600 for its owner only. */
export const modeOf = (file: string): number => statSync(file).mode & 0o777;
