import { expect, it } from "vitest";
import { hasHeld } from "./use-put-aside";

const held = { id: "held", name: "one.jpg", size: 2, held: { behind: null, pages: ["p"] } };
const sent = { id: "sent", name: "two.jpg", size: 2 };
const files = { files: { current: { held, sent } } };

it("a form holds a photograph that has not left only where one of its fields still names it", () => {
  expect(hasHeld({ type: "VCP", proofFileId: "held" }, files)).toBe(true);
  expect(hasHeld({ type: "VCP", proofFileId: "sent" }, files)).toBe(false);
  expect(hasHeld({ type: "VCP", proofFileId: "" }, files)).toBe(false);
});
