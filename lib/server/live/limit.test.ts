import { randomUUID } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import { beat, leave } from "@/db/mutations/process/presence";
import { streamLimits, takeStreamPlace } from "@/db/mutations/process/stream";
import { catchRefusal } from "@/db/testing/declaration/typed";
import { testSystem } from "@/db/testing/factories";
import { endPresence } from "@/lib/server/presence/presence";
import { takeStream } from "./limit";

afterAll(endPresence);

const reader = (fields: { accountId?: string } = {}) => ({
  ...{ sessionId: randomUUID(), accountId: randomUUID() },
  ...fields,
});

/** Another web process, which says that it lives when it begins and when it is told to go on. */
const otherProcess = async () => {
  const processId = randomUUID();
  await beat(testSystem(), processId);
  return {
    processId,
    goOn: () => beat(testSystem(), processId),
    take: (of: ReturnType<typeof reader>) => takeStreamPlace(testSystem(), { id: randomUUID(), processId, ...of }),
  };
};

it("lets a session open twenty streams, over all processes and at once, and one more once one of them is closed", async () => {
  const one = reader();
  const other = await otherProcess();
  const close = await takeStream(one);
  const asked = Array.from({ length: streamLimits.session + 3 }, (_, turn) =>
    catchRefusal(turn % 2 === 0 ? takeStream(one) : other.take(one)),
  );
  expect((await Promise.all(asked)).filter((answer) => answer === "too-many-streams")).toHaveLength(4);
  close();
  close();
  await expect.poll(() => catchRefusal(other.take(one))).not.toBe("too-many-streams");
  expect(await catchRefusal(takeStream(one))).toBe("too-many-streams");
  expect(await catchRefusal(takeStream(reader()))).not.toBe("too-many-streams");
});

it("lets an account open fifty streams, in however many sessions", async () => {
  const { accountId } = reader();
  const other = await otherProcess();
  for (let count = 0; count < streamLimits.account; count += 1) await other.take(reader({ accountId }));
  await other.goOn();
  await expect(takeStream(reader({ accountId }))).rejects.toMatchObject({ params: { most: 50 } });
});

it("does not count the streams of a process that ended", async () => {
  const one = reader();
  const other = await otherProcess();
  for (let count = 0; count < streamLimits.session; count += 1) await other.take(one);
  await other.goOn();
  expect(await catchRefusal(takeStream(one))).toBe("too-many-streams");
  await leave(testSystem(), other.processId);
  expect(await catchRefusal(takeStream(one))).not.toBe("too-many-streams");
});
