import { describe, expect, it } from "vitest";
import { all } from "@/components/testing/markup";
import { draw, noAction, translations } from "@/components/testing/render";
import { CloseForm } from "./close-form";
import { DoneNote } from "./done-note";

const t = translations("agreement.close");

describe("the forms that end an agreement", () => {
  it.each(["decline", "withdraw", "return", "refuse", "terminate"] as const)(
    "says what to %s means and asks for the reason everybody reads",
    (kind) => {
      const row = { id: "2f1c9a52", rowVersion: 4 };
      const { lines, textsOf, root } = draw(
        <CloseForm kind={kind} row={row} vendor="Portal Vendor" action={noAction} />,
      );
      expect(lines[0]).toBe(t(`${kind}.lead`, { vendor: "Portal Vendor" }));
      expect(textsOf("button")).toEqual([t(`${kind}.submit`)]);
      expect(all(root, "textarea")[0]?.attributes).toMatchObject({ name: "reason", maxLength: "1000" });
      const sent = all(root, "input").map(({ attributes }) => [attributes.name, attributes.value]);
      expect(sent).toEqual([
        ["idempotencyKey", expect.any(String)],
        ["id", "2f1c9a52"],
        ["rowVersion", "4"],
      ]);
    },
  );
});

describe("the note of what was just done", () => {
  it.each(["offered", "signed", "countersigned", "declined-by-vendor"])("answers %s in a sentence", (done) => {
    const { text, valuesOf } = draw(<DoneNote done={done} />);
    expect(text).toBe(translations("agreement.done")(done));
    expect(valuesOf("role")).toEqual(["status"]);
  });

  it.each([undefined, "", "unheard-of", "Signed", "signed.more", "../signed", "a".repeat(31)])(
    "says nothing for the address that asks for %j",
    (done) => {
      expect(draw(<DoneNote done={done} />).html).toBe("");
    },
  );
});
