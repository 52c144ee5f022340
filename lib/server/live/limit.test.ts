import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { streamLimits, takeStream } from "./limit";

const reader = (fields: { sessionId?: string; accountId?: string } = {}) => ({
  ...{ sessionId: randomUUID(), accountId: randomUUID() },
  ...fields,
});

it("lets a session open twenty streams, and one more once one of them is closed", () => {
  const one = reader();
  const held = Array.from({ length: streamLimits.session }, () => takeStream(one));
  expect(() => takeStream(one)).toThrow(expect.objectContaining({ code: "too-many-streams", params: { most: 20 } }));
  held[0]?.();
  held[0]?.();
  takeStream(one);
  expect(() => takeStream(one)).toThrow();
  expect(() => takeStream(reader())).not.toThrow();
});

it("lets an account open fifty streams, in however many sessions", () => {
  const { accountId } = reader();
  for (let count = 0; count < streamLimits.account; count += 1) takeStream(reader({ accountId }));
  expect(() => takeStream(reader({ accountId }))).toThrow(expect.objectContaining({ params: { most: 50 } }));
});
