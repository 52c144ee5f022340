import { expect, it } from "vitest";
import { faultsIn, formsIn, refused } from "@/components/testing/form";
import { draw, drawAnswered, translations } from "@/components/testing/render";
import { ResetForm } from "./reset-form";

const form = <ResetForm secret="s3cret" />;

it("The form for a new password carries the secret of its link", () => {
  expect(formsIn(draw(form))).toMatchObject([
    { to: "resetAction", carries: { secret: "s3cret" }, fields: { password: "" } },
  ]);
});

it("The form for a new password says what is wrong with it, and keeps the secret", async () => {
  const answer = refused({ fields: { password: "password-too-short" } });
  const drawn = await drawAnswered(form, { to: "resetAction", answer });
  expect(faultsIn(drawn)).toEqual({ password: translations("form.errors")("password-too-short") });
  expect(formsIn(drawn)).toMatchObject([{ carries: { secret: "s3cret" }, fields: { password: "" } }]);
});
