import { readFileSync } from "node:fs";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { dispatch } from "./dispatch";
import { requireText, UsageError, type Verb } from "./verb";

const said = { out: [] as string[], error: [] as string[] };
vi.spyOn(console, "log").mockImplementation((line: string) => void said.out.push(line));
vi.spyOn(console, "error").mockImplementation((line: string) => void said.error.push(line));
afterAll(() => void vi.restoreAllMocks());
afterEach(() => {
  said.out.length = 0;
  said.error.length = 0;
});

const keep: Verb = {
  usage: "keep FILE --as NAME",
  does: ["Keeps a file under a name."],
  options: { as: { type: "string" } },
  words: 1,
  run: async (given) => {
    if (given.rest[0] === "broken") throw new Error("It broke", { cause: new Error("the disk is full") });
    return requireText(given, "as") === "nothing" ? 1 : 0;
  },
};
const verbs = { keep: async () => keep };
const typed = (...words: string[]) => dispatch(verbs, words);

describe("an operator's command", () => {
  it("answers the verb's own status", async () => {
    expect(await typed("keep", "x", "--as", "name")).toBe(0);
    expect(await typed("keep", "x", "--as", "nothing")).toBe(1);
  });

  it("lists every verb when asked for help, and as an error without a verb or with an unknown one", async () => {
    expect([await typed("--help"), said.error]).toEqual([0, []]);
    const help = said.out.join();
    expect(help).toContain("portal keep FILE --as NAME");
    for (const words of [[], ["kepe"], ["constructor"]]) expect(await typed(...words)).toBe(2);
    expect(said.error).toEqual([help, help, help]);
  });

  it("explains one verb when asked for its help", async () => {
    expect([await typed("keep", "--help"), said.out]).toEqual([
      0,
      ["portal keep FILE --as NAME\n    Keeps a file under a name."],
    ]);
  });

  it.each([
    ["an unknown option", ["x", "--az", "y"]],
    ["a word too few", ["--as", "y"]],
    ["a word too many", ["x", "y", "--as", "z"]],
    ["an option that is missing", ["x"]],
    ["an empty option", ["x", "--as", " "]],
  ])("says how a verb is typed where it got %s, with status 2", async (_what, words) => {
    expect([await typed("keep", ...words), said.out]).toEqual([2, []]);
    expect(said.error.at(-1)).toContain("portal keep FILE --as NAME");
  });

  it("says what went wrong and why, with status 1", async () => {
    expect(await typed("keep", "broken", "--as", "y")).toBe(1);
    expect(said.error).toEqual(["portal: It broke: the disk is full"]);
  });

  it("is in the operating guide, whichever it is", () => {
    const table = readFileSync("scripts/portal.ts", "utf8");
    const names = [...table.matchAll(/import\("@\/scripts\/operator\/([a-z-]+)"\)/g)].map(([, name]) => name);
    const guide = readFileSync("docs/operating.md", "utf8");
    expect(names.length).toBeGreaterThan(6);
    expect(names.filter((name) => !new RegExp(`^\\|.*\`${name} ?[^\`]*\``, "m").test(guide))).toEqual([]);
  });

  it("knows what was typed wrongly from what went wrong", () => {
    expect(() => requireText({ values: {}, rest: [] }, "as")).toThrow(UsageError);
  });
});
