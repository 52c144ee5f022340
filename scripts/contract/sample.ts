import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canonicalJson } from "@/lib/canonical-json";
import { annexes } from "@/lib/contract/annex";
import { clausesOf } from "@/lib/contract/clause";
import type { ContractLanguage } from "@/lib/contract/language";
import { specimenEvidence } from "@/lib/contract/specimen-evidence";
import { currentTemplate } from "@/lib/contract/template";
import type { AgreementDocument } from "@/lib/server/document/agreement-document";
import { renderAgreementPdf } from "@/lib/server/document/agreement-pdf";
import { openSealingKey } from "@/lib/server/seal/certificate";
import { sealAgreement, sealEvidenceOf } from "@/lib/server/seal/seal";
import { sha256 } from "@/lib/sha256";

const offeredOn = "2019-10-01";

const documentOf = (language: ContractLanguage): AgreementDocument => ({
  template: currentTemplate,
  language,
  annexes,
  agreementId: randomUUID(),
  offeredOn,
  vendor: { legalName: "Éditeur Exemple SA" },
  party: {
    legalName: "Partenaire Exemple SAS",
    country: "FR",
    registerNumber: "732 829 320",
    address: "1 rue de l’Exemple, 75001 Paris",
  },
  predecessorSha256: null,
});

const render = async (language: ContractLanguage, pages: number | null) => {
  const document = documentOf(language);
  const short = await renderAgreementPdf(document);
  if (pages === null || pages <= short.pages) return { ...short, document };
  const clauses = clausesOf(currentTemplate, annexes).map((clause) => clause.text[language]);
  const text = (page: number) => [0, 1, 2, 3, 4].map((i) => clauses[(page * 5 + i) % clauses.length]).join("\n\n");
  const appendix = Array.from({ length: pages - short.pages }, (_, page) => text(page));
  return { ...(await renderAgreementPdf({ ...document, appendix })), document };
};

/** Seals a specimen with a throw-away authority and writes contract.pdf, root.pem, evidence.json. */
export const writeSample = async (out: string, pages: number | null, language: ContractLanguage, version: string) => {
  const folder = await mkdtemp(join(tmpdir(), "contract-"));
  try {
    const now = new Date();
    const key = await openSealingKey(join(folder, "seal"), "Partner Connect specimen", now);
    const { pdf, pages: count, document } = await render(language, pages);
    const evidence = specimenEvidence({
      document: {
        agreementId: document.agreementId,
        templateVersion: currentTemplate.version,
        templateDigest: currentTemplate.digest,
        language,
        annexes: [...annexes],
        sha256: sha256(pdf),
        bytes: pdf.length,
        pages: count,
      },
      seal: sealEvidenceOf(key, now),
      programmeDay: offeredOn,
      softwareVersion: version,
    });
    const started = performance.now();
    const sealed = await sealAgreement({ pdf, evidence, key });
    const milliseconds = Math.round(performance.now() - started);
    await mkdir(out, { recursive: true });
    await writeFile(join(out, "contract.pdf"), sealed);
    await writeFile(join(out, "root.pem"), key.rootPem);
    await writeFile(join(out, "evidence.json"), canonicalJson(evidence));
    return { pages: count, bytes: sealed.length, grownBy: sealed.length - pdf.length, milliseconds, out };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
