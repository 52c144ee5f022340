import { describe, expect, it } from "vitest";
import { faultsIn, formsIn, refused } from "@/components/testing/form";
import { draw, drawAnswered, translations } from "@/components/testing/render";
import { StartPanel } from "./start-panel";

describe("the first step of an application", () => {
  it("asks for an address, carries the language, and says what follows", () => {
    const drawn = draw(<StartPanel locale="fr" />, "fr");
    expect(formsIn(drawn)).toMatchObject([
      { to: "startAction", carries: { locale: "fr", assessment: "" }, fields: { email: "" } },
    ]);
    expect(drawn.textsOf("li")).toHaveLength(3);
  });

  it("keeps an address that cannot be one", async () => {
    const answer = refused({ fields: { email: "email-impossible" }, values: { email: "ana lafont" } });
    const drawn = await drawAnswered(<StartPanel locale="en" />, { to: "startAction", answer });
    expect(formsIn(drawn)[0]?.fields).toEqual({ email: "ana lafont" });
    expect(faultsIn(drawn)).toEqual({ email: translations("form.errors")("email-impossible") });
  });
});
