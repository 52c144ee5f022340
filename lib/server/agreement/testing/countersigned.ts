import { readdir } from "node:fs/promises";
import path from "node:path";
import { countersignAgreement } from "@/db/mutations/agreement/countersign";
import { signAgreement } from "@/db/mutations/agreement/sign";
import {
  ensureProgramme,
  giveMandate,
  makeAgreementCompany,
  makeSigner,
  setMandate,
  shownSigning,
  stepUpFor,
} from "@/db/testing/agreement/offer";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { env } from "@/lib/env";
import { readDocument } from "@/lib/server/agreement/store";
import { offerDrawnOnce } from "@/lib/server/agreement/testing/offer";
import { findEvidence } from "@/lib/verify/pdf/attachment";
import { readPdf } from "@/lib/verify/pdf/file";
import { PdfSyntaxError } from "@/lib/verify/pdf/object";

const boxes = { read: true, authority: true, electronic: true } as const;

const ago = (seconds: number): Date => new Date(Date.now() - seconds * 1_000);
export const makeCountersigner = () => makeSigner(["countersigner"], undefined, ago(10));

const offered = async () => {
  await ensureProgramme();
  const signatory = await makeSigner(["signatory"], await makeAgreementCompany(), ago(20));
  const mandateId = await giveMandate(signatory);
  const { id } = await offerDrawnOnce(signatory);
  return { signatory, mandateId, id };
};

/** An agreement signed by the partner, with a countersigner who has stepped up. */
export const signed = async (language: AgreementLanguage = "fr") => {
  const offer = await offered();
  const shown = await shownSigning(offer.id, language);
  await stepUpFor(offer.signatory, shown);
  await signAgreement(offer.signatory, shown);
  const countersigner = await makeCountersigner();
  const again = await shownSigning(offer.id, language);
  await stepUpFor(countersigner, again, "agreement.countersign");
  return { ...offer, countersigner, shown: { ...again, ...boxes, dualControl: false } };
};

/** An agreement that waits for its seal. */
export const countersigned = async (language: AgreementLanguage = "fr") => {
  const file = await signed(language);
  await setMandate(file.mandateId, { state: "verified", decidedAt: file.countersigner.at });
  await countersignAgreement(file.countersigner, file.shown);
  return file;
};

const readOnce = new Map<string, Promise<string | null>>();

/** Other tests store other files in the same folder; none is ever rewritten, so each is read once. */
const aboutWhich = (name: string): Promise<string | null> => {
  const known = readOnce.get(name) ?? readAbout(name);
  readOnce.set(name, known);
  return known;
};

const readAbout = async (name: string): Promise<string | null> => {
  try {
    const { evidence } = await findEvidence(readPdf(await readDocument(name.slice(0, -4))));
    return evidence?.document.agreementId ?? null;
  } catch (error) {
    if (error instanceof PdfSyntaxError) return null;
    throw error;
  }
};

/** The sealed files on disk that are about an agreement. */
export const filesAbout = async (id: string): Promise<string[]> => {
  const folder = path.join(env().DATA_DIR, "agreements");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".pdf"));
  const about = await Promise.all(names.map(async (name) => ((await aboutWhich(name)) === id ? [name] : [])));
  return about.flat();
};
