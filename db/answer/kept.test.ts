import { expect, it } from "vitest";
import { Kept } from "./kept";

it("drops what was read longest ago once the room is full", () => {
  const kept = new Kept<string>(10);
  kept.set("a", "first", 4);
  kept.set("b", "second", 4);
  expect(kept.get("a")).toBe("first");
  kept.set("c", "third", 4);
  expect([kept.get("a"), kept.get("b"), kept.get("c")]).toEqual(["first", undefined, "third"]);
  expect(kept.size).toBe(2);
});

it("keeps nothing that is heavier than the room, and nothing twice", () => {
  const kept = new Kept<number>(10);
  kept.set("a", 1, 11);
  expect(kept.get("a")).toBeUndefined();
  kept.set("b", 1, 6);
  kept.set("b", 2, 6);
  kept.set("c", 3, 4);
  expect([kept.get("b"), kept.get("c")]).toEqual([2, 3]);
  kept.drop("b");
  kept.drop("b");
  kept.set("d", 4, 6);
  expect([kept.get("b"), kept.get("c"), kept.get("d")]).toEqual([undefined, 3, 4]);
});
