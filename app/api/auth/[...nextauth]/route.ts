import NextAuth from "next-auth";
import { authOptions } from "@/lib/server/auth/sign-in/options";
import { refusalOf } from "@/lib/server/door";
import { problemResponse } from "@/lib/server/problem";
import { withPlainFields } from "@/lib/server/request/fields";
import { askedLocale } from "@/lib/server/request/origin";

type Context = { params: Promise<{ nextauth: string[] }> };

/** The library takes a body for what it hopes it is, so it gets plain fields only. */
const answer = async (request: Request, context: Context): Promise<Response> => {
  try {
    return await NextAuth(authOptions())(await withPlainFields(request), context);
  } catch (error) {
    return problemResponse(refusalOf(error, "auth.failed"), askedLocale(request.headers));
  }
};

export { answer as GET, answer as POST };
