import { describe, expect, it } from "vitest";
import { faultsIn, formsIn, granted, refused } from "@/components/testing/form";
import { draw, drawAnswered, translations } from "@/components/testing/render";
import { RequestResetForm } from "./request-reset-form";

const t = translations("account.reset");
const to = "askResetAction";

describe("the form that asks for a new password", () => {
  it("asks for an address only", () => {
    expect(formsIn(draw(<RequestResetForm />))).toEqual([
      { to, carries: {}, fields: { email: "" }, buttons: [t("ask")] },
    ]);
  });

  it("keeps an address that cannot be one, and says so", async () => {
    const answer = refused({ fields: { email: "email-impossible" }, values: { email: "ana@" } });
    const drawn = await drawAnswered(<RequestResetForm />, { to, answer });
    expect(formsIn(drawn)[0]?.fields).toEqual({ email: "ana@" });
    expect(faultsIn(drawn)).toEqual({ email: translations("form.errors")("email-impossible") });
  });

  it("answers every address with the same sentence", async () => {
    const { lines } = await drawAnswered(<RequestResetForm />, { to, answer: granted(null) });
    expect(lines).toEqual([t("asked")]);
  });
});
