import { describe, expect, it } from "vitest";
import { isUnreadable } from "./unreadable";

const framework = [
  "at JSON.parse (<anonymous>)",
  "at async Promise.all (index 1)",
  "at tI (/srv/portal/node_modules/next/dist/compiled/next-server/app-page-turbo.runtime.prod.js:15:70523)",
  "at async m (/srv/portal/.next/server/chunks/ssr/node_modules_next_dist_0-amwqbrge23p._.js:1:11868)",
  "at process.processTicksAndRejections (node:internal/process/task_queues:95:5)",
];
const own = "at u (/srv/portal/.next/server/chunks/ssr/[root-of-the-server]__1ldqa0md_ajm3._.js:1:4184)";
const library = "at Client.query (/srv/portal/node_modules/pg/lib/client.js:526:17)";

const thrown = (...lines: string[]): Error =>
  Object.assign(new Error("Connection closed."), {
    stack: ["Error: Connection closed.", ...lines.map((line) => `    ${line}`)].join("\n"),
  });

describe("an error while a page answers", () => {
  it("comes from what was posted where only the framework was running", () => {
    expect(isUnreadable(thrown(...framework), "POST")).toBe(true);
  });

  it.each([
    ["the portal's own code was running", thrown(own, ...framework), "POST"],
    ["a library of the portal's was running", thrown(library, ...framework), "POST"],
    ["nothing was posted", thrown(...framework), "GET"],
    ["nobody knows what was running", thrown(), "POST"],
    ["what was thrown is no error", "Connection closed.", "POST"],
  ])("is the portal's own where %s", (_, error, method) => {
    expect(isUnreadable(error, method)).toBe(false);
  });
});
