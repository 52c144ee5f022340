import { afterEach, expect, it, vi } from "vitest";
import { log } from "@/lib/server/log";
import { untilDone } from "./until-done";

afterEach(() => vi.restoreAllMocks());

it("does what failed again until it is done, and logs the first failure only", async () => {
  const warned = vi.spyOn(log, "warn").mockReturnValue();
  const failures = [new Error("away"), new Error("still away")];
  let done = 0;
  await untilDone(
    "place.kept",
    async () => {
      const failure = failures.shift();
      if (failure) throw failure;
      done += 1;
    },
    1,
  );
  expect([done, failures]).toEqual([1, []]);
  expect(warned.mock.calls).toMatchObject([[{ event: "place.kept", err: { message: "away" } }]]);
});
