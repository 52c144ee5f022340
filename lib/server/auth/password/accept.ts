import "server-only";
import { passwordFault } from "@/lib/account/password";
import { Refusal } from "@/lib/errors";
import { hashPassword } from "@/lib/server/auth/password/hash";

/** The hash of a password that will do; refuses one that will not, at its field. */
export const acceptPassword = async (password: string, email: string): Promise<string> => {
  const fault = passwordFault(password, email);
  if (fault) throw new Refusal("invalid", {}, { password: fault });
  return hashPassword(password);
};
