import { expect, it } from "vitest";
import { draw } from "@/components/testing/render";
import { Item } from "./outbox-item";
import type { Waiting } from "./store";

const one: Waiting = {
  ...{
    id: "key",
    reader: "ada.one",
    form: "credential",
    title: "VCP – Ada",
    path: "/people/credentials/new",
    draftKey: "credential",
  },
  ...{ values: {}, files: {}, at: "2019-10-01T12:00:00Z", state: "waiting" },
};
const shown = (state: Parameters<typeof Item>[0]["state"], parts: Partial<Waiting> = {}): string =>
  draw(<Item one={{ ...one, ...parts }} state={state} />).text;

it("a form that waits says what it is, since when, and that it leaves by itself", () => {
  const text = shown("waiting");
  expect(text).toContain("VCP – Ada");
  expect(text).toContain("Waiting for a line; sent by itself");
  expect(text).toContain("1 October 2019");
  expect(text).toContain("Discard");
});

it("a form that was refused leads to where it is corrected", () => {
  expect(shown("refused")).toContain("Not accepted: something needs correcting");
  expect(shown("refused")).toContain("Open and correct");
  expect(shown("waiting")).not.toContain("Open and correct");
});

it("a form on its way cannot be discarded any more", () => {
  expect(shown("sending")).toContain("Being sent");
  expect(shown("sending")).not.toContain("Discard");
});

it("a form whose reader's session has ended says that it waits for them", () => {
  expect(shown("signed-out")).toContain("Waiting for you to sign in again");
});

it("a form that was refused for a photograph, or for a fault of ours, says so; other faults its own fields tell", () => {
  expect(shown("refused", { code: "file-too-large" })).toContain("A photograph is too heavy.");
  expect(shown("refused", { code: "file-unreadable" })).toContain("A photograph was not taken.");
  expect(shown("refused", { code: "bug" })).toContain("Something went wrong on our side.");
  expect(shown("refused", { code: "invalid" }).split("\n")).toHaveLength(shown("refused").split("\n").length);
  expect(shown("waiting", { code: "file-too-large" })).not.toContain("too heavy");
});
