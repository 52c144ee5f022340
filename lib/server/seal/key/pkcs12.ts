import { AuthenticatedSafe, CertBag, Certificate, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo, type SafeBag } from "pkijs";
import { toDer } from "@/lib/verify/cms/chain";

const encrypted = "1.2.840.113549.1.7.6";

type Bags = { keys: Uint8Array[]; certificates: Uint8Array[] };

const keyOf = async ({ bagValue }: SafeBag, password: ArrayBuffer): Promise<Uint8Array | null> => {
  if (bagValue instanceof PrivateKeyInfo) return new Uint8Array(bagValue.toSchema().toBER(false));
  if (!(bagValue instanceof PKCS8ShroudedKeyBag)) return null;
  // The parser decrypts through a method that its types hide.
  const bag = bagValue as unknown as { parseInternalValues: (given: { password: ArrayBuffer }) => Promise<void> };
  await bag.parseInternalValues({ password });
  const info = bagValue.parsedValue;
  return info ? new Uint8Array(info.toSchema().toBER(false)) : null;
};

const certificateOf = ({ bagValue }: SafeBag): Uint8Array | null =>
  bagValue instanceof CertBag && bagValue.parsedValue instanceof Certificate ? toDer(bagValue.parsedValue) : null;

const openSafe = async (file: Uint8Array, password: ArrayBuffer): Promise<SafeBag[]> => {
  const pfx = PFX.fromBER(Uint8Array.from(file).buffer);
  await pfx.parseInternalValues({ password, checkIntegrity: true });
  const safe = pfx.parsedValue?.authenticatedSafe;
  if (!(safe instanceof AuthenticatedSafe)) throw new Error("No safe in the PKCS #12 file");
  const safeContents = safe.safeContents.map(({ contentType }) => (contentType === encrypted ? { password } : {}));
  await safe.parseInternalValues({ safeContents });
  const contents = safe.parsedValue.safeContents as { value: { safeBags: SafeBag[] } }[];
  return contents.flatMap(({ value }) => value.safeBags);
};

/** Private keys (PKCS #8) and certificates of a PKCS #12 file, in DER. @throws when the password is wrong */
export const readPkcs12 = async (file: Uint8Array, password: string): Promise<Bags> => {
  const secret = Uint8Array.from(new TextEncoder().encode(password)).buffer;
  const bags = await openSafe(file, secret);
  const keys = await Promise.all(bags.map((bag) => keyOf(bag, secret)));
  return { keys: keys.flatMap((one) => one ?? []), certificates: bags.flatMap((bag) => certificateOf(bag) ?? []) };
};
