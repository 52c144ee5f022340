"use server";

import { draftEdition } from "@/db/mutations/edition/draft";
import { draftEditionSchema } from "@/lib/editor/schema";
import { action } from "@/lib/server/action";

export const draftEditionAction = action(draftEditionSchema, draftEdition);
