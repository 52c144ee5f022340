import { describe, expect, it, vi } from "vitest";
import type { FieldCode } from "@/lib/form/fault";
import { answerSource } from "./answer-source";

const refused = (fields: Record<string, FieldCode>) => ({
  ...{ ok: false as const, code: "invalid" as const, params: {}, fields, values: {} },
});
const nowhere = { current: null };

/** As much of a form's element as the source touches. */
const formWith = (elements: { name: string; type: string; value: string }[]) =>
  Object.assign(new EventTarget(), { elements }) as unknown as HTMLFormElement;

describe("a form filled by the server's answer", () => {
  it("has the faults that the server found, but where the field was changed since", () => {
    const answer = refused({ email: "required", name: "too-long" });
    const source = answerSource({ answer, defaults: {}, changed: new Set(["name"]), form: nowhere });
    expect(source.faults).toEqual([{ name: "email", type: "refused", message: "required" }]);
    expect(source.fault("name")).toBeUndefined();
  });

  it("has none before the first post, nor once it was granted", () => {
    for (const answer of [null, { ok: true as const, value: null }])
      expect(answerSource({ answer, defaults: {}, changed: new Set(), form: nowhere }).faults).toEqual([]);
  });

  it("begins with what the page gives, and then holds what its elements hold", () => {
    const given = { answer: null, defaults: { email: "given" }, changed: new Set<string>() };
    expect(answerSource({ ...given, form: nowhere }).value("email")).toBe("given");
    const form = { current: formWith([{ name: "email", type: "text", value: "typed" }]) };
    const source = answerSource({ ...given, form });
    expect(source.value("email")).toBe("typed");
    const hear = vi.fn();
    const stop = source.listen(hear);
    source.put("email", "put");
    expect([source.value("email"), hear.mock.calls.length]).toEqual(["put", 1]);
    stop();
    source.put("email", "again");
    expect(hear).toHaveBeenCalledTimes(1);
  });
});
