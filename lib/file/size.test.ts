import { expect, it } from "vitest";
import { formatSize } from "@/lib/file/size";

it("a size is written in the reader's units", () => {
  expect(formatSize(12, "en")).toBe("1 kB");
  expect(formatSize(12_400, "fr").replace(/\s/g, " ")).toBe("12 ko");
  expect(formatSize(3_565_158, "en")).toBe("3.4 MB");
});
