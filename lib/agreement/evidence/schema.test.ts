import fc from "fast-check";
import { expect, test } from "vitest";
import { type Evidence, evidenceSchema } from "@/lib/agreement/evidence/schema";
import type { AssertionEvidence } from "@/lib/agreement/evidence/signer";
import { sampleEvidence } from "@/lib/agreement/evidence/testing/sample-evidence";
import { consentBoxes, consentSides, writeConsentText } from "@/lib/agreement/signing/consent";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { sha256 } from "@/lib/digest/sha256";

const evidence = sampleEvidence();

type Path = (string | number)[];
const pathsOf = (value: unknown, path: Path = []): Path[] =>
  value === null || typeof value !== "object"
    ? [path]
    : [
        ...(path.length > 0 && !Array.isArray(value) ? [path] : []),
        ...Object.entries(value).flatMap(([key, one]) =>
          pathsOf(one, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ];

const changed = (path: Path, change: (parent: Record<string | number, unknown>, key: string | number) => void) => {
  const copy = structuredClone(evidence) as unknown as Record<string | number, unknown>;
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], copy);
  change(parent as Record<string | number, unknown>, path.at(-1) ?? "");
  return copy;
};

const faults = (value: unknown) => evidenceSchema.safeParse(value).error?.issues.map((issue) => issue.message) ?? [];
const paths = pathsOf(evidence);

test("the specimen is complete and canonical", () => {
  expect(faults(evidence)).toEqual([]);
  expect(JSON.parse(canonicalJson(evidence))).toEqual(evidence);
});

test("leaving out any field is refused", () => {
  for (const path of paths.filter((one) => typeof one.at(-1) === "string")) {
    const without = changed(path, (parent, key) => {
      delete parent[key];
    });
    expect(faults(without).length, path.join(".")).toBeGreaterThan(0);
  }
});

test("'unknown' in any field is refused, and so is nothing at all", () => {
  for (const path of paths)
    for (const value of ["unknown", "Unknown", "inconnu", "n/a", "", " ", undefined]) {
      const vague = changed(path, (parent, key) => {
        parent[key] = value;
      });
      expect(faults(vague).length, `${path.join(".")} = ${value}`).toBeGreaterThan(0);
    }
});

test("an unknown field is refused", () => {
  for (const path of [["x"], ["identity", "x"], ["countersigner", "technical", "x"], ["seal", "x"]]) {
    const more = changed(path, (parent, key) => {
      parent[key] = 1;
    });
    expect(faults(more).length).toBeGreaterThan(0);
  }
});

const faultOf = (change: (draft: Evidence) => void) => {
  const draft = structuredClone(evidence);
  change(draft);
  return faults(draft);
};

test("parts that contradict each other are refused", () => {
  expect(
    faultOf((d) => {
      d.authentication.stepUp.boundToSha256 = sha256("x");
    }),
  ).toEqual(["step-up-bound-to-another-document"]);
  expect(
    faultOf((d) => {
      d.countersigner.authentication.stepUp.boundToSha256 = sha256("x");
    }),
  ).toEqual(["step-up-bound-to-another-document"]);
  expect(
    faultOf((d) => {
      d.authentication.stepUp.at = "2026-03-01T08:54:00.000Z";
    }),
  ).toContain("step-up-not-fresh");
  expect(
    faultOf((d) => {
      d.countersigner.identity.userId = d.identity.userId;
    }),
  ).toEqual(["one-person-on-both-sides"]);
  expect(
    faultOf((d) => {
      d.consent.boxes[1] = structuredClone(d.consent.boxes[0]) as never;
    }),
  ).toContain("consent-box-missing");
  expect(
    faultOf((d) => {
      for (const box of d.consent.boxes) box.text = "Other words";
    }),
  ).toEqual(["consent-text-differs"]);
  expect(
    faultOf((d) => {
      d.timeline.reverse();
    }),
  ).toContain("timeline-not-in-order");
  expect(
    faultOf((d) => {
      d.timeline = d.timeline.filter((entry) => entry.kind !== "offered");
    }),
  ).toEqual(["timeline-offer"]);
  expect(
    faultOf((d) => {
      d.seal.claimedAt = "2026-03-01T09:00:00.000Z";
    }),
  ).toContain("sealed-before-countersigned");
});

const byPasskey = (change: Partial<AssertionEvidence["statement"]> = {}): Evidence => {
  const { agreementId: subjectId, sha256: documentSha256 } = evidence.document;
  const statement = { purpose: "agreement.sign" as const, subjectId, documentSha256, nonce: "q83vEjRWeJCrze8SNFZ4kA" };
  const site = { rpId: "portal.example", origin: "https://portal.example" };
  const bytes = { publicKey: "MFk", clientDataJson: "e30", authenticatorData: "AA", signature: "MEU" };
  const { firstFactor, batch, stepUp } = evidence.authentication;
  const assertion = { statement: { ...statement, ...change }, ...site, ...bytes, registeredAt: firstFactor.at };
  return { ...evidence, authentication: { firstFactor, batch, stepUp: { ...stepUp, method: "passkey", assertion } } };
};

test("a step-up by passkey brings its assertion, about this agreement and this act", () => {
  expect(faults(byPasskey())).toEqual([]);
  const elsewhere = ["assertion-about-something-else"];
  expect(faults(byPasskey({ purpose: "agreement.countersign" }))).toEqual(elsewhere);
  expect(faults(byPasskey({ subjectId: evidence.identity.userId }))).toEqual(elsewhere);
  expect(faults(byPasskey({ documentSha256: sha256("x") }))).toEqual(elsewhere);
  const { stepUp } = byPasskey().authentication;
  for (const [method, assertion] of [
    ["passkey", null],
    ["totp", stepUp.assertion],
  ])
    expect(
      faults({ ...evidence, authentication: { ...evidence.authentication, stepUp: { ...stepUp, method, assertion } } })
        .length,
    ).toBeGreaterThan(0);
});

test("no arbitrary JSON passes for evidence", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => !evidenceSchema.safeParse(value).success));
});

test("each consent has its own text and hash", () => {
  const all = consentSides.flatMap((side) =>
    (["fr", "en"] as const).map((language) => writeConsentText(side, language)),
  );
  expect(new Set(all.map((consent) => consent.sha256)).size).toBe(4);
  for (const consent of all) expect(Object.keys(consent.boxes)).toEqual([...consentBoxes]);
  expect(all.map((consent) => [consent.version, consent.sha256])).toMatchInlineSnapshot(`
    [
      [
        "2019-10/1",
        "683f4b8b34af0d6770db40d0671ab4a13199aa583a31842e0bde2f24655df1eb",
      ],
      [
        "2019-10/1",
        "95141bc5b4a4ddafaac1756fd7ed358c545d4d589aa25acaae97fb9fbf8089c0",
      ],
      [
        "2019-10/1",
        "c857258cc4c7372959cf38687db54a15dcfc79772fb0e7abbd6169fb42efc71c",
      ],
      [
        "2019-10/1",
        "dc047da95cdd41c09f1f34f02181e4c5eff01e610b960e5ebdcd30429c104327",
      ],
    ]
  `);
});
