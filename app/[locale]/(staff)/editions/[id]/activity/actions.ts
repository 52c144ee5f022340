"use server";

import { dropPart, saveActivityKind, saveModel, setCurrency, takeKind } from "@/db/mutations/edition/activity";
import {
  dropPartSchema,
  saveActivityKindSchema,
  saveModelSchema,
  setCurrencySchema,
  takeKindSchema,
} from "@/lib/editor/activity-schema";
import { action } from "@/lib/server/action";

export const saveActivityKindAction = action(saveActivityKindSchema, saveActivityKind);
export const takeKindAction = action(takeKindSchema, takeKind);
export const saveModelAction = action(saveModelSchema, saveModel);
export const dropPartAction = action(dropPartSchema, dropPart);
export const setCurrencyAction = action(setCurrencySchema, setCurrency);
