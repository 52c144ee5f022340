import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export const openssl = (folder: string, ...words: string[]) => run("openssl", words, { cwd: folder });

/** `classic` answers as many public authorities do: RSA, SHA-512, and a certificate named by its SHA-1. */
export type Style = "plain" | "classic";

const configurationOf = (style: Style): string => `
[tsa]
default_tsa = authority
[authority]
dir = .
serial = serial
crypto_device = builtin
signer_cert = tsa.pem
${style === "classic" ? "" : "certs = root.pem"}
signer_key = tsa.key
signer_digest = ${style === "classic" ? "sha512" : "sha256"}
default_policy = 1.3.6.1.4.1.99999.1
digests = sha256, sha384, sha512
accuracy = secs:1
ordering = no
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = ${style === "classic" ? "sha1" : "sha256"}
[ca]
default_ca = root
[root]
database = index.txt
default_md = sha256
default_crl_days = 30
crlnumber = crlnumber
`;

const extensionsOf = (listAt: string): string => `
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
crlDistributionPoints = URI:${listAt}
`;

const newKeyOf = (style: Style): string[] =>
  style === "classic"
    ? ["-newkey", "rsa:2048", "-nodes", "-utf8"]
    : ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-utf8"];

/** Makes a certificate authority and a timestamp authority under it with openssl, in a folder. */
export const makeTimeAuthority = async (
  folder: string,
  name: string,
  { style, listAt }: { style: Style; listAt: string },
): Promise<void> => {
  const newKey = newKeyOf(style);
  const root = ["-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign,cRLSign"];
  const write = (file: string, text: string) => writeFile(path.join(folder, file), text);
  await Promise.all([
    write("ts.cnf", configurationOf(style)),
    write("tsa.ext", extensionsOf(listAt)),
    write("serial", "1000\n"),
  ]);
  await Promise.all([write("index.txt", ""), write("crlnumber", "01\n")]);
  const rootSubject = ["-subj", `/O=${name}/CN=${name} time root`, "-keyout", "root.key", "-out", "root.pem"];
  await openssl(folder, "req", "-x509", ...newKey, ...rootSubject, "-days", "3650", ...root);
  const subject = ["-subj", `/C=FR/O=${name}/CN=${name} timestamp authority`, "-keyout", "tsa.key", "-out", "tsa.csr"];
  await openssl(folder, "req", "-new", ...newKey, ...subject);
  const issue = ["-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial", "-days", "900", "-extfile", "tsa.ext"];
  await openssl(folder, "x509", "-req", "-in", "tsa.csr", ...issue, "-out", "tsa.pem");
};

/** Puts the timestamp authority's certificate on its root's revocation list. */
export const revokeTimeAuthority = async (folder: string): Promise<void> => {
  const keys = ["-cert", "root.pem", "-keyfile", "root.key"];
  await openssl(folder, "ca", "-config", "ts.cnf", "-revoke", "tsa.pem", ...keys);
  await makeRevocationList(folder);
};

/** An empty revocation list of the authority's root, in DER. */
export const makeRevocationList = async (folder: string): Promise<void> => {
  const keys = ["-cert", "root.pem", "-keyfile", "root.key"];
  await openssl(folder, "ca", "-config", "ts.cnf", "-gencrl", ...keys, "-out", "root.crl.pem");
  await openssl(folder, "crl", "-in", "root.crl.pem", "-outform", "DER", "-out", "root.crl");
};
