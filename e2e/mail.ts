import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "./fixtures";

const ownFolder = (): string => process.env.MAIL_DIR ?? "";

/** The e-mails that reached an address so far, oldest first, as text with headers. */
export const mailTo = async (email: string, folder = ownFolder()): Promise<string[]> => {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".txt")).sort();
  const letters = await Promise.all(names.map((name) => readFile(path.join(folder, name), "utf8")));
  return letters.filter((letter) => letter.includes(`\nTo: ${email}\n`));
};

/** Waits for an e-mail with that subject to an address, and returns its text. */
export const waitForMail = async (email: string, subject: string, folder = ownFolder()): Promise<string> => {
  const find = async () =>
    (await mailTo(email, folder)).find((letter) => letter.includes(`\nSubject: ${subject}`)) ?? "";
  await expect.poll(find, { message: `a letter “${subject}” to ${email}` }).not.toBe("");
  return find();
};

/** The address of the only link in an e-mail. */
export const linkIn = (letter: string): string => /^https?:\/\/\S+$/m.exec(letter)?.[0] ?? "";
