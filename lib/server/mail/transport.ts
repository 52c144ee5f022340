import "server-only";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";
import type { QueuedEmail } from "@/db/mutations/mail/queue";
import { env } from "@/lib/env";

/** Delivers one mail; resolves once it is accepted, to what the server answered or the file that was written. */
export type Transport = { deliver: (letter: QueuedEmail) => Promise<string>; close: () => void };

const messageId = (letter: QueuedEmail): string => `<${letter.id}@${new URL(env().PUBLIC_URL).hostname}>`;

const byServer = (url: string): Transport => {
  const post = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 });
  const deliver = async (letter: QueuedEmail): Promise<string> => {
    const { response } = await post.sendMail({
      from: env().MAIL_FROM,
      to: letter.toEmail,
      subject: letter.subject,
      text: letter.textBody,
      html: letter.htmlBody,
      messageId: messageId(letter),
      date: letter.createdAt,
      headers: { "Auto-Submitted": "auto-generated" },
    });
    return response;
  };
  return { deliver, close: () => post.close() };
};

/** Writes a file in one step and for its owner alone: a mail may hold a link that signs in. */
const writeWhole = async (file: string, content: string): Promise<void> => {
  await writeFile(`${file}.part`, content, { encoding: "utf8", mode: 0o600 });
  await rename(`${file}.part`, file);
};

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, " ");

const asText = (letter: QueuedEmail): string =>
  [
    `Date: ${letter.createdAt.toUTCString()}`,
    `From: ${env().MAIL_FROM}`,
    `To: ${oneLine(letter.toEmail)}`,
    `Subject: ${oneLine(letter.subject)}`,
    `Message-ID: ${messageId(letter)}`,
    "",
    letter.textBody,
    "",
  ].join("\n");

const byFolder = (folder: string): Transport => ({
  deliver: async (letter) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const stamp = letter.createdAt.toISOString().replace(/[:.]/g, "-");
    const file = path.join(folder, `${stamp}-${letter.id.slice(0, 8)}`);
    await writeWhole(`${file}.html`, letter.htmlBody);
    await writeWhole(`${file}.txt`, asText(letter));
    return `${file}.txt`;
  },
  close: () => undefined,
});

/** Opens SMTP where a server is configured, else a folder of readable files whose names sort by time. */
export const openTransport = (): Transport => {
  const { SMTP_URL, MAIL_DIR } = env();
  return SMTP_URL ? byServer(SMTP_URL) : byFolder(MAIL_DIR);
};
