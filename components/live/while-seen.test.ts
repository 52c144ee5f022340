import { expect, it, vi } from "vitest";
import { whileSeen } from "./while-seen";

it("does at once what is asked of a page in front, and once what was asked of a page behind others", () => {
  const page = Object.assign(new EventTarget(), { visibilityState: "visible" as DocumentVisibilityState });
  const turn = (to: DocumentVisibilityState) => {
    page.visibilityState = to;
    page.dispatchEvent(new Event("visibilitychange"));
  };
  const work = vi.fn();
  const { ask, end } = whileSeen(work, page as unknown as Document);
  ask();
  expect(work).toHaveBeenCalledTimes(1);
  turn("hidden");
  for (let change = 0; change < 8; change += 1) ask();
  expect(work).toHaveBeenCalledTimes(1);
  turn("visible");
  turn("hidden");
  turn("visible");
  expect(work).toHaveBeenCalledTimes(2);
  turn("hidden");
  ask();
  end();
  turn("visible");
  expect(work).toHaveBeenCalledTimes(2);
});
