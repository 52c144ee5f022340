"use server";

import { withdrawCredential } from "@/db/mutations/person/credential";
import { commentOnClaim } from "@/db/mutations/review/answer";
import { withdrawSchema } from "@/lib/person/schema";
import { commentSchema } from "@/lib/review/schema";
import { action } from "@/lib/server/action";

export const withdrawCredentialAction = action(withdrawSchema, withdrawCredential);
export const commentOnCredentialAction = action(commentSchema, commentOnClaim);
