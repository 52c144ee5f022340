import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { actionSources } from "@/db/testing/actions/exported";

describe("an exported action", () => {
  it("is in app: no file of components, db or lib marks one", () => {
    const elsewhere = ["components", "db", "lib"].flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: "utf8" }).map((file) => path.join(room, file)),
    );
    const marked = elsewhere.filter(
      (file) => /\.[jt]sx?$/.test(file) && /^\s*["']use server["']/m.test(readFileSync(file, "utf8")),
    );
    expect(marked).toEqual([]);
  });

  it("stands in a file that exports nothing else", () => {
    const others = actionSources.filter(
      ({ source }) => !/^["']use server["']/.test(source) || /^export (?!const \w+Action =)/m.test(source),
    );
    expect(actionSources.length).toBeGreaterThan(30);
    expect(others.map(({ file }) => file)).toEqual([]);
  });
});
