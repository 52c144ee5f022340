import { describe, expect, it, vi } from "vitest";
import { Refusal } from "./refusal";

describe("a refusal", () => {
  it("is known by every copy of the module, as the bundler makes them", async () => {
    vi.resetModules();
    const { Refusal: OfJobs } = await import("./refusal");
    expect(OfJobs).not.toBe(Refusal);
    expect(new OfJobs("stale") instanceof Refusal).toBe(true);
    expect(new Refusal("stale") instanceof OfJobs).toBe(true);
  });

  it.each([new Error("stale"), { code: "stale" }, null, "stale"])("is not %s", (other) => {
    expect((other as unknown) instanceof Refusal).toBe(false);
  });
});
