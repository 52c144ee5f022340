import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { deviceId, type Marked, markDevice, markedDevice } from "@/lib/server/auth/device/mark";

const marked = (fields: Partial<Marked> = {}): Marked => ({
  ...{ step: "password", accountId: randomUUID(), until: "hash" },
  ...fields,
});

describe("the cookie of a browser that is known again", () => {
  it("is known by each account that marked it, and by no other", () => {
    const [one, two] = [marked(), marked()];
    const cookie = markDevice(markDevice(undefined, one), two);
    const id = deviceId(cookie);
    expect(id).toMatch(/^[\w-]{22}$/);
    expect([one, two].map((each) => markedDevice(cookie, [each]))).toEqual([id, id]);
    expect(markedDevice(cookie, [marked()])).toBeNull();
    expect(markedDevice(cookie, [])).toBeNull();
  });

  it("ends with the password or the factor, and a step is no other", () => {
    const mark = marked();
    const cookie = markDevice(undefined, mark);
    expect(markedDevice(cookie, [{ ...mark, until: "new hash" }])).toBeNull();
    expect(markedDevice(cookie, [{ ...mark, step: "factor" }])).toBeNull();
  });

  it("is not known with the marks of another browser, or an id of its own making", () => {
    const mark = marked();
    const [mine = "", theirs = ""] = [markDevice(undefined, mark), markDevice(undefined, marked())];
    const [id, proof] = theirs.split(".");
    const [own, ownProof, held] = mine.split(".");
    expect(markedDevice([id, proof, held].join("."), [mark])).toBeNull();
    expect(markedDevice([id, ownProof, held].join("."), [mark])).toBeNull();
    expect(deviceId([own, proof, held].join("."))).toBeNull();
  });

  it.each(["", "x", "a.b.c", ".".repeat(40), `${"a".repeat(22)}.${"b".repeat(22)}`, "é".repeat(22)])(
    "is none where it is %j",
    (cookie) => {
      expect(deviceId(cookie)).toBeNull();
    },
  );

  it("keeps the latest twelve accounts, each once", () => {
    const marks = Array.from({ length: 14 }, () => marked());
    const cookie = [...marks, ...marks].reduce<string | undefined>(markDevice, undefined);
    const known = marks.filter((mark) => markedDevice(cookie, [mark]) !== null);
    expect(known).toEqual(marks.slice(2));
    expect(deviceId(cookie)).not.toBeNull();
  });
});
