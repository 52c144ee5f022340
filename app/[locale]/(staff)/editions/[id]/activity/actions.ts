"use server";

import { dropPart, saveKind, saveModel, setCurrency, takeKind } from "@/db/mutations/edition/activity";
import {
  dropPartSchema,
  saveKindSchema,
  saveModelSchema,
  setCurrencySchema,
  takeKindSchema,
} from "@/lib/editor/activity-schema";
import { action } from "@/lib/server/action";

export const saveKindAction = action(saveKindSchema, saveKind);
export const takeKindAction = action(takeKindSchema, takeKind);
export const saveModelAction = action(saveModelSchema, saveModel);
export const dropPartAction = action(dropPartSchema, dropPart);
export const setCurrencyAction = action(setCurrencySchema, setCurrency);
