import { expect, it } from "vitest";
import { bytesWithin } from "./body";

/** A body that never ends. */
const endless = () => {
  const seen = { given: 0, isLeft: false };
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => {
      seen.given += 1_000;
      controller.enqueue(new Uint8Array(1_000));
    },
    cancel: () => {
      seen.isLeft = true;
    },
  });
  return { body, seen };
};

it("reads a whole body within the limit", async () => {
  expect(await bytesWithin(new Response("twelve bytes"), 12)).toEqual(new TextEncoder().encode("twelve bytes"));
  expect(await bytesWithin(new Response(null), 12)).toEqual(new Uint8Array());
});

it("stops reading at the limit, even of an endless body", async () => {
  const { body, seen } = endless();
  expect(await bytesWithin({ body }, 10_000)).toBeNull();
  expect(seen.isLeft).toBe(true);
  expect(seen.given).toBeLessThan(20_000);
});
