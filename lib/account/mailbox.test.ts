import { expect, it } from "vitest";
import { resetLife } from "./invitation";
import { mailboxWait, mailboxWindow } from "./mailbox";

it("lets three letters follow one another, then waits twice as long each time", () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 100].map((sent) => mailboxWait(sent) / 60_000)).toEqual([
    0, 0, 0, 2, 4, 8, 16, 32, 50, 50,
  ]);
});

it("sends the next letter before the link in the last one ends", () => {
  expect(mailboxWait(1_000)).toBeLessThan(resetLife);
});

it("puts fewer than 40 letters a day into a mailbox, however often strangers ask", () => {
  let letters: number[] = [];
  for (let at = 0; at < 7 * mailboxWindow; at += 30_000) {
    const recent = letters.filter((sent) => sent > at - mailboxWindow);
    if (at - (letters.at(-1) ?? Number.NEGATIVE_INFINITY) >= mailboxWait(recent.length)) letters = [...recent, at];
    expect(recent.length).toBeLessThan(40);
  }
});
