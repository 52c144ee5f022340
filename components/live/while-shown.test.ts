import { expect, it, vi } from "vitest";
import { whileShown } from "./while-shown";

const shown = () => {
  const pages = new EventTarget() as EventTarget & Pick<Window, "addEventListener" | "removeEventListener">;
  let open = 0;
  const connect = (): (() => void) => {
    open += 1;
    let isOpen = true;
    return () => {
      if (isOpen) open -= 1;
      isOpen = false;
    };
  };
  const catchUp = vi.fn();
  const letGo = whileShown(connect, catchUp, pages);
  const happen = (what: "pagehide" | "pageshow", persisted: boolean) =>
    pages.dispatchEvent(Object.assign(new Event(what), { persisted }));
  return { happen, letGo, catchUp, isOpen: () => open };
};

it("lets go of the connection when the page is left, and takes it up again when the page comes back", () => {
  const { happen, isOpen, catchUp } = shown();
  expect(isOpen()).toBe(1);
  happen("pageshow", false);
  expect([isOpen(), catchUp.mock.calls.length]).toEqual([1, 0]);
  happen("pagehide", true);
  expect(isOpen()).toBe(0);
  happen("pageshow", true);
  expect([isOpen(), catchUp.mock.calls.length]).toEqual([1, 1]);
});

it("connects no more once it was let go for good", () => {
  const { happen, letGo, isOpen, catchUp } = shown();
  letGo();
  happen("pageshow", true);
  expect([isOpen(), catchUp.mock.calls.length]).toEqual([0, 0]);
});
