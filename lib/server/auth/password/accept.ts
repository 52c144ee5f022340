import "server-only";
import { passwordFault } from "@/lib/account/password";
import { Refusal } from "@/lib/refusal/refusal";
import { hashPassword } from "@/lib/server/auth/password/hash";

/** The hash of an acceptable password; refuses another one, at its field. */
export const acceptPassword = async (password: string, email: string): Promise<string> => {
  const fault = passwordFault(password, email);
  if (fault) throw new Refusal("invalid", {}, { password: fault });
  return hashPassword(password);
};
