"use server";

import { withdrawCredential } from "@/db/mutations/person/credential";
import { commentOnDeclaration } from "@/db/mutations/review/answer";
import { withdrawRecordSchema } from "@/lib/person/schema";
import { commentSchema } from "@/lib/review/schema";
import { action } from "@/lib/server/action";

export const withdrawCredentialAction = action(withdrawRecordSchema, withdrawCredential);
export const commentOnCredentialAction = action(commentSchema, commentOnDeclaration);
