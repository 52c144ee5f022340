import type { Page } from "@playwright/test";

/** A file as a file picker returns it. */
type PickedFile = { name: string; mimeType: string; buffer: Buffer };

const words = "BT /F1 36 Tf 20 90 Td (Certificate) Tj ET";
const objects = [
  "<< /Type /Catalog /Pages 2 0 R >>",
  "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
  `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
  // One of the fonts that a file may leave out.
  "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
];

const written = (): string => {
  const bodies = objects.map((body, place) => `${place + 1} 0 obj\n${body}\nendobj\n`);
  const header = "%PDF-1.4\n";
  const offsets = bodies.map((_, place) => header.length + bodies.slice(0, place).join("").length);
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n`;
  const whole = header + bodies.join("");
  return `${whole}${table}startxref\n${whole.length}\n%%EOF\n`;
};

/** A PDF of one page with a word on it. */
export const certificate = (name = "certificate.pdf"): PickedFile => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(written(), "latin1"),
});

/** A Windows program with a document's name. */
export const disguised: PickedFile = {
  name: "certificate.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.concat([
    Buffer.from("MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff", "latin1"),
    Buffer.alloc(512),
  ]),
};

/** One megabyte over the limit. */
export const heavy: PickedFile = { ...certificate("scan.pdf"), buffer: Buffer.alloc(11 * 1024 * 1024, "%PDF-1.4\n") };

/** Picks a file through the button of a file field, as a person would. */
export const attach = async (page: Page, file: PickedFile, button: string | RegExp = /^Evidence – /): Promise<void> => {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  await (await chooser).setFiles(file);
};
