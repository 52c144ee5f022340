import { expect, it } from "vitest";
import { draw } from "@/components/testing/render";
import { MailTroubleNote } from "./mail-trouble-note";

const trouble = {
  letters: 2,
  since: new Date("2026-02-03T09:30:00Z"),
  fault: "the mail server refuses the letter: 550 no",
};

it("says how many letters do not leave, since when, and what the server answers", () => {
  const { lines } = draw(<MailTroubleNote trouble={trouble} />);
  expect(lines[0]).toMatch(/^2 e-mails do not leave, .* 2026/);
  expect(lines[1]).toBe(trouble.fault);
});

it("says nothing while letters leave", () => {
  expect(draw(<MailTroubleNote trouble={null} />).lines).toEqual([]);
});
