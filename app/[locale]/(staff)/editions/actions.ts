"use server";

import { draftEdition } from "@/db/mutations/edition/draft";
import { importEdition } from "@/db/mutations/edition/import";
import { draftEditionSchema, importEditionSchema } from "@/lib/editor/schema";
import { action } from "@/lib/server/action";

export const importEditionAction = action(importEditionSchema, importEdition);
export const draftEditionAction = action(draftEditionSchema, draftEdition);
