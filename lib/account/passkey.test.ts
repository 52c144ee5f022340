import { describe, expect, it } from "vitest";
import { faultsBy } from "@/lib/form/testing/faults";
import {
  assertionSchema,
  keepPasskeySchema,
  openRegistrationSchema,
  removePasskeySchema,
  renamePasskeySchema,
} from "./passkey";

const credential = { id: "a-_9", rawId: "a-_9", type: "public-key" };
const assertion = {
  ...credential,
  response: { clientDataJSON: "e30", authenticatorData: "AA", signature: "BB" },
  clientExtensionResults: { credProps: { rk: true } },
};
const registration = (transports?: unknown) => ({
  name: "Laptop",
  response: {
    ...credential,
    response: { clientDataJSON: "e30", attestationObject: "AA", transports },
    clientExtensionResults: {},
  },
});

describe("a browser's answer to a passkey's challenge", () => {
  it("is read without what its extensions say", () => {
    expect(assertionSchema.parse(assertion)).toEqual({ ...assertion, clientExtensionResults: {} });
  });

  it.each([
    ["padded base64", "AA=="],
    ["base64 of another alphabet", "A+/A"],
    ["nothing", ""],
    ["more than 8 KiB", "A".repeat(8_193)],
  ])("is refused where a part is %s", (_, signature) => {
    const response = { ...assertion.response, signature };
    expect(faultsBy(assertionSchema)({ ...assertion, response })).toEqual(["response.signature:wrong-passkey"]);
  });

  it("is refused where it is no public key's", () => {
    expect(assertionSchema.safeParse({ ...assertion, type: "password" }).success).toBe(false);
  });
});

describe("the registration of a passkey", () => {
  const transportsOf = (given: unknown) => keepPasskeySchema.parse(registration(given)).response.response.transports;

  it("keeps the transports that the standard names, and none where the browser says others", () => {
    expect(transportsOf(["usb", "internal"])).toEqual(["usb", "internal"]);
    expect(transportsOf(["usb", "telepathy"])).toEqual([]);
    expect(transportsOf(undefined)).toEqual([]);
    expect(transportsOf(Array(11).fill("usb"))).toEqual([]);
  });

  it("starts with a name of at most 60 characters and a code", () => {
    const faults = faultsBy(openRegistrationSchema);
    expect(faults({ name: "x".repeat(60), code: "123456" })).toEqual([]);
    expect(faults({ name: "x".repeat(61), code: " " })).toEqual(["name:too-long", "code:required"]);
    expect(faults({ name: " ", code: "1".repeat(41) })).toEqual(["name:required", "code:wrong-code"]);
  });

  it("is renamed by its id, to a name like the first", () => {
    const faults = faultsBy(renamePasskeySchema);
    expect(faults({ passkeyId: "7", name: " " })).toEqual(["passkeyId:not-found", "name:required"]);
    expect(faults({ passkeyId: "2f1c9a52-7a43-4c39-9a4e-5a3f0b6c1d00", name: "x".repeat(61) })).toEqual([
      "name:too-long",
    ]);
  });

  it("is removed by its id and a fresh code", () => {
    expect(faultsBy(removePasskeySchema)({ passkeyId: "7", code: "" })).toEqual([
      "passkeyId:not-found",
      "code:required",
    ]);
  });
});
