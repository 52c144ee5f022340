import { chmodSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { modeOf, testFolder } from "@/scripts/testing/folder";
import { dataFolder } from "./data-folder";

describe("the data folder", () => {
  it("is made for its owner only, in folders that others may pass", () => {
    const asked = path.join(testFolder(), "srv", "portal");
    expect(dataFolder(asked)).toBe(asked);
    expect(modeOf(asked)).toBe(0o700);
    expect(modeOf(path.dirname(asked)) & 0o066).toBe(0);
  });

  it("keeps what its owner allows once it is there", () => {
    const asked = path.join(testFolder(), "data");
    dataFolder(asked);
    chmodSync(asked, 0o710);
    dataFolder(asked);
    expect(modeOf(asked)).toBe(0o710);
  });

  it("is named absolutely, however it was asked for", () => {
    const asked = path.join(testFolder(), "data");
    expect(dataFolder(path.relative(process.cwd(), asked))).toBe(asked);
    expect(dataFolder(`${asked}/../data/`)).toBe(asked);
  });
});
