import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { testFolder } from "@/scripts/testing/folder";
import { testMailVerb } from "./test-mail";
import { runVerb } from "./testing/in-process";

const send = (variables: Record<string, string> = {}) =>
  runVerb(testMailVerb, ["--to", "ines@vendor.example"], { ...variables, DATA_DIR: inject("dataDir") });

/** A mail server that says these answers, one a command, and whatever was sent to it. */
const startServer = async (answers: Record<string, string>): Promise<number> => {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.write("220 mail.test ESMTP\r\n");
    let isLetter = false;
    socket.on("data", (data) => {
      const said = data.toString();
      const verb = isLetter ? "" : said.slice(0, 4);
      if (isLetter && !said.endsWith("\r\n.\r\n")) return;
      isLetter = verb === "DATA";
      const answer = answers[verb] ?? (isLetter ? "354 go on" : verb === "" ? "250 queued as 42" : "250 ok");
      socket.write(`${answer}\r\n`);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
};

describe("test-mail", () => {
  it("says where the letter was written where no server is configured", async () => {
    const { status, stdout } = await send({ MAIL_DIR: path.join(testFolder(), "mail") });
    expect(status).toBe(0);
    expect(readFileSync(stdout.split(" ").at(-1) ?? "", "utf8")).toContain("To: ines@vendor.example");
  });

  it("says what the mail server answered", async () => {
    const port = await startServer({});
    const { status, stdout } = await send({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "portal@vendor.example" });
    expect([status, stdout]).toEqual([0, expect.stringMatching(/from portal@vendor.example .*250 queued as 42$/)]);
  });

  it("names the fault of a letter that cannot leave, and no password", async () => {
    const refusing = await startServer({ MAIL: "550 5.7.1 sender refused" });
    const MAIL_FROM = "portal@vendor.example";
    const refused = await send({ SMTP_URL: `smtp://127.0.0.1:${refusing}`, MAIL_FROM });
    expect(refused.stderr).toMatch(/refuses the sender or the addressee: 550 5.7.1 sender refused/);
    const silent = await send({ SMTP_URL: "smtp://portal:hidden-word@127.0.0.1:9", MAIL_FROM });
    expect([silent.status, silent.stderr]).toEqual([
      1,
      expect.stringMatching(/nothing answers at the mail server's port/),
    ]);
    expect(silent.stderr).not.toContain("hidden-word");
  });
});
