import { renderToBuffer } from "@react-pdf/renderer";
import { requireDrawable } from "@/lib/agreement/document/drawable";
import { composeReading } from "@/lib/agreement/document/reading";
import { registerTemplate } from "@/lib/agreement/text/template";
import { pdfCatalog, pdfEntries, readPdf } from "@/lib/verify/pdf/file";
import type { AgreementDocument } from "./document";
import { registerFonts } from "./fonts";
import { AgreementPages } from "./pages";

const pagesOf = (pdf: Uint8Array): number => {
  const file = readPdf(pdf);
  const count = pdfEntries(file, pdfCatalog(file).get("Pages")).get("Count");
  if (typeof count !== "number") throw new Error("The rendered document has no pages");
  return count;
};

/** Renders the agreement as the PDF that is read, signed and later sealed. Same input, same bytes. Refuses `not-drawable`. */
export const renderAgreementPdf = async (document: AgreementDocument): Promise<{ pdf: Uint8Array; pages: number }> => {
  const { vendor, party } = document;
  requireDrawable({ vendor: vendor.legalName, companyName: party.legalName, siren: party.registerNumber });
  requireDrawable({ address: party.address ?? "" });
  registerFonts();
  for (const text of document.texts ?? []) registerTemplate(text);
  const reading = composeReading(document.template, document.language, document.annexes, document.act);
  const pdf = new Uint8Array(await renderToBuffer(<AgreementPages document={document} reading={reading} />));
  return { pdf, pages: pagesOf(pdf) };
};
