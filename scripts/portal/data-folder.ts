import { chmodSync, mkdirSync } from "node:fs";
import path from "node:path";

/** The absolute path of the data folder (DATA_DIR, else .data beside the code), created for its owner only. */
export const dataFolder = (asked = process.env.DATA_DIR): string => {
  const folder = path.resolve(asked || ".data");
  if (mkdirSync(folder, { recursive: true, mode: 0o711 }) !== undefined) chmodSync(folder, 0o700);
  return folder;
};
