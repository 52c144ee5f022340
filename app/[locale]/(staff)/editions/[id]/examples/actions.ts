"use server";

import { addExample, removeExample } from "@/db/mutations/edition/draft";
import { addExampleSchema, removeExampleSchema } from "@/lib/editor/schema";
import { action } from "@/lib/server/action";

export const addExampleAction = action(addExampleSchema, addExample);
export const removeExampleAction = action(removeExampleSchema, removeExample);
