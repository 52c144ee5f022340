import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { EvidenceSheet } from "@/components/agreement/evidence/evidence-sheet";
import { type Evidence, evidenceSchema, type SignerEvidence } from "@/lib/agreement/evidence/schema";
import { specimenEvidence } from "@/lib/agreement/evidence/specimen";
import { batchDigest } from "@/lib/agreement/signing/batch";
import { writeConsentText } from "@/lib/agreement/signing/consent";
import { sha256 } from "@/lib/digest/sha256";
import en from "@/lib/i18n/en/agreement.json";
import enRefusals from "@/lib/i18n/en/refusals.json";
import fr from "@/lib/i18n/fr/agreement.json";
import frRefusals from "@/lib/i18n/fr/refusals.json";
import type { Locale } from "@/lib/i18n/locale";

const words = {
  en: { agreement: en, refusals: enRefusals },
  fr: { agreement: fr, refusals: frRefusals },
};

const plain = specimenEvidence({
  document: {
    ...{ agreementId: "2f1c9a52-7a43-4c39-9a4e-5a3f0b6c1d00", kind: "full", templateVersion: "2019-10" },
    ...{ templateDigest: sha256("template"), language: "fr", annexes: ["resale"], sha256: sha256("document") },
    ...{ bytes: 47_000, pages: 2, pageSha256: [sha256("first page"), sha256("second page")] },
  },
  seal: {
    ...{ level: "B-B", certificateSerial: "4a5b6c", certificateSha256: sha256("certificate"), subject: "CN=Seal" },
    ...{ issuer: "CN=Authority", claimedAt: "2026-03-01T10:00:00.000Z", time: "no independent time", timestamp: null },
  },
  ...{ programmeDay: "2019-10-01", softwareVersion: "0.1.0" },
});

/** The countersigner of a list consents in the words of a list. */
const listed = (signer: SignerEvidence, authentication: SignerEvidence["authentication"]): SignerEvidence => {
  const { language } = signer.consent;
  const { version, sha256: digest, boxes } = writeConsentText("vendor", language, "batch");
  const ticked = signer.consent.boxes.map((box) => ({ ...box, text: boxes[box.id as "read"] }));
  return { ...signer, authentication, consent: { version, language, sha256: digest, boxes: ticked } };
};

/** A specimen in which everything that may be there is there. */
const full = (): Evidence => {
  const { agreementId: subjectId, sha256: documentSha256 } = plain.document;
  const { authentication, identity } = plain;
  const assertion = {
    statement: { purpose: "agreement.sign" as const, subjectId, documentSha256, nonce: "q83vEjRWeJCrze8SNFZ4kA" },
    ...{ rpId: "portal.example", origin: "https://portal.example", registeredAt: authentication.firstFactor.at },
    ...{ publicKey: "MFkwEwYH", clientDataJson: "eyJ0eXBl", authenticatorData: "SZYN5YgO", signature: "MEUCIQDx" },
  };
  const delegation = { by: "Dominique Mandant", capacity: "Présidente", fromOn: "2019-01-01", untilOn: "2020-01-01" };
  const authority = { ...identity.authority, delegation: { ...delegation, proofSha256: sha256("above") } };
  const documents = [sha256("another"), documentSha256];
  const { countersigner } = plain;
  const byList = { ...countersigner.authentication.stepUp, boundToSha256: batchDigest(documents) };
  const batch = { id: "7d0c2a11-3b44-4f55-9a66-1b2c3d4e5f60", documents, position: 1 };
  const timestamp = {
    ...{ authority: "CN=Time", policy: "1.2.3.4", serial: "0f1e2d", at: "2026-03-01T10:00:01.000Z", token: "MIIC" },
  };
  const { time: _, level: __, timestamp: ___, ...sealedBy } = plain.seal;
  return {
    ...plain,
    seal: { ...sealedBy, level: "B-LT", time: "independent time", timestamp },
    countersigner: listed(countersigner, { ...countersigner.authentication, batch, stepUp: byList }),
    identity: { ...identity, authority },
    authentication: { ...authentication, stepUp: { ...authentication.stepUp, method: "passkey", assertion } },
  };
};

/** Said in words of the reader's language rather than as they stand in the file. */
const inWords = new Set(
  [
    "schema",
    "nature",
    "timeZone",
    "programmeDay",
    "method",
    "result",
    "language",
    "annexes",
    "kind",
    "side",
    "id",
  ].concat(["how", "level", "time", "fromOn", "untilOn", "bytes", "pages", "maxAgeSeconds", "detail", "position"]),
);

type Leaf = { path: string; value: string };
const leavesOf = (value: unknown, path: string[] = []): Leaf[] => {
  if (value === null || value === undefined) return [];
  if (typeof value === "object") return Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...path, key]));
  const name = path.findLast((key) => !/^\d+$/.test(key)) ?? "";
  return inWords.has(name) ? [] : [{ path: path.join("."), value: String(value) }];
};

const textOf = (locale: Locale, evidence: Evidence): string => {
  const sheet = createElement(EvidenceSheet, { evidence, sealedSha256: sha256("sealed") });
  const onError = (error: Error): never => {
    throw error;
  };
  const props = { locale, messages: words[locale], timeZone: "UTC", onError, children: sheet };
  const page = createElement(NextIntlClientProvider, props);
  return renderToStaticMarkup(page)
    .replaceAll(/<\/?(span|code)[^>]*>/g, "")
    .replaceAll("&#x27;", "'");
};

describe("the readable evidence", () => {
  it.each(["en", "fr"] as const)("shows in %s every fact of the file", (locale) => {
    const evidence = full();
    expect(evidenceSchema.safeParse(evidence).error?.issues ?? []).toEqual([]);
    const text = textOf(locale, evidence);
    expect(
      leavesOf(evidence)
        .filter(({ value }) => !text.includes(value))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it("says so where no independent authority confirms the time", () => {
    const text = textOf("en", plain);
    expect(text.includes(en.evidence.fields["no-time"])).toBe(true);
  });
});
