import { describe, expect, it } from "vitest";
import { queuePlacePath, queueQuery, readQueueKey, readQueueQuery, writeQueueKey } from "./queue";

const key = { at: "2019-10-01T08:00:00.123456Z", id: "7b0c5c0e-3d57-4b43-9a39-0f6c86cf6c11" };

describe("the queue's address", () => {
  it("holds a position to the microsecond", () => {
    expect(readQueueKey(writeQueueKey(key))).toEqual(key);
  });

  it.each(["", "x", `${key.at}_`, `yesterday_${key.id}`, `${key.at}_${key.id}_1`])(
    "begins at the oldest for %j",
    (text) => expect(readQueueKey(text)).toBeNull(),
  );

  it("leaves out invalid parts", () => {
    expect(readQueueQuery({ kind: "pizza", search: ["a", "b"], after: "1" })).toEqual({
      kind: undefined,
      search: undefined,
      after: "1",
    });
    expect(queueQuery({ kind: "mandate", search: "a&b" })).toBe("?kind=mandate&search=a%26b");
  });

  it("leads agreements to their countersignature", () => {
    expect(queuePlacePath({ kind: "agreement", id: key.id }, {})).toBe(`/countersign/${key.id}`);
    expect(queuePlacePath({ kind: "activity", id: key.id }, { kind: "activity" })).toBe(
      `/review/activity/${key.id}?kind=activity`,
    );
  });
});
