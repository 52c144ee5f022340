import { hash, verify } from "@node-rs/argon2";

/** Parameters of argon2id as OWASP recommends: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"), cost);

let dummy: Promise<string> | undefined;

/** Compares in constant time, whether the account exists, has a password, or neither. */
export const isPassword = async (known: string | null | undefined, given: string): Promise<boolean> => {
  dummy ??= hashPassword("an account that does not exist");
  const isRight = await verify(known ?? (await dummy), given.normalize("NFKC"));
  return isRight && Boolean(known);
};
