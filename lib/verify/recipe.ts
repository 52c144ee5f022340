import type { Evidence } from "@/lib/agreement/evidence/schema";
import { sha256Bytes, toHex } from "./digest";
import { readPdf } from "./pdf/file";
import type { FoundSeal } from "./pdf/seal-field";
import { unwrap } from "./pdf/unwrap";

/** One step of a manual check; message `agreement.evidence.check.<title>`. */
export type RecipeStep = { title: "file" | "root" | "seal" | "time" | "evidence"; commands: string[] };

const name = "agreement.pdf";

/** Copies bytes of the file with dd, which every system has. */
const piece = (from: number, length: number): string => `dd if=${name} bs=1 skip=${from} count=${length} 2>/dev/null`;

type Placed = { cms: Uint8Array; before: number; after: number; rest: number };

const placeOf = ({ cms, signed }: FoundSeal, file: Uint8Array): Placed => {
  if (!cms || !signed) throw new Error("The file carries no seal");
  const after = signed[1].byteOffset - file.byteOffset;
  return { cms, before: signed[0].length, after, rest: signed[1].length };
};

/** Extracts the signed bytes, then the signature between them from its hexadecimal text. */
const extraction = ({ cms, before, after, rest }: Placed, content: string, signature: string): string[] => [
  `${piece(0, before)} > ${content}`,
  `${piece(after, rest)} >> ${content}`,
  `${piece(before + 1, 2 * cms.length)} | perl -ne 'print pack "H*", $_' > ${signature}`,
];

const timeStep = (cover: FoundSeal, file: Uint8Array, portal: string): RecipeStep => ({
  title: "time",
  commands: [
    `curl -fsS -o time-root.pem ${portal}/api/seal/time-root.pem`,
    ...extraction(placeOf(cover, file), "covered.bin", "token.der"),
    "openssl ts -verify -token_in -in token.der -data covered.bin -CAfile time-root.pem",
    "openssl ts -reply -token_in -in token.der -token_out -text | grep -E 'Time stamp|Serial'",
  ],
});

/**
 * Commands that check this sealed file with openssl, qpdf and poppler alone, with its own byte ranges, digests and
 * instant.
 * @param portal address that serves the programme's root certificates, without a final slash
 */
export const writeRecipe = async (file: Uint8Array, evidence: Evidence, portal: string): Promise<RecipeStep[]> => {
  const { seal, cover } = unwrap(readPdf(file));
  const at = Math.floor(Date.parse(evidence.seal.claimedAt) / 1000);
  const { sha256, bytes } = evidence.document;
  const openssl = `openssl cms -verify -binary -inform DER -in sig.p7s -content signed.bin -CAfile root.pem`;
  return [
    {
      title: "file",
      commands: [
        `echo "${toHex(await sha256Bytes(file))}  ${name}" | sha256sum -c`,
        `test "$(head -c ${bytes} ${name} | sha256sum | cut -c 1-64)" = ${sha256} && echo "document: OK"`,
        `qpdf --check ${name}`,
      ],
    },
    {
      title: "root",
      commands: [
        `curl -fsS -o root.pem ${portal}/api/seal/root.pem`,
        "openssl x509 -in root.pem -noout -subject -fingerprint -sha256",
      ],
    },
    {
      title: "seal",
      commands: [
        ...extraction(placeOf(seal, file), "signed.bin", "sig.p7s"),
        `${openssl} -purpose any -attime ${at} -out /dev/null`,
        `pdfsig ${name}`,
      ],
    },
    ...(cover ? [timeStep(cover, file, portal)] : []),
    { title: "evidence", commands: [`pdfdetach -list ${name}`, `pdfdetach -save 1 -o evidence.json ${name}`] },
  ];
};

/** All commands as one text to copy, each step under its title as a comment. */
export const recipeText = (steps: readonly RecipeStep[], titleOf: (title: RecipeStep["title"]) => string): string =>
  steps.map(({ title, commands }) => [`# ${titleOf(title)}`, ...commands].join("\n")).join("\n\n");
