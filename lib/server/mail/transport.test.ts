import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { env } from "@/lib/env";
import { openTransport } from "./transport";

const parent = mkdtempSync(path.join(tmpdir(), "portal-"));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

it("writes complete mail files for their owner only, without injected headers", async () => {
  const folder = path.join(parent, "mail");
  Object.assign(env(), { MAIL_DIR: folder, SMTP_URL: undefined });
  await openTransport().deliver({
    id: randomUUID(),
    attempts: 0,
    toEmail: "ada@partner.example",
    subject: "A link\r\nBcc: eve@elsewhere.example",
    textBody: "Bonjour Ada",
    htmlBody: "<p>Bonjour Ada</p>",
    createdAt: new Date("2019-10-01T08:00:00Z"),
  });
  const files = readdirSync(folder);
  expect(files).toHaveLength(2);
  for (const file of files) expect(statSync(path.join(folder, file)).mode & 0o077).toBe(0);
  const text = readFileSync(path.join(folder, files.find((file) => file.endsWith(".txt")) ?? ""), "utf8");
  expect(text).toContain("Subject: A link Bcc: eve@elsewhere.example\n");
  expect(text.endsWith("\n\nBonjour Ada\n")).toBe(true);
});
