import { describe, expect, it } from "vitest";
import { formsIn } from "@/components/testing/form";
import { draw } from "@/components/testing/render";
import { LeaveOrWithdraw } from "./leave-or-withdraw";
import { sampleApplication } from "./testing/sample-application";

const formsFor = (state: string) => formsIn(draw(<LeaveOrWithdraw application={sampleApplication({ state })} />));

describe("the foot of an application", () => {
  it.each(["draft", "declared", "more-asked"])("lets the applicant withdraw the row they see (%s)", (state) => {
    const forms = formsFor(state);
    expect(forms.map(({ to }) => to)).toEqual(["leaveAction", "withdrawAction"]);
    expect(forms[1]?.carries).toEqual({ rowVersion: "3" });
  });

  it.each(["verified", "rejected", "withdrawn"])("only leads away from one that is decided (%s)", (state) => {
    expect(formsFor(state).map(({ to }) => to)).toEqual(["leaveAction"]);
  });
});
